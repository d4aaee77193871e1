import { IconAlertTriangleFilled, IconCircleCheck, IconClock, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { codeLabel } from '../../shared/declared/codes/index.ts';
import { Tag, type Tone } from './Tag.tsx';

type Look = { tone: Tone; icon?: ReactNode };

const icon = { size: 13, 'aria-hidden': true } as const;

/** How the codes look that are shown as badges; codes not listed here are plain text. */
const looks: Record<string, Record<string, Look>> = {
  hazardLevel: {
    重大: { tone: 'red', icon: <IconAlertTriangleFilled {...icon} /> },
    一般: { tone: 'gray' },
    待判级: { tone: 'amber', icon: <IconHelpCircle {...icon} /> },
  },
  hazardStatus: {
    registered: { tone: 'gray' },
    pending_order: { tone: 'amber' },
    rectifying: { tone: 'blue' },
    extension_pending: { tone: 'amber', icon: <IconClock {...icon} /> },
    pending_recheck: { tone: 'violet' },
    pending_close: { tone: 'violet' },
    closed: { tone: 'green', icon: <IconCircleCheck {...icon} /> },
    transferred: { tone: 'gray' },
    void: { tone: 'gray' },
    merged: { tone: 'gray' },
  },
  enterpriseStatus: {
    在产: { tone: 'green' },
    责令停产停业: { tone: 'red' },
    '停产（自行）': { tone: 'amber' },
    季节性停产: { tone: 'amber' },
    复产待验收: { tone: 'amber' },
    搬迁中: { tone: 'amber' },
    关闭: { tone: 'gray' },
    注销: { tone: 'gray' },
    吊销: { tone: 'gray' },
    取缔: { tone: 'gray' },
    '迁出（辖区转移）': { tone: 'gray' },
    失联: { tone: 'amber' },
    无证照经营: { tone: 'red' },
    筹建: { tone: 'blue' },
  },
};

/** A code as a badge: colour, word, and an icon where it matters. Null for a code that has no badge. */
export function StatusBadge({ codes, code }: { codes: string; code: string }) {
  const look = looks[codes]?.[code];
  return look ? (
    <Tag tone={look.tone} icon={look.icon}>
      {codeLabel(codes, code)}
    </Tag>
  ) : null;
}
