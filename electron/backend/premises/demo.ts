/**
 * The demo office: an invented township filled from the sample workbooks through the same calls a clerk would make. Its “today” is fixed, so
 * that what is overdue stays overdue and pictures of it can be compared.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { Office } from '../index.ts';

export const DEMO_TODAY = '2026-10-24';
export const DEMO_START = '2026-05-01';
export const DEMO_IDENTITY = { town: '青榆镇', county: '云泽县', person: '演示员', division_code: null };

type Say = (words: string, fraction: number | null) => void;

async function call<N extends CallName>(office: Office, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await office.call(name, input);
  if (!reply.ok) throw new Fault(reply.fault.code, `演示数据没有建好：${reply.fault.says}`, reply.fault.problems);
  return reply.value as OutputOf<N>;
}

/**
 * Fills a new demo office; a filled one is left as the person left it.
 * @param samples folder of the sample workbooks
 * @throws Fault when a step fails; the half-made office says so on its next start
 */
export async function fillDemoOffice(office: Office, samples: string, say: Say): Promise<void> {
  const status = await call(office, 'office.status', {});
  if (status.identity) return;
  const names = (await readdir(samples)).filter((name) => /\.(xlsx|xls|et|csv)$/i.test(name)).sort();
  say('正在读取样例表格', 0.05);
  const tokens: string[] = [];
  for (const name of names) {
    const path = join(samples, name);
    tokens.push((await office.files.offer(path, name)).token);
  }
  const batch = await call(office, 'intake.stage', { files: tokens });
  say('正在入账', 0.5);
  await call(office, 'intake.decide', { what: 'answer', batch: batch.batch, question: 'unknown_enterprise', answer: 'confirm' }).catch(
    () => undefined,
  );
  await call(office, 'intake.commit', { batch: batch.batch });
  say('正在设置报表', 0.9);
  await call(office, 'reports.setUp', {
    form: '附件3',
    start_on: DEMO_START,
    heading: DEMO_IDENTITY.town,
    recipient: `${DEMO_IDENTITY.county}安委办`,
  });
  // last: an office with an identity counts as filled
  await call(office, 'office.introduce', DEMO_IDENTITY);
}
