import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** Says what belongs here, why there is nothing, and offers the one next action. */
export function EmptyState({
  title,
  children,
  action,
  icon,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        {icon ?? <IconInbox size={30} stroke={1.4} />}
      </span>
      <h2 className={classes.title}>{title}</h2>
      {children ? <div className={classes.words}>{children}</div> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
