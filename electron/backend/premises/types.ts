/** What a host gets to serve: one open office (or the choice of one), calls, events, files. */
import type { FileToken } from '../../../shared/bridge.ts';
import type { OfficeEvent, Reply } from '../../../shared/envelope.ts';
import type { ParserTransport } from '../../parser/protocol.ts';
import type { Clock } from '../clock.ts';

export interface PremisesOptions {
  /** folder of this person's settings on this PC: which data folder was chosen (config.json), the demo office, logs */
  home: string;
  /** the data folder asked for by --data; absolute. Created when it does not exist. */
  folder?: string;
  /** start in the demo office */
  demo?: boolean;
  /** folder of the sample workbooks from which the demo office is made */
  samples: string;
  clock: Clock;
  startParser: () => ParserTransport;
}

export interface Premises {
  /** One contract call; never throws, faults come as replies. `job` names it for progress and cancel. */
  call(name: string, input: unknown, job?: string): Promise<Reply<unknown>>;
  cancel(job: string): void;
  onEvent(listener: (event: OfficeEvent) => void): () => void;
  /** Makes a token for a foreign file or folder the person picked or dropped. */
  offerFile(path: string, name: string): Promise<FileToken>;
  /** The path behind a token, for a host that hands a made file to the person. */
  locateFile(token: string): { path: string; name: string } | null;
  /** Folder into which a host writes an uploaded file before offering it; emptied at start and end. */
  uploadFolder(): string;
  close(): Promise<void>;
}
