/** 一条隐患可归多个行动: what a visit or a tip found belongs to the campaigns it was made for (T6). */
import type { FieldValue } from '../../../shared/declared/vocabulary.ts';
import type { WriteContext } from '../context.ts';
import type { Writable } from '../database/handles.ts';

export async function joinCampaigns(db: Writable, hazard: string, campaigns: FieldValue | undefined, context: WriteContext): Promise<void> {
  if (!Array.isArray(campaigns)) return;
  for (const campaign_id of campaigns)
    await db.insertInto('hazard_campaign').values({ id: context.newId(), hazard_id: hazard, campaign_id }).execute();
}
