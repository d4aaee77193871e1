/** 勾稽 of a form (domain.md §9.1; the ids are its rules'). A check that cannot be made yet says so and passes. */
import type { Day } from '../../../shared/day.ts';
import type { FormDeclaration } from '../../../shared/declared/forms/index.ts';
import { indicators } from '../../../shared/declared/indicators/index.ts';
import type { Check, FormCell } from '../../../shared/reporting.ts';
import type { Readable } from '../database/handles.ts';
import { breakdownOf, countOf, type Span } from '../measure/index.ts';
import { cellName, cellsOf, plain } from './cellWords.ts';

/** A comparison of figures with the words for when it fails. */
interface Comparison {
  holds: boolean;
  cells: readonly string[];
  says: string;
}

/** Figures of a computed form by cell number, the way the rules speak: `value(2)` is S4-A3-02. */
class Figures {
  readonly #cells: ReadonlyMap<string, FormCell>;
  readonly #form: FormDeclaration;

  constructor(form: FormDeclaration, cells: readonly FormCell[]) {
    this.#form = form;
    this.#cells = new Map(cells.map((cell) => [cell.id, cell]));
  }

  id(no: number): string {
    return `${this.#form.id}-${String(no).padStart(2, '0')}`;
  }

  name(no: number): string {
    return cellName(this.#form, { id: this.id(no) });
  }

  /** null while there is no number: 未报, 不适用 */
  value(no: number): number | null {
    const value = this.#cells.get(this.id(no))?.value;
    return typeof value === 'number' ? value : null;
  }

  value2(no: number): number | null {
    return this.#cells.get(this.id(no))?.value2 ?? null;
  }

  /** a ≤ b + c…; holds where a figure is not there */
  atMost(a: number, ...limits: number[]): Comparison {
    const left = this.value(a);
    const parts = limits.map((no) => this.value(no));
    const right = parts.some((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    const limit = limits.map((no) => this.name(no)).join('＋');
    return {
      holds: left === null || right === null || left <= right,
      cells: [a, ...limits].map((no) => this.id(no)),
      says: `${this.name(a)}（${left ?? '—'}）大于${limit}（${right ?? '—'}）`,
    };
  }
}

function check(id: string, holdsSays: string, comparisons: readonly Comparison[], remedy: string): Check {
  const failing = comparisons.filter((each) => !each.holds);
  return {
    id,
    ok: failing.length === 0,
    says: failing.length === 0 ? holdsSays : `${failing.map((each) => each.says).join('；')}。${remedy}`,
    cells: [...new Set((failing.length === 0 ? comparisons : failing).flatMap((each) => each.cells))],
  };
}

/** @param previous the last reported period before this one, for R07 */
export async function runChecks(
  db: Readable,
  form: FormDeclaration,
  span: Span,
  cells: readonly FormCell[],
  previous: { asOf: Day; cells: readonly FormCell[] } | null,
): Promise<Check[]> {
  const figures = new Figures(form, cells);
  return [
    check(
      'R01',
      '完成数不大于发现数：总体2≤1、4≤3、6≤5。',
      [figures.atMost(2, 1), figures.atMost(4, 3), figures.atMost(6, 5)],
      '请打开明细核对。',
    ),
    check(
      'R02',
      '挂牌督办不大于重大事故隐患合计：总体5≤1＋3、6≤2＋4。',
      [figures.atMost(5, 1, 3), figures.atMost(6, 2, 4)],
      '请打开明细核对。',
    ),
    check(
      'R03',
      '抽查2至8各项企业数不大于抽查1。',
      [8, 9, 10, 11, 12, 13, 14].map((no) => figures.atMost(no, 7)),
      '请打开明细核对。',
    ),
    check(
      'R04',
      '“其中”不大于总数：执法8、党委政府5。',
      [22, 29].map((no) => partAtMostWhole(figures, no)),
      '请改手填的数。',
    ),
    check('R05', '有罚款额就有处罚次数。', [fineNeedsPenalty(figures)], '请核对处罚次数。'),
    check('R06', '一案双罚不大于行政处罚次数。', [figures.atMost(18, 17)], '请核对处罚登记。'),
    monotone(form, cells, previous),
    await foundIsDoneAndOpen(db, figures, span),
    await enterprisesAtMostVisits(db, figures, span),
    await breakdownsAddUp(db, form, figures, span),
    recordsMatch(form, cells),
  ];
}

function partAtMostWhole(figures: Figures, no: number): Comparison {
  const [whole, part] = [figures.value(no), figures.value2(no)];
  return {
    holds: whole === null || part === null || part <= whole,
    cells: [figures.id(no)],
    says: `${figures.name(no)}的“其中”（${part ?? '—'}）大于总数（${whole ?? '—'}）`,
  };
}

function fineNeedsPenalty(figures: Figures): Comparison {
  const [times, amount] = [figures.value(17), figures.value2(17)];
  return {
    holds: amount === null || amount === 0 || (times ?? 0) > 0,
    cells: [figures.id(17)],
    says: `${figures.name(17)}罚款 ${plain(amount ?? 0)} 万元，处罚次数却是 ${times ?? '—'}`,
  };
}

/** R07 累计单调不减，否则须核减说明；是/否和时点数除外 */
function monotone(form: FormDeclaration, cells: readonly FormCell[], previous: { asOf: Day; cells: readonly FormCell[] } | null): Check {
  if (!previous) return { id: 'R07', ok: true, says: '没有已报的上一期，不用比较累计数。', cells: [] };
  const mayFall = new Set(
    cellsOf(form)
      .filter((cell) => cell.mayFall)
      .map((cell) => cell.id),
  );
  const before = new Map(previous.cells.map((cell) => [cell.id, cell]));
  const comparisons = cells.flatMap((cell): Comparison[] => {
    const old = before.get(cell.id);
    if (mayFall.has(cell.id) || typeof old?.value !== 'number' || typeof cell.value !== 'number') return [];
    const holds = cell.value >= old.value && (cell.value2 ?? 0) >= (old.value2 ?? 0);
    return [{ holds, cells: [cell.id], says: `${cellName(form, cell)}由 ${old.shown} 减为 ${cell.shown}` }];
  });
  return check('R07', `累计数不少于上一期（截至 ${previous.asOf}）。`, comparisons, `比上一期（截至 ${previous.asOf}）少，须附核减说明。`);
}

/** R08 发现=已完成+未完成, the two counted apart */
async function foundIsDoneAndOpen(db: Readable, figures: Figures, span: Span): Promise<Check> {
  const pairs = [
    { found: 1, done: 2, open: await countOf(db, indicators.selfOpen, span) },
    { found: 3, done: 4, open: await countOf(db, indicators.departmentOpen, span) },
  ];
  const comparisons = pairs.map(({ found, done, open }): Comparison => {
    const [all, finished] = [figures.value(found) ?? 0, figures.value(done) ?? 0];
    return {
      holds: all === finished + open,
      cells: [figures.id(found), figures.id(done)],
      says: `${figures.name(found)} ${all} 不等于完成 ${finished}＋未完成 ${open}`,
    };
  });
  const words = pairs.map(({ found, done, open }) => `${figures.value(found) ?? 0}＝${figures.value(done) ?? 0}＋${open}`).join('，');
  return check('R08', `发现＝已完成＋未完成：企业自查、部门检查分别为 ${words}。`, comparisons, '请打开明细核对。');
}

/** R11 家≤家次 */
async function enterprisesAtMostVisits(db: Readable, figures: Figures, span: Span): Promise<Check> {
  const visits = await countOf(db, indicators.visits, span);
  const enterprises = figures.value(7) ?? 0;
  return check(
    'R11',
    `抽查企业 ${enterprises} 家，不大于检查 ${visits} 家次。`,
    [{ holds: enterprises <= visits, cells: [figures.id(7)], says: `抽查企业 ${enterprises} 家，大于检查 ${visits} 家次` }],
    '请打开明细核对。',
  );
}

/** R13 分行业、分村合计=总计 */
async function breakdownsAddUp(db: Readable, form: FormDeclaration, figures: Figures, span: Span): Promise<Check> {
  const comparisons: Comparison[] = [];
  for (const no of [1, 3, 7]) {
    const name = cellsOf(form).find((cell) => cell.id === figures.id(no))?.indicator;
    if (!name) continue;
    for (const [by, words] of [
      ['sector', '分行业'],
      ['village', '分村'],
    ] as const) {
      const sum = (await breakdownOf(db, indicators[name], span, by)).reduce((total, line) => total + line.count, 0);
      comparisons.push({
        holds: sum === figures.value(no),
        cells: [figures.id(no)],
        says: `${figures.name(no)}${words}合计 ${sum}，总计 ${figures.value(no) ?? '—'}`,
      });
    }
  }
  return check('R13', '分行业、分村（社区）合计都等于总计。', comparisons, '请打开明细核对。');
}

/** R16 明细条数=格值 */
function recordsMatch(form: FormDeclaration, cells: readonly FormCell[]): Check {
  const computed = cells.filter((cell) => cell.origin === 'A');
  return check(
    'R16',
    `台账算出的 ${computed.length} 格，明细条数都等于格里的数。`,
    computed.map((cell) => ({
      holds: cell.records.length === cell.value,
      cells: [cell.id],
      says: `${cellName(form, cell)}为 ${cell.shown}，明细却有 ${cell.records.length} 条`,
    })),
    '请把这一情况告诉技术人员。',
  );
}
