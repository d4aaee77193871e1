/**
 * The triggers that keep history, edition 1. Frozen: migrations call it; a change of form is a new edition beside this file.
 * They write the whole row before and after under the change set that stands in `change_now`. Outside a change set that table is empty,
 * `history.change_set` is not null, and so SQLite refuses the write.
 */

/** @returns drop and create statements for one table with a text key `id` and the given columns */
export function historyTriggersV1(table: string, columns: readonly string[]): string {
  const json = (row: 'old' | 'new'): string => `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
  const trigger = (name: string, op: string, key: 'old' | 'new', before: string, after: string): string => `
drop trigger if exists ${table}_history_${name};
create trigger ${table}_history_${name} after ${name} on ${table} begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), '${table}', ${key}.id, '${op}', ${before}, ${after});
end;`;
  return [
    trigger('insert', 'insert', 'new', 'null', json('new')),
    trigger('update', 'update', 'new', json('old'), json('new')),
    trigger('delete', 'delete', 'old', json('old'), 'null'),
  ].join('\n');
}
