/** 工贸行业隐患大排查大整治 (S2), restated: three months over the turn of a year. */
import { type CampaignDeclaration, sampleDay } from './vocabulary.ts';

export const s2 = {
  id: 'S2',
  name: '工贸行业安全隐患大排查大整治专项行动',
  modelledOn: '样式取自某市2024年11月工贸行业隐患大排查大整治方案',
  completeness: '五落实',
  phases: [
    {
      seq: 1,
      name: '摸底和企业自查',
      start: null,
      end: sampleDay('11-17'),
      until: '11月17日前',
      tasks: ['乡镇摸清外包施工、厂中厂、园中园，不漏一户', '企业成立领导小组、制定方案、逐项自查'],
      deliverables: ['摸底台账', '企业自查台账'],
    },
    {
      seq: 2,
      name: '检查整治',
      start: sampleDay('11-18'),
      end: sampleDay('02-10', 1),
      until: '次年2月10日前',
      tasks: ['分类分级、全覆盖检查', '清单式整治、闭环式管理、销号式解决', '重大隐患动态清零'],
      deliverables: ['检查记录', '隐患销号台账', '五个一批统计'],
    },
  ],
  duties: [
    {
      matrix: 'S2-45',
      who: '企业',
      form: '自查表',
      cycle: '一次',
      due: { on: sampleDay('11-17') },
      basis: '本期',
      recipient: '本镇安办',
      words: '企业 11 月 17 日前完成逐项自查',
    },
  ],
  frequencies: [],
} as const satisfies CampaignDeclaration;
