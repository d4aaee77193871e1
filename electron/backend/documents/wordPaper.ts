/**
 * Writes papers in Word's format. The one module that names the writer (docx).
 *
 * Invariants: every table has a fixed layout with its columns' widths written out (WPS shows a table without them as an empty line); Chinese text
 * names its East-Asian font; a table's heading repeats on each page and no row is cut in two; there are no fields but the page numbers (a table
 * of contents would be empty in WPS); text is text, whatever it begins with.
 *
 * Worked example: `writePaper({ title: '一企一档', lines: ['宏远木业有限公司'], blocks: [{ kind: 'heading', text: '一、基本情况' }, { kind: 'facts',
 * facts: [['村（社区）', '东榆村']] }] })` answers the bytes of a .docx.
 */
import type { Paragraph as ParagraphOf, Table as TableOf } from 'docx';
import { cleanText } from './workbook.ts';

export interface PaperColumn {
  header: string;
  /** share of the page's width, compared with the other columns */
  weight: number;
  align?: 'left' | 'center';
}

export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** label and value side by side, two pairs to a line */
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[] };

export interface Paper {
  title: string;
  /** centred below the title */
  lines: readonly string[];
  blocks: readonly PaperBlock[];
  /** stands at the foot of each page before the page number */
  foot?: string;
}

/** In twentieths of a point: A4 with margins of 22 mm at the sides and 24 mm above and below. */
const PAGE = { width: 11_906, height: 16_838, side: 1_247, edge: 1_361 };
const ROOM = PAGE.width - 2 * PAGE.side;
const FONTS = {
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '黑体' },
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' },
  table: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' },
} as const;
/** Half points: 二号, 四号, 小四, 小五. */
const SIZES = { title: 44, heading: 28, body: 24, line: 24, table: 18, foot: 18 } as const;
const LINE_COLOUR = '7F8A99';

/** @returns the bytes of a .docx */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  // a tenth of a second to load: only when somebody wants a paper
  const docx = await import('docx');
  const { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, Paragraph, ShadingType, Table, TableCell, TableLayoutType } =
    docx;
  const { TableRow, TextRun, VerticalAlign, WidthType } = docx;
  type Look = keyof typeof SIZES;
  const fontOf = (look: Look) =>
    look === 'title' ? FONTS.title : look === 'heading' ? FONTS.heading : look === 'body' || look === 'line' ? FONTS.body : FONTS.table;
  const run = (text: string, look: Look, bold = false) =>
    new TextRun({ text: cleanText(text).replace(/\p{Cc}+/gu, ' '), font: fontOf(look), size: SIZES[look], bold });
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOUR };
  const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

  const cell = (text: string, width: number, kind: 'heading' | 'label' | 'value', align: 'left' | 'center' = 'left') =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(kind === 'value' ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF2F7' } }),
      children: [
        new Paragraph({
          alignment: kind === 'heading' || align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(text, 'table', kind === 'heading')],
        }),
      ],
    });
  const grid = (columnWidths: number[], rows: InstanceType<typeof TableRow>[]): TableOf =>
    new Table({ layout: TableLayoutType.FIXED, width: { size: ROOM, type: WidthType.DXA }, columnWidths, borders, rows });

  const table = (columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): TableOf => {
    const widths = share(columns.map((column) => column.weight));
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map((column, index) => cell(column.header, widths[index] ?? 0, 'heading')),
    });
    const body = rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: columns.map((column, index) => cell(row[index] ?? '', widths[index] ?? 0, 'value', column.align ?? 'left')),
        }),
    );
    return grid(widths, [head, ...body]);
  };
  const facts = (pairs: readonly (readonly [string, string])[]): TableOf => {
    const widths = share([11, 24, 11, 24]);
    const rows = Array.from({ length: Math.ceil(pairs.length / 2) }, (_, index) => {
      const [left, right] = [pairs[index * 2], pairs[index * 2 + 1]];
      const texts = [left?.[0], left?.[1], right?.[0], right?.[1]];
      return new TableRow({
        cantSplit: true,
        children: texts.map((text, at) => cell(text ?? '', widths[at] ?? 0, at % 2 === 0 ? 'label' : 'value')),
      });
    });
    return grid(widths, rows);
  };
  const block = (each: PaperBlock, next: PaperBlock | undefined): (ParagraphOf | TableOf)[] => {
    switch (each.kind) {
      case 'heading':
        return [new Paragraph({ keepNext: true, spacing: { before: 240, after: 100 }, children: [run(each.text, 'heading')] })];
      case 'text':
        return [
          new Paragraph({
            keepNext: next?.kind === 'table',
            spacing: { before: 60, after: 60, line: 400, lineRule: 'exact' },
            children: [run(each.text, 'body')],
          }),
        ];
      case 'facts':
        return [facts(each.facts)];
      case 'table':
        return [table(each.columns, each.rows)];
    }
  };

  const document = new Document({
    creator: '安办台账',
    title: paper.title,
    styles: { default: { document: { run: { font: FONTS.body, size: SIZES.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.edge, bottom: PAGE.edge, left: PAGE.side, right: PAGE.side, header: 700, footer: 700 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  run(paper.foot ? `${cleanText(paper.foot)}　　第 ` : '第 ', 'foot'),
                  new TextRun({ children: [PageNumber.CURRENT], font: FONTS.table, size: SIZES.foot }),
                  run(' 页，共 ', 'foot'),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES], font: FONTS.table, size: SIZES.foot }),
                  run(' 页', 'foot'),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 80 }, children: [run(paper.title, 'title', true)] }),
          ...paper.lines.map(
            (text) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [run(text, 'line')] }),
          ),
          ...paper.blocks.flatMap((each, index) => block(each, paper.blocks[index + 1])),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Whole widths that fill the page exactly. */
function share(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const widths = weights.map((weight) => Math.floor((ROOM * weight) / total));
  const rest = ROOM - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
