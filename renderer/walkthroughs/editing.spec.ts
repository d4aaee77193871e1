import { expect, type Page, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async ({ context }) => {
  office = await startOffice();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
test.afterEach(() => office.stop());

const enterprise = async (name: string, values = {}): Promise<string> =>
  (await office.call('records.create', { entity: 'enterprise', values: { name, ...values } })).id;
const valuesOf = async (id: string) => (await office.call('records.read', { entity: 'enterprise', id })).values;

/** Puts text on the clipboard and presses Ctrl+V where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

const cell = (page: Page, row: number, column: string) => page.locator(`tr[aria-rowindex="${row + 2}"] td[data-column="${column}"]`);

test('edits cells where they stand: Enter, Tab, fill down, undo, and the reason when a cell is refused', async ({ page }) => {
  await office.enter(page);
  const ids = [await enterprise('恒基铸造有限公司'), await enterprise('宏远木业有限公司'), await enterprise('润泽食品有限公司')];
  await office.go('/roster');
  await expect(cell(page, 0, 'village')).toBeVisible();
  const first = ((await cell(page, 0, 'name').textContent()) ?? '').trim();
  await cell(page, 0, 'village').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('东榆村');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'village')).toHaveText(/东榆村/);
  await expect(cell(page, 1, 'village')).toBeFocused();
  await page.keyboard.press('Control+d');
  await expect(cell(page, 1, 'village')).toHaveText(/东榆村/);
  await page.keyboard.press('F2');
  await page.keyboard.type('北沟村');
  await page.keyboard.press('Escape');
  await expect(cell(page, 1, 'village')).toHaveText(/东榆村/);
  await expect(cell(page, 1, 'village')).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(cell(page, 1, 'village')).not.toHaveText(/东榆村/);
  await expect(cell(page, 0, 'village')).toHaveText(/东榆村/);

  await cell(page, 2, 'principal').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('李志强');
  await page.keyboard.press('Tab');
  // the masked telephone is passed over
  await expect(cell(page, 2, 'staff_count').locator('input')).toBeFocused();
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2, 'staff_count')).toHaveAttribute('data-mark', 'invalid');
  await expect(cell(page, 2, 'staff_count')).toContainText('没有保存');
  await cell(page, 2, 'staff_count').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('12人');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2, 'staff_count')).toHaveText(/12/);
  const stored = await Promise.all(ids.map(valuesOf));
  expect(stored.map((values) => values.staff_count).filter((count) => count !== null)).toEqual([12]);
  expect(stored.find((values) => values.name === first)?.village).toBe('东榆村');
  expect(await page.locator('td[data-cell][tabindex="0"]').count()).toBe(1);
});

test('chooses a code by its first letters without leaving the keyboard', async ({ page }) => {
  await office.enter(page);
  const id = await enterprise('恒基铸造有限公司');
  await office.go('/roster');
  await cell(page, 0, 'status').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('tc');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await valuesOf(id)).status).toMatch(/停产/);
});

test('edits everything a filter shows at once, after showing what changes, and takes it back by the toast', async ({ page }) => {
  test.slow();
  await office.enter(page);
  await office.call('records.createMany', {
    entity: 'enterprise',
    records: Array.from({ length: 213 }, (_, index) => ({ name: `第${index + 1}厂`, village: index < 3 ? '东榆村' : '北沟村' })),
  });
  await office.go('/roster');
  await expect(page.getByRole('gridcell', { name: '北沟村' }).first()).toBeVisible();
  await page.getByLabel('选择已列出的各行').check();
  await page.getByRole('button', { name: '选择筛选出的全部 213 家' }).click();
  await expect(page.getByText('已选筛选出的全部 213 家')).toBeVisible();
  await page.getByRole('button', { name: '批量修改…' }).click();
  const dialog = page.getByRole('dialog', { name: '批量修改筛选出的全部 213 家' });
  await dialog.getByRole('combobox', { name: '改哪一栏' }).fill('村');
  await page.getByRole('option', { name: '村（社区）', exact: true }).click();
  await dialog.locator('input[name=village]').fill('东榆村');
  await expect(dialog.getByText('将改 210 家')).toBeVisible();
  await expect(dialog.getByText('已是这样的 3 家')).toBeVisible();
  await expect(dialog.locator('s').first()).toHaveText('北沟村');
  await dialog.getByRole('button', { name: '修改 210 家' }).click();
  await expect(dialog).toHaveCount(0);
  const count = async (village: string): Promise<number> =>
    (await office.call('records.page', { entity: 'enterprise', filters: [{ field: 'village', op: 'is', value: village }] })).total;
  expect(await count('东榆村')).toBe(213);
  await page.getByText('已改 210 家').locator('..').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => count('北沟村')).toBe(210);
});

test('pastes rows from a spreadsheet after a preview and undoes them by one key', async ({ page }) => {
  await office.enter(page);
  const id = await enterprise('恒基铸造有限公司', { village: '北沟村' });
  await office.go('/roster');
  await cell(page, 0, 'name').focus();
  await paste(
    page,
    '企业名称\t所在村\t从业人数\t不认识的列\r\n恒基铸造有限公司\t东榆村\t35人\tx\r\n宏远木业有限公司\t"北沟村"\t12\t\r\n坏行\t\t"三十\n来个"\t\r\n',
  );
  const dialog = page.getByRole('dialog', { name: '把表格粘贴进企业' });
  await expect(dialog.getByText('认不出这个表头')).toBeVisible();
  await expect(dialog.locator('s')).toHaveText(['北沟村']);
  await dialog.getByRole('button', { name: /写入/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('gridcell', { name: '宏远木业有限公司' })).toBeVisible();
  expect((await valuesOf(id)).village).toBe('东榆村');
  await cell(page, 0, 'name').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('gridcell', { name: '宏远木业有限公司' })).toHaveCount(0);
  await expect.poll(async () => (await valuesOf(id)).village).toBe('北沟村');
});

test('pastes into an empty list through its button', async ({ page }) => {
  await office.enter(page);
  await office.go('/roster');
  await expect(page.getByText('还没有企业')).toBeVisible();
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await paste(page, '企业名称\t所在村\n恒基铸造有限公司\t东榆村');
  await page.getByRole('button', { name: '写入：新增 1 家' }).click();
  await expect(page.getByRole('gridcell', { name: '恒基铸造有限公司' })).toBeVisible();
});

test('edits with the mouse once that is switched on', async ({ page }) => {
  await office.enter(page);
  const id = await enterprise('恒基铸造有限公司');
  await office.go('/roster');
  await page.getByRole('button', { name: '在表里改' }).click();
  await cell(page, 0, 'village').click();
  await cell(page, 0, 'village').locator('input').fill('东榆村');
  await cell(page, 0, 'principal').click();
  await expect.poll(async () => (await valuesOf(id)).village).toBe('东榆村');
  await expect(page.getByRole('complementary', { name: '企业详情' })).toHaveCount(0);
});
