/** The checklist on A4 paper: blank to take along, or as it was ticked. */
import { longDay } from '../../../shared/day.ts';
import { type ChecklistDeclaration, checklistNamed } from '../../../shared/declared/checklists/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { InspectionSheet } from '../../../shared/inspections.ts';
import type { JobHandler } from '../context.ts';
import { type FormSheet, type PlacedCell, writeFileSafely, writeWorkbook } from '../documents/index.ts';
import { readSheet } from './sheet.ts';

const WIDTHS = [6, 50, 8, 8, 8, 8, 26];
const RESULTS = ['符合', '不符合', '不涉及', '未查'] as const;

export const print: JobHandler<'inspections.print'> = async (context, input) => {
  const declared = checklistNamed(input.checklist);
  if (!declared) throw new Fault('INVALID', `没有“${input.checklist}”这份检查表，请重新选择。`);
  const sheet = input.id === null ? null : await readSheet(context.db, input.id, context);
  const office = await context.db.selectFrom('office').select('town').executeTakeFirst();
  const enterprise =
    sheet?.enterprise.name ??
    (input.enterprise === null
      ? null
      : (await context.db.selectFrom('enterprise').select('name').where('id', '=', input.enterprise).executeTakeFirst())?.name) ??
    null;
  const bytes = await writeWorkbook({ sheets: [page(declared, sheet, enterprise, office?.town ?? '')] });
  const name = [declared.label, enterprise ?? '空白', sheet ? String(sheet.values.start ?? '') : ''].filter(Boolean).join('_');
  const target = await context.services.files.newExport(`${name}.xlsx`);
  await writeFileSafely(target.path, bytes);
  return { file: await target.register() };
};

const blank = (width: number): string => '　'.repeat(width);
const names = (value: unknown): string => (Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value : '');

function page(declared: ChecklistDeclaration, sheet: InspectionSheet | null, enterprise: string | null, town: string): FormSheet {
  const cells: PlacedCell[] = [];
  const values = sheet?.values ?? {};
  const line = (row: number, value: string): void =>
    void cells.push({ row, column: 0, columns: WIDTHS.length, value, look: row === 0 ? 'title' : 'line' });
  line(0, declared.label);
  const on = typeof values.start === 'string' ? longDay(values.start) : `${blank(3)}年${blank(2)}月${blank(2)}日`;
  line(1, `被检查单位：${enterprise ?? blank(14)}　　检查日期：${on}`);
  line(2, `检查单位：${town ? `${town}应急管理办公室` : blank(12)}　　检查人员：${names(values.inspectors) || blank(12)}`);
  for (const [column, value] of ['序号', '检查内容', ...RESULTS, '说明（现场或票据）'].entries())
    cells.push({ row: 3, column, value, look: 'heading' });
  const ticks = new Map(sheet?.checklists.find((one) => one.code === declared.code)?.ticks.map((tick) => [tick.item, tick]));
  let row = 4;
  for (const [part, items] of Map.groupBy(declared.items, (item) => item.part ?? item.dimension)) {
    cells.push({ row, column: 0, columns: WIDTHS.length, value: part, look: 'label' });
    row += 1;
    for (const item of items) {
      const tick = ticks.get(item.code);
      cells.push(
        { row, column: 0, value: String(declared.items.indexOf(item) + 1), look: 'middle' },
        { row, column: 1, value: item.text, look: 'label' },
      );
      for (const [index, result] of RESULTS.entries()) {
        cells.push({ row, column: 2 + index, value: tick ? (tick.result === result ? '√' : null) : '□', look: 'middle' });
      }
      const note = [
        tick?.evidence,
        tick?.count === null || tick?.count === undefined ? '' : `${tick.count} 人次`,
        tick?.note,
        tick?.hazard?.code,
      ]
        .filter(Boolean)
        .join('；');
      cells.push({ row, column: WIDTHS.length - 1, value: note || null, look: 'label' });
      row += 1;
    }
  }
  const signed = values.signed === '拒签' ? '（拒绝签字）' : names(values.site_person) || blank(8);
  cells.push({
    row,
    column: 0,
    columns: WIDTHS.length,
    value: `检查情况：${names(values.finding) || blank(20)}`,
    look: 'label',
  });
  line(row + 1, `现场负责人（签字）：${signed}　　检查人员（签字）：${blank(10)}`);
  cells.push({
    row: row + 2,
    column: 0,
    columns: WIDTHS.length,
    value: '填法：在符合、不符合、不涉及、未查中选一格打√；外包外租四种情形有一种不符合即为不符合；无证上岗既看现场，也核对作业票存单。',
    look: 'note',
  });
  return { name: declared.code, widths: WIDTHS, cells, landscape: false, onePage: true };
}
