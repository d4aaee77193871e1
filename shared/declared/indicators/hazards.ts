/** What is counted of hazards (domain.md §1.4.1 A3-01…06, §9.2). */
import type { Completion, Condition, IndicatorDeclaration } from './vocabulary.ts';

type Group = 'self' | 'department';

const major: readonly Condition[] = [{ is: 'counted' }, { is: 'level', levels: ['重大'] }];
const groupNames: Record<Group, string> = { self: '企业自查', department: '部门检查' };

const hazards = (id: string, label: string, conditions: readonly Condition[]): IndicatorDeclaration => ({
  id,
  label,
  entity: 'hazard',
  counts: 'record',
  day: 'found',
  span: 'within',
  unit: '个',
  conditions,
});

const found = (group: Group): IndicatorDeclaration =>
  hazards(`major.${group}`, `${groupNames[group]}发现的重大事故隐患`, [...major, { is: 'sourceGroup', groups: [group] }]);

const completed = (group: Group, by: Completion): IndicatorDeclaration =>
  hazards(`major.${group}.completed.${by}`, `${groupNames[group]}发现、已完成整改（按${by}）的重大事故隐患`, [
    ...found(group).conditions,
    { is: 'completed', by },
  ]);

const open = (group: Group): IndicatorDeclaration =>
  hazards(`major.${group}.open`, `${groupNames[group]}发现、未完成整改的重大事故隐患`, [
    ...found(group).conditions,
    { is: 'notCompleted', by: '销号' },
  ]);

/** 县级以上挂牌: the township's own listing is not counted unless it is configured (A3-05) */
const listed: readonly Condition[] = [
  ...major,
  { is: 'sourceGroup', groups: ['self', 'department'] },
  { is: 'listed', levels: ['省', '市', '县'] },
];

export const hazardIndicators = {
  selfFound: found('self'),
  selfCompleted: completed('self', '销号'),
  selfOpen: open('self'),
  selfRechecked: completed('self', '复查合格'),
  selfReported: completed('self', '企业报完成'),
  departmentFound: found('department'),
  departmentCompleted: completed('department', '销号'),
  departmentOpen: open('department'),
  departmentRechecked: completed('department', '复查合格'),
  departmentReported: completed('department', '企业报完成'),
  listed: hazards('major.listed', '政府挂牌督办的重大事故隐患', listed),
  listedCompleted: hazards('major.listed.completed', '政府挂牌督办重大事故隐患中已完成整改', [...listed, { is: 'completed', by: '销号' }]),

  /** those not judged yet may turn out to be major ones, so they are asked about too */
  unmapped: hazards('unmapped', '待定来源的重大和未判级隐患', [
    { is: 'counted' },
    { is: 'level', levels: ['重大', '待判级'] },
    { is: 'sourceUnmapped' },
  ]),
  unverified: hazards('major.unverified', '尚未到场核实的重大事故隐患', [...major, { is: 'unverified' }]),
  ungraded: hazards('ungraded', '尚未判级的隐患', [{ is: 'counted' }, { is: 'level', levels: ['待判级'] }]),
  /** 行动起始日前的存量不计入，另列 */
  stockBeforeStart: {
    ...hazards('major.before', '起始日前发现、至截止日仍未销号的重大事故隐患', [...major, { is: 'notCompleted', by: '销号' }]),
    span: 'before',
  },
} as const satisfies Record<string, IndicatorDeclaration>;
