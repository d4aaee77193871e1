import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

test('walks, opens and closes rows with the keyboard alone', async ({ page }) => {
  await office.enter(page);
  for (const name of ['宏远木业有限公司', '恒基铸造有限公司', '润泽食品有限公司']) {
    await office.call('records.create', { entity: 'enterprise', values: { name } });
  }
  await office.go('/roster');
  const cells = page.locator('td[data-cell]');
  await expect(cells.first()).toBeVisible();
  await expect(page.locator('td[data-cell][tabindex="0"]')).toHaveCount(1);
  await page.locator('td[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-cell="1:0"]')).toBeFocused();
  const name = await page.locator('[data-cell="1:0"]').textContent();
  await page.keyboard.press('Space');
  await expect(page.getByText('已选 1 家')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const drawer = page.getByRole('complementary', { name: '企业详情' });
  await expect(drawer.getByRole('heading', { name: name ?? '' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('finds a record from anywhere by Ctrl+K and pinyin initials', async ({ page }) => {
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '宏远木业有限公司' } });
  await office.go('/today');
  await expect(page.getByRole('heading', { name: '今日要办' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByLabel('搜索').fill('hymy');
  await expect(page.getByRole('dialog').getByText('宏远木业有限公司', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '企业详情' })).toContainText('宏远木业有限公司');
});

test('leaves the keys of an input method alone', async ({ page }) => {
  await office.enter(page);
  await office.go('/roster');
  await page.getByRole('button', { name: '新增企业' }).first().click();
  const form = page.getByRole('dialog', { name: '新增企业' });
  const name = form.locator('[data-field="name"] input');
  await name.focus();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229, code: 'KeyH' });
  await cdp.send('Input.imeSetComposition', { text: 'hong', selectionStart: 4, selectionEnd: 4 });
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Escape', windowsVirtualKeyCode: 229, code: 'Escape' });
  await cdp.send('Input.insertText', { text: '宏' });
  await expect(form).toBeVisible();
  await expect(name).toHaveValue('宏');
});

test('keeps the dark scheme over a reload', async ({ page }) => {
  await office.enter(page);
  await office.go('/settings');
  await page.getByText('深色', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(16, 22, 31)');
});
