/** Rows for the clipboard: quoted TSV with headings, and an HTML table whose cells are text, so that long numbers survive in Excel and WPS. */
import type { RecordRow } from '../../../shared/records.ts';
import type { Column } from '../columns.ts';
import { valueText } from '../valueText.ts';

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function asTsv(columns: readonly Column[], rows: readonly RecordRow[]): string {
  const lines = [columns.map((column) => quoted(column.label)).join('\t')];
  for (const row of rows) lines.push(columns.map((column) => quoted(valueText(column.field, row.values[column.name]))).join('\t'));
  return lines.join('\r\n');
}

export function asHtml(columns: readonly Column[], rows: readonly RecordRow[]): string {
  const cell = (text: string): string => `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`;
  const line = (cells: string[]): string => `<tr>${cells.map(cell).join('')}</tr>`;
  return `<table>${line(columns.map((column) => column.label))}${rows
    .map((row) => line(columns.map((column) => valueText(column.field, row.values[column.name]))))
    .join('')}</table>`;
}

/** Puts both on the clipboard; plain text alone where the browser allows no more. */
export async function copyRows(columns: readonly Column[], rows: readonly RecordRow[]): Promise<void> {
  const tsv = asTsv(columns, rows);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([tsv], { type: 'text/plain' }),
        'text/html': new Blob([asHtml(columns, rows)], { type: 'text/html' }),
      }),
    ]);
  } catch {
    await navigator.clipboard.writeText(tsv);
  }
}
