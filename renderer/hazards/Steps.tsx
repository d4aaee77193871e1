import type { HazardFacts, HazardState } from '../../shared/hazards.ts';
import classes from './Dossier.module.css';

const names = ['登记', '下达', '整改', '复查', '销号'] as const;

/** How many of the five steps are done, by state. */
const position: Record<HazardState, number> = {
  registered: 0,
  pending_order: 1,
  rectifying: 2,
  extension_pending: 2,
  pending_recheck: 3,
  pending_close: 4,
  closed: 5,
  transferred: 2,
  void: 0,
  merged: 0,
};

const words: Partial<Record<HazardState, string>> = {
  registered: '待判级',
  pending_order: '待下达',
  rectifying: '整改中',
  extension_pending: '延期审批',
  pending_recheck: '待复查',
  pending_close: '待销号',
  transferred: '已移送',
};

/** 登记 → 下达 → 整改 → 复查 → 销号, with where this one stands. */
export function Steps({ facts }: { facts: HazardFacts }) {
  if (facts.status === 'void' || facts.status === 'merged') {
    return <div className={classes.ended}>{facts.status === 'void' ? '已作废：不再计数' : '已并入另一条隐患：不再单独计数'}</div>;
  }
  const at = position[facts.status];
  return (
    <ol className={classes.steps} aria-label="进展">
      {names.map((name, index) => (
        <li
          key={name}
          data-done={index < at || undefined}
          data-now={index === at || undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {index === at ? (words[facts.status] ?? name) : name}
        </li>
      ))}
    </ol>
  );
}
