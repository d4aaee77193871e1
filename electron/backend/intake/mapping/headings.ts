/**
 * The dictionary's headings as an index: which intake fields of a kind a heading may mean, and how surely. Built once per kind.
 */
import { codeOf } from '../../../../shared/declared/codes/index.ts';
import { type IntakeField, intakeFields } from '../../../../shared/declared/intake/fields.ts';
import { bareKey, canonKey, canonOf, wholeKey } from '../../../../shared/declared/intake/headings.ts';
import { type KnownKind, kindDeclarations, knownKinds } from '../../../../shared/declared/intake/kinds.ts';

export interface Candidate {
  field: IntakeField;
  /** 1 for the dictionary's very words, less for looser agreement */
  score: number;
  /** the heading names this code: √ below it means the code */
  code: string | null;
}

interface Entry {
  field: IntakeField;
  code: string | null;
  /** the key came from a heading without its bracketed remark, or from the canonical spelling */
  loss: number;
}

const byKind = new Map<KnownKind, Map<string, Entry[]>>();
const familiar = new Map<string, number>();

function add(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  if (key === '') return;
  const list = index.get(key);
  if (!list) index.set(key, [entry]);
  else if (!list.some((known) => known.field.path === entry.field.path && known.loss <= entry.loss)) list.push(entry);
}

/** Longest synonym first matters nowhere: each key is looked up whole. */
function indexOf(kind: KnownKind): Map<string, Entry[]> {
  const known = byKind.get(kind);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const field of intakeFields(kind).values()) {
    const { declaration } = field;
    const coded = Object.entries(declaration.codeHeadings ?? {});
    const further = kindDeclarations[kind].headings[field.path] ?? [];
    const names: (readonly [string, string | null])[] = [
      ...coded.map(([heading, code]) => [heading, code] as const),
      ...declaration.headings.map((heading) => [heading, null] as const),
      ...further.map((heading) => [heading, null] as const),
      [declaration.label, null],
    ];
    for (const [heading, code] of names) {
      if (code === null && coded.some(([other]) => other === heading)) continue;
      add(index, wholeKey(heading), { field, code, loss: 0 });
      add(index, bareKey(heading), { field, code, loss: 0.05 });
      add(index, canonKey(heading), { field, code, loss: 0.08 });
    }
  }
  byKind.set(kind, index);
  return index;
}

/** In how many kinds a text is a heading; 0 for what is no heading anywhere. */
export function familiarity(text: string): number {
  if (familiar.size === 0) {
    for (const kind of knownKinds) for (const key of indexOf(kind).keys()) familiar.set(key, (familiar.get(key) ?? 0) + 1);
    for (const word of ['序号', '备注', '说明', '照片', '编号', '附件', '签字', '签名'])
      if (!familiar.has(word)) familiar.set(word, knownKinds.length);
  }
  return familiar.get(wholeKey(text)) ?? familiar.get(bareKey(text)) ?? familiar.get(canonKey(text)) ?? 0;
}

/** Candidates for one key text, exact first, then looser spellings. */
function lookUp(index: Map<string, Entry[]>, heading: string, certainty: number, into: Map<string, Candidate>): void {
  const whole = wholeKey(heading);
  const bare = bareKey(heading);
  const tries: (readonly [string, number])[] = [
    [whole, 0],
    [bare, 0.03],
    [canonOf(bare || whole), 0.08],
    [canonOf(whole), 0.08],
  ];
  for (const [key, loss] of tries) {
    for (const entry of index.get(key) ?? []) {
      const score = certainty - loss - entry.loss;
      const known = into.get(entry.field.path);
      if (!known || known.score < score) into.set(entry.field.path, { field: entry.field, score, code: entry.code });
    }
  }
}

/** What a leaf such as 名称 or 日期 means below a heading that names the party. */
const LEAVES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  '*': [
    [/^(?:单位|企业|公司)?(?:名称|全称|姓名)$|^(?:单位|企业|公司)$/, 'name'],
    [/信用代码|营业执照号/, 'uscc'],
    [/^(?:法定代表人|法人|法人代表)$/, 'legal_rep'],
    [/^(?:主要)?负责人(?:姓名)?$|^联系人$/, 'principal'],
    [/电话|手机|联系方式/, 'principal_phone|phone'],
    [/^(?:地址|住所|所在地|注册地址?)$/, 'addr_actual|home_region'],
  ],
  recheck: [
    [/日期|时间/, 'on'],
    [/单位|部门|机构/, 'org'],
    [/人员?$|签字|签名/, 'inspectors'],
    [/意见/, 'opinion'],
    [/结果|情况|结论|合格/, 'result'],
  ],
  certificate: [
    [/^(?:证书)?(?:编号|证号|号码|号)$/, 'cert_no'],
    [/有效期|到期|截止/, 'expire'],
    [/复审/, 'review_due'],
    [/初领|初次/, 'first_issued'],
    [/发证(?:日期|时间)|取证|领证/, 'issued'],
    [/机关|发证单位|发证部门/, 'authority'],
    [/类别|种类/, 'category'],
    [/项目|名称|工种/, 'item'],
  ],
  exam: [
    [/日期|时间/, 'taken_on'],
    [/成绩|分数|得分/, 'score'],
    [/合格|结果/, 'passed'],
    [/类别|类型/, 'kind'],
  ],
};

function leafOf(party: string, leaf: string): string[] {
  const rules = [...(LEAVES[party] ?? []), ...(LEAVES['*'] ?? [])];
  return rules.find(([pattern]) => pattern.test(leaf))?.[1].split('|') ?? [];
}

/** The party an upper heading, or the beginning of a heading, names. */
export function partyOf(kind: KnownKind, heading: string): { party: string; rest: string } | null {
  const key = wholeKey(heading);
  for (const [party, pattern] of Object.entries(kindDeclarations[kind].parties)) {
    const found = pattern.exec(key);
    if (found) return { party, rest: key.slice(found[0].length) };
  }
  return null;
}

const RANGE_BEGIN = /^(?:起|始|自|从|开始|起始|起始日期|开始日期|开始时间|起始时间|开工)$/;
const RANGE_END = /^(?:止|终|至|到|结束|截止|终止|结束日期|截止日期|结束时间|终止日期|到期|完工|竣工)$/;

/** A column for each code of a list, to be ticked: 重点风险 · 粉尘涉爆. Only lists whose codes are telling words. */
function codesAsHeadings(kind: KnownKind, leaf: string, into: Map<string, Candidate>): void {
  const path = kind === 'enterprise' ? 'risk_tags' : kind === 'outsourcing_project' ? 'hazardous_work_types' : null;
  const field = path === null ? undefined : intakeFields(kind).get(path);
  const list = field?.declaration.codes;
  if (!field || list === undefined || path === null || into.has(path) || leaf.length > 14) return;
  const code =
    codeOf(list, leaf.replace(/^(?:是否(?:有|为|属于|涉及)?|有无|涉及)/, '').replace(/(?:企业|作业)$/, '')) ?? codeOf(list, leaf);
  if (code !== undefined) into.set(path, { field, score: 0.85, code });
}

/**
 * What a column's heading may mean in a sheet of this kind, surest first.
 * @param levels the heading from its top level down, blanks removed; at least one
 */
export function candidatesOf(kind: KnownKind, levels: readonly string[]): Candidate[] {
  const index = indexOf(kind);
  const fields = intakeFields(kind);
  const found = new Map<string, Candidate>();
  const leaf = levels.at(-1) ?? '';
  const uppers = levels.slice(0, -1);
  const propose = (path: string, score: number): void => {
    const field = fields.get(path);
    const known = found.get(path);
    if (field && (!known || known.score < score)) found.set(path, { field, score, code: null });
  };

  lookUp(index, leaf, uppers.length > 0 ? 0.97 : 1, found);
  if (uppers.length > 0) {
    lookUp(index, uppers.at(-1) + leaf, 1.05, found);
    if (uppers.length > 1) lookUp(index, uppers.join('') + leaf, 1.05, found);
  }

  // the upper heading names the field, the lower only says that it is a name: 安全负责人 · 姓名
  if (uppers.length > 0 && /^(?:姓名|名字|人员姓名|名称)$/.test(wholeKey(leaf))) lookUp(index, uppers.at(-1) ?? '', 1, found);
  codesAsHeadings(kind, leaf, found);

  // a range split over two columns: 作业期限 · 起 | 止
  const above = uppers.at(-1);
  const end = wholeKey(leaf);
  if (above !== undefined && (RANGE_BEGIN.test(end) || RANGE_END.test(end))) {
    const ranged = new Map<string, Candidate>();
    lookUp(index, above, 1, ranged);
    for (const { field } of ranged.values()) {
      const { rangeWith } = field.declaration;
      if (!rangeWith) continue;
      const prefix = field.party === '' ? '' : `${field.party}.`;
      propose(RANGE_BEGIN.test(end) ? prefix + rangeWith : field.path, 1.1);
    }
  }

  const upperParty = uppers.map((upper) => partyOf(kind, upper)).find((party) => party !== null) ?? null;
  const ownParty = partyOf(kind, leaf);
  if (upperParty) {
    for (const name of leafOf(upperParty.party, wholeKey(leaf))) propose(`${upperParty.party}.${name}`, 1);
    if (kind === 'lease' && upperParty.party === 'lessor' && /电话|手机|联系方式/.test(leaf)) propose('lessor_phone', 1);
    for (const candidate of found.values()) {
      if (candidate.field.party === upperParty.party) candidate.score += 0.1;
      else if (candidate.field.party !== '') candidate.score -= 0.5;
      else if (!candidate.field.path.startsWith(upperParty.party)) candidate.score -= 0.12;
    }
  } else if (ownParty && ownParty.rest !== '') {
    for (const name of leafOf(ownParty.party, ownParty.rest)) propose(`${ownParty.party}.${name}`, 0.9);
  }
  // nothing looser than the above is taken for sure
  if (found.size === 0) {
    for (const [pattern, path] of kindDeclarations[kind].loosely) if (pattern.test(canonOf(wholeKey(leaf)))) propose(path, 0.75);
  }
  // 企业详细地址 is the 详细地址 of the record itself
  if (found.size === 0) {
    const own = leaf.replace(/^(?:该|本)?(?:企业|单位|公司|人员|员工|工人|隐患|问题|项目|工程)(?:的)?(?=.{2})/, '');
    if (own !== leaf) lookUp(index, own, 0.88, found);
  }
  // 厂房编号/位置 means either; 问题及整改措施 holds both, so the values are doubted
  if (found.size === 0) {
    for (const [separator, certainty] of [
      [/[/／]|或者?/, 0.85],
      [/[及和与、]/, 0.65],
    ] as const) {
      const [first = '', second] = leaf.split(separator);
      if (found.size === 0 && second !== undefined && first.length >= 2) lookUp(index, first, certainty, found);
    }
  }
  if (found.size === 0) contained(index, wholeKey(leaf), found);
  return [...found.values()].filter(({ score }) => score > 0.4).sort((a, b) => b.score - a.score);
}

/** The dictionary's words as the greater part of a longer heading: 该企业从业人员数量 → 从业人员数量. Must be borne out by the values. */
function contained(index: Map<string, Entry[]>, key: string, into: Map<string, Candidate>): void {
  if (key.length < 4 || key.length > 30) return;
  let best = 0;
  let entries: Entry[] = [];
  for (const [known, list] of index) {
    if (known.length < 3 || known.length <= best || known.length / key.length < 0.6) continue;
    if (key.endsWith(known) || key.startsWith(known)) {
      best = known.length;
      entries = list;
    }
  }
  for (const entry of entries) into.set(entry.field.path, { field: entry.field, score: 0.6 - entry.loss, code: entry.code });
}
