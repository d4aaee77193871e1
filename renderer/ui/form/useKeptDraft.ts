/**
 * Keeps what is being filled in outside the page, so that a crash or a power cut loses a second of it at most, and offers what an earlier
 * crash left behind. It goes when the form is saved or given up.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { Draft, DraftKey } from '../../../shared/desk.ts';
import { useJob } from '../../data/useJob.ts';
import { useAsk } from '../../data/useRead.ts';

const RESTING_MS = 700;

export interface KeptDraft {
  /** left behind by an earlier crash, until it is taken or declined */
  left: Draft | null;
  /** takes the offer away; the values have been taken or are not wanted */
  settle: () => void;
  /** the form was saved or given up */
  drop: () => void;
  state: 'none' | 'kept' | 'failed';
}

/** @param values what the person filled in; @param dirty false: nothing yet, nothing is kept */
export function useKeptDraft(key: DraftKey, values: RecordValues, version: number | null, dirty: boolean): KeptDraft {
  const ask = useAsk();
  const keep = useJob('drafts.keep', { faults: 'caller' });
  const drop = useJob('drafts.drop', { faults: 'caller' });
  const [left, setLeft] = useState<Draft | null>(null);
  const [state, setState] = useState<KeptDraft['state']>('none');
  const over = useRef(false);
  const calls = useRef({ keep, drop });
  calls.current = { keep, drop };
  const { form, entity, id } = key;

  useEffect(() => {
    over.current = false;
    let here = true;
    ask('drafts.read', { form, entity, id }).then(
      ({ draft }) => here && setLeft(draft),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [ask, form, entity, id]);

  const text = JSON.stringify(values);
  useEffect(() => {
    if (!dirty) return;
    const timer = window.setTimeout(() => {
      if (over.current) return;
      void calls.current.keep
        .run({ form, entity, id, version, values: JSON.parse(text) as RecordValues })
        .then((outcome) => setState(outcome.ok ? 'kept' : 'failed'));
    }, RESTING_MS);
    return () => window.clearTimeout(timer);
  }, [text, dirty, form, entity, id, version]);

  const dropIt = useCallback(() => {
    over.current = true;
    setLeft(null);
    void calls.current.drop.run({ form, entity, id });
  }, [form, entity, id]);

  return { left, settle: () => setLeft(null), drop: dropIt, state };
}
