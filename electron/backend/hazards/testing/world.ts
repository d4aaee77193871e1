/** Six hazards of one enterprise in front of the real door, with their model beside them. */
import { clockAt } from '../../clock.ts';
import { ulid } from '../../database/ulid.ts';
import { beginChangeSet, endChangeSet } from '../../history/index.ts';
import { insertRecords } from '../../records/index.ts';
import { openTestDoor, type TestDoor } from '../../testing/door.ts';
import { TEST_TODAY } from '../../testing/office.ts';
import type { Life } from './model.ts';

export const PEOPLE = ['李强', '赵刚', '王丽', '李 强', '李强、孙明', '孙明'];
export const DAYS = ['2026-10-12', '2026-10-12', '2026-10-12', '2026-10-05', '2026-11-30', '2026-09-01'];

export interface World extends TestDoor {
  ids: string[];
  lives: Life[];
}

const life = (name: number, given: Partial<Life>): Life => ({
  name,
  status: 'registered',
  level: '待判级',
  beforeTransfer: null,
  beforeEnd: null,
  selfFound: false,
  atOnce: false,
  five: { duty: null, measures: false, deadline: false, funds: false, contingency: false },
  rectifiers: [],
  passed: false,
  repliedDone: false,
  dual: { authority: false, workers: false },
  acceptance: null,
  listings: [],
  mergedInto: null,
  claimed: false,
  ...given,
});
const all = { duty: '李强', measures: true, deadline: true, funds: true, contingency: true };
const allValues = { duty_person: '李强', measures: '加泄爆', deadline: '2026-11-10', funds_yuan: 0, contingency: '停机断电' };

export async function openWorld(): Promise<World> {
  const t = await openTestDoor();
  const enterprise_id = (await t.ok('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } })).id;
  const register = async (description: string, values: Record<string, string | number>): Promise<string> =>
    (await t.ok('records.create', { entity: 'hazard', values: { enterprise_id, found_on: '2026-10-01', description, ...values } })).id;
  const township = { source: '乡镇检查' };
  const ids = [
    await register('零号待判级五落实齐', { ...township, ...allValues }),
    await register('一号企业自查一般', { source: '企业自查', level: '一般', measures: '接地', deadline: '2026-11-10' }),
    await register('二号乡镇查出重大', { ...township, level: '重大', basis_clause: 'GM10-11-3', ...allValues, found_on: '2026-10-02' }),
    await register('三号当场能改', { ...township, level: '一般', manage_type: '即查即改', found_on: '2026-10-03' }),
    ...(await importClaimed(t, enterprise_id)),
  ];
  const second = { id: ids[2] ?? '', version: 1 };
  await t.ok('hazards.order', { ...second, on: '2026-10-02', deadline: '2026-11-10', measures: '加泄爆' });
  const done = { done_on: '2026-10-04', by: '孙明', description: '已加装', evidence: '照片' };
  await t.ok('hazards.reportRectified', { ...second, version: 2, ...done });
  await t.ok('hazards.recheck', { ...second, version: 3, on: '2026-10-05', org: '乡镇', inspectors: ['王丽'], result: '合格' });
  await t.ok('hazards.listSupervision', { ...second, version: 4, level: '县', issuer: '县安委办', issued_on: '2026-10-06' });
  const extension = { apply_on: '2026-10-06', reason: '等配件', safety_measures: '断电', new_deadline: '2026-12-01' };
  await t.ok('hazards.applyExtension', { id: ids[1] ?? '', version: 1, ...extension });
  return {
    ...t,
    ids,
    lives: [
      life(0, { five: { ...all } }),
      life(1, {
        level: '一般',
        selfFound: true,
        status: 'extension_pending',
        five: { duty: null, measures: true, deadline: true, funds: false, contingency: false },
      }),
      life(2, {
        level: '重大',
        status: 'pending_close',
        five: { ...all },
        rectifiers: ['孙明'],
        passed: true,
        listings: [{ delisted: false, cameFrom: [] }],
      }),
      life(3, { level: '一般', atOnce: true }),
      life(4, { level: '一般', status: 'pending_recheck', claimed: true }),
      life(5, { level: '重大', status: 'pending_recheck', claimed: true, rectifiers: ['孙明'], five: { ...all } }),
    ],
  };
}

/** What an old ledger brings: 已整改 without a recheck, one of them without any day. */
async function importClaimed(t: TestDoor, enterprise_id: string): Promise<string[]> {
  const clock = clockAt(TEST_TODAY);
  const newId = (): string => ulid(clock.milliseconds());
  const changeSet = newId();
  return t.db.transaction().execute(async (tx) => {
    await beginChangeSet(tx, { id: changeSet, at: clock.now(), by: '王丽', call: 'intake.commit' });
    const common = { enterprise_id, found_on: '2026-09-20', source: '企业自查', reported_state: '已整改' };
    const extra = { status: 'pending_recheck', claimed_done: 1 };
    const ids = await insertRecords(
      tx,
      'hazard',
      [
        { values: { ...common, description: '四号来表已整改无日期', level: '一般', rounds: 0 }, extra },
        {
          values: { ...common, ...allValues, description: '五号来表重大已整改', level: '重大', rounds: 1, rectified_on: '2026-09-25' },
          extra,
        },
      ],
      '导入',
      { clock, person: '王丽', newId, pause: async () => {} },
    );
    await tx
      .insertInto('rectification')
      .values({
        id: newId(),
        hazard_id: ids[1] ?? '',
        round: 1,
        done_on: '2026-09-25',
        by: '孙明',
        description: '已整改',
        evidence: '来表所写',
        funds_actual_fen: null,
        submitted_on: '2026-10-24',
      })
      .execute();
    await endChangeSet(tx, changeSet, '导入');
    return ids;
  });
}
