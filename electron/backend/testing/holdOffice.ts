/** A process of its own that opens the office of a folder and holds it until its standard input ends. */
import { clockAt } from '../clock.ts';
import { openOffice } from '../index.ts';
import { TEST_TODAY } from './office.ts';

const folder = process.argv[2] ?? '';
const office = await openOffice({
  folder,
  create: true,
  demo: false,
  clock: clockAt(TEST_TODAY),
  scratch: folder,
  startParser: () => {
    throw new Error('reads no file');
  },
});
process.stdout.write('held\n');
process.stdin.on('end', () => void office.close());
process.stdin.resume();
