/** The calls reports.*: forms, periods, entries, the records behind a number, and the workbook. */
import type { JobHandler, ReadHandler } from '../context.ts';
import { writeFileSafely } from '../documents/index.ts';
import { offeredBasis, readCell } from './cells.ts';
import { computeForm } from './compute.ts';
import { clearEntry, confirmZeros, enter, markReported, openPeriod } from './periods.ts';
import { listForms, setUp } from './setup.ts';
import { formFileName, formWorkbook } from './workbook.ts';

const readForm: ReadHandler<'reports.form'> = (db, query, { today }) => computeForm(db, query, today);

const exportForm: JobHandler<'reports.export'> = async (context, query) => {
  context.progress('正在计算各格', 0.1);
  const computed = await computeForm(context.db, query, context.today);
  await context.pause();
  context.progress('正在整理明细、写表格', 0.5);
  const bytes = await formWorkbook(context.db, computed, context.today);
  await context.pause();
  const target = await context.services.files.newExport(formFileName(computed));
  await writeFileSafely(target.path, bytes);
  return { file: await target.register() };
};

export const reportingHandlers = {
  'reports.forms': listForms,
  'reports.setUp': setUp,
  'reports.openPeriod': openPeriod,
  'reports.form': readForm,
  'reports.cell': readCell,
  'reports.offered': offeredBasis,
  'reports.enter': enter,
  'reports.clearEntry': clearEntry,
  'reports.confirmZeros': confirmZeros,
  'reports.markReported': markReported,
  'reports.export': exportForm,
};
