/**
 * 附件3 as a workbook: the table as the county prints it (four blocks, two cells a row, labels and notes verbatim), the 口径说明, and the records
 * behind every computed number.
 */
import { type Day, longDay, partsOf } from '../../../shared/day.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import type { FormDeclaration } from '../../../shared/declared/forms/index.ts';
import { type IndicatorDeclaration, type IndicatorName, indicators } from '../../../shared/declared/indicators/index.ts';
import type { ComputedForm, FormCell } from '../../../shared/reporting.ts';
import type { Readable } from '../database/handles.ts';
import { type FormSheet, type PlacedCell, type SheetValue, type TableSheet, writeWorkbook } from '../documents/index.ts';
import { inspectionsBehind, recordsOf, type Span } from '../measure/index.ts';
import { maskRow, readRecords, titleOf } from '../records/index.ts';
import { cellName } from './cellWords.ts';
import { declaredForm } from './setup.ts';

/** block, then number | label | value twice */
const WIDTHS = [10, 4.5, 37, 14, 4.5, 37, 14] as const;
const CELLS_PER_ROW = 2;
const ALL_COLUMNS = WIDTHS.length;

/** The three sheets. The same form on the same ledger gives the same bytes. */
export async function formWorkbook(db: Readable, computed: ComputedForm, today: Day): Promise<Uint8Array> {
  const form = declaredForm(computed.form);
  return writeWorkbook({
    sheets: [tableSheet(form, computed), statementSheet(form, computed), await detailSheet(db, form, computed, today)],
  });
}

/** Only the 口径说明, for a package. */
export function statementWorkbook(computed: ComputedForm): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [statementSheet(declaredForm(computed.form), computed)] });
}

export function formFileName(computed: ComputedForm): string {
  return `${[declaredForm(computed.form).name, computed.heading, `截至${computed.asOf}`].filter(Boolean).join('_')}.xlsx`;
}

function tableSheet(form: FormDeclaration, computed: ComputedForm): FormSheet {
  const { year, month, day } = partsOf(computed.filledOn);
  const cells: PlacedCell[] = [
    { row: 0, column: 0, columns: ALL_COLUMNS, value: form.name.replace(/(\d)/, ' $1'), look: 'line' },
    { row: 1, column: 0, columns: ALL_COLUMNS, value: form.title, look: 'title' },
    { row: 2, column: 0, columns: 4, value: computed.heading || '__________', look: 'line' },
    { row: 2, column: 4, columns: 3, value: `时间：${year} 年 ${month} 月 ${day} 日`, look: 'lineRight' },
  ];
  let row = 3;
  for (const block of form.blocks) {
    const rows = Math.ceil(block.cells.length / CELLS_PER_ROW);
    cells.push({ row, column: 0, rows, value: block.name, look: 'middle' });
    for (const [index, declaration] of block.cells.entries()) {
      const cell = computed.cells.find((each) => each.id === declaration.id);
      const at = { row: row + Math.floor(index / CELLS_PER_ROW), column: 1 + (index % CELLS_PER_ROW) * 3 };
      cells.push(
        { ...at, value: declaration.no, look: 'middle' },
        { ...at, column: at.column + 1, value: declaration.label, look: 'label' },
        { ...at, column: at.column + 2, value: cell ? printed(cell) : null, look: 'value' },
      );
    }
    row += rows;
  }
  for (const note of computed.notes) {
    cells.push({ row, column: 0, columns: ALL_COLUMNS, value: note, look: 'note' });
    row += 1;
  }
  return { name: form.name, widths: WIDTHS, cells, leastHeight: 42, onePage: true };
}

/** A plain number stays a number, so that the county can add it up; everything else is what the screen shows. */
function printed(cell: FormCell): SheetValue {
  const bare = typeof cell.value === 'number' && cell.unit2 === null && cell.source !== 'not-applicable' && cell.source !== 'missing';
  return bare ? (cell.value as number) : cell.shown;
}

const sourceWords: Record<FormCell['source'], string> = {
  computed: '台账计算',
  entered: '手工填报',
  missing: '未报',
  'not-applicable': '不适用',
};

function statementSheet(form: FormDeclaration, computed: ComputedForm): TableSheet {
  const rows = computed.cells.map((cell): SheetValue[] => [
    cellName(form, cell),
    cell.label,
    cell.shown,
    cell.unconfirmed ? '未登记，请确认' : sourceWords[cell.source],
    cell.rule,
    cell.basis,
  ]);
  const checks = computed.checks.map((check): SheetValue[] => [check.id, '勾稽', check.ok ? '通过' : '未通过', null, check.says, null]);
  const unmapped = computed.unmappedSources.map((each): SheetValue[] => [
    '待定来源',
    each.title,
    null,
    null,
    each.source ?? '（未填来源）',
    null,
  ]);
  return {
    name: '口径说明',
    title: `${form.name}口径说明`,
    subtitle: `${computed.heading}　${longDay(computed.from)}至${longDay(computed.asOf)}　样式取自${form.edition}`,
    columns: [
      { header: '格', width: 10, kind: 'code' },
      { header: '指标', width: 34, kind: 'text' },
      { header: '数', width: 12, kind: 'code' },
      { header: '取数', width: 10, kind: 'code' },
      { header: '口径', width: 56, kind: 'text' },
      { header: '依据', width: 24, kind: 'text' },
    ],
    rows: [...rows, ...checks, ...unmapped],
    footers: computed.statements.map((statement, index) => `${index + 1}. ${statement}`),
  };
}

async function detailSheet(db: Readable, form: FormDeclaration, computed: ComputedForm, today: Day): Promise<TableSheet> {
  const span = { from: computed.from, asOf: computed.asOf };
  const rows: SheetValue[][] = [];
  for (const block of form.blocks) {
    for (const declaration of block.cells) {
      const cell = computed.cells.find((each) => each.id === declaration.id);
      if (!cell) continue;
      if (declaration.register && cell.records.length > 0) {
        for (const [index, line] of (await registerLines(db, declaration.register.counts, span, today)).entries()) {
          rows.push([cellName(form, cell), index + 1, ...line]);
        }
      }
      if (!declaration.indicator) continue;
      const indicator = indicators[declaration.indicator];
      const lines =
        indicator.counts === 'enterprise' ? await enterpriseLines(db, indicator, span, cell, today) : await hazardLines(db, cell, today);
      for (const [index, line] of lines.entries()) rows.push([cellName(form, cell), index + 1, ...line]);
    }
  }
  return {
    name: '明细',
    title: `${form.name}各格明细`,
    subtitle: `${computed.heading}　${longDay(computed.from)}至${longDay(computed.asOf)}　每格的条数等于表中的数`,
    columns: [
      { header: '格', width: 9, kind: 'code' },
      { header: '序号', width: 6, kind: 'number' },
      { header: '单位名称', width: 26, kind: 'text' },
      { header: '村（社区）', width: 12, kind: 'text' },
      { header: '行业', width: 12, kind: 'code' },
      { header: '发现或检查日期', width: 14, kind: 'text' },
      { header: '来源或检查单位', width: 16, kind: 'text' },
      { header: '隐患描述', width: 40, kind: 'text' },
      { header: '目前状态', width: 10, kind: 'code' },
      { header: '销号日期', width: 12, kind: 'day' },
    ],
    rows,
    freezeColumns: 2,
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const sector = (value: unknown): string | null => (typeof value === 'string' ? codeLabel('keySector', value) : null);

async function hazardLines(db: Readable, cell: FormCell, today: Day): Promise<SheetValue[][]> {
  const rows = await readRecords(db, 'hazard', cell.records, today);
  return rows.map(({ values }) => [
    text(values['enterprise.name']),
    text(values['enterprise.village']),
    sector(values['enterprise.key_sector']),
    text(values.found_on),
    text(values.source),
    text(values.description),
    typeof values.status === 'string' ? codeLabel('hazardStatus', values.status) : null,
    text(values.closed_on),
  ]);
}

/** The records of registers behind an M cell. A tip says what was told, never by whom: that stands in no row. */
async function registerLines(db: Readable, names: readonly IndicatorName[], span: Span, today: Day): Promise<SheetValue[][]> {
  const lines: SheetValue[][] = [];
  for (const name of names) {
    const indicator = indicators[name];
    const entity = indicator.counts === 'enterprise' ? 'enterprise' : indicator.entity;
    const rows = await readRecords(db, entity, await recordsOf(db, indicator, span), today);
    lines.push(
      ...rows.map((row) => {
        const { values } = maskRow(entity, row);
        const what = entity === 'enterprise' ? [indicator.label] : [values.type, values.doc_no, titleOf(entity, values)];
        return [
          text(values['enterprise.name']) ?? text(entity === 'enterprise' ? values.name : values.target_name),
          text(values['enterprise.village'] ?? values.village),
          sector(values['enterprise.key_sector'] ?? values.key_sector),
          text(values.paid_on ?? values.judicial_transfer_on ?? values.published_on ?? values.on ?? values.from),
          text(values.organ ?? values.decided_by ?? values.channel),
          [...new Set(what.filter((part) => typeof part === 'string' && part !== ''))].join('，') || null,
          null,
          null,
        ];
      }),
    );
  }
  return lines;
}

async function enterpriseLines(
  db: Readable,
  indicator: IndicatorDeclaration,
  span: Span,
  cell: FormCell,
  today: Day,
): Promise<SheetValue[][]> {
  const visits = await inspectionsBehind(db, indicator, span);
  const rows = await readRecords(db, 'enterprise', cell.records, today);
  return rows.map(({ id, values }) => {
    const own = visits.filter((visit) => visit.enterprise === id);
    return [
      text(values.name),
      text(values.village),
      sector(values.key_sector),
      [...new Set(own.map((visit) => visit.day))].join('、'),
      [...new Set(own.map((visit) => visit.org))].join('、'),
      null,
      null,
      null,
    ];
  });
}
