import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FileSummary } from '../../shared/intake.ts';
import { isImeKey } from '../ui/keys.ts';
import { Card } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';
import { splitName, verdictOf } from './intakeWords.ts';

/** The files of the batch, each with its verdict. One Tab stop; arrows walk it. */
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
  const list = useRef<HTMLDivElement>(null);
  const open = files.filter((file) => verdictOf(file).open).length;
  const shown = onlyOpen ? files.filter((file) => verdictOf(file).open || file.index === selected) : files;
  // one common folder says nothing; several tell whose file it is
  const folders = new Set(files.map((file) => splitName(file.file).folder)).size > 1;

  useEffect(() => {
    list.current?.querySelector(`[data-file="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const walk = (event: KeyboardEvent): void => {
    if (isImeKey(event)) return;
    const at = shown.findIndex((file) => file.index === selected);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[Math.min(shown.length - 1, Math.max(0, to))];
    if (!next) return;
    event.preventDefault();
    onSelect(next.index);
    list.current?.querySelector<HTMLElement>(`[data-file="${next.index}"]`)?.focus();
  };

  return (
    <Card padded={false} className={classes.column ?? ''}>
      <div className={classes.columnHead}>
        <b>文件 {files.length}</b>
        <span className={classes.grow} />
        {open > 0 ? (
          <button type="button" className={classes.chip} aria-pressed={onlyOpen} onClick={() => setOnlyOpen(!onlyOpen)}>
            只看待办 {open}
          </button>
        ) : null}
      </div>
      <div className={classes.scroll} ref={list} role="listbox" aria-label="文件" tabIndex={-1} onKeyDown={walk}>
        {shown.map((file) => {
          const verdict = verdictOf(file);
          const { folder, name } = splitName(file.file);
          return (
            <button
              key={file.index}
              type="button"
              role="option"
              className={classes.file}
              data-file={file.index}
              tabIndex={file.index === selected ? 0 : -1}
              aria-selected={file.index === selected}
              title={file.file}
              onClick={() => onSelect(file.index)}
            >
              {folders && folder ? <small>{folder}/</small> : null}
              <span className={classes.fileName}>{name}</span>
              <span className={classes.fileSays}>
                <Tag tone={verdict.tone}>{verdict.words}</Tag>
                {verdict.says ? <span>{verdict.says}</span> : null}
              </span>
            </button>
          );
        })}
      </div>
    </Card>
  );
}
