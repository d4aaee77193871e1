/** People with certificates: the operators' ledger, the lists of outside workers. */
import { type Book, readable } from '../lib/book.ts';
import { custom, day, phones, sequence, shown, text } from '../lib/columns.ts';
import { addDays, type Spelling, sixSpellings } from '../lib/days.ts';
import { enterprise } from '../lib/enterprises.ts';
import { asExcelKeeps } from '../lib/identifiers.ts';
import { type Person, person } from '../lib/people.ts';
import { type Random, randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, addTable, type Column, gridWidth, newSheet, type Sheet } from '../lib/sheet.ts';
import { toBiff8, toCsv, toXlsx } from '../lib/write.ts';

interface Worker extends Person {
  employer: string;
  category: string;
  item: string;
  certNo: string;
  firstIssued: string;
  reviewDue: string;
  expire: string;
  enteredOn: string;
  score: number;
}

const trades: readonly (readonly [category: string, item: string])[] = [
  ['焊接与热切割作业', '熔化焊接与热切割作业'],
  ['电工作业', '低压电工作业'],
  ['高处作业', '高处安装、维护、拆除作业'],
  ['电工作业', '高压电工作业'],
  ['制冷与空调作业', '制冷与空调设备运行操作作业'],
];

/** A day `years` later, for certificates: six years of validity, a review after three. */
function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

function crew(random: Random, employer: string, count: number): Worker[] {
  return Array.from({ length: count }, (_, at) => {
    const one = person(random);
    const [category, item] = trades[at % trades.length] ?? ['', ''];
    // between spring 2020 and early 2026: some expired, some with the review due within weeks
    const firstIssued = addDays('2020-04-06', random.between(0, 2100));
    const renewed = yearsLater(firstIssued, 6) < '2026-04-01' ? yearsLater(firstIssued, 6) : firstIssued;
    return {
      ...one,
      employer,
      category,
      item,
      certNo: `T${one.idNo}`,
      firstIssued: renewed,
      reviewDue: yearsLater(renewed, 3),
      expire: yearsLater(renewed, 6),
      enteredOn: addDays('2026-05-04', random.between(0, 150)),
      score: random.between(68, 99),
    };
  });
}

/** The identity number as text, or as the number Excel has rounded; the second refuses the row. */
function identity(heading: string, damaged: (row: Worker, index: number) => boolean, format = '0'): Column<Worker> {
  return custom(heading, 'id_no', 21, (row, index) => {
    // a number that ends in X cannot have been typed as a number
    if (damaged(row, index) && !row.idNo.endsWith('X')) {
      return {
        cell: { number: asExcelKeeps(row.idNo), format },
        values: { id_no: null },
        problem: { severity: 'error', about: 'a number cell of 18 digits: the last three are lost' },
        refuse: true,
      };
    }
    return { cell: row.idNo, values: { id_no: row.idNo } };
  });
}

async function foundry(): Promise<Book> {
  const owner = enterprise('宏达铸造');
  const rows = crew(randomFrom('workers foundry'), owner.name, 18);
  const sheet = newSheet('特种作业', { enterprise: owner.name, filledOn: '2026-09-28' });
  const columns: Column<Worker>[] = [
    sequence(),
    text('姓名', 'name', 9, (row) => row.name),
    text('性别', 'gender', 6, (row) => row.gender),
    identity('身份证号', (_, index) => index % 4 === 1),
    { ...text<Worker>('单位', 'employer.name', 16, (row) => row.employer), mergeDown: (row) => row.employer },
    text('作业类别', 'certificate.category', 16, (row) => row.category),
    text('准操项目', 'certificate.item', 20, (row) => row.item),
    text('操作证号', 'certificate.cert_no', 23, (row) => row.certNo),
    day('初领日期', 'certificate.first_issued', 12, (row) => row.firstIssued, 'cell'),
    day('应复审日期', 'certificate.review_due', 12, (row) => row.reviewDue, 'cell'),
    day('有效期至', 'certificate.expire', 12, (row) => row.expire, 'cell'),
    phones('手机号', 'phone', 13, (row) => [row.phone], 'number'),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '特种作业人员台账', width);
  addRow(sheet, 'line', [`填报单位：${owner.name}`, null, null, null, null, null, null, null, '填报日期：2026年9月28日']);
  addTable(sheet, { kind: 'worker', columns, rows });
  addRow(sheet, 'foot', ['编制：', '武丽娟', null, '审核：宋国栋', null, '批准：']);
  return readable(
    '特种作业人员台账（宏达铸造）.xlsx',
    'workers with certificates (T + identity number); some identity numbers are number cells and destroyed, the certificate beside them whole',
    [sheet],
    await toXlsx([sheet]),
  );
}

function pottery(): Book {
  const owner = enterprise('华瓷');
  const random = randomFrom('workers pottery');
  const rows = crew(random, owner.name, 14).map((row, at) =>
    at % 5 === 4 ? { ...row, category: '特种设备作业', item: '叉车司机N1', certNo: `TS6FKWE9${random.digits(4)}` } : row,
  );
  const sheet = newSheet('台帐', { enterprise: owner.name, filledOn: '2026-10-08' });
  const spelling = (_: Worker, index: number): Spelling => sixSpellings[index % 6] ?? 'dot';
  const columns: Column<Worker>[] = [
    sequence('序\n号'),
    text('姓  名', 'name', 9, (row) => row.name),
    identity('身份证号码', (_, index) => index === 3 || index === 8, 'General'),
    text('工种名称', 'certificate.item', 22, (row) => row.item),
    text('证书编号', 'certificate.cert_no', 23, (row) => row.certNo),
    day('取证时间', 'certificate.first_issued', 13, (row) => row.firstIssued, spelling),
    day('复审时间', 'certificate.review_due', 13, (row) => row.reviewDue, spelling),
    day('到期日期', 'certificate.expire', 13, (row) => row.expire, spelling),
    text('文化程度', 'education', 9, (_row) => random.pick(['初中', '高中', '中专', '大专'])),
    text('备注', 'remark', 9, () => ''),
  ];
  addMergedRow(sheet, 'title', '特种作业人员管理台帐', gridWidth(columns));
  addRow(sheet, 'line', [`单位：${owner.name}`, null, null, null, null, null, '2026.10.8']);
  addTable(sheet, { kind: 'worker', columns, rows });
  // the sender is the employer of everybody on the sheet
  for (const row of sheet.truth.rows) row.values['employer.name'] = owner.name;
  return readable(
    '特种作业人员管理台帐（华瓷）.xls',
    'BIFF8; six spellings in three day columns, destroyed numbers shown as 1.4E+17, forklift papers among the operation certificates, employer only in the 单位 line',
    [sheet],
    toBiff8([sheet]),
  );
}

function maintenance(): Book {
  const employer = '云泽晋通设备检修有限公司';
  const rows = crew(randomFrom('workers maintenance'), employer, 12);
  const sheet = newSheet('名册');
  const columns: Column<Worker>[] = [
    sequence(),
    text('姓名', 'name', 9, (row) => row.name),
    text('性别', 'gender', 6, (row) => row.gender),
    custom('身份证号', 'id_no', 21, (row, index) =>
      index % 5 === 2 && !row.idNo.endsWith('X')
        ? {
            cell: `${(asExcelKeeps(row.idNo) / 1e17).toFixed(5)}E+17`,
            values: { id_no: null },
            problem: { severity: 'error', about: 'destroyed before it was saved as csv' },
            refuse: true,
          }
        : { cell: row.idNo.endsWith('X') ? row.idNo : `\t${row.idNo}`, values: { id_no: row.idNo } },
    ),
    text('所属单位', 'employer.name', 24, (row) => row.employer),
    text('岗位', 'post', 14, (row) => row.category.replace('作业', '')),
    text('特种作业操作证号', 'certificate.cert_no', 23, (row) => row.certNo),
    text('有效期', 'certificate.expire', 12, (row) => row.expire),
    phones('联系电话', 'phone', 13, (row) => [row.phone]),
    custom('考试成绩', 'exam.score', 8, (row) => ({ cell: row.score, values: { 'exam.score': row.score } })),
  ];
  addRow(sheet, 'title', ['外包人员名册']);
  addTable(sheet, { kind: 'worker', columns, rows });
  return readable(
    '外包人员名册-晋通检修.csv',
    'csv in GBK; numbers kept by a leading tab, others lost as 1.40599E+17',
    [sheet],
    toCsv(sheet, 'gbk'),
  );
}

async function builders(): Promise<Book> {
  const employer = '云泽恒安建筑安装有限公司';
  const rows = crew(randomFrom('workers builders'), employer, 12);
  const sheet = newSheet('花名册', { enterprise: employer, filledOn: '2026-10-09' });
  const columns: Column<Worker>[] = [
    sequence('序    号'),
    text('姓    名', 'name', 10, (row) => row.name),
    { ...text<Worker>('公民身份号码', 'id_no', 25, (row) => row.idNo), span: 5 },
    shown('工种', 'trade', 10, (row) => ({
      cell: row.item.includes('焊') ? '焊工' : row.item.includes('电工') ? '电工' : '架子工',
      value: row.item.includes('焊') ? '焊工' : row.item.includes('电工') ? '电工' : '架子工',
    })),
    day('进场时间', 'in_on', 12, (row) => row.enteredOn, 'characters'),
    text(['三级安全教育', '公司'], null, 8, () => '合格'),
    text(['三级安全教育', '项目部'], null, 8, () => '合格'),
    text(['三级安全教育', '班组'], null, 8, () => '合格'),
    text(['操作证', '证号'], 'certificate.cert_no', 23, (row) => row.certNo),
    day(['操作证', '有效期至'], 'certificate.expire', 13, (row) => row.expire, 'dot'),
    custom(['进场考试', '成绩'], 'exam.score', 8, (row) => ({ cell: `${row.score}分`, values: { 'exam.score': row.score } })),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '外来施工单位人员花名册', width);
  addMergedRow(sheet, 'line', `施工单位：${employer}        工程名称：原料棚扩建`, width);
  addMergedRow(sheet, 'line', '填表日期：2026年10月9日', width);
  addTable(sheet, { kind: 'worker', columns, rows, emptyRows: 6 });
  for (const row of sheet.truth.rows) row.values['employer.name'] = employer;
  addMergedRow(sheet, 'foot', '注：人员变动须经发包单位批准后及时更新。', width);
  return readable(
    '承包商人员花名册（恒安建筑）.xlsx',
    'heading on rows 4–5, a field merged over five grid columns on every row, padded headings, empty bordered rows at the end',
    [sheet],
    await toXlsx([sheet]),
  );
}

/** The workers' sheet inside a workbook of several kinds. */
export function furnitureWorkers(): Sheet {
  const owner = enterprise('永兴木业');
  const rows = crew(randomFrom('workers furniture'), owner.name, 5);
  const sheet = newSheet('持证人员', { enterprise: owner.name });
  const columns: Column<Worker>[] = [
    text('姓名', 'name', 9, (row) => row.name),
    text('证件号码', 'id_no', 21, (row) => row.idNo),
    text('操作项目', 'certificate.item', 22, (row) => row.item),
    text('证号', 'certificate.cert_no', 23, (row) => row.certNo),
    day('有效期至', 'certificate.expire', 12, (row) => row.expire, 'dash'),
  ];
  addMergedRow(sheet, 'title', '特种作业持证人员', gridWidth(columns));
  addRow(sheet, 'line', [`填报单位：${owner.name}`]);
  addTable(sheet, { kind: 'worker', columns, rows });
  for (const row of sheet.truth.rows) row.values['employer.name'] = owner.name;
  return sheet;
}

export async function workerBooks(): Promise<Book[]> {
  return [await foundry(), pottery(), maintenance(), await builders()];
}
