/** The same values for the chosen records: what will change is shown, before → after, before anything does. */
import { ActionIcon, Alert, Button, Group, Modal, Select, Stack, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { BulkPreview } from '../../../shared/editing.ts';
import type { FaultShape } from '../../../shared/envelope.ts';
import { useRead } from '../../data/useRead.ts';
import { useWrite } from '../../data/useWrite.ts';
import { FaultNote } from '../FaultNote.tsx';
import { FieldInput, fitting } from '../form/FieldInput.tsx';
import { valueText } from '../valueText.ts';
import { isPlainField } from './editable.ts';
import classes from './RecordTable.module.css';

export interface BulkEditDialogProps {
  entity: EntityName;
  ids: string[];
  /** the choice is everything the filtered list shows */
  everything: boolean;
  onClose: () => void;
  onDone: (changeSet: string | undefined) => void;
}

export function BulkEditDialog({ entity, ids, everything, onClose, onDone }: BulkEditDialogProps) {
  const { measureWord } = declarationOf(entity);
  const [values, setValues] = useState<RecordValues>({});
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<FaultShape | null>(null);
  const apply = useWrite('records.applyBulk', {
    faults: 'caller',
    done: (result) => `已改 ${result.changed} ${measureWord}${result.refused > 0 ? `，${result.refused} ${measureWord}没有改` : ''}`,
  });
  const fields = Object.keys(values);
  const [asked] = useDebouncedValue(values, 300);
  const preview = useRead(
    'records.previewBulk',
    { entity, chosen: { ids }, values: asked },
    { enabled: Object.keys(asked).length > 0, keep: true },
  );
  const fresh = asked === values && preview.data !== undefined && !preview.isPlaceholderData;
  const options = fieldEntries(entity)
    .filter(([name, field]) => isPlainField(entity, name, field) && values[name] === undefined)
    .map(([name, field]) => ({ value: name, label: field.label }));
  const set = (name: string, value: FieldValue): void => setValues((before) => ({ ...before, [name]: value }));
  const submit = async (): Promise<void> => {
    const outcome = await apply.run({ entity, chosen: { ids }, values });
    if (!outcome.ok) return setFault(outcome.fault);
    onDone(outcome.changeSet);
    onClose();
  };
  const blocked =
    fields.length === 0
      ? '先选要改的栏'
      : unreadable.size > 0
        ? '有一栏认不出来'
        : !fresh
          ? '正在核对…'
          : preview.data.changing === 0
            ? '没有会改变的'
            : null;

  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={everything ? `批量修改筛选出的全部 ${ids.length} ${measureWord}` : `批量修改选中的 ${ids.length} ${measureWord}`}
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      <Stack gap={12}>
        {fault ? <FaultNote fault={fault} /> : null}
        {fields.map((name) => {
          const field = fieldOf(entity, name);
          return field ? (
            <div key={name} className={classes.bulkField}>
              <FieldInput
                name={name}
                field={field}
                value={values[name]}
                onChange={(value) => set(name, value)}
                onUnreadable={(is) =>
                  setUnreadable((before) => new Set(is ? [...before, name] : [...before].filter((one) => one !== name)))
                }
              />
              <span>{values[name] === null ? '留空就是清空这一栏' : ''}</span>
              <ActionIcon aria-label={`不改${field.label}`} onClick={() => setValues(({ [name]: _gone, ...rest }) => rest)}>
                <IconX size={15} />
              </ActionIcon>
            </div>
          ) : null;
        })}
        <Select
          label={fields.length === 0 ? '改哪一栏' : '再改一栏'}
          placeholder="选一栏，可用拼音首字母找"
          searchable
          data={options}
          value={null}
          filter={fitting}
          nothingFoundMessage="没有这一栏"
          onChange={(name) => {
            if (name) set(name, null);
          }}
          data-autofocus
        />
        {entity === 'hazard' && fields.length === 0 ? (
          <Text size="sm" c="dimmed">
            等级、状态随办理步骤走，不在这里改：等级用“定等级、来源”，销号用“认可为已销号”或逐条办理。
          </Text>
        ) : null}
        {preview.error ? <FaultNote error={preview.error} /> : null}
        {preview.data && fields.length > 0 ? <Preview entity={entity} preview={preview.data} word={measureWord} /> : null}
        <Group justify="flex-end" gap={8}>
          {blocked ? (
            <Text size="sm" c="dimmed">
              {blocked}
            </Text>
          ) : null}
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button loading={apply.running} disabled={blocked !== null} onClick={() => void submit()}>
            {preview.data && fields.length > 0 ? `修改 ${preview.data.changing} ${measureWord}` : '修改'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({ entity, preview, word }: { entity: EntityName; preview: BulkPreview; word: string }) {
  const left = preview.refused.reduce((sum, one) => sum + one.count, 0);
  const text = (name: string, value: FieldValue | undefined): string => {
    const field = fieldOf(entity, name);
    return (field ? valueText(field, value) : '') || '（空）';
  };
  return (
    <section aria-label="改动预览">
      <Text size="sm" mb={6}>
        将改 <b>{preview.changing}</b> {word}；已是这样的 {preview.same} {word}
        {left > 0 ? `；不能改的 ${left} ${word}` : ''}
      </Text>
      {preview.refused.map((one) => (
        <Alert key={one.says} color="orange" variant="light" mb={6} p={8}>
          {one.count} {word}：{one.says}
          {one.titles.length > 0 ? <div className={classes.quiet}>如 {one.titles.join('、')}</div> : null}
        </Alert>
      ))}
      {preview.warnings.map((one) => (
        <Alert key={one.says} color="yellow" variant="light" mb={6} p={8}>
          {one.count} {word}请核对：{one.says}
        </Alert>
      ))}
      {preview.sample.length > 0 ? (
        <div className={classes.sample}>
          <Table fz="sm">
            <Table.Tbody>
              {preview.sample.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>{row.title}</Table.Td>
                  <Table.Td>
                    {Object.keys(row.after)
                      .filter((name) => text(name, row.before[name]) !== text(name, row.after[name]))
                      .map((name) => (
                        <div key={name}>
                          {fieldOf(entity, name)?.label}：<s>{text(name, row.before[name])}</s>{' '}
                          <IconArrowRight size={13} aria-label="改为" /> <b>{text(name, row.after[name])}</b>
                        </div>
                      ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {preview.changing > preview.sample.length ? (
            <div className={classes.quiet}>
              ……只列出前 {preview.sample.length} {word}
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
