/** 委托执法: set once with its basis, ended when it is withdrawn; decisions are judged by the day they were taken. */
import { Fault } from '../../../shared/envelope.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';

async function current(db: Readable) {
  return (await db.selectFrom('delegated_power').selectAll().where('to', 'is', null).orderBy('from', 'desc').executeTakeFirst()) ?? null;
}

async function all(db: Readable) {
  const ended = await db.selectFrom('delegated_power').selectAll().where('to', 'is not', null).orderBy('from', 'desc').execute();
  return { current: await current(db), ended };
}

export const readDelegation: ReadHandler<'enforcement.delegation'> = (db) => all(db);

export const delegate: WriteHandler<'enforcement.delegate'> = async (db, input, context) => {
  if (input.from > context.today) throw new Fault('INVALID', `委托起始日（${input.from}）在今天之后，请在生效后登记。`);
  if (await current(db)) throw new Fault('REFUSED', '已经登记了委托依据。要换新的，请先登记旧的到期。');
  await db
    .insertInto('delegated_power')
    .values({ id: context.newId(), ...input, to: null })
    .execute();
  context.say(`登记委托执法依据：${input.basis}，自 ${input.from} 起`);
  return all(db);
};

export const endDelegation: WriteHandler<'enforcement.endDelegation'> = async (db, { on }, context) => {
  const running = await current(db);
  if (!running) throw new Fault('NOT_FOUND', '没有登记中的委托依据，不用登记到期。');
  if (on < running.from) throw new Fault('INVALID', `到期日（${on}）早于起始日（${running.from}），请核对。`);
  if (on > context.today) throw new Fault('INVALID', `到期日（${on}）在今天之后，请在到期后登记。`);
  await db.updateTable('delegated_power').set({ to: on }).where('id', '=', running.id).execute();
  context.say(`登记委托执法到期：${running.basis}，至 ${on}`);
  return all(db);
};
