/**
 * Applies migrations in one transaction each. Kysely's own migrator is not transactional here (a failed step left its table).
 * foreign_keys must be off while tables are rebuilt, because DROP TABLE would otherwise delete the children; SQLite ignores that pragma
 * inside a transaction, so it is set around it and foreign_key_check closes the gap.
 */
export interface MigrationDriver {
  exec(sql: string): unknown;
  pragma(source: string, options?: { simple?: boolean }): unknown;
  transaction(work: () => void): () => void;
}

export interface Migration {
  version: number;
  name: string;
  up(run: (sql: string) => void): void;
}

/** @throws Error naming the migration; the database is then as it was before */
export function applyMigrations(driver: MigrationDriver, migrations: readonly Migration[], from: number): void {
  for (const migration of migrations) {
    if (migration.version <= from) continue;
    driver.pragma('foreign_keys = OFF');
    try {
      driver.transaction(() => {
        migration.up((sql) => driver.exec(sql));
        driver.pragma(`user_version = ${migration.version}`);
        const broken = driver.pragma('foreign_key_check');
        if (Array.isArray(broken) && broken.length > 0) throw new Error(`migration ${migration.name} breaks ${broken.length} foreign keys`);
      })();
    } finally {
      driver.pragma('foreign_keys = ON');
    }
  }
}
