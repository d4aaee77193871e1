/** Which columns a person wants, in which order, how wide, pinned or not: remembered per list, checked on reading, reset by one click. */
import { z } from 'zod';
import { useMemory } from '../../data/memory.ts';

export const Layout = z.object({
  /** null: as the screen proposes */
  shown: z.array(z.string().max(80)).max(120).nullable(),
  pinned: z.array(z.string().max(80)).max(10).nullable(),
  widths: z.record(z.string().max(80), z.number().min(48).max(1200)),
});
export type Layout = z.infer<typeof Layout>;

export const plainLayout: Layout = { shown: null, pinned: null, widths: {} };

export function useLayout(list: string): [Layout, (next: Layout) => void] {
  return useMemory(`list.${list}`, Layout, plainLayout);
}
