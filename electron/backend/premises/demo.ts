/**
 * The demo office: an invented township filled from the sample workbooks through the same calls a clerk would make. Its “today” is fixed, so
 * that what is overdue stays overdue and pictures of it can be compared.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { Office } from '../index.ts';
import { giveDemoEvidence } from './demoEvidence.ts';
import { livenDemoOffice } from './demoStory.ts';

export const DEMO_TODAY = '2026-10-24';
export const DEMO_START = '2026-05-01';
export const DEMO_IDENTITY = { town: '青榆镇', county: '云泽县', person: '演示员', division_code: null };

export type Say = (words: string, fraction: number | null) => void;

/** What was taken in, for whoever wants to tell of it. */
export interface DemoIntake {
  batch: OutputOf<'intake.batch'>;
  result: OutputOf<'intake.commit'>;
}

/** One call in the demo's name; a fault ends the filling with its sentence. */
export async function demoCall<N extends CallName>(office: Office, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await office.call(name, input);
  if (!reply.ok) throw new Fault(reply.fault.code, `演示数据没有建好：${reply.fault.says}`, reply.fault.problems);
  return reply.value as OutputOf<N>;
}

/** The sample workbooks in the order of their names. */
export async function sampleFiles(folder: string): Promise<{ path: string; name: string }[]> {
  const names = (await readdir(folder)).filter((name) => /\.(xlsx|xls|et|csv)$/i.test(name)).sort();
  return names.map((name) => ({ path: join(folder, name), name }));
}

/** An office with an identity was filled to the end: it is the last thing written. */
export async function isFilled(office: Office): Promise<boolean> {
  return (await demoCall(office, 'office.status', {})).identity !== null;
}

/**
 * Fills a new demo office; a filled one is left as the person left it.
 * @param samples folder of the sample workbooks
 * @returns what was taken in, or null when the office was filled before
 * @throws Fault when a step fails
 */
export async function fillDemoOffice(office: Office, samples: string, say: Say): Promise<DemoIntake | null> {
  if (await isFilled(office)) return null;
  say('正在读取样例表格', 0.05);
  const tokens: string[] = [];
  for (const file of await sampleFiles(samples)) tokens.push((await office.files.offer(file.path, file.name)).token);
  let batch = await demoCall(office, 'intake.stage', { files: tokens });
  // what a careful clerk answers: the enterprises are ours; level, source and old closures she looks at one by one
  if (batch.questions.some((question) => question.id === 'unknown_enterprise')) {
    const confirm = batch.questions.find((question) => question.id === 'unknown_enterprise')?.choices[0]?.value ?? 'confirm';
    batch = await demoCall(office, 'intake.decide', {
      what: 'answer',
      batch: batch.batch,
      question: 'unknown_enterprise',
      answer: confirm,
    });
  }
  if (batch.questions.some((question) => question.id === 'claimed_done')) {
    // only what came with a recheck of its own; the rest waits for its recheck
    batch = await demoCall(office, 'intake.decide', { what: 'answer', batch: batch.batch, question: 'claimed_done', answer: 'recheck' });
  }
  say('正在入账', 0.5);
  const result = await demoCall(office, 'intake.commit', { batch: batch.batch });
  say('正在登记检查、整改和上月报表', 0.7);
  await livenDemoOffice(office);
  say('正在放入整改照片和文书', 0.9);
  await giveDemoEvidence(office);
  // last: an office with an identity counts as filled
  await demoCall(office, 'office.introduce', DEMO_IDENTITY);
  return { batch, result };
}
