/**
 * How a person has arranged the screens: columns, own views, light or dark, size of the text. Kept in preferences.json of the data folder, not
 * in the browser, whose storage belongs to a port that changes with every start.
 */
import { join } from 'node:path';
import { Preferences } from '../../../shared/desk.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { JobHandler, OfficePaths, ReadHandler } from '../context.ts';
import { readJsonFile, writeJsonFile } from '../documents/index.ts';

const MOST_BYTES = 300_000;
const fileOf = (paths: OfficePaths): string => join(paths.root, 'preferences.json');
const stored = async (paths: OfficePaths): Promise<Preferences['values']> => (await readJsonFile(fileOf(paths), Preferences))?.values ?? {};

/** one after another, or the later of two habits would be written over what the earlier did not know */
let turn: Promise<unknown> = Promise.resolve();

const read: ReadHandler<'preferences.read'> = async (_db, _input, { services: { paths } }) => ({ values: await stored(paths) });

const keep: JobHandler<'preferences.keep'> = ({ services: { paths } }, { name, value }) => {
  const result = turn.then(async () => {
    const values = { ...(await stored(paths)), [name]: value };
    if (value === null) delete values[name];
    if (JSON.stringify(values).length > MOST_BYTES) throw new Fault('INVALID', '记下的视图和列太多了，请删掉一些不用的视图。');
    await writeJsonFile(fileOf(paths), { values });
    return { values };
  });
  turn = result.catch(() => undefined);
  return result;
};

export const preferenceHandlers = { 'preferences.read': read, 'preferences.keep': keep };
