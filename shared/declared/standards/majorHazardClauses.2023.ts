/**
 * 《工贸企业重大事故隐患判定标准》(应急管理部令第10号, published 2023-04-14, in force from 2023-05-15), restated in our own short words
 * as anchors for search and citation, not its text (domain.md §5). 64 items in articles 3 to 13, and the general rule of article 14.
 * There is no article of its own for 商贸: articles 3 and 11 to 13 apply. A later edition gets a file of its own beside this one.
 */
import { words } from '../words.ts';
import { industryClauses } from './industryClauses.2023.ts';

export interface MajorHazardClause {
  /** GM10-article-item */
  code: string;
  /** to whom it applies, in words */
  applies: string;
  /** one of the eight classes where the article is about one */
  gongmaoClass?: string;
  says: string;
  searchWords: readonly string[];
}

export const majorHazardStandard = {
  code: 'GM10',
  label: '工贸企业重大事故隐患判定标准',
  edition: '应急管理部令第10号（2023）',
  validFrom: '2023-05-15',
} as const;

export const majorHazardClauses: readonly MajorHazardClause[] = [
  {
    code: 'GM10-3-1',
    applies: '全部工贸',
    says: '对承包/承租单位未统一协调管理，或未定期检查',
    searchWords: words('承包、承租、统一协调、定期检查、以包代管、外包、外租、租赁、管理协议'),
  },
  {
    code: 'GM10-3-2',
    applies: '全部',
    says: '特种作业人员无有效资格上岗',
    searchWords: words('无证、操作证、电工、焊工、过期、无证上岗、电焊、未持证、特种作业、未取得'),
  },
  {
    code: 'GM10-3-3',
    applies: '金属冶炼',
    says: '主要负责人/安管员未考核合格',
    searchWords: words('考核合格、安管证、未取得考核合格、主要负责人、安全管理人员'),
  },
  ...industryClauses,
  {
    code: 'GM10-11-1',
    applies: '粉尘',
    says: '场所在非框架多层建筑内，或场所内设宿舍、会议、办公、休息室',
    searchWords: words('粉尘、非框架、宿舍、粉尘涉爆、休息室、办公室、会议室'),
  },
  {
    code: 'GM10-11-2',
    applies: '粉尘',
    says: '不同粉尘/与可燃气共用除尘，或跨建筑/防火分区共用、互通',
    searchWords: words('除尘系统、互联、除尘、共用'),
  },
  { code: 'GM10-11-3', applies: '粉尘', says: '干式除尘无泄爆/惰化/抑爆', searchWords: words('泄爆、抑爆、除尘器、惰化、干式除尘、隔爆') },
  {
    code: 'GM10-11-4',
    applies: '粉尘',
    says: '铝镁粉尘正压除尘，或其他正压吹送无火花探测消除',
    searchWords: words('正压、火花探测、正压除尘、铝镁粉尘、正压吹送'),
  },
  { code: 'GM10-11-5', applies: '粉尘', says: '重力沉降室除尘，或干式巷道式风道', searchWords: words('沉降室、巷道') },
  { code: 'GM10-11-6', applies: '粉尘', says: '金属/木粉尘干式除尘无锁气卸灰', searchWords: words('锁气卸灰、卸灰、锁气') },
  { code: 'GM10-11-7', applies: '粉尘', says: '20 区电气不防爆', searchWords: words('防爆电气、20区、防爆电器、不防爆、非防爆、防爆灯') },
  {
    code: 'GM10-11-8',
    applies: '粉尘',
    says: '研磨等设备前无除杂，或砂光机风管无火花探测消除',
    searchWords: words('除铁、砂光机、除杂、研磨、打磨'),
  },
  {
    code: 'GM10-11-9',
    applies: '粉尘',
    says: '遇湿自燃金属粉尘未通风防氢，或干式存放未防水防潮',
    searchWords: words('铝粉、氢气、镁粉、铝镁、遇湿'),
  },
  {
    code: 'GM10-11-10',
    applies: '粉尘',
    says: '未落实清理制度致积尘严重',
    searchWords: words('积尘、清扫、粉尘清理、积粉、粉尘堆积、清扫制度'),
  },
  {
    code: 'GM10-12-1',
    applies: '液氨',
    says: '包装、分割、整理场所空调用氨直接蒸发',
    searchWords: words('液氨、空调、氨直接蒸发、包装间'),
  },
  { code: 'GM10-12-2', applies: '液氨', says: '速冻装置未单独设间，或间内作业>9 人', searchWords: words('速冻、9人、速冻间') },
  {
    code: 'GM10-13-1',
    applies: '有限空间(中毒风险)',
    says: '未辨识建台账并且未设警示标志',
    searchWords: words('有限空间、台账、警示、未辨识、辨识、污水池、化粪池、发酵池、警示标志'),
  },
  {
    code: 'GM10-13-2',
    applies: '有限空间(中毒风险)',
    says: '未审批，或未“先通风再检测后作业”，或无监护',
    searchWords: words('审批、通风、监护、作业审批、先通风、检测、气体检测、污水池'),
  },
  {
    code: 'GM10-14',
    applies: '通则',
    says: '上述监控、报警、防护设施失效或无效',
    searchWords: words('失效、停用、故障、损坏、失灵、未通电、关闭、断电、不能正常使用、未投用'),
  },
];
