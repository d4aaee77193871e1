/**
 * The vocabulary in which records are declared. One declaration of an entity (domain.md §2) feeds its table columns, input checks,
 * form, list, search, `office list` and the recognition of spreadsheet headings; so a field is described once, here.
 *
 * Outside the database a record is a flat object under the dictionary's names ("values"): text, numbers, booleans, arrays of text, null.
 *   money        yuan as a number, name ends in _yuan      (column: integer fen, name ends in _fen)
 *   day          'YYYY-MM-DD'
 *   flag         true | false                               (column: 1 | 0)
 *   tri          '是' | '否' | '未核实'                      never collapses to a flag
 *   choice(s)    codes of a code list; most codes are their own Chinese label, `codeLabel` prints the rest
 *   link         ULID of the linked record; lists add '<link>.<field>' such as 'enterprise.name'
 *   links        list of ULIDs; lists add '<links>.<title>' such as 'campaigns.name', a list of the linked records' titles
 *
 * Worked example: the hazard field `deadline` is { label: '整改期限', kind: 'day', need: 'complete', headings: ['整改期限', '完成时限', …] }.
 */

export const fieldKinds = [
  'text', // one line
  'longText', // several lines
  'integer',
  'decimal',
  'money',
  'day',
  'flag',
  'tri',
  'choice',
  'choices',
  'texts', // list of short texts, e.g. 曾用名
  'phones', // list of telephone numbers, masked
  'uscc', // 统一社会信用代码, domain.md §4.1
  'idNumber', // 公民身份号码 or another identity document, masked, §4.2
  'oldRegNo', // 15-digit 注册号, §4.5
  'orgCode', // 组织机构代码, §4.6
  'certNo', // certificate number, masked where it contains an identity number
  'divisionCode', // 区划代码, §4.4
  'link',
  'links', // ULIDs of several records of one entity
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/**
 * How much a field is needed (domain.md §2, 「必」的两级):
 * - save: 保存必, a record without it is refused
 * - complete: 齐套必, may be missing when saved; lights up and blocks later gates
 * - conditional: 条, needed under `when`; else as complete
 * - optional: 选
 * - derived: computed by the program, never typed or imported
 */
export type FieldNeed = 'save' | 'complete' | 'conditional' | 'optional' | 'derived';

export interface FieldDeclaration {
  label: string;
  kind: FieldKind;
  need: FieldNeed;
  /** name of a code list in declared/codes, for choice and choices */
  codes?: string;
  /** entity, for link and links */
  link?: EntityName;
  /** what the linked record is called in lists and sheets: 'owner' gives 'owner.name' */
  linkAs?: string;
  /** printed behind the label and read from headings: 人, ㎡, 万元 */
  unit?: string;
  min?: number;
  max?: number;
  /** longest text, in characters; 200 for text and 2000 for longText unless told */
  maxLength?: number;
  /** in words for people, shown under the input; for `conditional` it says when it is needed */
  hint?: string;
  /** masked in every list, log and message; full only on request, and the showing is recorded */
  personal?: boolean;
  /**
   * who blew the whistle (domain.md §0.3-5): never in a list, search, filter, export, package, log or line of history; shown by
   * `records.reveal` alone, and the showing is recorded
   */
  secret?: boolean;
  /** section of the form and of the drawer */
  group: string;
  /** the dictionary's heading synonyms, as people write them; normalised before matching (domain.md §4.7-1) */
  headings: readonly string[];
  /**
   * headings that name one code of the field: a cell that says 是, √ or 有 below such a heading means this code
   * (是否为厂中厂 → 厂中厂)
   */
  codeHeadings?: Readonly<Record<string, string>>;
  /** day fields whose cells often hold a whole range (租赁期限): its beginning goes to this field, its end here */
  rangeWith?: string;
  /** flag that is set when the cell says 长期 instead of a day */
  openFlag?: string;
  /** hidden from create and edit forms: set by actions or by the program */
  readOnly?: boolean;
  /** not a column of its own list unless a person adds it */
  inList?: boolean;
  /** ids of the acceptance matrix this field answers */
  matrix?: readonly string[];
}

export const entityNames = [
  'enterprise',
  'lease',
  'contractor',
  'outsourcing_project',
  'worker',
  'certificate',
  'exam',
  'hazard',
  'inspection',
  'village',
  'park',
  'site',
  'enterprise_change',
  'roster_snapshot',
  'standardization',
  'three_simultaneous',
  'obsolete_equipment',
  'equipment_check',
  'safety_measure',
  'owner_system',
  'measure_plan',
  'watch_duty',
  'qualification',
  'contractor_assessment',
  'blacklist',
  'contractor_review',
  'cross_agreement',
  'worker_assignment',
  'technical_disclosure',
  'hazwork_permit',
  'training',
  'spot_exam',
  'drill',
  'principal_check',
  'training_plan',
  'handbook',
  'checklist',
  'checklist_tick',
  'assistance',
  'expert',
  'inspection_plan',
  'tip',
  'department_transfer',
  'enforcement_action',
  'enforcement_case',
  'accountability',
  'accident',
  'received_notice',
  'notice',
  'delivery',
  'activity',
  'event',
  'staff',
  'staff_training',
  'good_practice',
  'campaign',
  'campaign_phase',
  'frequency_rule',
  'campaign_org',
  'campaign_task',
  'campaign_outcome',
  'township_duty',
  'submission',
  'progress_report',
] as const;
export type EntityName = (typeof entityNames)[number];

export interface EntityDeclaration {
  name: EntityName;
  /** 企业, 隐患 … */
  label: string;
  /** measure word for counts: 家, 条, 人 */
  measureWord: string;
  /** field whose value names the record for people */
  title: string;
  /** fields searched as text, pinyin and initials */
  search: readonly string[];
  /** from most to least certain; a key counts only when all its fields are present (domain.md §2.1) */
  matchKeys: readonly (readonly string[])[];
  /** besides the fields of need 'save': of each group at least one must be there */
  saveNeedsOneOf?: readonly (readonly string[])[];
  defaultSort: { field: string; descending: boolean };
  fields: Readonly<Record<string, FieldDeclaration>>;
}

/** A value as it travels outside the database. */
export type FieldValue = string | number | boolean | string[] | null;
export type RecordValues = Record<string, FieldValue>;

export interface Code {
  code: string;
  label: string;
  /** other spellings people use; normalised before matching */
  synonyms?: readonly string[];
  validFrom?: string;
  validTo?: string;
}

export interface CodeList {
  name: string;
  label: string;
  edition: string;
  /** where it comes from: matrix id, standard, article */
  source: string;
  codes: readonly Code[];
}
