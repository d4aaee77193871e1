/** How cells are called and how their values are written. */
import type { CellDeclaration, FormDeclaration } from '../../../shared/declared/forms/index.ts';
import type { FormCell } from '../../../shared/reporting.ts';

export function cellsOf(form: FormDeclaration): CellDeclaration[] {
  return form.blocks.flatMap((block) => block.cells);
}

/** What people say: 总体1, 抽查7 */
export function cellName(form: FormDeclaration, cell: Pick<CellDeclaration, 'id'>): string {
  for (const block of form.blocks) {
    const found = block.cells.find((each) => each.id === cell.id);
    if (found) return `${block.short}${found.no}`;
  }
  return cell.id;
}

/** A number without binary noise: 3.5, never 3.5000000000000004. */
export function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** What is printed into the cell: '19', '12次，3.5万元', '3个，其中1个', '是', '未报', '/' (domain.md T5). */
export function shownCell(declaration: CellDeclaration, cell: Pick<FormCell, 'value' | 'value2' | 'source'>): string {
  if (cell.source === 'not-applicable') return '/';
  if (cell.source === 'missing' || cell.value === null) return '未报';
  if (typeof cell.value === 'boolean') return cell.value ? '是' : '否';
  if (declaration.unit2 === undefined) return plain(cell.value);
  return `${plain(cell.value)}${declaration.unit}${declaration.join2 ?? '，'}${plain(cell.value2 ?? 0)}${declaration.unit2}`;
}
