import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallNameOf, InputOf, OutputOf } from '../../shared/contract.ts';
import type { JobProgress } from '../../shared/envelope.ts';
import { type Outcome, useOffice } from './office.tsx';
import { toastFault } from './toasts.tsx';

export interface Job<N extends CallNameOf<'job' | 'write'>> {
  run: (input: InputOf<N>) => Promise<Outcome<OutputOf<N>>>;
  cancel: () => void;
  running: boolean;
  /** null before the first word of the back end */
  progress: JobProgress | null;
}

let lastJob = 0;

/**
 * Long work (a job, or a large write such as a commit of an import) with progress and cancel. `run` never throws.
 * @param options.faults 'caller': the caller shows the fault
 */
export function useJob<N extends CallNameOf<'job' | 'write'>>(name: N, options: { faults?: 'toast' | 'caller' } = {}): Job<N> {
  const { call, bridge, onProgress } = useOffice();
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const current = useRef<string | null>(null);

  useEffect(
    () =>
      onProgress((news) => {
        if (news.job === current.current) setProgress(news);
      }),
    [onProgress],
  );

  const run = async (input: InputOf<N>): Promise<Outcome<OutputOf<N>>> => {
    lastJob += 1;
    const job = `${name}-${lastJob}-${crypto.randomUUID()}`;
    current.current = job;
    setProgress(null);
    setRunning(true);
    const outcome = await call(name, input, job);
    if (current.current === job) {
      current.current = null;
      setRunning(false);
    }
    if (!outcome.ok && options.faults !== 'caller') toastFault(outcome.fault);
    return outcome;
  };

  const cancel = useCallback(() => {
    if (current.current !== null) void bridge.cancel(current.current);
  }, [bridge]);

  return { run, cancel, running, progress };
}
