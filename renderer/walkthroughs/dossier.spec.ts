import { expect, type Page, test } from '@playwright/test';
import { picture } from './desk.ts';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.afterEach(() => office.stop());

/** The enterprise of the demo that has most kinds of records. */
async function busiest(): Promise<{ id: string; name: string; open: number }> {
  const { rows } = await office.call('records.page', {
    entity: 'enterprise',
    filters: [{ field: 'open_hazards', op: 'from', value: 1 }],
    sort: [{ field: 'open_hazards', descending: true }],
    limit: 20,
  });
  let best = { id: '', name: '', open: 0, sections: 0 };
  for (const row of rows) {
    const { sections, figures } = await office.call('dossiers.enterprise', { id: row.id, rows: 1 });
    const open = Number(figures.find((figure) => figure.key === 'open')?.value);
    if (sections.length > best.sections) best = { id: row.id, name: String(row.values.name), open, sections: sections.length };
  }
  return best;
}

const scheme = (page: Page, name: 'light' | 'dark') =>
  page.evaluate((value) => document.documentElement.setAttribute('data-mantine-color-scheme', value), name);

test('opens 一企一档 from the roster, follows a figure to its records and back, and hands the file over', async ({ page }) => {
  test.setTimeout(120_000);
  office = await startOffice({ demo: true, today: '2026-10-24' });
  await office.enter(page);
  const mill = await busiest();
  await office.go(`/roster?open=${mill.id}`);
  await page.getByRole('complementary', { name: '企业详情' }).getByRole('link', { name: '一企一档' }).click();
  const sheet = page.getByRole('article', { name: `${mill.name} 一企一档` });
  await expect(sheet.getByRole('heading', { name: mill.name })).toBeVisible();
  await expect(sheet.getByRole('heading', { name: '隐患治理' })).toBeVisible();
  await picture(page, '30-一企一档');

  // one kind of event alone, then all again
  const kinds = sheet.getByRole('group', { name: '按类别看' });
  await kinds.getByRole('button', { name: /收表导入/ }).click();
  await expect(sheet.getByText(/\.xlsx?$/).first()).toBeVisible();
  await expect(sheet.getByRole('listitem').filter({ hasText: '判级' })).toHaveCount(0);
  await kinds.getByRole('button', { name: '看全部' }).click();
  await expect(sheet.getByRole('listitem').filter({ hasText: '发现' }).first()).toBeVisible();

  // the number and the list behind it are the same
  await sheet.getByRole('link', { name: /未销号隐患/ }).click();
  await expect(page.getByText(`${mill.open} 条符合`)).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeVisible();

  for (const format of ['Word 文档', 'Excel 工作簿']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: new RegExp(format) }).click();
    expect((await download).suggestedFilename()).toContain(`一企一档_${mill.name}`);
  }

  await page.setViewportSize({ width: 1920, height: 1080 });
  await scheme(page, 'dark');
  await picture(page, '31-一企一档-深色');
});

test('prints the dossier as a sheet: its own heading on each page, nothing of the program around it, every row', async ({ page }) => {
  test.setTimeout(120_000);
  office = await startOffice({ demo: true, today: '2026-10-24' });
  await office.enter(page);
  const mill = await busiest();
  await page.evaluate(() => {
    window.print = () =>
      document.documentElement.setAttribute('data-printed', String(document.querySelectorAll('[data-print-sheet] li').length));
  });
  await office.go(`/enterprise?id=${mill.id}`);
  await page.getByRole('article').waitFor();
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /\d+/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(page.getByRole('button', { name: '导出' })).toBeHidden();
  await expect(page.getByText(`${mill.name}　企业安全生产档案`)).toBeVisible();
  await expect(page.getByText(/还有 \d+ .未列/)).toHaveCount(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
  // A4 in points
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
});

test('finds 一企一档 in the palette', async ({ page }) => {
  office = await startOffice();
  await office.enter(page);
  await office.call('records.create', { entity: 'enterprise', values: { name: '宏远木业有限公司', village: '东榆村' } });
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/企业、隐患、人员/).fill('hymy');
  await page.getByText('宏远木业有限公司 一企一档').click();
  await expect(page.getByRole('article')).toContainText('除名录外还没有其他记录');
  await expect(page.getByText(/档案缺 \d+ 项/)).toBeVisible();
});

test('shows who sits in which yard, opens each total to its leases and makes a hazard of 三合一 in one step', async ({ page }) => {
  test.setTimeout(120_000);
  office = await startOffice({ demo: true, today: '2026-10-24' });
  await office.enter(page);
  await office.go('/premises');
  const factories = page.getByRole('button', { name: /^厂中厂/ });
  await expect(factories).toBeVisible();
  const { figures, premises } = await office.call('dossiers.premises', {});
  await expect(factories).toContainText(String(figures.find((figure) => figure.key === 'innerFactories')?.value));
  await picture(page, '32-园区厂区');
  await page.getByRole('button', { name: /^租期已过 \d+份$/ }).click();
  const ended = figures.find((figure) => figure.key === 'leasesEnded')?.leases.length ?? 0;
  await expect(page.locator('[data-print-sheet] tbody tr')).toHaveCount(ended);
  await page.getByRole('button', { name: /^租期已过 \d+份$/ }).click();

  const lease = premises[0]?.leases[0];
  const { version } = await office.call('records.read', { entity: 'lease', id: lease?.id ?? '' });
  await office.call('records.update', { entity: 'lease', id: lease?.id ?? '', version, values: { three_in_one: true } });
  await page.getByRole('button', { name: /^三合一 1$/ }).click();
  await page.getByRole('button', { name: '登记为隐患' }).click();
  await page.getByRole('link', { name: '隐患：已登记' }).click();
  await expect(page.getByRole('complementary', { name: '隐患详情' })).toContainText('三合一');

  await office.go('/premises');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出摸底表' }).click();
  expect((await download).suggestedFilename()).toContain('厂中厂园中园摸底表');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await scheme(page, 'dark');
  await picture(page, '33-园区厂区-深色');
});
