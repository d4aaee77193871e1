import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dropPaths, folderOf, picture, receive, SAMPLES } from './desk.ts';
import { type Office, startOffice } from './support.ts';

const WORKERS = '特种作业人员台账（宏达铸造）.xlsx';
const LOCKED = '泉香酒业隐患台账（加密）.xlsx';
const ZERO = '9月自查零报告-幸福饭店.xlsx';
const PICTURE = '隐患现场照片.xlsx';
const GOOD = '宏达铸造隐患排查治理台账.xlsx';

let office: Office;
let made: { remove(): void }[] = [];
test.beforeEach(async () => {
  office = await startOffice({ today: '2026-10-24' });
});
test.afterEach(async () => {
  await office.stop();
  for (const each of made) each.remove();
  made = [];
});

function received(files: Parameters<typeof folderOf>[0]): string {
  const folder = folderOf(files);
  made.push(folder);
  return folder.path;
}

const fileOf = (page: Page, name: string) => page.getByRole('option', { name }).first();

async function count(entity: 'hazard' | 'worker' | 'enterprise'): Promise<number> {
  return (await office.call('records.page', { entity, limit: 1 })).total;
}

test('takes a folder of good, locked, empty and damaged files, shows what is wrong where, and takes the whole batch back', async ({
  page,
}) => {
  await office.enter(page);
  await receive(page, [received([WORKERS, LOCKED, ZERO, PICTURE, GOOD, [GOOD, '宏达铸造隐患（副本）.xlsx']])]);

  await expect(fileOf(page, LOCKED)).toContainText('不能导入');
  await expect(fileOf(page, LOCKED)).toContainText('加密');
  await expect(fileOf(page, PICTURE)).toContainText(/不能导入|没有认出/);
  await expect(fileOf(page, ZERO)).toContainText('零报告');
  await expect(page.getByRole('option').filter({ hasText: '重复的文件' })).toHaveCount(1);
  await expect(page.getByRole('option').filter({ hasText: '内容完全相同，只取一份' })).toHaveCount(1);

  // the damaged identity numbers: by cause, at their cells, filtered by a click, masked where whole
  await fileOf(page, WORKERS).click();
  const cause = page.getByRole('button', { name: /要改.*Excel 破坏/ });
  await expect(cause).toContainText('D5');
  await cause.click();
  const rows = page.getByRole('table', { name: /行$/ }).getByRole('row');
  await expect(page.getByText('只看有这个问题的 5 行')).toBeVisible();
  await expect(rows).toHaveCount(6);
  await page.locator('td[data-wanted]').first().hover();
  await expect(page.getByRole('tooltip')).toContainText('D5');
  await picture(page, '05-按原因处理');
  await page.getByRole('button', { name: '看全部行' }).click();
  await expect(page.getByRole('table', { name: /行$/ })).not.toContainText(/\d{17}[\dX]/);

  // arrows walk the files, a row opens with its problems
  await fileOf(page, WORKERS).press('Home');
  await expect(page.getByRole('option').first()).toBeFocused();
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await fileOf(page, WORKERS).click();
  await page.getByRole('button', { name: '第 5 行：要改，看' }).click();
  await expect(page.getByRole('dialog')).toContainText('D5');
  await page.getByRole('dialog').getByText('关闭', { exact: true }).click();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '批次 1 已入账' })).toBeVisible();
  await picture(page, '07-入账以后');
  const hazards = await count('hazard');
  expect(hazards).toBeGreaterThan(10);
  expect(await count('worker')).toBe(13);
  await page.getByRole('button', { name: '看隐患台账' }).click();
  await expect(page.getByRole('gridcell', { name: '青榆宏达铸造有限公司' }).first()).toBeVisible();

  await office.go('/intake');
  await page.getByRole('button', { name: '整批撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '整批撤销' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => count('hazard')).toBe(0);
  expect(await count('worker')).toBe(0);
  expect(await count('enterprise')).toBe(0);

  await receive(page, [received([GOOD])]);
  await expect(fileOf(page, GOOD)).toContainText('行可入');
  await page.getByRole('button', { name: /^入账/ }).click();
  await expect(page.getByRole('heading', { name: /已入账/ })).toBeVisible();
  expect(await count('hazard')).toBe(hazards);

  // and the same file once more is noticed
  await page.getByRole('button', { name: '再收一批' }).click();
  await receive(page, [received([GOOD])]);
  await expect(fileOf(page, GOOD)).toContainText('已导入过');
});

test('asks once for the whole batch, for all its files', async ({ page }) => {
  await office.enter(page);
  await receive(page, [received(['安监站隐患台账（老台账）.xls', '永兴木业安全资料汇总.xlsx', '自查自改清单-华瓷陶瓷.csv'])]);
  await picture(page, '04-核对一批表');
  // six rows of one file and ten of another, one question
  await expect(page.getByRole('button', { name: /没有写等级的/ })).toContainText('16 行');

  const head = page.getByRole('button', { name: /没有写等级的/ });
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  await page.getByRole('button', { name: '都是一般隐患' }).click();
  await expect(page.getByText(/已答 1 \//)).toBeVisible();

  const claimed = page.getByRole('button', { name: /来表说已整改的/ });
  if ((await claimed.getAttribute('aria-expanded')) !== 'true') await claimed.click();
  await page.getByRole('button', { name: '都认可，按指定的一天' }).click();
  await page.getByLabel('按哪一天').fill('2026.9.30');
  await page.getByRole('button', { name: '按这一天' }).click();
  await expect(page.getByText(/已答 2 \//)).toBeVisible();
  await picture(page, '06-整批问一次');

  await page.getByRole('button', { name: /^入账/ }).click();
  await expect(page.getByRole('heading', { name: '批次 1 已入账' })).toBeVisible();
  const { rows } = await office.call('records.page', { entity: 'hazard', limit: 200 });
  expect(rows.filter((row) => row.values.level === '待判级')).toEqual([]);
  const closed = rows.filter((row) => row.values.closed_on === '2026-09-30');
  expect(closed.length).toBeGreaterThan(0);
});

test('leaves nothing behind when reading is cancelled', async ({ page }) => {
  await office.enter(page);
  await dropPaths(page, [SAMPLES]);
  await expect(page.getByText('正在读表')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('region', { name: '拖入文件或文件夹' })).toBeVisible();
  expect(await office.call('intake.batches', {})).toEqual({ open: [], committed: [] });
});

test('takes a doubtful sender only as confirmed, and rereads under another heading row', async ({ page }) => {
  await office.enter(page);
  await receive(page, [join(SAMPLES, GOOD)]);
  const sender = page.getByRole('button', { name: /^填报单位/ });
  await sender.click();
  await page.getByRole('combobox', { name: '填报单位' }).fill('青榆宏远木业有限公司');
  await page.getByRole('button', { name: '改成这家' }).click();
  await expect(sender).toContainText('青榆宏远木业有限公司');

  const heading = page.getByRole('button', { name: /^表头第/ });
  const before = (await heading.textContent()) ?? '';
  await heading.click();
  await page.getByLabel('表头在第几行').fill('1');
  await page.getByRole('button', { name: '按这几行重读' }).click();
  // the first row is the title: no table begins there, and that is said
  await expect(page.getByRole('heading', { name: '没有认出这张表' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^入账 0 行$/ })).toBeDisabled();
  await page.getByRole('button', { name: '没有找到表头，改' }).click();
  await page.getByRole('button', { name: '自动找' }).click();
  await expect(heading).toContainText(before.trim());
});
