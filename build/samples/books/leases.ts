/** 厂中厂 and 园中园: who lets what to whom. */
import { type Book, readable } from '../lib/book.ts';
import { count, custom, sequence, text } from '../lib/columns.ts';
import { type Enterprise, enterprise } from '../lib/enterprises.ts';
import { personName, phoneNumber } from '../lib/people.ts';
import { randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, addTable, type Column, gridWidth, newSheet } from '../lib/sheet.ts';
import { toBiff8, toXlsx } from '../lib/write.ts';

interface Lease {
  lessor: Enterprise;
  lessee: string;
  contact: string;
  phone: string;
  building: string;
  /** as the cell has it, and in square metres */
  area: { cell: string | number; m2: number };
  staff: number;
  use: string;
  risk: string;
  fire: '是' | '否' | '未核实';
  agreement: boolean;
  from: string;
  to: string;
}

/** lessor | lessee | building | area | ㎡ | staff | use | risk | fire acceptance | agreement | from | to */
function leases(lines: string): Lease[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [
        lessor = '',
        lessee = '',
        building = '',
        area = '',
        m2 = '',
        staff = '',
        use = '',
        risk = '',
        fire = '',
        agreement = '',
        from = '',
        to = '',
      ] = line.split('|');
      const random = randomFrom(`lease ${lessee}`);
      return {
        lessor: enterprise(lessor),
        lessee,
        contact: personName(random),
        phone: phoneNumber(random),
        building,
        area: { cell: /^\d+(\.\d+)?$/.test(area) ? Number(area) : area, m2: Number(m2) },
        staff: Number(staff),
        use,
        risk,
        fire: fire as Lease['fire'],
        agreement: agreement === '有',
        from,
        to,
      };
    });
}

const parkLeases = leases(`
荣昌工业园|云泽亮彩喷涂有限公司|1号厂房东|1260|1260|22|金属件喷涂|喷涂、危化品使用|否|有|2024-03-01|2027-02-28
荣昌工业园|青榆佳美家居用品厂|1号厂房西|1800㎡|1800|31|板式家具加工|木粉尘、火灾|否|有|2023-06-01|2026-11-15
荣昌工业园|云泽恒通塑料制品有限公司|2号厂房一层|0.15万㎡|1500|27|塑料制品注塑|火灾、机械伤害|是|有|2025-01-01|2027-12-31
荣昌工业园|青榆顺达五金加工厂|2号厂房二层|850平方米|850|14|五金冲压|机械伤害|是|无|2025-05-20|2026-05-19
荣昌工业园|云泽新锐电动车配件有限公司|3号厂房|3亩|2000.01|48|电池包组装|锂电池储存、火灾|未核实|有|2024-09-01|2029-08-31
荣昌工业园|青榆红火烘焙食品厂|4号厂房一层|1100|1100|25|糕点加工|烘烤设备、燃气|是|有|2026-01-01|2028-12-31
荣昌工业园|云泽小蜜蜂包装用品店|4号厂房二层|420㎡|420|6|纸箱分切仓储|火灾|否|无|2025-10-01|2026-09-30
荣昌工业园|青榆速达快递分拨点|5号仓库|960|960|18|快件分拨|车辆伤害、火灾|是|有|2025-11-11|2027-11-10
昌源机械|云泽金盾热处理加工部|机加工车间南侧|360|360|8|热处理|高温、火灾|未核实|有|2025-03-15|2028-03-14
昌源机械|青榆振兴模具修配部|机加工车间北侧|280㎡|280|5|模具修配|机械伤害|是|无|2025-07-01|2026-12-31
华瓷陶瓷|青榆花语彩绘工作室|老办公楼一层|600|600|19|陶瓷彩绘|火灾|是|有|2024-01-01|2026-12-31
华瓷陶瓷|云泽瓷源包装材料厂|原料棚|1.2亩|800|11|稻草绳、纸箱|火灾|否|有|2025-04-01|2027-03-31
`);

async function parkSurvey(): Promise<Book> {
  const sheet = newSheet('厂中厂摸排', { enterprise: '青榆荣昌工业园管理有限公司', filledOn: '2026-06-18' });
  const lessorKey = (row: Lease): string => row.lessor.name;
  const columns: Column<Lease>[] = [
    sequence(),
    { ...text<Lease>(['出租方', '名称'], 'lessor.name', 24, (row) => row.lessor.name), mergeDown: lessorKey },
    { ...text<Lease>(['出租方', '统一社会信用代码'], 'lessor.uscc', 21, (row) => row.lessor.uscc), mergeDown: lessorKey },
    text(['承租方', '名称'], 'lessee.name', 26, (row) => row.lessee),
    text(['承租方', '联系人'], null, 9, (row) => row.contact),
    text(['承租方', '电话'], null, 13, (row) => row.phone),
    text('厂房编号/位置', 'building', 14, (row) => row.building),
    custom('出租面积\n（㎡）', 'area_m2', 11, (row) => ({ cell: row.area.cell, values: { area_m2: row.area.m2 } })),
    count('入驻员工数\n（人）', 'staff_count', 9, (row) => row.staff),
    text('承租用途', 'use', 14, (row) => row.use),
    text('承租单位主要风险点', 'main_risks', 18, (row) => row.risk),
    custom('消防验收\n（备案）', 'fire_accept', 8, (row) => ({
      cell: row.fire === '是' ? '√' : row.fire === '否' ? '×' : null,
      ...(row.fire === '未核实' ? {} : { values: { fire_accept: row.fire } }),
    })),
    custom('是否签订安全生产（消防安全）管理协议', 'safety_agreement', 12, (row) => ({
      cell: row.agreement ? '是' : '否',
      values: { safety_agreement: row.agreement },
    })),
    custom(['租赁期限', '起'], 'lease_from', 11, (row) => ({ cell: row.from.replaceAll('-', '.'), values: { lease_from: row.from } })),
    custom(['租赁期限', '止'], 'lease_to', 11, (row) => ({ cell: row.to.replaceAll('-', '.'), values: { lease_to: row.to } })),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '“厂中厂”“园中园”摸排登记表', width);
  addMergedRow(sheet, 'line', '填报说明：出租厂房、仓库的单位填写本表，一个承租单位填一行；面积按租赁合同填写。', width);
  addRow(sheet, 'line', [
    '填报单位（章）：青榆荣昌工业园管理有限公司',
    ...Array.from({ length: 9 }, () => null),
    '填报日期：2026年6月18日',
  ]);
  addRow(sheet, 'line', []);
  addTable(sheet, { kind: 'lease', columns, rows: parkLeases });
  addRow(sheet, 'foot', ['单位负责人（签字）：', null, null, '填表人：郭艳红', null, null, null, '联系电话：19900000456']);
  return readable(
    '厂中厂摸排表-荣昌工业园等.xlsx',
    'leases: lessor merged over its rows, two-level headings on rows 5–6, areas in ㎡, 亩 and 万㎡ in one column, √/× and 是/否, a blank that means 未核实',
    [sheet],
    await toXlsx([sheet]),
  );
}

const northLeases = leases(`
鑫旺精密|青榆小顺打磨加工点|铸造车间东跨|0.6|400|7|铸件打磨|金属粉尘|否|无|2025-03-01|2026-12-31
鑫旺精密|云泽宏润涂料经营部|旧仓库|0.45|300|4|涂料仓储|易燃|否|无|2025-06-01|2028-05-31
北沟耐火|云泽县小康机砖配送站|成品库北侧|0.9|600|6|建材仓储|车辆伤害|是|有|2026-01-01|2026-12-31
北沟耐火|青榆力固粘结剂厂|二号原料棚|1.5|1000.01|12|粘结剂混合|粉尘|未核实|有|2024-07-01|2027-06-30
德盛铝业|云泽铝艺门窗加工部|三号厂房|2.1|1400.01|16|门窗加工|机械伤害|是|有|2025-09-01|2028-08-31
德盛铝业|青榆再生铝灰处置点|渣场|0.75|500|5|铝灰分选|遇湿自燃、粉尘|否|无|2025-12-01|2026-11-30
天和药用玻璃|云泽瓶盖组装厂|包装楼二层|1.2|800|21|瓶盖组装|火灾|是|有|2025-02-10|2027-02-09
凯达橡胶|青榆再生胶粉加工点|密炼车间旁|0.3|200|3|胶粉粉碎|粉尘、火灾|否|无|2026-03-01|2027-02-28
凯达橡胶|云泽北沟劳保用品店|门房|0.12|80|2|劳保零售|火灾|是|有|2025-03-01|2026-03-01
`);

function northVillage(): Book {
  const sheet = newSheet('Sheet1', { enterprise: '北沟村', filledOn: '2026-05-22' });
  const columns: Column<Lease>[] = [
    sequence(),
    text('房东（出租单位）', 'lessor.name', 26, (row) => row.lessor.name),
    text('租户（承租单位）', 'lessee.name', 26, (row) => row.lessee),
    text('位置', 'unit', 14, (row) => row.building),
    custom('租赁面积（亩）', 'area_m2', 10, (row) => ({ cell: row.area.cell, values: { area_m2: row.area.m2 } })),
    count('员工数', 'staff_count', 8, (row) => row.staff),
    text('经营项目', 'use', 12, (row) => row.use),
    text('风险点', 'main_risks', 14, (row) => row.risk),
    custom('租赁期限', 'lease_from', 22, (row, index) => {
      const [fromYear = '', fromMonth, fromDay] = row.from.split('-');
      const [toYear = '', toMonth, toDay] = row.to.split('-');
      const end = `${Number(toMonth)}.${Number(toDay)}`;
      const start = `${fromYear}.${Number(fromMonth)}.${Number(fromDay)}`;
      const cell = fromYear === toYear ? `${start}-${end}` : index % 2 === 0 ? `${start}-${toYear}.${end}` : `${start}至${toYear}.${end}`;
      return { cell, values: { lease_from: row.from, lease_to: row.to } };
    }),
    custom('有无安全协议', 'safety_agreement', 10, (row) => ({
      cell: row.agreement ? '有' : '无',
      values: { safety_agreement: row.agreement },
    })),
  ];
  addMergedRow(sheet, 'title', '北沟村厂房出租情况', gridWidth(columns));
  addRow(sheet, 'line', ['填报单位：北沟村', null, null, null, '2026-5-22']);
  addTable(sheet, { kind: 'lease', columns, rows: northLeases });
  addRow(sheet, 'foot', ['说明：面积按亩填。']);
  return readable(
    '北沟村厂房出租情况.xls',
    'leases in 亩 by the heading, both ends of the term in one cell ("2026.1.1-12.31"), 房东/租户 as headings',
    [sheet],
    toBiff8([sheet]),
  );
}

export async function leaseBooks(): Promise<Book[]> {
  return [await parkSurvey(), northVillage()];
}
