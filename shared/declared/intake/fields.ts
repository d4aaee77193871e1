/**
 * The fields a sheet of each kind may carry: those of its own record and those of the records that hang on it, under the names the outside
 * sees (`enterprise.name` of a hazard, `owner.name` of a project, `certificate.cert_no` of a worker).
 *
 * Worked example: a column 承包单位·信用代码 of a project sheet is the intake field `contractor.uscc`, which is the field `uscc` of the
 * entity `contractor`, party `contractor`.
 */
import { fieldEntries, fieldOf } from '../records/index.ts';
import type { EntityName, FieldDeclaration } from '../vocabulary.ts';
import { words } from '../words.ts';
import type { KnownKind } from './kinds.ts';
import { recheckFields } from './recheck.ts';

export interface IntakeField {
  /** name outside: 'found_on', 'enterprise.name' */
  path: string;
  /** '' for the record itself, else the linked record: 'owner', 'contractor' … */
  party: string;
  /** where the value lives: entity and its column; null for data of a recheck, which is no entity of lists */
  entity: EntityName | null;
  field: string;
  declaration: FieldDeclaration;
}

/** Parties of each kind: which link of the record they are and which of their fields a sheet may carry. */
interface PartyFields {
  party: string;
  /** link or text field of the record whose headings name the party itself */
  link: string;
  entity: EntityName;
  /** the party's field that holds its name */
  name: string;
  /** further fields of the party with the headings they have in sheets of this kind; null: the headings of the dictionary */
  fields: Readonly<Record<string, readonly string[] | null>>;
}

const partiesOf: Readonly<Record<KnownKind, readonly PartyFields[]>> = {
  enterprise: [],
  contractor: [],
  hazard: [
    {
      party: 'enterprise',
      link: 'enterprise_id',
      entity: 'enterprise',
      name: 'name',
      fields: {
        uscc: null,
        old_reg_no: null,
        village: null,
        addr_actual: words(
          '企业地址、单位地址、生产经营地址、经营地址、企业所在地、注册地址、详细地址、地址、被检查单位的地址、厂址、企业实际生产/经营地址',
        ),
        legal_rep: words('法定代表人、法人、法人代表、法定代表人或负责人'),
        principal: words('主要负责人、企业主要负责人、单位负责人、企业负责人、企业法人、负责人、负责人姓名'),
        principal_phone: words('主要负责人电话、主要负责人联系电话、企业负责人电话、负责人电话、联系电话、联系方式、电话、企业电话、手机'),
        key_sector: words('所属行业、行业类别、行业领域、监管行业、行业、所属行业领域、行业分类'),
      },
    },
  ],
  outsourcing_project: [
    {
      party: 'owner',
      link: 'owner_enterprise_id',
      entity: 'enterprise',
      name: 'name',
      fields: {
        uscc: words(
          '统一社会信用代码、发包单位统一社会信用代码、发包单位信用代码、发包方信用代码、发包方统一社会信用代码、信用代码、社会信用代码、企业统一社会信用代码、甲方信用代码',
        ),
        village: null,
        addr_actual: words('发包单位地址、企业地址'),
        principal: words('发包单位负责人、发包方负责人、主要负责人、企业负责人、企业主要负责人'),
        principal_phone: words('发包单位联系电话、发包单位负责人电话、发包方联系电话、主要负责人电话、企业负责人电话'),
        key_sector: words('所属行业、行业类别、行业领域、监管行业、行业'),
      },
    },
    {
      party: 'contractor',
      link: 'contractor_id',
      entity: 'contractor',
      name: 'name',
      fields: {
        uscc: null,
        id_no: null,
        legal_rep: words('承包单位法定代表人、承包单位法人'),
        principal: words('承包单位负责人、承包方负责人、承包单位联系人、施工单位负责人'),
        phone: words('承包单位电话、承包单位联系电话、承包单位负责人电话、承包方联系电话、施工单位电话'),
        home_region: words('承包单位注册地、注册地、承包单位所在地'),
        qualification_name: null,
        qualification_category: null,
        qualification_grade: null,
        qualification_no: null,
        qualification_issuer: null,
        qualification_issued: null,
        qualification_expire: null,
        safety_license_no: null,
        safety_license_expire: null,
        blacklist_kind: null,
      },
    },
  ],
  lease: [
    {
      party: 'lessor',
      link: 'lessor_name',
      entity: 'enterprise',
      name: 'name',
      fields: { uscc: words('出租方统一社会信用代码、出租单位统一社会信用代码、出租方信用代码、统一社会信用代码、信用代码') },
    },
    {
      party: 'lessee',
      link: 'lessee_id',
      entity: 'enterprise',
      name: 'name',
      fields: {
        uscc: words(
          '承租方统一社会信用代码、承租单位统一社会信用代码、承租方信用代码、承租企业统一社会信用代码、统一社会信用代码、信用代码、社会信用代码',
        ),
        legal_rep: words('承租方法定代表人、法定代表人、法人'),
        principal: words('承租方负责人、承租单位负责人、承租企业负责人、负责人、主要负责人、企业负责人'),
        principal_phone: words('承租方联系电话、承租方电话、承租单位联系电话、联系电话、联系方式、电话、负责人电话、手机'),
        key_sector: words('所属行业、行业类别、行业'),
      },
    },
  ],
  worker: [
    { party: 'employer', link: 'employer_name', entity: 'contractor', name: 'name', fields: {} },
    { party: 'owner', link: 'owner_enterprise_id', entity: 'enterprise', name: 'name', fields: {} },
    { party: 'project', link: 'project_id', entity: 'outsourcing_project', name: 'name', fields: {} },
  ],
};

const MERELY_ATTACHED = new Set(['remark', 'status', 'verified_on', 'verified_by']);

function ownFields(kind: KnownKind): IntakeField[] {
  const linked = new Set(partiesOf[kind].map((party) => party.link));
  return fieldEntries(kind)
    .filter(([name, declaration]) => !linked.has(name) && declaration.kind !== 'link' && declaration.headings.length > 0)
    .map(([field, declaration]) => ({ path: field, party: '', entity: kind, field, declaration }));
}

function partyFields(kind: KnownKind): IntakeField[] {
  const made: IntakeField[] = [];
  for (const { party, link, entity, name, fields } of partiesOf[kind]) {
    const own = fieldOf(entity, name);
    const naming = fieldOf(kind, link);
    if (!own || !naming) throw new Error(`${kind} has no party ${party}`);
    made.push({
      path: `${party}.name`,
      party,
      entity,
      field: name,
      declaration: { ...own, label: naming.label.replace(/名称$/, ''), need: naming.need, headings: naming.headings },
    });
    for (const [field, headings] of Object.entries(fields)) {
      const declaration = fieldOf(entity, field);
      if (!declaration) throw new Error(`${entity} has no field ${field}`);
      made.push({ path: `${party}.${field}`, party, entity, field, declaration: headings ? { ...declaration, headings } : declaration });
    }
  }
  return made;
}

function attachedFields(kind: KnownKind): IntakeField[] {
  if (kind === 'hazard') {
    return Object.entries<FieldDeclaration>(recheckFields).map(([field, declaration]) => ({
      path: `recheck.${field}`,
      party: 'recheck',
      entity: null,
      field,
      declaration,
    }));
  }
  if (kind !== 'worker') return [];
  return (['certificate', 'exam'] as const).flatMap((entity) =>
    fieldEntries(entity)
      .filter(([field, { kind: of, headings }]) => of !== 'link' && headings.length > 0 && !MERELY_ATTACHED.has(field))
      .map(([field, declaration]) => ({ path: `${entity}.${field}`, party: entity, entity, field, declaration })),
  );
}

const fieldsByKind = new Map<KnownKind, ReadonlyMap<string, IntakeField>>();

/** Every field a sheet of this kind may carry, by its name outside. */
export function intakeFields(kind: KnownKind): ReadonlyMap<string, IntakeField> {
  let fields = fieldsByKind.get(kind);
  if (!fields) {
    fields = new Map([...ownFields(kind), ...partyFields(kind), ...attachedFields(kind)].map((field) => [field.path, field]));
    fieldsByKind.set(kind, fields);
  }
  return fields;
}
