/** Rules of the registers beside roster, ledger and inspections (domain.md §2.2–2.16). */
import type { EntityName, RecordValues } from '../declared/vocabulary.ts';
import type { FieldProblem } from '../envelope.ts';
import { permitRules } from './permitRules.ts';
import { asks, day, error, given, happened, inOrder, list, number, partOf, type Rule, warning } from './rule.ts';

/** The year of a plan and the day planned. */
const sameYear =
  (field: string): Rule =>
  (values) => {
    const planned = day(values, field);
    const year = number(values, 'year');
    return planned && year !== null && Number(planned.slice(0, 4)) !== year ? [warning(field, '计划日期不在所写年度内，请核对。')] : [];
  };

const premises = {
  site: [inOrder('opened_on', 'closed_on', '停用日期早于启用日期，请核对。')],
  enterprise_change: [
    happened('on', '变更日期'),
    (values) => (values.kind === '更名' && !given(values, 'after') ? [error('after', '更名要写变更后的名称，否则旧台账对不上。')] : []),
    (values) => (given(values, 'before') && values.before === values.after ? [warning('after', '变更前后一样，请核对。')] : []),
  ],
  roster_snapshot: [
    (values) => {
      const [opening, added, closed, closing] = ['opening_count', 'added_count', 'closed_count', 'closing_count'].map((field) =>
        number(values, field),
      );
      if (opening == null || added == null || closed == null || closing == null || opening + added - closed === closing) return [];
      return [error('closing_count', `期末应等于期初＋新增－关停，按前三项应为 ${opening + added - closed} 家。`)];
    },
  ],
  standardization: [
    inOrder('issued_on', 'expires_on', '标准化证书有效期止早于发证日期，请核对。'),
    inOrder('issued_on', 'revoked_on', '撤销日期早于发证日期，请核对。'),
    asks('revoke_reason', (values) => given(values, 'revoked_on'), '已撤销的要写撤销原因。'),
  ],
  three_simultaneous: [
    inOrder('design_reviewed_on', 'accepted_on', '竣工验收早于设计审查，请核对。'),
    inOrder('diagnosis_on', 'rectified_on', '整改完成早于诊断日期，请核对。'),
  ],
  obsolete_equipment: [happened('removed_on', '淘汰日期')],
  equipment_check: [happened('checked_on', '检测日期'), inOrder('checked_on', 'next_due', '下次检测日期早于本次检测，请核对。')],
  measure_plan: [
    inOrder('made_on', 'due', '完成时限早于制定日期，请核对。'),
    inOrder('made_on', 'done_on', '完成日期早于制定日期，请核对。'),
    (values) =>
      values.target_type === '企' && !given(values, 'enterprise_id') ? [warning('enterprise_id', '对象是企业的，请选是哪一家。')] : [],
  ],
  watch_duty: [happened('from', '盯守开始日期'), inOrder('from', 'to', '盯守结束日期早于开始日期，请核对。')],
} as const satisfies Partial<Record<EntityName, readonly Rule[]>>;

const contractors = {
  qualification: [inOrder('issued', 'expire', '资质有效期止早于发证日期，请核对。')],
  contractor_assessment: [
    happened('on', '考核日期'),
    (values) => {
      const score = number(values, 'score');
      return score !== null && score < 60 && values.passed === true ? [warning('passed', '得分不足 60 分却记为合格，请核对。')] : [];
    },
    (values) =>
      values.passed === false && !given(values, 'contract_ended_on')
        ? [warning('passed', '考核不合格，应提示发包单位解除合同；解除后请补解除日期。')]
        : [],
  ],
  blacklist: [
    happened('in_on', '列入日期'),
    inOrder('in_on', 'out_on', '移出日期早于列入日期，请核对。'),
    (values) =>
      values.kind === '安全生产严重失信主体名单' && typeof values.decided_by === 'string' && /[镇乡]|街道|安办/.test(values.decided_by)
        ? [warning('decided_by', '列入严重失信主体名单由县级以上应急管理部门决定，乡镇只登记，请核对决定机关。')]
        : [],
  ],
  contractor_review: [
    happened('on', '复查日期'),
    inOrder('on', 'cleared_on', '清退日期早于复查日期，请核对。'),
    inOrder('on', 'due', '整改期限早于复查日期，请核对。'),
    (values) => (given(values, 'cleared_on') && values.result !== '清退' ? [error('cleared_on', '结论不是清退，不能填清退日期。')] : []),
    asks('reason', (values) => values.result === '限期' || values.result === '清退', '限期、清退的要写原因。'),
  ],
  cross_agreement: [
    inOrder('signed_on', 'end', '协议有效期止早于签订日期，请核对。'),
    (values) =>
      list(values, 'contractor_ids').length === 1 ? [warning('contractor_ids', '交叉作业协议至少两家承包单位互签，请补另一家。')] : [],
  ],
  worker_assignment: [
    inOrder('in_on', 'out_on', '离场日期早于进场日期，请核对。'),
    (values) => {
      const entered = day(values, 'in_on');
      const passed = day(values, 'training_passed_on');
      if (!entered) return [];
      if (!passed) return [warning('training_passed_on', '没有培训考试合格日期，未经培训合格不得进场。')];
      return passed > entered ? [warning('training_passed_on', '先进场后考试合格，应在合格后再进场。')] : [];
    },
    asks('approved_by', (values) => given(values, 'replaces_id'), '换人要有批准人。'),
    (values) =>
      given(values, 'replaces_id') && values.replaces_id === values.worker_id ? [error('replaces_id', '不能接替自己，请重新选择。')] : [],
  ],
  technical_disclosure: [
    happened('on', '交底日期'),
    (values) => {
      const told = list(values, 'topics');
      const missing = ['作业范围', '作业工艺', '危险因素', '应急建议', '安全责任'].filter((topic) => !told.includes(topic));
      return told.length > 0 && missing.length > 0 ? [warning('topics', `交底内容还缺${missing.join('、')}。`)] : [];
    },
    (values) =>
      typeof values.discloser === 'string' && list(values, 'receivers').includes(values.discloser)
        ? [warning('receivers', '交底人不能同时是被交底人，请核对。')]
        : [],
  ],
  hazwork_permit: permitRules,
} as const satisfies Partial<Record<EntityName, readonly Rule[]>>;

const trainings = {
  training: [
    happened('on', '培训日期'),
    partOf('passed_count', 'headcount', '合格人数比参训人数还多，请核对。'),
    (values) => {
      const due = number(values, 'due_count');
      const came = number(values, 'headcount');
      return due !== null && came !== null && came > due ? [warning('headcount', '参训人数比应训人数还多，请核对。')] : [];
    },
    (values) => {
      const names = list(values, 'attendees').length;
      const came = number(values, 'headcount');
      return names > 0 && came !== null && names !== came
        ? [warning('headcount', `参训人员写了 ${names} 人，与参训人数不一致，请核对。`)]
        : [];
    },
  ],
  spot_exam: [
    happened('on', '考试日期'),
    partOf('passed', 'asked', '合格人数比抽考人数还多，请核对。'),
    inOrder('on', 'retrain_due', '重训期限早于考试日期，请核对。'),
    inOrder('on', 'retrained_on', '重训日期早于考试日期，请核对。'),
    asks(
      'retrain_due',
      (values) => (number(values, 'passed') ?? Number.POSITIVE_INFINITY) < (number(values, 'asked') ?? 0),
      '有人考试不合格，请定重训期限。',
    ),
  ],
  drill: [
    happened('on', '演练日期'),
    (values) => (number(values, 'headcount') === 0 ? [warning('headcount', '参演人数是 0，请核对；没有开展的不用登记。')] : []),
  ],
  principal_check: [
    happened('on', '检查日期'),
    (values) =>
      values.is_principal === false ? [warning('is_principal', '不是主要负责人本人带队，不计入“主要负责人带队检查”的频次。')] : [],
  ],
  training_plan: [sameYear('planned_on')],
  inspection_plan: [sameYear('planned')],
  handbook: [happened('on', '发放日期')],
  checklist: [happened('on', '检查日期')],
  checklist_tick: [
    asks('note', (values) => values.result === '不符合', '不符合的请写明问题，便于转为隐患。'),
    (values) =>
      given(values, 'hazard_id') && values.result !== '不符合' ? [warning('result', '已转为隐患的检查项，结果应为“不符合”，请核对。')] : [],
  ],
  assistance: [happened('on', '帮扶日期'), asks('enterprise_id', (values) => values.target === '企业', '帮扶对象是企业的，请选是哪一家。')],
  expert: [inOrder('valid_from', 'valid_to', '聘期止早于聘期起，请核对。')],
} as const satisfies Partial<Record<EntityName, readonly Rule[]>>;

/** 生产安全事故报告和调查处理条例（国务院令第493号）第三条: the level that deaths and direct loss alone make; injuries count only when serious. */
const accidentLevels: readonly (readonly [level: string, deaths: number, lossYuan: number])[] = [
  ['特别重大', 30, 1e8],
  ['重大', 10, 5e7],
  ['较大', 3, 1e7],
  ['一般', 1, 0],
];

function accidentLevel(values: RecordValues): FieldProblem[] {
  const deaths = number(values, 'deaths') ?? 0;
  const loss = number(values, 'loss_yuan') ?? 0;
  const [least] = accidentLevels.find(([, people, yuan]) => deaths >= people || (yuan > 0 && loss >= yuan)) ?? [];
  if (least === undefined || !given(values, 'level') || values.level === least) return [];
  return [warning('level', `按死亡人数和直接经济损失应为${least}事故，请核对等级。`)];
}

const enforcement = {
  tip: [
    happened('received_on', '收到日期'),
    happened('verified_on', '核实日期'),
    inOrder('received_on', 'verified_on', '核实日期早于收到日期，请核对。'),
    inOrder('reward_decided_on', 'paid_on', '兑现日期早于奖励决定日期，请核对。'),
    asks('verified_on', (values) => values.verified === '查实' || values.verified === '不属实', '已核实的请填核实日期。'),
    (values) =>
      given(values, 'reward_yuan') && values.verified !== '查实'
        ? [warning('reward_yuan', '举报还没有查实，一般查实后才奖励，请核对。')]
        : [],
    (values) =>
      values.anonymous === true && ['reporter_name', 'reporter_phone'].some((field) => given(values, field))
        ? [warning('anonymous', '选了匿名又填了举报人，请核对；举报人信息只有经办人能看。')]
        : [],
    (values) =>
      typeof values.content === 'string' && /(?<!\d)1[3-9]\d{9}(?!\d)|举报人[：:]/.test(values.content)
        ? [warning('content', '举报内容里像有举报人的信息。这一栏会进清单，请移到“举报人（保密）”。')]
        : [],
  ],
  department_transfer: [
    happened('sent_on', '移送日期'),
    inOrder('sent_on', 'reply_due', '应回复日期早于移送日期，请核对。'),
    inOrder('sent_on', 'replied_on', '回复日期早于移送日期，请核对。'),
    asks('reply_result', (values) => given(values, 'replied_on'), '已回复的请填回复结果。'),
  ],
  enforcement_action: [
    happened('on', '处置日期'),
    partOf('collected_yuan', 'amount_yuan', '实收罚款比罚款额还多，请核对。'),
    inOrder('on', 'published_on', '公布日期早于决定日期，请核对。'),
    (values) =>
      !given(values, 'enterprise_id') && !list(values, 'targets').some((target) => ['部门', '乡镇', '区域'].includes(target))
        ? [error('enterprise_id', '请选被处置的企业；对象是部门、乡镇或区域的，在“处置对象”里选明。')]
        : [],
    asks('amount_yuan', (values) => values.type === '罚款' || values.type === '没收', '罚款、没收的请填金额。'),
    asks('persons_count', (values) => values.type === '移送司法' || values.type === '问责', '移送司法、问责的请填人数。'),
  ],
  enforcement_case: [
    happened('opened_on', '立案日期'),
    inOrder('opened_on', 'closed_on', '结案日期早于立案日期，请核对。'),
    inOrder('opened_on', 'judicial_transfer_on', '移送司法日期早于立案日期，请核对。'),
    asks('judicial_transfer_on', (values) => (number(values, 'judicial_persons') ?? 0) > 0, '填了移送司法人数，请补移送日期。'),
    asks('judicial_transfer_on', (values) => values.is_dangerous_operation_crime === true, '危险作业罪案件应有移送司法日期，请补。'),
  ],
  accountability: [
    happened('on', '问责日期'),
    (values) => {
      const people = number(values, 'persons_count');
      const names = list(values, 'persons').length;
      return people !== null && names > people ? [warning('persons_count', `被问责人写了 ${names} 人，比人数多，请核对。`)] : [];
    },
  ],
  accident: [
    happened('on', '发生日期'),
    accidentLevel,
    (values) =>
      values.is_outsourcing === true && !given(values, 'contractor_id') && !given(values, 'project_id')
        ? [warning('contractor_id', '外包作业事故请选承包单位或外包项目。')]
        : [],
    (values) =>
      values.is_outsourcing === true && values.counted_by_owner === '否'
        ? [warning('counted_by_owner', '外包作业事故应计入发包单位统计，请核对。')]
        : [],
  ],
} as const satisfies Partial<Record<EntityName, readonly Rule[]>>;

const office = {
  received_notice: [
    happened('received_on', '收到日期'),
    inOrder('issued_on', 'received_on', '收到日期早于印发日期，请核对。'),
    inOrder('received_on', 'reply_due', '应答复日期早于收到日期，请核对。'),
    inOrder('received_on', 'replied_on', '答复日期早于收到日期，请核对。'),
  ],
  notice: [
    asks('media', (values) => values.kind === '曝光', '曝光的请填公布媒体。'),
    asks('target_names', (values) => values.kind === '约谈', '约谈的请写对象名称。'),
  ],
  delivery: [inOrder('on', 'received_on', '签收日期早于送达日期，请核对。')],
  activity: [happened('on', '活动日期'), asks('media', (values) => values.kind === '媒体专栏', '媒体专栏请填是哪家媒体。')],
  event: [happened('on', '活动日期')],
  staff: [inOrder('from', 'to', '任职止早于任职起，请核对。')],
  staff_training: [happened('on', '培训日期')],
  good_practice: [asks('published_on', (values) => values.published === true, '已发布的请填发布日期。')],
  campaign: [inOrder('start', 'end', '行动结束日早于起始日，请核对。')],
  campaign_phase: [inOrder('start', 'end', '阶段截止日早于开始日，请核对。')],
  campaign_task: [inOrder('start', 'due', '完成时限早于开始日，请核对。')],
  submission: [
    happened('received_on', '收到日期'),
    partOf('items_checked', 'items_total', '已查项比应查项还多，请核对。'),
    (values) => {
      const declared = day(values, 'declared_on');
      const received = day(values, 'received_on');
      return declared && received && declared > received ? [warning('declared_on', '填表日期晚于收到日期，请核对。')] : [];
    },
    asks('returned_reason', (values) => values.status === '退回', '退回的请写原因。'),
  ],
  progress_report: [happened('on', '报告日期')],
} as const satisfies Partial<Record<EntityName, readonly Rule[]>>;

export const registerRules: Partial<Record<EntityName, readonly Rule[]>> = {
  ...premises,
  ...contractors,
  ...trainings,
  ...enforcement,
  ...office,
};
