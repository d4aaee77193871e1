import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../shared/contract.ts';
import { useRead } from '../data/useRead.ts';
import { type ScreenPath, screens } from './routes.ts';
import classes from './Shell.module.css';

type Status = OutputOf<'office.status'>;

const groups = ['办公', '台账', '登记', '本办'] as const;

/** Numbers beside the entries; loud ones ask for action today. */
function badgeOf(path: ScreenPath, counts: Status['counts'], openBatches: number): { n: number; loud: boolean; says: string } | null {
  if (path === '/today') return { n: counts.overdue, loud: true, says: `逾期 ${counts.overdue} 条` };
  if (path === '/intake') return { n: openBatches, loud: false, says: `${openBatches} 批还没有入账` };
  if (path === '/hazards') return { n: counts.hazard_open, loud: false, says: `未销号 ${counts.hazard_open} 条` };
  return null;
}

export function Navigation({ status }: { status: Status | undefined }) {
  const batches = useRead('intake.batches', {});
  return (
    <nav className={classes.nav} aria-label="主导航">
      <div className={classes.brand}>
        <i aria-hidden>安</i>安办台账
      </div>
      <div className={classes.links}>
        {groups.map((group) => (
          <div key={group}>
            <h6 className={classes.group}>{group}</h6>
            {screens
              .filter((screen) => screen.group === group)
              .map((screen) => {
                const badge = status ? badgeOf(screen.path, status.counts, batches.data?.open.length ?? 0) : null;
                return (
                  <Link key={screen.path} to={screen.path} className={classes.link} activeOptions={{ includeSearch: false }}>
                    <screen.icon size={17} stroke={1.6} />
                    <span>{screen.label}</span>
                    {badge && badge.n > 0 ? (
                      <b className={classes.badge} data-loud={badge.loud || undefined} title={badge.says}>
                        {badge.n > 999 ? '999+' : badge.n}
                      </b>
                    ) : null}
                  </Link>
                );
              })}
          </div>
        ))}
      </div>
      <div className={classes.foot}>
        {status?.identity ? <b>{status.identity.town}应急管理办公室</b> : null}
        {status ? `${status.identity?.county ?? ''}　版本 ${status.program.version}` : null}
      </div>
    </nav>
  );
}
