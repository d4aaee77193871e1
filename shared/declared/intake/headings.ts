/**
 * Spreadsheet headings as keys (domain.md §4.7-1): people pad them with blanks, stars, numbers and units, the dictionary does not.
 *
 * A heading has up to three keys, from most to least certain:
 *  - whole: every character that is not decoration               整改资金（万元）→ 整改资金万元
 *  - bare:  without what stands in brackets                        整改资金（万元）→ 整改资金
 *  - canon: bare, with words that mean the same written one way    整改完成时间 → 整改完成日期
 */

/** Full-width forms, and the compatibility letters that look like ordinary ones, to half-width. */
export function toHalfWidth(text: string): string {
  let plain = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xff01 && code <= 0xff5e) {
      plain = false;
      break;
    }
  }
  if (plain) return text;
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

const DECORATION =
  /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\ufeff*＊★☆●◆■□▲△、/\\\-—–_:：;；,，.。·•()（）[\]【】<>《》〈〉"“”'‘’?？!！~～|｜+]+/g;
const LEADING_NUMBER =
  /^(?:[(（]?\d{1,2}[)）.、．:：]\s*|[(（][一二三四五六七八九十]{1,3}[)）]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[①-⑳]\s*)/;
const BRACKETED = /[(（[【][^()（）[\]【】]*[)）\]】]/g;

const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/时间|年月日/g, '日期'],
  [/手机号码|手机号|手机|移动电话|联系电话|联系方式|电话号码|联系号码/g, '电话'],
  [/号码/g, '号'],
  [/人员数量|人员数|人员总数|人员人数/g, '人数'],
  [/公司/g, '企业'],
  [/截至日期|截止日期|到期日期|终止日期|期限至/g, '到期日期'],
  [/是否已/g, '是否'],
  [/有无|是否有|是否存在|是否为|是不是/g, '是否'],
  [/的/g, ''],
  [/^(?:请填写|填写)/, ''],
  [/(?:情况说明|情况描述)$/, '情况'],
];

/** Decoration away, full-width to half-width, lower case. */
export function wholeKey(heading: string): string {
  return toHalfWidth(heading.replace(LEADING_NUMBER, '')).replace(DECORATION, '').toLowerCase();
}

/** As `wholeKey`, without bracketed remarks and units; '' when nothing else stands there. */
export function bareKey(heading: string): string {
  return wholeKey(heading.replace(BRACKETED, ''));
}

/** As `bareKey`, with words that mean the same written one way. */
export function canonKey(heading: string): string {
  return canonOf(bareKey(heading) || wholeKey(heading));
}

export function canonOf(key: string): string {
  let result = key;
  for (const [from, to] of SAME_WORDS) result = result.replace(from, to);
  return result;
}

const UNIT =
  /(亿元|百万元|万元|千元|元|万㎡|万平方米|㎡|m2|m²|平方米|平米|亩|公顷|个月|月|天|日|小时|学时|人|家|名|个|处|项|次|岁|年|%|％)/;
const UNIT_IN_BRACKETS = new RegExp(`[(（[【]\\s*(?:单位\\s*[:：]?\\s*)?${UNIT.source}\\s*[)）\\]】]`);
const UNIT_AFTER_MARK = new RegExp(`[/／:：,，]\\s*(?:单位\\s*[:：]?\\s*)?${UNIT.source}\\s*$`);
const UNIT_AT_END = /(?:金额|资金|经费|造价|投入|价款|合同额)\s*(亿元|万元|千元|元)$/;

/** The unit a heading announces (domain.md §4.7-1: 单位另存), or null. `面积（万㎡）` gives '万㎡'. */
export function unitOfHeading(heading: string): string | null {
  const found = UNIT_IN_BRACKETS.exec(heading) ?? UNIT_AFTER_MARK.exec(heading) ?? UNIT_AT_END.exec(heading);
  return found?.[1] ?? null;
}

/** A heading as shown to people: blanks and line breaks inside Chinese words removed, others folded to one. */
export function shownHeading(text: string): string {
  return text
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, '')
    .trim();
}
