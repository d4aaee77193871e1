import { ActionIcon, Tooltip } from '@mantine/core';
import { IconClipboardPlus, IconFileExport, IconPencil } from '@tabler/icons-react';
import type { Selection } from '../../../shared/records.ts';
import { useFiles } from '../../data/useFiles.ts';
import { useJob } from '../../data/useJob.ts';
import type { Column } from '../columns.ts';
import { ColumnMenu } from './ColumnMenu.tsx';

export interface TableToolsProps {
  selection: Selection;
  columns: readonly Column[];
  every: readonly Column[];
  pinned: readonly string[];
  title: string;
  onShown: (names: string[]) => void;
  onPinned: (names: string[]) => void;
  onReset: () => void;
  /** clicks edit cells instead of opening records */
  typing: boolean;
  onTyping: (on: boolean) => void;
  onPaste: () => void;
}

/** Export of what is shown, and the columns. */
export function TableTools({
  selection,
  columns,
  every,
  pinned,
  title,
  onShown,
  onPinned,
  onReset,
  typing,
  onTyping,
  onPaste,
}: TableToolsProps) {
  const files = useFiles();
  const job = useJob('records.export');
  const exportShown = async (): Promise<void> => {
    const outcome = await job.run({ ...selection, columns: columns.map((column) => column.name), title });
    if (outcome.ok) await files.give(outcome.value.file);
  };
  return (
    <>
      <Tooltip label={typing ? '点一格就改；再点这里回到点开详情' : '在表里直接改：点一格就能输入'}>
        <ActionIcon
          variant={typing ? 'filled' : 'default'}
          color={typing ? 'accent' : 'gray'}
          size={32}
          aria-label="在表里改"
          aria-pressed={typing}
          onClick={() => onTyping(!typing)}
        >
          <IconPencil size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="把 Excel、WPS 里复制的几行粘贴进来，先核对再写入">
        <ActionIcon variant="default" size={32} aria-label="从 Excel 粘贴" onClick={onPaste}>
          <IconClipboardPlus size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="按现在的筛选、次序和列导出为 Excel 表">
        <ActionIcon variant="default" size={32} aria-label="导出所见" loading={job.running} onClick={() => void exportShown()}>
          <IconFileExport size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <ColumnMenu
        all={every}
        shown={columns.map((column) => column.name)}
        pinned={pinned}
        onShown={onShown}
        onPinned={onPinned}
        onReset={onReset}
      />
    </>
  );
}
