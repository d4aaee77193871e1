/** The screens, once: navigation, palette and routes are made from this list. */
import {
  IconAlertTriangle,
  IconBuildingCommunity,
  IconBuildingFactory2,
  IconBuildingWarehouse,
  IconCertificate,
  IconClipboardCheck,
  IconFileImport,
  IconFlag,
  IconFolder,
  IconFolders,
  IconGavel,
  IconHistory,
  IconHome,
  IconListCheck,
  IconMail,
  IconRadar2,
  IconReportAnalytics,
  IconSchool,
  IconSettings,
  IconTool,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export interface ScreenEntry {
  path: string;
  label: string;
  group: '办公' | '台账' | '登记' | '本办';
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** typed in the palette without Chinese: initials and full pinyin */
  pinyin: string;
}

/** What a clerk opens every day comes first, so that it stands in sight at 768 pixels too. */
export const screens = [
  { path: '/today', label: '今日', group: '办公', icon: IconHome, pinyin: 'jr jinri' },
  { path: '/intake', label: '收表导入', group: '办公', icon: IconFileImport, pinyin: 'sbdr shoubiaodaoru' },
  { path: '/hazards', label: '隐患台账', group: '办公', icon: IconAlertTriangle, pinyin: 'yhtz yinhuantaizhang' },
  { path: '/reports', label: '报表（附件3）', group: '办公', icon: IconReportAnalytics, pinyin: 'bb fj3 baobiao fujian3' },
  { path: '/roster', label: '企业名录', group: '台账', icon: IconBuildingFactory2, pinyin: 'qyml qiyeminglu' },
  { path: '/leases', label: '厂中厂 / 租赁', group: '台账', icon: IconBuildingWarehouse, pinyin: 'czc zl changzhongchang zulin' },
  { path: '/premises', label: '园区厂区', group: '台账', icon: IconBuildingCommunity, pinyin: 'yqcq czc yuanquchangqu changzhongchang' },
  { path: '/contractors', label: '承包单位', group: '台账', icon: IconUserShield, pinyin: 'cbdw chengbaodanwei' },
  { path: '/outsourcing', label: '外包作业', group: '台账', icon: IconTool, pinyin: 'wbzy waibaozuoye' },
  { path: '/contracted', label: '外包名录库', group: '台账', icon: IconListCheck, pinyin: 'wbmlk waibaomingluku' },
  { path: '/workers', label: '人员', group: '台账', icon: IconUsers, pinyin: 'ry renyuan' },
  { path: '/radar', label: '人员核查', group: '台账', icon: IconRadar2, pinyin: 'ryhc renyuanhecha' },
  { path: '/certificates', label: '证书', group: '台账', icon: IconCertificate, pinyin: 'zs zhengshu' },
  { path: '/inspections', label: '检查记录', group: '台账', icon: IconClipboardCheck, pinyin: 'jcjl jianchajilu' },
  { path: '/filing', label: '企业档案', group: '登记', icon: IconFolder, pinyin: 'qyda qiyedangan bgd bzh sts' },
  { path: '/contracting', label: '外包档案', group: '登记', icon: IconFolders, pinyin: 'wbda waibaodangan zyp jd zz' },
  { path: '/training', label: '培训与演练', group: '登记', icon: IconSchool, pinyin: 'pxyyl peixunyanlian ks' },
  { path: '/enforcing', label: '检查与执法', group: '登记', icon: IconGavel, pinyin: 'jcyzf jianchazhifa jb cz aj sg' },
  { path: '/campaigns', label: '专项行动', group: '登记', icon: IconFlag, pinyin: 'zxxd zhuanxiangxingdong' },
  { path: '/affairs', label: '收发文与活动', group: '登记', icon: IconMail, pinyin: 'sfw shoufawen huodong ry' },
  { path: '/history', label: '操作记录', group: '本办', icon: IconHistory, pinyin: 'czjl caozuojilu' },
  { path: '/settings', label: '设置', group: '本办', icon: IconSettings, pinyin: 'sz shezhi' },
] as const satisfies readonly ScreenEntry[];

export type ScreenPath = (typeof screens)[number]['path'];
