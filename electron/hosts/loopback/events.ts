/**
 * Events to the page as lines of JSON in one long answer. Not EventSource (it cannot send the token in a header, and a token in the
 * address would end in logs and history) and not long polling (each poll is a gap): a streamed fetch keeps order, and numbered lines
 * let a page that lost the connection go on where it stopped.
 */
import type { ServerResponse } from 'node:http';
import type { OfficeEvent } from '../../../shared/envelope.ts';

export const AFTER_HEADER = 'x-events-after';
/** An empty line this often, so that both ends notice a dead connection. */
export const HEARTBEAT_MS = 10_000;
const KEPT = 1_000;
/** A page that reads no more is cut off rather than remembered without end; it comes back and asks for what it missed. */
const UNREAD_LIMIT = 4 * 1024 * 1024;

export interface EventStreams {
  announce(event: OfficeEvent): void;
  /** Turns the answer into a stream. `after` is the number of the last line the page saw, or null at its first visit. */
  attach(response: ServerResponse, after: number | null): void;
  readonly open: number;
  close(): void;
}

export function createEventStreams(): EventStreams {
  const kept: { seq: number; event: OfficeEvent }[] = [];
  const streams = new Set<ServerResponse>();
  let last = 0;

  const write = (stream: ServerResponse, text: string): void => {
    if (stream.writableLength > UNREAD_LIMIT) stream.destroy();
    else stream.write(text);
  };
  const beat = setInterval(() => {
    for (const stream of streams) write(stream, '\n');
  }, HEARTBEAT_MS);
  beat.unref();

  return {
    announce(event) {
      last += 1;
      const line = { seq: last, event };
      kept.push(line);
      if (kept.length > KEPT) kept.shift();
      for (const stream of streams) write(stream, `${JSON.stringify(line)}\n`);
    },
    attach(response, after) {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
      const missed = after === null ? [] : kept.filter((line) => line.seq > after);
      // Missed more than is kept: the page rereads everything, as after opening an office.
      const lost = after !== null && after < last - kept.length;
      const first = lost ? [{ seq: last, event: { kind: 'office', reason: 'opened' } satisfies OfficeEvent }] : missed;
      // A line without event tells where the count stands, so that the page can name it after a break.
      response.write([{ seq: lost ? last : (after ?? last) }, ...first].map((line) => `${JSON.stringify(line)}\n`).join(''));
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    get open() {
      return streams.size;
    },
    close() {
      clearInterval(beat);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
