/** The premises behind a port: what the back end's own process does with the messages of the desktop host. */
import { Fault, type FaultShape } from '../../shared/envelope.ts';
import type { ParserTransport } from '../parser/protocol.ts';
import { clockAt, machineClock } from './clock.ts';
import { type Log, openLog } from './log.ts';
import { createParserLines } from './parserLines.ts';
import type { Premises, PremisesOptions } from './premises/types.ts';
import type { FromBackend, OpenOrder, Port, ToBackend } from './wire.ts';

/**
 * Serves one host until it says `close`. The host is ours and its messages are typed; the contract's inputs inside them are checked by the door.
 * @param open opens the premises; a Fault it throws reaches the host as such
 */
export function serveUtility(port: Port, open: (options: PremisesOptions) => Promise<Premises>): void {
  const send = (message: FromBackend): void => port.postMessage(message);
  const lines = createParserLines(send);
  let premises: Premises | undefined;
  let log: Log = openLog(null, machineClock());
  let bugs = 0;

  const openWith = async (order: OpenOrder): Promise<void> => {
    const clock = order.today === null ? machineClock() : clockAt(order.today);
    log = openLog(`${order.home}/logs`, clock);
    premises = await open({
      home: order.home,
      demo: order.demo,
      samples: order.samples,
      clock,
      startParser: (): ParserTransport => lines.start(),
      ...(order.folder === null ? {} : { folder: order.folder }),
    });
    premises.onEvent((event) => send({ kind: 'event', event }));
  };

  const isOpen = (): Premises => {
    if (!premises) throw new Fault('REFUSED', '资料还没有打开，请稍候再试。');
    return premises;
  };

  const answer = async (message: Extract<ToBackend, { id: number }>): Promise<unknown> => {
    switch (message.kind) {
      case 'open':
        return await openWith(message.order);
      case 'call':
        return await (message.job === null
          ? isOpen().call(message.name, message.input)
          : isOpen().call(message.name, message.input, message.job));
      case 'offer':
        return await isOpen().offerFile(message.path, message.name);
      case 'locate':
        return isOpen().locateFile(message.token);
      case 'uploadFolder':
        return isOpen().uploadFolder();
      case 'close':
        return await premises?.close();
    }
  };

  const faultOf = (error: unknown, kind: string): FaultShape => {
    if (error instanceof Fault) return { code: error.code, says: error.message };
    bugs += 1;
    const incident = `U-${process.pid}-${bugs}`;
    log.incident(incident, kind, error);
    return { code: 'BUG', says: '程序出错，这一步没有完成。', incident };
  };

  port.on('message', (event) => {
    const message = event.data as ToBackend;
    if (message.kind === 'cancel') premises?.cancel(message.job);
    else if (message.kind === 'parserReady') lines.connect(message.no, event.ports?.[0]);
    else if (message.kind === 'parserExit') lines.exited(message.no, message.code);
    else {
      const { id, kind } = message;
      answer(message).then(
        (value) => send({ kind: 'answer', id, value }),
        (error: unknown) => send({ kind: 'fault', id, fault: faultOf(error, kind) }),
      );
    }
  });
  port.start?.();
}
