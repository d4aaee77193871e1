/** All migrations, in order. Append only. */
import { office } from './0001_office.ts';
import { registersOfTheOffice } from './0002_registers.ts';
import { delegatedPower } from './0003_delegated_power.ts';
import { rosterSnapshotRows } from './0004_roster_snapshot_rows.ts';
import { applyMigrations, type Migration, type MigrationDriver } from './runner.ts';

export const migrations: readonly Migration[] = [office, registersOfTheOffice, delegatedPower, rosterSnapshotRows];

export const latestVersion = migrations.length;

/** Brings a database from version `from` to the latest. @throws Error; the database is then as it was */
export function migrate(driver: MigrationDriver, from: number): void {
  applyMigrations(driver, migrations, from);
}
