import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  /** the standard output as JSON */
  json(): unknown;
}

const script = fileURLToPath(new URL('../office.ts', import.meta.url));

/** Runs `office …` as a process of its own. */
export async function office(...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...words], { env: { ...process.env, NODE_OPTIONS: '', INIT_CWD: undefined } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err, json: () => JSON.parse(out) as unknown };
}
