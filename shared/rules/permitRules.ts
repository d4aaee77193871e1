/**
 * Rules of a permit for hazardous work (domain.md §3.3). The spans of hot work come from GB 30871-2022 and are refused when exceeded; those of other
 * kinds of work are still to be compared with the standard and only warn.
 */
import { daysBetween } from '../day.ts';
import type { RecordValues } from '../declared/vocabulary.ts';
import { day, error, given, happened, inOrder, list, type Rule, warning } from './rule.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

function minutes(text: string): number {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return hours * 60 + rest;
}

/** Hours from beginning to end, or null while one of the four is missing or wrong. */
function hoursOf(values: RecordValues): number | null {
  const start = day(values, 'start');
  const end = day(values, 'end');
  const { start_time: from, end_time: to } = values;
  if (!start || !end || typeof from !== 'string' || typeof to !== 'string' || !clock.test(from) || !clock.test(to)) return null;
  return daysBetween(start, end) * 24 + (minutes(to) - minutes(from)) / 60;
}

const hotWork = new Map([
  ['特级', 8],
  ['一级', 8],
  ['二级', 72],
]);

/** kind of work, its name, days, to be compared with the standard */
const spans: readonly (readonly [type: string, name: string, days: number])[] = [
  ['HW02', '有限空间', 1],
  ['HW04', '高处', 7],
  ['HW06', '临时用电', 15],
];

export const permitRules: readonly Rule[] = [
  happened('closed_on', '验收关闭日期'),
  inOrder('start', 'end', '作业票结束日期早于开始日期，请核对。'),
  inOrder('start', 'closed_on', '作业票关闭日期早于作业开始日期，请核对。'),
  (values) =>
    ['start_time', 'end_time'].flatMap((field) => {
      const value = values[field];
      return typeof value === 'string' && !clock.test(value) ? [error(field, '时刻应写成 08:30 这样，24 小时制。')] : [];
    }),
  (values) => {
    const hours = hoursOf(values);
    if (hours === null) return [];
    if (hours <= 0) return [error('end_time', '作业票结束时刻不晚于开始时刻，请核对。')];
    if (values.type === 'HW01') {
      const most = typeof values.level === 'string' ? hotWork.get(values.level) : undefined;
      return most !== undefined && hours > most
        ? [
            error(
              'end_time',
              `${values.level}动火作业票有效期不超过 ${most} 小时，这张有 ${Math.round(hours * 10) / 10} 小时，应分次开票。`,
            ),
          ]
        : [];
    }
    const span = spans.find(([type]) => type === values.type);
    return span && hours > span[2] * 24 ? [warning('end', `${span[1]}作业票一般不超过 ${span[2]} 天，请核对。`)] : [];
  },
  (values) => (values.type === 'HW01' && !given(values, 'level') ? [warning('level', '动火作业要分特级、一级、二级，请选级别。')] : []),
  (values) =>
    typeof values.guardian === 'string' && list(values, 'workers').includes(values.guardian)
      ? [warning('guardian', '监护人不能同时是作业人员，请核对。')]
      : [],
  (values) =>
    given(values, 'applicant') && values.applicant === values.approver ? [warning('approver', '许可人与作业负责人是同一人，请核对。')] : [],
  (values) =>
    (values.type === 'HW01' || values.type === 'HW02') && !given(values, 'gas_test')
      ? [warning('gas_test', '动火和有限空间作业要先做气体检测，请补检测结果。')]
      : [],
];
