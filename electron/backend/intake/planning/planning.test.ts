import { describe, expect, it } from 'vitest';
import { lookAtOne, type TestCell } from '../testing/books.ts';

const hazardHead = ['企业名称', '发现日期', '隐患描述', '整改期限', '整改资金（万元）', '整改状态'];
const hazardRow = (...cells: TestCell[]): TestCell[] => ['恒基铸造有限公司', '2026.9.1', '配电箱门缺失', ...cells];

function hazards(
  rows: readonly (readonly TestCell[])[],
  options: { head?: TestCell[]; filledOn?: string; merges?: string[]; title?: string; answers?: object; fileName?: string } = {},
) {
  const { head = hazardHead, filledOn = '2026年9月20日', merges = [], title = '隐患台账' } = options;
  return lookAtOne(
    { rows: [[title], [`填报单位：恒基铸造有限公司    填报日期：${filledOn}`], head, ...rows], merges },
    { answers: options.answers ?? {}, fileName: options.fileName ?? '表.xlsx' },
  );
}

describe('days', () => {
  it.each<[TestCell, string]>([
    ['2026.9.1', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['20260901', '2026-09-01'],
    [20260901, '2026-09-01'],
    [{ serial: 46266, shown: '2026/9/1' }, '2026-09-01'],
  ])('reads %j', (cell, day) => {
    const seen = hazards([['恒基铸造有限公司', cell, '配电箱门缺失']]);
    expect(seen.shown[0]?.found_on).toBe(day);
    expect(seen.rows[0]?.problems).toEqual([]);
  });

  it('takes a missing year from the filing date, with a warning', () => {
    const seen = hazards([['恒基铸造有限公司', '9月1日', '配电箱门缺失']]);
    expect(seen.shown[0]?.found_on).toBe('2026-09-01');
    expect(seen.rows[0]?.problems).toMatchObject([{ field: 'found_on', cell: 'B4', severity: 'warning' }]);
  });

  it('does not put what was found in December after a filing date in January', () => {
    const seen = hazards([['恒基铸造有限公司', '12月20日', '配电箱门缺失']], { filledOn: '2026年1月5日' });
    expect(seen.shown[0]?.found_on).toBe('2025-12-20');
    expect(seen.rows[0]?.problems[0]).toMatchObject({ field: 'found_on', severity: 'warning' });
  });

  it('asks for the year when nothing tells it, and takes the answer', () => {
    const rows = [
      ['企业名称', '发现日期', '隐患描述'],
      ['恒基铸造有限公司', '9月1日', '配电箱门缺失'],
    ];
    const seen = lookAtOne({ rows });
    expect(seen.yearUnknown).toBe(true);
    expect(seen.rows[0]?.refused).toBe(true);
    const answered = lookAtOne({ rows }, { answers: { year: 2025 } });
    expect(answered.shown[0]?.found_on).toBe('2025-09-01');
    expect(answered.rows[0]?.problems[0]?.severity).toBe('warning');
  });

  it('counts a relative deadline from the day of finding, wherever its column stands', () => {
    const seen = hazards([['5日内', '配电箱门缺失', '恒基铸造有限公司', '2026.9.1']], {
      head: ['整改期限', '隐患描述', '企业名称', '发现日期'],
    });
    expect(seen.shown[0]?.deadline).toBe('2026-09-06');
    expect(seen.rows[0]?.problems).toMatchObject([{ field: 'deadline', cell: 'A4', severity: 'warning' }]);
  });

  it('says of a day that does not exist that there is no such day', () => {
    const seen = hazards([hazardRow('2026.9.31')]);
    expect(seen.shown[0]?.deadline).toBeNull();
    expect(seen.rows[0]?.problems).toMatchObject([{ field: 'deadline', cell: 'D4', severity: 'error' }]);
    expect(seen.rows[0]?.refused).toBe(false);
  });
});

describe('money', () => {
  it('takes the unit of the cell before that of the heading', () => {
    const seen = hazards([hazardRow('2026.9.9', 0.5), hazardRow('2026.9.9', '3000元'), hazardRow('2026.9.9', '约2万')]);
    expect(seen.shown.map((values) => values.funds_yuan)).toEqual([5000, 3000, 20000]);
    expect(seen.rows[2]?.problems).toMatchObject([{ field: 'funds_yuan', severity: 'warning' }]);
  });

  it('leaves a span of amounts unread and says so', () => {
    const seen = hazards([hazardRow('2026.9.9', '3-5万')]);
    expect(seen.shown[0]?.funds_yuan).toBeNull();
    expect(seen.rows[0]?.problems).toMatchObject([{ field: 'funds_yuan', cell: 'E4' }]);
  });
});

describe('hazards', () => {
  it('divides several hazards of one cell and says so on each', () => {
    const seen = hazards([['恒基铸造有限公司', '2026.9.1', '1.电线私拉乱接；2.灭火器压力不足；3.通道堆放杂物']]);
    expect(seen.rows.map(({ row }) => row)).toEqual([4, 4, 4]);
    expect(seen.shown.map(({ description }) => description)).toEqual(['电线私拉乱接', '灭火器压力不足', '通道堆放杂物']);
    for (const row of seen.rows) expect(row.problems).toMatchObject([{ field: 'description', cell: 'C4', severity: 'warning' }]);
  });

  it('gives each divided hazard the measure that is numbered alike, and the money once', () => {
    const seen = hazards([['恒基铸造有限公司', '2026.9.1', '1.电线私拉乱接\n2.灭火器压力不足', '1.穿管敷设\n2.更换灭火器', 0.3]], {
      head: ['企业名称', '发现日期', '隐患描述', '整改措施', '整改资金（万元）'],
    });
    expect(seen.shown.map(({ measures, funds_yuan }) => [measures, funds_yuan])).toEqual([
      ['穿管敷设', 3000],
      ['更换灭火器', null],
    ]);
  });

  it('fills a merged enterprise down and never a merged description', () => {
    const seen = hazards(
      [
        ['恒基铸造有限公司', '2026.9.1', '配电箱门缺失'],
        [null, '2026.9.2', '灭火器过期'],
        [null, '2026.9.3', null],
      ],
      { merges: ['A4:A6', 'C5:C6'] },
    );
    expect(seen.shown[1]).toMatchObject({ 'enterprise.name': '恒基铸造有限公司', description: '灭火器过期' });
    expect(seen.rows[1]?.problems).toEqual([]);
    expect(seen.rows[2]).toMatchObject({ refused: true });
    expect(seen.rows[2]?.problems).toMatchObject([{ field: 'description', cell: 'C6', severity: 'error' }]);
  });

  it('takes a blank enterprise from the row above and says so', () => {
    const seen = hazards([
      ['恒基铸造有限公司', '2026.9.1', '配电箱门缺失'],
      [null, '2026.9.2', '灭火器压力不足'],
    ]);
    expect(seen.shown[1]?.['enterprise.name']).toBe('恒基铸造有限公司');
    expect(seen.rows[1]?.problems).toMatchObject([{ field: 'enterprise.name', cell: 'A5', severity: 'warning' }]);
  });

  it('takes the enterprise from a section line above its rows', () => {
    const seen = lookAtOne({
      rows: [['隐患台账'], ['排查日期', '隐患描述', '整改期限'], ['一、阳光纺织有限公司'], ['2026.9.1', '电线裸露未穿管', '9月5日']],
      merges: ['A3:C3'],
    });
    expect(seen.shown[0]).toMatchObject({ 'enterprise.name': '阳光纺织有限公司', deadline: '2026-09-05' });
    expect(seen.rows[0]?.problems.map(({ field }) => field).sort()).toEqual(['deadline', 'enterprise.name']);
  });

  it('reads 整改情况 that holds nothing but states as the state', () => {
    const head = ['企业名称', '发现日期', '隐患描述', '整改情况'];
    const seen = hazards(
      [
        ['恒基铸造有限公司', '2026.9.1', '配电箱门缺失', '已整改'],
        ['恒基铸造有限公司', '2026.9.1', '灭火器压力不足', '未整改'],
      ],
      { head },
    );
    expect(seen.fields.D).toBe('status');
    expect(seen.shown.map(({ status }) => status)).toEqual(['待复查', '整改中']);
  });

  it('repeats the cell above for 〃 and 同上', () => {
    const seen = hazards([hazardRow('2026.9.9'), ['同上', '〃', '灭火器过期', '〃']]);
    expect(seen.shown[1]).toMatchObject({ 'enterprise.name': '恒基铸造有限公司', found_on: '2026-09-01', deadline: '2026-09-09' });
  });

  it('brings 已整改 and 已销号 to 待复查 with the words kept, never to closed', () => {
    const seen = hazards([hazardRow('2026.9.9', 0, '已销号'), hazardRow('2026.9.9', 0, '已完成'), hazardRow('2026.9.9', 0, '整改中')]);
    expect(seen.shown.map(({ status }) => status)).toEqual(['待复查', '待复查', '整改中']);
    expect(seen.rows.map(({ claim }) => claim?.words ?? null)).toEqual(['已销号', '已完成', null]);
  });

  it('reads a column that mixes state and story', () => {
    const seen = hazards([
      hazardRow('2026.9.9', 0, '已于9月5日完成整改，更换了箱门'),
      hazardRow('2026.9.9', 0, '尚未完成整改，等待配件到货'),
    ]);
    expect(seen.shown[0]).toMatchObject({ status: '待复查', rectify_desc: '已于9月5日完成整改，更换了箱门' });
    expect(seen.rows[0]?.claim).not.toBeNull();
    expect(seen.shown[1]?.status).toBe('整改中');
    expect(seen.rows[1]?.claim).toBeNull();
  });

  it('calls a claim complete only with rechecker, day and 合格', () => {
    const head = ['企业名称', '发现日期', '隐患描述', '是否销号', '复查人', '复查日期', '复查结果'];
    const row = (...cells: TestCell[]): TestCell[] => ['恒基铸造有限公司', '2026.9.1', '配电箱门缺失', '是', ...cells];
    const seen = hazards([row('李海军', '2026.9.8', '合格'), row('李海军', null, '合格'), row('李海军', '2026.9.8', '不合格')], { head });
    expect(seen.rows.map(({ claim }) => claim?.complete)).toEqual([true, false, false]);
  });

  it('takes level and source from the names around the table with a warning, and guesses neither otherwise', () => {
    const major = hazards([hazardRow()], { title: '恒基铸造有限公司重大事故隐患清单' });
    expect(major.shown[0]?.level).toBe('重大');
    expect(major.rows[0]?.problems).toMatchObject([{ field: 'level', cell: null, severity: 'warning' }]);
    const self = hazards([hazardRow()], { fileName: '9月企业自查表.xlsx' });
    expect(self.rows[0]?.problems).toMatchObject([{ field: 'source', severity: 'warning' }]);
    const plain = hazards([hazardRow()]);
    expect(plain.shown[0]).not.toHaveProperty('level');
    expect(plain.shown[0]).not.toHaveProperty('source');
    expect(plain.rows[0]?.open).toEqual(['level', 'source']);
  });

  it('never raises 较大 to 重大', () => {
    const seen = hazards([['恒基铸造有限公司', '2026.9.1', '配电箱门缺失', '较大']], {
      head: ['企业名称', '发现日期', '隐患描述', '隐患等级'],
    });
    expect(seen.shown[0]?.level).toBe('待判级');
    expect(seen.rows[0]?.problems).toMatchObject([{ field: 'level', severity: 'warning' }]);
  });

  it('refuses a row without a description and one that only points elsewhere', () => {
    const seen = hazards([
      ['恒基铸造有限公司', '2026.9.1', null, '2026.9.9'],
      ['恒基铸造有限公司', '2026.9.1', '详见附件'],
    ]);
    expect(seen.rows.map(({ refused }) => refused)).toEqual([true, true]);
    for (const row of seen.rows)
      expect(row.problems.some(({ field, severity }) => field === 'description' && severity === 'error')).toBe(true);
  });

  it('does not let a township stand for the enterprise', () => {
    const seen = lookAtOne({
      rows: [['填报单位：阳光镇应急管理办公室'], ['发现日期', '隐患描述', '整改期限'], ['2026.9.1', '配电箱门缺失', '2026.9.9']],
    });
    expect(seen.declared.enterprise).toBe('阳光镇应急管理办公室');
    expect(seen.rows[0]?.refused).toBe(true);
  });
});

describe('workers', () => {
  const head = ['姓名', '身份证号', '工种', '操作证号', '有效期至', '联系电话'];
  const workers = (rows: readonly (readonly TestCell[])[]) =>
    lookAtOne({ rows: [['特种作业人员台账'], ['填报单位：晋东安装有限公司'], head, ...rows] });

  it('refuses a number Excel has destroyed and points to the certificate that holds it whole', () => {
    const seen = workers([['李海军', { damaged: 140599198908207600 }, '电工', 'T140599198908207615', '2029.1.1', '13800000001']]);
    expect(seen.rows[0]).toMatchObject({ refused: true });
    expect(seen.shown[0]?.id_no).toBeNull();
    const [problem] = seen.rows[0]?.problems ?? [];
    expect(problem).toMatchObject({ field: 'id_no', cell: 'B4', severity: 'error' });
    expect(problem?.says).toContain('D4');
    expect(problem?.says).not.toContain('140599198908207615');
  });

  it('refuses a number printed in scientific notation', () => {
    expect(workers([['李海军', '1.40599E+17', '电工']]).rows[0]?.refused).toBe(true);
  });

  it('reads several telephones of one cell, and a numeric one', () => {
    const seen = workers([
      ['李海军', '140599198908207615', '电工', null, null, '13800000001、0356-4220000'],
      ['王建国', '140599196911011614', '焊工', null, null, 13800000002],
    ]);
    expect(seen.shown.map(({ phone }) => phone)).toEqual([['13800000001', '0356-4220000'], ['13800000002']]);
  });

  it('doubts a certificate whose number is another person’s', () => {
    const seen = workers([['李海军', '140599198908207615', '电工', 'T140599196911011614', '2029.1.1', null]]);
    expect(seen.rows[0]?.problems).toMatchObject([{ field: 'certificate.cert_no', cell: 'D4', severity: 'warning' }]);
  });
});

describe('projects and leases', () => {
  it('splits periods, counts and names that share a cell', () => {
    const seen = lookAtOne({
      rows: [
        ['发包单位', '承包单位', '项目内容', '作业期限', '作业人数（其中特种作业）', '现场负责人及电话', '涉及危险作业类型'],
        ['恒基铸造有限公司', '晋东安装有限公司', '炉体检修', '2026.3.1-12.31', '12（4）', '袁明亮13800000001', '动火、高处'],
      ],
    });
    expect(seen.shown[0]).toMatchObject({
      start: '2026-03-01',
      end: '2026-12-31',
      headcount: 12,
      special_count: 4,
      site_leader: '袁明亮',
      site_leader_phone: ['13800000001'],
      hazardous_work_types: ['动火', '高处'],
    });
    expect(seen.rows[0]?.problems).toEqual([]);
  });

  it('gives the second 信用代码 to the party named to its left', () => {
    const seen = lookAtOne({
      rows: [
        ['发包单位', '统一社会信用代码', '承包单位', '统一社会信用代码', '作业内容'],
        ['恒基铸造有限公司', '91140599MA0G154A84', '晋东安装有限公司', '91140599MA0E588W17', '炉体检修'],
      ],
    });
    expect(seen.fields).toMatchObject({ B: 'owner.uscc', D: 'contractor.uscc' });
  });

  it('converts 亩 and 万㎡ announced by the heading', () => {
    const lease = (heading: string, cell: TestCell) =>
      lookAtOne({
        rows: [
          ['出租方', '承租方', heading, '承租用途'],
          ['恒基铸造有限公司', '小顺加工点', cell, '打磨'],
        ],
      }).shown[0]?.area_m2;
    expect(lease('租赁面积（亩）', 1.5)).toBe(1000.01);
    expect(lease('租赁面积（万㎡）', 0.2)).toBe(2000);
    expect(lease('租赁面积', '300平方米')).toBe(300);
  });
});

describe('enterprises', () => {
  it('keeps a wrong check character with a warning, refuses nothing for it', () => {
    const seen = lookAtOne({
      rows: [
        ['企业名称', '统一社会信用代码', '从业人数'],
        ['恒基铸造有限公司', '91140599MA0G154A85', 5],
        ['宏远木业有限公司', '9114O599MA0G154A84', 5],
      ],
    });
    expect(seen.shown.map(({ uscc }) => uscc)).toEqual(['91140599MA0G154A85', null]);
    expect(seen.rows.map(({ refused }) => refused)).toEqual([false, false]);
    expect(seen.rows.map(({ problems }) => problems.map(({ severity }) => severity))).toEqual([['warning'], ['error']]);
  });

  it('gathers ticked columns into one list and does not take a no for something else', () => {
    const seen = lookAtOne({
      rows: [
        ['企业名称', '法定代表人', '粉尘涉爆', '有限空间', '是否厂中厂'],
        ['恒基铸造有限公司', '王建国', '√', '√', '否'],
        ['宏远木业有限公司', '李海军', null, '×', '是'],
      ],
    });
    expect(seen.shown[0]?.risk_tags).toEqual(['粉尘涉爆', '有限空间']);
    expect(seen.shown[0]).not.toHaveProperty('site_type');
    expect(seen.shown[1]?.site_type).toBe('厂中厂');
  });

  it('recognises a column of credit codes below a heading that says nothing, and doubts it', () => {
    const seen = lookAtOne({
      rows: [
        ['企业名称', '证件', '法定代表人', '从业人数'],
        ['甲厂', '91140599MA0G154A84', '王建国', 1],
        ['乙厂', '91140599MA0E588W17', '李海军', 2],
        ['丙厂', '91140599MA0H394H8A', '张志强', 3],
      ],
    });
    expect(seen.fields.B).toBe('uscc');
    expect(seen.mapping?.columns[1]).toMatchObject({ because: 'values' });
    expect(seen.rows[0]?.problems).toMatchObject([{ field: 'uscc', severity: 'warning' }]);
  });
});
