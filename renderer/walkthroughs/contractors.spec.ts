import { expect, test } from '@playwright/test';
import { picture } from './desk.ts';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice({ today: '2026-10-24' });
});
test.afterEach(() => office.stop());

test('opens what is dark in the register, checks and clears a project, and puts a question about a person aside', async ({ page }) => {
  test.setTimeout(90_000);
  await office.enter(page);
  const owner = await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司', village: '东榆村' } });
  const contractor = await office.call('records.create', {
    entity: 'contractor',
    values: { name: '顺达机电安装有限公司', safety_license_no: '（浙）JZ安许证字〔2022〕010203号', safety_license_expire: '2026-11-10' },
  });
  const project = await office.call('records.create', {
    entity: 'outsourcing_project',
    values: { owner_enterprise_id: owner.id, contractor_id: contractor.id, content: '除尘管道检修', status: '在建', start: '2026-09-01' },
  });
  const worker = await office.call('records.create', {
    entity: 'worker',
    values: { name: '李大明', id_no: '11010519491231002X', employer_name: '顺达机电', trade: '电焊工', gender: '男' },
  });
  await office.call('workforce.enter', { worker: worker.id, project: project.id, in_on: '2026-09-02', approved_by: '周建' });

  await office.go('/contracted');
  await page.getByRole('button', { name: '缺作业规模 1' }).click();
  await page.getByRole('button', { name: '除尘管道检修' }).click();
  const panel = page.getByRole('complementary', { name: '外包项目' });
  await expect(panel).toContainText('名录库缺：发包单位、承包单位、作业规模、作业期限、危险作业类型');
  await expect(panel).toContainText('还有 1 人没有参加本项目专项培训');
  await picture(page, '40-外包名录库');
  await panel.getByRole('button', { name: '顺达机电安装有限公司' }).click();
  await expect(page.getByRole('complementary', { name: '承包单位档案' })).toContainText('30天内到期');

  await page.goBack();
  await panel.getByRole('button', { name: '用检查表查这个项目' }).click();
  await page.getByRole('menuitem', { name: /外包作业检查表（承包单位）/ }).click();
  await expect(page.getByText('没有违法分包').first()).toBeVisible();
  await page.goBack();

  await panel.getByRole('button', { name: '清退' }).click();
  const dialog = page.getByRole('dialog', { name: /清退/ });
  await dialog.getByLabel('复查人').fill('王丽');
  await dialog.getByLabel('清退原因').fill('资质不符合项目要求');
  await dialog.getByRole('button', { name: '清退' }).click();
  await expect(page.getByText('已清退，1 人离场')).toBeVisible();

  await office.go('/radar');
  const question = page.getByRole('listitem').filter({ hasText: '李大明：登记为男' });
  await picture(page, '41-人员核查');
  await question.getByRole('button', { name: '不是问题' }).click();
  await page.getByLabel('为什么不是问题').fill('户籍登记有误，证明已看');
  await page.getByRole('button', { name: '排除', exact: true }).click();
  await expect(question).toHaveCount(0);
});
