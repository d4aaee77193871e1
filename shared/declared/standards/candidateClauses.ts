/**
 * Which clauses a description of a hazard may fall under. Candidates only: a person decides the level and signs (domain.md §5 ⑤).
 *
 * Worked example: `candidateClauses('喷漆室未设可燃气体报警装置', { gongmaoClass: '机械' })` offers GM10-7-7 first.
 */
import { type MajorHazardClause, majorHazardClauses } from './majorHazardClauses.2023.ts';

export interface ClauseCandidate {
  clause: MajorHazardClause;
  /** the search words that were found, to show why it is offered */
  matched: readonly string[];
  /** false when the enterprise is of another of the eight classes */
  forThisClass: boolean;
  /** what a person has to know before taking it */
  caution?: string;
}

/** Words so common in descriptions that one alone says nothing. */
const weakWords = new Set(
  '过期、承包、承租、通风、台账、警示、审批、隔离、切断、报警、值守、清洗、进入、检测、监护、租赁、外包、外租、积水、会议室、更衣室、休息室、办公室、宿舍、共用、打磨、研磨、警示标志、辨识、未辨识、清扫、正压、筒仓、空调、氢气、溶剂、冷却水、可燃气体、主要负责人、安全管理人员、电工、焊工、电焊、叉车、钢瓶、关闭、断电、损坏、故障、停用、失效、除尘、除尘器、燃烧装置、9人、钢丝绳、喷涂、定期检查、未取得、特种作业、管理协议'.split(
    '、',
  ),
);

const cautions: Readonly<Record<string, string>> = {
  'GM10-13-1': '须未辨识建台账“并且”未设警示标志才判重大，不能只凭缺警示牌。',
  'GM10-14': '须同时引用具体项：哪一项要求的监控、报警、防护设施失效。',
  'GM10-3-1': '无承包、承租单位的不适用。',
  'GM10-3-2': '叉车、起重机、锅炉等属市场监管的特种设备作业人员，不适用本项。',
};

const generalRule = 'GM10-14';

/** Wordings of the standard of 2017 (安监总管四〔2017〕129号, repealed) that old ledgers still hold. */
const oldWordings: readonly { pattern: RegExp; says: string }[] = [
  { pattern: /20\s*区未使?用防爆电[器气]/u, says: '这是 2017 版判定标准的措辞，已废止；现行条款为 GM10-11-7，请核对后换用。' },
  {
    pattern: /未对有限空间(?:作业场所)?进行辨识.*(?:并|、|，)?.*未?设置.*警示|未辨识有限空间/u,
    says: '这是 2017 版判定标准的措辞，已废止；现行条款为 GM10-13-1（未辨识并且未设警示），请核对后换用。',
  },
  { pattern: /总管四.{0,4}2017.{0,4}129/u, says: '安监总管四〔2017〕129 号已废止，不得再引；请换用应急管理部令第10号的条款。' },
];

/**
 * Offers clauses for a description.
 * @param known what is known of the enterprise: clauses of its class come first, others are kept but marked
 * @param limit at most so many
 * @returns the most likely first; empty when nothing distinctive was found
 */
export function candidateClauses(description: string, known: { gongmaoClass?: string | null } = {}, limit = 6): ClauseCandidate[] {
  const text = description.normalize('NFKC').replace(/\s/gu, '');
  const scored: { candidate: ClauseCandidate; score: number }[] = [];
  let general: ClauseCandidate | undefined;
  for (const clause of majorHazardClauses) {
    const matched = clause.searchWords.filter((word) => text.includes(word.normalize('NFKC')));
    if (matched.length === 0) continue;
    const { gongmaoClass } = clause;
    const forThisClass = gongmaoClass === undefined || known.gongmaoClass == null || gongmaoClass === known.gongmaoClass;
    const caution = cautions[clause.code];
    const candidate: ClauseCandidate =
      caution === undefined ? { clause, matched, forThisClass } : { clause, matched, forThisClass, caution };
    if (clause.code === generalRule) {
      general = candidate;
      continue;
    }
    // Of 喷漆 and 喷漆室 only the longer one counts.
    const counted = matched.filter((word) => !matched.some((longer) => longer !== word && longer.includes(word)));
    const score = counted.reduce((sum, word) => sum + (weakWords.has(word) ? 0.5 : 1), 0);
    if (score >= 1)
      scored.push({
        candidate,
        score: score + (forThisClass ? 0.25 : -1) + (gongmaoClass !== undefined && gongmaoClass === known.gongmaoClass ? 0.5 : 0),
      });
  }
  scored.sort((a, b) => b.score - a.score);
  const found = scored.slice(0, limit).map(({ candidate }) => candidate);
  if (general !== undefined && found.length > 0) return [...found.slice(0, limit - 1), general];
  return found;
}

/** A sentence when a text cites the repealed standard of 2017 or uses its words; undefined otherwise. */
export function repealedWording(text: string): string | undefined {
  return oldWordings.find(({ pattern }) => pattern.test(text))?.says;
}

/** The clause of a code such as 'GM10-7-7', written in any case and width; undefined if there is none. */
export function clauseOf(code: string): MajorHazardClause | undefined {
  const wanted = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―−]/gu, (character) => (character.trim() === '' ? '' : '-'));
  return majorHazardClauses.find((clause) => clause.code === wanted);
}
