/** Findings become hazards: one step each, or all at once; every one knows its visit and its tick. */
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import { type SheetTick, sourceOfInspection } from '../../../shared/inspections.ts';
import type { WriteHandler } from '../context.ts';
import { changeRecord, createOne } from '../records/index.ts';
import { joinCampaigns } from './campaigns.ts';
import { readSheet } from './sheet.ts';

export const toHazards: WriteHandler<'inspections.toHazards'> = async (db, input, context) => {
  const sheet = await readSheet(db, input.id, context);
  const ticks = new Map(sheet.checklists.flatMap((one) => one.ticks).map((tick) => [tick.id, tick]));
  const made: { tick: string; hazard: string; code: string | null }[] = [];
  for (const finding of input.findings) {
    const tick = ticks.get(finding.tick);
    if (!tick) throw new Fault('NOT_FOUND', '这一检查项已经不在了，请重新打开这次检查。');
    if (tick.result !== '不符合') throw new Fault('REFUSED', `第 ${tick.item} 项没有记为不符合，不能转为隐患。`);
    if (tick.hazard && tick.hazard.status !== 'void') {
      throw new Fault('REFUSED', `第 ${tick.item} 项已经转为隐患 ${tick.hazard.code ?? ''}，不重复登记。`);
    }
    if (finding.level === '重大' && !finding.basis_clause) {
      throw new Fault('INVALID', `第 ${tick.item} 项判为重大，要写明判定依据（条款码，如 GM10-7-7，或其他标准的条款）。`);
    }
    const hazard = await createOne(db, 'hazard', { ...hazardOf(tick, sheet.values, input.id), ...given(finding) }, context);
    await joinCampaigns(db, hazard, sheet.values.campaign_ids, context);
    await changeRecord(db, 'checklist_tick', tick.id, null, { hazard_id: hazard }, context);
    ticks.set(tick.id, { ...tick, hazard: { id: hazard, code: null, status: 'registered', level: '待判级' } });
    const row = await db.selectFrom('hazard').select('code').where('id', '=', hazard).executeTakeFirst();
    made.push({ tick: tick.id, hazard, code: row?.code ?? null });
  }
  context.say(`检查「${sheet.no ?? ''}」发现的 ${made.length} 项转为隐患：${sheet.enterprise.name}`);
  return { hazards: made };
};

/** What the visit already says about the hazard. */
function hazardOf(tick: SheetTick, visit: RecordValues, inspection: string): RecordValues {
  return {
    enterprise_id: visit.enterprise_id ?? null,
    inspection_id: inspection,
    found_on: visit.start ?? null,
    source: sourceOfInspection(visit),
    found_by_org: visit.org_name ?? (typeof visit.org === 'string' ? visit.org : null),
    description: tick.note ?? `不符合：${tick.text}`,
    evidence_kind: tick.evidence,
  };
}

function given({ tick: _, ...finding }: { tick: string } & Record<string, unknown>): RecordValues {
  return Object.fromEntries(Object.entries(finding).filter(([, value]) => value !== null && value !== undefined)) as RecordValues;
}
