/**
 * Forms that are not saved yet, one small file each below drafts/ (docs/decisions/0012): they survive a crash of the page, of the host and of
 * the PC, stand in no history and no figure, and go when the form is saved or given up.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import { Draft, type DraftKey, type DraftLine } from '../../../shared/desk.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { JobHandler, OfficePaths, ReadHandler } from '../context.ts';
import { readJsonFile, writeJsonFile } from '../documents/index.ts';
import { maskValues } from './masks.ts';
import { titleOf } from './titles.ts';

/** more than a person could have left open; the oldest is then not kept any longer */
const MOST_DRAFTS = 50;

const folderOf = (paths: OfficePaths): string => join(paths.root, 'drafts');
/** made of names and keys that the contract has checked, so it stays inside the folder */
const fileOf = (paths: OfficePaths, key: DraftKey): string => join(folderOf(paths), `${key.form}-${key.entity}-${key.id ?? 'new'}.json`);

async function allDrafts(paths: OfficePaths): Promise<Draft[]> {
  const names = await readdir(folderOf(paths)).catch(() => []);
  const drafts: Draft[] = [];
  for (const name of names.filter((each) => /^[a-z_]+-[a-z_]+-(new|[0-9A-Z]{26})\.json$/.test(each))) {
    const draft = await readJsonFile(join(folderOf(paths), name), Draft);
    if (draft) drafts.push(draft);
  }
  return drafts.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

/** One after another: two writes of the same draft must not overtake each other. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

const keep: JobHandler<'drafts.keep'> = async ({ clock, services: { paths } }, content) =>
  inTurn(async () => {
    const keptAt = clock.now();
    await writeJsonFile(fileOf(paths, content), { ...content, keptAt });
    for (const old of (await allDrafts(paths)).slice(MOST_DRAFTS)) await rm(fileOf(paths, old), { force: true });
    return { keptAt };
  });

const list: ReadHandler<'drafts.list'> = async (_db, _input, { services: { paths } }) => ({
  drafts: (await allDrafts(paths)).map((draft): DraftLine => {
    const { form, entity, id, keptAt, values } = draft;
    const title = titleOf(entity, maskValues(entity, values));
    return { form, entity, id, keptAt, title: title === declarationOf(entity).label ? '' : title, fields: Object.keys(values).length };
  }),
});

const read: ReadHandler<'drafts.read'> = async (_db, key, { services: { paths } }) => ({
  draft: await readJsonFile(fileOf(paths, key), Draft),
});

const drop: JobHandler<'drafts.drop'> = async ({ services: { paths } }, key) =>
  inTurn(async () => {
    try {
      await rm(fileOf(paths, key), { force: true });
    } catch {
      throw new Fault('FILE_LOCKED', '没保存的内容删不掉，多半是杀毒软件正在扫描。过一会儿再试。');
    }
    return { dropped: true };
  });

export const draftHandlers = { 'drafts.keep': keep, 'drafts.list': list, 'drafts.read': read, 'drafts.drop': drop };
