/** The fields of a record by group; empty ones only on request; masked ones in full only on request, and the showing is recorded. */
import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { dayWords, isDay } from '../../../shared/day.ts';
import { fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { FieldDeclaration } from '../../../shared/declared/vocabulary.ts';
import { moneyWords } from '../../../shared/money.ts';
import { useWrite } from '../../data/useWrite.ts';
import { listName } from '../columns.ts';
import { isShownEntity, type ShownEntity, screenOf } from '../recordScreens.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { isEmpty, valueText } from '../valueText.ts';
import classes from './RecordDrawer.module.css';
import type { Detail } from './RecordDrawer.tsx';

export function Details({ entity, detail, onEdit }: { entity: ShownEntity; detail: Detail; onEdit: () => void }) {
  const [all, setAll] = useState(false);
  const entries = fieldEntries(entity);
  const groups = [...new Set(entries.map(([, field]) => field.group))];
  const hidden = entries.filter(([name]) => isEmpty(detail.values[name])).length;
  return (
    <>
      {detail.missing.length > 0 ? (
        <div className={classes.lights}>
          <span>
            还缺 {detail.missing.length} 项：
            {detail.missing
              .slice(0, 6)
              .map((name) => fieldOf(entity, name)?.label ?? name)
              .join('、')}
            {detail.missing.length > 6 ? '…' : ''}
          </span>
          <Anchor component="button" type="button" size="sm" onClick={onEdit}>
            去补齐
          </Anchor>
        </div>
      ) : null}
      {groups.map((group) => {
        const shown = entries.filter(([name, field]) => field.group === group && (all || field.secret || !isEmpty(detail.values[name])));
        return shown.length === 0 ? null : (
          <section key={group} className={classes.group}>
            <h3>{group}</h3>
            <dl className={classes.pairs}>
              {shown.map(([name, field]) => (
                <Pair key={name} entity={entity} detail={detail} name={name} field={field} />
              ))}
            </dl>
          </section>
        );
      })}
      {hidden > 0 ? (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setAll(!all)}>
          {all ? '收起没有填的' : `显示没有填的 ${hidden} 项`}
        </Anchor>
      ) : null}
    </>
  );
}

function Pair({ entity, detail, name, field }: { entity: ShownEntity; detail: Detail; name: string; field: FieldDeclaration }) {
  const [full, setFull] = useState<string | null>(null);
  const reveal = useWrite('records.reveal', { done: () => null });
  const value = detail.values[name];
  const warnings = detail.warnings.filter((warning) => warning.field === name);
  let shown: ReactNode;
  if (full !== null) shown = full;
  else if (field.secret) shown = <span className={classes.quiet}>保密，按右边的按钮查看</span>;
  else if (isEmpty(value)) shown = <span className={classes.quiet}>—</span>;
  else if (field.kind === 'links') shown = valueText(field, detail.values[listName(name, field)]);
  else if (field.kind === 'link' && field.link && typeof value === 'string') {
    const title = detail.values[listName(name, field)];
    shown = isShownEntity(field.link) ? (
      <Link to={screenOf[field.link]} search={{ open: value }}>
        {typeof title === 'string' ? title : '打开'}
      </Link>
    ) : (
      String(title ?? '')
    );
  } else if (field.kind === 'day' && typeof value === 'string' && isDay(value)) shown = dayWords(value);
  else if (field.kind === 'money' && typeof value === 'number') shown = moneyWords(value);
  else {
    const badge = field.codes && typeof value === 'string' ? StatusBadge({ codes: field.codes, code: value }) : null;
    shown = badge ?? `${valueText(field, value)}${field.unit ? ` ${field.unit}` : ''}`;
  }
  return (
    <>
      <dt>{field.label}</dt>
      <dd>
        {shown}
        {(field.secret || (field.personal && !isEmpty(value))) && full === null ? (
          <Tooltip label="看完整内容；会记入操作记录">
            <ActionIcon
              size={22}
              aria-label={`看完整的${field.label}`}
              loading={reveal.running}
              onClick={() =>
                void reveal.run({ entity, id: detail.id, field: name }).then((outcome) => {
                  if (outcome.ok) setFull(valueText(field, outcome.value.value) || '没有填');
                })
              }
            >
              <IconEye size={15} />
            </ActionIcon>
          </Tooltip>
        ) : null}
        {warnings.map((warning) => (
          <span key={warning.says} className={classes.warning}>
            {warning.says}
          </span>
        ))}
      </dd>
    </>
  );
}
