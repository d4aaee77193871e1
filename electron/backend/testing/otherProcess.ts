import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Lets another process open the office of a folder. @returns once it is open; `letGo` ends that process in good order, `kill` does not */
export async function holdElsewhere(folder: string): Promise<{ letGo(): Promise<void>; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./holdOffice.ts', import.meta.url)), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the other process could not open the office'))),
  ]);
  return {
    async letGo() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
