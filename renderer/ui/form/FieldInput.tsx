/** One input, as the field is declared. Values are those of records: text, number, boolean, list, null. */
import { Input, MultiSelect, NumberInput, SegmentedControl, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeListOf } from '../../../shared/declared/codes/index.ts';
import type { FieldDeclaration, FieldValue } from '../../../shared/declared/vocabulary.ts';
import { DayField } from '../DayField.tsx';
import { labelFits } from '../pinyinInitials.ts';
import { LinkField } from './LinkField.tsx';
import { LinksField } from './LinksField.tsx';

export interface FieldInputProps {
  name: string;
  field: FieldDeclaration;
  value: FieldValue | undefined;
  /** title of the linked record, for a link */
  linkTitle?: string | undefined;
  error?: ReactNode;
  /** beside the label: needed, still missing */
  mark?: ReactNode;
  disabled?: boolean;
  onChange: (value: FieldValue) => void;
  onUnreadable: (unreadable: boolean) => void;
}

const NOTHING = '';

export function FieldInput({ name, field, value, linkTitle, error, mark, disabled = false, onChange, onUnreadable }: FieldInputProps) {
  const shared = {
    name,
    disabled,
    label: (
      <>
        {field.label}
        {field.unit ? `（${field.unit}）` : ''}
        {mark}
      </>
    ),
    description: field.hint,
    error,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[],
  };
  const text = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? value : [];
  const maxLength = field.maxLength ?? (field.kind === 'longText' ? 2_000 : 200);

  switch (field.kind) {
    case 'longText':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={maxLength}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    case 'integer':
    case 'decimal':
    case 'money':
      return (
        <NumberInput
          {...shared}
          hideControls
          allowDecimal={field.kind !== 'integer'}
          decimalScale={field.kind === 'money' ? 2 : 8}
          thousandSeparator={field.kind === 'money' ? ',' : ''}
          {...(field.min !== undefined && field.min >= 0 ? { allowNegative: false } : {})}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'day':
      return (
        <DayField
          name={name}
          disabled={disabled}
          label={shared.label}
          description={field.hint}
          error={error}
          value={text === '' ? null : text}
          onChange={onChange}
          onUnreadable={onUnreadable}
        />
      );
    case 'flag':
    case 'tri': {
      const options = field.kind === 'flag' ? ['是', '否'] : ['是', '否', '未核实'];
      const current = typeof value === 'boolean' ? (value ? '是' : '否') : text;
      return (
        <Input.Wrapper label={shared.label} description={field.hint} error={error} inputWrapperOrder={shared.inputWrapperOrder}>
          <div>
            <SegmentedControl
              name={name}
              size="xs"
              disabled={disabled}
              aria-label={field.label}
              value={current}
              data={[...options.map((option) => ({ value: option, label: option })), { value: NOTHING, label: '未填' }]}
              onChange={(next) => onChange(next === NOTHING ? null : field.kind === 'flag' ? next === '是' : next)}
            />
          </div>
        </Input.Wrapper>
      );
    }
    case 'choice':
      return (
        <Select
          {...shared}
          searchable
          clearable
          data={optionsOf(field)}
          value={text === '' ? null : text}
          onChange={(next) => onChange(next)}
          filter={fitting}
          nothingFoundMessage="没有这一项"
          placeholder="选择"
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...shared}
          searchable
          clearable
          data={optionsOf(field)}
          value={list}
          onChange={(next) => onChange(next)}
          filter={fitting}
          nothingFoundMessage="没有这一项"
          {...(list.length === 0 ? { placeholder: '选择' } : {})}
        />
      );
    case 'texts':
    case 'phones':
      return (
        <TagsInput
          {...shared}
          value={list}
          onChange={(next) => onChange(next)}
          maxTags={50}
          splitChars={['、', '，', ',', '；', ';']}
          acceptValueOnBlur
          {...(list.length === 0 ? { placeholder: field.kind === 'phones' ? '号码，回车再填下一个' : '回车再填下一项' } : {})}
        />
      );
    case 'link':
      return field.link ? (
        <LinkField
          name={name}
          label={shared.label}
          description={field.hint}
          error={error}
          disabled={disabled}
          entity={field.link}
          value={text === '' ? null : text}
          title={linkTitle}
          onChange={onChange}
        />
      ) : null;
    case 'links':
      return field.link ? (
        <LinksField
          name={name}
          label={shared.label}
          description={field.hint}
          error={error}
          disabled={disabled}
          entity={field.link}
          value={list}
          onChange={onChange}
        />
      ) : null;
    default:
      return (
        <TextInput
          {...shared}
          autoComplete="off"
          spellCheck={false}
          maxLength={maxLength}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
  }
}

function optionsOf(field: FieldDeclaration): { value: string; label: string }[] {
  return field.codes ? codeListOf(field.codes).codes.map((code) => ({ value: code.code, label: code.label })) : [];
}

/** Choices are found by any part of the word or by pinyin initials. */
export function fitting({ options, search }: { options: unknown[]; search: string }) {
  return (options as { value: string; label: string }[]).filter((option) => labelFits(option.label, search));
}
