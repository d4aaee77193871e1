import { useRead } from '../data/useRead.ts';

/** The office's day, from the back end's clock: the only source of today. Undefined until it is known. */
export function useToday(): string | undefined {
  return useRead('office.status', {}).data?.today;
}

/** Who sits here. */
export function usePerson(): string {
  return useRead('office.status', {}).data?.identity?.person ?? '';
}
