import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParserPool } from '../../../hosts/parserProcess.ts';
import { bookBytes, dispimg, floatingBook, inCell, pictureSheet, richBook, wpsBook } from '../../../parser/testing/pictures.ts';
import type { TestEntry } from '../../../parser/testing.ts';
import { jpeg, png } from '../../attachments/testing/photos.ts';
import { openTestOffice, type TestOffice } from '../../testing/office.ts';
import { slotOf } from './slots.ts';

let office: TestOffice;
const pool = createParserPool();

beforeEach(async () => {
  office = await openTestOffice({ startParser: () => pool.startParser() });
});
afterEach(async () => office.close());
afterAll(() => pool.close());

async function stage(parts: TestEntry[], name = '宏远木业隐患台账.xlsx') {
  const path = join(office.folder, `${Math.abs(JSON.stringify(parts).length)}-${name}`);
  writeFileSync(path, bookBytes(parts));
  const { token } = await office.office.files.offer(path, name);
  return office.ok('intake.stage', { files: [token] });
}
async function bringIn(parts: TestEntry[]): Promise<string> {
  const { batch } = await stage(parts);
  return (await office.written('intake.commit', { batch })).changeSet;
}
async function evidence() {
  const { rows } = await office.ok('records.page', { entity: 'hazard' });
  const id = rows[0]?.id ?? '';
  return (await office.ok('attachments.list', { entity: 'hazard', record: id })).attachments;
}
const slots = async () => Object.fromEntries((await evidence()).map(({ slot, name }) => [slot, name]));

describe('pictures in a sheet that comes in', () => {
  it.each([2017, 2020] as const)('of WPS (%s) become evidence of their row, before and after by the heading', async (year) => {
    const parts = wpsBook(
      { ID_1: jpeg({ shade: 1 }), ID_2: jpeg({ shade: 2, takenAt: '2026:10:01 08:00:00' }) },
      pictureSheet(dispimg('D2', 'ID_1') + dispimg('E2', 'ID_2')),
      year,
    );
    await bringIn(parts);
    expect(await slots()).toEqual({ 整改前: '宏远木业隐患台账_D2.jpg', 整改后: '宏远木业隐患台账_E2.jpg' });
    expect((await evidence()).find(({ slot }) => slot === '整改后')).toMatchObject({
      takenOn: '2026-10-01',
      present: true,
      note: '来表图片：宏远木业隐患台账.xlsx 台账 E2',
    });
  });

  it('of Excel 365 do so too', async () => {
    await bringIn(richBook([png({ shade: 1 }), png({ shade: 2 })], pictureSheet(inCell('D2', 1) + inCell('E2', 2))));
    expect(Object.keys(await slots())).toEqual(['整改前', '整改后']);
  });

  it('and floating ones, by the cell under their middle', async () => {
    await bringIn(floatingBook([jpeg({ shade: 1 })], [{ picture: 0, from: [4, 1] }], pictureSheet('')));
    expect(Object.keys(await slots())).toEqual(['整改后']);
  });

  it('over the heading belong to nobody', async () => {
    await bringIn(floatingBook([jpeg({ shade: 1 })], [{ picture: 0, from: [4, 0], to: [5, 1] }], pictureSheet('')));
    expect(await evidence()).toEqual([]);
  });

  it('are told of in the preview, and wait on the disk, not in memory', async () => {
    const state = await stage(wpsBook({ ID_1: jpeg() }, pictureSheet(dispimg('D2', 'ID_1'))));
    expect(JSON.stringify(state)).toContain('表里有 1 张照片');
    expect(readdirSync(join(office.office.paths.importTemp, 'pictures'))).toHaveLength(1);
    expect(await office.ok('attachments.check', {})).toMatchObject({ files: 0, faults: [] });
  });

  it('go with the undo of the batch, and come with a sheet whose rows are known already', async () => {
    const changeSet = await bringIn(wpsBook({ ID_1: jpeg() }, pictureSheet(dispimg('D2', 'ID_1'))));
    await office.ok('history.undo', { changeSet });
    expect((await office.ok('records.page', { entity: 'hazard' })).total).toBe(0);
    await bringIn(wpsBook({}, pictureSheet('')));
    expect(await evidence()).toEqual([]);
    await bringIn(wpsBook({ ID_1: jpeg() }, pictureSheet(dispimg('D2', 'ID_1'))));
    expect(Object.keys(await slots())).toEqual(['整改前']);
    expect((await office.ok('records.page', { entity: 'hazard' })).total).toBe(1);
  });

  it('that are damaged stay out without stopping their row', async () => {
    await bringIn(wpsBook({ ID_1: jpeg().subarray(0, 60) }, pictureSheet(dispimg('D2', 'ID_1'))));
    expect((await office.ok('records.page', { entity: 'hazard' })).total).toBe(1);
    expect(await evidence()).toEqual([]);
  });
});

describe('the slot of a picture', () => {
  it.each([
    ['整改前照片', '整改前'],
    ['整改情况·整改后', '整改后'],
    ['隐患图片', '整改前'],
    ['治理后图片', '整改后'],
    ['现场照片', '整改前'],
    ['签字', '其他'],
  ])('of a hazard under “%s” is %s', (heading, slot) => {
    expect(slotOf('hazard', heading, { count: 1, index: 0 })).toBe(slot);
  });

  it('of two wordless pictures of a hazard is before, then after', () => {
    expect([0, 1].map((index) => slotOf('hazard', null, { count: 2, index }))).toEqual(['整改前', '整改后']);
  });
});
