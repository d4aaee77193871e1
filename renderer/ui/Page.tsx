import type { ReactNode } from 'react';
import classes from './Page.module.css';

/**
 * The frame of every screen: title, a quiet line beside it, actions at the right, the rest below it fills the height.
 * @param aside a panel at the right edge (an opened record); the content keeps its own scroll
 */
export function Page({
  title,
  note,
  actions,
  aside,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <main className={classes.main} id="content">
        <div className={classes.head}>
          <h1 className={classes.title}>{title}</h1>
          {note ? <span className={classes.note}>{note}</span> : null}
          <span className={classes.grow} />
          {actions}
        </div>
        {children}
      </main>
      {aside}
    </div>
  );
}

/** A quiet white surface. */
export function Card({ children, padded = true, className }: { children: ReactNode; padded?: boolean; className?: string }) {
  return (
    <section className={[classes.card, className].filter(Boolean).join(' ')} data-padded={padded || undefined}>
      {children}
    </section>
  );
}
