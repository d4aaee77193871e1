/** Applies `rules.ts` to every source file, and lists the files that have grown past the length at which the house splits them. */
import { join } from 'node:path';
import { RULES } from './rules.ts';
import { type SourceFile, sourceFiles } from './sources.ts';
import { lineOf, nodesOf } from './tree.ts';

const SPLIT_PAST_LINES = 400;

/** @returns one sentence for each place that breaks a rule */
export function ruleFaults(file: SourceFile): string[] {
  const rules = RULES.filter((rule) => rule.where(file.path));
  return [...nodesOf(file)].flatMap((node) =>
    rules
      .filter((rule) => rule.refuses(node, file.text))
      .map((rule) => `${file.path}:${lineOf(file.text, node)} ${rule.name}: ${rule.why}`),
  );
}

/** Data that law fixes and a frozen migration are as long as they are; code past the limit wants to be split by subject. */
export const isTooLong = ({ path, text }: SourceFile): boolean =>
  !/^(shared\/declared|migrations)\//.test(path) && text.split('\n').length > SPLIT_PAST_LINES;

if (import.meta.main) {
  const files = sourceFiles(join(import.meta.dirname, '..'));
  const faults = files.flatMap(ruleFaults);
  for (const fault of faults) console.log(fault);
  for (const { path, text } of files.filter(isTooLong)) console.log(`to split: ${path} has ${text.split('\n').length} lines`);
  console.log(`${files.length} files, ${faults.length} places against build/rules.ts`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
