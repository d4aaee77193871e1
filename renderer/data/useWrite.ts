import { useCallback, useState } from 'react';
import type { CallNameOf, InputOf, OutputOf } from '../../shared/contract.ts';
import { type Outcome, useOffice } from './office.tsx';
import { toastDone, toastFault } from './toasts.tsx';

export interface WriteOptions<N extends CallNameOf<'write'>> {
  /** what the toast says; null: no toast. Without it: 已保存 */
  done?: (value: OutputOf<N>, input: InputOf<N>) => string | null;
  /** 'caller': the caller shows the fault (a form beside its fields); else it becomes a toast */
  faults?: 'toast' | 'caller';
}

/**
 * Changes something through the contract. The toast offers 撤销 when the reply carries a change set.
 * `run` never throws: the outcome says how it went.
 */
export function useWrite<N extends CallNameOf<'write'>>(
  name: N,
  options: WriteOptions<N> = {},
): { run: (input: InputOf<N>) => Promise<Outcome<OutputOf<N>>>; running: boolean } {
  const { call } = useOffice();
  const undo = useUndo();
  const [running, setRunning] = useState(false);
  const run = async (input: InputOf<N>): Promise<Outcome<OutputOf<N>>> => {
    setRunning(true);
    const outcome = await call(name, input);
    setRunning(false);
    if (!outcome.ok) {
      if (options.faults !== 'caller') toastFault(outcome.fault);
      return outcome;
    }
    const words = options.done ? options.done(outcome.value, input) : '已保存';
    const { changeSet } = outcome;
    if (words !== null) toastDone(words, changeSet === undefined ? undefined : () => void undo(changeSet));
    return outcome;
  };
  return { run, running };
}

/** Takes a change set back and says what came of it. */
export function useUndo(): (changeSet: string, partial?: boolean) => Promise<Outcome<OutputOf<'history.undo'>>> {
  const { call } = useOffice();
  return useCallback(
    async (changeSet: string, partial = false) => {
      const outcome = await call('history.undo', { changeSet, partial });
      if (!outcome.ok) toastFault(outcome.fault);
      else if (outcome.value.undone > 0) toastDone(`已撤销，恢复 ${outcome.value.undone} 处`);
      return outcome;
    },
    [call],
  );
}
