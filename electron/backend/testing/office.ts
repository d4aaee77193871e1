/** An office for tests: real SQLite, real door, a fixed day. Call the returned functions; close it at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/day.ts';
import type { FaultShape, OfficeEvent } from '../../../shared/envelope.ts';
import type { ParserTransport } from '../../parser/protocol.ts';
import { clockAt } from '../clock.ts';
import { type Office, openOffice } from '../index.ts';

export const TEST_TODAY = '2026-10-24' as Day;

export interface TestOffice {
  office: Office;
  folder: string;
  events: OfficeEvent[];
  /** the value; throws with the fault's sentence when the call fails */
  ok<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** as `ok`, with the change set of the write */
  written<N extends CallName>(name: N, input: InputOf<N>): Promise<{ value: OutputOf<N>; changeSet: string }>;
  /** the fault; throws when the call succeeds */
  fault(name: string, input: unknown): Promise<FaultShape>;
  close(): Promise<void>;
}

const noParser = (): ParserTransport => {
  throw new Error('this test reads no foreign file');
};

/** @param options.memory without a folder; @param options.startParser for tests that read files */
export async function openTestOffice(
  options: { today?: Day; startParser?: () => ParserTransport; folder?: string } = {},
): Promise<TestOffice> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'anban-test-'));
  const office = await openOffice({
    folder,
    create: true,
    demo: false,
    clock: clockAt(options.today ?? TEST_TODAY),
    startParser: options.startParser ?? noParser,
    scratch: folder,
  });
  const events: OfficeEvent[] = [];
  office.onEvent((event) => events.push(event));
  return {
    office,
    folder,
    events,
    async ok(name, input) {
      const reply = await office.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says} ${JSON.stringify(reply.fault.problems ?? [])}`);
      return reply.value as never;
    },
    async written(name, input) {
      const reply = await office.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says}`);
      return { value: reply.value as never, changeSet: reply.changeSet ?? '' };
    },
    async fault(name, input) {
      const reply = await office.call(name, input);
      if (reply.ok) throw new Error(`${name} succeeded`);
      return reply.fault;
    },
    async close() {
      await office.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
