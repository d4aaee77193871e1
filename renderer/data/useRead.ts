import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallNameOf, InputOf, OutputOf } from '../../shared/contract.ts';
import type { OfficeFault } from './faults.ts';
import { useOffice, valueOrThrow } from './office.tsx';

type ReadName = CallNameOf<'read'>;

/**
 * Reads through the contract and rereads when what it depends on changes.
 * @param options.enabled false: not asked yet
 * @param options.fresh true: read anew whenever it comes on screen, for what is never announced
 * @param options.keep true: while another input is being read, the answer to the one before stays on screen
 */
export function useRead<N extends ReadName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean; keep?: boolean; fresh?: boolean } = {},
): UseQueryResult<OutputOf<N>, OfficeFault> {
  const { call } = useOffice();
  return useQuery<OutputOf<N>, OfficeFault>({
    queryKey: [name, input],
    queryFn: async () => valueOrThrow(await call(name, input)),
    enabled: options.enabled ?? true,
    ...(options.fresh ? { refetchOnMount: 'always' as const } : {}),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A function that reads once, for suggestions, checks and copying. Throws OfficeFault. */
export function useAsk(): <N extends ReadName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>> {
  const { call } = useOffice();
  const client = useQueryClient();
  return useCallback(
    <N extends ReadName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
      client.fetchQuery<OutputOf<N>>({
        queryKey: [name, input],
        queryFn: async () => valueOrThrow(await call(name, input)),
        staleTime: 0,
      }),
    [call, client],
  );
}
