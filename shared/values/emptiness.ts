/** What counts as nothing in a cell, and what counts as the statement that there is nothing (domain.md §4.7-4). */

const invisible = /(?!\s)[\p{Cc}\p{Cf}]/gu;
const emptyWords = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '－',
  '/',
  '//',
  '\\',
  '、',
  '.',
  '无',
  '无数据',
  '未填',
  '未填写',
  '空',
  '空白',
  'null',
  'nan',
  'none',
  'n/a',
  'na',
  '#n/a',
  'undefined',
  '未知',
  '不详',
  '暂无',
]);

/** Full width kept, invisible characters gone, broken surrogates replaced, outer white space gone. */
export function cleanText(text: string): string {
  invisible.lastIndex = 0;
  return (invisible.test(text) ? text.replace(invisible, '') : text).toWellFormed().trim();
}

/** True for the empty spellings, among them 无, / and 未知. Not for descriptions of hazards: there 无 is a zero report. */
export function isEmptyText(text: string): boolean {
  if (text.length > 12) return text.trim() === '';
  const clean = cleanText(text);
  return clean.length <= 9 && emptyWords.has(clean.toLowerCase());
}

const zeroReport =
  /^(?:经?(?:本?企业|本单位|我单位|我公司|公司)?(?:自查|排查|检查|自查自改)[后,，、：:]*)?(?:本(?:月|周|次|期|季度?|企业|单位|公司)|我(?:单位|公司|企业|厂|店)|暂时?|目前|暂未?|现场)*(?:均)?(?:未(?:发现|查出|排查出|检查出|检出|见)|无|没有|零|不存在|暂未发现)(?:存在)?(?:任何|其他|其它|明显|重大|较大|一般)*(?:生产|安全|事故|消防|火灾)*(?:隐患|问题|隐患问题|问题隐患|问题和隐患|异常|情况|违法行为|违法违规行为)?(?:存在)?[。.!！；;]*$/u;
const wellWords = new Set(['正常', '一切正常', '合格', '符合要求', '良好', '零隐患', '零报告', '0', '无隐患零报告', '暂无', '没有']);

/**
 * True when the cell where hazards are described says that there is none: 无, 无隐患, 未发现重大事故隐患, 经自查未发现问题.
 * '无安全警示标志' and '未发现场警戒' describe hazards and are not meant.
 */
export function isZeroReport(text: string): boolean {
  if (text.length > 40) return false;
  const clean = cleanText(text)
    .replace(/\s+/gu, '')
    .replace(/^[(（]|[)）]$/gu, '');
  if (clean === '') return false;
  return wellWords.has(clean) || zeroReport.test(clean);
}
