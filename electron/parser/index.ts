/**
 * The parser process. Takes one foreign file over its channel, answers with one verdict and exits. It has no database, no
 * environment, no secrets, and (where the host can say so) no right to read, write or start anything.
 */
import { openChannel } from './channel.ts';
import { limits } from './limits.ts';
import type { ToParser } from './protocol.ts';
import { readForeignBytes } from './read.ts';
import { Refusal } from './refusals.ts';
import { startWatchdog } from './watchdog.ts';

const channel = openChannel();
const watchdog = startWatchdog();

let opened: { name: string; sizeBytes: number } | null = null;
let pieces: Uint8Array[] = [];
let received = 0;
let begun = false;

channel.onClosed(() => process.exit(0));
channel.onMessage((foreign) => {
  const message = foreign as ToParser;
  if (begun) return;
  if (message.kind === 'open') {
    opened = { name: String(message.name), sizeBytes: message.sizeBytes };
    watchdog.arm(message.rssLimitBytes, message.wallClockMs);
  } else if (message.kind === 'bytes') {
    pieces.push(message.bytes);
    received += message.bytes.byteLength;
  }
  if (opened && (received >= opened.sizeBytes || received > limits.fileBytes)) {
    begun = true;
    const file =
      pieces.length === 1 && pieces[0] ? Buffer.from(pieces[0].buffer, pieces[0].byteOffset, pieces[0].byteLength) : Buffer.concat(pieces);
    pieces = [];
    void serve(opened.name, file);
  }
});

async function serve(name: string, file: Buffer): Promise<void> {
  try {
    await readForeignBytes(name, file, channel.send);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('UNREADABLE');
    await channel.send({ kind: 'refused', code: refusal.code, says: refusal.says });
  }
  process.exit(0);
}
