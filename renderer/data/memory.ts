/** What the office remembers of a person's habits (columns, own views, looks): kept in its folder, never data. What cannot be read is forgotten. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { useOffice } from './office.tsx';
import { useRead } from './useRead.ts';

/** Dragging a column's edge changes its width many times a second; the first and the last are kept. */
const SETTLED_MS = 400;
const resting = new Map<string, { next: (() => void) | null }>();

/** Does it at once, and what comes within the next moments once at their end. */
function sparingly(key: string, work: () => void): void {
  const rest = resting.get(key);
  if (rest) {
    rest.next = work;
    return;
  }
  work();
  const begun: { next: (() => void) | null } = { next: null };
  resting.set(key, begun);
  window.setTimeout(() => {
    resting.delete(key);
    if (begun.next) sparingly(key, begun.next);
  }, SETTLED_MS);
}

/**
 * A remembered value, checked by a schema on reading.
 * @param key e.g. 'list.hazard'
 * @param fallback while nothing is remembered; give the same object each time
 */
export function useMemory<S extends z.ZodType>(key: string, schema: S, fallback: z.output<S>): [z.output<S>, (next: z.output<S>) => void] {
  const { call } = useOffice();
  const client = useQueryClient();
  const stored = useRead('preferences.read', {}).data?.values[key];
  const value = useMemo(() => {
    const parsed = stored === undefined ? null : schema.safeParse(stored);
    return parsed?.success ? parsed.data : fallback;
  }, [stored, schema, fallback]);
  const keep = useCallback(
    (next: z.output<S>) => {
      const plain = JSON.parse(JSON.stringify(next)) as InputOf<'preferences.keep'>['value'];
      client.setQueryData<OutputOf<'preferences.read'>>(['preferences.read', {}], (before) => ({
        values: { ...before?.values, [key]: plain },
      }));
      // a habit that cannot be kept costs nothing but itself
      sparingly(key, () => void call('preferences.keep', { name: key, value: plain }));
    },
    [call, client, key],
  );
  return [value, keep];
}
