import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { EntityName, RecordValues } from '../declared/vocabulary.ts';
import { crossFieldProblems } from './crossFields.ts';

const TODAY = '2026-10-24' as Day;
const TOMORROW = '2026-10-25';
const permit = {
  type: 'HW01',
  level: '一级',
  start: '2026-10-01',
  start_time: '08:00',
  end: '2026-10-01',
  end_time: '16:00',
  gas_test: '合格',
};
const assigned = { in_on: '2026-09-01', training_passed_on: '2026-08-30' };
const tip = { received_on: '2026-09-01', content: '车间无通风' };
const penalty = { type: '警告', on: '2026-09-01', enterprise_id: 'E' };

type Case = [entity: EntityName, values: RecordValues, field: string, severity: 'error' | 'warning', says: string];

const broken: Case[] = [
  ['site', { opened_on: '2026-02-01', closed_on: '2026-01-01' }, 'closed_on', 'error', '停用日期早于启用日期'],
  ['enterprise_change', { kind: '更名', on: '2026-01-01', before: '甲厂' }, 'after', 'error', '变更后的名称'],
  ['enterprise_change', { kind: '关停', on: TOMORROW }, 'on', 'error', '在今天之后'],
  ['enterprise_change', { kind: '更名', on: '2026-01-01', before: '甲厂', after: '甲厂' }, 'after', 'warning', '变更前后一样'],
  ['roster_snapshot', { opening_count: 10, added_count: 2, closed_count: 1, closing_count: 12 }, 'closing_count', 'error', '应为 11 家'],
  ['standardization', { issued_on: '2026-01-01', expires_on: '2025-01-01' }, 'expires_on', 'error', '早于发证日期'],
  ['standardization', { issued_on: '2025-01-01', revoked_on: '2026-01-01' }, 'revoke_reason', 'warning', '撤销原因'],
  ['three_simultaneous', { design_reviewed_on: '2026-02-01', accepted_on: '2026-01-01' }, 'accepted_on', 'error', '早于设计审查'],
  ['equipment_check', { checked_on: '2026-02-01', next_due: '2026-01-01' }, 'next_due', 'error', '早于本次检测'],
  ['measure_plan', { target_type: '企', made_on: '2026-02-01' }, 'enterprise_id', 'warning', '哪一家'],
  ['watch_duty', { from: '2026-02-02', to: '2026-02-01' }, 'to', 'error', '早于开始日期'],
  ['qualification', { issued: '2026-02-01', expire: '2026-01-01' }, 'expire', 'error', '早于发证日期'],
  ['contractor_assessment', { score: 55, passed: true }, 'passed', 'warning', '不足 60 分'],
  ['contractor_assessment', { passed: false }, 'passed', 'warning', '解除合同'],
  ['blacklist', { in_on: '2026-02-01', out_on: '2026-01-01' }, 'out_on', 'error', '早于列入日期'],
  ['blacklist', { kind: '安全生产严重失信主体名单', in_on: '2026-02-01', decided_by: '阳光镇安办' }, 'decided_by', 'warning', '县级以上'],
  ['contractor_review', { on: '2026-02-01', result: '符合', cleared_on: '2026-02-02' }, 'cleared_on', 'error', '不是清退'],
  ['contractor_review', { on: '2026-02-01', result: '限期' }, 'reason', 'warning', '要写原因'],
  ['cross_agreement', { contractor_ids: ['A'] }, 'contractor_ids', 'warning', '至少两家'],
  ['worker_assignment', { ...assigned, out_on: '2026-08-31' }, 'out_on', 'error', '早于进场日期'],
  ['worker_assignment', { ...assigned, training_passed_on: '2026-09-02' }, 'training_passed_on', 'warning', '先进场后考试'],
  ['worker_assignment', { in_on: '2026-09-01' }, 'training_passed_on', 'warning', '未经培训合格不得进场'],
  ['worker_assignment', { ...assigned, replaces_id: 'W2', worker_id: 'W1' }, 'approved_by', 'warning', '批准人'],
  ['worker_assignment', { ...assigned, replaces_id: 'W1', worker_id: 'W1', approved_by: '甲' }, 'replaces_id', 'error', '接替自己'],
  ['technical_disclosure', { on: '2026-02-01', topics: ['作业范围', '危险因素'] }, 'topics', 'warning', '还缺作业工艺、应急建议、安全责任'],
  ['technical_disclosure', { on: '2026-02-01', discloser: '甲', receivers: ['甲'] }, 'receivers', 'warning', '被交底人'],
  ['hazwork_permit', { ...permit, end_time: '16:01' }, 'end_time', 'error', '不超过 8 小时'],
  ['hazwork_permit', { ...permit, level: '二级', end: '2026-10-04', end_time: '08:01' }, 'end_time', 'error', '不超过 72 小时'],
  ['hazwork_permit', { ...permit, end_time: '07:00' }, 'end_time', 'error', '不晚于开始时刻'],
  ['hazwork_permit', { ...permit, start_time: '8点' }, 'start_time', 'error', '08:30'],
  ['hazwork_permit', { ...permit, level: null }, 'level', 'warning', '特级、一级、二级'],
  ['hazwork_permit', { ...permit, type: 'HW06', level: null, end: '2026-10-17' }, 'end', 'warning', '15 天'],
  ['hazwork_permit', { ...permit, guardian: '甲', workers: ['甲', '乙'] }, 'guardian', 'warning', '监护人'],
  ['hazwork_permit', { ...permit, gas_test: null }, 'gas_test', 'warning', '气体检测'],
  ['hazwork_permit', { ...permit, closed_on: '2026-09-30' }, 'closed_on', 'error', '早于作业开始'],
  ['training', { on: '2026-02-01', headcount: 5, passed_count: 6 }, 'passed_count', 'error', '比参训人数还多'],
  ['training', { on: '2026-02-01', headcount: 5, due_count: 4 }, 'headcount', 'warning', '比应训人数还多'],
  ['training', { on: '2026-02-01', headcount: 5, attendees: ['甲'] }, 'headcount', 'warning', '写了 1 人'],
  ['spot_exam', { on: '2026-02-01', asked: 3, passed: 4 }, 'passed', 'error', '比抽考人数还多'],
  ['spot_exam', { on: '2026-02-01', asked: 3, passed: 2 }, 'retrain_due', 'warning', '重训期限'],
  ['drill', { on: TOMORROW, headcount: 20 }, 'on', 'error', '还没有发生'],
  ['drill', { on: '2026-02-01', headcount: 0 }, 'headcount', 'warning', '参演人数是 0'],
  ['principal_check', { on: '2026-02-01', is_principal: false }, 'is_principal', 'warning', '不计入'],
  ['training_plan', { year: 2026, planned_on: '2027-01-01' }, 'planned_on', 'warning', '不在所写年度'],
  ['inspection_plan', { year: 2026, planned: '2025-12-31' }, 'planned', 'warning', '不在所写年度'],
  ['checklist_tick', { result: '不符合' }, 'note', 'warning', '写明问题'],
  ['checklist_tick', { result: '符合', hazard_id: 'H' }, 'result', 'warning', '不符合'],
  ['assistance', { on: '2026-02-01', target: '企业' }, 'enterprise_id', 'warning', '哪一家'],
  ['expert', { valid_from: '2026-02-01', valid_to: '2026-01-01' }, 'valid_to', 'error', '早于聘期起'],
  ['tip', { ...tip, verified_on: '2026-08-31' }, 'verified_on', 'error', '早于收到日期'],
  ['tip', { ...tip, verified: '查实' }, 'verified_on', 'warning', '核实日期'],
  ['tip', { ...tip, reward_yuan: 500 }, 'reward_yuan', 'warning', '还没有查实'],
  ['tip', { ...tip, anonymous: true, reporter_name: '某某' }, 'anonymous', 'warning', '选了匿名'],
  ['tip', { ...tip, content: '车间无通风，联系 13800000001' }, 'content', 'warning', '举报人的信息'],
  ['department_transfer', { sent_on: '2026-02-01', reply_due: '2026-01-01' }, 'reply_due', 'error', '早于移送日期'],
  ['department_transfer', { sent_on: '2026-02-01', replied_on: '2026-02-02' }, 'reply_result', 'warning', '回复结果'],
  ['enforcement_action', { ...penalty, enterprise_id: null }, 'enterprise_id', 'error', '被处置的企业'],
  ['enforcement_action', { ...penalty, type: '罚款' }, 'amount_yuan', 'warning', '金额'],
  ['enforcement_action', { ...penalty, type: '罚款', amount_yuan: 100, collected_yuan: 200 }, 'collected_yuan', 'error', '比罚款额还多'],
  ['enforcement_action', { ...penalty, type: '移送司法' }, 'persons_count', 'warning', '人数'],
  ['enforcement_case', { opened_on: '2026-02-01', closed_on: '2026-01-01' }, 'closed_on', 'error', '早于立案日期'],
  ['enforcement_case', { opened_on: '2026-02-01', judicial_persons: 1 }, 'judicial_transfer_on', 'warning', '移送日期'],
  ['accountability', { on: '2026-02-01', persons: ['甲', '乙'], persons_count: 1 }, 'persons_count', 'warning', '比人数多'],
  ['accident', { on: '2026-02-01', level: '一般', deaths: 3 }, 'level', 'warning', '应为较大事故'],
  ['accident', { on: '2026-02-01', level: '涉险', deaths: 0, loss_yuan: 50_000_000 }, 'level', 'warning', '应为重大事故'],
  ['accident', { on: '2026-02-01', is_outsourcing: true }, 'contractor_id', 'warning', '承包单位或外包项目'],
  [
    'accident',
    { on: '2026-02-01', is_outsourcing: true, project_id: 'P', counted_by_owner: '否' },
    'counted_by_owner',
    'warning',
    '计入发包单位',
  ],
  ['received_notice', { received_on: '2026-02-01', reply_due: '2026-01-01' }, 'reply_due', 'error', '早于收到日期'],
  ['notice', { kind: '曝光' }, 'media', 'warning', '公布媒体'],
  ['delivery', { on: '2026-02-01', received_on: '2026-01-01' }, 'received_on', 'error', '早于送达日期'],
  ['activity', { kind: '媒体专栏', on: '2026-02-01' }, 'media', 'warning', '哪家媒体'],
  ['staff', { from: '2026-02-01', to: '2026-01-01' }, 'to', 'error', '早于任职起'],
  ['good_practice', { published: true }, 'published_on', 'warning', '发布日期'],
  ['campaign', { start: '2026-02-01', end: '2026-01-01' }, 'end', 'error', '早于起始日'],
  ['campaign_phase', { start: '2026-02-01', end: '2026-01-01' }, 'end', 'error', '早于开始日'],
  ['campaign_task', { start: '2026-02-01', due: '2026-01-01' }, 'due', 'error', '早于开始日'],
  ['submission', { received_on: '2026-02-01', items_total: 3, items_checked: 4 }, 'items_checked', 'error', '比应查项还多'],
  ['submission', { received_on: '2026-02-01', declared_on: '2026-02-02' }, 'declared_on', 'warning', '晚于收到日期'],
  ['submission', { received_on: '2026-02-01', status: '退回' }, 'returned_reason', 'warning', '写原因'],
  ['progress_report', { on: TOMORROW }, 'on', 'error', '在今天之后'],
];

describe('rules of the registers', () => {
  it.each(broken)('%s %j: %s', (entity, values, field, severity, says) => {
    const problems = crossFieldProblems(entity, values, TODAY);
    expect(problems).toContainEqual({ field, severity, says: expect.stringContaining(says) });
  });

  it.each<[EntityName, RecordValues]>([
    ['hazwork_permit', permit],
    ['hazwork_permit', { ...permit, level: '二级', end: '2026-10-04', end_time: '08:00' }],
    ['hazwork_permit', { type: 'HW05', start: '2026-10-01', end: '2026-10-20' }],
    ['worker_assignment', { ...assigned, training_passed_on: '2026-09-01', out_on: '2026-09-01' }],
    ['roster_snapshot', { opening_count: 10, added_count: 2, closed_count: 1, closing_count: 11 }],
    ['roster_snapshot', { opening_count: 10, closing_count: 11 }],
    ['tip', { ...tip, verified: '查实', verified_on: '2026-09-01', reward_yuan: 500, content: '编号 202609010000123 的炉子漏气' }],
    ['accident', { on: '2026-10-24', level: '一般', deaths: 2, loss_yuan: 9_999_999 }],
    ['accident', { on: '2026-10-24', level: '涉险', deaths: 0 }],
    ['enforcement_action', { type: '问责', on: '2026-09-01', targets: ['乡镇'], persons_count: 1 }],
    ['spot_exam', { on: '2026-10-24', asked: 3, passed: 3 }],
    ['technical_disclosure', { on: '2026-10-24', topics: ['安全责任', '作业范围', '作业工艺', '危险因素', '应急建议'] }],
  ])('finds nothing wrong with %s %j', (entity, values) => {
    expect(crossFieldProblems(entity, values, TODAY)).toEqual([]);
  });
});
