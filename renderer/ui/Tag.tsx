import type { ReactNode } from 'react';
import classes from './Tag.module.css';

/** red: wrong or late · amber: soon or to look at · green: done · violet: waits for us · blue: under way · gray: plain */
export type Tone = 'red' | 'amber' | 'green' | 'violet' | 'blue' | 'gray';

/** A word on a coloured ground. Colour never stands alone: there is always the word, and an icon where the matter is grave. */
export function Tag({ tone = 'gray', icon, children, title }: { tone?: Tone; icon?: ReactNode; children: ReactNode; title?: string }) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {icon}
      {children}
    </span>
  );
}
