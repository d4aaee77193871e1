/**
 * What the desktop host and the back end's process say to each other. Paths appear here and never reach the page. Everything is
 * answered under the `id` it was asked with; the parser's port travels beside `parserReady`.
 */
import type { FaultShape, OfficeEvent } from '../../shared/envelope.ts';

export interface OpenOrder {
  home: string;
  /** the data folder that was asked for */
  folder: string | null;
  demo: boolean;
  samples: string;
  /** 'YYYY-MM-DD' the program takes for today; null: the machine's */
  today: string | null;
}

export type ToBackend =
  | { kind: 'open'; id: number; order: OpenOrder }
  | { kind: 'call'; id: number; name: string; input: unknown; job: string | null }
  | { kind: 'cancel'; job: string }
  | { kind: 'offer'; id: number; path: string; name: string }
  | { kind: 'locate'; id: number; token: string }
  | { kind: 'uploadFolder'; id: number }
  | { kind: 'close'; id: number }
  /** carries the back end's end of the line to parser `no` */
  | { kind: 'parserReady'; no: number }
  | { kind: 'parserExit'; no: number; code: number | null };

export type FromBackend =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'fault'; id: number; fault: FaultShape }
  | { kind: 'event'; event: OfficeEvent }
  | { kind: 'startParser'; no: number }
  | { kind: 'killParser'; no: number };

/** The part of Electron's ParentPort and MessagePortMain that is used; its types are not available to a plain Node project. */
export interface Port {
  on(event: 'message', listener: (event: { data: unknown; ports?: Port[] }) => void): unknown;
  postMessage(message: unknown): void;
  start?(): void;
  close?(): void;
}
