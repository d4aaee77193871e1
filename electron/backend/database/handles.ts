/** The two ways in which domain code holds the database. A function says by its first parameter whether it reads or writes. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Cannot write: no insert, update, delete, and no `with` (a common table expression could write). */
export type Readable = Pick<Kysely<Tables>, 'selectFrom' | 'fn' | 'dynamic' | 'getExecutor'>;
/** Only the door makes one: inside its transaction, under a change set. */
export type Writable = Transaction<Tables>;
