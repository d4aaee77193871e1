/**
 * The vocabulary in which a form that goes up is declared: blocks, cells, official labels with the original's own misprints, notes. A form binds
 * cells to indicators and never says how records are found.
 */
import type { IndicatorName } from '../indicators/index.ts';

/** A computed from the ledger; M from registered activities; H entered by hand with its basis (domain.md §1.4.1). */
export type CellOrigin = 'A' | 'M' | 'H';

export interface CellDeclaration {
  id: string;
  /** number inside its block, from 1 */
  no: number;
  /** verbatim */
  label: string;
  unit: string;
  /** unit of the second value of a two-valued cell */
  unit2?: string;
  /** how the second value is printed behind the first: 12次，3.5万元 or 3个，其中1个 */
  join2?: '，' | '，其中';
  origin: CellOrigin;
  kind: 'count' | 'amount' | 'yesno';
  indicator?: IndicatorName;
  /**
   * M: the registers it is counted from once something stands in them (the figures of several are added), and the second value's
   */
  register?: { counts: readonly IndicatorName[]; counts2?: IndicatorName };
  /** H: the kinds of 党委政府活动 whose records are offered as its basis; `heads`: only those a 主要负责同志 led */
  activities?: { kinds: readonly string[]; heads?: true };
  /** 口径, a sentence */
  rule: string;
  /** a figure of the day, not cumulative: may fall from month to month */
  mayFall?: true;
}

export interface BlockDeclaration {
  /** verbatim */
  name: string;
  /** what people say instead: 总体1, 抽查7 */
  short: string;
  cells: readonly CellDeclaration[];
}

export interface FormDeclaration {
  id: string;
  /** what people call it: 附件3 */
  name: string;
  edition: string;
  campaign: string;
  /** verbatim */
  title: string;
  blocks: readonly BlockDeclaration[];
  /** verbatim, printed with the table */
  notes: readonly string[];
  /** 口径 that hold for the whole form */
  statements: readonly string[];
}
