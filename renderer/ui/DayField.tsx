/**
 * A day, typed or picked. Accepts 2025.7.1, 7.1, 20250701, 7月1日, 明天, +15 and echoes what was understood with its day of the week; what
 * cannot be read stays on screen with the reason beside it.
 */
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { dayWords, isDay, parseTypedDay, type TypedDay } from '../../shared/day.ts';
import { isImeKey } from './keys.ts';
import { useToday } from './useToday.ts';

export interface DayFieldProps {
  value: string | null;
  onChange: (day: string | null) => void;
  label?: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  name?: string;
  autoFocus?: boolean;
  onBlur?: () => void;
  /** told while the text on screen is no day, so that a form does not save over it */
  onUnreadable?: (unreadable: boolean) => void;
}

export function DayField({ value, onChange, error, description, onUnreadable, onBlur, autoFocus, ...rest }: DayFieldProps) {
  const today = useToday();
  const [text, setText] = useState(value ?? '');
  const [open, setOpen] = useState(false);
  const sent = useRef(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value ?? '');
    }
  }, [value]);

  const read: TypedDay | undefined = today ? parseTypedDay(text, today) : isDay(text) ? { day: text } : undefined;
  const unreadable = text.trim() !== '' && read === undefined;
  const type = (words: string): void => {
    setText(words);
    const parsed = today ? parseTypedDay(words, today) : undefined;
    const empty = words.trim() === '';
    onUnreadable?.(!empty && parsed === undefined);
    const next = empty ? null : (parsed?.day ?? null);
    if (next !== sent.current) {
      sent.current = next;
      onChange(next);
    }
  };
  const settle = (): void => {
    if (read && read.day !== text) setText(read.day);
    onBlur?.();
  };
  const echo = read ? `${dayWords(read.day)}${read.inferred === 'year' ? '（年份是补上的）' : ''}` : null;

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <TextInput
          {...rest}
          ref={input}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={settle}
          placeholder="如 7.1、20250701、+15"
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={unreadable ? undefined : (echo ?? description)}
          error={unreadable ? '认不出这个日期，请写成 2025-07-01 或 7月1日' : error}
          onKeyDown={(event) => {
            if (isImeKey(event)) return;
            if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
            if (event.key === ';' && event.ctrlKey && today) {
              event.preventDefault();
              type(today);
            }
          }}
          rightSection={
            <ActionIcon size={24} aria-label="打开日历" tabIndex={-1} disabled={rest.disabled ?? false} onClick={() => setOpen(!open)}>
              <IconCalendar size={16} stroke={1.6} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={read?.day ?? null}
          {...(read ? { defaultDate: read.day } : today ? { defaultDate: today } : {})}
          onChange={(day) => {
            type(day ?? '');
            setOpen(false);
            input.current?.focus();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
