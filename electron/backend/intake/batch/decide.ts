/** A person's decisions about a staged batch. Each changes what is read or judged, then the plan is made anew. */

import { codeListOf } from '../../../../shared/declared/codes/index.ts';
import { intakeFields } from '../../../../shared/declared/intake/fields.ts';
import { Fault } from '../../../../shared/envelope.ts';
import type { Decision } from '../../../../shared/intake.ts';
import type { JobContext } from '../../context.ts';
import { columnIndex } from '../understanding/grid.ts';
import { answersOf, readTables, replan, rereadTable, understand } from './stage.ts';
import { type Batch, type StagedTable, tableOf } from './staged.ts';

/** Answers that change how rows are read, not only how they are stored. */
const READ_ANEW = new Set(['no_level', 'no_source', 'no_year', 'relative_found_on']);

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  claimed_done: ['wait', 'recheck', 'claimed', 'day'],
  no_level: ['一般', '重大', '待判级'],
  unknown_enterprise: ['confirm', 'pending'],
  relative_found_on: ['filledOn', 'leave'],
};

/** @throws Fault INVALID for an answer or a field that does not exist */
export async function decide(batch: Batch, decision: Decision, context: Pick<JobContext, 'db' | 'today' | 'pause'>): Promise<void> {
  switch (decision.what) {
    case 'answer':
      return answer(batch, decision, context);
    case 'kind': {
      const { file, table } = tableOf(batch, decision.file, decision.sheet);
      table.choices.kind = decision.kind;
      table.choices.columns.clear();
      await rereadTable(file, table, context, answersOf(batch));
      break;
    }
    case 'column': {
      const { file, table } = tableOf(batch, decision.file, decision.sheet);
      chooseColumn(table, decision.column, decision.field);
      await rereadTable(file, table, context, answersOf(batch));
      break;
    }
    case 'headerRows': {
      const { file, table } = tableOf(batch, decision.file, decision.sheet);
      if (!file.book) throw new Fault('NOT_FOUND', '这份文件没有读进来，请重新拖入。');
      if (decision.rows.length === 0) file.headerRows.delete(table.understood.sheetIndex);
      else
        file.headerRows.set(
          table.understood.sheetIndex,
          [...decision.rows].sort((a, b) => a - b),
        );
      understand(file, file.book);
      await readTables(batch, [file], context);
      break;
    }
    case 'sender': {
      const { file, table } = tableOf(batch, decision.file, decision.sheet);
      table.choices.sender = decision.enterprise.trim() === '' ? null : decision.enterprise.trim();
      await rereadTable(file, table, context, answersOf(batch));
      break;
    }
    case 'hold': {
      const { table } = tableOf(batch, decision.file, decision.sheet);
      for (const index of decision.rows) {
        const row = table.planned?.rows[index];
        if (row) row.held = decision.held;
      }
      break;
    }
    case 'settle': {
      const { table } = tableOf(batch, decision.file, decision.sheet);
      for (const index of decision.rows) {
        const row = table.planned?.rows[index];
        if (row) row.settled = decision.take;
      }
      break;
    }
    case 'dropFile': {
      const file = batch.files[decision.file];
      if (!file) throw new Fault('NOT_FOUND', '找不到这份文件，请刷新这一批。');
      file.dropped = true;
      break;
    }
  }
  await replan(batch, context.db);
}

async function answer(
  batch: Batch,
  decision: Extract<Decision, { what: 'answer' }>,
  context: Pick<JobContext, 'db' | 'today' | 'pause'>,
): Promise<void> {
  const { question, answer: given, day } = decision;
  if (given === null) batch.answers.delete(question);
  else {
    const known =
      question === 'no_source'
        ? codeListOf('hazardSource').codes.some(({ code }) => code === given)
        : question === 'no_year'
          ? /^(?:19|20)\d{2}$/.test(given)
          : (ANSWERS[question]?.includes(given) ?? false);
    if (!known) throw new Fault('INVALID', '没有这个答案，请从列出的几项里选。');
    if (question === 'claimed_done' && given === 'day') {
      if (day === null) throw new Fault('INVALID', '请指定按哪一天认可为已销号。');
      if (day > context.today) throw new Fault('INVALID', '认可的日期在今天之后，请改为今天或以前。');
    }
    batch.answers.set(question, { answer: given, day });
  }
  if (READ_ANEW.has(question)) {
    const answers = answersOf(batch);
    for (const file of batch.files) {
      if (file.dropped) continue;
      for (const table of file.tables) {
        if (question !== 'no_year' && table.read.kind !== 'hazard') continue;
        await rereadTable(file, table, context, answers);
      }
    }
  }
  await replan(batch, context.db);
}

function chooseColumn(table: StagedTable, letters: string, field: string | null): void {
  const at = columnIndex(letters);
  const column = table.understood.table?.columns.find(({ from, to }) => from <= at && at <= to);
  if (!column) throw new Fault('NOT_FOUND', `这张表没有 ${letters} 列，请刷新。`);
  const { kind } = table.read;
  if (kind === 'unknown') throw new Fault('REFUSED', '请先指定这是哪一类表，再指定各列。');
  if (field !== null) {
    if (!intakeFields(kind).has(field)) throw new Fault('INVALID', '没有这一栏，请从列表里选。');
    // one field, one column: whoever had it gives it up
    for (const [header, path] of table.choices.columns) if (path === field) table.choices.columns.delete(header);
  }
  table.choices.columns.set(column.header, field);
}
