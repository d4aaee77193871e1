/** Picks a record of another list: found by Chinese, pinyin initials or code, shown with what tells namesakes apart. */
import { Combobox, InputBase, Loader, ScrollArea, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { useRead } from '../../data/useRead.ts';

export interface LinkFieldProps {
  entity: EntityName;
  value: string | null;
  /** name of the record behind `value`, where the caller knows it */
  title?: string | undefined;
  onChange: (id: string | null) => void;
  name?: string;
  label?: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  /** takes the focus when its dialog opens */
  autoFocus?: boolean;
}

export function LinkField({ entity, value, title, onChange, autoFocus, ...rest }: LinkFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [picked, setPicked] = useState<{ id: string; title: string } | null>(null);
  const [asked] = useDebouncedValue(typed ?? '', 180);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const suggest = useRead('records.suggest', { entity, text: asked, limit: 12 }, { enabled: box.dropdownOpened, keep: true });
  const unknown = value !== null && picked?.id !== value && title === undefined;
  const detail = useRead('records.read', { entity, id: value ?? '' }, { enabled: unknown });
  const name = value === null ? '' : picked?.id === value ? picked.title : (title ?? detail.data?.title ?? '');
  const { label } = declarationOf(entity);
  const suggestions = suggest.data?.suggestions ?? [];
  useEffect(() => {
    if (suggestions.length > 0 && typed) box.selectFirstOption();
  }, [suggestions.length, typed, box.selectFirstOption]);

  return (
    <Combobox
      store={box}
      withinPortal
      onOptionSubmit={(id) => {
        const suggestion = suggestions.find((one) => one.id === id);
        if (suggestion) {
          setPicked(suggestion);
          onChange(suggestion.id);
        }
        setTyped(null);
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          {...rest}
          data-autofocus={autoFocus || undefined}
          value={typed ?? name}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          placeholder={`输入${label}名称、拼音首字母或代码`}
          autoComplete="off"
          rightSection={
            suggest.isFetching ? (
              <Loader size={14} />
            ) : value !== null && !rest.disabled ? (
              <Combobox.ClearButton size="sm" aria-label={`清除${label}`} onClear={() => onChange(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.openDropdown();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          onClick={() => box.openDropdown()}
          onBlur={() => {
            // what was typed but not picked names no record
            setTyped(null);
            box.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          <ScrollArea.Autosize mah={280} type="auto">
            {suggestions.map((one) => (
              <Combobox.Option key={one.id} value={one.id} active={one.id === value}>
                <Text size="sm">{one.title}</Text>
                {one.detail ? (
                  <Text fz={13} c="dimmed">
                    {one.detail}
                  </Text>
                ) : null}
              </Combobox.Option>
            ))}
            {suggest.data && !suggest.isFetching && suggestions.length === 0 ? (
              <Combobox.Empty>没有找到。先到“{label}”里新增，再回来选。</Combobox.Empty>
            ) : null}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
