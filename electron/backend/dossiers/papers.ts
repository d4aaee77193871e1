/** A dossier as papers: one to hand over (Word) and one to work with (a workbook, one sheet for each kind of record). */
import { type Day, longDay } from '../../../shared/day.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import { fieldOf } from '../../../shared/declared/records/index.ts';
import type { FieldKind, RecordValues } from '../../../shared/declared/vocabulary.ts';
import {
  areaWords,
  type DossierSection,
  dossierGroupLabels,
  dossierGroups,
  dossierHeadFields,
  type EnterpriseDossier,
  leaseFlagLabels,
  type PremisesView,
  type TimelineLine,
} from '../../../shared/dossiers.ts';
import {
  type ColumnKind,
  type PaperBlock,
  type PaperColumn,
  shownValue,
  type TableSheet,
  writePaper,
  writeWorkbook,
} from '../documents/index.ts';
import { declarationBehind } from '../records/index.ts';

/** How many rows of a section and lines of the timeline go on paper; the workbook holds all. */
export const PAPER_ROWS = 60;
export const PAPER_LINES = 200;

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];

export interface DossierPapers {
  dossier: EnterpriseDossier;
  lines: readonly TimelineLine[];
  totalLines: number;
  office: string;
}

export const dossierName = (dossier: EnterpriseDossier): string => text(dossier.enterprise.values, 'name') || '企业';

const text = (values: RecordValues, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

const shown = (section: DossierSection, row: DossierSection['rows'][number], name: string): string =>
  String(shownValue(declarationBehind(section.entity, name), row.values[name]) ?? '');

/** Label and value of what the head of the dossier says; missing is said. */
export function headFacts(dossier: EnterpriseDossier): [string, string][] {
  const { values, missing } = dossier.enterprise;
  const facts = dossierHeadFields.map((field): [string, string] => {
    const declaration = fieldOf('enterprise', field);
    const value = shownValue(declaration, values[field]);
    const unit = value !== null && value !== '' ? (declaration?.unit ?? '') : '';
    const empty = value === null || value === '';
    return [declaration?.label ?? field, empty ? (missing.includes(field) ? '未填' : '—') : `${value}${unit}`];
  });
  const former = shownValue(fieldOf('enterprise', 'former_names'), values.former_names);
  return [
    ['状态', codeLabel('enterpriseStatus', text(values, 'status')) || '未填'],
    ...facts,
    ['风险标签', String(shownValue(fieldOf('enterprise', 'risk_tags'), values.risk_tags) ?? '—')],
    ['曾用名', String(former ?? '—')],
  ];
}

/** @returns the bytes of a .docx */
export function dossierPaper({ dossier, lines, totalLines, office }: DossierPapers): Promise<Uint8Array> {
  const blocks: PaperBlock[] = [];
  let number = 0;
  const heading = (words: string): void => {
    blocks.push({ kind: 'heading', text: `${numerals[number] ?? number + 1}、${words}` });
    number += 1;
  };
  heading('基本情况');
  blocks.push({ kind: 'facts', facts: headFacts(dossier) });
  heading('主要数字');
  blocks.push({ kind: 'facts', facts: dossier.figures.map((figure) => [figure.label, figureWords(figure)]) });
  for (const group of dossierGroups) {
    const sections = dossier.sections.filter((section) => section.group === group);
    if (sections.length === 0) continue;
    heading(dossierGroupLabels[group]);
    for (const [index, section] of sections.entries()) {
      const told = section.rows.length < section.total ? `，列前 ${section.rows.length} ${section.measureWord}` : '';
      const prefix = sections.length > 1 ? `（${numerals[index] ?? index + 1}）` : '';
      blocks.push(
        { kind: 'text', text: `${prefix}${section.label}：共 ${section.total} ${section.measureWord}${told}。` },
        sectionTable(section),
      );
    }
  }
  heading('大事记');
  if (lines.length < totalLines) blocks.push({ kind: 'text', text: `共 ${totalLines} 条，列最近 ${lines.length} 条。` });
  blocks.push({ kind: 'table', columns: timelineColumns, rows: lines.map(timelineRow) });
  return writePaper({
    title: '企业安全生产档案',
    lines: [dossierName(dossier), `${office ? `${office}　` : ''}${longDay(dossier.asOf)}`],
    blocks,
    foot: `${dossierName(dossier)}　${dossier.asOf}`,
  });
}

const figureWords = ({ value, unit }: EnterpriseDossier['figures'][number]): string =>
  value === null ? '没有记录' : `${value}${unit ? ` ${unit}` : ''}`;

const weights: Partial<Record<FieldKind, number>> = {
  longText: 26,
  day: 11,
  integer: 8,
  decimal: 9,
  money: 11,
  flag: 8,
  tri: 8,
  choice: 10,
  uscc: 19,
};
const centred = new Set<FieldKind>(['day', 'integer', 'flag', 'tri', 'choice']);

function sectionTable(section: DossierSection): PaperBlock {
  const columns = section.columns.map(({ name, label }): PaperColumn => {
    const kind = declarationBehind(section.entity, name)?.kind ?? 'text';
    return { header: label, weight: weights[kind] ?? 15, align: centred.has(kind) ? 'center' : 'left' };
  });
  return { kind: 'table', columns, rows: section.rows.map((row) => section.columns.map(({ name }) => shown(section, row, name))) };
}

const timelineColumns: PaperColumn[] = [
  { header: '日期', weight: 11, align: 'center' },
  { header: '类别', weight: 11, align: 'center' },
  { header: '事项', weight: 16 },
  { header: '内容', weight: 52 },
];
const timelineRow = (line: TimelineLine): string[] => [
  line.on,
  dossierGroupLabels[line.group],
  line.what,
  [line.title, line.detail].filter(Boolean).join('　'),
];

const columnKinds: Partial<Record<FieldKind, ColumnKind>> = {
  day: 'day',
  integer: 'number',
  decimal: 'number',
  money: 'money',
  choice: 'code',
  flag: 'code',
  tri: 'code',
  uscc: 'code',
};
const columnWidths: Partial<Record<FieldKind, number>> = {
  longText: 44,
  day: 12,
  integer: 10,
  decimal: 10,
  money: 14,
  flag: 9,
  tri: 9,
  choice: 13,
  uscc: 21,
  link: 26,
};

/** @returns the bytes of an .xlsx: the head, then one sheet for each kind of record, then the timeline */
export function dossierWorkbook({ dossier, lines, office }: DossierPapers): Promise<Uint8Array> {
  const name = dossierName(dossier);
  const line = `${office ? `${office}　` : ''}截至 ${longDay(dossier.asOf)}`;
  const head: TableSheet = {
    name: '概况',
    title: `${name} 企业安全生产档案`,
    subtitle: line,
    landscape: false,
    columns: [
      { header: '项目', width: 24, kind: 'text' },
      { header: '内容', width: 70, kind: 'text' },
    ],
    rows: [...headFacts(dossier), ...dossier.figures.map((figure): [string, string] => [figure.label, figureWords(figure)])],
  };
  const sections = dossier.sections.map((section): TableSheet => {
    const declarations = section.columns.map((column) => declarationBehind(section.entity, column.name));
    const left = section.total - section.rows.length;
    return {
      name: section.label,
      title: `${name} ${section.label}`,
      subtitle: `共 ${section.total} ${section.measureWord}　${line}`,
      columns: section.columns.map(({ label }, index) => {
        const kind = declarations[index]?.kind ?? 'text';
        return { header: label, width: columnWidths[kind] ?? 20, kind: columnKinds[kind] ?? 'text' };
      }),
      rows: section.rows.map((row) => section.columns.map((column, index) => shownValue(declarations[index], row.values[column.name]))),
      ...(left > 0 ? { footers: [`另有 ${left} ${section.measureWord}未列，请在台账中导出全部。`] } : {}),
    };
  });
  const timeline: TableSheet = {
    name: '大事记',
    title: `${name} 大事记`,
    subtitle: line,
    columns: [
      { header: '日期', width: 12, kind: 'day' },
      { header: '类别', width: 14, kind: 'code' },
      { header: '事项', width: 22, kind: 'text' },
      { header: '内容', width: 90, kind: 'text' },
    ],
    rows: lines.map(timelineRow),
  };
  return writeWorkbook({ sheets: [head, ...sections, timeline] });
}

/** 厂中厂、园中园摸底表: one line for each lease, the totals with their 口径 below. */
export function premisesWorkbook(view: PremisesView, town: string): Promise<Uint8Array> {
  const columns: TableSheet['columns'] = [
    { header: '序号', width: 6, kind: 'number' },
    { header: '厂区（园区）', width: 22, kind: 'text' },
    { header: '类别', width: 10, kind: 'code' },
    { header: '出租方', width: 22, kind: 'text' },
    { header: '承租方', width: 24, kind: 'text' },
    { header: '位置', width: 14, kind: 'text' },
    { header: '出租面积（㎡）', width: 12, kind: 'number' },
    { header: '入驻员工数（人）', width: 10, kind: 'number' },
    { header: '承租用途', width: 18, kind: 'text' },
    { header: '规划用途', width: 14, kind: 'text' },
    { header: '火灾危险性', width: 9, kind: 'code' },
    { header: '主要风险点', width: 26, kind: 'text' },
    { header: '租赁到期', width: 12, kind: 'day' },
    { header: '需关注', width: 22, kind: 'text' },
  ];
  const rows = view.premises
    .flatMap((premises) => premises.leases.map((lease) => ({ premises, lease })))
    .map(({ premises, lease }, index) => [
      index + 1,
      premises.name,
      premises.kind,
      lease.lessor,
      lease.lessee,
      [lease.building, lease.floor, lease.unit].filter(Boolean).join(' '),
      lease.area_m2,
      lease.staff_count,
      lease.use,
      lease.planned_use,
      lease.fire_hazard_class,
      lease.main_risks,
      lease.lease_to,
      lease.flags.map((flag) => leaseFlagLabels[flag]).join('、'),
    ]);
  const value = (figure: PremisesView['figures'][number]): string =>
    figure.unit === '㎡' ? areaWords(figure.value) : `${figure.value} ${figure.unit}`;
  return writeWorkbook({
    sheets: [
      {
        name: '厂中厂园中园',
        title: `${town}厂中厂、园中园摸底表`,
        subtitle: `截至 ${longDay(view.asOf as Day)}`,
        columns,
        rows,
        footers: view.figures.map((figure) => `${figure.label}：${value(figure)}。口径：${figure.basis}。`),
        freezeColumns: 2,
      },
    ],
  });
}
