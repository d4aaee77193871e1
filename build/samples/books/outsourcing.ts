/** 外包作业单位名录库 (the six groups), 外包情况表, and the list of contractors. */
import { type Book, readable } from '../lib/book.ts';
import { count, custom, day, phones, sequence, shown, text } from '../lib/columns.ts';
import { type Contractor, contractor, contractors } from '../lib/contractors.ts';
import { type Spelling, sixSpellings } from '../lib/days.ts';
import { county, type Enterprise, enterprise, township } from '../lib/enterprises.ts';
import { personName, phoneNumber } from '../lib/people.ts';
import { randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, addTable, type Column, gridWidth, newSheet, type Sheet } from '../lib/sheet.ts';
import { toBiff8, toCsv, toXlsx } from '../lib/write.ts';

export interface Project {
  owner: Enterprise;
  contractor: Contractor;
  content: string;
  form: string;
  place: string;
  start: string;
  end: string | null;
  headcount: number;
  special: number;
  hazardous: string[];
  amountWan: number;
  contract: boolean;
  agreement: boolean;
  leader: string;
  phone: string;
}

/** owner | contractor | content | form | place | start | end ('' = 长期) | people | special | hazardous work | 万元 | contract | agreement */
export function projects(lines: string): Project[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [
        owner = '',
        by = '',
        content = '',
        form = '',
        place = '',
        start = '',
        end = '',
        people = '',
        special = '',
        works = '',
        wan = '',
        contract = '',
        agreement = '',
      ] = line.split('|');
      const random = randomFrom(`project ${owner} ${content}`);
      return {
        owner: enterprise(owner),
        contractor: contractor(by),
        content,
        form,
        place,
        start,
        end: end === '' ? null : end,
        headcount: Number(people),
        special: Number(special),
        hazardous: works === '' ? [] : works.split('、'),
        amountWan: Number(wan),
        contract: contract === '是',
        agreement: agreement === '是',
        leader: personName(random),
        phone: phoneNumber(random),
      };
    });
}

const noHazard = '不涉及';

function hazardousColumn(heading: string, separator: string): Column<Project> {
  return shown(heading, 'hazardous_work_types', 16, (row) =>
    row.hazardous.length > 0
      ? { cell: row.hazardous.join(separator), value: row.hazardous.map((work) => (work === '受限空间' ? '受限（有限）空间' : work)) }
      : { cell: noHazard, value: [noHazard] },
  );
}

function license(heading: string | string[]): Column<Project> {
  return custom(heading, 'contractor.safety_license_no', 24, (row) =>
    row.contractor.licenseExpire
      ? {
          cell: `${row.contractor.licenseNo}\n有效期至${row.contractor.licenseExpire.replaceAll('-', '.')}`,
          values: {
            'contractor.safety_license_no': row.contractor.licenseNo,
            'contractor.safety_license_expire': row.contractor.licenseExpire,
          },
        }
      : { cell: '/' },
  );
}

const foundryProjects = projects(`
宏达铸造|晋通设备|中频炉年度检修|委托|熔炼车间|2026-07-01|2026-07-20|12|4|动火、临时用电|18.6|是|是
宏达铸造|蓝天环保|清理车间除尘器改造|外包|清理车间|2026-08-05|2026-09-30|9|3|动火、高处、吊装|42|是|是
宏达铸造|顺捷劳务|铸件清理装卸|劳务分包|成品库|2026-01-01|2026-12-31|15|0||36|是|否
宏达铸造|安达起重|5吨行车更换|外包|铸造跨|2026-09-12|2026-09-18|6|3|吊装、高处|9.8|是|是
宏达铸造|信达电力|配电室增容改造|外包|配电室|2026-10-08|2026-11-05|7|5|临时用电|23.5|是|是
宏达铸造|净源清洗|循环水池清淤|外包|循环水泵房|2026-06-10|2026-06-14|5|1|受限空间|2.4|否|否
`);

async function defaultForm(): Promise<Book> {
  const sheet = newSheet('附件2', { enterprise: '青榆宏达铸造有限公司', filledOn: '2026-09-28' });
  const columns: Column<Project>[] = [
    sequence(),
    { ...text<Project>('发包单位', 'owner.name', 16, (row) => row.owner.name), mergeDown: (row) => row.owner.name },
    { ...text<Project>('统一社会信用代码', 'owner.uscc', 21, (row) => row.owner.uscc), mergeDown: (row) => row.owner.uscc },
    text('承包单位', 'contractor.name', 22, (row) => row.contractor.name),
    text('承包单位信用代码', 'contractor.uscc', 21, (row) => row.contractor.uscc),
    text('资质类别及等级', 'contractor.qualification_name', 18, (row) => row.contractor.qualification),
    license('安全生产许可证号及有效期'),
    text('项目名称/作业内容', 'content', 16, (row) => row.content),
    text('外包形式', 'outsourcing_form', 9, (row) => row.form),
    text('作业地点', 'work_place', 11, (row) => row.place),
    custom('作业期限', 'start', 20, (row) => ({
      cell: `${row.start.replaceAll('-', '.')}-${(row.end ?? '').replaceAll('-', '.')}`,
      values: { start: row.start, end: row.end },
    })),
    custom('作业人数（其中特种作业）', 'headcount', 11, (row) => ({
      cell: `${row.headcount}（${row.special}）`,
      values: { headcount: row.headcount, special_count: row.special },
    })),
    hazardousColumn('涉及危险作业类型', '、'),
    shown('是否签合同', 'contract_signed', 7, (row) => ({ cell: row.contract ? '√' : '×', value: row.contract })),
    shown('是否签安全协议', 'safety_agreement', 8, (row) => ({ cell: row.agreement ? '√' : '×', value: row.agreement })),
    shown('是否培训考核', 'trained', 8, () => ({ cell: '√', value: true })),
    shown('是否交底', 'disclosed', 7, () => ({ cell: '√', value: true })),
    custom('现场负责人及电话', 'site_leader', 14, (row) => ({
      cell: `${row.leader}${row.phone}`,
      values: { site_leader: row.leader, site_leader_phone: [row.phone] },
    })),
    text('备注', 'remark', 8, () => ''),
  ];
  const width = gridWidth(columns);
  addRow(sheet, 'line', ['附件2']);
  addMergedRow(sheet, 'title', '外包作业单位名录库', width);
  addRow(sheet, 'line', ['填报单位（盖章）：青榆宏达铸造有限公司', ...Array.from({ length: 12 }, () => null), '填报时间：2026年9月28日']);
  addTable(sheet, { kind: 'outsourcing_project', columns, rows: foundryProjects });
  addRow(sheet, 'foot', ['填表人：', null, '武丽娟', '审核：', '宋国栋', '联系电话：13800006621']);
  return readable(
    '附件2 外包作业单位名录库（宏达铸造）.xlsx',
    'the default columns of 附件2: two facts in one cell (期限, 人数, 证号及有效期, 负责人及电话), owner merged down',
    [sheet],
    await toXlsx([sheet]),
  );
}

const townshipProjects = projects(`
金瓯|净源清洗|3号水泥库清库|外包|3号库|2026-08-20|2026-08-29|8|2|受限空间、高处|7.5|是|是
金瓯|中泰窑炉|回转窑耐火砖更换|外包|窑尾|2026-02-10|2026-03-05|22|4|受限空间、动火|86|是|是
金瓯|恒安建筑|原料棚扩建|外包|原料堆场|2026-05-15|2026-10-30|26|6|高处、吊装、动土|210|是|是
金瓯|东升运输|石灰石运输|外包|矿区至厂区|2026-01-01|2026-12-31|18|0||155|是|是
华瓷|中泰窑炉|1号隧道窑大修|外包|烧成车间|2026-06-01|2026-07-15|16|5|动火、高处|120|是|是
华瓷|清泉水处理|污水处理站托管|托管|污水站|||3|0|受限空间|24|是|是
华瓷|捷诚消防|消防设施维保|委托|全厂|2026-01-01|2026-12-31|4|0||6.8|是|否
锦绣|宏远机电|织造车间空调安装|外包|织造车间|2026-07-08|2026-08-08|11|4|高处、临时用电|52|是|是
锦绣|清泉水处理|印染废水站运维|托管|废水站|||4|1|受限空间|30|是|是
昌源机械|宝诚防腐|喷漆房管道防腐|外包|喷漆房|2026-09-01|2026-09-15|5|1|动火|8.2|是|是
昌源机械|安达起重|大型龙门铣吊装就位|外包|机加工车间|2026-10-20|2026-10-25|7|3|吊装|4.5|否|否
德润|宏远机电|速冻线制冷机组更换|外包|制冷机房|2026-04-11|2026-05-20|9|4|动火、吊装|68|是|是
德润|净源清洗|污水调节池清淤|外包|污水站|2026-09-05|2026-09-07|4|0|受限空间|1.8|否|否
天和|中泰窑炉|玻璃窑炉热修|外包|窑炉车间|2026-10-10|2026-11-10|13|4|动火、高处|95|是|是
德盛|晋通设备|铸造机检修|外包|铸造车间|2026-08-12|2026-08-22|8|3|动火、吊装|15.3|是|是
昌源机械|蓝天环保|焊接烟尘治理改造|外包|焊接车间|2026-08-10|2026-10-31|6|2|动火、高处|27.4|是|是
康洁|净源清洗|浆池清理|外包|浆池|2026-10-18|2026-10-22|5|0|受限空间|3.6|是|是
康洁|顺捷劳务|原纸装卸|劳务派遣|原料库|2026-03-01|2027-02-28|10|0||42|是|是
`);

async function sixGroups(): Promise<Book> {
  const sheet = newSheet('名录库', { enterprise: `${township}人民政府`, filledOn: '2026-10-15' });
  const owner = (row: Project): string => row.owner.name;
  const columns: Column<Project>[] = [
    sequence(),
    { ...text<Project>(['发包单位基本信息', '单位名称'], 'owner.name', 22, owner), mergeDown: owner },
    { ...text<Project>(['发包单位基本信息', '统一社会信用代码'], 'owner.uscc', 21, (row) => row.owner.uscc), mergeDown: owner },
    { ...phones<Project>(['发包单位基本信息', '联系电话'], 'owner.principal_phone', 13, (row) => row.owner.phones), mergeDown: owner },
    text(['承包单位基本信息', '单位名称'], 'contractor.name', 24, (row) => row.contractor.name),
    text(['承包单位基本信息', '资质'], 'contractor.qualification_name', 18, (row) => row.contractor.qualification),
    text(['承包单位基本信息', '联系人'], 'contractor.principal', 9, (row) => row.contractor.leader),
    phones(['承包单位基本信息', '联系电话'], 'contractor.phone', 13, (row) => [row.contractor.phone]),
    text('外包作业项目内容', 'content', 18, (row) => row.content),
    count(['作业规模', '合同金额（万元）'], 'amount_yuan', 10, (row) => row.amountWan),
    count(['作业规模', '作业人数（人）'], 'headcount', 8, (row) => row.headcount),
    custom(['作业期限', '开工日期'], 'start', 11, (row) =>
      row.end === null ? { cell: null } : { cell: row.start.replaceAll('-', '/'), values: { start: row.start } },
    ),
    custom(['作业期限', '竣工日期'], 'end', 11, (row) =>
      row.end === null ? { cell: '长期', values: { long_term: true } } : { cell: row.end.replaceAll('-', '/'), values: { end: row.end } },
    ),
    hazardousColumn('涉及危险作业类型', '，'),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', `${township}外包作业单位名录库`, width);
  addMergedRow(sheet, 'line', `填报单位：${township}人民政府                                        截止到2026年10月15日`, width);
  addTable(sheet, { kind: 'outsourcing_project', columns, rows: townshipProjects });
  for (const row of sheet.truth.rows) row.values.amount_yuan = Math.round(Number(row.values.amount_yuan) * 10_000);
  const total = Math.round(townshipProjects.reduce((sum, row) => sum + row.amountWan, 0) * 10) / 10;
  addRow(sheet, 'foot', ['合计', ...Array.from({ length: 8 }, () => null), total]);
  return readable(
    '青榆镇外包作业单位名录库.xlsx',
    'the six groups over two heading levels, child names that repeat (单位名称, 联系电话), merged owners, 万元, 长期, a total',
    [sheet],
    await toXlsx([sheet], { tinted: true }),
  );
}

const buildingProjects = projects(`
腾飞|东升运输|混凝土罐车运输|外包|厂区|2026-01-01|2026-12-31|24|0||480|是|是
腾飞|晋通设备|搅拌主机检修|委托|搅拌楼|2026-09-20|2026-09-26|5|2|动火、受限空间、高处|3.2|是|是
腾飞|信达电力|变压器预防性试验|委托|配电室|2026-08-02|2026-08-03|4|4|临时用电|1.1|是|否
腾飞|恒安建筑|料仓封闭工程|外包|骨料堆场|2026-06-15|2026-09-15|17|5|高处、吊装、动火|168.5|是|是
腾飞|老赵装卸|袋装外加剂装卸|劳务分包|外加剂库|2026-03-01|2026-12-31|4|0||2.6|否|否
`);

function concreteCsv(): Book {
  const sheet = newSheet('外包情况表', { enterprise: '青榆腾飞商品混凝土有限公司', filledOn: '2026-09-29' });
  const columns: Column<Project>[] = [
    sequence(),
    text('甲方', 'owner.name', 26, (row) => row.owner.name),
    text('乙方', 'contractor.name', 26, (row) => row.contractor.name),
    text('工程名称', 'content', 18, (row) => row.content),
    custom('合同金额（元）', 'amount_yuan', 12, (row) => {
      const yuan = Math.round(row.amountWan * 10_000);
      return { cell: yuan.toLocaleString('en-US'), values: { amount_yuan: yuan } };
    }),
    day('开工日期', 'start', 12, (row) => row.start, 'cell'),
    day('竣工日期', 'end', 12, (row) => row.end, 'cell'),
    count('施工人数', 'headcount', 8, (row) => row.headcount),
    hazardousColumn('危险作业类别', '/'),
    text('项目负责人', 'project_leader', 9, (row) => row.leader),
    phones('联系电话', 'project_leader_phone', 13, (row) => [row.phone]),
  ];
  addRow(sheet, 'title', ['外包工程情况表']);
  addRow(sheet, 'line', ['填报单位：青榆腾飞商品混凝土有限公司', null, null, null, null, null, '2026年9月29日']);
  addTable(sheet, { kind: 'outsourcing_project', columns, rows: buildingProjects });
  return readable(
    '外包情况表-腾飞混凝土.csv',
    'csv in UTF-8 with its mark; 甲方/乙方, money in 元 with thousands separators',
    [sheet],
    toCsv(sheet, 'utf8'),
  );
}

const maintenanceProjects = projects(`
北沟耐火|晋通设备|压力机液压系统检修|外协|成型车间|2026-05-12|2026-05-19|4|1|动火|3.8|是|是
北沟耐火|蓝天环保|破碎工段除尘维护|托管|破碎工段|2026-06-01|2026-12-31|3|0|高处|9.6|是|是
东榆砖厂|中泰窑炉|轮窑窑体修补|外包|轮窑|2026-07-03|2026-07-25|9|2|受限空间、高处|12|是|否
鸿运钢构|安达起重|20吨龙门吊拆装|外包|堆场|2026-09-09|2026-09-13|6|4|吊装、高处|6.5|是|是
春雨环保|宝诚防腐|设备外壳喷砂防腐|外协|外场|2026-08-01|2026-10-31|5|0||7.2|是|是
北沟碎石|老赵装卸|机制砂装车|劳务分包|成品料场|2026-04-01|2026-12-31|6|0||5|否|否
盛泰冷库|宏远机电|氨压缩机大修|外包|机房|2026-10-11|2026-10-28|6|3|动火、受限空间|14.8|是|是
新锐电动车|恒安建筑|电池库隔墙改造|外包|3号厂房|2026-09-18|2026-10-20|8|2|动火、高处|11.3|是|是
绿源污水|净源清洗|生化池清淤|外包|生化池|2026-05-06|2026-05-10|6|1|受限空间|4.1|是|是
`);

function maintenanceXls(): Book {
  const sheet = newSheet('检维修外委', { enterprise: '北沟片区', filledOn: '2026-10-09' });
  const spellings: Spelling[] = [...sixSpellings, 'noYear'];
  const columns: Column<Project>[] = [
    sequence(),
    text('业主单位', 'owner.name', 24, (row) => row.owner.name),
    custom('外委单位', 'contractor.name', 26, (row) =>
      row.owner.name.includes('北沟碎石')
        ? {
            cell: null,
            values: { 'contractor.name': null },
            problem: { severity: 'error' as const, about: 'no contractor named' },
            refuse: true,
          }
        : { cell: row.contractor.name, values: { 'contractor.name': row.contractor.name } },
    ),
    text('作业内容', 'content', 18, (row) => row.content),
    text('外包类型', 'outsourcing_form', 9, (row) => row.form),
    custom('合同规模', 'amount_yuan', 11, (row, index) => ({
      cell: index % 2 === 0 ? `${row.amountWan}万元` : `${row.amountWan * 10_000}元`,
      values: { amount_yuan: Math.round(row.amountWan * 10_000) },
    })),
    day(
      '计划开始',
      'start',
      13,
      (row) => row.start,
      (_, index) => spellings[index % spellings.length] ?? 'dot',
    ),
    day(
      '计划结束',
      'end',
      13,
      (row) => row.end,
      (_, index) => spellings[(index + 2) % spellings.length] ?? 'dot',
    ),
    count('作业人数', 'headcount', 8, (row) => row.headcount),
    count('特种作业人数', 'special_count', 8, (row) => row.special),
    hazardousColumn('涉及的危险作业', ' '),
    shown('是否签订安全协议', 'safety_agreement', 9, (row) => ({ cell: row.agreement ? '已签' : '未签', value: row.agreement })),
    text('现场负责人', 'site_leader', 9, (row) => row.leader),
  ];
  addMergedRow(sheet, 'title', '检维修外委台账', gridWidth(columns));
  addRow(sheet, 'line', ['填报单位：北沟片区', null, null, null, null, null, null, null, '填表日期：2026.10.9']);
  addTable(sheet, { kind: 'outsourcing_project', columns, rows: maintenanceProjects });
  return readable(
    '检维修外委台账.xls',
    'BIFF8; the days of one column in six spellings and one without its year; money with its unit in the cell; a row without its contractor',
    [sheet],
    toBiff8([sheet]),
  );
}

const furnitureProjects = projects(`
永兴木业|蓝天环保|中央除尘改造|外包|砂光车间|2026-08-18|2026-09-20|7|2|动火、高处|33|是|是
永兴木业|捷诚消防|火花探测系统安装|外包|砂光车间|2026-09-22|2026-10-15|4|1|高处|12.5|是|是
永兴木业|老赵装卸|板材装卸|劳务分包|原料场|2026-01-01|2026-12-31|5|0||4.2|否|否
泉香酒业|宏远机电|酒库防爆通风改造|外包|酒库|2026-07-19|2026-08-02|5|2|临时用电|16|是|是
`);

/** The outsourcing sheet inside a workbook of several kinds. */
export function furnitureSheet(): Sheet {
  const sheet = newSheet('外包作业');
  const columns: Column<Project>[] = [
    sequence(),
    text('发包方', 'owner.name', 24, (row) => row.owner.name),
    text('施工单位', 'contractor.name', 24, (row) => row.contractor.name),
    text('外包内容', 'content', 18, (row) => row.content),
    day('开工日期', 'start', 12, (row) => row.start, 'dash'),
    day('竣工日期', 'end', 12, (row) => row.end, 'dash'),
    count('人数', 'headcount', 8, (row) => row.headcount),
    hazardousColumn('危险作业', '、'),
  ];
  addMergedRow(sheet, 'title', '外包作业登记', gridWidth(columns));
  addTable(sheet, { kind: 'outsourcing_project', columns, rows: furnitureProjects });
  return sheet;
}

async function contractorList(): Promise<Book> {
  const sheet = newSheet('承包单位', { enterprise: `${county}${township}安监站`, filledOn: '2026-10-15' });
  const columns: Column<Contractor>[] = [
    sequence(),
    text('承包商名称', 'name', 28, (row) => row.name),
    text('统一社会信用代码', 'uscc', 21, (row) => row.uscc),
    text('注册地', 'home_region', 9, (row) => row.region),
    text('资质类别及等级', 'qualification_name', 26, (row) => row.qualification),
    text('安全生产许可证编号', 'safety_license_no', 26, (row) => row.licenseNo),
    day(
      '许可证有效期',
      'safety_license_expire',
      13,
      (row) => row.licenseExpire,
      (_, index) => sixSpellings[index % 6] ?? 'dot',
    ),
    text('负责人', 'principal', 9, (row) => row.leader),
    phones('负责人电话', 'phone', 13, (row) => [row.phone]),
    text('主要承揽内容', null, 14, (row) => row.work),
    text('状态', 'status', 8, (row) => (row.name.includes('老赵') ? '清退' : '在场')),
  ];
  addMergedRow(sheet, 'title', `${township}承包单位一览表`, gridWidth(columns));
  addRow(sheet, 'line', [`填报单位：${county}${township}安监站`, null, null, null, null, null, null, '2026-10-15']);
  addTable(sheet, { kind: 'contractor', columns, rows: contractors });
  addRow(sheet, 'foot', ['注：安全生产许可证已到期的应停止作业。']);
  return readable(
    '承包单位一览表.xlsx',
    'contractors; safety licences that have expired or soon will, as of autumn 2026, their days in six spellings',
    [sheet],
    await toXlsx([sheet]),
  );
}

export async function outsourcingBooks(): Promise<Book[]> {
  return [await defaultForm(), await sixGroups(), concreteCsv(), maintenanceXls(), await contractorList()];
}
