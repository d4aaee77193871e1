/**
 * Columns → intake fields. The heading proposes, the values object, neighbours decide between equals; every choice says why.
 *
 * Worked example (外包台账): 统一社会信用代码 stands twice. Both columns may be owner.uscc or contractor.uscc; each goes to the party
 * whose name stands nearest to its left. 联系电话 behind 现场负责人 is that person's telephone.
 */

import { type IntakeField, intakeFields } from '../../../../shared/declared/intake/fields.ts';
import { wholeKey } from '../../../../shared/declared/intake/headings.ts';
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import type { HeadingColumn } from '../understanding/tables.ts';
import type { Evidence } from './evidence.ts';
import { candidatesOf, partyOf } from './headings.ts';

export type Because = 'heading' | 'values' | 'remembered' | 'person' | 'none';

export interface MappedColumn extends HeadingColumn {
  field: IntakeField | null;
  /** the heading names this code of the field */
  code: string | null;
  because: Because;
  says: string;
  /** inferred from values alone: every value carries a warning */
  unsure: boolean;
  /** most cells hold a whole period: 2025.3.1-12.31 */
  holdsRanges: boolean;
}

export interface Mapping {
  columns: MappedColumn[];
  byPath: ReadonlyMap<string, number>;
}

/** What a person or an earlier batch said about a column, by its header. `null`: not to be taken. */
export type Remembered = ReadonlyMap<string, { path: string | null; because: 'remembered' | 'person' }>;

interface Proposal {
  column: number;
  field: IntakeField;
  code: string | null;
  score: number;
}

const GENERIC_PHONE = /^(?:联系)?电话(?:号码?)?$|^手机(?:号码?)?$|^联系方式$|^移动电话$|^联系电话号码$|^电话[/／]手机$/;
const GENERIC_PERSON = /^(?:负责人|联系人)(?:姓名)?$/;

/** whose telephone a person's column is followed by */
export const PHONE_OF: Readonly<Record<string, string>> = {
  principal: 'principal_phone',
  legal_rep: 'principal_phone',
  safety_lead: 'safety_lead_phone',
  contact: 'contact_phone',
  project_leader: 'project_leader_phone',
  site_leader: 'site_leader_phone',
  duty_person: 'duty_phone',
  lessor_name: 'lessor_phone',
  name: 'phone',
  'enterprise.principal': 'enterprise.principal_phone',
  'enterprise.legal_rep': 'enterprise.principal_phone',
  'enterprise.name': 'enterprise.principal_phone',
  'owner.name': 'owner.principal_phone',
  'owner.principal': 'owner.principal_phone',
  'contractor.name': 'contractor.phone',
  'contractor.principal': 'contractor.phone',
  'contractor.legal_rep': 'contractor.phone',
  'lessee.name': 'lessee.principal_phone',
  'lessee.principal': 'lessee.principal_phone',
  'lessee.legal_rep': 'lessee.principal_phone',
  'lessor.name': 'lessor_phone',
};

/** fields into which several columns may flow */
const SHARED = new Set(['choices', 'texts']);

/** How well the values suit a field: from −0.7 (another kind of thing) to +0.1. */
function suits(field: IntakeField, code: string | null, evidence: Evidence): number {
  if (evidence.filled < 2) return 0;
  const { kind } = field.declaration;
  if (code !== null) return evidence.flags >= 0.4 || evidence.meanLength < 8 ? 0.05 : -0.3;
  switch (kind) {
    case 'day': {
      const share = Math.min(1, evidence.days + evidence.ranges);
      if (share >= 0.4) return 0.1;
      if (evidence.flags > 0.6 || evidence.phones > 0.5 || evidence.creditCodes > 0.3) return -0.7;
      return evidence.numbers > 0.7 || (share === 0 && evidence.meanLength > 12) ? -0.4 : 0;
    }
    case 'phones':
      return evidence.phones >= 0.4 ? 0.1 : evidence.days > 0.6 || (evidence.names > 0.6 && evidence.filled > 3) ? -0.6 : 0;
    case 'uscc':
      return evidence.creditCodes >= 0.4 ? 0.1 : evidence.days > 0.6 || evidence.names > 0.6 ? -0.6 : 0;
    case 'idNumber':
      return evidence.identityNumbers >= 0.4 ? 0.1 : evidence.days > 0.6 || evidence.names > 0.6 || evidence.flags > 0.6 ? -0.6 : 0;
    case 'integer':
    case 'decimal':
      return evidence.numbers >= 0.5 && evidence.days < 0.5
        ? 0.05
        : (evidence.days > 0.6 && evidence.numbers < 0.5) || evidence.names > 0.6 || evidence.creditCodes > 0.3
          ? -0.6
          : 0;
    case 'money':
      return evidence.money + evidence.numbers >= 0.5 ? 0.05 : evidence.days > 0.6 || evidence.names > 0.6 ? -0.6 : 0;
    case 'flag':
    case 'tri':
      return evidence.flags >= 0.4 ? 0.05 : evidence.days > 0.6 || evidence.phones > 0.5 ? -0.5 : 0;
    case 'longText':
      return evidence.days > 0.8 || evidence.phones > 0.6 || evidence.creditCodes > 0.6 ? -0.5 : 0;
    case 'text':
      if (field.field === 'name' && (field.party !== '' || field.entity === 'enterprise')) {
        if (evidence.organisations >= 0.4) return 0.08;
        if (evidence.days > 0.6 || evidence.phones > 0.6 || evidence.creditCodes > 0.5) return -0.7;
      }
      if (field.field === 'scale' && evidence.money > 0.6) return -0.2;
      if (field.field === 'code' && evidence.counting > 0.8) return -0.7;
      return evidence.days > 0.8 || evidence.phones > 0.8 ? -0.3 : 0;
    default:
      return evidence.days > 0.8 || evidence.phones > 0.7 || evidence.creditCodes > 0.7 ? -0.5 : 0;
  }
}

function groupOf(field: IntakeField): string {
  return field.party === '' ? field.declaration.group : field.party;
}

/**
 * @param evidence one per column
 * @param remembered by header
 */
export function mapColumns(
  kind: KnownKind,
  columns: readonly HeadingColumn[],
  evidence: readonly Evidence[],
  remembered: Remembered | null,
  hasSender: boolean,
): Mapping {
  const fields = intakeFields(kind);
  const chosen: (Proposal | null)[] = columns.map(() => null);
  const because: Because[] = columns.map(() => 'none');
  const says: string[] = columns.map(() => '');
  const taken = new Map<string, number>();
  const accept = (proposal: Proposal, why: Because, words: string): void => {
    chosen[proposal.column] = proposal;
    because[proposal.column] = why;
    says[proposal.column] = words;
    if (!taken.has(proposal.field.path)) taken.set(proposal.field.path, proposal.column);
  };
  const isFree = (field: IntakeField, code: string | null): boolean =>
    !taken.has(field.path) || code !== null || SHARED.has(field.declaration.kind);

  const settled = new Set<number>();
  for (const [index, column] of columns.entries()) {
    const known = remembered?.get(column.header);
    if (!known) continue;
    settled.add(index);
    const field = known.path === null ? undefined : fields.get(known.path);
    because[index] = known.because;
    says[index] = known.because === 'person' ? '由人指定' : '与上次相同';
    if (field) accept({ column: index, field, code: null, score: 2 }, known.because, says[index] ?? '');
  }

  const proposals: Proposal[][] = columns.map((column, index) => {
    if (settled.has(index)) return [];
    const witness = evidence[index];
    return candidatesOf(kind, column.levels)
      .map(({ field, score, code }) => ({ column: index, field, code, score: score + (witness ? suits(field, code, witness) : 0) }))
      .concat(byMoney(kind, index, column, witness, fields))
      .filter(({ score }) => score > 0.45)
      .sort((a, b) => b.score - a.score);
  });

  if (kind === 'hazard') stateInsteadOfStory(proposals, evidence, fields);
  // 责任单位 names the enterprise only where nothing else does
  if (kind === 'hazard') preferDutyUnit(columns, proposals, evidence, hasSender);

  // first what has one clear meaning, then the ambiguous beside it
  const waiting: number[] = [];
  for (const [index, list] of proposals.entries()) {
    const [first, second] = list;
    if (!first) continue;
    if (isGeneric(columns[index]) || (second && first.score - second.score < 0.07 && second.field.path !== first.field.path))
      waiting.push(index);
  }
  const clear = proposals
    .flatMap((list, index) => (waiting.includes(index) ? [] : list))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  for (const proposal of clear) {
    if (chosen[proposal.column] || !isFree(proposal.field, proposal.code)) continue;
    accept(proposal, 'heading', `表头“${columns[proposal.column]?.header ?? ''}”`);
  }
  for (const index of waiting.sort((a, b) => a - b)) {
    const proposal = nearest(kind, index, columns, proposals[index] ?? [], chosen, isFree, fields);
    if (proposal) accept(proposal, 'heading', `表头“${columns[index]?.header ?? ''}”，按左侧相邻列判定`);
  }
  byValues(kind, columns, evidence, chosen, settled, taken, accept, fields);

  const mapped = columns.map((column, index): MappedColumn => {
    const proposal = chosen[index] ?? null;
    const witness = evidence[index];
    const unsure =
      because[index] === 'values' ||
      (because[index] === 'heading' && (proposal?.score ?? 1) < 0.68 && (witness ? fitsPoorly(proposal, witness) : true));
    return {
      ...column,
      field: proposal?.field ?? null,
      code: proposal?.code ?? null,
      because: because[index] ?? 'none',
      says: proposal || because[index] !== 'none' ? (says[index] ?? '') : whyNot(column, proposals[index] ?? [], taken, columns, witness),
      unsure: unsure && proposal !== null,
      holdsRanges: (witness?.ranges ?? 0) >= 0.5,
    };
  });
  return { columns: mapped, byPath: taken };
}

function fitsPoorly(proposal: Proposal | null, witness: Evidence): boolean {
  return proposal !== null && suits(proposal.field, proposal.code, witness) <= 0;
}

function isGeneric(column: HeadingColumn | undefined): boolean {
  const leaf = wholeKey(column?.levels.at(-1) ?? '');
  return (column?.levels.length ?? 0) === 1 && (GENERIC_PHONE.test(leaf) || GENERIC_PERSON.test(leaf));
}

/** 合同规模 or 作业规模 whose cells are sums of money is the contract's amount. */
function byMoney(
  kind: KnownKind,
  index: number,
  column: HeadingColumn,
  witness: Evidence | undefined,
  fields: ReadonlyMap<string, IntakeField>,
): Proposal[] {
  if (kind !== 'outsourcing_project' || !witness || witness.money < 0.6 || !/规模|工程量/.test(column.levels.at(-1) ?? '')) return [];
  const field = fields.get('amount_yuan');
  return field ? [{ column: index, field, code: null, score: 1 }] : [];
}

/** 整改情况 whose cells are nothing but 已整改 and 未整改 tells the state, where no other column does. */
function stateInsteadOfStory(proposals: Proposal[][], evidence: readonly Evidence[], fields: ReadonlyMap<string, IntakeField>): void {
  const status = fields.get('status');
  if (!status || proposals.some((list) => list[0]?.field.path === 'status')) return;
  const at = proposals.findIndex((list, index) => list[0]?.field.path === 'rectify_desc' && (evidence[index]?.states ?? 0) >= 0.7);
  if (at >= 0) proposals[at] = [{ column: at, field: status, code: null, score: 1 }];
}

function preferDutyUnit(
  columns: readonly HeadingColumn[],
  proposals: Proposal[][],
  evidence: readonly Evidence[],
  hasSender: boolean,
): void {
  const namesElsewhere = columns.some((_, index) => proposals[index]?.[0]?.field.path === 'enterprise.name' && !isDutyUnit(columns[index]));
  for (const [index, column] of columns.entries()) {
    if (!isDutyUnit(column)) continue;
    const organisations = evidence[index]?.organisations ?? 0;
    for (const proposal of proposals[index] ?? []) {
      if (proposal.field.path === 'enterprise.name')
        proposal.score -= namesElsewhere || (hasSender && organisations < 0.5) ? 0.6 : organisations < 0.3 ? 0.3 : 0;
      if (proposal.field.path === 'duty_unit' && !namesElsewhere && !hasSender && organisations >= 0.3) proposal.score -= 0.3;
    }
    proposals[index]?.sort((a, b) => b.score - a.score);
  }
}

function isDutyUnit(column: HeadingColumn | undefined): boolean {
  return /责任单位$|整改单位$|治理单位$/.test(column?.levels.at(-1) ?? '');
}

/** Between equals, the one whose neighbour to the left belongs to the same person, party or section. */
function nearest(
  kind: KnownKind,
  index: number,
  columns: readonly HeadingColumn[],
  list: readonly Proposal[],
  chosen: readonly (Proposal | null)[],
  isFree: (field: IntakeField, code: string | null) => boolean,
  fields: ReadonlyMap<string, IntakeField>,
): Proposal | null {
  const leaf = wholeKey(columns[index]?.levels.at(-1) ?? '');
  if (isGeneric(columns[index]) && GENERIC_PHONE.test(leaf)) {
    for (let left = index - 1; left >= Math.max(0, index - 3); left--) {
      const person = chosen[left]?.field.path;
      const path = person === undefined ? undefined : PHONE_OF[person];
      const field = path === undefined ? undefined : fields.get(path);
      if (field && isFree(field, null)) return { column: index, field, code: null, score: 1 };
    }
  }
  const free = list.filter(({ field, code }) => isFree(field, code));
  const [first] = free;
  if (!first) return null;
  const equals = free.filter(({ score }) => first.score - score < 0.13);
  if (equals.length === 1) return first;
  let best = first;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const proposal of equals) {
    for (let at = 0; at < columns.length; at++) {
      const neighbour = chosen[at];
      if (!neighbour || groupOf(neighbour.field) !== groupOf(proposal.field)) continue;
      const distance = at < index ? index - at : (at - index) * 2.5;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = proposal;
      }
    }
  }
  // 名称 of a party that has a column of its own already cannot be the same party again
  return partyOf(kind, best.field.declaration.label) ? best : best;
}

/** Columns whose heading says nothing but whose values are unmistakable: credit codes, identity numbers, telephones. */
function byValues(
  kind: KnownKind,
  columns: readonly HeadingColumn[],
  evidence: readonly Evidence[],
  chosen: readonly (Proposal | null)[],
  settled: ReadonlySet<number>,
  taken: ReadonlyMap<string, number>,
  accept: (proposal: Proposal, why: Because, words: string) => void,
  fields: ReadonlyMap<string, IntakeField>,
): void {
  for (const [index] of columns.entries()) {
    const witness = evidence[index];
    if (chosen[index] || settled.has(index) || !witness || witness.filled < 3) continue;
    const propose = (paths: readonly string[], words: string): boolean => {
      const path = paths.find((name) => fields.has(name) && !taken.has(name));
      const field = path === undefined ? undefined : fields.get(path);
      if (!field) return false;
      accept({ column: index, field, code: null, score: 0.6 }, 'values', words);
      return true;
    };
    const share = (part: number): string => `${Math.round(part * witness.filled)}/${witness.filled} 个值`;
    if (
      witness.creditCodes >= 0.8 &&
      propose(
        ['uscc', 'enterprise.uscc', 'owner.uscc', 'contractor.uscc', 'lessee.uscc'],
        `${share(witness.creditCodes)}是统一社会信用代码`,
      )
    )
      continue;
    if (witness.identityNumbers >= 0.8 && kind === 'worker') propose(['id_no'], `${share(witness.identityNumbers)}是身份证号`);
  }
}

function whyNot(
  column: HeadingColumn,
  list: readonly Proposal[],
  taken: ReadonlyMap<string, number>,
  columns: readonly HeadingColumn[],
  witness: Evidence | undefined,
): string {
  const leaf = wholeKey(column.levels.at(-1) ?? '');
  if (/^(?:序号|序|编号|no)$/.test(leaf)) return '序号，不入账';
  const [first] = list;
  const other = first === undefined ? undefined : taken.get(first.field.path);
  if (first && other !== undefined)
    return `与 ${columns[other]?.letters ?? ''} 列“${columns[other]?.header ?? ''}”同为${first.field.declaration.label}，已取前者`;
  if (witness && witness.filled === 0) return '整列空白';
  return '没有认出这一列，内容未取';
}
