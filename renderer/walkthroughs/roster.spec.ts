import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

test('creates, finds by pinyin, edits, deletes and brings back an enterprise', async ({ page }) => {
  await office.enter(page);
  await office.go('/roster');
  await expect(page.getByText('还没有企业')).toBeVisible();
  await page.getByRole('button', { name: '新增企业' }).first().click();
  const form = page.getByRole('dialog', { name: '新增企业' });
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('处要改')).toBeVisible();
  await form.locator('[data-field="name"] input').fill('宏远木业有限公司');
  await form.locator('[data-field="name"] input').press('Control+Enter');
  await expect(page.getByRole('complementary', { name: '企业详情' })).toContainText('宏远木业有限公司');

  await page.getByRole('button', { name: '关闭详情' }).click();
  await page.getByLabel('在本表中搜索').fill('hymy');
  await expect(page.getByText('1 条符合')).toBeVisible();
  await page.getByLabel('在本表中搜索').fill('zzzz');
  await expect(page.getByText('没有符合的企业')).toBeVisible();
  await page.getByRole('button', { name: '看全部企业' }).click();

  await page.getByRole('gridcell', { name: '宏远木业有限公司' }).click();
  await page.getByRole('button', { name: '修改' }).click();
  const edit = page.getByRole('dialog', { name: '修改企业' });
  await edit.locator('[data-field="village"] input').fill('东榆村');
  await edit.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('complementary', { name: '企业详情' })).toContainText('东榆村');
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(page.getByRole('complementary', { name: '企业详情' })).toContainText('村（社区）');

  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: /删除/ }).click();
  await expect(page.getByText('还没有企业')).toBeVisible();
  await page.getByText('已删除企业').locator('..').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('gridcell', { name: '宏远木业有限公司' })).toBeVisible();
});

test('asks before unsaved words are lost, by Escape and by Back', async ({ page }) => {
  await office.enter(page);
  await office.go('/roster');
  await page.getByRole('button', { name: '新增企业' }).first().click();
  const form = page.getByRole('dialog', { name: '新增企业' });
  await form.locator('[data-field="name"] input').fill('宏远木业有限公司');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '继续填写' }).click();
  await expect(form.locator('[data-field="name"] input')).toHaveValue('宏远木业有限公司');
  await page.goBack();
  await page.getByRole('button', { name: '放弃改动' }).click();
  await expect(form).toHaveCount(0);
});

test('keeps filters in the address, so that Back and reload restore them', async ({ page }) => {
  await office.enter(page);
  for (const [name, village] of [
    ['宏远木业有限公司', '东榆村'],
    ['恒基铸造有限公司', '北沟村'],
  ] as const) {
    await office.call('records.create', { entity: 'enterprise', values: { name, village } });
  }
  await office.go('/roster');
  await page.getByRole('search').getByRole('button', { name: '村（社区）' }).click();
  await page.getByRole('checkbox', { name: '北沟村' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 条符合')).toBeVisible();
  await page.getByRole('gridcell', { name: '恒基铸造有限公司' }).click();
  await expect(page.getByRole('complementary', { name: '企业详情' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('complementary', { name: '企业详情' })).toHaveCount(0);
  await expect(page.getByText('1 条符合')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 条符合')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('gridcell', { name: '宏远木业有限公司' })).toBeVisible();
});
