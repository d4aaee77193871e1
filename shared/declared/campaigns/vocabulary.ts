/** The vocabulary in which a sample campaign is declared: restated from a notice, not enabled until an office does so with its own days (T13). */
export interface CampaignDeclaration {
  /** kept in campaign.builtin */
  id: string;
  /** without the region and the year of the notice it is modelled on: those are the office's own */
  name: string;
  /** where the sample comes from, in words for people */
  modelledOn: string;
  phases: readonly { seq: number; name: string; until: string; tasks: readonly string[] }[];
  duties: readonly { form: string; cycle: '月'; dueDay: number; basis: '累计'; words: string }[];
}
