/** What is asked once for the whole batch (domain.md §9.2, T12, hard rule ⑩): only what no column says. */
import { codeListOf } from '../../../../shared/declared/codes/index.ts';
import type { BatchQuestion } from '../../../../shared/intake.ts';
import type { JudgedRow } from '../planning/judge.ts';
import { type Batch, knownTables, type QuestionId } from './staged.ts';

const EXAMPLES = 5;

function exampleOf(row: JudgedRow): string {
  const text = (path: string): string => (typeof row.values[path] === 'string' ? String(row.values[path]) : '');
  const who = text('enterprise.name').slice(0, 16);
  return `${who}${who === '' ? '' : '：'}${text('description').slice(0, 24)}`;
}

/** Questions that rows of this batch raise; an answered one stays, with its answer. */
export function questionsOf(batch: Batch, today: string): BatchQuestion[] {
  const hazards = knownTables(batch).filter(({ kind }) => kind === 'hazard');
  const rows = hazards.flatMap(({ planned }) =>
    planned.rows.filter((row) => !row.held && (row.verdict === 'new' || row.verdict === 'refused')),
  );
  const fresh = rows.filter((row) => row.verdict === 'new');
  const questions: BatchQuestion[] = [];
  const ask = (
    id: QuestionId,
    count: number,
    says: string,
    examples: readonly string[],
    choices: BatchQuestion['choices'],
    asksDay = false,
  ): void => {
    if (count === 0) return;
    const given = batch.answers.get(id);
    questions.push({
      id,
      says,
      rows: count,
      examples: examples.slice(0, EXAMPLES),
      answer: given?.answer ?? null,
      choices,
      asksDay,
      day: given?.day ?? null,
    });
  };

  const unknown = [...(batch.plan?.batch.pending.values() ?? [])];
  ask(
    'unknown_enterprise',
    unknown.reduce((sum, { rows: count }) => sum + count, 0),
    `来表提到名录里没有的企业 ${unknown.length} 家：现在就建进名录，还是先放“待建名录”？`,
    unknown.map(({ name, alike }) => (alike === null ? name : `${name}（名录里有相近的「${alike}」）`)),
    [
      { value: 'confirm', label: '都建进名录' },
      { value: 'pending', label: '先放待建名录' },
    ],
  );
  const claimed = fresh.filter((row) => row.claim !== null);
  const complete = claimed.filter((row) => row.claim?.complete).length;
  ask(
    'claimed_done',
    claimed.length,
    `来表写“已整改”“已完成”的 ${claimed.length} 条（其中带复查人、复查日期和合格结果的 ${complete} 条）：认可为已销号？按哪一天？重大隐患没有完整复查记录的，仍放待复查。`,
    claimed.map((row) => `${exampleOf(row)}（${row.claim?.words.slice(0, 16) ?? ''}）`),
    [
      { value: 'wait', label: '都放待复查，以后逐条复查' },
      { value: 'recheck', label: '复查齐全的认可，按复查日' },
      { value: 'claimed', label: '都认可，按来表写的整改完成日' },
      { value: 'day', label: '都认可，按指定的一天' },
    ],
    true,
  );
  const ungraded = fresh.filter((row) => row.open.includes('level'));
  ask('no_level', ungraded.length, `${ungraded.length} 条没有写等级：都按一般读入，还是留作待判级？`, ungraded.map(exampleOf), [
    { value: '一般', label: '都是一般隐患' },
    { value: '重大', label: '都是重大隐患' },
    { value: '待判级', label: '留作待判级' },
  ]);
  const sourceless = fresh.filter((row) => row.open.includes('source'));
  ask(
    'no_source',
    sourceless.length,
    `${sourceless.length} 条没有写来源，或写的来源对不上：来源是哪一种？不定的列在“待定来源”，不计入附件3。`,
    sourceless.map(exampleOf),
    codeListOf('hazardSource').codes.map(({ code, label }) => ({ value: code, label })),
  );
  const undated = rows.filter((row) => row.open.includes('found_on'));
  ask('relative_found_on', undated.length, `${undated.length} 条没有发现日期：按表上的填报日期读入？`, undated.map(exampleOf), [
    { value: 'filledOn', label: '按填报日期' },
    { value: 'leave', label: '不读入，退回补填' },
  ]);
  const yearless = knownTables(batch).filter(({ table }) => table.read.yearUnknown);
  const year = Number(today.slice(0, 4));
  ask(
    'no_year',
    batch.answers.has('no_year') ? Math.max(1, yearless.length) : yearless.reduce((sum, { planned }) => sum + planned.rows.length, 0),
    '有日期没有写年份，表上也没有填报日期：是哪一年的？',
    yearless.map(({ planned }) => planned.where),
    [year, year - 1, year - 2].map((each) => ({ value: String(each), label: `${each} 年` })),
  );
  return questions;
}
