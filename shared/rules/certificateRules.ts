/** Rules of certificates: whose system they belong to, review after three years, validity of six, the catalogue of their day (domain.md §3.4). */
import { addMonths, type Day } from '../day.ts';
import { day, given, type Rule, warning } from './rule.ts';

export const EMERGENCY = '应急（特种作业）';
const MARKET = '市监（特种设备作业）';
const CONSTRUCTION = '住建（建筑施工特种）';

/** From this day certificates follow the new catalogue (应急管理部令第19号，应急〔2026〕45号). */
const NEW_CATALOGUE = '2026-06-01';

/** 易混: words of an item that tell another authority. Construction first: a tower crane is no crane of the market supervision. */
const systems: readonly (readonly [RegExp, string])[] = [
  [/塔吊|塔式起重|架子工|物料提升机|施工升降机|高处作业吊篮/, CONSTRUCTION],
  [/叉车|场（厂）内|场内|厂内.*机动车|起重|行车|天车|桥式|锅炉|压力容器|压力管道|电梯|气瓶/, MARKET],
];

/** The authority an item's words tell, or null where they tell nothing. */
export function systemOf(item: unknown): string | null {
  return typeof item === 'string' ? (systems.find(([words]) => words.test(item))?.[1] ?? null) : null;
}

export const certificateRules: readonly Rule[] = [
  (values) => {
    const own = systemOf(values.item);
    return own !== null && values.authority === EMERGENCY
      ? [warning('authority', `“${values.item}”属${own}，不是应急部门的特种作业，请核对发证体系。`)]
      : [];
  },
  (values) => {
    const issued = day(values, 'issued');
    if (values.authority !== EMERGENCY || !issued || systemOf(values.item) !== null) return [];
    const problems = [];
    const review = day(values, 'review_due');
    const reviewBy = addMonths(issued as Day, 36);
    // several reviews come after each other; later than the first is no fault while the certificate is valid
    if (review && review < issued) problems.push(warning('review_due', '应复审日期早于发证日期，请核对。'));
    else if (!review && !given(values, 'expire'))
      problems.push(warning('review_due', `发证满三年应复审，推算为 ${reviewBy}，请按证填写。`));
    const expire = day(values, 'expire');
    const sixYears = addMonths(issued as Day, 72);
    if (expire && expire > sixYears)
      problems.push(warning('expire', `特种作业操作证有效期 6 年，按发证日期应不晚于 ${sixYears}，请核对。`));
    return problems;
  },
  (values) => {
    const issued = day(values, 'issued');
    return values.authority === EMERGENCY && issued && issued >= NEW_CATALOGUE && given(values, 'category')
      ? [warning('category', '2026-06-01 起发的证按新目录（应急〔2026〕45号），请对照证件核对作业类别；以前发的在有效期内继续有效。')]
      : [];
  },
];
