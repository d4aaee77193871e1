/** electron-builder calls this when a platform's folder is filled, before anything is signed. */
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { FUSES } from './fuses.ts';

/** The part of electron-builder's context that is used. */
interface Packed {
  appOutDir: string;
  electronPlatformName: string;
}

export async function afterPack({ appOutDir, electronPlatformName }: Packed): Promise<void> {
  await flipFuses(join(appOutDir, electronPlatformName === 'win32' ? 'anban.exe' : 'anban'), FUSES);
}
