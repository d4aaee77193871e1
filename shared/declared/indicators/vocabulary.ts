/**
 * The vocabulary in which a figure is declared: which records, by which day they count, and what one of them is. An indicator knows no cell and
 * no form; a form knows no records. `measure/` in the back end compiles a declaration to SQL.
 */
import type { SourceGroup } from '../sourceGrouping.ts';

/** Conditions a record must meet. All of them hold together. */
export type Condition =
  /** not void and not merged: a merged hazard counts once, with the one it was merged into (domain.md §9.2) */
  | { is: 'counted' }
  /** the level as it is judged now */
  | { is: 'level'; levels: readonly ('一般' | '重大' | '待判级')[] }
  /** the group a hazard's source belongs to; what counts only when verified is in it only then */
  | { is: 'sourceGroup'; groups: readonly Exclude<SourceGroup, 'unmapped'>[] }
  /** no source, or one that belongs to no group: 待定来源 (T12) */
  | { is: 'sourceUnmapped' }
  /** from a source that counts only when somebody was there, and nobody was yet */
  | { is: 'unverified' }
  /** 已完成整改, on the last day of the span */
  | { is: 'completed'; by: Completion }
  | { is: 'notCompleted'; by: Completion }
  /** under 挂牌督办 of one of these levels, issued by the last day of the span, delisted ones too */
  | { is: 'listed'; levels: readonly ('省' | '市' | '县' | '乡')[] }
  | { is: 'inspectedBy'; orgs: readonly string[] }
  | { is: 'notOfType'; types: readonly string[] }
  /** one of these duties was ticked 不符合 */
  | { is: 'failed'; duties: readonly Duty[] }
  /** the lessor of a lease is of one of these kinds; a lessor of the roster without a kind is an enterprise */
  | { is: 'lessor'; kinds: readonly LessorKind[] }
  /** nobody said what the lessor is, and it is not in the roster */
  | { is: 'lessorUnknown' }
  /** the lessor is a park, or an enterprise that rents in a park and lets on (内部园区) */
  | { is: 'inPark' }
  /** the lease runs on the last day of the span; one without an end runs until it gets one */
  | { is: 'inForce' }
  | { is: 'ended' }
  | RegisterCondition;

/** Conditions on the registers of enforcement, assistance, tips, staff and activities. */
export type RegisterCondition =
  | { is: 'oneOf'; field: 'type' | 'role' | 'target' | 'kind' | 'body' | 'verified' | 'five_absolute'; values: readonly string[] }
  /** this list names one of these */
  | { is: 'names'; field: 'targets'; values: readonly string[] }
  /** said 是 */
  | { is: 'flagged'; field: 'is_typical' | 'is_dangerous_operation_crime' | 'anonymous' }
  | { is: 'ofEnterprise' }
  /** of a measure taken: no case says the same, so nobody is counted twice */
  | { is: 'notAsCase' }
  | { is: 'notAsAccountability' }
  /** holds the post on the last day of the span; a day of leaving still counts */
  | { is: 'onDuty' };

export type LessorKind = '企业' | '个人' | '村集体' | '园区' | '其他';

/**
 * What counts as 已完成整改 (domain.md §9.2; the county may ask for another): 销号 with a closure in force that day, 复查合格, or the
 * enterprise's own report that it is done.
 */
export type Completion = '销号' | '复查合格' | '企业报完成';

export type Duty =
  | 'duty_study'
  | 'duty_lead_check'
  | 'duty_lists'
  | 'duty_organisation'
  | 'duty_licensed'
  | 'duty_outsourcing'
  | 'duty_drill';

/** The registers beside ledger, inspections and leases whose records are counted as they were registered. */
export type CountedRegister = 'assistance' | 'enforcement_action' | 'enforcement_case' | 'accountability' | 'tip' | 'staff' | 'activity';
export type CountedEntity = 'hazard' | 'inspection' | 'lease' | CountedRegister;

export interface IndicatorDeclaration {
  id: string;
  label: string;
  /** the records looked at */
  entity: CountedEntity;
  /**
   * what one is: the record itself (个, 家次) or, without repetition, its enterprise (家; of a lease the lessee), the premises it is about (a park,
   * or a lessor's yard), the park and the parks inside it, or the paper of a decision (one number, one 次, whatever it orders)
   */
  counts: 'record' | 'enterprise' | 'premises' | 'park' | 'decision';
  /** adds this up over the records instead of counting them */
  sum?: 'area_m2' | 'staff_count' | 'persons_count' | 'judicial_persons' | 'amount_fen' | 'reward_fen';
  /**
   * the day that must lie in the span: found (verified, where that decides), inspected, let, the day of a register's record, of a publication, of a
   * transfer to the courts, of a payment, of taking up a post, or of the second of two penalties of one case
   */
  day: 'found' | 'inspected' | 'let' | 'on' | 'published' | 'transferred' | 'paid' | 'tookUp' | 'secondPenalty';
  /**
   * the day's side of the span: within it (cumulative from the start), before its first day (what was there already), or up to its last day
   * however long ago (a stock, such as the leases that run)
   */
  span: 'within' | 'before' | 'upTo';
  unit: '个' | '家' | '家次' | '处' | '户' | '份' | '㎡' | '人' | '次' | '个次' | '万元';
  conditions: readonly Condition[];
}
