/**
 * Random sequences of everything that can be done to a hazard, against an independent model and the hard rules of domain.md §2.11.
 * What turns it red, tried by hand: leave `missingForClosure` of listed ones to major ones alone; count an acceptance given before the last
 * recheck; let 整改责任人 recheck; forget `closed_on` at the revocation; let a merge forget where a duplicate came from.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HazardDossier, hazardActionNames } from '../../../shared/hazards.ts';
import { brokenInvariants, canonicalDump } from '../testing/invariants.ts';
import { randomRuns } from '../testing/random.ts';
import { countsAsOpen, follow, type Life, mayClose, mayDo } from './testing/model.ts';
import { brokenRules } from './testing/rules.ts';
import { DAYS, openWorld, PEOPLE, type World } from './testing/world.ts';

const step = fc.record({
  /** mostly what the dossier offers; now and then anything at all */
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('forward') },
    { weight: 7, arbitrary: fc.constantFrom('offered', 'offered', 'any', 'edit', 'claims', 'settle', 'undo') },
  ),
  hazard: fc.constantFrom(0, 0, 1, 2, 2, 2, 3, 4, 5),
  other: fc.nat({ max: 5 }),
  pick: fc.nat({ max: 30 }),
  who: fc.nat({ max: PEOPLE.length - 1 }),
  day: fc.nat({ max: DAYS.length - 1 }),
  coin: fc.boolean(),
  /** a sensible clerk: days in order, another rechecker, everything accepted */
  lucky: fc.constantFrom(true, true, false),
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** what brings a hazard nearer to its end, the last steps first */
const forward = [
  'close',
  'delist',
  'accept',
  'decideExtension',
  'recheck',
  'reportRectified',
  'recordReply',
  'order',
  'reportDual',
  'grade',
  'restore',
] as const satisfies readonly (typeof hazardActionNames)[number][];

function inputOf(action: string, world: World, s: Step, { facts, supervisions }: HazardDossier): Record<string, unknown> {
  const supervision = (supervisions.find((each) => each.delisted_on === null) ?? supervisions[0])?.id ?? world.ids[0];
  const day = s.lucky ? '2026-10-12' : (DAYS[s.day] ?? '');
  const who = PEOPLE[s.who] ?? '';
  const inputs: Record<string, () => Record<string, unknown>> = {
    grade: () => ({
      level: s.coin ? '重大' : '一般',
      decided_by: '王丽',
      decided_on: day,
      basis_clause: 'GM10-11-3',
      reason: s.lucky ? '复核' : null,
    }),
    order: () => ({
      on: day,
      deadline: '2026-11-10',
      manage_type: s.coin ? '限期整改' : '即查即改',
      duty_person: s.lucky ? who : null,
      measures: '接地',
    }),
    reportRectified: () => ({ done_on: day, by: who, description: '已改', evidence: '照片' }),
    recheck: () => ({
      on: day,
      org: '乡镇',
      inspectors: s.lucky ? ['钱进'] : [who, '王丽'],
      result: s.lucky || s.coin ? '合格' : '不合格',
    }),
    applyExtension: () => ({
      apply_on: day,
      reason: '等配件',
      safety_measures: '断电',
      new_deadline: s.coin ? '2026-12-10' : '2026-12-20',
    }),
    decideExtension: () => ({ granted: s.coin, decided_by: '王丽', decided_on: day }),
    reportDual: () => ({ kind: (s.lucky ? !facts.dualReports.authority : s.coin) ? '监管部门' : '职工大会或职代会', on: day }),
    accept: () => ({ on: day, self_eval: s.lucky || s.coin, expert_eval: s.coin, gov_accept: s.lucky }),
    listSupervision: () => ({ level: '县', issuer: '县安委办', issued_on: day }),
    delist: () => ({ supervision, delisted_on: day }),
    close: () => ({ on: day, approver: '王丽', basis: s.lucky ? facts.restsOn : s.coin ? '复查' : '移送回复' }),
    rejectClosure: () => ({ on: day, reason: '照片不清' }),
    revokeClosure: () => ({ on: day, reason: '照片不是同一处' }),
    transfer: () => ({ to_dept: '县住建局', sent_on: day }),
    recordReply: () => ({ replied_on: day, result: ['已整改', '正在处理', '不属其职责退回'][s.pick % 3] }),
    void: () => ({ reason: '登记重了' }),
    merge: () => ({ duplicates: [world.ids[s.other]], level: s.coin ? '重大' : s.lucky ? '一般' : null }),
    restore: () => ({ reason: '不是同一处' }),
  };
  return inputs[action]?.() ?? {};
}

const edits: readonly { values: Record<string, string | number | null>; five?: Partial<Life['five']>; atOnce?: boolean }[] = [
  { values: { funds_yuan: 0 }, five: { funds: true } },
  { values: { funds_yuan: null }, five: { funds: false } },
  { values: { contingency: '停机断电' }, five: { contingency: true } },
  { values: { contingency: null }, five: { contingency: false } },
  { values: { duty_person: '赵刚' }, five: { duty: '赵刚' } },
  { values: { duty_person: null }, five: { duty: null } },
  { values: { measures: null }, five: { measures: false } },
  { values: { manage_type: '限期整改' }, atOnce: false },
  { values: { manage_type: '即查即改' }, atOnce: true },
];

/** what went through in all sequences together: a property that never closes a major hazard proves nothing */
const seen = new Map<string, number>();
const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

interface Played {
  world: World;
  /** change set, dump and lives from before each step that went through */
  done: { changeSet: string; before: string; lives: Life[] }[];
}

async function play(played: Played, s: Step): Promise<void> {
  const { world, done } = played;
  const id = world.ids[s.hazard] ?? '';
  const life = world.lives[s.hazard] as Life;
  const lives = structuredClone(world.lives);
  const before = await canonicalDump(world.db);

  if (s.what === 'undo') {
    const last = done.pop();
    if (!last) return;
    await world.ok('history.undo', { changeSet: last.changeSet });
    expect(await canonicalDump(world.db)).toBe(last.before);
    world.lives = last.lives;
    return;
  }
  const dossier = await world.ok('hazards.dossier', { id });
  const version = s.stale ? dossier.version + 1 : dossier.version;
  let call: string;
  let input: Record<string, unknown>;
  let action: string | null = null;
  let edit: (typeof edits)[number] | undefined;
  if (s.what === 'edit') {
    edit = edits[s.pick % edits.length];
    [call, input] = ['records.update', { entity: 'hazard', id, version, values: edit?.values ?? {} }];
  } else if (s.what === 'claims') {
    [call, input] = ['hazards.acceptClaims', { ids: [id], by: '王丽', on: s.coin ? 'claimed' : DAYS[s.day] }];
  } else if (s.what === 'settle') {
    [call, input] = ['hazards.settle', { ids: [id], level: s.coin ? '重大' : '一般', decided_by: '王丽' }];
  } else {
    const offered = hazardActionNames.filter((name) => dossier.actions[name]?.offered && dossier.actions[name]?.missing.length === 0);
    const onward = forward.filter((name) => offered.includes(name)).slice(0, 2);
    const wanted = s.what === 'forward' && onward.length > 0 ? onward : s.what === 'any' ? [] : offered;
    const names = wanted.length > 0 ? wanted : hazardActionNames;
    action = names[s.pick % names.length] ?? 'grade';
    [call, input] = [`hazards.${action}`, { id, version, ...inputOf(action, world, s, dossier) }];
  }
  const reply = await world.call(call, input);
  const about = () => `${call} ${JSON.stringify(input)} on ${JSON.stringify(life)} → ${JSON.stringify(reply)}`;

  if (!reply.ok) {
    world.lives = lives;
    expect(reply.fault.code, about()).not.toBe('BUG');
    expect(await canonicalDump(world.db), `a refused step left a trace: ${about()}`).toBe(before);
    if (action !== null && action !== 'merge' && reply.fault.code === 'REFUSED' && !s.stale)
      expect(mayDo(action, life, input), `refused although it may: ${about()}`).toBe(false);
    return;
  }
  if (!['claims', 'settle'].includes(s.what)) expect(s.stale, `a stale version went through: ${about()}`).toBe(false);
  if (edit) Object.assign(life, { five: { ...life.five, ...edit.five }, atOnce: edit.atOnce ?? life.atOnce });
  if (action !== null) {
    const other = action === 'merge' ? world.lives[s.other] : undefined;
    expect(mayDo(action, life, input), `done although it may not: ${about()}`).toBe(true);
    if (other) expect(countsAsOpen(other), about()).toBe(true);
    follow(action, life, input, other, world.lives);
  } else if (s.what === 'claims' && (reply.value as { closed: number }).closed === 1) {
    expect(life.claimed && life.status === 'pending_recheck' && mayClose(life), about()).toBe(true);
    Object.assign(life, { status: 'closed', claimed: false });
  } else if (s.what === 'settle' && life.level === '待判级') {
    follow('grade', life, { level: s.coin ? '重大' : '一般' });
  }
  count(action ?? s.what);
  if (life.status === 'closed' && life.level === '重大') count('a major one stands closed');
  if (life.status === 'closed' && life.listings.length > 0) count('a listed one stands closed');
  const changeSet = reply.changeSet;
  const after = await canonicalDump(world.db);
  if (changeSet && after !== before) done.push({ changeSet, before, lives });
}

it('keeps every hard rule through any sequence of steps, refuses without a trace and takes each step back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 90, size: 'max' }), async (steps) => {
      const world = await openWorld();
      const played: Played = { world, done: [] };
      try {
        for (const s of steps) {
          await play(played, s);
          expect(await brokenRules(world.db)).toEqual([]);
          const rows = await world.db.selectFrom('hazard').select(['id', 'status', 'level']).execute();
          const standing = new Map(rows.map((row) => [row.id, `${row.status} ${row.level}`]));
          expect(
            world.ids.map((id) => standing.get(id)),
            JSON.stringify(s),
          ).toEqual(world.lives.map((life) => `${life.status} ${life.level}`));
          const { totals } = await world.ok('records.count', {
            selections: [{ entity: 'hazard', filters: [{ field: 'open', op: 'is', value: true }] }],
          });
          expect(totals).toEqual([world.lives.filter(countsAsOpen).length]);
        }
        expect(await brokenInvariants(world.db)).toEqual([]);
        expect(world.incidents).toEqual([]);
      } finally {
        await world.close();
      }
    }),
    randomRuns(10),
  );
  const never = [...hazardActionNames, 'edit', 'claims', 'settle', 'a major one stands closed', 'a listed one stands closed'].filter(
    (what) => !seen.has(what),
  );

  expect(never, 'these never went through: the sequences are too shallow').toEqual([]);
}, 600_000);
