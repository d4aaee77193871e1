/** Sample values for any record, made from its declaration, so that a test can walk over every register of the dictionary. */
import { codeListOf } from '../../../../shared/declared/codes/index.ts';
import { fieldEntries } from '../../../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration, FieldValue, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { TestOffice } from '../../testing/office.ts';

/** A day on which everything of a sample happens: nothing is then before its beginning. */
export const SAMPLE_DAY = '2026-09-01';

const times: Record<string, string> = { start_time: '08:30', end_time: '16:00' };

/** What the rules between fields ask beyond the kinds of the fields. */
const particular: Partial<Record<EntityName, RecordValues>> = {
  worker: { id_no: '11010519491231002X', id_type: '居民身份证', gender: '女', birth: '1949-12-31' },
  hazard: { level: '一般' },
  contractor_review: { result: '清退' },
  // a worker cannot take their own place
  worker_assignment: { replaces_id: null },
  hazwork_permit: { type: 'HW01', level: '一级' },
  roster_snapshot: { opening_count: 10, added_count: 1, closed_count: 1, closing_count: 10 },
};

function sampleOf(field: string, declaration: FieldDeclaration, link: (to: EntityName) => string): FieldValue {
  const { kind, label, min = 0, codes = '' } = declaration;
  switch (kind) {
    case 'text':
      return times[field] ?? `样${label}`.slice(0, declaration.maxLength ?? 20);
    case 'longText':
      return `样例${label}的内容`;
    case 'integer':
      return field === 'year' ? 2026 : Math.max(min, 1);
    case 'decimal':
      return field === 'lng' ? 112.5 : field === 'lat' ? 35.5 : Math.max(min, 1.5);
    case 'money':
      return 1_200.5;
    case 'day':
      return SAMPLE_DAY;
    case 'flag':
      return true;
    case 'tri':
      return '是';
    case 'choice':
      return codeListOf(codes).codes[0]?.code ?? null;
    case 'choices':
      return [codeListOf(codes).codes[0]?.code ?? ''];
    case 'texts':
      return ['甲某', '乙某'];
    case 'phones':
      return ['13800000001'];
    case 'uscc':
      return '91330100799655058B';
    case 'idNumber':
      return '11010519491231002X';
    case 'oldRegNo':
      return null;
    case 'orgCode':
      return null;
    case 'certNo':
      return 'T11010519491231002X';
    case 'divisionCode':
      return '140522101';
    case 'link':
      return declaration.link ? link(declaration.link) : null;
    case 'links':
      return declaration.link ? [link(declaration.link)] : null;
  }
}

/**
 * Values for a record of that entity, with the records it links to made first.
 * @param fields 'save' for what a record is refused without, 'all' for every field a person may type
 */
export async function sampleValues(t: TestOffice, entity: EntityName, fields: 'save' | 'all'): Promise<RecordValues> {
  const wanted = fieldEntries(entity).filter(
    ([, { need, readOnly }]) => need !== 'derived' && !readOnly && (fields === 'all' || need === 'save'),
  );
  const made = new Map<EntityName, string>();
  for (const [, { link }] of wanted) {
    if (link === undefined || made.has(link)) continue;
    made.set(link, await createSample(t, link));
  }
  const values: RecordValues = {};
  for (const [field, declaration] of wanted) values[field] = sampleOf(field, declaration, (to) => made.get(to) ?? '');
  const own = Object.entries(particular[entity] ?? {}).filter(([field]) => fields === 'all' || Object.hasOwn(values, field));
  return { ...values, ...Object.fromEntries(own), ...(fields === 'save' ? oneOf[entity] : {}) };
}

/** One of the fields of each group of which a record needs one. */
const oneOf: Partial<Record<EntityName, RecordValues>> = {
  certificate: { category: '电工作业', expire: '2028-01-01' },
  drill: { org: '镇安办' },
};
/** The same where that one is a link. */
const oneOfLinks: Partial<Record<EntityName, readonly [field: string, to: EntityName]>> = {
  blacklist: ['contractor_id', 'contractor'],
  checklist: ['enterprise_id', 'enterprise'],
  enforcement_action: ['enterprise_id', 'enterprise'],
};

/** Makes a record with no more than it needs. @returns its id */
export async function createSample(t: TestOffice, entity: EntityName): Promise<string> {
  const values = await sampleValues(t, entity, 'save');
  const link = oneOfLinks[entity];
  if (link) values[link[0]] = await createSample(t, link[1]);
  return (await t.ok('records.create', { entity, values })).id;
}
