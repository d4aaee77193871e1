/** A walk over the syntax tree of a source file. TypeScript 7 has no compiler interface, so the parser is the bundler's. */
import { parseAst } from 'rolldown/parseAst';
import type { SourceFile } from './sources.ts';

export interface TreeNode {
  type: string;
  /** offset in the text */
  start: number;
  [part: string]: unknown;
}

export const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && typeof (value as TreeNode).type === 'string';

/** The text of a string literal, null for everything else. */
export const literal = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;

export const isNamed = (node: unknown, name: string): boolean => isNode(node) && node.type === 'Identifier' && node.name === name;

function* below(value: unknown): Generator<TreeNode> {
  if (isNode(value)) yield value;
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* below(part);
}

/** @returns every node of a file, outer ones first */
export const nodesOf = ({ path, text }: SourceFile): Generator<TreeNode> =>
  below(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }).body);

export const lineOf = (text: string, node: TreeNode): number => text.slice(0, node.start).split('\n').length;
