/** Pasting from Excel or WPS, never blind: which column is what, which rows are new or change, which are refused and why; then one write. */
import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack, Table, Text, Textarea } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { Paste, PastedRow, PastePreview } from '../../../shared/editing.ts';
import type { FaultShape } from '../../../shared/envelope.ts';
import { useRead } from '../../data/useRead.ts';
import { useWrite } from '../../data/useWrite.ts';
import { FaultNote } from '../FaultNote.tsx';
import { fitting } from '../form/FieldInput.tsx';
import { Tag, type Tone } from '../Tag.tsx';
import { valueText } from '../valueText.ts';
import classes from './RecordTable.module.css';

const SHOWN_ROWS = 200;

const kinds: Record<PastedRow['kind'], { label: string; tone: Tone }> = {
  new: { label: '新增', tone: 'blue' },
  update: { label: '修改', tone: 'violet' },
  same: { label: '不变', tone: 'gray' },
  refused: { label: '有错', tone: 'red' },
};

export interface PasteDialogProps {
  entity: EntityName;
  /** the clipboard; '' asks for it */
  text: string;
  at: Paste['at'];
  start: RecordValues;
  onClose: () => void;
  onDone: (changeSet: string | undefined) => void;
}

export function PasteDialog({ entity, text: given, at, start, onClose, onDone }: PasteDialogProps) {
  const { label, measureWord } = declarationOf(entity);
  const [text, setText] = useState(given);
  const [columns, setColumns] = useState<(string | null)[] | null>(null);
  const [heading, setHeading] = useState<boolean | null>(null);
  const [fault, setFault] = useState<FaultShape | null>(null);
  const input = { entity, text, columns, heading, at, start };
  const preview = useRead('records.previewPaste', input, { enabled: text !== '', keep: text !== '' });
  const apply = useWrite('records.applyPaste', {
    faults: 'caller',
    done: (result) =>
      `${[result.created > 0 ? `新增 ${result.created}` : '', result.updated > 0 ? `修改 ${result.updated}` : ''].filter(Boolean).join('，')} ${measureWord}`,
  });
  const seen = text === '' ? undefined : preview.data;
  const ready = seen !== undefined && !preview.isPlaceholderData;
  const count = seen ? seen.created + seen.updated : 0;
  const submit = async (): Promise<void> => {
    if (!seen) return;
    const outcome = await apply.run({ ...input, expects: { created: seen.created, updated: seen.updated } });
    if (!outcome.ok) {
      setFault(outcome.fault);
      void preview.refetch();
      return;
    }
    onDone(outcome.changeSet);
    onClose();
  };

  return (
    <Modal opened onClose={onClose} size={1080} title={`把表格粘贴进${label}`} closeButtonProps={{ 'aria-label': '关闭' }}>
      <Stack gap={12}>
        {fault ? <FaultNote fault={fault} /> : null}
        {text === '' ? (
          <Textarea
            data-autofocus
            label="在 Excel 或 WPS 里选中几行复制，然后在这里按 Ctrl+V"
            description="带不带表头都行。粘贴后先给您核对，确认了才写入。整份文件请用“收表导入”。"
            minRows={5}
            autosize
            maxRows={5}
            value=""
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              event.preventDefault();
              setText(event.clipboardData.getData('text/plain'));
            }}
          />
        ) : null}
        {text !== '' && preview.error ? <FaultNote error={preview.error} /> : null}
        {seen ? (
          <>
            <Group gap={16}>
              <Text size="sm">
                {seen.inPlace ? '从光标所在的格起，按位置对应；' : '按名称、代码等与台账核对；'}空白格不会清掉原来的内容，有错的行不写入。
              </Text>
              <Checkbox
                size="xs"
                label="第一行是表头"
                checked={seen.heading}
                onChange={(event) => {
                  setHeading(event.currentTarget.checked);
                  setColumns(null);
                }}
              />
            </Group>
            <Columns entity={entity} preview={seen} onChange={setColumns} />
            <Rows entity={entity} preview={seen} />
          </>
        ) : null}
        <Group justify="flex-end" gap={8}>
          {seen && seen.refused > 0 ? (
            <Text size="sm" c="dimmed">
              {seen.refused} 行有错，不会写入；可以回到表里改好再粘贴
            </Text>
          ) : null}
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button loading={apply.running} disabled={!ready || count === 0} onClick={() => void submit()}>
            {seen
              ? `写入：${[seen.created > 0 ? `新增 ${seen.created}` : '', seen.updated > 0 ? `修改 ${seen.updated}` : ''].filter(Boolean).join('，') || '没有'} ${measureWord}`
              : '写入'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Each pasted column with the field it goes to; a person may choose another. */
function Columns({
  entity,
  preview,
  onChange,
}: {
  entity: EntityName;
  preview: PastePreview;
  onChange: (fields: (string | null)[]) => void;
}) {
  const options = fieldEntries(entity)
    .filter(([, field]) => field.need !== 'derived' && field.readOnly !== true)
    .map(([value, field]) => ({ value, label: field.label }));
  const current = preview.columns.map((column) => column.field);
  return (
    <div className={classes.pasteColumns}>
      {preview.columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pasted columns have only their place
        <div key={index}>
          <div className={classes.quiet} title={column.sample}>
            {column.text || `第 ${index + 1} 列`}：{column.sample || '（空）'}
          </div>
          <Select
            size="xs"
            aria-label={`第 ${index + 1} 列对应的栏`}
            placeholder="不粘贴"
            searchable
            clearable
            data={options}
            value={column.field}
            filter={fitting}
            description={column.field === null ? column.says : null}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(field) => onChange(current.map((one, at) => (at === index ? field : one === field ? null : one)))}
          />
        </div>
      ))}
    </div>
  );
}

function Rows({ entity, preview }: { entity: EntityName; preview: PastePreview }) {
  const [only, setOnly] = useState<'all' | PastedRow['kind']>('all');
  const counts = { all: preview.rows.length, new: preview.created, update: preview.updated, same: preview.same, refused: preview.refused };
  const fitting = preview.rows.filter((row) => only === 'all' || row.kind === only);
  return (
    <section aria-label="逐行核对">
      <SegmentedControl
        size="xs"
        mb={6}
        aria-label="只看"
        value={only}
        onChange={(value) => setOnly(value as typeof only)}
        data={(['all', 'new', 'update', 'same', 'refused'] as const)
          .filter((kind) => kind === 'all' || counts[kind] > 0)
          .map((kind) => ({ value: kind, label: `${kind === 'all' ? '全部' : kinds[kind].label} ${counts[kind]}` }))}
      />
      <div className={classes.sample}>
        <Table fz="sm">
          <Table.Tbody>
            {fitting.slice(0, SHOWN_ROWS).map((row) => (
              <Table.Tr key={row.line}>
                <Table.Td w={52}>{row.line}</Table.Td>
                <Table.Td w={64}>
                  <Tag tone={kinds[row.kind].tone}>{kinds[row.kind].label}</Tag>
                </Table.Td>
                <Table.Td>
                  <b>{row.title}</b>
                  <div>
                    {row.changes.map((change) => (
                      <Change key={change.field} entity={entity} {...change} isNew={row.kind === 'new'} />
                    ))}
                  </div>
                  {row.problems.map((problem) => (
                    <div key={problem.field + problem.says} className={classes.problem} data-severity={problem.severity}>
                      {fieldOf(entity, problem.field)?.label ? `${fieldOf(entity, problem.field)?.label}：` : ''}
                      {problem.says}
                    </div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {fitting.length > SHOWN_ROWS ? <div className={classes.quiet}>……只列出前 {SHOWN_ROWS} 行，写入时包括全部</div> : null}
      </div>
    </section>
  );
}

function Change({
  entity,
  field,
  before,
  after,
  isNew,
}: {
  entity: EntityName;
  field: string;
  before: FieldValue;
  after: FieldValue;
  isNew: boolean;
}) {
  const declaration = fieldOf(entity, field);
  if (!declaration) return null;
  // a link comes as the name of the record it leads to
  const text = (value: FieldValue): string =>
    declaration.kind === 'link' && typeof value === 'string' ? value : valueText(declaration, value);
  return (
    <span className={classes.change}>
      {declaration.label}：
      {isNew || before === null ? null : (
        <>
          <s>{text(before)}</s> <IconArrowRight size={13} aria-label="改为" />{' '}
        </>
      )}
      {text(after)}
    </span>
  );
}
