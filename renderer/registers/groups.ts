/** The registers beside roster, ledger and inspections, in the groups in which they share a screen with tabs. */
import { declarationOf, fieldEntries } from '../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration } from '../../shared/declared/vocabulary.ts';
import { listName } from '../ui/columns.ts';
import type { QuickView } from '../ui/table/views.ts';

export interface RegisterGroup {
  path: string;
  label: string;
  tabs: readonly EntityName[];
}

export const registerGroups = [
  {
    path: '/filing',
    label: '企业档案',
    tabs: [
      'enterprise_change',
      'standardization',
      'three_simultaneous',
      'equipment_check',
      'obsolete_equipment',
      'safety_measure',
      'measure_plan',
      'watch_duty',
      'park',
      'site',
      'village',
      'roster_snapshot',
    ],
  },
  {
    path: '/contracting',
    label: '外包档案',
    tabs: [
      'qualification',
      'contractor_assessment',
      'contractor_review',
      'blacklist',
      'cross_agreement',
      'owner_system',
      'worker_assignment',
      'technical_disclosure',
      'hazwork_permit',
    ],
  },
  {
    path: '/training',
    label: '培训与演练',
    tabs: ['training', 'exam', 'spot_exam', 'drill', 'principal_check', 'training_plan', 'handbook'],
  },
  {
    path: '/enforcing',
    label: '检查与执法',
    tabs: [
      'checklist',
      'checklist_tick',
      'inspection_plan',
      'assistance',
      'expert',
      'tip',
      'department_transfer',
      'enforcement_action',
      'enforcement_case',
      'accountability',
      'accident',
      'progress_report',
    ],
  },
  {
    path: '/campaigns',
    label: '专项行动',
    tabs: [
      'campaign',
      'campaign_phase',
      'frequency_rule',
      'campaign_org',
      'campaign_task',
      'submission',
      'campaign_outcome',
      'township_duty',
    ],
  },
  {
    path: '/affairs',
    label: '收发文与活动',
    tabs: ['received_notice', 'notice', 'delivery', 'activity', 'event', 'staff', 'staff_training', 'good_practice'],
  },
] as const satisfies readonly RegisterGroup[];

export type RegisterEntity = (typeof registerGroups)[number]['tabs'][number];

const FIRST_COLUMNS = 10;

/** What people look for first: what it is about, then what is needed, at most so many that a small screen shows them. */
export function columnsOf(entity: EntityName): string[] {
  const shown = fieldEntries(entity).filter(([, field]) => field.inList !== false && !field.secret && field.kind !== 'links');
  const rank = ([, { kind, need }]: readonly [string, FieldDeclaration]): number =>
    need === 'save' ? (kind === 'link' ? 0 : 1) : need === 'derived' ? 2 : need === 'complete' ? 3 : 4;
  const chosen = new Set([...shown].sort((a, b) => rank(a) - rank(b)).slice(0, FIRST_COLUMNS));
  // in the order of the form
  return shown.filter((each) => chosen.has(each)).map(([name, field]) => listName(name, field));
}

const good: readonly string[] = ['in_post', 'on_site', 'dual_penalty'];

/** 全部, and one view for each light. */
export function viewsOf(entity: EntityName): QuickView[] {
  const lights = fieldEntries(entity).filter(([, { need, kind }]) => need === 'derived' && kind === 'flag');
  return [
    { name: 'all', label: '全部', filters: [] },
    ...lights.map(
      ([field, { label }]): QuickView => ({
        name: field,
        label,
        filters: [{ field, op: 'is', value: true }],
        ...(good.includes(field) ? {} : { tone: 'red' as const }),
      }),
    ),
  ];
}

/** Filters offered at once: days, choices and links that every record has. */
export function offeredOf(entity: EntityName): string[] {
  const { title } = declarationOf(entity);
  return fieldEntries(entity)
    .filter(
      ([name, { kind, need, inList }]) =>
        name !== title && inList !== false && need !== 'derived' && (kind === 'choice' || kind === 'day' || kind === 'link'),
    )
    .map(([name, field]) => listName(name, field))
    .slice(0, 4);
}
