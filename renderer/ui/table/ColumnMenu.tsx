import { ActionIcon, Anchor, Checkbox, Group, Popover, ScrollArea, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconPin, IconPinnedFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { Column } from '../columns.ts';
import { labelFits } from '../pinyinInitials.ts';
import classes from './RecordTable.module.css';

export interface ColumnMenuProps {
  all: readonly Column[];
  shown: readonly string[];
  pinned: readonly string[];
  onShown: (names: string[]) => void;
  onPinned: (names: string[]) => void;
  onReset: () => void;
}

/** Which columns, in which order, which stay at the left edge. */
export function ColumnMenu({ all, shown, pinned, onShown, onPinned, onReset }: ColumnMenuProps) {
  const [typed, setTyped] = useState('');
  const byName = new Map(all.map((column) => [column.name, column]));
  const listed = [...shown.flatMap((name) => byName.get(name) ?? []), ...all.filter((column) => !shown.includes(column.name))].filter(
    (column) => labelFits(column.label, typed),
  );
  const move = (name: string, by: number): void => {
    const at = shown.indexOf(name);
    const to = at + by;
    if (at < 0 || to < 0 || to >= shown.length) return;
    const next = [...shown];
    next.splice(at, 1);
    next.splice(to, 0, name);
    onShown(next);
  };
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Tooltip label="选择列、调整次序、固定在左边">
          <ActionIcon variant="default" size={32} aria-label="列">
            <IconColumns3 size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Group justify="space-between" mb={6}>
          <Text fw={600} size="sm">
            列（已选 {shown.length}）
          </Text>
          <Anchor component="button" type="button" size="sm" onClick={onReset}>
            恢复默认
          </Anchor>
        </Group>
        <TextInput
          size="xs"
          placeholder="找一栏（可用拼音首字母）"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          mb={6}
          data-autofocus
        />
        <ScrollArea.Autosize mah={360} type="auto" w={300}>
          {listed.map((column) => {
            const on = shown.includes(column.name);
            const isPinned = pinned.includes(column.name);
            return (
              <div key={column.name} className={classes.columnLine}>
                <Checkbox
                  size="xs"
                  label={column.label}
                  checked={on}
                  disabled={on && shown.length === 1}
                  onChange={() => onShown(on ? shown.filter((name) => name !== column.name) : [...shown, column.name])}
                />
                {on ? (
                  <span>
                    <ActionIcon size={22} aria-label={`${column.label} 上移`} onClick={() => move(column.name, -1)}>
                      <IconArrowUp size={14} />
                    </ActionIcon>
                    <ActionIcon size={22} aria-label={`${column.label} 下移`} onClick={() => move(column.name, 1)}>
                      <IconArrowDown size={14} />
                    </ActionIcon>
                    <ActionIcon
                      size={22}
                      aria-label={isPinned ? `不再固定 ${column.label}` : `固定 ${column.label} 在左边`}
                      aria-pressed={isPinned}
                      onClick={() => onPinned(isPinned ? pinned.filter((name) => name !== column.name) : [...pinned, column.name])}
                    >
                      {isPinned ? <IconPinnedFilled size={14} /> : <IconPin size={14} />}
                    </ActionIcon>
                  </span>
                ) : null}
              </div>
            );
          })}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
