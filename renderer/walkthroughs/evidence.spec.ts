import { Buffer } from 'node:buffer';
import { expect, type Page, test } from '@playwright/test';
import { type Office, startOffice } from './support.ts';

let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

/** A photograph made in the page: really a JPEG, really shown. */
async function photo(page: Page, words: string, hue: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([text, colour]) => {
      const canvas = document.createElement('canvas');
      canvas.width = 800;
      canvas.height = 600;
      const pen = canvas.getContext('2d');
      if (pen) {
        pen.fillStyle = `hsl(${colour} 35% 55%)`;
        pen.fillRect(0, 0, 800, 600);
        pen.fillStyle = 'white';
        pen.font = '90px sans-serif';
        pen.fillText(String(text), 120, 320);
      }
      return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
    },
    [words, hue] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** Drops (or pastes) files where a person would. */
async function give(
  page: Page,
  how: 'drop' | 'paste',
  selector: string,
  files: { name: string; type: string; bytes: Buffer }[],
): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate(
      (target, { way, list }) => {
        const transfer = new DataTransfer();
        for (const { name, type, base64 } of list)
          transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
        target.dispatchEvent(
          way === 'drop'
            ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        );
      },
      { way: how, list: files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })) },
    );
}

async function rectified(): Promise<string> {
  const enterprise = await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } });
  const made = await office.call('records.create', {
    entity: 'hazard',
    values: {
      enterprise_id: enterprise.id,
      found_on: '2025-09-08',
      description: '乙炔瓶与氧气瓶间距不足 5 米',
      source: '企业自查',
      level: '一般',
      measures: '分区存放，加装防倾倒链',
      deadline: '2025-09-23',
      duty_person: '李志强',
    },
  });
  await office.call('hazards.reportRectified', {
    id: made.id,
    version: made.version,
    done_on: '2025-09-20',
    by: '李志强',
    description: '已分区存放',
    evidence: '见照片',
  });
  return made.id;
}

test('puts photographs in by dropping and pasting, says what is missing, and takes one away and back', async ({ page }) => {
  await office.enter(page);
  const id = await rectified();
  await office.go(`/hazards?open=${id}`);
  const evidence = page.getByRole('region', { name: '证据' });
  await expect(evidence.getByText('若今天倒查，缺 1 项')).toBeVisible();
  await expect(evidence.getByRole('button', { name: '缺整改后照片或整改说明' })).toBeVisible();

  const after = await photo(page, '整改后', 150);
  await give(page, 'drop', '[data-slot="整改后"]', [
    { name: 'IMG_2101.jpg', type: 'image/jpeg', bytes: after },
    { name: '照片.jpg', type: 'image/jpeg', bytes: Buffer.from('MZ not a photo') },
  ]);
  await expect(evidence.getByRole('button', { name: '整改后：IMG_2101.jpg' })).toBeVisible();
  await expect(evidence.getByText('“照片.jpg”是程序，不能作附件。')).toBeVisible();
  await expect(evidence.getByText(/若今天倒查/)).toHaveCount(0);
  await evidence.getByRole('button', { name: '知道了' }).click();

  await evidence
    .getByRole('textbox', { name: '放到' })
    .or(evidence.getByRole('combobox', { name: '放到' }))
    .first()
    .click();
  await page.getByRole('option', { name: '整改前' }).click();
  await give(page, 'paste', 'body', [{ name: 'image.png', type: 'image/jpeg', bytes: await photo(page, '整改前', 20) }]);
  await expect(evidence.getByRole('button', { name: '整改前：截图.png' })).toBeVisible();
  await expect(evidence.locator('img')).toHaveCount(2);

  await evidence.getByRole('button', { name: '整改前：截图.png' }).click();
  const viewer = page.getByRole('dialog');
  await expect(viewer.getByRole('img', { name: '截图.png' })).toBeVisible();
  await viewer.getByLabel('说明').fill('东侧气瓶间');
  await viewer.getByLabel('说明').press('Enter');
  await viewer.getByRole('button', { name: '移除' }).click();
  await expect(evidence.getByRole('button', { name: '整改前：截图.png' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByText('已移除「截图.png」').locator('..').getByRole('button', { name: '撤销' }).click();
  await expect(evidence.getByRole('button', { name: '整改前：截图.png' })).toBeVisible();
});

test('keeps scans on any record, in its own tab', async ({ page }) => {
  await office.enter(page);
  const { id } = await office.call('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } });
  await office.go(`/roster?open=${id}`);
  await page.getByRole('tab', { name: '证据' }).click();
  const evidence = page.getByRole('region', { name: '证据' });
  await give(page, 'drop', '[data-slot]', [{ name: '营业执照.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n') }]);
  await expect(evidence.getByRole('button', { name: '营业执照：营业执照.pdf' })).toBeVisible();
});
