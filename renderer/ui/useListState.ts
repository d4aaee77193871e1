import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ListSearch } from './listSearch.ts';

export type ListPatch = { [K in keyof ListSearch]?: ListSearch[K] | undefined };

/**
 * The list's part of the URL and the way to change it. Each change is a step that Back takes back, unless `replace`.
 * Works on every route that validates its search with ListSearch.
 */
export function useListState(): { search: ListSearch; change: (patch: ListPatch, how?: { replace?: boolean }) => void } {
  const raw = useSearch({ strict: false });
  const search = ListSearch.parse(raw);
  const navigate = useNavigate();
  const change = useCallback(
    (patch: ListPatch, how: { replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => without({ ...before, ...patch }),
        replace: how.replace ?? false,
      });
    },
    [navigate],
  );
  return { search, change };
}

function without(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
