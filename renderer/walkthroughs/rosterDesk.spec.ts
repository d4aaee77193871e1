import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

test('merges a duplicate by picking per field, takes it back, and remembers that two are two', async ({ page }) => {
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '顺达机械有限公司', village: '东榆村', legal_rep: '李强' } });
  const { id } = await office.call('records.create', {
    entity: 'enterprise',
    values: { name: '阳光镇顺达机械厂', village: '北沟村', staff_count: 12 },
  });
  await office.call('records.create', { entity: 'hazard', values: { enterprise_id: id, found_on: '2025-09-01', description: '电线老化' } });
  await office.go('/roster');
  await page.getByRole('link', { name: '名录整理' }).click();
  await page
    .getByRole('row', { name: /村（社区）/ })
    .getByText('北沟村')
    .click();
  await page.getByRole('button', { name: '合并为一家' }).click();
  await expect(page.getByText('没有疑似重复')).toBeVisible();
  const merged = await office.call('records.page', { entity: 'enterprise' });
  expect(merged.total).toBe(1);
  expect(merged.rows[0]?.values).toMatchObject({ village: '北沟村', staff_count: 12, legal_rep: '李强' });

  await page
    .getByText(/已并入/)
    .locator('..')
    .getByRole('button', { name: '撤销' })
    .click();
  await expect(page.getByRole('button', { name: '不是同一家' })).toBeVisible();
  expect((await office.call('records.page', { entity: 'enterprise' })).total).toBe(2);
  await page.getByRole('button', { name: '不是同一家' }).click();
  await expect(page.getByText('没有疑似重复')).toBeVisible();
  await page.reload();
  await expect(page.getByText('已认定“不是同一家”的 1 对不再提示')).toBeVisible();
});

test('renames and closes an enterprise by slips from its drawer, with before and after shown', async ({ page }) => {
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '老宏远家具厂', status: '在产' } });
  await office.go('/roster');
  await page.getByRole('gridcell', { name: '老宏远家具厂' }).click();
  await page.getByRole('button', { name: '登记变更' }).click();
  await page.getByRole('menuitem', { name: '更名' }).click();
  const dialog = page.getByRole('dialog', { name: /变更单/ });
  await dialog.getByRole('button', { name: '登记变更' }).click();
  await expect(dialog.getByText('请填新名称')).toBeVisible();
  await dialog.getByLabel('新名称').fill('宏远木业有限公司');
  await expect(dialog).toContainText('旧台账继续显示当时的名称');
  await dialog.getByLabel('依据').fill('营业执照');
  await dialog.getByRole('button', { name: '登记变更' }).click();
  await expect(page.getByRole('complementary', { name: '企业详情' })).toContainText('宏远木业有限公司');

  await page.getByRole('button', { name: '登记变更' }).click();
  await page.getByRole('menuitem', { name: '关停' }).click();
  await page
    .getByRole('dialog', { name: /变更单/ })
    .getByRole('button', { name: '登记变更' })
    .click();
  await expect(page.getByRole('complementary', { name: '企业详情' })).toContainText('关闭');
  await page.getByRole('button', { name: '登记变更' }).click();
  await expect(page.getByRole('menuitem', { name: '迁入' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: '停产' })).toHaveCount(0);
});

test('pastes the list of villages, settles a spelling, and names supervisors for many', async ({ page }) => {
  await office.enter(page);
  for (const name of ['甲纺织厂', '乙木业厂']) {
    await office.call('records.create', {
      entity: 'enterprise',
      values: { name, village: '东榆', township_supervised: '是', lead_cadre: '李强' },
    });
  }
  await office.go('/roster/desk?part=villages');
  await page.getByRole('button', { name: '粘贴村（社区）清单' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('村（社区）\t网格\n东榆村\t一网格、二网格\n北沟村\t\n东榆村\t');
  await expect(page.getByRole('dialog')).toContainText('与第 2 行重复');
  await page.getByRole('button', { name: '导入 2 个' }).click();
  await page
    .getByRole('row', { name: /东榆 2 家/ })
    .getByRole('button', { name: '统一' })
    .click();
  await expect(page.getByText('企业填的村（社区）都在清单里')).toBeVisible();

  await page.getByRole('tab', { name: /包保监管/ }).click();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('combobox', { name: '监管员' }).fill('赵刚');
  await page.getByRole('button', { name: '落实选中的 2 家' }).click();
  await expect(page.getByText('包保领导和监管员都已落实')).toBeVisible();
});

test('keeps the roster of a period, opens each number, and says what changed since', async ({ page }) => {
  await office.enter(page);
  for (const [name, on] of [
    ['甲纺织厂', '2025-03-01'],
    ['乙木业厂', '2025-09-10'],
  ] as const) {
    const row = await office.call('records.create', { entity: 'enterprise', values: { name, status: '在产', key_sector: '餐饮' } });
    await office.call('roster.change', { enterprise: row.id, version: row.version, kind: '新增', on });
  }
  await office.go('/roster/desk?part=snapshots');
  await expect(page.getByRole('button', { name: '1 期初在册（家）' })).toBeVisible();
  await page.getByRole('button', { name: '1 新增（家）' }).click();
  await expect(page.getByRole('row', { name: /乙木业厂.*新增 新建 2025-09-10/ })).toBeVisible();
  await page.getByRole('button', { name: '存为快照' }).click();
  await expect(page.getByText('与现在的记录一致')).toBeVisible();
  const { rows } = await office.call('records.page', { entity: 'enterprise', search: '乙木业' });
  await office.call('roster.change', {
    enterprise: rows[0]?.id ?? '',
    version: rows[0]?.version ?? 0,
    kind: '注销',
    on: '2025-09-20',
  });
  await expect(page.getByText('后来有 1 处不同')).toBeVisible();
  await expect(page.getByRole('button', { name: '2 期末在册（家）' })).toBeVisible();
});
