import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBuildingFactory2,
  IconBuildingWarehouse,
  IconCertificate,
  IconFileSpreadsheet,
  IconTool,
} from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { chosenFiles } from './dropped.ts';
import classes from './Intake.module.css';
import type { Taking } from './useDrop.ts';

/** The two ways to choose without dragging. */
export function ChooseButtons({ taking, compact = false }: { taking: Taking; compact?: boolean }) {
  const folder = useRef<HTMLInputElement>(null);
  const busy = taking.words !== null;
  return (
    <>
      <Button variant={compact ? 'default' : 'filled'} loading={busy} onClick={() => void taking.pick()}>
        {compact ? '再加文件' : '选择文件'}
      </Button>
      {compact ? null : (
        <Button variant="default" disabled={busy} onClick={() => folder.current?.click()}>
          选择文件夹
        </Button>
      )}
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const list = event.currentTarget.files;
          const found = list ? chosenFiles(list) : [];
          event.currentTarget.value = '';
          void taking.take(found);
        }}
      />
    </>
  );
}

/** Where files and folders are dropped or chosen; the whole window takes the drop, this says so. */
export function DropZone({ taking }: { taking: Taking }) {
  return (
    <section aria-label="拖入文件或文件夹" className={classes.drop} data-over={taking.over || undefined}>
      <IconFileSpreadsheet size={40} stroke={1.3} color="var(--accent)" aria-hidden />
      <h2 role="status">{taking.words ?? (taking.over ? '松手就开始读' : '把收到的表拖到这里')}</h2>
      <p>可以一次拖很多个，也可以拖整个文件夹。不用改格式：有标题行、合并格、两层表头、几种日期写法都行。</p>
      <p className={classes.quiet}>xlsx、xls、et、csv、ods 都收；有密码的请对方去掉密码再发。原件另存一份，不会改动。</p>
      <div className={classes.buttons}>
        <ChooseButtons taking={taking} />
      </div>
      <ul className={classes.kinds} aria-label="认得的表">
        {kinds.map(({ icon, name, needs }) => (
          <li key={name}>
            {icon}
            <b>{name}</b>
            <span>{needs}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const look = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;
const kinds: readonly { icon: ReactNode; name: string; needs: string }[] = [
  { icon: <IconBuildingFactory2 {...look} />, name: '企业名录、底数', needs: '至少有单位名称' },
  { icon: <IconAlertTriangle {...look} />, name: '隐患台账、自查表', needs: '单位、发现日期、隐患内容' },
  { icon: <IconTool {...look} />, name: '外包作业名录', needs: '发包方、承包方、作业内容' },
  { icon: <IconCertificate {...look} />, name: '人员与操作证', needs: '姓名、单位、身份证号' },
  { icon: <IconBuildingWarehouse {...look} />, name: '厂中厂、出租摸排', needs: '出租方、承租方' },
];
