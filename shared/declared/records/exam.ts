/** 培训考试成绩，domain.md §2.6. */
import type { EntityDeclaration } from '../vocabulary.ts';
import { words } from '../words.ts';

export const exam = {
  name: 'exam',
  label: '考试',
  measureWord: '次',
  title: 'kind',
  search: ['paper'],
  matchKeys: [['worker_id', 'kind', 'taken_on']],

  defaultSort: { field: 'taken_on', descending: true },
  fields: {
    worker_id: { label: '参考人员', kind: 'link', need: 'save', group: '考试', link: 'worker', linkAs: 'worker', headings: [] },
    project_id: {
      label: '所属项目',
      kind: 'link',
      need: 'optional',
      group: '考试',
      link: 'outsourcing_project',
      linkAs: 'project',
      headings: [],
    },
    kind: {
      label: '考试类别',
      kind: 'choice',
      need: 'complete',
      group: '考试',
      codes: 'examKind',
      headings: words('考试类别、考核类别、培训类型'),
    },
    taken_on: {
      label: '考试日期',
      kind: 'day',
      need: 'complete',
      group: '考试',
      headings: words('考试日期、考试时间、考核日期、考核时间'),
    },
    score: {
      label: '成绩',
      kind: 'decimal',
      need: 'conditional',
      group: '考试',
      hint: '有分数的填写',
      min: 0,
      max: 200,
      headings: words('考试成绩、理论成绩、成绩、分数、考核成绩、考试分数、培训成绩、实际成绩'),
    },
    passed: {
      label: '合格',
      kind: 'flag',
      need: 'complete',
      group: '考试',
      headings: words('考核结果、是否合格、考试结果、考试是否合格、考核是否合格、是否考核合格'),
    },
    paper: { label: '试卷', kind: 'text', need: 'optional', group: '考试', inList: false, headings: words('试卷、试卷编号') },
    retest_of: {
      label: '补考自',
      kind: 'link',
      need: 'optional',
      group: '考试',
      link: 'exam',
      linkAs: 'retest',
      inList: false,
      headings: [],
    },
    remark: { label: '备注', kind: 'longText', need: 'optional', group: '备注', headings: words('备注、说明、其他说明') },
  },
} as const satisfies EntityDeclaration;
