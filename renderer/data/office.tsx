/**
 * The page's connection to the office. Everything in this folder, and nothing outside it, speaks to the bridge.
 *
 * Invariants: a read never changes anything; data on screen is reread when the back end announces a change of what it depends on; a fault is
 * either given back to the caller who asked for it or shown, never dropped.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge.ts';
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts';
import type { FaultShape, JobProgress, Reply } from '../../shared/envelope.ts';
import { isStale } from './dependencies.ts';
import { hostGoneFault, OfficeFault } from './faults.ts';

export type Outcome<T> = { ok: true; value: T; changeSet: string | undefined } | { ok: false; fault: FaultShape };

interface Office {
  bridge: Bridge;
  /** One call of the contract; never throws. */
  call<N extends CallName>(name: N, input: InputOf<N>, job?: string): Promise<Outcome<OutputOf<N>>>;
  onProgress(listener: (progress: JobProgress) => void): () => void;
  hostGone: boolean;
}

const OfficeContext = createContext<Office | null>(null);

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always', refetchOnWindowFocus: false } },
  });
}

/** Holds the connection for everything below it. */
export function OfficeData({ bridge, children }: { bridge: Bridge; children: ReactNode }) {
  const [client] = useState(makeClient);
  const [hostGone, setHostGone] = useState(false);
  const [listeners] = useState(() => new Set<(progress: JobProgress) => void>());

  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.kind === 'changed') {
          void client.invalidateQueries({ predicate: (query) => isStale(String(query.queryKey[0]), event.touches) });
        } else if (event.kind === 'office') {
          // another office: what was read belongs to the one before
          void client.resetQueries();
        } else {
          for (const listener of listeners) listener(event.progress);
        }
      }),
    [bridge, client, listeners],
  );

  const [call] = useState(() => async <N extends CallName>(name: N, input: InputOf<N>, job?: string): Promise<Outcome<OutputOf<N>>> => {
    try {
      const reply = (await bridge.call(name, input, job)) as Reply<OutputOf<N>>;
      setHostGone(false);
      return reply.ok ? { ok: true, value: reply.value, changeSet: reply.changeSet } : { ok: false, fault: reply.fault };
    } catch {
      setHostGone(true);
      return { ok: false, fault: hostGoneFault };
    }
  });
  const [onProgress] = useState(() => (listener: (progress: JobProgress) => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  });

  return (
    <QueryClientProvider client={client}>
      <OfficeContext.Provider value={{ bridge, call, onProgress, hostGone }}>{children}</OfficeContext.Provider>
    </QueryClientProvider>
  );
}

/** For this folder only: screens use useRead, useWrite, useJob, useAsk and useFiles. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('OfficeData is missing above this component');
  return office;
}

/** True after a call found nobody at the other end. */
export function useHostGone(): boolean {
  return useOffice().hostGone;
}

export function valueOrThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new OfficeFault(outcome.fault);
}
