import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async ({ context }) => {
  office = await startOffice();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
test.afterEach(() => office.stop());

test('exports exactly what is shown, and copies chosen rows with their headings', async ({ page }) => {
  await office.enter(page);
  await office.call('records.createMany', {
    entity: 'enterprise',
    records: [
      { name: '恒基铸造有限公司', village: '东榆村', principal_phone: ['13800000001'] },
      { name: '宏远木业有限公司', village: '北沟村' },
    ],
  });
  await office.go('/roster');
  await page.getByLabel('在本表中搜索').fill('hjzz');
  await expect(page.getByText('1 条符合')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出所见' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await page.getByLabel('选择这一行').check();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText('已复制 1 行（带表头）')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [heading = '', row = ''] = text.split(/\r?\n/);
  expect(heading.split('\t')[0]).toBe('单位名称');
  expect(row.split('\t')[0]).toBe('恒基铸造有限公司');
  // a masked telephone stays masked on the clipboard
  expect(text).not.toContain('13800000001');
});

test('shows a masked value in full on request, and the showing is on record', async ({ page }) => {
  await office.enter(page);
  const { id } = await office.call('records.create', {
    entity: 'enterprise',
    values: { name: '恒基铸造有限公司', principal_phone: ['13800000001'] },
  });
  await office.go(`/roster?open=${id}`);
  const drawer = page.getByRole('complementary', { name: '企业详情' });
  await expect(drawer.getByText('恒基铸造有限公司').first()).toBeVisible();
  await expect(drawer.getByText('13800000001')).toHaveCount(0);
  await drawer.getByRole('button', { name: '看完整的主要负责人电话' }).click();
  await expect(drawer.getByText('13800000001')).toBeVisible();
  const { rows } = await office.call('history.list', {});
  expect(rows[0]?.words).toContain('全文');
});

test('settles level and source of many, and the tile of today leads to each kind that waits', async ({ page }) => {
  await office.enter(page);
  const enterprise = await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } });
  const found = { enterprise_id: enterprise.id, found_on: '2025-09-08' };
  await office.call('records.createMany', {
    entity: 'hazard',
    records: ['配电箱未接地', '灭火器过期', '应急通道堵塞'].map((description) => ({ ...found, description })),
  });
  await office.go('/today');
  const tile = page.getByRole('region', { name: '等您确认' });
  await expect(tile.getByRole('link', { name: '定来源 3' })).toBeVisible();
  await tile.getByRole('link', { name: '判级 3' }).click();
  await expect(page.getByRole('button', { name: /^待判级/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('选择已列出的各行').check();
  await page.getByRole('button', { name: '定等级、来源…' }).click();
  const dialog = page.getByRole('dialog', { name: /定等级、来源/ });
  await dialog.getByText('一般', { exact: true }).click();
  await dialog.getByLabel('来源').click();
  await page.getByRole('option', { name: '乡镇检查' }).click();
  await dialog.getByRole('button', { name: '定这 3 条' }).click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(async () => (await office.call('office.status', {})).counts.waits)
    .toEqual({ claimed: 0, grade: 0, source: 0, roster: 0 });
});

test('moves, hides and brings back columns', async ({ page }) => {
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } });
  await office.go('/roster');
  const headings = page.getByRole('columnheader');
  await expect(headings.filter({ hasText: '村（社区）' })).toBeVisible();
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '村（社区）' }).uncheck();
  await expect(headings.filter({ hasText: '村（社区）' })).toHaveCount(0);
  await page.getByRole('button', { name: '恢复默认' }).click();
  await expect(headings.filter({ hasText: '村（社区）' })).toBeVisible();
});
