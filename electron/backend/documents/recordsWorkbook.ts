/** A list of records as a sheet for people: the dictionary's labels as headings, codes by their label. Personal fields come masked already. */
import { type Day, longDay } from '../../../shared/day.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration, FieldKind, FieldValue } from '../../../shared/declared/vocabulary.ts';
import type { RecordRow } from '../../../shared/records.ts';
import { displayWidth } from './textLayout.ts';
import { type ColumnKind, type SheetValue, type TableColumn, type TableSheet, writeWorkbook } from './workbook.ts';

export interface RecordsList {
  entity: EntityName;
  /** dictionary names, derived fields or '<link>.<field>'; a link itself shows the linked record's title */
  columns: readonly string[];
  rows: readonly RecordRow[];
  title: string;
  subtitle?: string;
  footers?: readonly string[];
  /** puts 序号 before the first column */
  numbered?: boolean;
}

/** Derived flags of lists that are no field of the dictionary. */
const derivedLabels: Readonly<Record<string, string>> = {
  claimed_done: '原表写已整改待认可',
  roster_pending: '待建名录',
  open_hazards: '未销号隐患（条）',
  open: '未闭环',
  no_source: '待定来源',
  enterprise_name_then: '企业当时名称',
};

const widths: Partial<Record<FieldKind, number>> = {
  longText: 34,
  day: 11.5,
  flag: 8,
  tri: 9,
  choice: 11,
  choices: 18,
  texts: 18,
  integer: 9,
  decimal: 10,
  money: 14,
  uscc: 20,
  idNumber: 20,
  certNo: 22,
  phones: 15,
  link: 24,
};

/** From so many columns on, texts get less room and more lines, so that a list stays printable. */
const MANY_COLUMNS = 15;
const NARROWED = 0.75;
const narrowable: ReadonlySet<FieldKind> = new Set(['text', 'longText', 'link', 'texts', 'choices', 'choice']);

const columnKinds: Partial<Record<FieldKind, ColumnKind>> = {
  integer: 'number',
  decimal: 'number',
  money: 'money',
  day: 'day',
  flag: 'code',
  tri: 'code',
  choice: 'code',
  uscc: 'code',
  idNumber: 'code',
  oldRegNo: 'code',
  orgCode: 'code',
  certNo: 'code',
  divisionCode: 'code',
};

interface ShownColumn {
  /** key in the row's values */
  key: string;
  declaration: FieldDeclaration | undefined;
  heading: string;
  /** names a record: the list's own or a linked one */
  names: boolean;
}

function shownColumn(entity: EntityName, name: string): ShownColumn {
  const own = fieldOf(entity, name);
  if (own?.kind === 'link' && own.link) {
    const to = own.link;
    const key = `${own.linkAs ?? name.replace(/_id$/, '')}.${declarationOf(to).title}`;
    return { key, declaration: fieldOf(to, declarationOf(to).title), heading: own.label, names: true };
  }
  if (own) {
    const heading = own.unit ? `${own.label}（${own.unit}）` : own.label;
    return { key: name, declaration: own, heading, names: name === declarationOf(entity).title };
  }
  const [prefix = '', inner = ''] = name.split('.');
  for (const [field, link] of fieldEntries(entity)) {
    if (link.kind !== 'link' || !link.link || (link.linkAs ?? field.replace(/_id$/, '')) !== prefix) continue;
    const declaration = fieldOf(link.link, inner);
    if (!declaration) break;
    const names = inner === declarationOf(link.link).title;
    return { key: name, declaration, heading: names ? link.label : declaration.label, names };
  }
  return { key: name, declaration: undefined, heading: derivedLabels[name] ?? name, names: false };
}

function tableColumn({ declaration, heading, names }: ShownColumn, narrow: boolean): TableColumn {
  const kind = declaration?.kind ?? 'text';
  const wanted = names ? Math.max(24, widths[kind] ?? 0) : (widths[kind] ?? 14);
  const width = narrow && narrowable.has(kind) ? Math.round(wanted * NARROWED) : wanted;
  // a heading may take two lines
  return { header: heading, width: Math.max(width, Math.min(displayWidth(heading) / 2 + 3, 14)), kind: columnKinds[kind] ?? 'text' };
}

/** A value in the words people use: 是 and 否, labels of codes, lists joined by 、 */
export function shownValue(declaration: FieldDeclaration | undefined, value: FieldValue | undefined): SheetValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const label = (code: string): string => (declaration?.codes ? codeLabel(declaration.codes, code) : code);
  if (Array.isArray(value)) return value.map(label).join('、');
  return typeof value === 'string' ? label(value) : value;
}

/** @param list rows with personal fields masked as far as the reader may see */
export function recordsSheet(list: RecordsList, name = list.title): TableSheet {
  const shown = list.columns.map((column) => shownColumn(list.entity, column));
  // two linked records may share a heading (名称 of the owner and of the contractor): then the link's name says which
  const twice = new Set(shown.map((each) => each.heading).filter((heading, index, all) => all.indexOf(heading) !== index));
  const columns = shown.map((each, index) => {
    const column = tableColumn(each, list.columns.length >= MANY_COLUMNS);
    const prefix = list.columns[index]?.split('.')[0] ?? '';
    return twice.has(column.header) && each.key.includes('.')
      ? { ...column, header: `${linkLabel(list.entity, prefix)}${column.header}` }
      : column;
  });
  const rows = list.rows.map((row) => shown.map(({ key, declaration }) => shownValue(declaration, row.values[key])));
  return {
    name,
    title: list.title,
    ...(list.subtitle ? { subtitle: list.subtitle } : {}),
    columns: list.numbered ? [{ header: '序号', width: 6, kind: 'number' }, ...columns] : columns,
    rows: list.numbered ? rows.map((row, index) => [index + 1, ...row]) : rows,
    ...(list.footers ? { footers: list.footers } : {}),
    freezeColumns: list.numbered ? 2 : 1,
  };
}

function linkLabel(entity: EntityName, prefix: string): string {
  const found = fieldEntries(entity).find(([field, each]) => each.kind === 'link' && (each.linkAs ?? field.replace(/_id$/, '')) === prefix);
  return found?.[1].label ?? '';
}

/**
 * The workbook of one list.
 * @param list.today printed below the title with the number of records
 */
export function recordsWorkbook(list: RecordsList & { today: Day }): Promise<Uint8Array> {
  const { measureWord } = declarationOf(list.entity);
  const subtitle = list.subtitle ?? `共 ${list.rows.length} ${measureWord}，导出日期 ${longDay(list.today)}`;
  return writeWorkbook({ sheets: [recordsSheet({ ...list, subtitle })] });
}
