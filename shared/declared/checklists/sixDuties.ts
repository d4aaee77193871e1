/**
 * 六项重点任务 (S4-55): what an inspection asks the principal of an enterprise, restated. Items with a `duty` feed the sampling block of 附件3
 * (A3-08 … A3-14); the four cases of its note 3 stand apart, and task 1 is asked and counted nowhere.
 */
import { type ChecklistDeclaration, type ChecklistItem, item } from './vocabulary.ts';

const under = (part: string, ...items: readonly ChecklistItem[]): ChecklistItem[] => items.map((each) => ({ ...each, part }));
const feeds = (duty: NonNullable<ChecklistItem['duty']>, each: ChecklistItem): ChecklistItem => ({ ...each, duty });

export const sixDuties: ChecklistDeclaration = {
  code: '六项任务',
  label: '企业主要负责人六项重点任务检查表',
  edition: '2023',
  target: '生产经营单位',
  items: [
    ...under(
      '任务一　投入保障',
      item('S4-03', '现场管理', '安全投入有保障，安全费用按规定提取使用，推进标准化、信息化建设', '费用台账、标准化证书'),
    ),
    ...under(
      '任务二　主要负责人',
      feeds('duty_study', item('S4-04-1', '现场管理', '主要负责人学习重大事故隐患判定标准，亲自研究部署对标自查', '会议记录、部署文件')),
      item('S4-04-2', '现场管理', '建有重大事故隐患台账清单，逐条闭环，不能立即整改的做到五落实并已报告', '隐患台账、报告'),
      feeds('duty_lead_check', item('S4-06', '现场管理', '主要负责人带队检查每季度至少1次（高危行业每月至少1次）', '带队检查记录')),
    ),
    ...under(
      '任务三　责任与机构',
      item('S4-07', '劳务用工', '全员安全生产责任制从主要负责人到一线，含劳务派遣人员和实习学生', '责任书'),
      feeds('duty_lists', item('S4-08', '现场管理', '各分管负责人有职责清单和专项行动工作清单', '两张清单')),
      feeds('duty_organisation', item('S4-09', '资质条件', '依法设置安全管理机构，配足专职或兼职安全管理人员', '任命文件、合格证')),
      item('S4-10', '资质条件', '聘请专家对排查整治进行技术指导', '聘书、指导记录'),
    ),
    ...under(
      '任务四　作业与人员',
      item('S4-11', '安全培训', '行动期间对全员开展过安全警示教育', '签到、照片'),
      item('S4-12', '现场管理', '动火等危险作业有审批、有监护，消防措施经检查确认，过程有监督', '作业票存单'),
      item('S4-13', '现场管理', '电气设备全面检查过，没有带病运行和应淘汰的设备', '检查记录'),
      feeds('duty_licensed', item('S4-14', '资质条件', '电焊等特种作业和关键岗位人员持证上岗，无证的没有上岗', '现场核证、作业票存单')),
    ),
    ...under(
      '任务五　外包外租',
      item('S4-15-1', '资质条件', '行动期间对外包外租（含委托、合作）全面排查过1次', '排查记录'),
      feeds('duty_outsourcing', item('S4-15-2', '资质条件', '承包承租方具备安全生产条件，取得相应资质', '资质证书')),
      feeds('duty_outsourcing', item('S4-15-3', '资质条件', '与承包承租方签订了安全生产协议', '协议')),
      feeds('duty_outsourcing', item('S4-15-4', '现场管理', '双方安全管理职责清楚', '协议、分工')),
      feeds('duty_outsourcing', item('S4-16', '现场管理', '承包承租方纳入本企业统一管理、统一协调，定期检查', '检查记录')),
    ),
    ...under(
      '任务六　演练与培训',
      feeds('duty_drill', item('S4-17-1', '应急管理', '应急演练至少1次（高危行业每半年至少1次），有记录', '演练记录')),
      feeds('duty_drill', item('S4-17-2', '应急管理', '抽问员工，熟悉逃生出口和避灾路线', '现场抽问')),
      item('S4-18', '安全培训', '全员参加岗位安全培训，有教育培训档案', '培训档案'),
    ),
  ],
};
