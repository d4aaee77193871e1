import { expect, type Page, test } from '@playwright/test';
import { read, utils } from 'xlsx';
import { picture } from './desk.ts';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

const cellOf = (page: Page, block: string, no: number) => page.getByRole('button', { name: new RegExp(`^${block} ${no}：`) });
const LAW = '部门精准严格执法情况';
const LEADING = '党委政府组织领导情况';

/** Two major hazards found by the enterprise, one by the township, and an open period. */
async function begin(page: Page): Promise<string> {
  await office.enter(page);
  const enterprise = await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司', village: '东榆村' } });
  for (const [description, source] of [
    ['熔炼炉炉坑内有积水', '企业自查'],
    ['紧急排放设施未设置', '企业自查'],
    ['喷漆室未设可燃气体报警', '乡镇检查'],
  ] as const) {
    await office.call('records.create', {
      entity: 'hazard',
      values: {
        enterprise_id: enterprise.id,
        found_on: '2025-09-08',
        description,
        source,
        level: '重大',
        level_decided_by: '王丽萍',
        level_decided_on: '2025-09-08',
        basis_clause: 'GM10-7-7',
      },
    });
  }
  await office.call('reports.setUp', { form: '附件3', start_on: '2025-05-01', heading: '阳光镇' });
  const { id } = await office.call('reports.openPeriod', { form: '附件3', asOf: '2025-09-24' });
  await office.go('/reports');
  await expect(page.getByRole('table', { name: /进展情况调度表/ })).toBeVisible();
  return id;
}

test('keeps a number, a 0 nobody confirmed and 未报 apart, and opens a number to its records', async ({ page }) => {
  const period = await begin(page);
  await expect(cellOf(page, '总体情况', 1)).toContainText('2');
  await expect(cellOf(page, LAW, 1)).toContainText('未登记，请确认');
  await expect(cellOf(page, LEADING, 1)).toHaveText('未报');
  await picture(page, '11-附件3');

  await cellOf(page, '总体情况', 1).click();
  const panel = page.getByRole('complementary', { name: '总体情况 1' });
  await expect(panel.getByRole('heading', { name: '全部 2 条' })).toBeVisible();
  const form = await office.call('reports.form', { form: '附件3', asOf: '2025-09-24', period });
  const behind = form.cells.find((cell) => cell.block === '总体情况' && cell.no === 1)?.records ?? [];
  for (const id of behind) await expect(panel.locator(`a[href*="${id}"]`)).toHaveCount(1);
  await expect(panel.getByRole('link')).toHaveCount(behind.length);

  // reload and Back keep what is open
  await page.reload();
  await expect(panel).toBeVisible();
  await panel.getByRole('link').first().click();
  await expect(page.getByRole('complementary', { name: '隐患详情' })).toBeVisible();
  await page.goBack();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('takes what the ledger cannot give only with its basis, goes on to the next open cell, and shows a failing check in red', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: '6 格未报，要手填' }).click();
  const first = page.getByRole('complementary', { name: `${LEADING} 1` });
  await first.getByLabel('数量（次）').fill('4');
  await expect(first.getByRole('button', { name: '填入' })).toBeDisabled();
  await first.getByLabel('依据').fill('9月12日镇党委会议纪要第14号');
  await picture(page, '13-手填一格');
  await first.getByRole('button', { name: '填入' }).click();
  await expect(page.getByRole('complementary', { name: `${LEADING} 2` })).toBeVisible();
  await expect(cellOf(page, LEADING, 1)).toHaveText('4');
  await expect(page.getByRole('button', { name: '5 格未报，要手填' })).toBeVisible();

  await cellOf(page, LAW, 3).click();
  const fines = page.getByRole('complementary', { name: `${LAW} 3` });
  await fines.getByLabel('数（次）').fill('1');
  await fines.getByLabel('数（万元）').fill('3.5');
  await fines.getByLabel('依据').fill('行政处罚决定书登记簿');
  await fines.getByRole('button', { name: '填入' }).click();
  await expect(cellOf(page, LAW, 3)).toContainText('3.5');
  await cellOf(page, LAW, 4).click();
  const twice = page.getByRole('complementary', { name: `${LAW} 4` });
  await twice.getByLabel('数量（次）').fill('2');
  await twice.getByLabel('依据').fill('行政处罚决定书登记簿');
  await twice.getByRole('button', { name: '填入' }).click();
  await expect(cellOf(page, LAW, 4)).toHaveAttribute('data-failed', 'true');
  await page.getByRole('button', { name: /^勾稽 10\/11/ }).click();
  const checks = page.getByRole('complementary', { name: '勾稽' });
  await expect(checks.getByRole('button').filter({ hasText: 'R06' })).toContainText('✕ R06');
  await picture(page, '14-勾稽不过');
  await checks.getByRole('button').filter({ hasText: 'R06' }).click();
  await expect(page.getByRole('complementary', { name: new RegExp(LAW) })).toContainText('R06');
});

test('confirms the other zeros at once, exports the official labels, makes a package that verifies, and closes the period as reported', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: '其余确认为 0' }).click();
  await expect(page.getByText('未登记，请确认')).toHaveCount(0);
  await expect(cellOf(page, LEADING, 1)).toHaveText('未报');

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出' }).click()]);
  const book = read(await streamed(download), { type: 'buffer' });
  const [sheet = ''] = book.SheetNames;
  const words = utils.sheet_to_json<string[]>(book.Sheets[sheet] ?? {}, { header: 1, raw: false }).flat();
  const text = words.join('\n');
  expect(text).toContain('企业主要负责人未按要求亲自研究排查整治工（家）');
  expect(text).toContain('企业和主要负责“一案双罚”（次）');
  expect(text).toContain('阳光镇');
  expect(words).toContain('未报');

  await page.getByRole('button', { name: '上报包' }).click();
  const [made] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /脱敏/ }).click()]);
  const dialog = page.getByRole('dialog', { name: '上报包做好了' });
  const tail = (await dialog.locator('code').textContent()) ?? 'none';
  await picture(page, '15-上报包');
  await dialog.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '上报包' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: /核对一个包/ }).click()]);
  await chooser.setFiles({ name: made.suggestedFilename(), mimeType: 'application/zip', buffer: await streamed(made) });
  const verified = page.getByRole('dialog', { name: '核对上报包' });
  await expect(verified).toContainText('核对通过');
  await expect(verified).toContainText(tail);
  await verified.getByRole('button', { name: '知道了' }).click();

  await page.getByRole('button', { name: '标记已报' }).click();
  const mark = page.getByRole('dialog', { name: '标记已报' });
  await expect(mark).toContainText('还有 6 处没有了结');
  await picture(page, '16-标记已报');
  await mark.getByRole('button', { name: '标记已报' }).click();
  await expect(page.getByText('已报 2025-09-24（邮箱）')).toBeVisible();
  await expect(page.getByRole('button', { name: '标记已报' })).toHaveCount(0);
  await cellOf(page, LEADING, 1).click();
  await expect(page.getByRole('complementary', { name: `${LEADING} 1` })).toContainText('不再改动');
  await expect(page.getByLabel('依据')).toHaveCount(0);
});

async function streamed(download: { createReadStream(): Promise<AsyncIterable<Uint8Array>> }): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts);
}
