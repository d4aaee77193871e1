import { fieldOf } from '../../../shared/declared/records/index.ts';
import { EmptyState } from '../EmptyState.tsx';
import type { ShownEntity } from '../recordScreens.ts';
import classes from './RecordDrawer.module.css';
import type { Detail } from './RecordDrawer.tsx';

/** From which file, sheet and cell each imported value came. */
export function OriginsTab({ entity, detail }: { entity: ShownEntity; detail: Detail }) {
  if (detail.origins.length === 0) {
    return <EmptyState title="不是导入的">这条记录是手工登记的。导入的记录在这里显示每个值来自哪个文件、哪张表、哪一格。</EmptyState>;
  }
  const files = [...new Set(detail.origins.map((origin) => `${origin.importedOn}\t${origin.file}\t${origin.sheet}`))];
  return files.map((key) => {
    const [day, file, sheet] = key.split('\t');
    const inFile = detail.origins.filter((origin) => origin.importedOn === day && origin.file === file && origin.sheet === sheet);
    return (
      <section key={key} className={classes.group}>
        <h3>
          {day} 导入　{file}　{sheet}
        </h3>
        <dl className={classes.pairs}>
          {inFile.map((origin) => (
            <div key={`${origin.field}-${origin.cell}`} style={{ display: 'contents' }}>
              <dt>{origin.field ? (fieldOf(entity, origin.field)?.label ?? origin.field) : '整行'}</dt>
              <dd>{origin.cell}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}
