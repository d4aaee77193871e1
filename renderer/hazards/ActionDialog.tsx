import {
  Button,
  Checkbox,
  Group,
  Input,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { Fragment, type KeyboardEvent, useState } from 'react';
import type { FaultShape, FieldProblem } from '../../shared/envelope.ts';
import { type HazardAction, hazardActionLabels } from '../../shared/hazards.ts';
import { problemsByField } from '../data/faults.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { ClauseHints } from '../ui/ClauseHints.tsx';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { LinkField } from '../ui/form/LinkField.tsx';
import { isSaveKey } from '../ui/keys.ts';
import { type ActionContext, type ActionField, type ActionSpec, actionSpecs, type Value, type Values } from './actionSpecs.ts';

/** One step of a hazard: its few fields with sensible defaults, and the sentence when the rules refuse it. */
export function ActionDialog<A extends HazardAction>({ action, at, onClose }: { action: A; at: ActionContext; onClose: () => void }) {
  const spec: ActionSpec<A> = actionSpecs[action];
  const label = hazardActionLabels[action];
  const [fields] = useState(() => spec.fields(at));
  const [values, setValues] = useState<Values>(() => Object.fromEntries(fields.map((field) => [field.name, field.value ?? null])));
  const [problems, setProblems] = useState<Record<string, FieldProblem>>({});
  const [fault, setFault] = useState<FaultShape | null>(null);
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const write = useWrite<`hazards.${A}`>(spec.call, { done: () => `${label}：已记下`, faults: 'caller' });

  const set = (name: string, value: Value): void => {
    setValues((before) => ({ ...before, [name]: value }));
    setProblems(({ [name]: _gone, ...rest }) => rest);
  };
  const submit = async (): Promise<void> => {
    if (write.running || unreadable.size > 0) return;
    const empty = fields.filter((field) => field.required && isBlank(values[field.name]));
    setFault(null);
    setProblems(
      Object.fromEntries(empty.map((field) => [field.name, { field: field.name, severity: 'error', says: `请填${field.label}` }])),
    );
    if (empty.length > 0) return;
    const outcome = await write.run(spec.input(values, at));
    if (outcome.ok) onClose();
    else {
      setFault(outcome.fault);
      setProblems(problemsByField(outcome.fault.problems));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void submit();
  };
  const says = spec.says?.(at);
  return (
    <Modal opened onClose={onClose} title={label} size={520} closeButtonProps={{ 'aria-label': '关闭' }} onKeyDown={onKeyDown}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap={12}>
          {says ? <Text c="dimmed">{says}</Text> : null}
          {fault ? <FaultNote fault={fault} /> : null}
          {fields.map((field, index) => (
            <Fragment key={field.name}>
              <FieldOf
                field={field}
                first={index === 0}
                value={values[field.name] ?? null}
                error={problems[field.name]?.says}
                onChange={(value) => set(field.name, value)}
                onUnreadable={(is) =>
                  setUnreadable((before) => {
                    const after = new Set(before);
                    if (is) after.add(field.name);
                    else after.delete(field.name);
                    return after;
                  })
                }
              />
              {action === 'grade' && field.name === 'basis_clause' ? (
                <CandidateClauses id={at.id} current={values.basis_clause ?? null} onPick={(clause) => set('basis_clause', clause)} />
              ) : null}
            </Fragment>
          ))}
          <Group justify="flex-end" gap={8} mt={4}>
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" loading={write.running} {...(spec.danger ? { color: 'red' } : {})}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function CandidateClauses({ id, current, onPick }: { id: string; current: Value; onPick: (clause: string) => void }) {
  const { data } = useRead('records.read', { entity: 'hazard', id });
  const text = (field: string): string => (typeof data?.values[field] === 'string' ? data.values[field] : '');
  return (
    <ClauseHints
      description={text('description')}
      enterprise={text('enterprise_id') || null}
      current={typeof current === 'string' ? current : null}
      onPick={onPick}
    />
  );
}

const isBlank = (value: Value | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

interface FieldOfProps {
  field: ActionField;
  first: boolean;
  value: Value;
  error: string | undefined;
  onChange: (value: Value) => void;
  onUnreadable: (unreadable: boolean) => void;
}

function FieldOf({ field, first, value, error, onChange, onUnreadable }: FieldOfProps) {
  const shared = {
    name: field.name,
    label: field.label,
    error,
    withAsterisk: field.required ?? false,
    ...(field.hint ? { description: field.hint } : {}),
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[],
    ...(first && field.kind !== 'day' ? { 'data-autofocus': true } : {}),
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'day':
      return (
        <DayField
          name={field.name}
          label={field.label}
          required={field.required ?? false}
          error={error}
          {...(field.hint ? { description: field.hint } : {})}
          value={text || null}
          onChange={onChange}
          onUnreadable={onUnreadable}
        />
      );
    case 'longText':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2_000}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'people':
      return (
        <TagsInput
          {...shared}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
          splitChars={['、', '，', ',', ' ']}
          acceptValueOnBlur
          placeholder="姓名，回车再填下一个"
        />
      );
    case 'money':
      return (
        <NumberInput
          {...shared}
          hideControls
          allowNegative={false}
          decimalScale={2}
          thousandSeparator=","
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'check':
      return <Checkbox label={field.label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case 'hazards':
      return <Hazards label={field.label} value={Array.isArray(value) ? value : []} error={error} onChange={onChange} />;
    case 'choice':
      if ((field.options?.length ?? 0) > 3 || field.options?.some((option) => option.label.length > 8)) {
        return <Select {...shared} data={[...(field.options ?? [])]} value={text || null} onChange={onChange} />;
      }
      return (
        <Input.Wrapper {...shared} labelElement="div">
          <div>
            <SegmentedControl size="xs" aria-label={field.label} data={[...(field.options ?? [])]} value={text} onChange={onChange} />
          </div>
        </Input.Wrapper>
      );
    default:
      return <TextInput {...shared} autoComplete="off" value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}

/** Several hazards, one picked after another. */
function Hazards({
  label,
  value,
  error,
  onChange,
}: {
  label: string;
  value: string[];
  error: string | undefined;
  onChange: (value: Value) => void;
}) {
  return (
    <Stack gap={6}>
      {[...value, null].map((id, index) => (
        <LinkField
          key={id ?? `next-${value.length}`}
          entity="hazard"
          label={index === 0 ? label : undefined}
          error={id === null ? error : undefined}
          value={id}
          onChange={(next) => {
            if (next === null) onChange(value.filter((one) => one !== id));
            else if (!value.includes(next)) onChange([...value.filter((one) => one !== id), next]);
          }}
        />
      ))}
    </Stack>
  );
}
