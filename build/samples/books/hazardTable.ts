import { custom, day, shown, text } from '../lib/columns.ts';
import { addDays, type Spelling } from '../lib/days.ts';
import { type Enterprise, enterprise } from '../lib/enterprises.ts';
import { type HazardText, majors, textsFor } from '../lib/hazardTexts.ts';
import { personName } from '../lib/people.ts';
import { type Random, randomFrom } from '../lib/random.ts';
import { addTable, type Column, type Sheet, type Table } from '../lib/sheet.ts';

export interface Hazard {
  enterprise: string;
  text: HazardText;
  contingency: string;
  major: boolean;
  foundOn: string;
  deadline: string;
  person: string;
  fundsYuan: number;
  rectifiedOn: string | null;
  recheckOn: string | null;
  recheckBy: string;
  /** what the source column says, if there is one */
  source: string;
}

/** Hands out the texts of an enterprise in turn, so that no enterprise has the same sentence twice in all the samples. */
export class Dealer {
  readonly #next = new Map<string, number>();

  deal(to: Enterprise): HazardText {
    const at = this.#next.get(to.name) ?? 0;
    const texts = textsFor(to);
    const text = texts[at];
    if (!text) throw new Error(`no hazard left for ${to.name}: ${texts.length} used`);
    this.#next.set(to.name, at + 1);
    return text;
  }
}

/** A general hazard with its story; what would be rectified after `filledOn` is still open on the sheet. */
export function hazard(random: Random, dealer: Dealer, at: Enterprise, foundOn: string, source: string, filledOn: string): Hazard {
  const deadline = addDays(foundOn, random.pick([7, 10, 15, 20, 30]));
  const rectifiedOn = addDays(deadline, -random.between(0, 5));
  const done = random.between(1, 10) <= 7 && rectifiedOn <= filledOn;
  return {
    enterprise: at.name,
    text: dealer.deal(at),
    contingency: random.pick(['不需要', '隔离警戒，专人看护', '停用设备，设置警示牌']),
    major: false,
    foundOn,
    deadline,
    person: random.between(1, 2) === 1 ? at.safetyLead : personName(random),
    fundsYuan: random.pick([0, 200, 500, 800, 1500, 3000, 12_000]),
    rectifiedOn: done ? rectifiedOn : null,
    recheckOn: null,
    recheckBy: personName(random),
    source,
  };
}

export function major(
  clause: string,
  at: string,
  foundOn: string,
  source: string,
  deadline: string,
  rectifiedOn = '',
  recheckOn = '',
  fundsYuan = 30_000,
): Hazard {
  const text = majors.find((one) => one.clause === clause);
  if (!text) throw new Error(`no text for ${clause}`);
  const random = randomFrom(`major ${clause}`);
  return {
    enterprise: enterprise(at).name,
    text,
    contingency: text.contingency,
    major: true,
    foundOn,
    deadline,
    person: enterprise(at).principal,
    fundsYuan,
    rectifiedOn: rectifiedOn === '' ? null : rectifiedOn,
    recheckOn: recheckOn === '' ? null : recheckOn,
    recheckBy: `${personName(random)}、${personName(random)}`,
    source,
  };
}

export const mergeByEnterprise = (row: Hazard): string => row.enterprise;
export const description = (heading: string | string[], width = 34): Column<Hazard> =>
  text(heading, 'description', width, (row) => row.text.description);
export const place = (heading: string): Column<Hazard> => text(heading, 'location', 13, (row) => row.text.place);
export const measures = (heading: string | string[]): Column<Hazard> => text(heading, 'measures', 28, (row) => row.text.measures);
export const duty = (heading: string | string[]): Column<Hazard> => text(heading, 'duty_person', 9, (row) => row.person);

/** 已整改 without a recheck is only the enterprise's word: the record waits for its recheck (domain.md §2.11, rule 10). */
export function progress(heading: string, done: string, open: string): Column<Hazard> {
  return shown(heading, 'status', 9, (row) => (row.rectifiedOn ? { cell: done, value: '待复查' } : { cell: open }));
}

export function rectified(heading: string, spelling: Spelling): Column<Hazard> {
  return day(heading, 'rectified_on', 12, (row) => row.rectifiedOn, spelling);
}

export function recheck(prefix = '复查'): Column<Hazard>[] {
  return [
    custom(`${prefix}人`, 'recheck.inspectors', 14, (row) =>
      row.recheckOn ? { cell: row.recheckBy, values: { 'recheck.inspectors': row.recheckBy.split('、') } } : { cell: null },
    ),
    day(`${prefix}日期`, 'recheck.on', 12, (row) => row.recheckOn, 'dot'),
    custom(`${prefix}结果`, 'recheck.result', 9, (row) =>
      row.recheckOn ? { cell: '合格', values: { 'recheck.result': '合格' } } : { cell: null },
    ),
  ];
}

/** Writes the table; where no column names the enterprise, it is the one of the 填报单位 line. */
export function put(sheet: Sheet, table: Omit<Table<Hazard>, 'kind'>): void {
  addTable(sheet, { kind: 'hazard', ...table });
  const sender = sheet.truth.declared.enterprise;
  if (sender === null || table.columns.some((column) => column.field === 'enterprise.name')) return;
  for (const row of sheet.truth.rows) row.values['enterprise.name'] = sender;
}
