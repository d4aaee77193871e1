/**
 * How each kind of record appears in a dossier: in which part, with which columns, and what of it belongs on the timeline. A kind that is not
 * named here appears all the same, by what its declaration says; naming it only makes it better.
 *
 * Worked example: `layoutOf('drill')` is { group: 'duty', columns: ['on', 'kind', 'topic', 'headcount', 'evaluated'], events: [{ day: 'on', what: '演练' }] }.
 */
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration } from '../../../shared/declared/vocabulary.ts';
import type { DossierGroup } from '../../../shared/dossiers.ts';
import type { Sort } from '../../../shared/records.ts';
import { isMasked } from '../records/index.ts';

/** A day field of a record that says when something happened. */
export interface DayEvent {
  day: string;
  what: string;
}

interface Special {
  group: DossierGroup;
  columns?: readonly string[];
  sort?: readonly Sort[];
  events?: readonly DayEvent[];
  /** its title never stands on the timeline, because the words may point at a person */
  untitled?: true;
}

export interface Layout {
  group: DossierGroup;
  columns: readonly string[];
  sort: readonly Sort[];
  events: readonly DayEvent[];
  titled: boolean;
}

const latest = (field: string): Sort => ({ field, descending: true });

/**
 * In the order in which the kinds stand within a dossier. The names are those of the dictionary; hazards have no events here because their steps
 * tell more.
 */
const specials: Readonly<Record<string, Special>> = {
  hazard: {
    group: 'hazard',
    columns: ['code', 'found_on', 'description', 'level', 'status', 'deadline'],
    sort: [latest('open'), latest('found_on')],
    events: [],
  },
  progress_report: { group: 'hazard' },
  inspection: {
    group: 'inspection',
    columns: ['start', 'org', 'type', 'inspectors', 'finding', 'hazard_count', 'result'],
    events: [{ day: 'start', what: '检查' }],
  },
  checklist: { group: 'inspection', columns: ['on', 'code', 'by', 'conclusion'] },
  spot_exam: { group: 'inspection' },
  assistance: { group: 'inspection', columns: ['on', 'level', 'topic', 'experts', 'hazards_found'] },
  watch_duty: { group: 'inspection', columns: ['from', 'to', 'person', 'log'] },
  inspection_plan: { group: 'inspection', columns: ['year', 'tier', 'planned', 'done'], events: [] },
  outsourcing_project: {
    group: 'outsourcing',
    columns: ['contractor.name', 'content', 'start', 'end', 'headcount', 'special_count', 'safety_agreement', 'status'],
    events: [
      { day: 'signed_on', what: '签订外包合同' },
      { day: 'start', what: '外包开工' },
      { day: 'terminated_on', what: '外包终止' },
    ],
  },
  contractor: {
    group: 'outsourcing',
    columns: ['name', 'uscc', 'qualification_name', 'qualification_expire', 'safety_license_expire', 'status'],
  },
  qualification: { group: 'outsourcing', columns: ['contractor.name', 'name', 'grade', 'no', 'expire'] },
  contractor_review: { group: 'outsourcing' },
  contractor_assessment: { group: 'outsourcing' },
  cross_agreement: { group: 'outsourcing', columns: ['signed_on', 'place', 'agreement_no', 'end', 'coordinator'] },
  technical_disclosure: { group: 'outsourcing' },
  hazwork_permit: { group: 'outsourcing', columns: ['no', 'type', 'level', 'place', 'start', 'end', 'approver', 'closed_on'] },
  worker: {
    group: 'people',
    columns: ['name', 'employer_name', 'trade', 'employment_type', 'in_on', 'project_training_on', 'out_on'],
    sort: [latest('in_on')],
    events: [
      { day: 'in_on', what: '入场' },
      { day: 'out_on', what: '离场' },
    ],
  },
  certificate: {
    group: 'people',
    columns: ['worker.name', 'category', 'item', 'expire', 'review_due', 'status'],
    sort: [{ field: 'expire', descending: false }],
    events: [
      { day: 'issued', what: '取得证书' },
      { day: 'expire', what: '证书到期' },
    ],
  },
  worker_assignment: { group: 'people' },
  exam: { group: 'people', columns: ['worker.name', 'kind', 'taken_on', 'score', 'passed'], events: [{ day: 'taken_on', what: '考试' }] },
  training: {
    group: 'duty',
    columns: ['on', 'type', 'topic', 'due_count', 'headcount', 'passed_count'],
    events: [{ day: 'on', what: '培训' }],
  },
  drill: { group: 'duty', columns: ['on', 'kind', 'topic', 'headcount', 'evaluated'], events: [{ day: 'on', what: '演练' }] },
  principal_check: { group: 'duty', columns: ['on', 'leader', 'is_principal', 'covers_major', 'hazards_found', 'findings'] },
  three_simultaneous: { group: 'duty' },
  standardization: { group: 'duty', columns: ['level', 'cert_no', 'issuer', 'issued_on', 'expires_on', 'revoked_on'] },
  owner_system: { group: 'duty' },
  safety_measure: { group: 'duty' },
  measure_plan: { group: 'duty' },
  equipment_check: { group: 'duty' },
  obsolete_equipment: { group: 'duty' },
  training_plan: { group: 'duty', events: [] },
  lease: {
    group: 'premises',
    columns: ['lessor_name', 'lessee.name', 'building', 'floor', 'area_m2', 'use', 'safety_agreement', 'lease_to'],
    events: [
      { day: 'lease_from', what: '起租' },
      { day: 'safety_agreement_date', what: '签订安全管理协议' },
      { day: 'lease_to', what: '租期届满' },
    ],
  },
  site: { group: 'premises' },
  park: { group: 'premises' },
  enforcement_action: {
    group: 'enforcement',
    columns: ['on', 'type', 'decided_by', 'doc_no', 'amount_yuan', 'collected_yuan', 'trigger'],
  },
  enforcement_case: { group: 'enforcement', columns: ['no', 'name', 'opened_on', 'organ', 'closed_on'] },
  accident: { group: 'enforcement', columns: ['on', 'name', 'level', 'deaths', 'injuries', 'loss_yuan'] },
  accountability: { group: 'enforcement' },
  blacklist: { group: 'enforcement', columns: ['in_on', 'kind', 'reason', 'decided_by', 'out_on'] },
  department_transfer: { group: 'enforcement', columns: ['sent_on', 'to_dept', 'doc_no', 'reply_due', 'replied_on', 'reply_result'] },
  // what a tip says may give its author away: only that there was one, and what came of it
  tip: {
    group: 'enforcement',
    columns: ['no', 'received_on', 'verified', 'verified_on'],
    untitled: true,
    events: [
      { day: 'received_on', what: '举报受理' },
      { day: 'verified_on', what: '举报核实' },
    ],
  },
  notice: { group: 'enforcement' },
  delivery: { group: 'enforcement' },
  submission: {
    group: 'submission',
    columns: ['received_on', 'type', 'period', 'channel', 'status', 'declared_on'],
    events: [{ day: 'received_on', what: '收到报送' }],
  },
  handbook: { group: 'support' },
  event: { group: 'support' },
  good_practice: { group: 'support' },
  enterprise_change: { group: 'change', columns: ['on', 'kind', 'before', 'after', 'reason', 'basis'] },
};

const places = new Map(Object.keys(specials).map((name, index) => [name, index]));

/** Where a kind stands among the others; those not named come last, in the order of the dictionary. */
export const placeOf = (entity: EntityName): number => places.get(entity) ?? places.size;

/** Days that say when something will end or fall due tell nothing that happened. */
const notHappened = /due|expire|planned|deadline|valid_to|(^|_)(to|end)$/;
const isHappening = (field: string, declaration: FieldDeclaration): boolean => declaration.kind === 'day' && !notHappened.test(field);

/** The day by which a record of this kind happened, as its declaration lets one tell; null where it names no such day. */
export function happeningDay(entity: EntityName): string | null {
  const days = fieldEntries(entity).filter(([field, declaration]) => isHappening(field, declaration));
  const sorted = declarationOf(entity).defaultSort.field;
  const first = days.find(([, declaration]) => declaration.need === 'save') ?? days.find(([field]) => field === sorted) ?? days[0];
  return first?.[0] ?? null;
}

const COLUMNS = 6;
const quiet = new Set(['longText', 'links']);

/** Six telling columns: the day first, the title, then short fields in the order of the form. */
function usualColumns(entity: EntityName): string[] {
  const { title } = declarationOf(entity);
  const day = happeningDay(entity);
  const short = fieldEntries(entity).flatMap(([field, declaration]) => {
    if (declaration.inList === false || declaration.need === 'derived' || quiet.has(declaration.kind)) return [];
    if (declaration.kind !== 'link' || !declaration.link) return [field];
    if (declaration.link === 'enterprise') return [];
    return [`${declaration.linkAs ?? field.replace(/_id$/, '')}.${declarationOf(declaration.link).title}`];
  });
  return [...new Set([...(day ? [day] : []), title, ...short])].slice(0, COLUMNS);
}

/** Whether a column may stand in a dossier, which is printed and carried about: nothing personal, nothing about a whistle-blower. */
function isShown(entity: EntityName, name: string): boolean {
  if (/^reporter/.test(name)) return false;
  const [field, inner] = name.split('.');
  const own = fieldOf(entity, field ?? name);
  if (inner !== undefined) return fieldEntries(entity).some(([each, link]) => (link.linkAs ?? each.replace(/_id$/, '')) === field);
  return own !== undefined && !isMasked(own);
}

const layouts = new Map<EntityName, Layout>();

export function layoutOf(entity: EntityName): Layout {
  const known = layouts.get(entity);
  if (known) return known;
  const special = specials[entity];
  const { label, defaultSort } = declarationOf(entity);
  const day = happeningDay(entity);
  const layout: Layout = {
    group: special?.group ?? 'other',
    columns: (special?.columns ?? usualColumns(entity)).filter((name) => isShown(entity, name)),
    sort: special?.sort ?? [day ? latest(day) : defaultSort],
    events: (special?.events ?? (day ? [{ day, what: label }] : [])).filter((event) => fieldOf(entity, event.day)?.kind === 'day'),
    titled: special?.untitled !== true,
  };
  layouts.set(entity, layout);
  return layout;
}
