/** One piece of evidence large: look, turn over, put into another slot, say what it shows, hand out, take away. */
import { ActionIcon, Button, Modal, Select, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileText } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { type AttachmentRow, isPhoto } from '../../../shared/attachments.ts';
import { type AttachmentSlot, offeredSlots } from '../../../shared/declared/evidence.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { useFiles } from '../../data/useFiles.ts';
import { useJob } from '../../data/useJob.ts';
import { usePicture } from '../../data/usePicture.ts';
import { useWrite } from '../../data/useWrite.ts';
import { isImeKey } from '../keys.ts';
import classes from './Attachments.module.css';

interface ViewerProps {
  entity: EntityName;
  rows: readonly AttachmentRow[];
  /** id of the row that is shown; null: closed */
  shown: string | null;
  onShow: (id: string | null) => void;
}

export function Viewer({ entity, rows, shown, onShow }: ViewerProps) {
  const at = rows.findIndex(({ id }) => id === shown);
  const row = rows[at];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event) || event.target instanceof HTMLInputElement) return;
    const next = event.key === 'ArrowLeft' ? rows[at - 1] : event.key === 'ArrowRight' ? rows[at + 1] : undefined;
    if (next) onShow(next.id);
  };
  return (
    <Modal
      opened={row !== undefined}
      onClose={() => onShow(null)}
      title={row ? `${row.name}（${at + 1}/${rows.length}）` : ''}
      size={860}
      closeButtonProps={{ 'aria-label': '关闭' }}
      onKeyDown={onKeyDown}
    >
      {row ? <Shown key={row.id} entity={entity} row={row} previous={rows[at - 1]?.id} next={rows[at + 1]?.id} onShow={onShow} /> : null}
    </Modal>
  );
}

interface ShownProps {
  entity: EntityName;
  row: AttachmentRow;
  previous: string | undefined;
  next: string | undefined;
  onShow: (id: string | null) => void;
}

function Shown({ entity, row, previous, next, onShow }: ShownProps) {
  const files = useFiles();
  const open = useJob('attachments.open');
  const relabel = useWrite('attachments.relabel');
  const remove = useWrite('attachments.remove', { done: () => `已移除「${row.name}」` });
  const [note, setNote] = useState(row.note);
  useEffect(() => setNote(row.note), [row.note]);
  const saveNote = (): void => {
    if (note.trim() !== row.note) void relabel.run({ ids: [row.id], note });
  };
  const hand = async (how: 'open' | 'save'): Promise<void> => {
    const made = await open.run({ id: row.id });
    if (!made.ok) return;
    if (how === 'open') await files.openFile(made.value.file, 'open');
    else await files.give(made.value.file);
  };
  return (
    <>
      <Stage row={row} />
      <div className={classes.viewerFoot}>
        <div className={classes.facts}>{factsOf(row)}</div>
        <Select
          label="位置"
          size="sm"
          w={130}
          data={[...offeredSlots(entity)]}
          value={row.slot}
          allowDeselect={false}
          onChange={(slot) => {
            if (slot !== null && slot !== row.slot) void relabel.run({ ids: [row.id], slot: slot as AttachmentSlot });
          }}
        />
        <TextInput
          label="说明"
          size="sm"
          className={classes.grow}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={saveNote}
          onKeyDown={(event) => {
            if (!isImeKey(event) && event.key === 'Enter') saveNote();
          }}
        />
        <ActionIcon aria-label="上一个" size={34} disabled={previous === undefined} onClick={() => onShow(previous ?? null)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon aria-label="下一个" size={34} disabled={next === undefined} onClick={() => onShow(next ?? null)}>
          <IconChevronRight size={18} />
        </ActionIcon>
        {files.can.openFile ? (
          <Button size="sm" variant="default" loading={open.running} disabled={!row.present} onClick={() => void hand('open')}>
            打开
          </Button>
        ) : null}
        <Button size="sm" variant="default" loading={open.running} disabled={!row.present} onClick={() => void hand('save')}>
          另存
        </Button>
        <Button
          size="sm"
          variant="default"
          color="red"
          loading={remove.running}
          onClick={() =>
            void remove.run({ ids: [row.id] }).then((outcome) => {
              if (outcome.ok) onShow(next ?? previous ?? null);
            })
          }
        >
          移除
        </Button>
      </div>
    </>
  );
}

function factsOf(row: AttachmentRow): string {
  const size =
    row.sizeBytes < 1024 * 1024 ? `${Math.max(1, Math.round(row.sizeBytes / 1024))} KB` : `${(row.sizeBytes / 1024 / 1024).toFixed(1)} MB`;
  return [
    row.takenOn ? `拍摄于 ${row.takenOn}` : '',
    `${row.addedBy} ${row.addedOn} 放入`,
    size,
    row.fromMerged ? '来自并入本条的重复隐患' : '',
    isPhoto(row.kind) ? '导出时去掉拍摄位置' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function Stage({ row }: { row: AttachmentRow }) {
  const photo = isPhoto(row.kind) && row.present;
  const { address, problem } = usePicture(photo ? row.id : null);
  return (
    <div className={classes.stage}>
      {!row.present ? (
        '文件不在了或已损坏，只剩登记。手里还有原件的，请再放一次。'
      ) : address !== null ? (
        <img src={address} alt={row.name} />
      ) : photo ? (
        (problem ?? '正在打开…')
      ) : (
        <IconFileText size={64} stroke={1} aria-hidden />
      )}
    </div>
  );
}
