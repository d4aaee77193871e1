/**
 * A form as of a day: every cell with its value, its source and the records behind it, the cross-checks and the 口径说明.
 *
 * Invariants: a cell is a number, 0, 未报 or 不适用, and these four never stand for each other; a computed number is exactly its list of records;
 * what maps to no cell is named, never dropped.
 */
import { type Day, longDay } from '../../../shared/day.ts';
import type { CellDeclaration, FormDeclaration } from '../../../shared/declared/forms/index.ts';
import { type IndicatorDeclaration, indicators } from '../../../shared/declared/indicators/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { ComputedForm, FormCell } from '../../../shared/reporting.ts';
import type { Readable } from '../database/handles.ts';
import { countOf, recordsOf, type Span } from '../measure/index.ts';
import { readRecords, titleOf } from '../records/index.ts';
import { cellName, shownCell } from './cellWords.ts';
import { runChecks } from './checks.ts';
import { declaredForm, fillingDay, notSetUp, readSetup, type SetupFacts } from './setup.ts';

export interface FormQuery {
  form: string;
  asOf: Day;
  from?: Day | undefined;
  period?: string | undefined;
}

interface FormFrame {
  form: FormDeclaration;
  setup: SetupFacts | null;
  span: Span;
  period: {
    id: string;
    filled_on: Day;
    state: '编制' | '已报';
    reported_on: Day | null;
    way: string | null;
    receipt: string | null;
  } | null;
}

/**
 * Which form, which days, which period. Without a period the one of that cut-off is taken, so its entries show.
 * @throws Fault REFUSED when nobody has set the first day, INVALID when the days do not fit
 */
export async function readFrame(db: Readable, query: FormQuery): Promise<FormFrame> {
  const form = declaredForm(query.form);
  const setup = await readSetup(db, form);
  let wanted = db.selectFrom('report_period').selectAll().where('form', '=', form.id);
  wanted = query.period === undefined ? wanted.where('as_of', '=', query.asOf) : wanted.where('id', '=', query.period);
  const period = (await wanted.executeTakeFirst()) ?? null;
  if (query.period !== undefined && period?.as_of !== query.asOf) {
    throw new Fault('INVALID', '所选的这一期和截止日对不上，请重新选择期次。');
  }
  const from = query.from ?? period?.from ?? setup?.start_on;
  if (from === undefined) throw notSetUp(form);
  if (query.asOf < from) throw new Fault('INVALID', `截止日 ${query.asOf} 早于起始日 ${from}，请改截止日。`);
  return { form, setup, span: { from, asOf: query.asOf }, period };
}

/** @throws Fault as `readFrame` */
export async function computeForm(db: Readable, query: FormQuery, today: Day): Promise<ComputedForm> {
  const { form, setup, span, period } = await readFrame(db, query);
  const cells = await computeCells(db, form, span, period?.id ?? null);
  const previous = await previousCells(db, form, span);
  const office = await db.selectFrom('office').select('town').executeTakeFirst();
  const unmapped = await recordsOf(db, indicators.unmapped, span);
  const rows = await readRecords(db, 'hazard', unmapped, today);
  const beforeStart = await countOf(db, indicators.stockBeforeStart, span);
  const ungraded = await countOf(db, indicators.ungraded, span);
  return {
    form: form.id,
    edition: form.edition,
    title: form.title,
    heading: setup?.heading ?? office?.town ?? '',
    from: span.from,
    asOf: span.asOf,
    filledOn: period?.filled_on ?? fillingDay(today, span.asOf),
    cells,
    checks: await runChecks(db, form, span, cells, previous),
    notes: [...form.notes],
    statements: await statementsOf(db, form, setup, span, cells, {
      unmapped: unmapped.length,
      ungraded,
      beforeStart,
      gaveWay: await entriesThatGaveWay(db, form, cells, period?.id ?? null),
    }),
    unmappedSources: rows.map(({ id, values }) => ({
      id,
      title: [values['enterprise.name'], titleOf('hazard', values)].filter((part) => typeof part === 'string').join('：'),
      source: typeof values.source === 'string' ? values.source : null,
    })),
    ungraded,
    beforeStart,
    period: period?.id ?? null,
    reported:
      period?.state === '已报' && period.reported_on !== null
        ? { on: period.reported_on, way: period.way ?? '其他', receipt: period.receipt }
        : null,
  };
}

/** @param period whose entries are taken, null for none */
export async function computeCells(db: Readable, form: FormDeclaration, span: Span, period: string | null): Promise<FormCell[]> {
  const entries = new Map(
    period === null
      ? []
      : (await db.selectFrom('report_entry').selectAll().where('period_id', '=', period).execute()).map((row) => [row.cell, row] as const),
  );
  const cells: FormCell[] = [];
  for (const block of form.blocks) {
    for (const declaration of block.cells) {
      const entry = entries.get(declaration.id);
      const filled = declaration.indicator
        ? await computedCell(db, indicators[declaration.indicator], span)
        : ((await registeredCell(db, declaration, span)) ?? (entry ? enteredCell(declaration, entry) : unregisteredCell(declaration)));
      cells.push({
        id: declaration.id,
        block: block.name,
        no: declaration.no,
        label: declaration.label,
        unit: declaration.unit,
        unit2: declaration.unit2 ?? null,
        origin: declaration.origin,
        rule: declaration.rule,
        ...filled,
        shown: shownCell(declaration, filled),
      });
    }
  }
  return cells;
}

type Filled = Pick<FormCell, 'value' | 'value2' | 'source' | 'unconfirmed' | 'basis' | 'records'>;

async function computedCell(db: Readable, indicator: IndicatorDeclaration, span: Span): Promise<Filled> {
  return {
    value: await countOf(db, indicator, span),
    value2: null,
    source: 'computed',
    unconfirmed: false,
    basis: null,
    records: await recordsOf(db, indicator, span),
  };
}

/**
 * An M cell whose registers hold something: the figure is theirs, and what was entered before gives way to it. Null where nothing is registered.
 */
export async function registeredCell(db: Readable, { register }: CellDeclaration, span: Span): Promise<Filled | null> {
  if (!register) return null;
  let value = 0;
  const records: string[] = [];
  for (const name of register.counts) {
    value += await countOf(db, indicators[name], span);
    records.push(...(await recordsOf(db, indicators[name], span)));
  }
  if (records.length === 0) return null;
  const value2 = register.counts2 ? await countOf(db, indicators[register.counts2], span) : null;
  return { value, value2, source: 'computed', unconfirmed: false, basis: null, records };
}

interface EntryFacts {
  value: number | null;
  value2: number | null;
  yes: number | null;
  not_applicable: number;
  zero_confirmed: number;
  basis: string;
}

function enteredCell(declaration: CellDeclaration, entry: EntryFacts): Filled {
  const common = { unconfirmed: false, basis: entry.basis, records: [] };
  if (entry.not_applicable === 1) return { ...common, value: null, value2: null, source: 'not-applicable' };
  return {
    ...common,
    value: declaration.kind === 'yesno' ? entry.yes === 1 : entry.value,
    value2: entry.value2,
    source: entry.zero_confirmed === 1 ? 'computed' : 'entered',
  };
}

/** Nothing registered: an M cell is 0 until somebody confirms it, an H cell is 未报. */
function unregisteredCell(declaration: CellDeclaration): Filled {
  const common = { basis: null, records: [] };
  if (declaration.origin === 'H') return { ...common, value: null, value2: null, source: 'missing', unconfirmed: false };
  return { ...common, value: 0, value2: declaration.unit2 === undefined ? null : 0, source: 'computed', unconfirmed: true };
}

/** The period reported last before this cut-off, as the ledger computes it today: freezing what was sent is not part of a period yet. */
async function previousCells(db: Readable, form: FormDeclaration, span: Span): Promise<{ asOf: Day; cells: FormCell[] } | null> {
  const row = await db
    .selectFrom('report_period')
    .select(['id', 'from', 'as_of'])
    .where('form', '=', form.id)
    .where('state', '=', '已报')
    .where('as_of', '<', span.asOf)
    .orderBy('as_of', 'desc')
    .executeTakeFirst();
  if (!row || row.from !== span.from) return null;
  return { asOf: row.as_of, cells: await computeCells(db, form, { from: row.from, asOf: row.as_of }, row.id) };
}

/** What a person had entered into an M cell before its registers held anything, said aloud so that nothing vanishes silently. */
async function entriesThatGaveWay(
  db: Readable,
  form: FormDeclaration,
  cells: readonly FormCell[],
  period: string | null,
): Promise<string[]> {
  if (period === null) return [];
  const entries = await db.selectFrom('report_entry').selectAll().where('period_id', '=', period).where('zero_confirmed', '=', 0).execute();
  return entries.flatMap((entry) => {
    const cell = cells.find((each) => each.id === entry.cell);
    if (cell?.origin !== 'M' || cell.records.length === 0 || entry.not_applicable === 1) return [];
    const declaration = form.blocks.flatMap((block) => block.cells).find((each) => each.id === entry.cell);
    if (!declaration) return [];
    const before = shownCell(declaration, { value: entry.value, value2: entry.value2, source: 'entered' });
    if (before === cell.shown) return [];
    return [
      `${cellName(form, cell)}手填过 ${before}（${entry.basis}），现按登记的 ${cell.records.length} 条计为 ${cell.shown}，请核对登记是否齐全。`,
    ];
  });
}

/** 口径说明: what the numbers mean, what is in none of them, and what still waits for a person. */
async function statementsOf(
  db: Readable,
  form: FormDeclaration,
  setup: SetupFacts | null,
  span: Span,
  cells: readonly FormCell[],
  facts: { unmapped: number; ungraded: number; beforeStart: number; gaveWay: readonly string[] },
): Promise<string[]> {
  const count = (indicator: IndicatorDeclaration): Promise<number> => countOf(db, indicator, span);
  const [self, selfDone, department, departmentDone] = [
    await count(indicators.selfFound),
    await count(indicators.selfCompleted),
    await count(indicators.departmentFound),
    await count(indicators.departmentCompleted),
  ];
  const rechecked = (await count(indicators.selfRechecked)) + (await count(indicators.departmentRechecked));
  const selfReported = (await count(indicators.selfReported)) + (await count(indicators.departmentReported));
  const unverified = await count(indicators.unverified);
  const names = (chosen: readonly FormCell[]): string => chosen.map((cell) => cellName(form, cell)).join('、');
  const missing = cells.filter((cell) => cell.source === 'missing');
  const unconfirmed = cells.filter((cell) => cell.unconfirmed);
  const lines = [`数据区间：${longDay(span.from)}至${longDay(span.asOf)}，累计。`];
  if (setup && setup.start_on !== span.from) lines.push(`本表起始日与设定的行动起始日（${longDay(setup.start_on)}）不同，为试算。`);
  lines.push(...form.statements);
  lines.push(
    `整改率：企业自查 ${rate(selfDone, self)}，部门检查 ${rate(departmentDone, department)}，合计 ${rate(selfDone + departmentDone, self + department)}；没有发现时写“—”。`,
  );
  lines.push(
    `完成数按别的口径：按销号日 ${selfDone + departmentDone} 个，按复查合格日 ${rechecked} 个，按企业报完成日 ${selfReported} 个。`,
  );
  if (facts.beforeStart > 0) lines.push(`起始日前发现、至截止日仍未销号的重大事故隐患 ${facts.beforeStart} 个，不计入本表。`);
  if (facts.unmapped > 0) lines.push(`待定来源：${facts.unmapped} 条重大或未判级隐患没有来源或来源不能归格，不在任何一格里，请先补来源。`);
  if (unverified > 0) lines.push(`待核实：${unverified} 条来自网格巡查、举报、随手拍或媒体的重大事故隐患还没有到场核实，暂不计。`);
  if (facts.ungraded > 0) lines.push(`待判级：${facts.ungraded} 条隐患还没有判级，暂不计入重大事故隐患。`);
  for (const line of facts.gaveWay) lines.push(line);
  if (unconfirmed.length > 0) lines.push(`未登记，请确认：${names(unconfirmed)}按 0 填，还没有人确认。`);
  if (missing.length > 0) lines.push(`未报：${names(missing)}还没有填报。`);
  return lines;
}

/** 整改率=已整改/发现，分母 0→“—” (R09) */
function rate(done: number, found: number): string {
  return found === 0 ? '—' : `${Math.round((done / found) * 1_000) / 10}%（${done}/${found}）`;
}
