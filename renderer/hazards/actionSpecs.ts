/**
 * What each step of a hazard's life asks of a person, with the defaults a clerk would write. The rules themselves are in shared/hazards.ts and
 * are applied by the back end; here is only what stands on the form.
 */
import type { InputOf } from '../../shared/contract.ts';
import { addDays } from '../../shared/day.ts';
import type { HazardAction, HazardDossier, HazardFacts } from '../../shared/hazards.ts';

export type Value = string | number | boolean | string[] | null;
export type Values = Record<string, Value>;

export interface ActionField {
  name: string;
  label: string;
  kind: 'day' | 'text' | 'longText' | 'choice' | 'people' | 'money' | 'check' | 'hazards';
  required?: boolean;
  options?: readonly { value: string; label: string }[];
  hint?: string;
  value?: Value;
}

export interface ActionContext {
  id: string;
  version: number;
  today: string;
  person: string;
  /** name of the office, as the one who rechecks */
  office: string;
  facts: HazardFacts;
  supervisions: HazardDossier['supervisions'];
}

export interface ActionSpec<A extends HazardAction> {
  call: `hazards.${A}`;
  /** what the step does, when the name alone does not say it */
  says?: (at: ActionContext) => string | null;
  fields: (at: ActionContext) => ActionField[];
  input: (values: Values, at: ActionContext) => InputOf<`hazards.${A}`>;
  danger?: boolean;
}

const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
const text = (value: Value | undefined): string => (typeof value === 'string' ? value.trim() : '');
const orNull = (value: Value | undefined): string | null => text(value) || null;
const flag = (value: Value | undefined): boolean => value === true;
const list = (value: Value | undefined): string[] => (Array.isArray(value) ? value : []);
const key = (at: ActionContext) => ({ id: at.id, version: at.version });

/** Choices come from the form's own options, so the value is one of them; the back end checks again. */
const choice = <T extends string>(value: Value | undefined): T => text(value) as T;

export const actionSpecs: { [A in HazardAction]: ActionSpec<A> } = {
  grade: {
    call: 'hazards.grade',
    fields: (at) => [
      {
        name: 'level',
        label: '等级',
        kind: 'choice',
        required: true,
        options: options('一般', '重大'),
        value: at.facts.level === '待判级' ? null : at.facts.level,
      },
      { name: 'decided_by', label: '判级人', kind: 'text', required: true, value: at.person },
      { name: 'decided_on', label: '判级日期', kind: 'day', required: true, value: at.today },
      {
        name: 'basis_clause',
        label: '判定依据',
        kind: 'text',
        value: at.facts.basisClause,
        hint: '判为重大的填条款，如 GM10-7-7',
      },
      ...(at.facts.levelDecidedBy
        ? [{ name: 'reason', label: '改级理由', kind: 'text', hint: '原来已判过级，改级要留下理由' } satisfies ActionField]
        : []),
    ],
    input: (values, at) => ({
      ...key(at),
      level: choice(values.level),
      decided_by: text(values.decided_by),
      decided_on: text(values.decided_on),
      basis_clause: orNull(values.basis_clause),
      reason: orNull(values.reason),
    }),
  },
  order: {
    call: 'hazards.order',
    fields: (at) => [
      { name: 'on', label: '下达日期', kind: 'day', required: true, value: at.today },
      {
        name: 'manage_type',
        label: '整改类型',
        kind: 'choice',
        required: true,
        options: options('即查即改', '限期整改', '停产整改'),
        value: '限期整改',
      },
      { name: 'deadline', label: '整改期限', kind: 'day', required: true, value: at.facts.deadline, hint: '可写 +15，表示 15 天后' },
      { name: 'duty_person', label: '整改责任人', kind: 'text', value: at.facts.dutyPerson },
      { name: 'measures', label: '整改措施', kind: 'longText', value: at.facts.measures },
      { name: 'doc_no', label: '整改通知书文号', kind: 'text' },
    ],
    input: (values, at) => ({
      ...key(at),
      on: text(values.on),
      deadline: text(values.deadline),
      manage_type: choice(values.manage_type),
      duty_person: orNull(values.duty_person),
      measures: orNull(values.measures),
      doc_no: orNull(values.doc_no),
    }),
  },
  reportRectified: {
    call: 'hazards.reportRectified',
    fields: (at) => [
      { name: 'done_on', label: '整改完成日期', kind: 'day', required: true, value: at.today },
      { name: 'by', label: '整改人', kind: 'text', required: true, value: at.facts.dutyPerson, hint: '谁整改的；复查人不能是同一人' },
      { name: 'description', label: '整改情况', kind: 'longText', required: true },
      { name: 'evidence', label: '证据', kind: 'text', required: true, hint: '整改后照片、票据、材料，写明是什么、放在哪里' },
      { name: 'funds_actual_yuan', label: '实际投入（元）', kind: 'money' },
    ],
    input: (values, at) => ({
      ...key(at),
      done_on: text(values.done_on),
      by: text(values.by),
      description: text(values.description),
      evidence: text(values.evidence),
      funds_actual_yuan: typeof values.funds_actual_yuan === 'number' ? values.funds_actual_yuan : null,
    }),
  },
  recheck: {
    call: 'hazards.recheck',
    says: (at) =>
      at.facts.level === '重大' ? '复查合格后转“待销号”；重大隐患还要双报告、验收才能销号。' : '一般隐患复查合格，当日即销号。',
    fields: (at) => [
      { name: 'on', label: '复查日期', kind: 'day', required: true, value: at.today },
      { name: 'result', label: '复查结果', kind: 'choice', required: true, options: options('合格', '部分合格', '不合格') },
      { name: 'org', label: '复查单位', kind: 'text', required: true, value: at.office },
      {
        name: 'inspectors',
        label: '复查人',
        kind: 'people',
        required: true,
        value: [at.person],
        ...(at.facts.rectifiers.length > 0 ? { hint: `不能是整改人：${at.facts.rectifiers.join('、')}` } : {}),
      },
      { name: 'opinion', label: '复查意见', kind: 'longText' },
      { name: 'doc_no', label: '复查意见书文号', kind: 'text' },
    ],
    input: (values, at) => ({
      ...key(at),
      on: text(values.on),
      org: text(values.org),
      inspectors: list(values.inspectors),
      result: choice(values.result),
      opinion: orNull(values.opinion),
      doc_no: orNull(values.doc_no),
    }),
  },
  applyExtension: {
    call: 'hazards.applyExtension',
    says: (at) => (at.facts.deadline ? `原整改期限 ${at.facts.deadline}；批准之前仍按原期限算逾期。` : null),
    fields: (at) => [
      { name: 'apply_on', label: '申请日期', kind: 'day', required: true, value: at.today },
      { name: 'new_deadline', label: '延至', kind: 'day', required: true },
      { name: 'reason', label: '延期理由', kind: 'longText', required: true },
      { name: 'safety_measures', label: '延期期间的安全措施', kind: 'longText', required: true },
    ],
    input: (values, at) => ({
      ...key(at),
      apply_on: text(values.apply_on),
      reason: text(values.reason),
      safety_measures: text(values.safety_measures),
      new_deadline: text(values.new_deadline),
    }),
  },
  decideExtension: {
    call: 'hazards.decideExtension',
    fields: (at) => [
      {
        name: 'granted',
        label: '决定',
        kind: 'choice',
        required: true,
        options: [
          { value: 'yes', label: '同意延期' },
          { value: 'no', label: '不同意' },
        ],
      },
      { name: 'decided_by', label: '审批人', kind: 'text', required: true, value: at.person },
      { name: 'decided_on', label: '审批日期', kind: 'day', required: true, value: at.today },
    ],
    input: (values, at) => ({
      ...key(at),
      granted: values.granted === 'yes',
      decided_by: text(values.decided_by),
      decided_on: text(values.decided_on),
    }),
  },
  reportDual: {
    call: 'hazards.reportDual',
    says: () => '重大隐患要向监管部门和职工大会（职代会）两处报告，两条都登记才算齐。',
    fields: (at) => [
      {
        name: 'kind',
        label: '向谁报告',
        kind: 'choice',
        required: true,
        options: options('监管部门', '职工大会或职代会'),
        value: at.facts.dualReports.authority ? '职工大会或职代会' : '监管部门',
      },
      { name: 'on', label: '报告日期', kind: 'day', required: true, value: at.today },
      { name: 'recipient', label: '接收单位', kind: 'text' },
      { name: 'doc_no', label: '文号', kind: 'text' },
      { name: 'not_applicable_reason', label: '不适用的理由', kind: 'text', hint: '只用于没有职代会的个体户等；填了表示这一条不适用' },
    ],
    input: (values, at) => ({
      ...key(at),
      kind: choice(values.kind),
      on: text(values.on),
      recipient: orNull(values.recipient),
      doc_no: orNull(values.doc_no),
      not_applicable_reason: orNull(values.not_applicable_reason),
    }),
  },
  accept: {
    call: 'hazards.accept',
    says: (at) =>
      at.facts.listed.length > 0 ? '企业自评和政府验收都要有（挂牌督办的）。' : '企业自评必须有；专家评估、政府验收至少有一项。',
    fields: (at) => [
      { name: 'on', label: '验收日期', kind: 'day', required: true, value: at.today },
      { name: 'self_eval', label: '企业自评合格', kind: 'check', value: at.facts.acceptance?.self ?? false },
      { name: 'expert_eval', label: '专家评估合格', kind: 'check', value: at.facts.acceptance?.expert ?? false },
      { name: 'gov_accept', label: '政府验收合格', kind: 'check', value: at.facts.acceptance?.government ?? false },
      { name: 'comment', label: '验收意见', kind: 'longText' },
    ],
    input: (values, at) => ({
      ...key(at),
      on: text(values.on),
      self_eval: flag(values.self_eval),
      expert_eval: flag(values.expert_eval),
      gov_accept: flag(values.gov_accept),
      comment: orNull(values.comment),
    }),
  },
  listSupervision: {
    call: 'hazards.listSupervision',
    fields: (at) => [
      { name: 'level', label: '挂牌级别', kind: 'choice', required: true, options: options('省', '市', '县', '乡'), value: '县' },
      { name: 'issuer', label: '督办单位', kind: 'text', required: true },
      { name: 'issued_on', label: '挂牌日期', kind: 'day', required: true, value: at.today },
      { name: 'doc_no', label: '督办通知书文号', kind: 'text' },
      { name: 'finish_due', label: '要求完成日期', kind: 'day' },
    ],
    input: (values, at) => ({
      ...key(at),
      level: choice(values.level),
      issuer: text(values.issuer),
      issued_on: text(values.issued_on),
      doc_no: orNull(values.doc_no),
      finish_due: orNull(values.finish_due),
    }),
  },
  delist: {
    call: 'hazards.delist',
    fields: (at) => {
      const open = at.supervisions.filter((one) => one.delisted_on === null);
      return [
        {
          name: 'supervision',
          label: '哪一次挂牌',
          kind: 'choice',
          required: true,
          options: open.map((one) => ({ value: one.id, label: `${one.level}级 ${one.issuer} ${one.issued_on}` })),
          value: open[0]?.id ?? null,
        },
        { name: 'delisted_on', label: '摘牌日期', kind: 'day', required: true, value: at.today },
      ];
    },
    input: (values, at) => ({ ...key(at), supervision: text(values.supervision), delisted_on: text(values.delisted_on) }),
  },
  close: {
    call: 'hazards.close',
    fields: (at) => [
      { name: 'on', label: '销号日期', kind: 'day', required: true, value: at.today },
      { name: 'approver', label: '销号人', kind: 'text', required: true, value: at.person },
      { name: 'basis', label: '依据', kind: 'choice', required: true, options: options('复查', '移送回复'), value: at.facts.restsOn },
      { name: 'no', label: '销号编号', kind: 'text' },
    ],
    input: (values, at) => ({
      ...key(at),
      on: text(values.on),
      approver: text(values.approver),
      basis: choice(values.basis),
      no: orNull(values.no),
    }),
  },
  rejectClosure: {
    call: 'hazards.rejectClosure',
    says: () => '退回“待复查”，重新复查后再销号。',
    fields: (at) => [
      { name: 'on', label: '退回日期', kind: 'day', required: true, value: at.today },
      { name: 'reason', label: '退回原因', kind: 'longText', required: true },
    ],
    input: (values, at) => ({ ...key(at), on: text(values.on), reason: text(values.reason) }),
  },
  revokeClosure: {
    call: 'hazards.revokeClosure',
    says: () => '撤销后回到“整改中”，销号记录保留；已报过的数会在当月核减。',
    danger: true,
    fields: (at) => [
      { name: 'on', label: '撤销日期', kind: 'day', required: true, value: at.today },
      { name: 'reason', label: '撤销原因', kind: 'longText', required: true },
    ],
    input: (values, at) => ({ ...key(at), on: text(values.on), reason: text(values.reason) }),
  },
  transfer: {
    call: 'hazards.transfer',
    says: () => '移送后仍算“未整改”，直到对方回复已整改。',
    fields: (at) => [
      { name: 'to_dept', label: '移送给', kind: 'text', required: true, hint: '如：县消防救援大队' },
      { name: 'sent_on', label: '移送日期', kind: 'day', required: true, value: at.today },
      { name: 'doc_no', label: '移送函文号', kind: 'text' },
      { name: 'reply_due', label: '请对方回复的期限', kind: 'day', value: addDays(at.today, 15) },
    ],
    input: (values, at) => ({
      ...key(at),
      to_dept: text(values.to_dept),
      sent_on: text(values.sent_on),
      doc_no: orNull(values.doc_no),
      reply_due: orNull(values.reply_due),
    }),
  },
  recordReply: {
    call: 'hazards.recordReply',
    fields: (at) => [
      { name: 'replied_on', label: '回复日期', kind: 'day', required: true, value: at.today },
      { name: 'result', label: '回复内容', kind: 'choice', required: true, options: options('已整改', '正在处理', '不属其职责退回') },
      { name: 'doc_no', label: '回复文号', kind: 'text' },
    ],
    input: (values, at) => ({
      ...key(at),
      replied_on: text(values.replied_on),
      result: choice(values.result),
      doc_no: orNull(values.doc_no),
    }),
  },
  void: {
    call: 'hazards.void',
    says: () => '作废的隐患不再计数，记录和原因保留，可以恢复。',
    danger: true,
    fields: () => [{ name: 'reason', label: '作废原因', kind: 'longText', required: true }],
    input: (values, at) => ({ ...key(at), reason: text(values.reason) }),
  },
  merge: {
    call: 'hazards.merge',
    says: () => '把重复登记的并到这一条：保留发现最早的日期和来源，其余记为“重复发现”。已销号与未销号的不能合并。',
    fields: () => [
      { name: 'duplicates', label: '重复的隐患', kind: 'hazards', required: true },
      {
        name: 'level',
        label: '等级不同时，以哪个为准',
        kind: 'choice',
        options: options('一般', '重大'),
        hint: '几条等级一样的不用选',
      },
    ],
    input: (values, at) => ({
      ...key(at),
      duplicates: list(values.duplicates),
      level: text(values.level) === '' ? null : choice(values.level),
    }),
  },
  restore: {
    call: 'hazards.restore',
    fields: () => [{ name: 'reason', label: '恢复原因', kind: 'longText', required: true }],
    input: (values, at) => ({ ...key(at), reason: text(values.reason) }),
  },
};
