import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice({ introduced: false });
});
test.afterEach(() => office.stop());

test('asks three things once, refuses blanks beside their field and leads to the import', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  await office.enter(page);
  await page.getByRole('button', { name: /下一步/ }).click();
  await expect(page.getByText('请填您的姓名')).toBeVisible();
  await expect(page.getByLabel('镇名')).toBeFocused();
  await page.getByLabel('镇名').fill('阳光镇');
  await page.getByLabel('所属县（市、区）').fill('平川县');
  await page.getByLabel('本人姓名').fill('王丽萍');
  await page.getByRole('button', { name: /下一步/ }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toContainText('阳光镇应急管理办公室');
  expect(page.url()).toContain('#/intake');
  await page.reload();
  await expect(page.getByRole('navigation', { name: '主导航' })).toContainText('阳光镇应急管理办公室');
  expect(violations).toEqual([]);
});

test('opens every screen of the navigation', async ({ page }) => {
  test.setTimeout(120_000);
  await office.enter(page);
  await office.call('office.introduce', { town: '阳光镇', county: '平川县', person: '王丽萍' });
  const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  for (let index = 0; index < (await links.count()); index += 1) {
    await links.nth(index).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('程序出错')).toHaveCount(0);
  }
});
