/**
 * What a host offers the renderer. The same object on every host: `window.anban` on the desktop (put there by the preload),
 * built by `renderer/office/loopbackBridge.ts` in a browser. The renderer never sees a path and never sends one: files travel by token.
 */
import type { OfficeEvent, Reply } from './envelope.ts';

/** A file somebody picked or dropped, or one the back end made. The token is opaque and dies with the session. */
export interface FileToken {
  token: string;
  /** Display name; for a file of a dropped folder the path inside it, e.g. '8月收表/恒基铸造.xlsx'. */
  name: string;
  sizeBytes: number;
}

/** The part of the DOM's File that a host needs; the shared code knows no DOM. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface HostFacts {
  kind: 'desktop' | 'loopback';
  can: {
    /** choose a folder on this PC by a native dialog */
    pickFolder: boolean;
    /** open a file we made with the program of this PC, or show it in its folder */
    openFile: boolean;
  };
}

export interface Bridge {
  host: HostFacts;
  /**
   * One contract call. `job` is an id chosen by the caller under which progress is announced and `cancel` works.
   * Never rejects for a fault: the reply says so. Rejects only when the host itself is gone.
   */
  call(name: string, input: unknown, job?: string): Promise<Reply<unknown>>;
  cancel(job: string): Promise<void>;
  /** @returns the function that ends the subscription */
  onEvent(listener: (event: OfficeEvent) => void): () => void;
  /** Native or browser file dialog. Empty list when the person cancels. */
  pickFiles(options: { many: boolean; extensions?: string[] }): Promise<FileToken[]>;
  pickFolder(): Promise<FileToken | null>;
  /** A File of a drop, a paste or an <input>; `name` may carry the path inside a dropped folder. */
  takeFile(file: DroppedFile, name: string): Promise<FileToken>;
  /** Hands a file the back end made (a token from a reply) to the person. `saved` is false when cancelled. */
  saveFile(file: FileToken): Promise<{ saved: boolean; where?: string }>;
  openFile(file: FileToken, how: 'open' | 'show'): Promise<void>;
}
