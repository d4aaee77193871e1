/**
 * What is counted of the registers of enforcement, assistance, tips and staff (domain.md §1.4.1 A3-15…24, 29, 31): the M cells. Decisions are
 * counted whoever took them: the office registers those of other authorities as theirs.
 */
import type { CountedRegister, IndicatorDeclaration } from './vocabulary.ts';

/**
 * 行政处罚 (Administrative Penalty Law art. 9; domain.md A3-17): 责令改正、曝光、约谈、查封扣押 are none, and are not counted.
 */
export const PENALTY_TYPES = ['警告', '罚款', '没收', '暂扣许可', '吊销', '责令停产停业整顿', '行政拘留'] as const;

type Kind = Pick<IndicatorDeclaration, 'counts' | 'unit' | 'conditions'> & Partial<Pick<IndicatorDeclaration, 'sum' | 'day' | 'span'>>;

const register = (id: string, label: string, entity: CountedRegister, kind: Kind): IndicatorDeclaration => ({
  id,
  label,
  entity,
  day: 'on',
  span: 'within',
  ...kind,
});

const ofTypes = (...values: string[]) => ({ is: 'oneOf', field: 'type', values }) as const;
const penalty = ofTypes(...PENALTY_TYPES);

export const registerIndicators = {
  assistedCounties: register('assistance.county', '帮扶指导重点县', 'assistance', {
    counts: 'record',
    unit: '个次',
    conditions: [{ is: 'oneOf', field: 'target', values: ['县'] }],
  }),
  assistedEnterprises: register('assistance.enterprise', '帮扶指导重点企业', 'assistance', {
    counts: 'record',
    unit: '家次',
    conditions: [{ is: 'oneOf', field: 'target', values: ['企业'] }],
  }),
  penalties: register('penalty', '行政处罚', 'enforcement_action', { counts: 'decision', unit: '次', conditions: [penalty] }),
  fines: register('penalty.fines', '罚款额', 'enforcement_action', {
    counts: 'record',
    sum: 'amount_fen',
    unit: '万元',
    conditions: [ofTypes('罚款')],
  }),
  dualPenalties: register('penalty.dual', '企业和主要负责人“一案双罚”', 'enforcement_case', {
    counts: 'record',
    day: 'secondPenalty',
    unit: '次',
    conditions: [],
  }),
  judicialCases: register('judicial.cases', '移送司法机关的案件', 'enforcement_case', {
    counts: 'record',
    sum: 'judicial_persons',
    day: 'transferred',
    unit: '人',
    conditions: [],
  }),
  judicialActions: register('judicial.actions', '移送司法机关的处置', 'enforcement_action', {
    counts: 'record',
    sum: 'persons_count',
    unit: '人',
    conditions: [ofTypes('移送司法'), { is: 'notAsCase' }],
  }),
  stoppedEnterprises: register('stopped', '责令停产整顿的企业', 'enforcement_action', {
    counts: 'enterprise',
    unit: '家',
    conditions: [ofTypes('责令停产停业整顿'), { is: 'ofEnterprise' }],
  }),
  exposedEnterprises: register('exposed', '曝光、约谈、联合惩戒的企业', 'enforcement_action', {
    counts: 'enterprise',
    unit: '家',
    conditions: [ofTypes('曝光', '约谈', '联合惩戒'), { is: 'ofEnterprise' }],
  }),
  typicalCases: register('typical', '公布的典型执法案例', 'enforcement_case', {
    counts: 'record',
    day: 'published',
    unit: '个',
    conditions: [{ is: 'flagged', field: 'is_typical' }],
  }),
  dangerousWorkCases: register('typical.dangerous', '其中危险作业罪案例', 'enforcement_case', {
    counts: 'record',
    day: 'published',
    unit: '个',
    conditions: [
      { is: 'flagged', field: 'is_typical' },
      { is: 'flagged', field: 'is_dangerous_operation_crime' },
    ],
  }),
  heldAccountable: register('accountable', '责任倒查追责问责', 'accountability', {
    counts: 'record',
    sum: 'persons_count',
    unit: '人',
    conditions: [],
  }),
  heldAccountableByAction: register('accountable.actions', '处置中登记的问责', 'enforcement_action', {
    counts: 'record',
    sum: 'persons_count',
    unit: '人',
    conditions: [ofTypes('问责'), { is: 'notAsAccountability' }],
  }),
  talksWithDepartments: register('talks', '约谈通报有关地区及部门', 'enforcement_action', {
    counts: 'record',
    unit: '次',
    conditions: [ofTypes('约谈', '通报'), { is: 'names', field: 'targets', values: ['部门', '乡镇', '区域'] }],
  }),
  rewards: register('reward', '已发放的举报奖励', 'tip', {
    counts: 'record',
    sum: 'reward_fen',
    day: 'paid',
    unit: '万元',
    conditions: [],
  }),
  anonymousRewards: register('reward.anonymous', '其中匿名举报查实奖励', 'tip', {
    counts: 'record',
    sum: 'reward_fen',
    day: 'paid',
    unit: '万元',
    conditions: [
      { is: 'flagged', field: 'anonymous' },
      { is: 'oneOf', field: 'verified', values: ['查实'] },
    ],
  }),
  technicalInspectors: register('inspectors', '在岗的技术检查员', 'staff', {
    counts: 'record',
    day: 'tookUp',
    span: 'upTo',
    unit: '人',
    conditions: [{ is: 'oneOf', field: 'role', values: ['技术检查员'] }, { is: 'onDuty' }],
  }),
} as const satisfies Record<string, IndicatorDeclaration>;
