/** The page of one enterprise: its head, the figures an office asks for first, and a section for every kind of record it has. */
import { addMonths, type Day } from '../../../shared/day.ts';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { DossierColumn, DossierFigure, DossierSection, EnterpriseDossier } from '../../../shared/dossiers.ts';
import { Fault } from '../../../shared/envelope.ts';
import { maskPersonalData } from '../../../shared/identifiers/mask.ts';
import type { Filter } from '../../../shared/records.ts';
import type { Readable } from '../database/handles.ts';
import { countRecords, isEntity, maskRow, pageRecords, readRecords, selectIds } from '../records/index.ts';
import { layoutOf } from './layout.ts';
import { type Reach, reachOf } from './reach.ts';

/**
 * @param rowsPerSection how many rows of each section are told; the total is always that of all
 * @throws Fault NOT_FOUND
 */
export async function enterpriseDossier(db: Readable, id: string, today: Day, rowsPerSection: number): Promise<EnterpriseDossier> {
  const [row] = await readRecords(db, 'enterprise', [id], today);
  if (!row) throw new Fault('NOT_FOUND', '这家企业已经不在名录里了，可能刚被删除或合并。请回到企业名录重新查找。');
  const sections: DossierSection[] = [];
  const found = new Set<EntityName>();
  const reaches = await reachOf(db, id);
  for (const reach of reaches) {
    const section = await readSection(db, reach, today, rowsPerSection);
    if (section.total === 0) continue;
    sections.push(section);
    found.add(reach.entity);
  }
  const empty = new Set(reaches.filter((reach) => !found.has(reach.entity)).map((reach) => declarationOf(reach.entity).label));
  return { id, asOf: today, enterprise: maskRow('enterprise', row), figures: await figuresOf(db, id, today), sections, empty: [...empty] };
}

async function readSection(db: Readable, reach: Reach, today: Day, limit: number): Promise<DossierSection> {
  const { entity, key, label, filters } = reach;
  const layout = layoutOf(entity);
  const { rows, total } = await pageRecords(
    db,
    { entity, filters, sort: [...layout.sort], offset: 0, limit: Math.min(limit, 1_000) },
    today,
  );
  return {
    key,
    group: layout.group,
    entity,
    label,
    measureWord: declarationOf(entity).measureWord,
    total,
    filters,
    columns: layout.columns.map((name) => columnOf(entity, name)),
    rows: rows.map((row) => ({ id: row.id, values: pick(maskRow(entity, row).values, layout.columns) })),
  };
}

function columnOf(entity: EntityName, name: string): DossierColumn {
  const own = fieldOf(entity, name);
  if (own) return { name, label: own.unit ? `${own.label}（${own.unit}）` : own.label };
  const [as = '', inner = ''] = name.split('.');
  const link = fieldEntries(entity).find(([field, declaration]) => (declaration.linkAs ?? field.replace(/_id$/, '')) === as);
  if (!link?.[1].link) return { name, label: derivedLabels[name] ?? name };
  const target = link[1].link;
  return { name, label: declarationOf(target).title === inner ? link[1].label : (fieldOf(target, inner)?.label ?? name) };
}

const derivedLabels: Readonly<Record<string, string>> = { overdue: '逾期', hazard_count: '发现隐患' };

/** Free words may quote a number of a person: those are masked as well, whoever wrote them there. */
function pick(values: RecordValues, names: readonly string[]): RecordValues {
  return Object.fromEntries(
    names.map((name) => {
      const value = values[name] ?? null;
      return [name, typeof value === 'string' && !isCode(name) ? maskPersonalData(value) : value];
    }),
  );
}

const isCode = (name: string): boolean => /(^|\.)(uscc|old_reg_no|org_code)$/.test(name);

/** A filter takes so many values. */
const MOST_PICKED = 500;

interface Wanted extends Omit<DossierFigure, 'value' | 'unit'> {
  unit?: string;
}

const is = (field: string, value: string | boolean): Filter => ({ field, op: 'is', value });

async function figuresOf(db: Readable, id: string, today: Day): Promise<DossierFigure[]> {
  const open: Filter[] = [is('enterprise_id', id), is('open', true)];
  const yearStart = `${today.slice(0, 4)}-01-01`;
  const ours: Wanted[] = [
    { key: 'open', label: '未销号隐患', tone: 'plain', entity: 'hazard', filters: open },
    { key: 'major', label: '其中重大', tone: 'red', entity: 'hazard', filters: [...open, is('level', '重大')] },
    { key: 'overdue', label: '逾期', tone: 'red', entity: 'hazard', filters: [is('enterprise_id', id), is('overdue', true)] },
  ];
  const figures: DossierFigure[] = [];
  for (const wanted of ours) figures.push(await counted(db, wanted, today));
  figures.push(await runningProjects(db, id, today), await withExpiredCertificates(db, id, today), await lastInspection(db, id, today));
  const visits: Wanted = {
    key: 'visits',
    label: '近 12 个月检查',
    tone: 'plain',
    entity: 'inspection',
    filters: [is('enterprise_id', id), { field: 'start', op: 'from', value: addMonths(today, -12) }],
  };
  figures.push(await counted(db, visits, today));
  if (isEntity('submission')) {
    const filters: Filter[] = [is('enterprise_id', id), { field: 'received_on', op: 'from', value: yearStart }];
    figures.push(await counted(db, { key: 'submissions', label: '今年报送', tone: 'plain', entity: 'submission', filters }, today));
  }
  return figures;
}

async function counted(db: Readable, wanted: Wanted, today: Day): Promise<DossierFigure> {
  const value = await countRecords(db, { entity: wanted.entity, filters: wanted.filters, sort: [] }, today);
  return { ...wanted, value, unit: wanted.unit ?? declarationOf(wanted.entity).measureWord, tone: value === 0 ? 'plain' : wanted.tone };
}

/** Those said to run, and those nobody gave a state whose days say so. */
async function runningProjects(db: Readable, id: string, today: Day): Promise<DossierFigure> {
  const entity = 'outsourcing_project' as const;
  const ours = is('owner_enterprise_id', id);
  const stated: Filter[] = [ours, is('status', '在建')];
  const dated: Filter[] = [
    ours,
    { field: 'status', op: 'empty' },
    { field: 'start', op: 'to', value: today },
    { field: 'end', op: 'from', value: today },
  ];
  const ids = [
    ...(await selectIds(db, { entity, filters: stated, sort: [] }, today)),
    ...(await selectIds(db, { entity, filters: dated, sort: [] }, today)),
  ];
  const filters: Filter[] = ids.length > 0 ? [{ field: 'id', op: 'anyOf', value: ids.slice(0, MOST_PICKED) }] : stated;
  return { key: 'projects', label: '在建外包项目', value: ids.length, unit: '个', tone: 'plain', entity, filters };
}

/** People, not papers: who holds two expired certificates counts once. */
async function withExpiredCertificates(db: Readable, id: string, today: Day): Promise<DossierFigure> {
  const filters: Filter[] = [is('worker.owner_enterprise_id', id), { field: 'status', op: 'anyOf', value: ['过期', '复审逾期'] }];
  const { rows } = await pageRecords(db, { entity: 'certificate', filters, sort: [], offset: 0, limit: 1_000 }, today);
  const people = [...new Set(rows.flatMap((row) => (typeof row.values.worker_id === 'string' ? [row.values.worker_id] : [])))];
  return {
    key: 'expired',
    label: '证书过期人员',
    value: people.length,
    unit: '人',
    tone: people.length > 0 ? 'amber' : 'plain',
    entity: 'worker',
    filters: people.length > 0 ? [{ field: 'id', op: 'anyOf', value: people.slice(0, MOST_PICKED) }] : [is('owner_enterprise_id', id)],
  };
}

async function lastInspection(db: Readable, id: string, today: Day): Promise<DossierFigure> {
  const filters: Filter[] = [is('enterprise_id', id), { field: 'start', op: 'to', value: today }];
  const query = { entity: 'inspection' as const, filters, sort: [{ field: 'start', descending: true }], offset: 0, limit: 1 };
  const { rows } = await pageRecords(db, query, today);
  const day = rows[0]?.values.start;
  const last = typeof day === 'string' ? day : null;
  return {
    key: 'lastInspection',
    label: '最近检查',
    value: last,
    unit: '',
    tone: last === null ? 'amber' : 'plain',
    entity: 'inspection',
    filters,
  };
}
