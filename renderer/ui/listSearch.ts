/** What a list keeps in the URL, so that Back, reload and a link restore it: search words, view, filters, sort, the opened record. */
import { z } from 'zod';
import { Filter, Sort } from '../../shared/records.ts';

export const ListSearch = z.object({
  /** search words */
  q: z.string().max(200).optional().catch(undefined),
  /** name of the quick view; absent: the first */
  view: z.string().max(60).optional().catch(undefined),
  filters: z.array(Filter).max(30).optional().catch(undefined),
  sort: z.array(Sort).max(5).optional().catch(undefined),
  /** id of the record in the drawer */
  open: z.string().max(40).optional().catch(undefined),
  /** tab of the drawer */
  tab: z.string().max(20).optional().catch(undefined),
  /** 'new': the empty form; 'edit': the form of the opened record; else an action of the screen, such as 'recheck' */
  form: z.string().max(40).optional().catch(undefined),
});
export type ListSearch = z.infer<typeof ListSearch>;
