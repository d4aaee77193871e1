/** What every bridge must carry, whatever it is made of. Run by one test file for each host. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../shared/bridge.ts';
import type { OfficeEvent } from '../../../../shared/envelope.ts';

export interface BridgeUnderTest {
  bridge: Bridge;
  /** what the person got of a saved file: its bytes, in the way of this host */
  lastSaved(): Promise<{ name: string; bytes: Uint8Array }>;
  close(): Promise<void>;
}

/** Waits until `ready` gives a value. @throws Error after two seconds */
export async function eventually<T>(what: string, ready: () => T | undefined | false): Promise<T> {
  const until = performance.now() + 2_000;
  for (;;) {
    const value = ready();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > until) throw new Error(`never came: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

export function describeBridge(host: string, open: () => Promise<BridgeUnderTest>): void {
  describe(`the bridge ${host}`, () => {
    let under: BridgeUnderTest;
    const events: OfficeEvent[] = [];
    beforeAll(async () => {
      under = await open();
      under.bridge.onEvent((event) => events.push(event));
    });
    afterAll(async () => {
      await under?.close();
    });
    const call = (name: string, input: unknown, job?: string) => under.bridge.call(name, input, job);

    it('carries a read', async () => {
      expect(await call('notes.list', {})).toEqual({ ok: true, value: { notes: [] } });
    });

    it('carries a write with its change set, and announces what it touched', async () => {
      events.length = 0;
      expect(await call('notes.add', { text: '灭火器过期' })).toEqual({ ok: true, value: { count: 1 }, changeSet: 'change-1' });
      const changed = await eventually('the change', () => events.find((event) => event.kind === 'changed'));
      expect(changed).toEqual({ kind: 'changed', touches: ['hazard'] });
      expect(await call('notes.list', {})).toEqual({ ok: true, value: { notes: ['灭火器过期'] } });
    });

    it('carries a fault with its sentence', async () => {
      expect(await call('notes.refuse', {})).toEqual({
        ok: false,
        fault: { code: 'REFUSED', says: '还不能销号：缺双报告（职工大会或职代会）。' },
      });
    });

    it('carries a bug as an incident, and nothing of its inside', async () => {
      const reply = await call('notes.crash', {});
      expect(reply).toMatchObject({ ok: false, fault: { code: 'BUG', incident: 'B-0001' } });
      expect(JSON.stringify(reply)).not.toMatch(/secret|\.ts|at /);
    });

    it('carries a job with progress in order, then its result', async () => {
      events.length = 0;
      expect(await call('notes.count', { steps: 8 }, 'job-count')).toEqual({ ok: true, value: { steps: 8 } });
      const words = (): string[] => events.flatMap((event) => (event.kind === 'progress' ? [event.progress.words] : []));
      await eventually('the last step', () => words().includes('第 8 步'));
      expect(words()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((step) => `第 ${step} 步`));
    });

    it('cancels a job within a second', async () => {
      events.length = 0;
      const running = call('notes.count', { steps: 5_000 }, 'job-long');
      await eventually('some progress', () => events.some((event) => event.kind === 'progress'));
      const asked = performance.now();
      await under.bridge.cancel('job-long');
      expect(await running).toMatchObject({ ok: false, fault: { code: 'CANCELLED' } });
      expect(performance.now() - asked).toBeLessThan(1_000);
    });

    it('ends a subscription', async () => {
      const heard: OfficeEvent[] = [];
      const end = under.bridge.onEvent((event) => heard.push(event));
      end();
      events.length = 0;
      await call('notes.add', { text: '通道堵塞' });
      await eventually('the change', () => events.length > 0);
      expect(heard).toEqual([]);
    });

    it('answers an unknown call and an invalid input as faults', async () => {
      expect(await call('notes.burn', {})).toMatchObject({ ok: false, fault: { code: 'NOT_FOUND' } });
      expect(await call('__proto__', {})).toMatchObject({ ok: false, fault: { code: 'NOT_FOUND' } });
      expect(await call('notes.add', { text: '', extra: 1 })).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
      expect(await call('notes.add', null)).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
    });

    it('keeps forty parallel calls apart', async () => {
      const wanted = Array.from({ length: 40 }, (_, n) => ({ value: { n, text: '一'.repeat(n) } }));
      const replies = await Promise.all(wanted.map((input) => call('notes.echo', input)));
      expect(replies).toEqual(wanted.map((value) => ({ ok: true, value })));
    });

    it('carries odd text unchanged', async () => {
      const value = ['𠮷野家', '\u0000', 'a\u2028b', '</script>', '"\\', 'é', 0.1, null, true];
      expect(await call('notes.echo', { value })).toEqual({ ok: true, value: { value } });
    });

    it('takes a file in by token and hands a made one out', async () => {
      const bytes = Uint8Array.from({ length: 300_000 }, (_, n) => n % 251);
      const token = await under.bridge.takeFile(new File([bytes], '恒基铸造.xlsx'), '8月收表/恒基铸造.xlsx');
      expect(token).toMatchObject({ name: '8月收表/恒基铸造.xlsx', sizeBytes: 300_000 });
      const sum = bytes.reduce((all, byte) => (all + byte) % 65_521, 0);
      expect(await call('notes.weigh', { file: token.token })).toEqual({
        ok: true,
        value: { name: '8月收表/恒基铸造.xlsx', size: 300_000, sum },
      });

      const made = (await call('notes.print', {})) as { ok: true; value: { file: typeof token } };
      expect(await under.bridge.saveFile(made.value.file)).toMatchObject({ saved: true });
      const saved = await under.lastSaved();
      expect(saved.name).toBe('附件3（阳光镇）.xlsx');
      expect(new TextDecoder().decode(saved.bytes)).toBe('灭火器过期\n通道堵塞');
    });

    it('knows no file by a token nobody gave', async () => {
      expect(await call('notes.weigh', { file: '/etc/passwd' })).toMatchObject({ ok: false, fault: { code: 'NOT_FOUND' } });
      await expect(under.bridge.saveFile({ token: '/etc/passwd', name: 'x.txt', sizeBytes: 1 })).rejects.toThrow(/文件/);
    });
  });
}
