/** 重大事故隐患专项排查整治 (S4), restated. The start day and the day of issue are asked of the office: the notice has neither (S4-60, T11). */
import type { CampaignDeclaration } from './vocabulary.ts';

export const s4 = {
  id: 'S4',
  name: '重大事故隐患专项排查整治行动',
  modelledOn: '样式取自平安委〔2023〕10号',
  phases: [
    { seq: 1, name: '动员部署', until: '5月10日前', tasks: ['制定方案', '明确判定标准和重点检查事项', '召开会议部署'] },
    {
      seq: 2,
      name: '企业自查自改和部门帮扶',
      until: '8月底前',
      tasks: ['企业自查自改并建立重大事故隐患台账', '部门帮扶重点企业', '执法人员专题培训', '安全生产月活动'],
    },
    { seq: 3, name: '部门精准执法', until: '11月底前', tasks: ['对照重大事故隐患和重点事项执法检查', '建立排查治理台账，清单化管理'] },
    { seq: 4, name: '总结提高', until: '12月底前', tasks: ['总结成效', '完善制度，形成长效机制'] },
  ],
  duties: [{ form: 'S4-A3', cycle: '月', dueDay: 25, basis: '累计', words: '每月 25 日前上报自行动开始以来的累计情况' }],
} as const satisfies CampaignDeclaration;
