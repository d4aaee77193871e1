/** What the register of contracted work keeps in the URL. */
import { z } from 'zod';

export const RegisterSearch = z.object({
  /** whose list: absent 名录库; unsaid 未核实; none 没有项目; duties 发包单位该处置未处置 */
  who: z.enum(['unsaid', 'none', 'duties']).optional().catch(undefined),
  /** one of the six groups that is dark, 'lacking', or the key of a rate whose failures are shown */
  only: z.string().max(40).optional().catch(undefined),
  village: z.string().max(100).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  /** id of the project or contractor in the panel */
  project: z.string().max(40).optional().catch(undefined),
  contractor: z.string().max(40).optional().catch(undefined),
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;
