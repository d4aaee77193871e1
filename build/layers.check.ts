/**
 * Applies `layers.ts` to every source file. Reads the syntax tree, because TypeScript 7 has no compiler interface and a
 * linter that looks at words misses `./../x` and `import('x').T`.
 */
import { join, posix } from 'node:path';
import { LAYERS, type Layer, SOLE_IMPORTERS } from './layers.ts';
import { type SourceFile, sourceFiles } from './sources.ts';
import { isNamed, literal, nodesOf, type TreeNode } from './tree.ts';

interface Import {
  /** null when it is not written out as a string */
  from: string | null;
  typeOnly: boolean;
}

function isTypeOnly(node: TreeNode): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = Array.isArray(node.specifiers) ? (node.specifiers as TreeNode[]) : [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** Declarations, re-exports, `import()`, `import('x').T`, `import x = require()`, `require()`. */
function importOf(node: TreeNode): Import | undefined {
  if (node.type === 'TSExternalModuleReference') return { from: literal(node.expression), typeOnly: false };
  if (node.type === 'CallExpression' && isNamed(node.callee, 'require'))
    return { from: literal((node.arguments as unknown[])[0]), typeOnly: false };
  const imports = /^(Import|Export|TSImportType)/.test(node.type) && node.source;
  return imports ? { from: literal(node.source), typeOnly: isTypeOnly(node) } : undefined;
}

interface Home {
  layer: Layer;
  /** the captured name, e.g. the domain */
  inside: string | undefined;
}

function homeOf(path: string): Home | undefined {
  for (const layer of LAYERS) {
    const match = layer.holds.exec(path);
    if (match) return { layer, inside: match[1] };
  }
  return undefined;
}

const named = (name: string, list: readonly string[] = []): boolean =>
  list.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry || name.startsWith(`${entry}/`)));

function objection(path: string, home: Home, { from, typeOnly }: Import): string | undefined {
  const { layer } = home;
  if (from === null) return layer.computedImports ? undefined : 'imports something that is only known at run time';
  if (!from.startsWith('.')) {
    const sole = SOLE_IMPORTERS[from.split('/')[0] ?? ''];
    if (sole && !sole.test(path)) return `may not import '${from}': only ${sole.source} may`;
    const allowed = named(from, layer.packages) || (typeOnly && named(from, layer.typesOf));
    return allowed
      ? undefined
      : `(${layer.name}) may not import the package '${from}'${named(from, layer.typesOf) ? ' except for its types' : ''}`;
  }
  const target = posix.normalize(posix.join(posix.dirname(path), from));
  const other = homeOf(target);
  if (!other) return `imports '${from}', which belongs to no layer`;
  const sameLayer = other.layer === layer && other.inside === home.inside;
  if (sameLayer || layer.may[0] === '*') return undefined;
  const { doors } = other.layer;
  if (other.layer === layer && !doors) return `(${layer.name} ${home.inside}) may not import another ${layer.name}: '${from}'`;
  if (other.layer !== layer && !layer.may.includes(other.layer.name))
    return `(${layer.name}) may not import '${from}' (${other.layer.name})`;
  const closed = doors && !doors.includes(posix.basename(target));
  return closed ? `may import of ${posix.dirname(target)} only its ${doors.join(' or ')}, not '${from}'` : undefined;
}

/** @returns one sentence for each import that the table does not allow */
export function layerFaults({ path, text }: SourceFile): string[] {
  const home = homeOf(path);
  if (!home) return [`${path} belongs to no layer of build/layers.ts`];
  const imports = [...nodesOf({ path, text })].flatMap((node) => importOf(node) ?? []);
  return imports.flatMap((found) => objection(path, home, found) ?? []).map((sentence) => `${path} ${sentence}`);
}

if (import.meta.main) {
  const files = sourceFiles(join(import.meta.dirname, '..'));
  const faults = files.flatMap(layerFaults);
  for (const fault of faults) console.log(fault);
  console.log(`${files.length} files, ${faults.length} imports against build/layers.ts`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
