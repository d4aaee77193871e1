/**
 * Do rows and kept files still agree? Reads every file. Names what is missing, cut or changed, put there by somebody else, or renamed, and whose evidence
 * it is; repairs nothing.
 */
import { join } from 'node:path';
import type { AttachmentCheck, AttachmentFault } from '../../../shared/attachments.ts';
import type { JobContext } from '../context.ts';
import { isEntity, recordTitles } from '../records/index.ts';
import { digestOnDisk, listVault } from './vault.ts';

interface Named {
  sha256: string;
  sizeBytes: number;
  owners: { entity: string; id: string; name: string }[];
}

const pathOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

export async function checkVault(context: JobContext): Promise<AttachmentCheck> {
  const { db } = context;
  const root = context.services.paths.attachments;
  const named = await namedFiles(context);
  const onDisk = await listVault(root);
  const byPath = new Map(onDisk.map((file) => [file.path, file]));
  const byFolded = new Map(onDisk.map((file) => [file.path.toLowerCase(), file]));
  const faults: AttachmentFault[] = [];
  const accounted = new Set<string>();
  const report = async (kind: AttachmentFault['kind'], path: string, says: string, owners: Named['owners']): Promise<void> => {
    const records: AttachmentFault['records'] = [];
    for (const { entity, id, name } of owners) {
      if (isEntity(entity)) records.push({ entity, id, name, title: (await recordTitles(db, entity, [id])).get(id) ?? '（已删除）' });
    }
    faults.push({ kind, path, says, records });
  };
  let done = 0;
  let sizeBytes = 0;
  for (const file of named.values()) {
    const path = pathOf(file.sha256);
    const names = [...new Set(file.owners.map(({ name }) => name))].join('、');
    const found = byPath.get(path);
    const renamed = found ? undefined : byFolded.get(path);
    accounted.add(found?.path ?? renamed?.path ?? path);
    if (!found && renamed) await report('改名', renamed.path, `“${names}”的文件被改了名。请改回“${path}”。`, file.owners);
    else if (!found) await report('缺失', path, `“${names}”的文件不在了，只剩登记。请从备份恢复，或再放一次原件。`, file.owners);
    else {
      sizeBytes += found.sizeBytes;
      // the length tells most damage without reading
      const whole = found.sizeBytes === file.sizeBytes && (await digestOnDisk(join(root, path))) === file.sha256;
      if (!whole) await report('损坏', path, `“${names}”的文件被改动或已损坏，打不开或不可信。请从备份恢复，或再放一次原件。`, file.owners);
    }
    done += 1;
    if (done % 20 === 0) {
      context.progress(`已核对 ${done}/${named.size} 个附件`, done / named.size);
      await context.pause();
    }
  }
  const everNamed = await digestsInHistory(context);
  for (const file of onDisk) {
    if (accounted.has(file.path) || (file.path === pathOf(file.name) && everNamed.has(file.name))) continue;
    await report('多余', file.path, '附件文件夹里多出来的文件，没有任何记录用到它。请确认后移走。', []);
  }
  return { files: named.size, sizeBytes, faults };
}

async function namedFiles({ db }: JobContext): Promise<Map<string, Named>> {
  const named = new Map<string, Named>();
  const put = (sha256: string, sizeBytes: number, owner: Named['owners'][number]): void => {
    const known = named.get(sha256);
    if (known) known.owners.push(owner);
    else named.set(sha256, { sha256, sizeBytes, owners: [owner] });
  };
  for (const row of await db.selectFrom('attachment').select(['sha256', 'size_bytes', 'entity', 'record_id', 'name']).execute())
    put(row.sha256, row.size_bytes, { entity: row.entity, id: row.record_id, name: row.name });
  for (const row of await db.selectFrom('import_file').select(['sha256', 'size_bytes', 'name']).where('outcome', '=', 'read').execute())
    put(row.sha256, row.size_bytes, { entity: 'import', id: '', name: row.name });
  return named;
}

/** Kept for undo: removed evidence whose file stays. */
async function digestsInHistory({ db }: JobContext): Promise<Set<string>> {
  const rows = await db
    .selectFrom('history')
    .select(['before', 'after'])
    .where('table_name', 'in', ['attachment', 'import_file'])
    .execute();
  const digests = new Set<string>();
  for (const { before, after } of rows)
    for (const image of [before, after]) if (image !== null) digests.add(String((JSON.parse(image) as { sha256?: string }).sha256 ?? ''));
  return digests;
}
