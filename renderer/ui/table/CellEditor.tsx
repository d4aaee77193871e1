import { Select } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { dayWords, parseTypedDay } from '../../../shared/day.ts';
import type { Column } from '../columns.ts';
import { fitting } from '../form/FieldInput.tsx';
import { isImeKey } from '../keys.ts';
import { optionsOf } from './editable.ts';
import classes from './RecordTable.module.css';

/** Where the focus goes after a cell is done. */
export type After = 'down' | 'next' | 'previous' | 'stay';

export interface CellEditorProps {
  column: Column;
  text: string;
  today: string | undefined;
  onCommit: (text: string, after: After) => void;
  onCancel: () => void;
}

/** Enter saves and goes down, Tab saves and goes on, Escape gives up; leaving with the mouse saves. Alt+Enter is a new line. */
export function CellEditor({ column, text, today, onCommit, onCancel }: CellEditorProps) {
  const [typed, setTyped] = useState(text);
  const done = useRef(false);
  const finish = (after: After, value = typed): void => {
    if (done.current) return;
    done.current = true;
    onCommit(value, after);
  };
  const cancel = (): void => {
    done.current = true;
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isImeKey(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (event.key === 'Enter' && !(event.altKey && column.field.kind === 'longText')) {
      event.preventDefault();
      finish('down');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setTyped(`${typed}\n`);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(event.shiftKey ? 'previous' : 'next');
    } else if (event.key === ';' && event.ctrlKey && column.field.kind === 'day' && today) {
      event.preventDefault();
      setTyped(today);
    }
  };
  const options = optionsOf(column.field);
  if (options) {
    return (
      <Select
        className={classes.choose}
        size="xs"
        aria-label={column.label}
        data={options}
        defaultValue={text || null}
        searchable
        clearable
        filter={fitting}
        nothingFoundMessage="没有这一项"
        defaultDropdownOpened
        autoFocus
        comboboxProps={{ withinPortal: true, width: 180, position: 'bottom-start' }}
        onChange={(value) => finish('down', value ?? '')}
        onKeyDownCapture={(event) => {
          if (isImeKey(event)) return;
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            cancel();
          } else if (event.key === 'Tab') {
            event.preventDefault();
            event.stopPropagation();
            finish(event.shiftKey ? 'previous' : 'next', text);
          }
        }}
        onKeyDown={(event) => event.stopPropagation()}
        onBlur={() => finish('stay', text)}
      />
    );
  }
  const shared = {
    'aria-label': column.label,
    className: classes.editor,
    value: typed,
    onBlur: () => finish('stay'),
    onKeyDown,
    // the whole text is chosen, so that typing replaces it
    ref: (input: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (input && document.activeElement !== input) {
        input.focus();
        input.select();
      }
    },
  };
  if (column.field.kind === 'longText') {
    return (
      <textarea
        {...shared}
        rows={4}
        maxLength={column.field.maxLength ?? 2_000}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    );
  }
  const day = column.field.kind === 'day' && today ? parseTypedDay(typed, today)?.day : undefined;
  return (
    <>
      <input
        {...shared}
        autoComplete="off"
        spellCheck={false}
        maxLength={column.field.maxLength ?? 200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {day ? <span className={classes.echo}>{dayWords(day)}</span> : null}
    </>
  );
}
