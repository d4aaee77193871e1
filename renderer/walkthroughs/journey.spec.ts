/** D0 of the office's tasks: from a new PC to the first 附件3, without a manual. */
import { expect, test } from '@playwright/test';
import { countWork, folderOf, picture, receive } from './desk.ts';
import { type Office, startOffice } from './support.ts';

test.skip(process.platform === 'win32', 'the folder proposed on Windows may be on drive D, which belongs to the person');

let office: Office;
test.beforeEach(async () => {
  office = await startOffice({ newPc: true, today: '2026-10-24' });
});
test.afterEach(() => office.stop());

test('goes from a new PC to the exported form, with at most six blanks and only in the first and the fourth step', async ({ page }) => {
  const roster = folderOf(['青榆镇工贸企业名录（2026.4）.xlsx', '东榆村企业底数.xls', '柳林湾村企业清单.xls']);
  const major = folderOf(['重大事故隐患清单（截至9月底）.xlsx']);
  const work = await countWork(page);
  const navigation = page.getByRole('navigation', { name: '主导航' });

  // ① where the data lies, and who we are
  await office.enter(page);
  await expect(page.getByRole('heading', { name: '资料放在哪里' })).toBeVisible();
  await picture(page, '01-资料放在哪里');
  await page.getByRole('button', { name: '就放在这里，开始' }).click();
  await page.getByLabel('镇名').fill('青榆镇');
  await page.getByLabel('所属县（市、区）').fill('云泽县');
  await page.getByLabel('本人姓名').fill('王丽萍');
  await picture(page, '02-先认识一下');
  await page.getByRole('button', { name: /下一步/ }).click();
  await expect(navigation).toContainText('青榆镇应急管理办公室');
  const first = work.blanks().length;

  // ② the roster, a folder as it came
  await picture(page, '03-收表导入');
  await receive(page, [roster.path]);
  await page.getByRole('button', { name: /^入账 \d+ 行$/ }).click();
  await expect(page.getByRole('heading', { name: '批次 1 已入账' })).toBeVisible();

  // ③ the list of major hazards
  await page.getByRole('button', { name: '再收一批' }).click();
  await receive(page, [major.path]);
  await page.getByRole('button', { name: /^入账 \d+ 行$/ }).click();
  await expect(page.getByRole('heading', { name: '批次 2 已入账' })).toBeVisible();
  expect(work.blanks()).toHaveLength(first);

  // ④ the day the action began; the cut-off is today unless somebody says otherwise
  await navigation.getByRole('link', { name: /报表/ }).click();
  await page.getByLabel('行动起始日').fill('2026.5.1');
  await expect(page.getByText('2026年5月1日 周五')).toBeVisible();
  await picture(page, '10-口径设置');
  await page.getByRole('button', { name: '下一步：选截止日' }).click();
  await page.getByLabel('截止日').fill('10.20');
  await page.getByRole('button', { name: '出数' }).click();

  // ⑤ the form; a number opens to exactly its records
  await expect(page.getByRole('table', { name: /进展情况调度表/ })).toBeVisible();
  const listing = await office.call('reports.forms', {});
  const period = listing.forms[0]?.periods[0]?.id ?? '';
  const form = await office.call('reports.form', { form: '附件3', asOf: '2026-10-20', period });
  const cell = form.cells.find((each) => each.origin === 'A' && each.block === '总体情况' && Number(each.value) > 1);
  expect(cell, 'the list of major hazards brings some into the first block').toBeDefined();
  expect(form.cells.filter((each) => each.origin === 'A').every((each) => each.source === 'computed')).toBe(true);
  await page.getByRole('button', { name: `总体情况 ${cell?.no}：${cell?.shown}` }).click();
  const panel = page.getByRole('complementary', { name: `总体情况 ${cell?.no}` });
  await expect(panel.getByRole('heading', { name: `全部 ${cell?.value} 条` })).toBeVisible();
  const opened = await panel.getByRole('link').evaluateAll((links) =>
    links.map(
      (link) =>
        decodeURIComponent(link.getAttribute('href') ?? '')
          .match(/open=([0-9A-Z"]+)/)?.[1]
          ?.replaceAll('"', '') ?? '',
    ),
  );
  expect([...opened].sort()).toEqual([...(cell?.records ?? [])].sort());
  await picture(page, '12-点开一个数');

  // ⑥ out
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出' }).click()]);
  expect(download.suggestedFilename()).toMatch(/附件3.*\.xlsx$/);

  const fourth = work.blanks().length - first;
  console.log(`D0: ${work.clicks()} clicks, ${first} blanks in step 1, ${fourth} in step 4, none elsewhere`);
  expect(first).toBe(3);
  expect(first + fourth).toBeLessThanOrEqual(6);
  expect(work.clicks()).toBeLessThanOrEqual(12);
  roster.remove();
  major.remove();
});
