/** Sample campaigns an office can enable. */
import { s0 } from './s0.ts';
import { s1 } from './s1.ts';
import { s2 } from './s2.ts';
import { s3 } from './s3.ts';
import { s4 } from './s4.ts';
import type { CampaignDeclaration } from './vocabulary.ts';

export const campaigns: readonly CampaignDeclaration[] = [s0, s1, s2, s3, s4];

/** The declaration behind campaign.builtin. A name that does not exist is a mistake in a form's declaration, so it throws. */
export function campaignNamed(id: string): CampaignDeclaration {
  const found = campaigns.find((campaign) => campaign.id === id);
  if (!found) throw new Error(`no campaign named ${id}`);
  return found;
}

export { strictestRule } from './frequency.ts';
export type { CampaignDeclaration, CampaignPhase, FrequencyRule, ReportingDuty, SampleDay } from './vocabulary.ts';
export { dayIn } from './vocabulary.ts';
