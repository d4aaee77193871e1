/**
 * `npm run icons`: draws the program's icon, 安 on the accent blue, with the Chromium of the tests. The results are committed;
 * run it only to change them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../paths.ts';

const SIZES_OF_ICO = [16, 24, 32, 48, 64, 128, 256];
const SIZE_OF_PNG = 512;

const page = (size: number): string => `<!doctype html><style>
  body { margin: 0; background: transparent }
  i { width: ${size}px; height: ${size}px; border-radius: ${size * 0.22}px; background: linear-gradient(135deg, #3c8be0, #1c66b0);
      display: grid; place-items: center; color: #fff; font: 600 ${size * 0.62}px/1 'Microsoft YaHei UI', 'Noto Sans CJK SC', sans-serif }
</style><i>安</i>`;

/** An .ico is a list of pictures: a header, 16 bytes for each, then the PNGs themselves. */
function icoOf(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

const executablePath = chromiumPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const tab = await browser.newPage();
  const draw = async (size: number): Promise<Buffer> => {
    await tab.setViewportSize({ width: size, height: size });
    await tab.setContent(page(size));
    return tab.screenshot({ omitBackground: true });
  };
  const pictures = [];
  for (const size of SIZES_OF_ICO) pictures.push({ size, png: await draw(size) });
  writeFileSync(join(import.meta.dirname, 'icon.ico'), icoOf(pictures));
  writeFileSync(join(import.meta.dirname, 'icon.png'), await draw(SIZE_OF_PNG));
} finally {
  await browser.close();
}
