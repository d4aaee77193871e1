import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { daysBetween } from '../../shared/day.ts';
import { codeLabel } from '../../shared/declared/codes/index.ts';
import { fieldOf } from '../../shared/declared/records/index.ts';
import { type DossierFigure, dossierHeadFields, type EnterpriseDossier } from '../../shared/dossiers.ts';
import { isShownEntity, screenOf } from '../ui/recordScreens.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { Tag } from '../ui/Tag.tsx';
import { isEmpty, valueText } from '../ui/valueText.ts';
import classes from './Dossier.module.css';

const LIGHTS = 8;
const riskTones = { 红: 'red', 橙: 'amber', 重大: 'red', 较大: 'amber' } as const;

/** Name, state and tags, the facts an inspector looks up, and what is still missing. */
export function Head({ dossier }: { dossier: EnterpriseDossier }) {
  const { values, missing } = dossier.enterprise;
  const former = Array.isArray(values.former_names) ? values.former_names : [];
  const tags = Array.isArray(values.risk_tags) ? values.risk_tags : [];
  const status = typeof values.status === 'string' ? values.status : null;
  const risk = typeof values.risk_level === 'string' ? values.risk_level : null;
  const lights = missing.map((field) => fieldOf('enterprise', field)?.label ?? field);
  return (
    <section className={classes.head}>
      <div className={classes.nameLine}>
        <h2 className={classes.name}>{String(values.name ?? '')}</h2>
        {status ? (StatusBadge({ codes: 'enterpriseStatus', code: status }) ?? <Tag>{codeLabel('enterpriseStatus', status)}</Tag>) : null}
        {risk ? <Tag tone={riskTones[risk as keyof typeof riskTones] ?? 'gray'}>风险 {codeLabel('riskLevel', risk)}</Tag> : null}
        {tags.map((tag) => (
          <Tag key={tag} tone="amber">
            {codeLabel('riskTags', tag)}
          </Tag>
        ))}
      </div>
      {former.length > 0 ? <div className={classes.former}>曾用名：{former.join('、')}</div> : null}
      <dl className={classes.facts}>
        {dossierHeadFields.map((field) => {
          const declaration = fieldOf('enterprise', field);
          if (!declaration) return null;
          const value = values[field];
          const lacks = missing.includes(field);
          const words = isEmpty(value) ? (lacks ? '未填' : '—') : `${valueText(declaration, value)}${declaration.unit ?? ''}`;
          return (
            <div key={field}>
              <dt>{declaration.label}</dt>
              <dd data-lacks={lacks || undefined} data-quiet={isEmpty(value) || undefined} title={words}>
                {words}
              </dd>
            </div>
          );
        })}
      </dl>
      {lights.length > 0 ? (
        <div className={classes.lights}>
          <IconAlertTriangle size={15} aria-hidden />
          <span>
            档案缺 {lights.length} 项：{lights.slice(0, LIGHTS).join('、')}
            {lights.length > LIGHTS ? ` 等` : ''}
          </span>
          <Link to="/roster" search={{ open: dossier.id, form: 'edit' }} className={classes.screenOnly}>
            去补填
          </Link>
        </div>
      ) : null}
    </section>
  );
}

/** The figures an office asks for first; each leads to exactly its records. */
export function Figures({ figures, asOf }: { figures: readonly DossierFigure[]; asOf: string }) {
  return (
    <div className={classes.figures}>
      {figures.map((figure) => (
        <Figure key={figure.key} figure={figure} asOf={asOf} />
      ))}
    </div>
  );
}

function Figure({ figure, asOf }: { figure: DossierFigure; asOf: string }) {
  const { value, unit, label, tone, entity, filters } = figure;
  const day = typeof value === 'string' ? value : null;
  const inside = (
    <>
      <span className={classes.figureLabel}>{label}</span>
      <b data-day={day !== null || undefined} data-none={value === null || undefined}>
        {value ?? '从未'}
        {value === null ? null : <small>{day === null ? unit : `${daysBetween(day, asOf)} 天前`}</small>}
      </b>
    </>
  );
  return isShownEntity(entity) && value !== 0 && value !== null ? (
    <Link className={classes.figure} data-tone={tone} to={screenOf[entity]} search={{ filters }}>
      {inside}
    </Link>
  ) : (
    <div className={classes.figure} data-tone={tone}>
      {inside}
    </div>
  );
}
