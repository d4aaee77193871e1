/** What holds for a row of any kind: whom it belongs to when it does not say, rules between its fields, which 保存必 fields are missing. */
import type { Day } from '../../../../shared/day.ts';
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import type { EntityName, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { isOperationCertificate } from '../../../../shared/identifiers/operationCertificate.ts';
import type { CellProblem } from '../../../../shared/intake.ts';
import { crossFieldProblems } from '../../../../shared/rules/crossFields.ts';
import type { Mapping } from '../mapping/columns.ts';
import { columnLetters } from '../understanding/grid.ts';
import { isEnterpriseName, type Sender } from '../understanding/understand.ts';
import { isBlank, type ReadRow } from './readRows.ts';
import type { BatchAnswers } from './readTable.ts';

/** What the enterprise says about a hazard that it has dealt with. */
export interface Claim {
  /** in its own words */
  words: string;
  /** rechecker, day and result are all there and the result is 合格: a person may accept it in one go */
  complete: boolean;
}

export interface FinishedRow {
  row: number;
  values: RecordValues;
  problems: CellProblem[];
  claim: Claim | null;
  /** the state in the enterprise's own words, where the sheet has such a column */
  said: string | null;
  refused: boolean;
  /** hazards: fields the row does not say and a person has answered for the whole batch, or may */
  open: readonly ('level' | 'source' | 'found_on')[];
}

const savedOnlyWith: Readonly<Record<KnownKind, readonly (readonly [string, string])[]>> = {
  enterprise: [['name', '单位名称']],
  lease: [
    ['lessor.name', '出租方名称'],
    ['lessee.name', '承租方名称'],
  ],
  contractor: [['name', '承包单位名称']],
  outsourcing_project: [
    ['owner.name', '发包单位'],
    ['contractor.name', '承包单位'],
    ['content', '项目内容'],
  ],
  worker: [
    ['name', '姓名'],
    ['employer.name', '用人单位'],
    ['id_no', '证件号码'],
  ],
  hazard: [
    ['enterprise.name', '单位'],
    ['found_on', '发现日期'],
    ['description', '隐患描述'],
  ],
};

export interface SheetSaying {
  sender: Sender | null;
  /** level and source that title, sheet or file name tell; null where a column tells them or nothing does */
  level: { code: string; says: string } | null;
  source: { code: string; says: string } | null;
}

export interface FinishOptions {
  kind: KnownKind;
  today: Day;
  mapping: Mapping;
  saying: SheetSaying;
  /** the day of filling in: what 发现日期 a person may take for rows without one */
  filledOn: Day | null;
  answers: BatchAnswers;
  /** what stands in section lines above a row */
  sections: ReadonlyMap<number, string>;
}

const senderSays: Readonly<Record<Sender['from'], string>> = {
  line: '填报单位一栏',
  title: '标题',
  sheet: '工作表名',
  file: '文件名',
  book: '同一文件里其他工作表的填报单位',
  person: '指定的填报单位',
};

/** Whose record a row is: the party that 填报单位 stands in for. */
export const partyFromSender: Readonly<Partial<Record<KnownKind, string>>> = {
  hazard: 'enterprise.name',
  worker: 'employer.name',
  outsourcing_project: 'owner.name',
  lease: 'lessor.name',
};

export function addressOf(mapping: Mapping, path: string, row: number): string | null {
  const at = mapping.byPath.get(path);
  const column = at === undefined ? undefined : mapping.columns[at];
  return column === undefined ? null : columnLetters(column.from) + row;
}

function fromSender(values: RecordValues, problems: CellProblem[], row: number, options: FinishOptions): void {
  const path = partyFromSender[options.kind];
  if (path === undefined || !isBlank(values[path])) return;
  const section = options.sections
    .get(row)
    ?.replace(/^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])\s*/, '');
  const named = section !== undefined && /(?:公司|厂|合作社|超市|酒店|学校|医院|商行|经营部)$/.test(section) ? section : null;
  if (named !== null) {
    values[path] = named;
    problems.push({
      field: path,
      cell: null,
      severity: 'warning',
      says: `单位取自上方的分组行“${named.slice(0, 30)}”，请核对。`,
      cause: `${path}:section`,
    });
    return;
  }
  const { sender } = options.saying;
  if (!sender || !isEnterpriseName(sender.name)) return;
  values[path] = tidyName(sender.name);
  const guessed = (sender.from !== 'line' && sender.from !== 'person') || (options.kind === 'lease' && sender.from === 'line');
  if (guessed) {
    problems.push({
      field: path,
      cell: null,
      severity: 'warning',
      says: `这张表没有单位一列，单位取自${senderSays[sender.from]}，请核对。`,
      cause: `${path}:sender`,
    });
  }
}

export function tidyName(name: string): string {
  return name
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/(?<=[\u4e00-\u9fff（）])\s+|\s+(?=[\u4e00-\u9fff（）])/g, '')
    .trim();
}

export function finish(
  one: ReadRow,
  values: RecordValues,
  problems: CellProblem[],
  claim: Claim | null,
  options: FinishOptions,
  open: FinishedRow['open'] = [],
): FinishedRow {
  const { kind, mapping, today } = options;
  fromSender(values, problems, one.row, options);
  if (kind === 'outsourcing_project' && isBlank(values.content) && !isBlank(values.name)) values.content = values.name ?? null;
  if (kind === 'worker') checkWorker(one, values, problems, options);
  for (const each of crossProblems(kind, values, today)) {
    problems.push({
      field: each.field,
      cell: addressOf(mapping, each.field, one.row),
      severity: each.severity,
      says: each.says,
      cause: `${each.field}:rule`,
    });
  }
  let refused = false;
  for (const [path, label] of savedOnlyWith[kind]) {
    if (!isBlank(values[path])) continue;
    refused = true;
    if (problems.some((known) => known.field === path && known.severity === 'error')) continue;
    const cell = addressOf(mapping, path, one.row);
    const where = cell === null ? `这张表没有${label}这一列` : `这一格没有${label}`;
    problems.push({
      field: path,
      cell,
      severity: 'error',
      says: `缺${label}，不能入账：${where}，请补填后重新导入。`,
      cause: `${path}:missing`,
    });
  }
  return { row: one.row, values, problems, claim, said: one.said ?? null, refused, open };
}

function crossProblems(
  kind: KnownKind,
  values: RecordValues,
  today: Day,
): { field: string; severity: 'error' | 'warning'; says: string }[] {
  const found: { field: string; severity: 'error' | 'warning'; says: string }[] = crossFieldProblems(kind as EntityName, values, today);
  if (kind !== 'worker') return found;
  const certificate: RecordValues = {};
  let any = false;
  for (const field of ['issued', 'first_issued', 'expire'] as const) {
    const value = values[`certificate.${field}`];
    if (isBlank(value)) continue;
    certificate[field] = value ?? null;
    any = true;
  }
  return any
    ? [...found, ...crossFieldProblems('certificate', certificate, today).map((each) => ({ ...each, field: `certificate.${each.field}` }))]
    : found;
}

function checkWorker(one: ReadRow, values: RecordValues, problems: CellProblem[], options: FinishOptions): void {
  const number = values['certificate.cert_no'];
  if (typeof number !== 'string' || !isOperationCertificate(number)) return;
  const cell = addressOf(options.mapping, 'certificate.cert_no', one.row);
  if (typeof values.id_no === 'string') {
    if (values.id_no !== number.slice(1)) {
      problems.push({
        field: 'certificate.cert_no',
        cell,
        severity: 'warning',
        says: '操作证号 T 后的 18 位与本人身份证号不同，请核对是否填错行。',
        cause: 'certificate.cert_no:holder',
      });
    }
    return;
  }
  const lost = problems.find((known) => known.field === 'id_no' && known.severity === 'error');
  if (lost) lost.says += `同一行的操作证号（${cell ?? ''}）里有完整的 18 位号码，可与本人证件核对后补录。`;
}
