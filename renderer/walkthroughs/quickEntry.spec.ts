import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

/** seconds: one keystroke, one pause to think, of an average typist (keystroke-level model) */
const KEY_SECONDS = 0.28;
const THINK_SECONDS = 1.35;

test('registers a hazard in under half a minute by the keyboard alone', async ({ page }) => {
  await office.enter(page);
  for (const name of ['恒基铸造有限公司', '宏远木业有限公司'])
    await office.call('records.create', { entity: 'enterprise', values: { name } });
  await office.go('/today');
  await expect(page.getByRole('heading', { name: '今日要办' })).toBeVisible();
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string): Promise<void> => {
    keys += text.length;
    await page.keyboard.type(text);
  };
  await press('Alt+n');
  const dialog = page.getByRole('dialog', { name: '快速登记隐患' });
  await expect(dialog.getByLabel('企业')).toBeFocused();
  await type('hjzz');
  await expect(page.getByRole('option', { name: '恒基铸造有限公司' })).toHaveAttribute('data-combobox-selected', 'true');
  await press('Enter');
  await press('Tab');
  await expect(dialog.getByLabel('问题')).toBeFocused();
  const problem = '乙炔瓶与氧气瓶间距不足5米';
  await page.keyboard.insertText(problem);
  // by pinyin a Chinese character costs about three keys
  keys += problem.length * 3;
  await press('Tab');
  await type('+15');
  await press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const { rows } = await office.call('records.page', { entity: 'hazard' });
  expect(rows.map((row) => row.values)).toMatchObject([
    { 'enterprise.name': '恒基铸造有限公司', description: problem, deadline: '2025-10-09', found_on: '2025-09-24', level: '待判级' },
  ]);
  const seconds = keys * KEY_SECONDS + 4 * THINK_SECONDS;
  test.info().annotations.push({ type: 'measured', description: `${keys} keys, about ${Math.round(seconds)} s` });
  expect(seconds).toBeLessThan(30);
});

test('splits several problems, offers clauses that a person confirms, and registers them in one undoable write', async ({ page }) => {
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司', gongmao_class: '机械' } });
  await office.go('/hazards?form=quick');
  const dialog = page.getByRole('dialog', { name: '快速登记隐患' });
  await dialog.getByLabel('企业').fill('恒基');
  await page.getByRole('option', { name: '恒基铸造有限公司' }).click();
  await dialog.getByLabel('问题').fill('1.喷漆室未设可燃气体报警装置\n2.配电箱未接地\n3.灭火器过期');
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByText('GM10-7-7')).toBeVisible();
  await dialog.getByRole('button', { name: 'GM10-7-7' }).click();
  await dialog.getByRole('listitem').first().getByText('重大', { exact: true }).click();
  await dialog.getByText('就是 1 条').click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByText('分成 3 条').click();
  await dialog.getByRole('button', { name: '登记 3 条' }).click();
  await expect(dialog).toHaveCount(0);
  const { rows } = await office.call('records.page', { entity: 'hazard' });
  expect(rows.map((row) => row.values.description).sort()).toEqual(['喷漆室未设可燃气体报警装置', '灭火器过期', '配电箱未接地'].sort());
  expect(rows.find((row) => row.values.level === '重大')?.values).toMatchObject({ basis_clause: 'GM10-7-7', level_decided_by: '王丽萍' });
  await page.getByText('已登记隐患 3 条').locator('..').getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await office.call('records.page', { entity: 'hazard' })).total).toBe(0);
});

test('offers the clause in the grading of a hazard and in its form', async ({ page }) => {
  await office.enter(page);
  const enterprise = await office.call('records.create', {
    entity: 'enterprise',
    values: { name: '恒基铸造有限公司', gongmao_class: '机械' },
  });
  const { id } = await office.call('records.create', {
    entity: 'hazard',
    values: { enterprise_id: enterprise.id, found_on: '2025-09-08', description: '喷漆室未设可燃气体报警装置' },
  });
  await office.go(`/hazards?open=${id}&form=grade`);
  const dialog = page.getByRole('dialog', { name: '判级' });
  await dialog.getByRole('button', { name: 'GM10-7-7' }).click();
  await expect(dialog.getByLabel('判定依据')).toHaveValue('GM10-7-7');
  await dialog.getByText('重大', { exact: true }).click();
  await dialog.getByRole('button', { name: '判级', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await office.go(`/hazards?open=${id}&form=edit`);
  await expect(page.getByRole('dialog', { name: '修改隐患' }).getByRole('button', { name: 'GM10-7-7' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
