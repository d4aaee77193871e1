import { expect, test } from '@playwright/test';
import { picture } from './desk.ts';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

test('D5: inspects a spray shop by the six duties and makes three hazards of three findings, one of them major', async ({ page }) => {
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '彩虹喷涂有限公司', gongmao_class: '机械' } });
  await office.go('/inspections');
  await page.getByRole('link', { name: '现场检查（检查表）' }).click();

  await page
    .getByRole('textbox', { name: '被检查单位' })
    .or(page.getByRole('combobox', { name: '被检查单位' }))
    .first()
    .fill('彩虹');
  await page.getByRole('option', { name: /彩虹喷涂/ }).click();
  const save = page.getByRole('button', { name: '保存', exact: true });
  // one person alone: a reason is asked, the second person settles it
  await expect(page.getByLabel('不足两人的理由')).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByRole('combobox', { name: '检查人员' }).fill('赵刚');
  await page.getByRole('combobox', { name: '检查人员' }).press('Enter');
  await expect(page.getByLabel('不足两人的理由')).toHaveCount(0);

  // by keyboard alone: 1 ticks and goes on, 2 asks for the note, Enter goes on
  const line = (text: RegExp) => page.getByRole('group', { name: text }).first();
  await line(/^安全投入有保障/).focus();
  await page.keyboard.press('1');
  await expect(line(/^主要负责人学习/)).toBeFocused();
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.type('三季度没有带队检查记录');
  await page.keyboard.press('Enter');
  await expect(line(/^全员安全生产责任制/)).toBeFocused();
  await page.keyboard.press('3');
  await line(/^动火等危险作业/).focus();
  await page.keyboard.press('2');
  await page.keyboard.type('喷漆室动火没有审批');
  await line(/^电气设备/).focus();
  await page.keyboard.press('2');
  await page.keyboard.type('喷漆室未设可燃气体报警装置');
  await expect(page.getByText('不符合 3 项')).toBeVisible();
  await picture(page, '现场检查-勾选');

  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: '发现 3 项，隐患 0 条' })).toBeVisible();
  const major = page.getByRole('group', { name: /发现：喷漆室未设可燃气体/ });
  await major.getByRole('button', { name: /GM10-7-7/ }).click();
  await expect(major.getByLabel('判定条款')).toHaveValue('GM10-7-7');
  await picture(page, '现场检查-发现');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await picture(page, '现场检查-发现-深色');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '3 项全部转为隐患' }).click();
  await expect(page.getByRole('heading', { name: '发现 3 项，隐患 3 条' })).toBeVisible();
  await expect(page.getByText('项数与隐患数一致')).toBeVisible();

  const { rows } = await office.call('records.page', { entity: 'hazard' });
  expect(rows).toHaveLength(3);
  expect(rows.filter((row) => row.values.level === '重大').map((row) => row.values.basis_clause)).toEqual(['GM10-7-7']);
  const [inspection] = (await office.call('records.page', { entity: 'inspection' })).rows;
  expect(inspection?.values).toMatchObject({ hazard_count: 3, inspectors: ['王丽萍', '赵刚'] });
  expect((await office.call('records.read', { entity: 'inspection', id: inspection?.id ?? '' })).values.duty_lead_check).toBe('不符合');

  // 执法文书 without delegated power is refused with its sentence
  await page.getByText('执法文书', { exact: true }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: '没有登记委托' })).toBeVisible();
});
