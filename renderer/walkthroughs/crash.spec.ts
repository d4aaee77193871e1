import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.afterEach(() => office.stop());

test('brings back what was typed after the program was killed', async ({ page, context }) => {
  office = await startOffice();
  await office.enter(page);
  await office.go('/roster');
  await page.getByRole('button', { name: '新增企业' }).first().click();
  const form = page.getByRole('dialog', { name: '新增企业' });
  await form.locator('[data-field="name"] input').fill('宏远木业有限公司');
  await form.locator('[data-field="village"] input').fill('东榆村');
  await expect(form.getByText('草稿已留存')).toBeVisible();
  await office.kill();
  await page.close();

  office = await startOffice({ folder: office.folder, introduced: false });
  const again = await context.newPage();
  await office.enter(again);
  // the port is another one, so nothing of this comes from the browser's own storage
  await office.go('/today');
  await again.getByRole('link', { name: '新增企业：宏远木业有限公司' }).click();
  await again.getByRole('button', { name: '恢复上次未保存的内容' }).click();
  const restored = again.getByRole('dialog', { name: '新增企业' });
  await expect(restored.locator('[data-field="name"] input')).toHaveValue('宏远木业有限公司');
  await expect(restored.locator('[data-field="village"] input')).toHaveValue('东榆村');
  await restored.getByRole('button', { name: '保存', exact: true }).click();
  await expect(again.getByRole('complementary', { name: '企业详情' })).toContainText('东榆村');
  expect((await office.call('drafts.list', {})).drafts).toEqual([]);
});

test('keeps looks, columns and own views over a restart on another port', async ({ page, context }) => {
  office = await startOffice();
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司', village: '北沟村' } });
  await office.go('/settings');
  await page.getByText('深色', { exact: true }).click();
  await page.getByText('特大', { exact: true }).click();
  await expect(page.locator('html')).toHaveCSS('font-size', '20px');
  await office.go('/roster');
  await page.getByLabel('在本表中搜索').fill('恒基');
  await expect(page.getByText('1 条符合')).toBeVisible();
  await page.getByRole('button', { name: '存为视图' }).click();
  await page.getByLabel('视图名称').fill('铸造的');
  await page.getByLabel('视图名称').press('Enter');
  await expect(page.getByRole('button', { name: '铸造的', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '法定代表人' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: '法定代表人' })).toBeVisible();
  await expect
    .poll(async () => Object.keys((await office.call('preferences.read', {})).values).sort())
    .toEqual(['appearance', 'list.enterprise', 'views.enterprise']);
  await office.kill();
  await page.close();

  office = await startOffice({ folder: office.folder, introduced: false });
  const again = await context.newPage();
  await office.enter(again);
  await expect(again.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(again.locator('html')).toHaveCSS('font-size', '20px');
  await office.go('/roster');
  await again.getByRole('button', { name: '铸造的', exact: true }).click();
  await expect(again.getByText('1 条符合')).toBeVisible();
  await expect(again.getByRole('columnheader', { name: '法定代表人' })).toBeVisible();
  await again.getByRole('button', { name: '删除视图“铸造的”' }).click();
  await expect(again.getByRole('button', { name: '铸造的', exact: true })).toHaveCount(0);
});
