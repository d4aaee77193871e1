import { expect, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

async function hazard(level: '一般' | '重大' | '待判级'): Promise<string> {
  const enterprise = await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } });
  const { id } = await office.call('records.create', {
    entity: 'hazard',
    values: {
      enterprise_id: enterprise.id,
      found_on: '2025-09-08',
      description: '乙炔瓶与氧气瓶间距不足 5 米',
      source: '乡镇检查',
      level,
      ...(level === '重大' ? { level_decided_by: '王丽萍', level_decided_on: '2025-09-08', basis_clause: 'GM10-7-7' } : {}),
    },
  });
  return id;
}

test('takes a general hazard from registering to closing and refuses that its rectifier rechecks it', async ({ page }) => {
  await office.enter(page);
  const id = await hazard('待判级');
  await office.go(`/hazards?open=${id}`);
  const drawer = page.getByRole('complementary', { name: '隐患详情' });
  await expect(drawer.getByText('还不能下达整改：缺判级')).toBeVisible();

  await drawer.getByRole('button', { name: '判级' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('一般', { exact: true }).click();
  await dialog.getByRole('button', { name: '判级' }).click();
  await expect(dialog).toHaveCount(0);

  await drawer.getByRole('button', { name: '下达整改' }).click();
  await dialog.getByLabel('整改期限').fill('+15');
  await expect(dialog.getByText('2025年10月9日 周四')).toBeVisible();
  await dialog.getByLabel('整改责任人').fill('李志强');
  await dialog.getByLabel('整改措施').fill('分区存放，加装防倾倒链');
  await dialog.getByRole('button', { name: '下达整改' }).click();
  await expect(dialog).toHaveCount(0);

  await drawer.getByRole('button', { name: '登记整改完成' }).click();
  await dialog.getByRole('button', { name: '登记整改完成' }).click();
  await expect(dialog.getByText('请填证据')).toBeVisible();
  await dialog.getByLabel('整改情况').fill('已分区');
  await dialog.getByLabel('证据').fill('整改后照片 2 张，存安办文件柜');
  await dialog.getByRole('button', { name: '登记整改完成' }).click();
  await expect(dialog).toHaveCount(0);

  await drawer.getByRole('button', { name: '登记复查' }).click();
  await dialog.getByText('合格', { exact: true }).click();
  await dialog.getByLabel('复查人').fill('李志强');
  await dialog.getByLabel('复查人').press('Enter');
  await dialog.getByRole('button', { name: '登记复查' }).click();
  await expect(dialog.getByRole('alert')).toContainText('李志强');
  await dialog.getByRole('button', { name: '取消' }).click();

  await drawer.getByRole('button', { name: '登记复查' }).click();
  await dialog.getByText('合格', { exact: true }).click();
  await dialog.getByRole('button', { name: '登记复查' }).click();
  await expect(drawer.getByText('已销号').first()).toBeVisible();
});

test('says what a major hazard still lacks before it can be closed', async ({ page }) => {
  await office.enter(page);
  const id = await hazard('重大');
  const at = async () => (await office.call('hazards.dossier', { id })).version;
  await office.call('hazards.order', {
    id,
    version: await at(),
    on: '2025-09-09',
    deadline: '2025-09-20',
    duty_person: '李志强',
    measures: '换瓶',
  });
  await office.call('hazards.reportRectified', {
    id,
    version: await at(),
    done_on: '2025-09-20',
    by: '李志强',
    description: '已换',
    evidence: '照片',
  });
  await office.call('hazards.recheck', { id, version: await at(), on: '2025-09-22', org: '安办', inspectors: ['王丽萍'], result: '合格' });
  await office.go(`/hazards?open=${id}`);
  const drawer = page.getByRole('complementary', { name: '隐患详情' });
  await expect(drawer.getByText(/还缺|缺/).first()).toBeVisible();
  await expect(drawer.getByRole('button', { name: '登记双报告' })).toBeVisible();
  const dossier = await office.call('hazards.dossier', { id });
  expect(dossier.actions.close?.missing).toContain('验收');
});

test('marks what is overdue and leads from today straight to the next step', async ({ page }) => {
  await office.enter(page);
  const id = await hazard('一般');
  const { version } = await office.call('hazards.dossier', { id });
  await office.call('hazards.order', { id, version, on: '2025-09-09', deadline: '2025-09-20', duty_person: '李志强', measures: '换瓶' });
  await office.go('/today');
  await expect(page.getByText('逾期 4 天')).toBeVisible();
  await page
    .getByRole('row', { name: /乙炔瓶/ })
    .getByRole('button')
    .click();
  await expect(page.getByRole('dialog', { name: '登记整改完成' })).toBeVisible();
});
