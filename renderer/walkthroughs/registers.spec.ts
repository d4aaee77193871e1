/** The registers beside roster and ledger: every one opens, and what is typed into one is there. */
import { expect, test } from '@playwright/test';
import { entityNames } from '../../shared/declared/vocabulary.ts';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async ({ page }) => {
  office = await startOffice({ today: '2025-09-24' });
  await office.enter(page);
});
test.afterEach(() => office.stop());

test('opens each register from its group, and says what belongs in it', async ({ page }) => {
  test.setTimeout(180_000);
  let opened = 0;
  for (const group of ['企业档案', '外包档案', '培训与演练', '检查与执法', '专项行动', '收发文与活动']) {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: group }).click();
    const links = page.getByRole('navigation', { name: group }).getByRole('link');
    await expect(links.first()).toBeVisible();
    for (const words of await links.allInnerTexts()) {
      await links.getByText(words, { exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
      await expect(page.getByText(`还没有${words}`)).toBeVisible();
      opened += 1;
    }
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${group}.png` });
  }
  // every record of the dictionary but the eight with screens of their own
  expect(opened).toBe(entityNames.length - 8);
});

test('registers a drill for a campaign and finds it by its light and its campaign', async ({ page }) => {
  await office.call('records.create', { entity: 'enterprise', values: { name: '宏远木业有限公司' } });
  await office.call('records.create', { entity: 'campaign', values: { name: '粉尘涉爆专项', status: '执行中' } });
  await office.go('/training/drill');
  await page.getByRole('button', { name: '登记演练' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('企业').fill('宏远');
  await page.getByRole('option', { name: /宏远木业/ }).click();
  await form.getByLabel('演练类型').click();
  await page.getByRole('option', { name: '疏散逃生' }).click();
  await form.getByLabel('演练日期').fill('9.20');
  await form.getByLabel('所属行动').fill('粉尘');
  await page.getByRole('option', { name: /粉尘涉爆专项/ }).click();
  await expect(form.getByText('粉尘涉爆专项')).toBeVisible();
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/form.png` });
  await form.getByRole('button', { name: /保存/ }).first().click();
  await expect(form).toBeHidden();
  const { rows } = await office.call('records.page', { entity: 'drill' });
  expect(rows.map(({ values }) => [values.on, values['enterprise.name'], values['campaigns.name']])).toEqual([
    ['2025-09-20', '宏远木业有限公司', ['粉尘涉爆专项']],
  ]);
  await expect(page.getByText('粉尘涉爆专项').first()).toBeVisible();
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/drawer.png` });
});

test('shows who blew the whistle only when asked', async ({ page }) => {
  const { id } = await office.call('records.create', {
    entity: 'tip',
    values: { no: 'JB-1', received_on: '2025-09-01', content: '车间喷漆房无通风', reporter_name: '甄保密' },
  });
  await office.go(`/enforcing/tip?open=${id}`);
  await expect(page.getByText('车间喷漆房无通风').first()).toBeVisible();
  await expect(page.getByText('甄保密')).toHaveCount(0);
  await page.getByRole('button', { name: '看完整的举报人', exact: true }).click();
  await expect(page.getByText('甄保密')).toBeVisible();
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/tip.png` });
});
