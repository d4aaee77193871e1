/** Several kinds in one workbook, zero reports, an empty form, and files that are no workbooks or cannot be opened. */
import { type Book, readable, refused } from '../lib/book.ts';
import { count, phones, sequence, text } from '../lib/columns.ts';
import { type Enterprise, enterprise } from '../lib/enterprises.ts';
import { randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, addTable, type Column, gridWidth, newSheet } from '../lib/sheet.ts';
import { toBiff8, toLocked, toLockFile, toXlsx } from '../lib/write.ts';
import { furnitureHazards } from './hazardInspections.ts';
import type { Dealer } from './hazardTable.ts';
import { furnitureSheet } from './outsourcing.ts';
import { furnitureWorkers } from './workers.ts';

async function severalKinds(dealer: Dealer): Promise<Book> {
  const owner = enterprise('永兴木业');
  const base = newSheet('企业基本情况');
  const columns: Column<Enterprise>[] = [
    text('企业名称', 'name', 24, (one) => one.name),
    text('企业统一社会信用代码', 'uscc', 22, (one) => one.uscc),
    text('企业主要负责人', 'principal', 12, (one) => one.principal),
    phones('主要负责人移动电话', 'principal_phone', 16, (one) => one.phones),
    text('所在村', 'village', 10, (one) => one.village),
    count('从业人员数量', 'staff_count', 10, (one) => one.staff),
    text('产品', 'products', 12, (one) => one.product),
  ];
  addTable(base, { kind: 'enterprise', columns, rows: [owner] });
  const notes = newSheet('填表说明');
  for (const line of [
    '填表说明',
    '1.请用Excel或WPS填写，不要改动表头。',
    '2.身份证号请先把单元格设为文本再录入。',
    '3.每月25日前报安监站。',
  ]) {
    addRow(notes, 'line', [line]);
  }
  notes.widths = [60];
  const sheets = [notes, base, furnitureSheet(), furnitureWorkers(), furnitureHazards(dealer)];
  return readable(
    '永兴木业安全资料汇总.xlsx',
    'five sheets: instructions, one enterprise, outsourcing projects, certified workers, a self-inspection',
    sheets,
    await toXlsx(sheets),
  );
}

interface Nothing {
  foundOn: string;
}

async function zeroReports(): Promise<Book[]> {
  const restaurant = enterprise('幸福饭店');
  const first = newSheet('自查表', { enterprise: restaurant.name, filledOn: '2026-09-24' });
  const columns: Column<Nothing>[] = [
    sequence(),
    text('排查时间', 'found_on', 14, () => ''),
    text('隐患内容', 'description', 36, () => ''),
    text('整改措施', 'measures', 24, () => ''),
    text('责任人', 'duty_person', 10, () => ''),
    text('整改期限', 'deadline', 12, () => ''),
  ];
  const width = gridWidth(columns);
  addMergedRow(first, 'title', '生产经营单位安全隐患自查表（9月）', width);
  addRow(first, 'line', [`填报单位：${restaurant.name}`, null, null, '填报日期：2026年9月24日']);
  addTable(first, { kind: 'hazard', columns, rows: [] });
  const nothing = addRow(first, 'body', ['本月经自查，无隐患。', null, null, null, null, null]);
  first.merges.push([nothing, 0, nothing, width - 1]);
  addRow(first, 'foot', ['负责人签字：', null, '填表人：']);
  first.truth.zeroReport = true;

  const market = enterprise('兴旺超市');
  const second = newSheet('Sheet1', { enterprise: market.name, filledOn: '2026-09-23' });
  addMergedRow(second, 'title', '隐患排查治理情况表', width);
  addRow(second, 'line', [`单位名称：${market.name}`, null, null, '2026.9.23']);
  addTable(second, { kind: 'hazard', columns, rows: [] });
  addRow(second, 'body', [1, '2026.9.23', '未发现隐患', '/', '/', '/']);
  second.truth.zeroReport = true;
  return [
    readable('9月自查零报告-幸福饭店.xlsx', 'a zero report: one sentence across the table', [first], await toXlsx([first])),
    readable('兴旺超市9月隐患表.xls', 'a zero report: 未发现隐患 in the description cell', [second], toBiff8([second])),
  ];
}

async function emptyForm(): Promise<Book> {
  const sheet = newSheet('隐患台账');
  const columns: Column<Nothing>[] = [
    sequence('序       号'),
    text('企业名称', 'enterprise.name', 20, () => ''),
    text('隐患描述', 'description', 30, () => ''),
    text('发现时间', 'found_on', 12, () => ''),
    text('整改期限', 'deadline', 12, () => ''),
    text('整改责任人', 'duty_person', 10, () => ''),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '事故隐患排查治理台账', width);
  addRow(sheet, 'line', ['填报单位：', null, null, null, '填报日期：   年  月  日']);
  addTable(sheet, { kind: 'hazard', columns, rows: [], emptyRows: 15 });
  addRow(sheet, 'foot', ['编制：', null, '审核：', null, '批准：']);
  return readable(
    '隐患台账（空表）.xlsx',
    'the form sent back empty: signatures under 15 empty rows, no record and no zero report',
    [sheet],
    await toXlsx([sheet]),
  );
}

/** A grey picture of one pixel: the smallest honest baseline JPEG. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

function pdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  body += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

export async function oddBooks(dealer: Dealer): Promise<Book[]> {
  return [
    await severalKinds(dealer),
    ...(await zeroReports()),
    await emptyForm(),
    refused('泉香酒业隐患台账（加密）.xlsx', 'ENCRYPTED', 'a workbook with an opening password', toLocked(randomFrom('locked'))),
    refused('隐患现场照片.xlsx', 'IMAGE', 'a JPEG under the name of a workbook', jpeg),
    refused('整改报告扫描件.xlsx', 'PDF', 'a PDF under the name of a workbook', pdf()),
    refused(
      '~$宏达铸造隐患排查治理台账.xlsx',
      'LOCK_FILE',
      'the owner file a spreadsheet program leaves beside an open workbook',
      toLockFile('武丽娟'),
    ),
  ];
}
