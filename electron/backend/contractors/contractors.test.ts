import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checklists } from '../../../shared/declared/checklists/index.ts';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
let owner: string;
let contractor: string;
beforeEach(async () => {
  t = await openTestOffice({ today: '2026-10-24' });
  await t.ok('office.introduce', { town: '阳光镇', county: '平川县', person: '王丽' });
  owner = await add('enterprise', {
    name: '恒基铸造有限公司',
    uscc: '91330100799655058B',
    principal: '周建',
    village: '东榆村',
    has_outsourcing: '是',
  });
  contractor = await add('contractor', { name: '顺达机电安装有限公司', uscc: '91110108551385082Q', principal: '吴强' });
});
afterEach(() => t.close());

const add = async (entity: EntityName, values: RecordValues): Promise<string> => (await t.ok('records.create', { entity, values })).id;
const complete: RecordValues = {
  content: '除尘管道检修',
  headcount: 6,
  start: '2026-09-01',
  end: '2026-11-30',
  hazardous_work_types: ['HW01'],
  status: '在建',
};
const project = (rest: RecordValues = {}): Promise<string> =>
  add('outsourcing_project', { owner_enterprise_id: owner, contractor_id: contractor, ...complete, ...rest });
const line = async (id: string) => (await t.ok('contractors.register', {})).rows.find((row) => row.id === id);
const read = async (entity: EntityName, id: string) => (await t.ok('records.read', { entity, id })).values;

describe('the register of contracted work', () => {
  it('counts a project as registered only with all six groups of S0-38, and says which are dark', async () => {
    const whole = await project();
    const partly = await project({ content: '清库', headcount: null, end: null, hazardous_work_types: [] });
    const lasting = await project({ content: '污水站托管', end: null, long_term: true, hazardous_work_types: ['HW00'] });
    const view = await t.ok('contractors.register', {});
    expect([view.registered, view.lacking]).toEqual([2, 1]);
    expect(view.rows.filter((row) => row.complete).map((row) => row.id)).toEqual(expect.arrayContaining([whole, lasting]));
    expect((await line(partly))?.lacking).toEqual(['作业规模', '作业期限', '危险作业类型']);
    expect(view.byVillage).toEqual([{ key: '东榆村', label: '东榆村', registered: 2, lacking: 1 }]);
    expect(view.byOwner).toMatchObject([{ label: '恒基铸造有限公司', registered: 2, lacking: 1 }]);
    expect(view.dark.find(({ group }) => group === '作业规模')?.lacking).toBe(1);
  });

  it('darkens S0-38 发包单位基本信息 while its credit code or who answers for it is missing', async () => {
    const bare = await add('enterprise', { name: '宏远木业有限公司' });
    const id = await project({ owner_enterprise_id: bare });
    expect((await line(id))?.lacking).toEqual(['发包单位']);
  });

  it('lists of S0-02 who has not said whether they contract work out, and who does and has no project', async () => {
    await add('enterprise', { name: '宏远木业有限公司', village: '北沟村' });
    const view = await t.ok('contractors.register', {});
    expect(view.unsaid.map(({ name }) => name)).toEqual(['宏远木业有限公司']);
    expect(view.withoutProject.map(({ name }) => name)).toEqual(['恒基铸造有限公司']);
    await project();
    expect((await t.ok('contractors.register', {})).withoutProject).toEqual([]);
  });

  it('gives the three counts of S2-41 and leaves out what was finished or cleared', async () => {
    await project();
    await project({ content: '清库', status: '完工' });
    await add('lease', { lessor_name: '恒基铸造有限公司', lessor_id: owner, lessor_kind: '企业', lessee_id: owner });
    const figures = new Map((await t.ok('contractors.register', {})).figures.map(({ label, value }) => [label, value]));
    expect([...figures.keys()]).toEqual(['外包外委施工', '厂中厂', '园中园']);
    expect(figures.get('外包外委施工')).toBe(1);
  });

  it('sums S0-04 四项合规结论 and what nobody has concluded', async () => {
    await project({ owner_complies: true, contractor_complies: false });
    const { compliance } = await t.ok('contractors.register', {});
    expect(compliance.map(({ yes, no, open }) => [yes, no, open])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });

  it('works out the four rates of S1-32 and names the projects behind what fails', async () => {
    const id = await project();
    const rates = async () => Object.fromEntries((await t.ok('contractors.register', {})).rates.map((rate) => [rate.key, rate]));
    expect(Object.values(await rates()).map(({ met, of }) => [met, of])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect((await rates()).qualified?.failing).toEqual([id]);
    await add('qualification', { contractor_id: contractor, name: '机电工程施工总承包', expire: '2027-10-01' });
    const { version } = await t.ok('records.read', { entity: 'outsourcing_project', id });
    await t.ok('records.update', {
      entity: 'outsourcing_project',
      id,
      version,
      values: { contract_signed: true, safety_agreement: true, duties_clear: '是' },
    });
    await add('worker', {
      name: '王大力',
      id_no: '11010519491231002X',
      employer_name: '顺达机电',
      project_id: id,
      in_on: '2026-09-01',
      edu_company_on: '2026-08-20',
      edu_workshop_on: '2026-08-21',
      edu_team_on: '2026-08-22',
    });
    expect(Object.values(await rates()).map(({ met }) => met)).toEqual([1, 1, 1, 0]);
    await add('qualification', { contractor_id: contractor, name: '安全生产考核', expire: '2026-10-01' });
    expect((await rates()).qualified?.met).toBe(0);
  });

  it('writes the register as a workbook', async () => {
    await project();
    const made = await t.ok('contractors.exportRegister', {});
    expect(made.rows).toBe(1);
    expect(made.file.name).toBe('外包作业单位名录库_2026-10-24.xlsx');
  });
});

describe('the file of a contractor', () => {
  it('lights S0-05 资质 and S1-16 安全生产许可证 by how long they still hold', async () => {
    const papers = [
      ['一级', '2026-10-23'],
      ['二级', '2026-11-20'],
      ['三级', '2026-12-20'],
      ['四级', '2027-01-20'],
      ['五级', '2028-01-01'],
    ];
    for (const [name, expire] of papers) await add('qualification', { contractor_id: contractor, name: name ?? '', expire: expire ?? '' });
    const { papers: shown, warnings } = await t.ok('contractors.dossier', { id: contractor });
    expect(shown.map(({ light }) => light)).toEqual(['有效', '90天内到期', '60天内到期', '30天内到期', '已过期']);
    expect(warnings[0]).toEqual({ tone: 'red', says: '一级 2026-10-23 已过期 1 天。' });
  });

  it('asks of S1-09 to end the contract after a failed quarter, and hints at S1-06 days that were cut', async () => {
    await project({ contract_days: 120 });
    await add('contractor_assessment', {
      contractor_id: contractor,
      enterprise_id: owner,
      quarter: '2026年第3季度',
      score: 52,
      passed: false,
    });
    const says = (await t.ok('contractors.dossier', { id: contractor })).warnings.map((warning) => warning.says).join('');
    expect(says).toContain('2026年第3季度考核不合格，应提示恒基铸造有限公司解除合同');
    expect(says).toContain('工期比合同少 29 天');
  });

  it('shows S0-32 预案, S0-33 物资, S0-34 演练 and S1-10 专职安全员', async () => {
    await add('drill', { contractor_id: contractor, kind: '疏散逃生', on: '2026-06-01', headcount: 12 });
    const { version } = await t.ok('records.read', { entity: 'contractor', id: contractor });
    await t.ok('records.update', { entity: 'contractor', id: contractor, version, values: { emergency_plan: true, safety_staff: 0 } });
    const { safety } = await t.ok('contractors.dossier', { id: contractor });
    expect(safety.map(({ value }) => value)).toEqual([true, null, true, null, false, null]);
  });
});

describe('who may not be taken on again', () => {
  it('warns of S1-34 企业内部清退 and wants a written reason for 失信主体', async () => {
    const entry = { contractor_id: contractor, reason: '资质造假', in_on: '2026-08-01' };
    await add('blacklist', { ...entry, kind: '企业内部清退' });
    const values = { owner_enterprise_id: owner, contractor_id: contractor, ...complete };
    const { problems } = await t.ok('records.check', { entity: 'outsourcing_project', values });
    expect(problems).toContainEqual(expect.objectContaining({ field: 'contractor_id', severity: 'warning' }));
    await project();

    await add('blacklist', { ...entry, kind: '安全生产严重失信主体名单', decided_by: '平川县应急管理局' });
    const fault = await t.fault('records.create', { entity: 'outsourcing_project', values });
    expect(fault).toMatchObject({ code: 'INVALID', problems: [{ field: 'remark', severity: 'error' }] });
    await project({ content: '抢修', remark: '独家设备，县局同意，专人盯守' });
  });

  it('lets a contractor back in once it was taken off the list', async () => {
    await add('blacklist', {
      contractor_id: contractor,
      kind: '安全生产严重失信主体名单',
      reason: '事故',
      in_on: '2025-08-01',
      out_on: '2026-08-01',
      out_reason: '期满',
    });
    await project();
  });
});

describe('清退', () => {
  it('S0-40 ends the project, its contract and everybody on it, in one step that can be undone', async () => {
    const id = await project();
    const worker = await add('worker', { name: '王大力', id_no: '11010519491231002X', employer_name: '顺达机电' });
    const { assignment } = await t.ok('workforce.enter', {
      worker,
      project: id,
      in_on: '2026-09-01',
      training_passed_on: '2026-08-30',
      approved_by: '周建',
    });
    const order = { project: id, on: '2026-10-20', reviewer: '王丽', reason: '冒用他人资质', blacklist: true };
    const { value, changeSet } = await t.written('contractors.clear', order);
    expect(value).toMatchObject({ peopleLeft: 1, blacklisted: true });
    expect(await read('outsourcing_project', id)).toMatchObject({
      status: '清退',
      review_result: '清退',
      cleared_on: '2026-10-20',
      terminated_on: '2026-10-20',
    });
    expect(await read('worker_assignment', assignment)).toMatchObject({ out_on: '2026-10-20', out_reason: '项目清退' });
    expect((await t.ok('contractors.dossier', { id: contractor })).blacklist[0]).toMatchObject({ kind: '企业内部清退', active: true });
    expect((await t.fault('contractors.clear', order)).code).toBe('REFUSED');
    await t.ok('history.undo', { changeSet, partial: false });
    expect(await read('outsourcing_project', id)).toMatchObject({ status: '在建', cleared_on: null });
    expect(await read('worker_assignment', assignment)).toMatchObject({ out_on: null });
  });

  it('follows from a review registered by itself', async () => {
    const id = await project();
    await add('contractor_review', { project_id: id, on: '2026-10-01', result: '限期', reason: '缺交底', due: '2026-10-10' });
    expect(await read('outsourcing_project', id)).toMatchObject({ status: '在建', review_result: '限期' });
    await add('contractor_review', { project_id: id, on: '2026-10-12', result: '清退', reason: '逾期未改', cleared_on: '2026-10-12' });
    expect(await read('outsourcing_project', id)).toMatchObject({ status: '清退', cleared_on: '2026-10-12' });
  });
});

describe('what owners left undone', () => {
  const causes = async () => (await t.ok('contractors.duties', {})).lines.map(({ cause }) => cause);

  it('lists S1-09 a failed quarter until the contract is ended or the contractor is blacklisted', async () => {
    const id = await project();
    await add('contractor_assessment', { contractor_id: contractor, enterprise_id: owner, quarter: '2026年第3季度', passed: false });
    expect(await causes()).toEqual(['季度考核不合格']);
    const { version } = await t.ok('records.read', { entity: 'outsourcing_project', id });
    const { changeSet } = await t.written('records.update', {
      entity: 'outsourcing_project',
      id,
      version,
      values: { terminated_on: '2026-10-20' },
    });
    expect(await causes()).toEqual([]);
    await t.ok('history.undo', { changeSet, partial: false });
    await add('blacklist', { contractor_id: contractor, kind: '企业内部清退', reason: '考核不合格', in_on: '2026-10-20' });
    expect(await causes()).toEqual([]);
  });

  it('lists S1-09 a fatal accident and a major hazard past its deadline, not one still in time', async () => {
    const id = await project();
    await add('accident', { name: '坠落', enterprise_id: owner, project_id: id, on: '2026-08-01', deaths: 1 });
    const hazard = {
      enterprise_id: owner,
      project_id: id,
      found_on: '2026-09-01',
      source: '乡镇检查',
      level: '重大',
      basis_clause: 'GM10-11-3',
    };
    await add('hazard', { ...hazard, description: '煤气区域无报警装置', deadline: '2026-09-30' });
    await add('hazard', { ...hazard, description: '行车吊运无人指挥', deadline: '2026-12-30' });
    expect((await causes()).toSorted()).toEqual(['发生亡人事故', '重大隐患未整改'].toSorted());
  });
});

describe('checklists for one project', () => {
  it.each(checklists.filter(({ code }) => /^S[01]-/.test(code)).map(({ code }) => code))(
    'lays out %s with every item 未查',
    async (code) => {
      const id = await project();
      const made = await t.ok('contractors.startChecklist', { code, project: id });
      const ticks = await t.ok('records.page', { entity: 'checklist_tick', limit: 100 });
      expect(ticks.total).toBe(checklists.find((list) => list.code === code)?.items.length);
      expect(ticks.rows.every((row) => row.values.result === '未查')).toBe(true);
      expect(await read('checklist', made.id)).toMatchObject({ code, project_id: id, contractor_id: contractor, enterprise_id: owner });
      expect(await t.ok('contractors.startChecklist', { code, project: id })).toMatchObject({ id: made.id, existed: true });
      expect((await line(id))?.ticks).toEqual({ met: 0, failed: 0, notApplicable: 0, open: ticks.total });
    },
  );

  it('counts per project what was ticked, the latest of each item', async () => {
    const id = await project();
    await t.ok('contractors.startChecklist', { code: 'S1-发包', project: id });
    const { rows } = await t.ok('records.page', { entity: 'checklist_tick', limit: 100 });
    for (const [at, result] of ['符合', '不符合', '不涉及'].entries()) {
      const row = rows[at];
      if (row)
        await t.ok('records.update', { entity: 'checklist_tick', id: row.id, version: row.version, values: { result, note: '现场查看' } });
    }
    expect((await line(id))?.ticks).toEqual({ met: 1, failed: 1, notApplicable: 1, open: rows.length - 3 });
  });

  it('is refused for nobody and for a list that does not exist', async () => {
    expect((await t.fault('contractors.startChecklist', { code: 'S0-承包' })).code).toBe('INVALID');
    expect((await t.fault('contractors.startChecklist', { code: 'S9', contractor })).code).toBe('NOT_FOUND');
  });
});
