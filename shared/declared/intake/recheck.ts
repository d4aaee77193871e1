/** 复查 as a hazard sheet carries it (domain.md §2.9): complete data lets a person accept the row as closed (hard rule ⑩). */
import type { FieldDeclaration } from '../vocabulary.ts';
import { words } from '../words.ts';

export const recheckFields = {
  on: {
    label: '复查日期',
    kind: 'day',
    need: 'optional',
    group: '复查',
    headings: words('复查时间、复查日期、验收时间、验收日期、核查日期、核查时间、复核时间、复核日期、销号验收时间'),
  },
  org: {
    label: '复查单位',
    kind: 'text',
    need: 'optional',
    group: '复查',
    headings: words('复查单位、核查单位、验收单位、复核单位'),
  },
  inspectors: {
    label: '复查人',
    kind: 'texts',
    need: 'optional',
    group: '复查',
    headings: words('复查人、复查人员、验收人、验收人员、核查人、核查人员、复核人、审核人、复查人签字、验收人签字'),
  },
  result: {
    label: '复查结果',
    kind: 'choice',
    need: 'optional',
    group: '复查',
    codes: 'recheckResult',
    headings: words('复查结果、验收结果、复查情况、验收情况、核查情况、核查结果、复核结果、复查结论、验收结论、复查是否合格'),
  },
  opinion: {
    label: '复查意见',
    kind: 'longText',
    need: 'optional',
    group: '复查',
    headings: words('复查意见、验收意见、核查意见、复核意见'),
  },
} as const satisfies Record<string, FieldDeclaration>;
