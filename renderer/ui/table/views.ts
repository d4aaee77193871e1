/** Quick views: the screen's own, with counts, and those a person saved. */
import { z } from 'zod';
import { Filter, Sort } from '../../../shared/records.ts';
import { useMemory } from '../../data/memory.ts';

export interface QuickView {
  name: string;
  label: string;
  filters: Filter[];
  /** colours its count when there is something in it */
  tone?: 'red' | 'amber' | 'violet';
}

const OwnView = z.object({
  name: z.string().min(1).max(30),
  q: z.string().max(200).optional(),
  base: z.string().max(60).optional(),
  filters: z.array(Filter).max(30),
  sort: z.array(Sort).max(5),
});
export type OwnView = z.infer<typeof OwnView>;

const OwnViews = z.array(OwnView).max(20);
const noViews: OwnView[] = [];

export function useOwnViews(list: string): [OwnView[], (next: OwnView[]) => void] {
  return useMemory(`views.${list}`, OwnViews, noViews);
}

/** Own views share the `view` place of the URL with the screen's. */
export const ownName = (view: OwnView): string => `我的:${view.name}`;
