/** What a person is filling in: values changed so far, problems found as they go. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { EntityName, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { FieldProblem } from '../../../shared/envelope.ts';
import { problemsByField } from '../../data/faults.ts';
import { useRead } from '../../data/useRead.ts';

export interface Draft {
  /** stored values under the changes */
  values: RecordValues;
  /** only what the person changed */
  changes: RecordValues;
  dirty: boolean;
  set: (field: string, value: FieldValue) => void;
  /** text on screen that is no value, such as an unreadable day */
  setUnreadable: (field: string, unreadable: boolean) => void;
  unreadable: ReadonlySet<string>;
  problems: Record<string, FieldProblem>;
  /** problems of a refused save; each goes away when its field changes */
  refuse: (problems: readonly FieldProblem[]) => void;
  /** takes over what an earlier crash left */
  restore: (changes: RecordValues) => void;
}

/** @param start values the form begins with; @param stored values of an existing record */
export function useRecordDraft(entity: EntityName, id: string | null, start: RecordValues, stored: RecordValues): Draft {
  const [changes, setChanges] = useState<RecordValues>({});
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const values = useMemo(() => ({ ...stored, ...start, ...changes }), [stored, start, changes]);
  const sent = useMemo(() => ({ ...start, ...changes }), [start, changes]);
  const [asked] = useDebouncedValue(sent, 350);
  const dirty = Object.keys(changes).length > 0;
  const check = useRead('records.check', { entity, id, values: asked }, { enabled: Object.keys(asked).length > 0, keep: true });
  // an empty field is not yet wrong while the form is being filled in; saving says what is needed
  const live = (check.data?.problems ?? []).filter((problem) => changes[problem.field] !== undefined && changes[problem.field] !== null);
  return {
    values,
    changes: sent,
    dirty,
    set(field, value) {
      setChanges((before) => ({ ...before, [field]: value }));
      setRefused((before) => before.filter((problem) => problem.field !== field));
    },
    setUnreadable(field, is) {
      setUnreadable((before) => {
        if (before.has(field) === is) return before;
        const after = new Set(before);
        if (is) after.add(field);
        else after.delete(field);
        return after;
      });
    },
    unreadable,
    problems: problemsByField([...refused, ...live]),
    refuse: setRefused,
    restore: (left) => setChanges((before) => ({ ...left, ...before })),
  };
}
