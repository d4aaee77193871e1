import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useFiles } from '../data/useFiles.ts';
import { chosenFiles, droppedFiles, type Found } from './dropped.ts';
import classes from './Intake.module.css';

/** Where files and folders are dropped or chosen. Gives tokens; says how far taking them is. */
export function DropZone({ onFiles, compact = false }: { onFiles: (tokens: string[]) => void; compact?: boolean }) {
  const files = useFiles();
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [taking, setTaking] = useState<string | null>(null);

  const take = async (found: Found[]): Promise<void> => {
    const tokens: string[] = [];
    for (const [index, each] of found.entries()) {
      setTaking(`正在收取 ${index + 1} / ${found.length}`);
      tokens.push((await files.takeFile(each.file, each.name)).token);
    }
    setTaking(null);
    if (tokens.length > 0) onFiles(tokens);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    await take(await droppedFiles(event.dataTransfer));
  };
  const pick = async (): Promise<void> => {
    const picked = await files.pickFiles({ many: true });
    if (picked.length > 0) onFiles(picked.map((file) => file.token));
  };
  const choosing = (
    <>
      <Button {...(compact ? { variant: 'default', size: 'xs' } : {})} loading={taking !== null} onClick={() => void pick()}>
        选择文件
      </Button>
      <Button variant="default" {...(compact ? { size: 'xs' } : {})} disabled={taking !== null} onClick={() => folder.current?.click()}>
        选择文件夹
      </Button>
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const list = event.currentTarget.files;
          if (list) void take(chosenFiles(list));
          event.currentTarget.value = '';
        }}
      />
    </>
  );
  if (compact) return <span className={classes.buttons}>{choosing}</span>;
  return (
    <section
      aria-label="拖入文件或文件夹"
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <IconFileSpreadsheet size={40} stroke={1.3} color="var(--accent)" aria-hidden />
      <h2>{taking ?? '把收到的表拖到这里'}</h2>
      <p>一次可以拖很多个，也可以拖整个文件夹。名录、隐患台账、外包名录、人员证书、租赁摸排都认得。</p>
      <p className={classes.quiet}>支持 xlsx、xls、et、csv、ods 等；有密码的请对方去掉密码再发。</p>
      <div className={classes.buttons}>{choosing}</div>
    </section>
  );
}
