import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldDeclaration } from '../../shared/declared/vocabulary.ts';
import type { DossierSection } from '../../shared/dossiers.ts';
import { columnOf } from '../ui/columns.ts';
import { isShownEntity, screenOf } from '../ui/recordScreens.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { isEmpty, valueText } from '../ui/valueText.ts';
import classes from './Dossier.module.css';

type Row = DossierSection['rows'][number];

/** One kind of record: a few telling columns, the pressing rows first, and the way to all of them in their register. */
export function Section({ section, today }: { section: DossierSection; today: string }) {
  const { entity, label, total, measureWord, filters, columns, rows } = section;
  const fields = columns.map((column) => columnOf(entity, column.name)?.field);
  const besideLong = fields.some((field) => field?.kind === 'longText');
  const more = total - rows.length;
  return (
    <section className={classes.section} aria-label={label}>
      <h3 className={classes.sectionTitle}>
        {label}
        <span>
          {total} {measureWord}
        </span>
        {isShownEntity(entity) ? (
          <Link to={screenOf[entity]} search={{ filters }} className={classes.all}>
            {more > 0 ? `看全部 ${total} ${measureWord}` : '在台账中打开'}
            <IconChevronRight size={14} aria-hidden />
          </Link>
        ) : null}
      </h3>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column.name} data-kind={breadth(column.name, fields[index], besideLong)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column, index) => (
                  <td key={column.name} data-kind={breadth(column.name, fields[index], besideLong)}>
                    {index === 0 ? (
                      <Opening section={section} row={row} field={fields[index]} today={today} />
                    ) : (
                      cell(row, column.name, fields[index])
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? (
        <p className={classes.more}>
          还有 {more} {measureWord}未列
        </p>
      ) : null}
    </section>
  );
}

/** The first cell opens the record. */
function Opening({
  section,
  row,
  field,
  today,
}: {
  section: DossierSection;
  row: Row;
  field: FieldDeclaration | undefined;
  today: string;
}) {
  const first = section.columns[0]?.name ?? '';
  const words = cell(row, first, field);
  const { entity } = section;
  if (!isShownEntity(entity)) return words;
  return (
    <Link to={screenOf[entity]} search={{ open: row.id }} className={classes.open} title={today ? '打开这条记录' : undefined}>
      {isEmpty(row.values[first]) ? '打开' : words}
    </Link>
  );
}

function cell(row: Row, name: string, field: FieldDeclaration | undefined): ReactNode {
  const value = row.values[name];
  if (isEmpty(value)) return <span className={classes.dash}>—</span>;
  if (!field) return String(value);
  if (field.kind === 'choice' && typeof value === 'string' && field.codes) {
    return StatusBadge({ codes: field.codes, code: value }) ?? valueText(field, value);
  }
  const words = valueText(field, value);
  return field.kind === 'longText' ? (
    <span className={classes.long} title={words}>
      {words}
    </span>
  ) : (
    words
  );
}

/** Columns of known breadth; the others share what is left. */
const breadths: Partial<Record<FieldDeclaration['kind'], string>> = {
  day: 'day',
  integer: 'number',
  decimal: 'number',
  flag: 'number',
  tri: 'number',
  money: 'short',
  choice: 'short',
  uscc: 'code',
};
/** A long text takes what the others leave; without one, the texts share it. */
function breadth(name: string, field: FieldDeclaration | undefined, besideLong: boolean): string | undefined {
  if (!field || field.kind === 'longText') return undefined;
  if (/^(worker\.)?name$/.test(name) && field.maxLength !== undefined && field.maxLength <= 50) return 'name';
  return breadths[field.kind] ?? (besideLong ? 'text' : undefined);
}
