/** The inside of a filter chip: values with their counts, bounds, or words. Applies at once; the chip closes by Esc or a click outside. */
import { Checkbox, Group, NumberInput, ScrollArea, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { FieldValue } from '../../../shared/declared/vocabulary.ts';
import type { Filter, Selection } from '../../../shared/records.ts';
import { useRead } from '../../data/useRead.ts';
import type { Column } from '../columns.ts';
import { DayField } from '../DayField.tsx';
import { labelFits } from '../pinyinInitials.ts';
import { filterStyle } from './filters.ts';
import classes from './RecordTable.module.css';

export interface FilterEditorProps {
  column: Column;
  /** filters of this field now */
  current: readonly Filter[];
  /** the list without the filters of this field: counts are taken within it */
  within: Selection;
  onChange: (filters: Filter[]) => void;
}

export function FilterEditor(props: FilterEditorProps) {
  const { column, current, onChange } = props;
  const field = column.name;
  const blank = current.some((filter) => filter.op === 'empty')
    ? 'empty'
    : current.some((filter) => filter.op === 'filled')
      ? 'filled'
      : 'any';
  const style = filterStyle(column);
  return (
    <div className={classes.filterEditor}>
      <Text fw={600} size="sm">
        {column.label}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        value={blank}
        onChange={(next) => onChange(next === 'any' ? [] : [{ field, op: next as 'empty' | 'filled' }])}
        data={[
          { value: 'any', label: '不限' },
          { value: 'filled', label: '（非空）' },
          { value: 'empty', label: '（空白）' },
        ]}
      />
      {style === 'values' ? <Values {...props} /> : style === 'range' ? <Range {...props} /> : <Words {...props} />}
    </div>
  );
}

function Values({ column, current, within, onChange }: FilterEditorProps) {
  const [typed, setTyped] = useState('');
  const facet = useRead('records.facet', { ...within, field: column.name }, { keep: true });
  const chosen = new Set(current.flatMap((filter) => chosenOf(filter)));
  const shown = (facet.data?.values ?? []).filter((one) => one.value !== null && one.value !== '' && labelFits(one.label, typed));
  const toggle = (value: FieldValue, on: boolean): void => {
    const key = String(value);
    const next = on ? [...chosen, key] : [...chosen].filter((one) => one !== key);
    if (next.length === 0) onChange([]);
    else if (column.field.kind === 'flag') onChange([{ field: column.name, op: 'is', value: key === 'true' }]);
    else onChange([{ field: column.name, op: 'anyOf', value: next }]);
  };
  return (
    <>
      {(facet.data?.values.length ?? 0) > 8 ? (
        <TextInput
          size="xs"
          placeholder="找一项（可用拼音首字母）"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      ) : null}
      <ScrollArea.Autosize mah={260} type="auto">
        <div className={classes.facets}>
          {shown.map((one) => (
            <div key={String(one.value)} className={classes.facet}>
              <Checkbox
                size="xs"
                label={one.label}
                checked={chosen.has(String(one.value))}
                onChange={(event) => toggle(one.value, event.currentTarget.checked)}
              />
              <span>{one.count}</span>
            </div>
          ))}
          {facet.data && shown.length === 0 ? (
            <Text size="sm" c="dimmed">
              没有可选的值
            </Text>
          ) : null}
        </div>
      </ScrollArea.Autosize>
    </>
  );
}

function chosenOf(filter: Filter): string[] {
  if (filter.op === 'anyOf' && Array.isArray(filter.value)) return filter.value;
  if (filter.op === 'is' && filter.value !== undefined && filter.value !== null) return [String(filter.value)];
  return [];
}

function Range({ column, current, onChange }: FilterEditorProps) {
  const bound = (op: 'from' | 'to'): FieldValue => current.find((filter) => filter.op === op)?.value ?? null;
  const set = (op: 'from' | 'to', value: FieldValue): void => {
    const kept = current.filter((filter) => (filter.op === 'from' || filter.op === 'to') && filter.op !== op);
    onChange(value === null || value === '' ? kept : [...kept, { field: column.name, op, value }]);
  };
  if (column.field.kind === 'day') {
    return (
      <Group grow align="flex-start" gap="xs" w={300}>
        <DayField label="从" value={bound('from') as string | null} onChange={(day) => set('from', day)} />
        <DayField label="到" value={bound('to') as string | null} onChange={(day) => set('to', day)} />
      </Group>
    );
  }
  return (
    <Group grow gap="xs" w={260}>
      {(['from', 'to'] as const).map((op) => (
        <NumberInput
          key={op}
          label={op === 'from' ? '不小于' : '不大于'}
          hideControls
          value={(bound(op) as number | null) ?? ''}
          onChange={(value) => set(op, value === '' ? null : Number(value))}
        />
      ))}
    </Group>
  );
}

function Words({ column, current, onChange }: FilterEditorProps) {
  const held = current.find((filter) => filter.op === 'contains')?.value;
  const [typed, setTyped] = useState(typeof held === 'string' ? held : '');
  const apply = useDebouncedCallback((words: string) => {
    onChange(words.trim() === '' ? [] : [{ field: column.name, op: 'contains', value: words.trim() }]);
  }, 250);
  return (
    <TextInput
      placeholder="含有这些字"
      value={typed}
      data-autofocus
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
    />
  );
}
