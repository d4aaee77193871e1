import { IconAlarm, IconClock } from '@tabler/icons-react';
import { daysBetween } from '../../shared/day.ts';
import { NEAR_DUE_DAYS } from '../../shared/hazards.ts';
import type { RecordRow } from '../../shared/records.ts';
import { Tag } from '../ui/Tag.tsx';

/** 逾期 4 天 · 今天到期 · 3 天内. The back end says whether; only the words are made here. */
export function DueTag({ values, today }: { values: RecordRow['values']; today: string | undefined }) {
  const { deadline, overdue, near_due: near } = values;
  if (typeof deadline !== 'string' || !today) return null;
  const left = daysBetween(today, deadline);
  if (overdue === true) {
    return (
      <Tag tone="red" icon={<IconAlarm size={13} aria-hidden />}>
        逾期 {-left} 天
      </Tag>
    );
  }
  if (near === true && left <= NEAR_DUE_DAYS) {
    return (
      <Tag tone="amber" icon={<IconClock size={13} aria-hidden />}>
        {left === 0 ? '今天到期' : left === 1 ? '明天到期' : `还剩 ${left} 天`}
      </Tag>
    );
  }
  return null;
}
