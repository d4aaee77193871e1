/**
 * The evidence of one record: what is there, what is still missing, and three ways to put more in — drop, Ctrl+V, choose. The same strip serves the drawer
 * of every record.
 */
import { ActionIcon, Select, Skeleton } from '@mantine/core';
import { IconFileText, IconPhotoOff, IconTable, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type AttachmentRow, type FileRemark, type Gap, isPhoto } from '../../../shared/attachments.ts';
import { type AttachmentSlot, offeredSlots } from '../../../shared/declared/evidence.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { useThumbnail } from '../../data/usePicture.ts';
import { useRead } from '../../data/useRead.ts';
import { useWrite } from '../../data/useWrite.ts';
import { FaultNote } from '../FaultNote.tsx';
import classes from './Attachments.module.css';
import { useTaking } from './useTaking.ts';
import { Viewer } from './Viewer.tsx';

export interface AttachmentStripProps {
  entity: EntityName;
  id: string;
  /** where files go that are dropped without aiming; a hazard being rectified waits for 整改后 */
  slot?: AttachmentSlot;
}

export function AttachmentStrip({ entity, id, slot }: AttachmentStripProps) {
  const read = useRead('attachments.list', { entity, record: id }, { keep: true });
  const [chosen, setChosen] = useState<AttachmentSlot | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [remarks, setRemarks] = useState<FileRemark[]>([]);
  const add = useWrite('attachments.add', {
    done: ({ added, repeated }) =>
      added.length > 0 ? `已放入 ${added.length} 个文件` : repeated.length > 0 ? '这些文件本来就在这里，没有重复放' : null,
  });
  const gaps = read.data?.gaps ?? [];
  const offered = offeredSlots(entity);
  const current = chosen ?? slot ?? gaps.find(({ need }) => need === '必')?.slot ?? offered[0] ?? '其他';
  const taking = useTaking(current, (into, files) => {
    setRemarks([]);
    void add.run({ entity, record: id, slot: into, files }).then((outcome) => {
      if (outcome.ok) setRemarks([...outcome.value.refused, ...outcome.value.warnings]);
    });
  });
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={96} my={12} />;
  const { attachments } = read.data;
  const needed = gaps.filter(({ need }) => need === '必').length;
  const busy = taking.words ?? (add.running ? '正在存放…' : null);
  return (
    <section className={classes.strip} aria-label="证据">
      <div className={classes.head}>
        <b>证据</b>
        <span className={classes.quiet}>{attachments.length > 0 ? `${attachments.length} 个` : ''}</span>
        {needed > 0 ? <span className={classes.lacks}>若今天倒查，缺 {needed} 项</span> : null}
        <span className={classes.grow} />
        <Select
          aria-label="放到"
          size="xs"
          w={116}
          data={[...offered]}
          value={current}
          allowDeselect={false}
          onChange={(value) => setChosen(value as AttachmentSlot | null)}
        />
      </div>
      <ul className={classes.tiles}>
        {attachments.map((row) => (
          <li key={row.id}>
            <FileTile row={row} onOpen={() => setShown(row.id)} />
          </li>
        ))}
        {gaps.map((gap) => (
          <li key={gap.rule}>
            <GapTile gap={gap} over={taking.over === gap.slot} onPick={() => void taking.pick(gap.slot)} />
          </li>
        ))}
        <li>
          <button
            type="button"
            className={`${classes.tile} ${classes.drop}`}
            data-slot={current}
            data-over={taking.over === 'any' || (taking.over === current && !gaps.some((gap) => gap.slot === current)) || undefined}
            onClick={() => void taking.pick(current)}
          >
            {busy ?? (taking.over ? `松手放到${current}` : <DropWords />)}
          </button>
        </li>
      </ul>
      {remarks.length > 0 ? (
        <div className={classes.remarks} role="status">
          <ul>
            {remarks.map(({ name, says }) => (
              <li key={`${name}${says}`}>{says.includes(name) ? says : `${name}：${says}`}</li>
            ))}
          </ul>
          <ActionIcon aria-label="知道了" size="sm" onClick={() => setRemarks([])}>
            <IconX size={14} />
          </ActionIcon>
        </div>
      ) : null}
      <Viewer entity={entity} rows={attachments} shown={shown} onShow={setShown} />
    </section>
  );
}

function DropWords() {
  return (
    <>
      拖入、Ctrl+V
      <br />
      或点此选文件
    </>
  );
}

/** What is missing, where it belongs: dropping on it, or pressing it, puts the file there. */
function GapTile({ gap, over, onPick }: { gap: Gap; over: boolean; onPick: () => void }) {
  return (
    <button
      type="button"
      className={`${classes.tile} ${gap.need === '必' ? classes.missing : classes.wanted}`}
      data-slot={gap.slot}
      data-over={over || undefined}
      title={gap.basis}
      onClick={onPick}
    >
      {gap.need === '必' ? '缺' : '宜补'}
      {gap.label}
    </button>
  );
}

function FileTile({ row, onOpen }: { row: AttachmentRow; onOpen: () => void }) {
  const photo = isPhoto(row.kind);
  const thumbnail = useThumbnail(row.id, photo && row.present ? row.digest : null);
  const words = [row.slot, row.takenOn?.slice(5)].filter(Boolean).join(' · ');
  return (
    <>
      <button
        type="button"
        className={`${classes.tile} ${row.present ? '' : classes.gone}`}
        data-slot={row.slot}
        title={[row.name, row.note].filter(Boolean).join('　')}
        aria-label={`${row.slot}：${row.name}`}
        onClick={onOpen}
      >
        {!row.present ? (
          <>
            <IconPhotoOff size={20} stroke={1.6} aria-hidden />
            文件不在了
          </>
        ) : thumbnail !== null && thumbnail !== 'failed' ? (
          <img src={thumbnail} alt="" />
        ) : photo && thumbnail === null ? (
          <Skeleton height="100%" />
        ) : (
          <>
            {/^(xls|xlsx|et)$/.test(row.kind) ? (
              <IconTable size={22} stroke={1.5} aria-hidden />
            ) : (
              <IconFileText size={22} stroke={1.5} aria-hidden />
            )}
            {row.kind.toUpperCase()}
          </>
        )}
      </button>
      <div className={classes.caption}>{words}</div>
    </>
  );
}
