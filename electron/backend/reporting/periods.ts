/** Periods of a form and what is entered into one by hand. Once 已报 a period takes no more entries. */
import type { Selectable } from 'kysely';
import type { CellDeclaration, FormDeclaration } from '../../../shared/declared/forms/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { PeriodRow } from '../../../shared/reporting.ts';
import type { WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import type { Tables } from '../database/tables.ts';
import { cellName, cellsOf } from './cellWords.ts';
import { computeForm, registeredCell } from './compute.ts';
import { declaredForm, fillingDay, notSetUp, readSetup } from './setup.ts';

export type Period = Selectable<Tables['report_period']>;

const rowOf = (row: Period): PeriodRow => ({
  id: row.id,
  form: row.form,
  from: row.from,
  asOf: row.as_of,
  filledOn: row.filled_on,
  state: row.state,
  reportedOn: row.reported_on,
  way: row.way,
});

async function readPeriod(db: Readable, id: string): Promise<{ period: Period; form: FormDeclaration }> {
  const period = await db.selectFrom('report_period').selectAll().where('id', '=', id).executeTakeFirst();
  if (!period) throw new Fault('NOT_FOUND', '这一期报表已经不在了，可能刚被撤销。请刷新后重新打开。');
  return { period, form: declaredForm(period.form) };
}

async function readOpenPeriod(db: Readable, id: string): Promise<{ period: Period; form: FormDeclaration }> {
  const found = await readPeriod(db, id);
  const { period, form } = found;
  if (period.state === '已报') {
    throw new Fault('REFUSED', `${form.name}截至 ${period.as_of} 的一期已于 ${period.reported_on ?? ''} 上报，不能再改手填的格子。`);
  }
  return found;
}

function cellOf(form: FormDeclaration, id: string): CellDeclaration {
  const cell = cellsOf(form).find((each) => each.id === id);
  if (!cell) throw new Fault('INVALID', `${form.name}里没有编号为“${id}”的格子。`);
  return cell;
}

/** Opens the period of that cut-off, or answers the one there is. */
export const openPeriod: WriteHandler<'reports.openPeriod'> = async (db, input, context) => {
  const form = declaredForm(input.form);
  const setup = await readSetup(db, form);
  if (!setup) throw notSetUp(form);
  if (input.asOf < setup.start_on) {
    throw new Fault('INVALID', `截止日 ${input.asOf} 早于行动起始日 ${setup.start_on}，请改截止日。`);
  }
  const filledOn = input.filledOn ?? fillingDay(context.today, input.asOf);
  if (filledOn < input.asOf) throw new Fault('INVALID', `填报日 ${filledOn} 早于截止日 ${input.asOf}，请改填报日。`);
  const existing = await db
    .selectFrom('report_period')
    .selectAll()
    .where('form', '=', form.id)
    .where('as_of', '=', input.asOf)
    .executeTakeFirst();
  if (existing) {
    if (input.filledOn === undefined || input.filledOn === existing.filled_on || existing.state === '已报') return rowOf(existing);
    await db.updateTable('report_period').set({ filled_on: filledOn }).where('id', '=', existing.id).execute();
    context.say(`把${form.name}截至 ${input.asOf} 一期的填报日改为 ${filledOn}`);
    return rowOf({ ...existing, filled_on: filledOn });
  }
  const period: Period = {
    id: context.newId(),
    form: form.id,
    from: setup.start_on,
    as_of: input.asOf,
    filled_on: filledOn,
    state: '编制',
    reported_on: null,
    way: null,
    receipt: null,
  };
  await db.insertInto('report_period').values(period).execute();
  context.say(`开始编制${form.name}，截至 ${input.asOf}`);
  return rowOf(period);
};

/** Two decimals are fen when the unit is yuan; in 万元 the fen is the sixth decimal. */
const isAmount = (value: number): boolean => Math.abs(value * 1e6 - Math.round(value * 1e6)) < 1e-4;

function checkEntry(form: FormDeclaration, cell: CellDeclaration, input: { value: number | boolean | null; value2: number | null }): void {
  const name = cellName(form, cell);
  if (cell.kind === 'yesno') {
    if (typeof input.value !== 'boolean') throw new Fault('INVALID', `${name}要填“是”或“否”。`);
    return;
  }
  if (typeof input.value !== 'number') throw new Fault('INVALID', `${name}要填一个数；没有这项工作请填 0，不适用请勾“不适用”。`);
  if (cell.kind === 'count' && !Number.isInteger(input.value)) throw new Fault('INVALID', `${name}的单位是${cell.unit}，请填整数。`);
  if (cell.kind === 'amount' && !isAmount(input.value)) throw new Fault('INVALID', `${name}的金额小数太长，请填到分（万元后六位小数）。`);
  if (cell.unit2 === undefined) {
    if (input.value2 !== null) throw new Fault('INVALID', `${name}只有一个数，请不要填第二个数。`);
    return;
  }
  if (input.value2 === null) throw new Fault('INVALID', `${name}有两个数，请把第二个（${cell.unit2}）也填上，没有就填 0。`);
  const whole = cell.unit2 !== '万元';
  if (whole ? !Number.isInteger(input.value2) : !isAmount(input.value2)) {
    throw new Fault('INVALID', whole ? `${name}的第二个数请填整数。` : `${name}的金额小数太长，请填到分（万元后六位小数）。`);
  }
}

export const enter: WriteHandler<'reports.enter'> = async (db, input, context) => {
  const { period, form } = await readOpenPeriod(db, input.period);
  const cell = cellOf(form, input.cell);
  const name = cellName(form, cell);
  if (cell.origin === 'A') throw new Fault('REFUSED', `${name}由台账算出，不手填。数不对时请打开明细，改台账里的记录。`);
  if (await registeredCell(db, cell, { from: period.from, asOf: period.as_of })) {
    throw new Fault('REFUSED', `${name}已由登记的记录算出，不再手填。数不对时请打开明细，补登或改正登记。`);
  }
  if (!input.notApplicable) checkEntry(form, cell, input);
  const { value } = input;
  const kept = {
    value: input.notApplicable || typeof value !== 'number' ? null : value,
    value2: input.notApplicable ? null : input.value2,
    yes: input.notApplicable || typeof value !== 'boolean' ? null : Number(value),
    not_applicable: Number(input.notApplicable),
    zero_confirmed: 0,
    basis: input.basis,
  };
  await db
    .insertInto('report_entry')
    .values({ id: context.newId(), period_id: period.id, cell: cell.id, ...kept })
    .onConflict((conflict) => conflict.columns(['period_id', 'cell']).doUpdateSet(kept))
    .execute();
  context.say(`填报${form.name}截至 ${period.as_of} 的${name}`);
  return { cell: cell.id };
};

export const clearEntry: WriteHandler<'reports.clearEntry'> = async (db, input, context) => {
  const { period, form } = await readOpenPeriod(db, input.period);
  const cell = cellOf(form, input.cell);
  const gone = await db.deleteFrom('report_entry').where('period_id', '=', period.id).where('cell', '=', cell.id).executeTakeFirst();
  if (Number(gone.numDeletedRows) === 0) throw new Fault('NOT_FOUND', `${cellName(form, cell)}这一期没有手填，不用清除。`);
  context.say(`清除${form.name}截至 ${period.as_of} 的${cellName(form, cell)}的手填数`);
  return { cell: cell.id };
};

/** “未登记，请确认”: a person looked, and there was indeed nothing. */
export const confirmZeros: WriteHandler<'reports.confirmZeros'> = async (db, input, context) => {
  const { period, form } = await readOpenPeriod(db, input.period);
  let confirmed = 0;
  for (const id of new Set(input.cells)) {
    const cell = cellOf(form, id);
    if (cell.origin !== 'M') throw new Fault('REFUSED', `${cellName(form, cell)}不能确认为 0：${whyNoZero(cell)}`);
    const added = await db
      .insertInto('report_entry')
      .values({
        id: context.newId(),
        period_id: period.id,
        cell: cell.id,
        value: 0,
        value2: cell.unit2 === undefined ? null : 0,
        yes: null,
        not_applicable: 0,
        zero_confirmed: 1,
        basis: `${context.person}于 ${context.today} 确认本期没有`,
      })
      .onConflict((conflict) => conflict.columns(['period_id', 'cell']).doNothing())
      .executeTakeFirst();
    confirmed += Number(added.numInsertedOrUpdatedRows ?? 0n);
  }
  context.say(`确认${form.name}截至 ${period.as_of} 有 ${confirmed} 格本期没有发生`);
  return { confirmed };
};

const whyNoZero = (cell: CellDeclaration): string =>
  cell.origin === 'A' ? '它由台账算出，明细里有几条就是几。' : '它没有登记可查，请直接填 0 并写明依据。';

/** 已报: with day and way. What is still 未报 does not stand in the way, but the change says so. */
export const markReported: WriteHandler<'reports.markReported'> = async (db, input, context) => {
  const { period, form } = await readPeriod(db, input.period);
  if (period.state === '已报') {
    throw new Fault(
      'REFUSED',
      `${form.name}截至 ${period.as_of} 的一期已于 ${period.reported_on ?? ''} 标为已报。标错了请在操作记录里撤销那一步。`,
    );
  }
  if (input.on < period.as_of) throw new Fault('INVALID', `报送日 ${input.on} 早于截止日 ${period.as_of}，请改报送日。`);
  if (input.on > context.today) throw new Fault('INVALID', `报送日 ${input.on} 还没到，请在报出去以后再标。`);
  const { cells, checks } = await computeForm(db, { form: form.id, asOf: period.as_of, period: period.id }, context.today);
  const after = { state: '已报' as const, reported_on: input.on, way: input.way, receipt: input.receipt };
  await db.updateTable('report_period').set(after).where('id', '=', period.id).execute();
  const open = cells.filter((cell) => cell.source === 'missing').length;
  const failing = checks.filter((check) => !check.ok).map((check) => check.id);
  const remarks = [open > 0 ? `${open} 格未报` : '', failing.length > 0 ? `勾稽 ${failing.join('、')} 未通过` : ''].filter(Boolean);
  context.say(
    `把${form.name}截至 ${period.as_of} 标为已报（${input.on}，${input.way}${remarks.length > 0 ? `；${remarks.join('，')}` : ''}）`,
  );
  return rowOf({ ...period, ...after });
};
