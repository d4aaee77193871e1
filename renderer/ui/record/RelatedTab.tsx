import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { declarationOf, fieldOf } from '../../../shared/declared/records/index.ts';
import { EmptyState } from '../EmptyState.tsx';
import { isShownEntity, type ShownEntity, screenOf } from '../recordScreens.ts';
import classes from './RecordDrawer.module.css';
import type { Detail } from './RecordDrawer.tsx';

/** What refers to this record, each with the way to exactly those records. */
export function RelatedTab({ entity, detail }: { entity: ShownEntity; detail: Detail }) {
  const shown = detail.related.filter((one) => one.total > 0);
  if (shown.length === 0) {
    return (
      <EmptyState title="还没有关联的记录">
        与这{declarationOf(entity).measureWord}
        {declarationOf(entity).label}有关的隐患、人员、项目、检查会列在这里。
      </EmptyState>
    );
  }
  return shown.map((one) => {
    const { label, measureWord } = declarationOf(one.entity);
    const link = fieldOf(one.entity, one.link);
    const words = (
      <>
        {label}
        <span className={classes.quiet}>{link ? `（作为${link.label}）` : ''}</span>
        <b>
          {one.total} {measureWord}
        </b>
      </>
    );
    return isShownEntity(one.entity) ? (
      <Link
        key={`${one.entity}-${one.link}`}
        className={classes.related}
        to={screenOf[one.entity]}
        search={{ filters: [{ field: one.link, op: 'is', value: detail.id }] }}
      >
        {words}
        <IconChevronRight size={16} />
      </Link>
    ) : (
      <div key={`${one.entity}-${one.link}`} className={classes.related}>
        {words}
      </div>
    );
  });
}
