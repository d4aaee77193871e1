/**
 * Holds docs/seed-coverage.md to the truth: each of the 346 demands of the notices stands in it once, says honestly where it is done, and every test
 * it names exists and is not skipped.
 *
 * Worked example: the row `| S2-26 | … | 查/记 | 租赁 › 出租方最近检查 | \`electron/…/dictionary.test.ts\` › keeps S2-26 … |` is right when that file
 * holds a test of that very title.
 */
import type { SourceFile } from '../sources.ts';
import { isNode, literal, nodesOf, type TreeNode } from '../tree.ts';

/** How many demands each notice makes, and how many notes each of the two forms has (N1 …). */
const NOTICES: readonly { prefix: string; demands: number; notes?: number }[] = [
  { prefix: 'S0', demands: 54 },
  { prefix: 'S1', demands: 39 },
  { prefix: 'S2', demands: 66 },
  { prefix: 'S3', demands: 65 },
  { prefix: 'S4', demands: 60 },
  { prefix: 'S4-A3', demands: 32, notes: 4 },
  { prefix: 'S4-A4', demands: 22, notes: 4 },
];

/** Every id of the matrix, in its order. */
export const seedIds: readonly string[] = NOTICES.flatMap(({ prefix, demands, notes = 0 }) => [
  ...Array.from({ length: demands }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: notes }, (_, index) => `${prefix}-N${index + 1}`),
]);

export const NOT_DONE = '未做';
export const UNPROVEN = '待测试';
const KINDS = new Set('记查计报限频阈流罚组');

export interface CoverageRow {
  id: string;
  demand: string;
  kind: string;
  place: string;
  tests: { file: string; title: string }[];
  /** the last column as it stands */
  proof: string;
}

export function readRows(markdown: string): CoverageRow[] {
  return markdown
    .split('\n')
    .filter((line) => /^\| S\d-/.test(line))
    .map((line) => {
      const [id = '', demand = '', kind = '', place = '', proof = '', ...rest] = line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim());
      const tests = [...proof.matchAll(/`([^`]+)` › (.+?)(?=<br>|$)/g)].map(([, file = '', title = '']) => ({ file, title }));
      return { id, demand, kind, place, proof: rest.length > 0 ? '' : proof, tests };
    });
}

/** The five counts of a notice's row in the summary: demands, done, done in part, unproven, not done. */
export function countRows(rows: readonly CoverageRow[]): number[] {
  const proven = rows.filter((row) => row.tests.length > 0);
  const inPart = proven.filter((row) => row.place.includes(NOT_DONE));
  return [
    rows.length,
    proven.length - inPart.length,
    inPart.length,
    rows.filter((row) => row.proof === UNPROVEN).length,
    rows.filter((row) => row.place === NOT_DONE).length,
  ];
}

/** The calls a test file may be headed by: `it('…')`, `test.each(table)('…')`, never one that is skipped. */
function isTestCall(node: TreeNode): boolean {
  let callee: unknown = node.callee;
  while (isNode(callee) && callee.type !== 'Identifier') {
    if (callee.type === 'MemberExpression') {
      if (isNode(callee.property) && /^(skip|todo|fails|skipIf|runIf)$/.test(String(callee.property.name))) return false;
      callee = callee.object;
    } else if (callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression') callee = callee.callee ?? callee.tag;
    else return false;
  }
  return isNode(callee) && (callee.name === 'it' || callee.name === 'test');
}

const firstArgument = (node: TreeNode): unknown => (node.arguments as unknown[])[0];

/** The titles of the tests of a file; where the title is `%s`, those in the first column of its table. */
export function testTitles(file: SourceFile): Set<string> {
  const nodes = [...nodesOf(file)];
  const tables = new Map(
    nodes.flatMap((node): [unknown, unknown][] =>
      node.type === 'VariableDeclarator' && isNode(node.id) ? [[node.id.name, node.init]] : [],
    ),
  );
  const titles = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 'CallExpression' || !isTestCall(node)) continue;
    const title = literal(firstArgument(node));
    if (title !== null && title !== '%s') titles.add(title);
    if (title !== '%s' || !isNode(node.callee) || node.callee.type !== 'CallExpression') continue;
    const given = firstArgument(node.callee);
    const table = isNode(given) && given.type === 'Identifier' ? tables.get(given.name) : given;
    if (!isNode(table) || table.type !== 'ArrayExpression') continue;
    for (const row of table.elements as unknown[]) {
      const first = literal(isNode(row) && row.type === 'ArrayExpression' ? (row.elements as unknown[])[0] : row);
      if (first !== null) titles.add(first);
    }
  }
  return titles;
}

/**
 * @param markdown docs/seed-coverage.md
 * @param source the text of a project file by its path, or null where there is none
 * @returns what is wrong, in words; empty when the table holds
 */
export function coverageFaults(markdown: string, source: (path: string) => string | null): string[] {
  const rows = readRows(markdown);
  const seen = new Set<string>();
  const titles = new Map<string, Set<string>>();
  const faults: string[] = [];
  for (const { id, demand, kind, place, proof, tests } of rows) {
    if (!seedIds.includes(id)) faults.push(`${id} is no demand of the notices`);
    if (seen.has(id)) faults.push(`${id} stands there twice`);
    seen.add(id);
    if (demand === '' || place === '') faults.push(`${id} says nothing`);
    if (kind === '' || kind.split('/').some((one) => !KINDS.has(one))) faults.push(`${id} is of no kind: ${kind}`);
    const wanted = place === NOT_DONE ? proof === '—' : tests.length > 0 || proof === UNPROVEN;
    if (!wanted) faults.push(`${id}: “${place}” does not go with “${proof}”`);
    for (const { file, title } of tests) {
      const text = source(file);
      if (text === null) {
        faults.push(`${id} names ${file}, which does not exist`);
        continue;
      }
      const known = titles.get(file) ?? testTitles({ path: file, text });
      titles.set(file, known);
      if (!known.has(title)) faults.push(`${id} names a test that ${file} does not have: ${title}`);
    }
  }
  for (const id of seedIds) if (!seen.has(id)) faults.push(`${id} is missing`);
  const totals = /^\| 合计 \|(.+)\|$/m.exec(markdown)?.[1]?.split('|').map(Number) ?? [];
  if (totals.join() !== countRows(rows).join()) faults.push(`the totals are ${countRows(rows).join('、')}, not ${totals.join('、')}`);
  return faults;
}
