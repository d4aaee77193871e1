/** Requests that no HTTP library would send. */
import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  /** 0 when the connection was closed without an answer */
  status: number;
  head: string;
  body: string;
}

/** @param text the whole request, or a function that goes on writing by itself */
export function rawRequest(port: number, text: string | ((socket: Socket) => void), withinMs = 5_000): Promise<RawAnswer> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const late = setTimeout(() => {
      socket.destroy();
      failed(new Error(`no end within ${withinMs} ms: ${Buffer.concat(chunks).toString().slice(0, 200)}`));
    }, withinMs);
    const finish = (): void => {
      clearTimeout(late);
      const [head = '', ...rest] = Buffer.concat(chunks).toString().split('\r\n\r\n');
      done({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') });
    };
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => {}); // a reset is an answer too; 'close' follows
    socket.on('close', finish);
    socket.on('connect', () => {
      if (typeof text === 'function') text(socket);
      else socket.write(text);
    });
  });
}

/** A request of one head; `Connection: close` is added, so that the answer has an end. */
export function rawHead(port: number, first: string, headers: readonly string[], body = ''): Promise<RawAnswer> {
  return rawRequest(port, `${first} HTTP/1.1\r\n${[...headers, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
}
