/**
 * The vocabulary of checklists. An item is one question that can be ticked 符合, 不符合, 不涉及 or 未查 on its own; it cites the row of the acceptance
 * matrix it restates, or the rule it rests on. What is ticked is kept as `checklist` and `checklist_tick`, with the item's words of that day.
 */
import type { Duty } from '../indicators/index.ts';

export type Dimension = '劳务用工' | '资质条件' | '安全培训' | '现场管理' | '应急管理';

/** 适用对象: a code of the list checklistTarget */
export type ChecklistTarget = '发包单位' | '承包单位' | '出租单位' | '承租单位' | '生产经营单位';

export interface ChecklistItem {
  /** unique among all checklists: 'S0-05', or 'S0-30-1' where one row of the matrix asks several things */
  code: string;
  /** the question, restated so that 符合 always means well */
  text: string;
  dimension: Dimension;
  /** what to look at, in a few words */
  evidence: string;
  /** row of the acceptance matrix; absent where the item rests on daily practice alone */
  matrix?: string;
  /** heading the item stands under, where a list has several */
  part?: string;
  /** the duty of an inspection this item feeds (附件3 A3-08…14); of several items of one duty one 不符合 is enough */
  duty?: Duty;
  /** how often is asked as well (S0-30) */
  counted?: true;
}

export interface ChecklistDeclaration {
  /** kept in checklist.code */
  code: string;
  label: string;
  edition: string;
  target: ChecklistTarget;
  items: readonly ChecklistItem[];
}

/**
 * An item of a row of the matrix.
 * @param code the row's id, with '-1' … behind it where the row asks several things
 */
export function item(code: string, dimension: Dimension, text: string, evidence: string): ChecklistItem {
  return { code, matrix: code.split('-').slice(0, 2).join('-'), dimension, text, evidence };
}
