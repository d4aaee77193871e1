/**
 * The vocabulary in which a sample campaign is declared: restated from a notice, not enabled until an office does so with its own days, year and
 * recipients (T13). No mailbox stands here: where a report goes is the office's own to say.
 */
import type { Day } from '../../day.ts';

/** A day of the sample by its distance from the year the campaign begins in: { year: 1, on: '02-10' } is 10 February of the next year. */
export interface SampleDay {
  year: number;
  on: string;
}

/** @param on 'MM-DD' @param year 0 for the campaign's first year */
export const sampleDay = (on: string, year = 0): SampleDay => ({ year, on });

/** The day in a campaign that begins in `firstYear`. */
export function dayIn(firstYear: number, day: SampleDay): Day {
  return `${firstYear + day.year}-${day.on}` as Day;
}

export interface CampaignPhase {
  seq: number;
  name: string;
  /** null: 即日起, the day of issue, which the office enters where the notice has none (T11) */
  start: SampleDay | null;
  end: SampleDay;
  /** the end as the notice says it */
  until: string;
  tasks: readonly string[];
  deliverables: readonly string[];
}

/** What is to be handed in, by whom and when. */
export interface ReportingDuty {
  /** row of the acceptance matrix */
  matrix: string;
  who: '乡镇' | '企业';
  /** a form of declared/forms by its id, or what kind of paper it is */
  form: string;
  cycle: '一次' | '月' | '年';
  /** 一次: the day; 月: day of the month; 年: 'MM-DD' */
  due: { on: SampleDay } | { dayOfMonth: number } | { every: string };
  basis: '累计' | '上月' | '本期';
  recipient: string;
  words: string;
}

export type FrequencyAction = '带队检查' | '演练' | '培训' | '考核' | '自查' | '检查';
export type FrequencyPer = '月' | '季' | '半年' | '年' | '行动期';

export interface FrequencyRule {
  /** 全部, a risk tag, 高危行业 or 外包项目 */
  tag: string;
  action: FrequencyAction;
  minCount: number;
  per: FrequencyPer;
  matrix: string;
}

export interface CampaignDeclaration {
  /** kept in campaign.builtin */
  id: string;
  /** without the region and the year of the notice it is modelled on: those are the office's own */
  name: string;
  /** where the sample comes from, in words for people */
  modelledOn: string;
  /** which hazards need all of 五落实 (domain.md §2.9, 齐套表) */
  completeness: '三要素' | '五落实' | '重大五落实';
  phases: readonly CampaignPhase[];
  duties: readonly ReportingDuty[];
  frequencies: readonly FrequencyRule[];
}
