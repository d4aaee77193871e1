/** The words by which people know a record. */
import { sql } from 'kysely';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames, type FieldValue, type RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { Readable } from '../database/handles.ts';

const LONGEST = 40;

export function isEntity(name: string): name is EntityName {
  return (entityNames as readonly string[]).includes(name);
}

/** @param values as stored or as shown; links may be there under '<link>.name' */
export function titleOf(entity: EntityName, values: RecordValues): string {
  const text = (field: string): string => {
    const value: FieldValue | undefined = values[field];
    return typeof value === 'string' ? value : '';
  };
  const title = ((): string => {
    if (entity === 'lease') return [text('lessor_name'), text('lessee.name')].filter(Boolean).join(' → ');
    if (entity === 'inspection') return [text('enterprise.name'), text('start').slice(0, 10), '检查'].filter(Boolean).join(' ');
    if (entity === 'certificate') return [text('worker.name'), text('item') || text('category') || '证书'].filter(Boolean).join(' ');
    if (entity === 'exam') return [text('worker.name'), '考试'].filter(Boolean).join(' ');
    const compose = registerTitles[entity];
    return compose ? compose(text).filter(Boolean).join(' ') : text(declarationOf(entity).title);
  })();
  const flat = title.replace(/\s+/g, ' ').trim() || declarationOf(entity).label;
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat;
}

/** Registers whose records are known by more than one field. */
const registerTitles: Partial<Record<EntityName, (text: (field: string) => string) => string[]>> = {
  enterprise_change: (text) => [text('enterprise.name'), text('kind'), text('on')],
  roster_snapshot: (text) => [text('period'), '名录'],
  standardization: (text) => [text('enterprise.name'), '标准化', text('level')],
  owner_system: (text) => [text('enterprise.name'), '发包五项机制'],
  watch_duty: (text) => [text('enterprise.name'), text('from'), '盯守'],
  safety_measure: (text) => [text('enterprise.name'), text('kind')],
  contractor_assessment: (text) => [text('contractor.name'), text('quarter'), '考核'],
  blacklist: (text) => [text('contractor.name') || text('enterprise.name'), text('kind')],
  contractor_review: (text) => [text('project.name'), text('on'), '复查', text('result')],
  cross_agreement: (text) => [text('owner.name'), text('place'), '交叉作业协议'],
  worker_assignment: (text) => [text('worker.name'), text('in_on'), '进场'],
  technical_disclosure: (text) => [text('project.name'), text('on'), '交底'],
  hazwork_permit: (text) => [text('no') || text('start'), '作业票'],
  spot_exam: (text) => [text('enterprise.name'), text('on'), '抽考'],
  drill: (text) => [text('enterprise.name') || text('org'), text('on'), text('kind')],
  principal_check: (text) => [text('enterprise.name'), text('on'), '带队检查'],
  checklist: (text) => [text('code'), text('enterprise.name') || text('contractor.name'), text('on')],
  inspection_plan: (text) => [text('enterprise.name'), text('planned').slice(0, 7), '检查计划'],
  // never anything of who sent it
  tip: (text) => [text('no') || `${text('received_on')} 举报`],
  enforcement_action: (text) => [text('enterprise.name'), text('type'), text('on')],
  delivery: (text) => [text('enterprise.name'), '送达', text('on')],
  frequency_rule: (text) => [text('subject_tag'), text('action')],
  submission: (text) => [text('enterprise.name'), text('type'), text('period')],
};

/** Titles of rows of any kept table by id; rows of processes are known by the hazard they hang on. */
export async function recordTitles(db: Readable, table: string, ids: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  if (ids.length === 0) return titles;
  if (!isEntity(table)) {
    for (const id of ids) titles.set(id, processLabels[table] ?? '一条记录');
    return titles;
  }
  const rows = await sql<
    Record<string, string | null> & { id: string }
  >`select * from ${sql.table(table)} where id in (${sql.join([...ids])})`.execute(db);
  for (const row of rows.rows) titles.set(row.id, titleOf(table, row));
  return titles;
}

const processLabels: Record<string, string> = {
  rectification: '整改记录',
  recheck: '复查记录',
  extension: '延期申请',
  dual_report: '双报告',
  acceptance: '验收',
  listed_supervision: '挂牌督办',
  closure: '销号',
  transfer: '移送',
  hazard_note: '处理说明',
  report_entry: '报表手填格',
  report_period: '报表期次',
  form_setup: '报表设置',
  import_batch: '导入批次',
  not_same: '不是同一家',
  attachment: '附件',
};
