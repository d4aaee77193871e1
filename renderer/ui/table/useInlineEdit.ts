/**
 * Editing cells where they stand. Each commit is one write of its own, so each can be taken back; commits of one list go one after another, so
 * that the second of a record knows the version the first made.
 *
 * A cell is saving, saved, or invalid: an invalid one keeps what was typed and the reason until it is mended or given up with Escape.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValue } from '../../../shared/declared/vocabulary.ts';
import type { RecordRow } from '../../../shared/records.ts';
import { toastDone } from '../../data/toasts.tsx';
import { useUndo, useWrite } from '../../data/useWrite.ts';
import type { Column } from '../columns.ts';
import type { ShownEntity } from '../recordScreens.ts';
import { readTyped } from './editable.ts';

const SAVED_MS = 2_500;

export interface Editing {
  id: string;
  field: string;
  text: string;
}

export type Mark =
  | { state: 'saving' | 'saved'; value: FieldValue }
  /** `text` as it was typed */
  | { state: 'invalid'; text: string; says: string };

export interface InlineEdit {
  editing: Editing | null;
  begin(row: RecordRow, column: Column, text: string): void;
  cancel(): void;
  /** closes the editor and saves what was typed; `text` of a typed field, code of a chosen one */
  commit(row: RecordRow, column: Column, text: string): void;
  markOf(id: string, field: string): Mark | undefined;
  /** gives up what was typed into an invalid cell */
  giveUp(id: string, field: string): boolean;
  undoLast(): void;
  remember(changeSet: string | undefined): void;
}

const keyOf = (id: string, field: string): string => `${id} ${field}`;
const sameValue = (a: FieldValue, b: FieldValue | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export function useInlineEdit(entity: ShownEntity, today: string | undefined): InlineEdit {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map());
  const versions = useRef(new Map<string, number>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const undoable = useRef<string[]>([]);
  const alive = useRef(true);
  const write = useWrite('records.update', { faults: 'caller', done: () => null });
  const undo = useUndo();
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const mark = useCallback((key: string, next: Mark | null): void => {
    if (!alive.current) return;
    setMarks((before) => {
      const after = new Map(before);
      if (next) after.set(key, next);
      else after.delete(key);
      return after;
    });
  }, []);

  const save = (row: RecordRow, field: string, value: FieldValue, text: string): void => {
    const key = keyOf(row.id, field);
    mark(key, { state: 'saving', value });
    queue.current = queue.current.then(async () => {
      const version = Math.max(row.version, versions.current.get(row.id) ?? 0);
      const outcome = await write.run({ entity, id: row.id, version, values: { [field]: value } });
      if (!outcome.ok) {
        const said = outcome.fault.problems?.find((problem) => problem.field === field && problem.severity === 'error');
        mark(key, { state: 'invalid', text, says: said?.says ?? outcome.fault.says });
        return;
      }
      versions.current.set(row.id, outcome.value.version);
      if (outcome.changeSet !== undefined) undoable.current.push(outcome.changeSet);
      mark(key, { state: 'saved', value });
      window.setTimeout(() => {
        if (alive.current)
          setMarks((held) => (held.get(key)?.state === 'saved' ? new Map([...held].filter(([one]) => one !== key)) : held));
      }, SAVED_MS);
    });
  };

  return {
    editing,
    begin(row, column, text) {
      const held = marks.get(keyOf(row.id, column.name));
      setEditing({ id: row.id, field: column.name, text: held?.state === 'invalid' ? held.text : text });
    },
    cancel: () => setEditing(null),
    commit(row, column, text) {
      setEditing(null);
      const key = keyOf(row.id, column.name);
      const typed = readTyped(column, text, today ?? '');
      if ('says' in typed) mark(key, { state: 'invalid', text, says: typed.says });
      else if (sameValue(typed.value, row.values[column.name])) mark(key, null);
      else save(row, column.name, typed.value, text);
    },
    markOf: (id, field) => marks.get(keyOf(id, field)),
    giveUp(id, field) {
      const key = keyOf(id, field);
      if (marks.get(key)?.state !== 'invalid') return false;
      mark(key, null);
      return true;
    },
    undoLast() {
      const last = undoable.current.pop();
      if (last === undefined) {
        toastDone('在这张表里还没有改动可以撤销；更早的改动请到“操作记录”里撤销');
        return;
      }
      queue.current = queue.current.then(async () => {
        await undo(last);
        versions.current.clear();
        setMarks(new Map());
      });
    },
    remember(changeSet) {
      if (changeSet !== undefined) undoable.current.push(changeSet);
    },
  };
}
