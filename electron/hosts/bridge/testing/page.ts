/** A page as the build leaves it, small: what the hosts do with it does not depend on what stands in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

export const SECRET_BESIDE = 'this file lies beside the page and must never be served';

/** @returns its folder; a file with `SECRET_BESIDE` lies in the folder above */
export function writePage(script = 'document.title = "ready";'): string {
  const above = temporaryFolder('page');
  const folder = join(above, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(above, 'secret.txt'), SECRET_BESIDE);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta property="csp-nonce" nonce=""><title>wait</title>' +
      '<link rel="icon" href="data:,"><script type="module" crossorigin src="./assets/index.js"></script></head><body></body></html>',
  );
  writeFileSync(join(folder, 'assets', 'index.js'), script);
  writeFileSync(join(folder, 'assets', 'index.js.map'), '{}');
  return folder;
}
