/** Sample campaigns an office can enable. */
import { s4 } from './s4.ts';
import type { CampaignDeclaration } from './vocabulary.ts';

export const campaigns: readonly CampaignDeclaration[] = [s4];

/** The declaration behind campaign.builtin. A name that does not exist is a mistake in a form's declaration, so it throws. */
export function campaignNamed(id: string): CampaignDeclaration {
  const found = campaigns.find((campaign) => campaign.id === id);
  if (!found) throw new Error(`no campaign named ${id}`);
  return found;
}

export type { CampaignDeclaration } from './vocabulary.ts';
