/** 企业名录 as the township's former clerk and the villages keep them. */
import { type Book, readable } from '../lib/book.ts';
import { count, custom, phones, sequence, shown, text } from '../lib/columns.ts';
import { type Enterprise, enterprise, enterprises, township } from '../lib/enterprises.ts';
import { spoilCheck } from '../lib/identifiers.ts';
import { phoneNumber } from '../lib/people.ts';
import { randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, addTable, type Column, gridWidth, newSheet } from '../lib/sheet.ts';
import { helperSheet, toBiff8, toCsv, toHtmlXls, toXlsx } from '../lib/write.ts';

const works = (one: Enterprise): boolean => one.subjectType === '企业' && (one.sector === '冶金工贸' || one.sector === '危险化学品');
const smallPlace = (one: Enterprise): boolean => !works(one);

/** A credit code with what is wrong about it said beside. */
function code(heading: string, width: number, get: (one: Enterprise) => string): Column<Enterprise> {
  return custom(heading, 'uscc', width, (one) => {
    const cell = get(one);
    if (cell === '') return { cell: null };
    if (/[IOSVZ]/.test(cell)) {
      return {
        cell,
        values: { uscc: null },
        problem: { severity: 'error', about: 'a letter O where the code has a zero; to be confirmed by a person' },
      };
    }
    if (/E\+/.test(cell))
      return { cell, values: { uscc: null }, problem: { severity: 'error', about: 'destroyed: only the rounded number is left' } };
    if (cell !== one.uscc.replaceAll(' ', '') && cell.replaceAll(' ', '') !== one.uscc) {
      return { cell, values: { uscc: cell }, problem: { severity: 'warning', about: 'the check character is wrong' } };
    }
    return { cell, values: { uscc: one.uscc } };
  });
}

const risks = ['粉尘涉爆', '有限空间', '涉氨制冷', '高温熔融金属', '喷涂'] as const;

function riskColumns(): Column<Enterprise>[] {
  return risks.map((risk, at) =>
    custom<Enterprise>(['重点风险（有的打√）', risk === '喷涂' ? '喷涂作业场所' : risk], 'risk_tags', 7, (one, index) => {
      const had = risks.filter((tag) => one.risks.includes(tag));
      return {
        cell: one.risks.includes(risk) ? '√' : index % 3 === 0 ? '×' : null,
        ...(at === 0 && had.length > 0 ? { values: { risk_tags: [...had] } } : {}),
      };
    }),
  );
}

async function townshipRoster(): Promise<Book> {
  const list = enterprises.filter((one) => works(one) && ['西榆村', '北沟村', '青榆社区'].includes(one.village));
  const rows = [...list, enterprise('宏达铸造'), enterprise('金瓯'), enterprise('德润')];
  const sheet = newSheet('企业名录', { enterprise: `${township}安监站`, filledOn: '2026-04-20' });
  const columns: Column<Enterprise>[] = [
    sequence('序       号'),
    text('单 位 名 称\n（全称）', 'name', 28, (one) =>
      one.name.includes('永兴木业') ? `${one.name.slice(0, 5)} ${one.name.slice(5)} ` : one.name,
    ),
    code('统一社会信用代码', 22, (one) => {
      if (one.name.includes('晋岭石材')) return spoilCheck(one.uscc);
      if (one.name.includes('亮彩喷涂')) return one.uscc.replace('MA0', 'MAO');
      if (one.name.includes('博远')) return `${one.uscc.slice(0, 8)} ${one.uscc.slice(8)}`;
      return one.uscc;
    }),
    text('企业类型', 'subject_type', 8, (one) => one.subjectType),
    text('所在村\n（社区）', 'village', 10, (one) => one.village),
    text('详细地址', 'addr_actual', 26, (one) => one.address),
    text('法定代表人', 'legal_rep', 9, (one) => one.legalRep),
    text(['主要负责人', '姓名'], 'principal', 9, (one) => one.principal),
    phones(['主要负责人', '联系电话'], 'principal_phone', 14, (one) => one.phones),
    text(['安全负责人', '姓名'], 'safety_lead', 9, (one) => one.safetyLead),
    phones(['安全负责人', '联系电话'], 'safety_lead_phone', 14, (one) => one.safetyPhones),
    text('监管行业', 'key_sector', 11, (one) => one.sector),
    text('工贸行业\n类别', 'gongmao_class', 9, (one) => one.trade),
    text('规上/规下', 'scale', 8, (one) => one.scale),
    count('从业人数\n（人）', 'staff_count', 9, (one) => one.staff),
    text('安全生产标准化等级', 'standardization_level', 12, (one) => one.standard),
    ...riskColumns(),
    shown('是否厂中厂', 'site_type', 8, (one) => (one.siteType === '厂中厂' ? { cell: '是', value: '厂中厂' } : { cell: '否' })),
    text('是否存在外包作业', 'has_outsourcing', 9, (one) => one.outsourcing),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', `${township}工贸企业基本情况名录`, width);
  addRow(sheet, 'line', [`填报单位（盖章）：${township}安监站`, ...Array.from({ length: 15 }, () => null), '填报日期：2026年4月20日']);
  addTable(sheet, {
    kind: 'enterprise',
    columns,
    // the name stands in the cell with stray blanks; the record has it without
    rows,
  });
  for (const row of sheet.truth.rows) row.values.name = String(row.values.name).replaceAll(' ', '');
  const staff = rows.reduce((sum, one) => sum + one.staff, 0);
  addRow(sheet, 'foot', ['合计', `${rows.length}家`, ...Array.from({ length: 12 }, () => null), staff]);
  addRow(sheet, 'foot', ['填表人：', '郝小芬', null, '审核：', '范建国']);
  addMergedRow(sheet, 'foot', '注：1.规上指年主营业务收入2000万元以上的工业企业。2.重点风险可多选。', width);
  const helper = helperSheet('下拉项', [
    ['规上', '规下', '小微'],
    ['一级', '二级', '三级', '小微企业达标', '创建中', '未创建'],
    ['是', '否'],
  ]);
  return readable(
    '青榆镇工贸企业名录（2026.4）.xlsx',
    'roster with title and 填报单位 lines, two-level merged headings, padded headings, √/× columns, a wrong check character, O for 0, footers and a hidden helper sheet',
    [sheet, helper],
    await toXlsx([sheet, helper], { tinted: true }),
  );
}

function eastVillage(): Book {
  const random = randomFrom('east village');
  const list = enterprises.filter((one) => works(one) && one.village === '东榆村');
  const rows = list.map((one, at) => (at % 3 === 1 ? { ...one, phones: [...one.phones, phoneNumber(random)] } : one));
  const sheet = newSheet('Sheet1', { enterprise: '东榆村委会', filledOn: '2026-04-12' });
  const columns: Column<Enterprise>[] = [
    sequence(),
    text('企业全称', 'name', 28, (one) => one.name),
    code('营业执照号（统一社会信用代码）', 22, (one) => one.uscc),
    text('厂址', 'addr_actual', 26, (one) => one.address),
    text('老板', 'principal', 9, (one) => one.principal),
    phones('手机', 'principal_phone', 26, (one) => one.phones, 'number', '/'),
    text('行业', 'gongmao_class', 9, (one) => one.trade),
    text('主要产品', 'products', 14, (one) => one.product),
    count('用工人数', 'staff_count', 9, (one) => one.staff),
    text('规模', 'scale', 8, (one) => one.scale),
    text('经营状态', 'status', 8, (one) => (one.name.includes('砖厂') ? '季节性停产' : '在产')),
  ];
  addMergedRow(sheet, 'title', '东榆村企业底数', gridWidth(columns));
  addRow(sheet, 'line', ['报送单位：东榆村委会']);
  addRow(sheet, 'line', ['填报时间：2026.4.12']);
  addTable(sheet, { kind: 'enterprise', columns, rows });
  addRow(sheet, 'foot', ['填表人：张二牛']);
  return readable(
    '东榆村企业底数.xls',
    'BIFF8 .xls, heading on row 4, village wording of headings (老板, 厂址), phones as numbers and two in a cell',
    [sheet],
    toBiff8([sheet]),
  );
}

function bridgeVillage(): Book[] {
  const rows = enterprises.filter((one) => works(one) && one.village === '石桥头村');
  const sheet = newSheet('石桥头村摸底', { filledOn: '2026-04-15' });
  const columns: Column<Enterprise>[] = [
    text('单位名称', 'name', 28, (one) => one.name),
    // a code of digits only, rounded by the spreadsheet program before it was saved as csv
    code('社会信用代码', 22, (one) => (/^\d{18}$/.test(one.uscc) ? `${(Number(one.uscc) / 1e17).toFixed(5)}E+17` : one.uscc)),
    text('所在村', 'village', 10, (one) => one.village),
    text('负责人', 'principal', 9, (one) => one.principal),
    phones('联系方式', 'principal_phone', 14, (one) => one.phones),
    count('职工人数', 'staff_count', 9, (one) => one.staff),
    text('行业类别', 'key_sector', 9, (one) => one.sector),
    text('企业规模', 'scale', 8, (one) => one.scale),
    text('是否外包', 'has_outsourcing', 8, (one) => (one.product === '花岗岩板材' ? '' : one.outsourcing)),
  ];
  addRow(sheet, 'title', ['石桥头村生产经营单位摸底表']);
  addRow(sheet, 'line', ['截止到2026年4月15日']);
  addTable(sheet, { kind: 'enterprise', columns, rows });
  const bytes = toCsv(sheet, 'gbk');
  const shows = 'csv in GBK; one credit code left only as 9.1E+17';
  const first = readable('石桥头村摸底.csv', shows, [sheet], bytes);
  const again = readable('石桥头村摸底(1).csv', 'the same bytes sent a second time', [sheet], bytes);
  again.truth.sameBytesAs = first.truth.file;
  return [first, again];
}

function willowVillage(): Book {
  const renamed = { ...enterprise('德润'), name: '云泽德润速冻食品有限公司' };
  const rows = enterprises
    .filter((one) => works(one) && one.village === '柳林湾村')
    .map((one) => (one.uscc === renamed.uscc ? renamed : one));
  const sheet = newSheet('Sheet1', { enterprise: '柳林湾村', filledOn: '2026-05-08' });
  const columns: Column<Enterprise>[] = [
    sequence(),
    text('生产经营单位名称', 'name', 28, (one) => one.name),
    code('统一信用代码', 22, (one) => one.uscc),
    text('属地', 'village', 10, (one) => one.village),
    text('企业负责人', 'principal', 9, (one) => one.principal),
    phones('负责人电话', 'principal_phone', 14, (one) => one.phones),
    text('安全员', 'safety_lead', 9, (one) => one.safetyLead),
    phones('安全员电话', 'safety_lead_phone', 14, (one) => one.safetyPhones),
    count('现有人数', 'staff_count', 9, (one) => one.staff),
    shown('三场所三企业', 'risk_tags', 14, (one) => {
      const had = one.risks.filter((risk) => ['有限空间', '涉氨制冷'].includes(risk));
      return had.length > 0 ? { cell: had.join('、'), value: had } : { cell: '无' };
    }),
  ];
  addMergedRow(sheet, 'title', '柳林湾村企业清单', gridWidth(columns));
  addRow(sheet, 'line', ['填报单位：柳林湾村', null, null, '上报时间：2026/5/8']);
  addTable(sheet, { kind: 'enterprise', columns, rows });
  return readable(
    '柳林湾村企业清单.xls',
    'a web page saved as .xls; one enterprise is on the township roster under another name with the same credit code',
    [sheet],
    toHtmlXls(sheet),
  );
}

function smallPlaces(): Book {
  const rows = enterprises.filter(smallPlace);
  const sheet = newSheet('九小场所', { enterprise: '青榆社区', filledOn: '2026-06-03' });
  const columns: Column<Enterprise>[] = [
    sequence(),
    text('场所名称', 'name', 26, (one) => one.name),
    text('场所类型', 'subject_type', 12, (one) => one.subjectType),
    code('执照号码', 22, (one) => (one.name.includes('金凤凰') || one.name.includes('便民浴池') ? '' : one.uscc)),
    text('具体位置', 'addr_actual', 26, (one) => one.address),
    text('片区', 'village', 10, (one) => one.village),
    text('单位负责人', 'principal', 10, (one) => one.principal),
    phones(
      '联系电话',
      'principal_phone',
      26,
      (one) => (one.name.includes('学校') ? [...one.phones, '0356-9990123'] : one.phones),
      'number',
      '，',
    ),
    text('行业领域', 'key_sector', 12, (one) => one.sector),
    count('人数', 'staff_count', 7, (one) => one.staff),
    text('现状', 'status', 8, (one) => (one.name.includes('金凤凰') ? '停产（自行）' : '在产')),
  ];
  addMergedRow(sheet, 'title', '学校、医院、养老机构及“九小场所”台账', gridWidth(columns));
  addRow(sheet, 'line', ['填报单位：青榆社区', null, null, null, null, null, null, '2026年6月3日']);
  addTable(sheet, { kind: 'enterprise', columns, rows });
  addRow(sheet, 'foot', ['合计：', rows.length]);
  return readable(
    '学校医院九小场所台账.et',
    'a WPS .et (BIFF8 inside); subjects that are no enterprises, some without a licence number, a land line beside a mobile',
    [sheet],
    toBiff8([sheet]),
  );
}

export async function rosterBooks(): Promise<Book[]> {
  return [await townshipRoster(), eastVillage(), ...bridgeVillage(), willowVillage(), smallPlaces()];
}
