import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
beforeEach(async () => {
  t = await openTestOffice({ today: '2026-10-24' as never });
  await t.ok('office.introduce', { town: '阳光镇', county: '平川县', person: '王丽' });
});
afterEach(() => t.close());

const add = async (values: RecordValues): Promise<string> => (await t.ok('records.create', { entity: 'enterprise', values })).id;
const read = (id: string) => t.ok('records.read', { entity: 'enterprise', id });
const pairs = async () => (await t.ok('roster.duplicates', { entity: 'enterprise' })).pairs;
const slip = async (id: string, rest: Record<string, unknown>) =>
  t.ok('roster.change', { enterprise: id, version: (await read(id)).version, ...rest } as never);
const slipFault = async (id: string, rest: Record<string, unknown>) =>
  t.fault('roster.change', { enterprise: id, version: (await read(id)).version, ...rest });

describe('suspected duplicates', () => {
  it('finds S2-41 不漏不重: one place under one code, an old name, a homophone, a typing slip', async () => {
    await add({ name: '恒基铸造有限公司', uscc: '91330100799655058B', village: '东榆村' });
    await add({ name: '完全另名', uscc: '91330100799655058B' });
    await add({ name: '宏远木业有限公司', former_names: ['老宏远家具厂'], village: '北沟村' });
    await add({ name: '老宏远家具厂' });
    await add({ name: '阳光镇顺达机械厂', village: '东榆村' });
    await add({ name: '顺达机械有限公司', village: '北沟村' });
    await add({ name: '鑫源塑料厂' });
    await add({ name: '新源塑料厂' });
    await add({ name: '永兴面粉加工厂', village: '东榆村' });
    await add({ name: '永兴米粉加工厂', village: '东榆村' });
    const found = (await pairs()).map(({ left, right, reasons }) => [new Set([left.name, right.name]), reasons[0]?.kind]);
    expect(found).toEqual(
      expect.arrayContaining([
        [new Set(['恒基铸造有限公司', '完全另名']), '信用代码'],
        [new Set(['宏远木业有限公司', '老宏远家具厂']), '曾用名'],
        [new Set(['阳光镇顺达机械厂', '顺达机械有限公司']), '名称相近'],
        [new Set(['鑫源塑料厂', '新源塑料厂']), '读音相同'],
        [new Set(['永兴面粉加工厂', '永兴米粉加工厂']), '差一字'],
      ]),
    );
    expect(found).toHaveLength(5);
  });

  it('takes two valid codes, two numbers and two villages for two places', async () => {
    await add({ name: '恒基铸造有限公司', uscc: '91330100799655058B' });
    await add({ name: '恒基铸造厂', uscc: '91110108551385082Q' });
    await add({ name: '大明石材一厂', village: '东榆村' });
    await add({ name: '大明石材二厂', village: '东榆村' });
    await add({ name: '永兴面粉加工厂', village: '东榆村' });
    await add({ name: '永兴米粉加工厂', village: '北沟村' });
    expect(await pairs()).toEqual([]);
  });

  it('never suggests again what a person told apart, until that is taken back', async () => {
    const left = await add({ name: '顺达机械厂' });
    const right = await add({ name: '顺达机械有限公司' });
    expect(await pairs()).toHaveLength(1);
    const { changeSet } = await t.written('roster.notSame', { entity: 'enterprise', left: right, right: left });
    expect(await pairs()).toEqual([]);
    expect((await t.ok('roster.duplicates', { entity: 'enterprise' })).toldApart).toHaveLength(1);
    await t.ok('history.undo', { changeSet });
    expect(await pairs()).toHaveLength(1);
  });
});

describe('merging', () => {
  it('shows the two side by side with what hangs on each, phones masked, and picks the fuller one', async () => {
    const bare = await add({ name: '顺达机械厂' });
    const full = await add({ name: '顺达机械有限公司', uscc: '91330100799655058B', principal_phone: ['13800000001'] });
    await t.ok('records.create', { entity: 'hazard', values: { enterprise_id: full, found_on: '2026-10-01', description: '电线老化' } });
    const view = await t.ok('roster.compare', { entity: 'enterprise', left: bare, right: full });
    expect(view.keep).toBe('right');
    expect(view.right.links).toEqual([{ label: '隐患', total: 1 }]);
    expect(JSON.stringify(view)).not.toContain('13800000001');
  });

  it('picks per field, moves every link, joins former names, and undo brings both back', async () => {
    const keep = await add({ name: '顺达机械有限公司', village: '东榆村' });
    const gone = await add({ name: '阳光镇顺达机械厂', former_names: ['顺达农机站'], village: '北沟村', staff_count: 12 });
    const hazard = await t.ok('records.create', {
      entity: 'hazard',
      values: { enterprise_id: gone, found_on: '2026-10-01', description: '电线老化' },
    });
    const { value, changeSet } = await t.written('roster.merge', {
      entity: 'enterprise',
      keep,
      keepVersion: 1,
      remove: gone,
      removeVersion: 1,
      take: ['staff_count'],
    });
    expect(value.moved).toBe(1);
    const merged = (await read(keep)).values;
    expect(merged).toMatchObject({ name: '顺达机械有限公司', village: '东榆村', staff_count: 12 });
    expect(merged.former_names).toEqual(['顺达农机站', '阳光镇顺达机械厂']);
    expect((await t.ok('records.read', { entity: 'hazard', id: hazard.id })).values.enterprise_id).toBe(keep);
    expect((await t.fault('records.read', { entity: 'enterprise', id: gone })).code).toBe('NOT_FOUND');
    await t.ok('history.undo', { changeSet });
    expect((await read(gone)).values).toMatchObject({ name: '阳光镇顺达机械厂', village: '北沟村' });
    expect((await read(keep)).values.staff_count).toBeNull();
    expect((await t.ok('records.read', { entity: 'hazard', id: hazard.id })).values.enterprise_id).toBe(gone);
  });

  it('refuses landlord and tenant, a stale comparison and a record with itself', async () => {
    const keep = await add({ name: '顺达机械有限公司' });
    const gone = await add({ name: '顺达机械厂' });
    const input = { entity: 'enterprise', keep, keepVersion: 1, remove: gone, removeVersion: 1, take: [] };
    expect((await t.fault('roster.merge', { ...input, removeVersion: 9 })).code).toBe('CONFLICT');
    expect((await t.fault('roster.merge', { ...input, remove: keep })).code).toBe('INVALID');
    await t.ok('records.create', { entity: 'lease', values: { lessor_id: keep, lessor_name: '顺达机械有限公司', lessee_id: gone } });
    expect((await t.fault('roster.merge', input)).says).toContain('双方');
  });

  it('merges contractors too', async () => {
    const make = async (name: string) => (await t.ok('records.create', { entity: 'contractor', values: { name } })).id;
    const [keep, gone] = [await make('安泰检修有限公司'), await make('安泰检修厂')];
    expect((await t.ok('roster.duplicates', { entity: 'contractor' })).total).toBe(1);
    await t.ok('roster.merge', { entity: 'contractor', keep, keepVersion: 1, remove: gone, removeVersion: 1 });
    expect((await t.ok('records.page', { entity: 'contractor' })).total).toBe(1);
  });
});

describe('change slips', () => {
  it('D13: renames by a slip, and every ledger keeps the name of its day', async () => {
    const id = await add({ name: '老宏远家具厂' });
    await t.ok('records.create', { entity: 'hazard', values: { enterprise_id: id, found_on: '2026-03-01', description: '电线老化' } });
    await slip(id, { kind: '更名', on: '2026-05-10', to: '宏远木业有限公司', reason: '换照', basis: '营业执照' });
    await slip(id, { kind: '更名', on: '2026-08-01', to: '宏远家居有限公司', reason: '换照', basis: '营业执照' });
    const name = async (day: string) => (await t.ok('roster.nameOn', { id, day })).name;
    expect([await name('2026-05-09'), await name('2026-05-10'), await name('2026-07-31'), await name('2026-08-01')]).toEqual([
      '老宏远家具厂',
      '宏远木业有限公司',
      '宏远木业有限公司',
      '宏远家居有限公司',
    ]);
    expect((await read(id)).values.former_names).toEqual(['老宏远家具厂', '宏远木业有限公司']);
    const { rows } = await t.ok('records.page', { entity: 'hazard' });
    expect(rows[0]?.values).toMatchObject({ 'enterprise.name': '宏远家居有限公司', enterprise_name_then: '老宏远家具厂' });
  });

  it('writes the slip and the new state in one step, and one undo takes both back', async () => {
    const id = await add({ name: '宏远木业有限公司', status: '在产' });
    const reply = await t.written('roster.change', {
      enterprise: id,
      version: 1,
      kind: '关停',
      on: '2026-09-01',
      reason: '厂房拆迁',
      basis: '拆迁协议',
    });
    expect(reply.value).toMatchObject({ before: '在产', after: '关闭' });
    expect((await read(id)).values).toMatchObject({ status: '关闭', status_changed_on: '2026-09-01', status_reason: '厂房拆迁' });
    await t.ok('history.undo', { changeSet: reply.changeSet });
    expect((await read(id)).values).toMatchObject({ status: '在产', status_changed_on: null });
    expect((await t.ok('records.page', { entity: 'enterprise_change' })).total).toBe(0);
  });

  it('refuses what cannot be, at the field that is wrong', async () => {
    const id = await add({ name: '宏远木业有限公司', status: '在产' });
    expect((await slipFault(id, { kind: '更名', on: '2026-09-01' })).problems?.[0]?.field).toBe('to');
    expect((await slipFault(id, { kind: '更名', on: '2026-09-01', to: '宏远木业有限公司' })).says).toContain('一样');
    expect((await slipFault(id, { kind: '关停', on: '2026-12-01' })).problems?.[0]?.field).toBe('on');
    expect((await slipFault(id, { kind: '复产', on: '2026-09-01' })).says).toContain('没有停产');
    expect((await slipFault(id, { kind: '停产', on: '2026-09-01', to: '关闭' })).problems?.[0]?.field).toBe('to');
    expect((await slipFault(id, { kind: '信息变更', on: '2026-09-01', changes: { name: '别名' } })).says).toContain('登记信息');
    expect((await slipFault(id, { kind: '信息变更', on: '2026-09-01', changes: { uscc: '913301' } })).problems?.[0]?.field).toBe('uscc');
    await slip(id, { kind: '停产', on: '2026-09-10' });
    expect((await slipFault(id, { kind: '关停', on: '2026-09-01' })).says).toContain('顺序不对');
    await slip(id, { kind: '注销', on: '2026-09-20' });
    expect((await slipFault(id, { kind: '吊销', on: '2026-09-21' })).says).toContain('不在册');
    await slip(id, { kind: '迁入', on: '2026-10-01' });
    expect((await read(id)).values.status).toBe('在产');
  });

  it('shows before and after of a change of information in words', async () => {
    const id = await add({ name: '宏远木业有限公司', legal_rep: '李强' });
    const done = await slip(id, { kind: '信息变更', on: '2026-09-01', changes: { legal_rep: '赵刚', village: '东榆村' } });
    expect(done).toMatchObject({ before: '法定代表人：李强；村（社区）：（空）', after: '法定代表人：赵刚；村（社区）：东榆村' });
    expect((await read(id)).values).toMatchObject({ legal_rep: '赵刚', village: '东榆村' });
  });
});

describe('snapshots', () => {
  const bridge = (from: string, asOf: string) => t.ok('roster.standing', { from, asOf });
  const entered = async (name: string, on: string, more: RecordValues = {}) => {
    const id = await add({ name, status: '在产', ...more });
    await slip(id, { kind: '新增', on, basis: '营业执照' });
    return id;
  };

  it('R12: keeps 期末 = 期初 + 新增 − 退出 with the list behind each number; 停产 does not lessen it', async () => {
    await entered('甲纺织厂', '2026-01-05', { key_sector: '冶金工贸', village: '东榆村' });
    const stopped = await entered('乙木业厂', '2026-02-05', { key_sector: '冶金工贸', village: '北沟村' });
    const closed = await entered('丙石材厂', '2026-03-05', { village: '东榆村' });
    await entered('丁餐饮店', '2026-09-08', { key_sector: '餐饮' });
    await slip(stopped, { kind: '停产', on: '2026-09-10' });
    await slip(closed, { kind: '关停', on: '2026-09-15', reason: '拆迁' });
    const september = await bridge('2026-09-01', '2026-09-30');
    expect(september).toMatchObject({ opening: 3, added: 1, left: 1, closing: 3 });
    expect(september.lines.filter(({ move }) => move !== '留存').map(({ name, move, cause, on }) => [name, move, cause, on])).toEqual([
      ['丁餐饮店', '新增', '新建', '2026-09-08'],
      ['丙石材厂', '退出', '关停', '2026-09-15'],
    ]);
    expect(september.lines.find(({ name }) => name === '乙木业厂')).toMatchObject({ move: '留存', status: '停产（自行）' });
    expect(await bridge('2026-08-01', '2026-08-31')).toMatchObject({ opening: 3, added: 0, left: 0, closing: 3 });
  });

  it('R13: totals by sector and by village add up to the whole', async () => {
    await entered('甲纺织厂', '2026-01-05', { key_sector: '冶金工贸', village: '东榆村' });
    await entered('乙木业厂', '2026-09-05', { village: '北沟村' });
    const view = await bridge('2026-09-01', '2026-09-30');
    for (const totals of [view.bySector, view.byVillage]) {
      for (const number of ['opening', 'added', 'left', 'closing'] as const) {
        expect(totals.reduce((sum, total) => sum + total[number], 0)).toBe(view[number]);
      }
    }
  });

  it('S4-02 名录: keeps what was reported, begins the next period with it, and lists what the records say since', async () => {
    const renamed = await entered('甲纺织厂', '2026-01-05');
    const closed = await entered('乙木业厂', '2026-02-05');
    const kept = await t.ok('roster.snapshot', { from: '2026-09-01', asOf: '2026-09-30', period: '2026年9月' });
    expect(kept).toMatchObject({ opening: 2, closing: 2 });
    expect((await t.ok('roster.snapshotOf', { id: kept.id })).sinceThen).toEqual([]);
    await slip(renamed, { kind: '更名', on: '2026-10-02', to: '甲针织有限公司' });
    await slip(closed, { kind: '注销', on: '2026-09-20' });
    const view = await t.ok('roster.snapshotOf', { id: kept.id });
    expect(view.bridge.lines.map(({ name }) => name)).toEqual(['乙木业厂', '甲纺织厂']);
    expect(view.bridge.closing).toBe(2);
    expect(view.sinceThen).toEqual([expect.objectContaining({ name: '乙木业厂' })]);
    const october = await bridge('2026-10-01', '2026-10-24');
    expect(october).toMatchObject({ opening: 2, left: 1, closing: 1, openingFrom: '快照“2026年9月”' });
    expect((await t.fault('roster.snapshot', { from: '2026-09-01', asOf: '2026-09-30', period: '再存' })).code).toBe('CONFLICT');
    expect((await t.fault('roster.snapshot', { from: '2026-10-01', asOf: '2026-12-31', period: '将来' })).code).toBe('INVALID');
  });

  it('counts a merged duplicate as gone once it stood in a kept snapshot', async () => {
    const keep = await entered('顺达机械有限公司', '2026-01-05');
    const gone = await entered('顺达机械厂', '2026-01-06');
    await t.ok('roster.snapshot', { from: '2026-09-01', asOf: '2026-09-30', period: '2026年9月' });
    const [one, other] = [await read(keep), await read(gone)];
    await t.ok('roster.merge', { entity: 'enterprise', keep, keepVersion: one.version, remove: gone, removeVersion: other.version });
    const october = await bridge('2026-10-01', '2026-10-24');
    expect(october).toMatchObject({ opening: 2, added: 0, left: 1, closing: 1 });
    expect(october.lines.find(({ move }) => move === '退出')).toMatchObject({ name: '顺达机械厂', cause: '合并重复或删除' });
  });
});

describe('villages', () => {
  it('takes a list as it comes from Excel, adds what is new and wipes nothing', async () => {
    const text = '序号\t村（社区）\t包村领导\t网格\n1\t东榆村\t李强\t一网格、二网格\n2\t北沟村\t\t\n3\t东榆村\t\t\n4\t\t赵刚\t';
    const preview = await t.ok('roster.previewVillages', { text });
    expect(preview.lines.map(({ plan, says }) => [plan, says])).toEqual([
      ['新增', ''],
      ['新增', ''],
      ['拒收', '与第 2 行重复'],
      ['拒收', '缺村（社区）名称'],
    ]);
    expect(await t.ok('roster.importVillages', { text })).toEqual({ created: 2, updated: 0, refused: 2 });
    expect(await t.ok('roster.importVillages', { text: '东榆村\t三网格\t' })).toMatchObject({ created: 0, updated: 1 });
    const { villages } = await t.ok('roster.villages', {});
    expect(villages.find(({ name }) => name === '东榆村')).toMatchObject({ grids: ['一网格', '二网格', '三网格'], lead: '李强' });
  });

  it('lists villages that are on no list with what was meant, warns while typing, and settles them at once', async () => {
    await t.ok('roster.importVillages', { text: '东榆村\n北沟村' });
    const id = await add({ name: '宏远木业有限公司', village: '东榆' });
    await add({ name: '恒基铸造有限公司', village: '东榆' });
    await add({ name: '没写村的店' });
    const view = await t.ok('roster.villages', {});
    expect(view).toMatchObject({ unknown: [{ text: '东榆', enterprises: 2, suggestions: ['东榆村'] }], without: 1 });
    const { problems } = await t.ok('records.check', { entity: 'enterprise', values: { name: '新厂', village: '北沟' } });
    expect(problems).toContainEqual(
      expect.objectContaining({ field: 'village', severity: 'warning', says: expect.stringContaining('北沟村') }),
    );
    const to = view.villages.find(({ name }) => name === '东榆村')?.id ?? '';
    expect(await t.ok('roster.settleVillage', { from: '东榆', to })).toEqual({ changed: 2 });
    expect((await read(id)).values.village).toBe('东榆村');
  });
});

describe('who looks after whom', () => {
  it('S3-15: lists supervised enterprises that lack a cadre or a supervisor, and settles many at once', async () => {
    const one = await add({ name: '甲纺织厂', township_supervised: '是', lead_cadre: '李强' });
    const two = await add({ name: '乙木业厂', township_supervised: '是' });
    await add({ name: '丙石材厂', township_supervised: '是', lead_cadre: '李强', supervisor: '赵刚' });
    await add({ name: '丁餐饮店' });
    const view = await t.ok('roster.supervision', {});
    expect([view.supervised, view.lacking.map(({ name }) => name).sort(), view.unsaid]).toEqual([3, ['乙木业厂', '甲纺织厂'], 1]);
    await t.ok('roster.assign', { ids: [one, two], supervisor: '赵刚' });
    expect((await t.ok('roster.supervision', {})).lacking.map(({ name }) => name)).toEqual(['乙木业厂']);
    expect((await t.fault('roster.assign', { ids: [one] })).code).toBe('INVALID');
  });
});
