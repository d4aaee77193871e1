/** The calls packages.*: making the package that goes up, and checking one that came. */
import { Fault } from '../../../shared/envelope.ts';
import type { JobHandler } from '../context.ts';
import { composePackage, savePackage } from './compose.ts';
import { verifyPackage } from './verify.ts';

const compose: JobHandler<'packages.compose'> = async (context, order) => {
  const composed = await composePackage(context.db, order, context.today, async (words, fraction) => {
    context.progress(words, fraction);
    await context.pause();
  });
  const target = await context.services.files.newExport(composed.name);
  context.progress('正在保存并读回核对', 0.9);
  await context.pause();
  await savePackage(composed, target.path);
  return { file: await target.register(), files: composed.files, shortHash: composed.shortHash };
};

const verify: JobHandler<'packages.verify'> = async (context, { file }) => {
  const located = context.services.files.locate(file);
  if (!located) throw new Fault('FILE_REFUSED', '找不到所选的文件，可能程序重新打开过。请重新选择上报包（.zip）。');
  context.progress('正在核对', 0.2);
  await context.pause();
  return verifyPackage(located.path, located.name);
};

export const packageHandlers = { 'packages.compose': compose, 'packages.verify': verify };
