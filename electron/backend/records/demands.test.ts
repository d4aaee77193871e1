/**
 * What the notices ask an office to keep in the registers, one case per id of docs/seed-coverage.md: the field that claims to answer a demand
 * keeps what is typed into it, through the contract on a real database.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';
import { sampleValues } from './testing/samples.ts';

const cases: [title: string, id: string, entity: EntityName, field: string][] = [
  ['keeps S0-01 收文·标题', 'S0-01', 'received_notice', 'subject'],
  ['keeps S0-16 进出场记录·培训考试合格日期', 'S0-16', 'worker_assignment', 'training_passed_on'],
  ['keeps S0-17 培训·外包项目', 'S0-17', 'training', 'project_id'],
  ['keeps S0-23 安全技术交底·提供的资料', 'S0-23', 'technical_disclosure', 'materials'],
  ['keeps S0-24 安全技术交底·交底内容', 'S0-24', 'technical_disclosure', 'topics'],
  ['keeps S0-26 交叉作业协议·统一协调人', 'S0-26', 'cross_agreement', 'coordinator'],
  ['keeps S0-30 检查项·次数（人次）', 'S0-30', 'checklist_tick', 'count'],
  ['keeps S0-36 专项行动·本镇方案印发日期', 'S0-36', 'campaign', 'plan_on'],
  ['keeps S0-50 专项行动·上位行动', 'S0-50', 'campaign', 'parent_id'],
  ['keeps S0-52 专班成员·组织角色', 'S0-52', 'campaign_org', 'role'],
  ['keeps S0-53 制度成果·成果种类', 'S0-53', 'campaign_outcome', 'kind'],
  ['keeps S0-54 事故·外包作业事故', 'S0-54', 'accident', 'is_outsourcing'],
  ['keeps S1-04 发包五项机制·准入机制', 'S1-04', 'owner_system', 'access'],
  ['keeps S1-08 事故·已计入发包单位', 'S1-08', 'accident', 'counted_by_owner'],
  ['keeps S1-13 安全技术交底·交底人', 'S1-13', 'technical_disclosure', 'discloser'],
  ['keeps S1-14 设备检测·承包单位', 'S1-14', 'equipment_check', 'contractor_id'],
  ['keeps S1-18 设备检测·承包单位', 'S1-18', 'equipment_check', 'contractor_id'],
  ['keeps S1-20 危险作业票·作业票编号', 'S1-20', 'hazwork_permit', 'no'],
  ['keeps S1-22 检查项·检查方面', 'S1-22', 'checklist_tick', 'dimension'],
  ['keeps S1-30 发文·发文种类', 'S1-30', 'notice', 'kind'],
  ['keeps S1-35 问责·事由', 'S1-35', 'accountability', 'reason'],
  ['keeps S1-36 专家·专业领域', 'S1-36', 'expert', 'field'],
  ['keeps S1-37 专项行动·年份', 'S1-37', 'campaign', 'year'],
  ['keeps S2-01 收文·标题', 'S2-01', 'received_notice', 'subject'],
  ['keeps S2-04 处置·五个一律', 'S2-04', 'enforcement_action', 'five_absolute'],
  ['keeps S2-05 处置·五个一律', 'S2-05', 'enforcement_action', 'five_absolute'],
  ['keeps S2-06 处置·五个一律', 'S2-06', 'enforcement_action', 'five_absolute'],
  ['keeps S2-07 处置·五个一律', 'S2-07', 'enforcement_action', 'five_absolute'],
  ['keeps S2-09 处置·处置种类', 'S2-09', 'enforcement_action', 'type'],
  ['keeps S2-43 企业报送·自查组长', 'S2-43', 'submission', 'leader'],
  ['keeps S2-44 企业报送·有专项方案', 'S2-44', 'submission', 'has_plan'],
  ['keeps S2-45 企业报送·应查项', 'S2-45', 'submission', 'items_total'],
  ['keeps S2-50 处置·处置种类', 'S2-50', 'enforcement_action', 'type'],
  ['keeps S2-54 举报·渠道', 'S2-54', 'tip', 'channel'],
  ['keeps S2-55 专班成员·组织角色', 'S2-55', 'campaign_org', 'role'],
  ['keeps S2-58 收文·来文种类', 'S2-58', 'received_notice', 'kind'],
  ['keeps S2-59 问责·事由', 'S2-59', 'accountability', 'reason'],
  ['keeps S2-60 处置·文书号', 'S2-60', 'enforcement_action', 'doc_no'],
  ['keeps S2-63 专项行动·信息员', 'S2-63', 'campaign', 'info_officer'],
  ['keeps S3-01 专班成员·组织角色', 'S3-01', 'campaign_org', 'role'],
  ['keeps S3-02 四防措施·措施类别', 'S3-02', 'safety_measure', 'kind'],
  ['keeps S3-04 标准化证书·等级', 'S3-04', 'standardization', 'level'],
  ['keeps S3-11 三同时·诊断机构', 'S3-11', 'three_simultaneous', 'diagnosis_org'],
  ['keeps S3-13 淘汰设备·工艺（设备）', 'S3-13', 'obsolete_equipment', 'name'],
  ['keeps S3-14 乡镇职责·职责', 'S3-14', 'township_duty', 'duty'],
  ['keeps S3-16 宣传宣贯·宣传种类', 'S3-16', 'event', 'kind'],
  ['keeps S3-18 带队检查·检查日期', 'S3-18', 'principal_check', 'on'],
  ['keeps S3-21 行动任务·年度', 'S3-21', 'campaign_task', 'year'],
  ['keeps S3-22 收文·来文种类', 'S3-22', 'received_notice', 'kind'],
  ['keeps S3-29 检查计划·分级（减免）依据', 'S3-29', 'inspection_plan', 'basis'],
  ['keeps S3-30 四防措施·措施类别', 'S3-30', 'safety_measure', 'kind'],
  ['keeps S3-31 典型经验·标题', 'S3-31', 'good_practice', 'title'],
  ['keeps S3-33 培训计划·年度', 'S3-33', 'training_plan', 'year'],
  ['keeps S3-34 演练·演练类型', 'S3-34', 'drill', 'kind'],
  ['keeps S3-35 演练·演练类型', 'S3-35', 'drill', 'kind'],
  ['keeps S3-41 检查计划·年度', 'S3-41', 'inspection_plan', 'year'],
  ['keeps S3-44 处置·处置对象', 'S3-44', 'enforcement_action', 'targets'],
  ['keeps S3-45 帮扶·帮扶对象', 'S3-45', 'assistance', 'target'],
  ['keeps S3-47 监管人员培训·培训日期', 'S3-47', 'staff_training', 'on'],
  ['keeps S3-48 宣传宣贯·宣传种类', 'S3-48', 'event', 'kind'],
  ['keeps S3-54 镇村人员·角色', 'S3-54', 'staff', 'role'],
  ['keeps S3-55 举报·渠道', 'S3-55', 'tip', 'channel'],
  ['keeps S3-56 典型经验·标题', 'S3-56', 'good_practice', 'title'],
  ['keeps S3-60 事故·发生日期', 'S3-60', 'accident', 'on'],
  ['keeps S3-61 三同时·项目性质', 'S3-61', 'three_simultaneous', 'project_kind'],
  ['keeps S3-63 行动任务·年度', 'S3-63', 'campaign_task', 'year'],
  ['keeps S3-65 村（社区）·包村领导', 'S3-65', 'village', 'lead_cadre'],
  ['keeps S4-20 发文·发文种类', 'S4-20', 'notice', 'kind'],
  ['keeps S4-21 监管人员培训·培训日期', 'S4-21', 'staff_training', 'on'],
  ['keeps S4-23 处置·处置对象', 'S4-23', 'enforcement_action', 'targets'],
  ['keeps S4-25 案件·移送司法日期', 'S4-25', 'enforcement_case', 'judicial_transfer_on'],
  ['keeps S4-27 处置·处置种类', 'S4-27', 'enforcement_action', 'type'],
  ['keeps S4-28 处置·危险作业罪', 'S4-28', 'enforcement_action', 'is_dangerous_operation_crime'],
  ['keeps S4-31 帮扶·帮扶对象', 'S4-31', 'assistance', 'target'],
  ['keeps S4-33 问责·事由', 'S4-33', 'accountability', 'reason'],
];

describe('the registers', () => {
  let t: TestOffice;
  beforeAll(async () => {
    t = await openTestOffice();
  });
  afterAll(() => t.close());

  it.each(cases)('%s', async (_title, demand, entity, field) => {
    expect(fieldOf(entity, field)?.matrix).toContain(demand);
    const values = await sampleValues(t, entity, 'all');
    const { id } = await t.ok('records.create', { entity, values });
    const record = await t.ok('records.read', { entity, id });
    expect(values[field]).not.toBeNull();
    expect(record.values[field]).toEqual(values[field]);
  });
});
