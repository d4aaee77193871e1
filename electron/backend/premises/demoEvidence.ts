/**
 * Evidence of the demo office: pictures drawn here, plainly no photographs of any place, on most of what was rectified; papers on the major ones.
 * Some are left out on purpose, so that 若今天倒查 has something to say.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { AttachmentSlot } from '../../../shared/declared/evidence.ts';
import type { Office } from '../index.ts';
import { demoCall } from './demo.ts';

const WIDTH = 160;
const HEIGHT = 120;
const PHOTOS: readonly AttachmentSlot[] = ['整改前', '整改后'];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A workshop of a few flat colours: floor, wall, a cabinet; askew and rust-brown before, upright and green after. */
function drawing(number: number, after: boolean): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  const left = 36 + ((number * 37) % 48);
  const tone = (number * 29) % 40;
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const lean = after ? 0 : Math.round((HEIGHT - y) / 9);
      const inside = x > left + lean && x < left + 48 + lean && y > 26 && y < 96;
      const edge = inside && (x < left + 5 + lean || y < 30 || (x - left - lean) % 24 < 2);
      const light = Math.round((x + y) / 9);
      const colour = edge
        ? [50, 55, 60]
        : inside
          ? after
            ? [60 + tone, 130 + light, 95]
            : [140 + light, 95 + tone, 60]
          : y > 84
            ? [120 + light, 118 + light, 112 + tone]
            : [176 + light, 184 + light, 190 + tone];
      rows.set(
        colour.map((part) => Math.min(255, part)),
        y * (WIDTH * 3 + 1) + 1 + x * 3,
      );
    }
  }
  const head = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([head, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** One empty page that says by its number that it is another. */
function paper(number: number): Buffer {
  return Buffer.from(
    `%PDF-1.4\n% ${number}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  );
}

/** Puts what the hazards of the demo must be able to show, but for one in nine. */
export async function giveDemoEvidence(office: Office): Promise<void> {
  const { lines } = await demoCall(office, 'attachments.gaps', { entity: 'hazard', need: '必', limit: 500 });
  const folder = join(office.paths.importTemp, 'demo');
  await mkdir(folder, { recursive: true });
  let number = 0;
  const put = async (record: string, slot: AttachmentSlot): Promise<void> => {
    number += 1;
    const photo = PHOTOS.includes(slot);
    const path = join(folder, String(number));
    await writeFile(path, photo ? drawing(number, slot === '整改后') : paper(number));
    const { token } = await office.files.offer(path, photo ? `${slot}示意图${number}.png` : `${slot}（样例）.pdf`);
    await demoCall(office, 'attachments.add', { entity: 'hazard', record, slot, files: [token] });
  };
  for (const [at, { id, gaps }] of lines.entries()) {
    if (at % 9 === 4) continue;
    for (const { slot } of gaps) await put(id, slot);
    if (at % 3 === 0) await put(id, '整改前');
  }
  await rm(folder, { recursive: true, force: true });
}
