import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { identityCheckCharacter } from '../../../shared/identifiers/identityNumber.ts';
import { catalogueOf, overlap, type RadarKind, retirementMonths } from '../../../shared/workforce.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
let projects: [string, string];
beforeEach(async () => {
  t = await openTestOffice({ today: '2026-10-24' });
  await t.ok('office.introduce', { town: '阳光镇', county: '平川县', person: '王丽' });
  const owner = await add('enterprise', { name: '恒基铸造有限公司' });
  const made: string[] = [];
  for (const name of ['顺达机电安装有限公司', '宏图建筑劳务有限公司']) {
    const contractor = await add('contractor', { name });
    const values = {
      owner_enterprise_id: owner,
      contractor_id: contractor,
      content: `${name.slice(0, 2)}检修`,
      start: '2026-09-01',
      status: '在建',
    };
    made.push(await add('outsourcing_project', values));
  }
  projects = [made[0] ?? '', made[1] ?? ''];
});
afterEach(() => t.close());

const add = async (entity: EntityName, values: RecordValues): Promise<string> => (await t.ok('records.create', { entity, values })).id;
/** invented, with a right check character; the 17th digit tells the sex */
const idNo = (birth: string, serial: string): string => `330100${birth}${serial}${identityCheckCharacter(`330100${birth}${serial}`)}`;
const worker = (name: string, rest: RecordValues = {}): Promise<string> =>
  add('worker', {
    name,
    id_no: idNo('19900101', String(name.length * 100 + (name.charCodeAt(0) % 90)).padStart(3, '0')),
    employer_name: '顺达机电',
    ...rest,
  });
const enter = (who: string, rest: Record<string, unknown> = {}) =>
  t.ok('workforce.enter', {
    worker: who,
    project: projects[0],
    in_on: '2026-09-02',
    training_passed_on: '2026-08-30',
    approved_by: '周建',
    ...rest,
  } as never);
const asked = async (kind: RadarKind) => (await t.ok('workforce.radar', {})).questions.filter((question) => question.kind === kind);
const roster = (on?: string) => t.ok('workforce.roster', { project: projects[0], ...(on === undefined ? {} : { on: on as never }) });

describe('the roster of a project', () => {
  it('counts S0-15 who is on site on a day, and who has left is not', async () => {
    const who = await worker('李大明');
    const { assignment } = await enter(who);
    expect([(await roster('2026-09-01')).onSite, (await roster('2026-09-02')).onSite]).toEqual([0, 1]);
    await t.ok('workforce.leave', { assignment, out_on: '2026-10-01', approved_by: '周建', reason: '合同期满' });
    expect([(await roster('2026-09-30')).onSite, (await roster('2026-10-01')).onSite]).toEqual([1, 0]);
    expect((await t.fault('workforce.leave', { assignment, out_on: '2026-10-02', approved_by: '周建' })).code).toBe('REFUSED');
  });

  it('replaces S0-15 a worker only with an approver, and the one replaced leaves that day', async () => {
    const [first, second] = [await worker('李大明'), await worker('赵刚')];
    await enter(first);
    const order = { worker: second, project: projects[0], in_on: '2026-10-01', replaces: first };
    expect((await t.fault('workforce.enter', { ...order, approved_by: ' ' })).code).toBe('INVALID');
    await enter(second, { in_on: '2026-10-01', replaces: first });
    const { people } = await roster();
    expect(people.map(({ name, out_on, replaces }) => [name, out_on, replaces])).toEqual([
      ['李大明', '2026-10-01', null],
      ['赵刚', null, '李大明'],
    ]);
  });

  it('refuses a second entry onto the same project and onto one that was cleared', async () => {
    const who = await worker('李大明');
    await enter(who);
    const order = { worker: who, project: projects[0], in_on: '2026-10-01', approved_by: '周建' };
    expect((await t.fault('workforce.enter', order)).says).toContain('已在这个项目在场');
    await t.ok('contractors.clear', { project: projects[1], on: '2026-10-01', reviewer: '王丽', reason: '资质过期' });
    expect((await t.fault('workforce.enter', { ...order, project: projects[1] })).says).toContain('已清退');
  });

  it('wants S0-18 everybody on site trained for the project, before the work began', async () => {
    const [first, second] = [await worker('李大明'), await worker('赵刚')];
    await enter(first, { training_passed_on: null });
    await enter(second, { training_passed_on: null });
    const training = { type: '专项', on: '2026-08-31', topic: '入场', project_id: projects[0], headcount: 1, attendees: ['李大明'] };
    await add('training', training);
    expect((await roster()).training).toMatchObject({ attended: 1, of: 2, percent: 50, missing: ['赵刚'] });
    await add('training', { ...training, on: '2026-09-05', attendees: ['赵刚'] });
    expect((await roster()).training).toMatchObject({ percent: 100, beforeStart: false });
  });

  it('shows S0-12 一人一档 how complete a file is and what it lacks', async () => {
    const who = await worker('李大明', { trade: '电焊工', employment_type: '劳务分包', injury_insurance: true });
    await enter(who);
    const [file] = (await roster()).people;
    expect(file?.lacking).toEqual(['三级教育', '签字交底', '特种作业证', '体检']);
    expect(file?.percent).toBe(50);
    await add('certificate', { worker_id: who, item: '熔化焊接与热切割作业', expire: '2029-01-01' });
    expect((await roster()).people[0]?.lacking).not.toContain('特种作业证');
  });

  it('counts S1-15 劳务 and 临时工 like everybody else', async () => {
    await enter(await worker('李大明', { employment_type: '临时工' }));
    expect((await roster()).people[0]?.lacking).toContain('工伤保险');
  });
});

describe('the radar', () => {
  it('asks about S0-11 one person on two sites of different contractors at once', async () => {
    const who = await worker('李大明');
    const { assignment } = await enter(who);
    const { warnings } = await enter(who, { project: projects[1], in_on: '2026-10-01' });
    expect(warnings[0]).toContain('还在');
    expect(await asked('twoSites')).toMatchObject([{ subject: { name: '李大明' }, aside: null }]);
    await t.ok('workforce.leave', { assignment, out_on: '2026-10-01', approved_by: '周建' });
    expect(await asked('twoSites')).toEqual([]);
  });

  it('finds the same identity number under two records', async () => {
    const id_no = idNo('19900101', '123');
    for (const [at, name] of ['李大明', '李明'].entries())
      await worker(name, { id_no, project_id: projects[at] ?? '', in_on: '2026-09-10' });
    expect(await asked('twoSites')).toHaveLength(1);
  });

  it('asks about one certificate number under two names, masked', async () => {
    const cert_no = `T${idNo('19900101', '123')}`;
    for (const [at, name] of ['李大明', '赵刚'].entries()) {
      const who = await worker(name, { id_no: idNo('19900101', at === 0 ? '123' : '457') });
      await add('certificate', { worker_id: who, authority: '应急（特种作业）', item: '低压电工作业', cert_no, expire: '2029-01-01' });
    }
    const [question] = await asked('sameCertificate');
    expect(question?.says).toContain('李大明 和 赵刚');
    expect(JSON.stringify(question)).not.toContain(cert_no);
    expect(JSON.stringify(await t.ok('workforce.radar', {}))).not.toMatch(/\d{17}[\dX]/);
  });

  it('asks about S0-13 a certificate that ran out during the work, and about a special trade without one', async () => {
    const who = await worker('李大明', { trade: '电工' });
    await enter(who);
    expect(await asked('noCertificate')).toHaveLength(1);
    await add('certificate', { worker_id: who, item: '低压电工作业', expire: '2026-10-01' });
    expect([(await asked('noCertificate')).length, (await asked('certificateExpired')).length]).toEqual([0, 1]);
    await add('certificate', { worker_id: who, item: '低压电工作业', expire: '2032-10-01' });
    expect(await asked('certificateExpired')).toEqual([]);
  });

  it('asks about S0-16 entry before training and about S0-19 no examination at all', async () => {
    await enter(await worker('李大明'), { training_passed_on: '2026-09-05' });
    await enter(await worker('赵刚'), { training_passed_on: null });
    await enter(await worker('孙勇勇'), { training_passed_on: '2026-09-02' });
    expect((await asked('beforeTraining')).map((question) => question.subject.name)).toEqual(['李大明', '赵刚']);
  });

  it('compares age and sex with the identity number, a minor in a special trade included', async () => {
    await worker('李大明', { gender: '女', id_no: idNo('19900101', '123') });
    await worker('赵小刚', { trade: '焊工', id_no: idNo('20090101', '123') });
    await worker('孙老师傅', { trade: '电工', id_no: idNo('19550101', '123') });
    const says = (await asked('identity')).map((question) => question.says).join('');
    expect(says).toMatch(/李大明：登记为女/);
    expect(says).toMatch(/赵小刚：17 岁，未满 18/);
    expect(says).toMatch(/孙老师傅：71 岁，已过法定退休年龄/);
  });

  it('asks where S3-39 fewer people hold certificates than the hazardous work needs', async () => {
    const { version } = await t.ok('records.read', { entity: 'outsourcing_project', id: projects[0] });
    const values = { hazardous_work_types: ['HW01', 'HW04'] };
    await t.ok('records.update', { entity: 'outsourcing_project', id: projects[0], version, values });
    expect(await asked('tooFewSpecial')).toEqual([]);
    const who = await worker('李大明', { trade: '电焊工' });
    await enter(who);
    await add('certificate', { worker_id: who, item: '熔化焊接与热切割作业', expire: '2029-01-01' });
    expect((await asked('tooFewSpecial'))[0]?.says).toContain('在场持有效证件的只有 1 人');
  });

  it('moves S4-14 certificates of cranes and scaffolds to the system they belong to', async () => {
    const who = await worker('李大明');
    const id = await add('certificate', { worker_id: who, authority: '应急（特种作业）', item: '桥式起重机司机', expire: '2028-01-01' });
    expect(await asked('otherSystem')).toHaveLength(1);
    await t.ok('workforce.moveCertificates', { ids: [id] });
    expect((await t.ok('records.read', { entity: 'certificate', id })).values.authority).toBe('市监（特种设备作业）');
    expect(await asked('otherSystem')).toEqual([]);
    expect((await t.fault('workforce.moveCertificates', { ids: [id] })).code).toBe('REFUSED');
    const tower = await add('certificate', { worker_id: who, item: '塔式起重机司机', expire: '2028-01-01' });
    expect((await t.ok('records.read', { entity: 'certificate', id: tower })).values.authority).toBe('住建（建筑施工特种）');
  });

  it('puts a question aside with a reason that stays with the person, and asks again on request', async () => {
    const who = await worker('李大明', { gender: '女', id_no: idNo('19900101', '123') });
    const { kind, left, right } = (await asked('identity'))[0] ?? { kind: 'identity' as const, left: '', right: '' };
    const reason = '户籍登记有误，派出所证明已看';
    expect((await t.fault('workforce.dismiss', { kind, left, right, reason: ' ' })).code).toBe('INVALID');
    const { changeSet } = await t.written('workforce.dismiss', { kind, left, right, reason });
    expect((await asked('identity'))[0]?.aside).toEqual({ by: '王丽', on: '2026-10-24' });
    expect((await t.ok('workforce.radar', {})).open).toBe(0);
    expect((await t.ok('records.read', { entity: 'worker', id: who })).values.remark).toContain(reason);
    expect((await t.fault('workforce.dismiss', { kind, left, right, reason })).code).toBe('REFUSED');
    await t.ok('history.undo', { changeSet, partial: false });
    expect((await asked('identity'))[0]?.aside).toBeNull();
    await t.ok('workforce.dismiss', { kind, left, right, reason });
    await t.ok('workforce.reopen', { kind, left, right });
    expect((await asked('identity'))[0]?.aside).toBeNull();
  });
});

describe('certificates by their rules', () => {
  const says = async (values: RecordValues): Promise<string> => {
    const who = await worker('李大明');
    const { problems } = await t.ok('records.check', {
      entity: 'certificate',
      values: { worker_id: who, authority: '应急（特种作业）', ...values },
    });
    return problems.map((problem) => problem.says).join('');
  };

  it('holds S3-40 to six years of validity and says when the review falls due', async () => {
    expect(await says({ item: '低压电工作业', issued: '2024-05-01', expire: '2031-05-01' })).toContain('有效期 6 年');
    expect(await says({ item: '低压电工作业', issued: '2024-05-01', cert_no: 'A1' })).toContain('推算为 2027-05-01');
    expect(await says({ item: '低压电工作业', issued: '2024-05-01', expire: '2030-05-01' })).not.toMatch(/6 年|推算/);
  });

  it('asks for the new catalogue from 2026-06-01 on, and knows which stood on a day', async () => {
    const certificate = { category: '电工作业', item: '低压电工作业', expire: '2032-05-30' };
    expect(await says({ ...certificate, issued: '2026-06-01' })).toContain('应急〔2026〕45号');
    expect(await says({ ...certificate, issued: '2026-05-31' })).not.toContain('45号');
    expect([catalogueOf('2026-05-31'), catalogueOf('2026-06-01')]).toEqual(['原总局令第30号目录', '应急〔2026〕45号目录']);
  });

  it.each([
    ['1964-12-31', '男', 720],
    ['1965-01-01', '男', 721],
    ['1965-05-01', '男', 722],
    ['1976-09-01', '男', 756],
    ['1990-01-01', '男', 756],
    ['1975-01-01', '女', 601],
    ['1990-01-01', '女', 660],
  ] as const)('retires who was born on %s (%s) at %i months', (birth, gender, months) => {
    expect(retirementMonths(birth, gender)).toBe(months);
  });

  it('takes the day of leaving for free', () => {
    const first = { in_on: '2026-09-01', out_on: '2026-10-01' };
    expect(overlap(first, { in_on: '2026-10-01', out_on: null })).toBe(false);
    expect(overlap(first, { in_on: '2026-09-30', out_on: null })).toBe(true);
  });
});
