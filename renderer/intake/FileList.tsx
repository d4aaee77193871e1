import { useState } from 'react';
import type { FileSummary } from '../../shared/intake.ts';
import { Card } from '../ui/Page.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './Intake.module.css';

interface Verdict {
  tone: Tone;
  words: string;
  /** something is left for a person to do */
  open: boolean;
}

const total = (file: FileSummary, verdict: 'new' | 'update' | 'same' | 'conflict' | 'refused'): number =>
  file.sheets.reduce((sum, sheet) => sum + (sheet.counts[verdict] ?? 0), 0);

export function verdictOf(file: FileSummary): Verdict {
  if (file.state === 'refused') return { tone: 'red', words: '✕ 不能导入', open: true };
  if (file.state === 'repeated') return { tone: 'gray', words: '已导入过', open: false };
  if (file.state !== 'read') return { tone: 'gray', words: '正在读', open: false };
  const entering = total(file, 'new') + total(file, 'update');
  const refused = total(file, 'refused');
  const conflict = total(file, 'conflict');
  if (file.sheets.some((sheet) => sheet.zeroReport) && entering + refused + conflict === 0)
    return { tone: 'green', words: '✓ 零报告', open: false };
  if (refused + conflict > 0) {
    const parts = [`${entering} 行可入`, conflict > 0 ? `${conflict} 行待定` : '', refused > 0 ? `${refused} 行要改` : ''];
    return { tone: 'amber', words: parts.filter(Boolean).join('，'), open: true };
  }
  if (entering > 0) return { tone: 'green', words: `✓ ${entering} 行可入`, open: false };
  const same = total(file, 'same');
  return same > 0 ? { tone: 'gray', words: `${same} 行与台账相同`, open: false } : { tone: 'gray', words: '没有可入的行', open: false };
}

/** The files of the batch, each with its verdict. */
export function FileList({
  files,
  selected,
  onSelect,
}: {
  files: readonly FileSummary[];
  selected: number;
  onSelect: (file: number) => void;
}) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const open = files.filter((file) => verdictOf(file).open).length;
  const shown = onlyOpen ? files.filter((file) => verdictOf(file).open || file.index === selected) : files;
  return (
    <Card padded={false} className={classes.column ?? ''}>
      <div className={classes.columnHead}>
        <b>文件 {files.length}</b>
        <span className={classes.grow} />
        {open > 0 ? (
          <button
            type="button"
            className={classes.sheetTab}
            data-selected={onlyOpen || undefined}
            aria-pressed={onlyOpen}
            onClick={() => setOnlyOpen(!onlyOpen)}
          >
            只看待办 {open}
          </button>
        ) : null}
      </div>
      <div className={classes.scroll}>
        {shown.map((file) => {
          const verdict = verdictOf(file);
          return (
            <button
              key={file.index}
              type="button"
              className={classes.file}
              data-selected={file.index === selected || undefined}
              aria-current={file.index === selected}
              onClick={() => onSelect(file.index)}
            >
              {file.file}
              <span className={classes.fileSays}>
                <Tag tone={verdict.tone}>{verdict.words}</Tag>
                {file.state === 'read' ? null : <span>{file.says}</span>}
              </span>
            </button>
          );
        })}
      </div>
    </Card>
  );
}
