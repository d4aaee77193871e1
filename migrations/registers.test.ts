import Driver from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { office } from './0001_office.ts';
import { migrate } from './index.ts';
import { applyMigrations, type MigrationDriver } from './runner.ts';

/** A database of version 1 with rows in every table that version 2 rebuilds or extends. */
function versionOne(): Driver.Database {
  const driver = new Driver(':memory:');
  driver.pragma('foreign_keys = ON');
  applyMigrations(driver as unknown as MigrationDriver, [office], 0);
  driver.exec(`
    insert into change_set (id, at, "by", call) values ('C1', '2026-01-01T00:00:00Z', '王丽', 'test');
    insert into change_now values (1, 'C1');
    insert into enterprise (id, created_at, created_by, updated_at, updated_by, name) values ('E1', 't', 'p', 't', 'p', '恒基铸造厂');
    insert into lease (id, created_at, created_by, updated_at, updated_by, lessor_name, lessee_id) values ('L1', 't', 'p', 't', 'p', '北沟村', 'E1');
    insert into inspection (id, created_at, created_by, updated_at, updated_by, enterprise_id, "start", org)
      values ('I1', 't', 'p', 't', 'p', 'E1', '2026-01-01', '乡镇');
    insert into hazard (id, created_at, created_by, updated_at, updated_by, code, enterprise_id, found_on, description, status)
      values ('H1', 't', 'p', 't', 'p', 'YG-001', 'E1', '2026-01-01', '配电箱未接地', 'rectifying');
    insert into campaign (id, builtin, name, status, "start") values ('P0', null, '上位 行动', '已结束', null);
    insert into campaign (id, builtin, name, status, parent_id, "start", year) values ('P1', 'S4', '重大事故隐患专项', '执行中', 'P0', '2026-01-01', 2026);
    insert into hazard_campaign values ('HC1', 'H1', 'P1');
    insert into import_batch values ('B1', 1, 't', 'p', 'C1', 1, 1, 0, '{}');
    insert into import_file values ('F1', 'B1', '甲.xlsx', 'x', 1, 'read', '');
    insert into import_sheet values ('S1', 'F1', '台账', 'hazard', '[1]', '{}', null, null, 0);
    insert into submission (id, enterprise_id, type, period, received_on, sheet_id, status) values ('U1', 'E1', '自查表', '2026-01', '2026-01-02', 'S1', '已导入');
    delete from change_now;`);
  return driver;
}

const upgrade = (driver: Driver.Database): void => migrate(driver as unknown as MigrationDriver, 1);

describe('the second migration', () => {
  it('keeps the rows of the tables it rebuilds and extends, and what points to them', () => {
    const driver = versionOne();
    upgrade(driver);
    expect(driver.prepare('select id, builtin, name, parent_id, year, record_origin, search_text from campaign order by id').all()).toEqual(
      [
        { id: 'P0', builtin: null, name: '上位 行动', parent_id: null, year: null, record_origin: '手工', search_text: '上位行动' },
        {
          id: 'P1',
          builtin: 'S4',
          name: '重大事故隐患专项',
          parent_id: 'P0',
          year: 2026,
          record_origin: '手工',
          search_text: '重大事故隐患专项',
        },
      ],
    );
    expect(driver.prepare('select id, enterprise_id, type, sheet_id, version from submission').all()).toEqual([
      { id: 'U1', enterprise_id: 'E1', type: '自查表', sheet_id: 'S1', version: 1 },
    ]);
    expect(driver.prepare('select campaign_id from hazard_campaign').pluck().all()).toEqual(['P1']);
    expect(driver.prepare('select park_id from enterprise').pluck().all()).toEqual([null]);
    expect(driver.prepare('select campaign_ids from inspection').pluck().all()).toEqual([null]);
    expect(driver.prepare('select name from lease join enterprise on enterprise.id = lessee_id').pluck().all()).toEqual(['恒基铸造厂']);
    expect(driver.pragma('foreign_key_check')).toEqual([]);
  });

  it('leaves what still refers to the rebuilt tables guarded', () => {
    const driver = versionOne();
    upgrade(driver);
    driver.exec(`insert into change_now values (1, 'C1')`);
    expect(() => driver.exec(`delete from campaign where id = 'P1'`)).toThrow(/FOREIGN KEY/);
    driver.exec(`delete from import_sheet where id = 'S1'`);
    expect(driver.prepare('select sheet_id from submission').pluck().all()).toEqual([null]);
  });

  it('writes no history of its own and lets nothing be written outside a change set afterwards', () => {
    const driver = versionOne();
    const before = driver.prepare('select count(*) from history').pluck().get();
    upgrade(driver);
    expect(driver.prepare('select count(*) from history').pluck().get()).toBe(before);
    for (const write of [
      `update campaign set name = 'x'`,
      `delete from submission`,
      `insert into village (id, name) values ('V1', '东村')`,
    ])
      expect(() => driver.exec(write), write).toThrow(/history.change_set/);
  });
});
