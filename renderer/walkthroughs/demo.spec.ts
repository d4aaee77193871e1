import { expect, test } from '@playwright/test';
import { picture } from './desk.ts';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice({ today: '2026-10-24' });
});
test.afterEach(() => office.stop());

test('goes into the demo office and out of it again, marked on every screen, the real one untouched', async ({ page }) => {
  test.setTimeout(240_000);
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '宏远木业有限公司' } });
  const navigation = page.getByRole('navigation', { name: '主导航' });
  const banner = page.getByText('演示数据', { exact: true });
  await expect(banner).toHaveCount(0);

  await office.go('/settings');
  await page.getByRole('button', { name: '进入演示办公室' }).click();
  await expect(banner).toBeVisible({ timeout: 120_000 });
  const links = navigation.getByRole('link');
  for (let index = 0; index < (await links.count()); index += 1) {
    await links.nth(index).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(banner).toBeVisible();
  }
  expect((await office.call('records.page', { entity: 'enterprise', limit: 1 })).total).toBeGreaterThanOrEqual(60);
  await office.go('/today');
  await picture(page, '20-演示办公室');
  await office.call('records.create', { entity: 'enterprise', values: { name: '演示里建的企业' } });

  await page.getByRole('button', { name: '离开演示' }).click();
  await expect(banner).toHaveCount(0);
  await expect(navigation).toContainText('阳光镇应急管理办公室');
  await office.go('/roster');
  await expect(page.getByRole('gridcell', { name: '宏远木业有限公司' })).toBeVisible();
  expect((await office.call('records.page', { entity: 'enterprise', limit: 1 })).total).toBe(1);
});
