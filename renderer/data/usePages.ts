import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import type { RecordRow, Selection } from '../../shared/records.ts';
import { useOffice, valueOrThrow } from './office.tsx';
import { useRead } from './useRead.ts';

export const PAGE_ROWS = 100;

export interface Pages {
  total: number;
  /** undefined while that page is on its way */
  rowAt(index: number): RecordRow | undefined;
  /** the selection that `rowAt` and `total` belong to; lags behind while a new one is being read */
  selection: Selection;
  /** nothing was ever read */
  loading: boolean;
  /** a newer selection is being read; what is shown belongs to the one before */
  renewing: boolean;
  error: unknown;
  retry(): void;
}

/**
 * The rows of a selection, page by page as they come into view. While a changed selection is read, the rows of the one before stay, so
 * that nothing flashes and “no result” is only said when it is true.
 * @param first @param last indexes of the rows in view
 */
export function usePages(wanted: Selection, first: number, last: number): Pages {
  const { call } = useOffice();
  const front = useRead('records.page', { ...wanted, offset: 0, limit: PAGE_ROWS }, { keep: true });
  const [settled, setSettled] = useState(wanted);
  const arrived = front.data !== undefined && !front.isPlaceholderData;
  useEffect(() => {
    if (arrived) setSettled(wanted);
  }, [arrived, wanted]);
  const shown = arrived ? wanted : settled;

  const from = Math.max(1, Math.floor(first / PAGE_ROWS));
  const to = Math.floor(Math.max(first, last) / PAGE_ROWS);
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
  const further = useQueries({
    queries: numbers.map((number) => {
      const input = { ...shown, offset: number * PAGE_ROWS, limit: PAGE_ROWS };
      return {
        queryKey: ['records.page', input] as const,
        queryFn: async (): Promise<OutputOf<'records.page'>> => valueOrThrow(await call('records.page', input)),
      };
    }),
  });

  return {
    total: front.data?.total ?? 0,
    rowAt(index) {
      const number = Math.floor(index / PAGE_ROWS);
      const page = number === 0 ? front.data : further[number - from]?.data;
      return page?.rows[index % PAGE_ROWS];
    },
    selection: shown,
    loading: front.isPending,
    renewing: front.isPlaceholderData,
    error: front.error,
    retry: () => void front.refetch(),
  };
}
