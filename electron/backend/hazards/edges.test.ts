/** Ways around the hard rules of domain.md §2.11 that were once open, each closed by name. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../testing/invariants.ts';
import { brokenRules } from './testing/rules.ts';
import { openWorld, type World } from './testing/world.ts';

let w: World;
beforeEach(async () => {
  w = await openWorld();
});
afterEach(async () => {
  expect(await brokenRules(w.db)).toEqual([]);
  expect(await brokenInvariants(w.db)).toEqual([]);
  await w.close();
});

/** the hazards of the world by what they are */
const UNGRADED = 0;
const ON_THE_SPOT = 3;
const LISTED = 2;
const CLAIMED_UNDATED = 4;
const CLAIMED_MAJOR = 5;
const on = '2026-10-12';

const dossier = (at: number) => w.ok('hazards.dossier', { id: w.ids[at] ?? '' });
const state = async (at: number) => (await dossier(at)).facts.status;
async function step(at: number, action: string, input: object = {}) {
  const { id, version } = await dossier(at);
  return w.call(`hazards.${action}`, { id, version, ...input });
}
async function done(at: number, action: string, input: object = {}): Promise<void> {
  const reply = await step(at, action, input);
  if (!reply.ok) throw new Error(`${action}: ${reply.fault.says}`);
}
const recheck = { on, org: '乡镇', inspectors: ['钱进'], result: '合格' };
const rectified = { done_on: on, by: '孙明', description: '已改', evidence: '照片' };
const accepted = { on, self_eval: true, expert_eval: true, gov_accept: true };

describe('a recheck', () => {
  it.each([['李强'], ['李 强'], ['李强（班长）'], ['钱进、李强']])('by 整改责任人, written %s, is refused', async (inspector) => {
    const reply = await step(CLAIMED_MAJOR, 'recheck', { ...recheck, inspectors: [inspector] });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'REFUSED', says: expect.stringContaining('李强') } });
  });

  it('by one of several who rectified together is refused', async () => {
    await done(ON_THE_SPOT, 'reportRectified', { ...rectified, by: '孙明、钱进' });
    expect(await step(ON_THE_SPOT, 'recheck', recheck)).toMatchObject({ ok: false, fault: { code: 'REFUSED' } });
  });

  it('of what an old ledger calls done without a day follows once somebody says what was done', async () => {
    expect(await step(CLAIMED_UNDATED, 'recheck', recheck)).toMatchObject({ ok: false, fault: { says: expect.stringContaining('证据') } });
    await done(CLAIMED_UNDATED, 'reportRectified', rectified);
    await done(CLAIMED_UNDATED, 'recheck', recheck);
    expect(await state(CLAIMED_UNDATED)).toBe('closed');
  });
});

describe('a listed hazard', () => {
  it('graded down is still not closed by its recheck, and not before it is delisted', async () => {
    await done(LISTED, 'rejectClosure', { on, reason: '照片不清' });
    await done(LISTED, 'grade', { level: '一般', decided_by: '王丽', decided_on: on, reason: '复核' });
    await done(LISTED, 'recheck', recheck);
    expect(await state(LISTED)).toBe('pending_close');
    const close = { on, approver: '王丽' };
    expect(await step(LISTED, 'close', close)).toMatchObject({ ok: false, fault: { says: expect.stringMatching(/验收.*摘牌/) } });
    await done(LISTED, 'accept', accepted);
    await done(LISTED, 'delist', { supervision: (await dossier(LISTED)).supervisions[0]?.id, delisted_on: on });
    await done(LISTED, 'close', close);
  });

  it('merged and restored has its listing back, also when its keeper was merged further', async () => {
    await done(UNGRADED, 'merge', { duplicates: [w.ids[LISTED]], level: '重大' });
    expect((await dossier(UNGRADED)).supervisions).toHaveLength(1);
    await done(CLAIMED_MAJOR, 'merge', { duplicates: [w.ids[UNGRADED]] });
    await done(LISTED, 'restore', { reason: '不是同一处' });
    expect((await dossier(LISTED)).supervisions).toHaveLength(1);
    await done(UNGRADED, 'restore', { reason: '不是同一处' });
    expect((await dossier(UNGRADED)).supervisions).toHaveLength(0);
    expect((await dossier(CLAIMED_MAJOR)).supervisions).toHaveLength(0);
  });
});

describe('a closure', () => {
  it('does not rest on an acceptance from before the closure was rejected and rechecked', async () => {
    await done(LISTED, 'accept', accepted);
    await done(LISTED, 'rejectClosure', { on, reason: '照片不清' });
    await done(LISTED, 'recheck', recheck);
    expect((await dossier(LISTED)).facts.acceptance).toBeNull();
  });

  it('names what it rests on', async () => {
    await done(CLAIMED_UNDATED, 'transfer', { to_dept: '县住建局', sent_on: on });
    await done(CLAIMED_UNDATED, 'recordReply', { replied_on: on, result: '已整改' });
    const close = { on, approver: '王丽' };
    expect(await step(CLAIMED_UNDATED, 'close', close)).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
    await done(CLAIMED_UNDATED, 'close', { ...close, basis: '移送回复' });
  });

  it('of a major one is not undermined by emptying 五落实 afterwards', async () => {
    for (const kind of ['监管部门', '职工大会或职代会']) await done(CLAIMED_MAJOR, 'reportDual', { kind, on });
    await done(CLAIMED_MAJOR, 'recheck', recheck);
    await done(CLAIMED_MAJOR, 'accept', accepted);
    await done(CLAIMED_MAJOR, 'close', { on, approver: '王丽' });
    const { id, version } = await dossier(CLAIMED_MAJOR);
    const edit = (values: object) => w.call('records.update', { entity: 'hazard', id, version, values });
    expect(await edit({ contingency: null })).toMatchObject({
      ok: false,
      fault: { code: 'REFUSED', says: expect.stringContaining('应急预案') },
    });
    expect(await edit({ contingency: '停机断电，撤出人员' })).toMatchObject({ ok: true });
  });
});

describe('a transferred hazard', () => {
  it('voided and restored still waits for its answer, and goes back to where it was before the transfer', async () => {
    await done(UNGRADED, 'transfer', { to_dept: '县住建局', sent_on: on });
    await done(UNGRADED, 'void', { reason: '登记重了' });
    await done(UNGRADED, 'restore', { reason: '没有重' });
    expect(await state(UNGRADED)).toBe('transferred');
    await done(UNGRADED, 'recordReply', { replied_on: on, result: '不属其职责退回' });
    expect(await state(UNGRADED)).toBe('registered');
  });
});

describe('a day in the future', () => {
  it.each([
    ['revokeClosure', CLAIMED_UNDATED, { on: '2026-11-30', reason: '照片不清' }],
    ['rejectClosure', LISTED, { on: '2026-11-30', reason: '照片不清' }],
    ['recordReply', ON_THE_SPOT, { replied_on: '2026-11-30', result: '已整改' }],
    ['decideExtension', 1, { granted: true, decided_by: '王丽', decided_on: '2026-11-30' }],
  ])('is refused by %s', async (action, at, input) => {
    if (action === 'revokeClosure') await w.ok('hazards.acceptClaims', { ids: [w.ids[at] ?? ''], by: '王丽', on });
    if (action === 'recordReply') await done(at, 'transfer', { to_dept: '县住建局', sent_on: on });
    expect(await step(at, action, input)).toMatchObject({
      ok: false,
      fault: { code: 'INVALID', says: expect.stringContaining('今天之后') },
    });
  });

  it('or in no month is refused before any rule is asked', async () => {
    expect(await step(UNGRADED, 'void', { reason: '' })).toMatchObject({ ok: false });
    expect(await w.call('reports.form', { form: '附件3', asOf: '2026-02-31' })).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
  });
});
