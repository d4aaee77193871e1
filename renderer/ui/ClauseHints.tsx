/** Clauses of the standard for major hazards that a description may fall under, found by search words. A person decides and signs. */
import { Button, Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { candidateClauses, repealedWording } from '../../shared/declared/standards/candidateClauses.ts';
import { useRead } from '../data/useRead.ts';
import classes from './ClauseHints.module.css';

export interface ClauseHintsProps {
  description: string;
  enterprise: string | null;
  /** the clause that stands */
  current: string | null;
  onPick: (clause: string) => void;
  most?: number;
}

export function ClauseHints({ description, enterprise, current, onPick, most = 4 }: ClauseHintsProps) {
  const known = useRead('records.read', { entity: 'enterprise', id: enterprise ?? '' }, { enabled: enterprise !== null });
  const sort = known.data?.values.gongmao_class;
  const candidates = useMemo(
    () => candidateClauses(description, { gongmaoClass: typeof sort === 'string' ? sort : null }, most),
    [description, sort, most],
  );
  const repealed = repealedWording(description);
  if (candidates.length === 0 && !repealed) return null;
  return (
    <section className={classes.hints} aria-label="可能适用的判定条款">
      {repealed ? <div className={classes.caution}>{repealed}</div> : null}
      {candidates.length > 0 ? <div className={classes.lead}>描述里有这些词，可能属于重大隐患；是不是，由您看现场定：</div> : null}
      {candidates.map(({ clause, matched, forThisClass, caution }) => (
        <div key={clause.code} className={classes.line}>
          <Tooltip label={`填入判定依据：${clause.code}`}>
            <Button
              size="xs"
              variant={current === clause.code ? 'filled' : 'default'}
              aria-pressed={current === clause.code}
              onClick={() => onPick(clause.code)}
            >
              {clause.code}
            </Button>
          </Tooltip>
          <span>
            {clause.says}
            <small>
              （{clause.applies}
              {forThisClass ? '' : '，与这家企业的类别不同'}；因“{matched.join('”“')}”）
            </small>
            {caution ? <div className={classes.caution}>{caution}</div> : null}
          </span>
        </div>
      ))}
    </section>
  );
}
