/**
 * A process that puts evidence in and takes it away without end, until it is killed. `node hammer.ts <folder>`; says 'on' on its standard output
 * once the first file is in.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestOffice } from '../../testing/office.ts';
import { jpeg } from './photos.ts';

const folder = process.argv[2] ?? '';
const office = await openTestOffice({ folder });
mkdirSync(join(folder, 'offered'), { recursive: true });
const found = await office.ok('records.page', { entity: 'hazard' });
let record = found.rows[0]?.id ?? '';
if (record === '') {
  const enterprise = await office.ok('records.create', { entity: 'enterprise', values: { name: '宏远木业有限公司' } });
  const values = { enterprise_id: enterprise.id, description: '喷漆房通风管道积尘', found_on: '2026-09-10' };
  record = (await office.ok('records.create', { entity: 'hazard', values })).id;
}
for (let turn = found.total * 1_000; ; turn += 1) {
  // each file differs in what follows the picture, so that there is always something new to write
  const path = join(folder, 'offered', String(turn % 5));
  writeFileSync(
    path,
    Buffer.concat([jpeg({ shade: 1 + (turn % 250) }), Buffer.alloc(200_000, turn % 251), Buffer.from(`${process.pid} ${turn}`)]),
  );
  const { token } = await office.office.files.offer(path, `${turn}.jpg`);
  const { added } = await office.ok('attachments.add', { entity: 'hazard', record, slot: '整改后', files: [token] });
  if (turn % 3 === 2) await office.ok('attachments.remove', { ids: added.map(({ id }) => id) });
  process.stdout.write('on\n');
}
