/** The loopback host as a process over the small premises: `node loopbackProcess.ts HOME RENDERER [used|thrown] [IDLE_MS]`. */
import { Fault } from '../../../../shared/envelope.ts';
import { runLoopback } from '../../loopback/run.ts';
import { openSmallPremises } from './smallPremises.ts';

const [home = '', renderer = '', held = '', idle = ''] = process.argv.slice(2);
const IN_USE = '这个资料文件夹正被另一个窗口使用。';

process.exitCode = await runLoopback({
  async open() {
    if (held === 'thrown') throw new Fault('OFFICE_IN_USE', IN_USE);
    const premises = openSmallPremises();
    const { call } = premises;
    premises.call = async (name, input, job) =>
      name === 'premises.status'
        ? { ok: true, value: { folder: '/office', fault: held === 'used' ? { code: 'OFFICE_IN_USE', says: IN_USE } : null } }
        : await call(name, input, job);
    return premises;
  },
  home,
  folder: undefined,
  renderer,
  idleMs: idle === '' ? undefined : Number(idle),
});
