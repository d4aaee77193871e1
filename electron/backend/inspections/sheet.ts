/** An inspection as it stands: its fields, its filled checklists, and which of its findings are hazards. */
import { Fault } from '../../../shared/envelope.ts';
import { evidenceKinds, type InspectionSheet, type SheetTick, type TickResult } from '../../../shared/inspections.ts';
import type { ReadContext, ReadHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { maskRow, readRecords } from '../records/index.ts';

/** @throws Fault NOT_FOUND */
export async function readSheet(db: Readable, id: string, context: Pick<ReadContext, 'today'>): Promise<InspectionSheet> {
  const [row] = await readRecords(db, 'inspection', [id], context.today);
  if (!row) throw new Fault('NOT_FOUND', '这次检查已经不在了，可能刚被删除。请刷新列表。');
  const { values } = maskRow('inspection', row);
  const enterprise = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'gongmao_class'])
    .where('id', '=', String(values.enterprise_id))
    .executeTakeFirstOrThrow();
  const filled = await db.selectFrom('checklist').select(['id', 'code']).where('inspection_id', '=', id).orderBy('id').execute();
  const checklists: InspectionSheet['checklists'] = [];
  for (const one of filled) checklists.push({ ...one, ticks: await readTicks(db, one.id) });
  const wrong = checklists.flatMap((one) => one.ticks).filter((tick) => tick.result === '不符合');
  return {
    id,
    version: row.version,
    no: typeof values.no === 'string' ? values.no : null,
    values,
    enterprise: { id: enterprise.id, name: enterprise.name, gongmaoClass: enterprise.gongmao_class },
    checklists,
    findings: wrong.length,
    withoutHazard: wrong.filter((tick) => tick.hazard === null).length,
    hazards: Number(values.hazard_count ?? 0),
    warnings: warningsOf(values),
  };
}

async function readTicks(db: Readable, checklist: string): Promise<SheetTick[]> {
  const rows = await db
    .selectFrom('checklist_tick as t')
    .leftJoin('hazard as h', 'h.id', 't.hazard_id')
    .select(['t.id', 't.item', 't.text', 't.result', 't.count', 't.note', 't.evidence'])
    .select(['h.id as hazard', 'h.code', 'h.status', 'h.level'])
    .where('t.checklist_id', '=', checklist)
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    item: row.item,
    text: row.text,
    result: (row.result ?? '未查') as TickResult,
    count: row.count,
    note: row.note,
    evidence: evidenceKinds.find((kind) => kind === row.evidence) ?? null,
    hazard: row.hazard === null ? null : { id: row.hazard, code: row.code, status: row.status ?? '', level: row.level ?? '待判级' },
  }));
}

/** What does not forbid saving: said beside the visit until somebody mends it. */
function warningsOf(values: Readonly<Record<string, unknown>>): string[] {
  const says: string[] = [];
  const people = Array.isArray(values.inspectors) ? values.inspectors.length : 0;
  if (people < 2 && values.org === '乡镇' && values.type !== '网格巡查') {
    says.push(
      typeof values.few_inspectors_reason === 'string'
        ? `检查人员 ${people} 人，理由：${values.few_inspectors_reason}`
        : `检查人员只有 ${people} 人，请写明理由。`,
    );
  }
  if (values.signed === '拒签') says.push('现场负责人拒绝签字。');
  return says;
}

export const sheet: ReadHandler<'inspections.sheet'> = (db, { id }, context) => readSheet(db, id, context);
