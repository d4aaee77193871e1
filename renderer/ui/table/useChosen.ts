import { useState } from 'react';
import { MOST_AT_ONCE } from '../../../shared/editing.ts';
import type { RecordRow, Selection } from '../../../shared/records.ts';
import { useAsk } from '../../data/useRead.ts';

const SLICE = 1_000;

export interface Chosen {
  ids: ReadonlySet<string>;
  /** everything the filtered list shows */
  everything: boolean;
  toggle(id: string): void;
  set(ids: Iterable<string>): void;
  chooseAll(selection: Selection): Promise<void>;
  clear(): void;
}

/** Which records are chosen. 全部 fixes the records that fit now: what comes later is not in it. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [everything, setEverything] = useState(false);
  const allRows = useAllRows();
  const set = (next: Iterable<string>): void => {
    setEverything(false);
    setIds(new Set(next));
  };
  return {
    ids,
    everything,
    toggle(id) {
      const after = new Set(ids);
      if (!after.delete(id)) after.add(id);
      set(after);
    },
    set,
    async chooseAll(selection) {
      const rows = await allRows(selection, MOST_AT_ONCE);
      setIds(new Set(rows.map((row) => row.id)));
      setEverything(true);
    },
    clear: () => set([]),
  };
}

/** Reads a whole selection in slices, at most `most` rows. */
export function useAllRows(): (selection: Selection, most: number) => Promise<RecordRow[]> {
  const ask = useAsk();
  return async (selection, most) => {
    const rows: RecordRow[] = [];
    for (let offset = 0; offset < most; offset += SLICE) {
      const page = await ask('records.page', { ...selection, offset, limit: Math.min(SLICE, most - offset) });
      rows.push(...page.rows);
      if (offset + SLICE >= page.total) break;
    }
    return rows;
  };
}
