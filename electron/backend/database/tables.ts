/**
 * The tables as Kysely sees them. Record tables follow from their declarations, so a new field of the dictionary is a new column here
 * and, by the test of migrations, in the schema; the tables of processes are written out.
 */
import type { Generated } from 'kysely';
import type { entities } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration } from '../../../shared/declared/vocabulary.ts';
import type { HazardState } from '../../../shared/hazards.ts';

type Fields<E extends EntityName> = (typeof entities)[E]['fields'];
/** Derived fields that are kept in a column because actions set them. */
type KeptDerived = 'status' | 'rounds' | 'closed_on' | 'merged_into';
type ColumnName<F, D> = D extends { need: 'derived' }
  ? F extends KeptDerived
    ? F
    : never
  : D extends { kind: 'money' }
    ? F extends `${infer Base}_yuan`
      ? `${Base}_fen`
      : F
    : F;
type ColumnValue<D extends FieldDeclaration> = D['kind'] extends 'integer' | 'decimal' | 'money' | 'flag' ? number : string;

type DeclaredColumns<E extends EntityName> = {
  [F in keyof Fields<E> as ColumnName<F, Fields<E>[F]>]: Fields<E>[F] extends FieldDeclaration
    ? Fields<E>[F]['need'] extends 'save'
      ? ColumnValue<Fields<E>[F]>
      : ColumnValue<Fields<E>[F]> | null
    : never;
};

export interface CommonColumns {
  id: string;
  version: Generated<number>;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  record_origin: Generated<string>;
  search_text: Generated<string>;
  search_pinyin: Generated<string>;
  search_initials: Generated<string>;
}

export type RecordTable<E extends EntityName> = CommonColumns & DeclaredColumns<E>;

export type HazardTable = Omit<RecordTable<'hazard'>, 'status' | 'rounds' | 'level'> & {
  status: Generated<HazardState>;
  rounds: Generated<number>;
  level: Generated<string>;
  /** the state to go back to when a transfer is sent back, a void or a merge is taken back */
  status_before: string | null;
  /** the old ledger said 已整改 without a recheck; waits for 认可为已销号 */
  claimed_done: Generated<number>;
};

/** Registers whose columns are their declared fields and nothing else. */
type Registers = {
  [E in Exclude<EntityName, 'enterprise' | 'hazard' | 'campaign' | 'submission'>]: RecordTable<E>;
};

export interface Tables extends Registers {
  meta: { key: string; value: string };
  change_set: {
    id: string;
    at: string;
    by: string;
    call: string;
    words: Generated<string>;
    rows: Generated<number>;
    undoes: string | null;
    undone_by: string | null;
    digest: string | null;
    chain: string | null;
  };
  change_now: { one: number; change_set: string };
  history: {
    seq: Generated<number>;
    change_set: string;
    table_name: string;
    row_id: string;
    op: 'insert' | 'update' | 'delete';
    before: string | null;
    after: string | null;
  };
  office: { id: string; town: string; county: string; person: string; division_code: string | null };

  enterprise: RecordTable<'enterprise'> & { roster_pending: Generated<number> };
  hazard: HazardTable;
  /** builtin: id of the sample it was enabled from, or null for one of the office's own */
  campaign: RecordTable<'campaign'> & { builtin: string | null };
  /** sheet_id: the imported sheet it came as */
  submission: RecordTable<'submission'> & { sheet_id: string | null };

  rectification: {
    id: string;
    hazard_id: string;
    round: number;
    done_on: string;
    by: string;
    description: string;
    evidence: string;
    funds_actual_fen: number | null;
    submitted_on: string;
  };
  recheck: {
    id: string;
    hazard_id: string;
    round: number;
    on: string;
    org: string;
    inspectors: string;
    result: '合格' | '不合格' | '部分合格';
    opinion: string | null;
    doc_no: string | null;
  };
  extension: {
    id: string;
    hazard_id: string;
    apply_on: string;
    reason: string;
    safety_measures: string;
    old_deadline: string | null;
    new_deadline: string;
    decision: '同意' | '不同意' | null;
    decided_by: string | null;
    decided_on: string | null;
  };
  dual_report: {
    id: string;
    hazard_id: string;
    kind: '监管部门' | '职工大会或职代会';
    on: string;
    recipient: string | null;
    doc_no: string | null;
    not_applicable_reason: string | null;
  };
  acceptance: {
    id: string;
    hazard_id: string;
    on: string;
    self_eval: number;
    expert_eval: number;
    gov_accept: number;
    comment: string | null;
  };
  listed_supervision: {
    id: string;
    hazard_id: string;
    level: '省' | '市' | '县' | '乡';
    issuer: string;
    issued_on: string;
    doc_no: string | null;
    finish_due: string | null;
    delisted_on: string | null;
  };
  closure: {
    id: string;
    hazard_id: string;
    on: string;
    approver: string;
    no: string | null;
    basis: '复查' | '移送回复' | '认可';
    revoked_on: string | null;
    revoke_reason: string | null;
  };
  transfer: {
    id: string;
    hazard_id: string;
    to_dept: string;
    doc_no: string | null;
    sent_on: string;
    reply_due: string | null;
    replied_on: string | null;
    reply_result: '已整改' | '正在处理' | '不属其职责退回' | null;
    reply_doc_no: string | null;
  };
  hazard_note: { id: string; hazard_id: string; on: string; what: string; who: string; detail: string };

  hazard_campaign: { id: string; hazard_id: string; campaign_id: string };
  form_setup: { id: string; form: string; start_on: string; heading: string; recipient: string | null; issued_on: string | null };
  report_period: {
    id: string;
    form: string;
    from: string;
    as_of: string;
    filled_on: string;
    state: Generated<'编制' | '已报'>;
    reported_on: string | null;
    way: string | null;
    receipt: string | null;
  };
  report_entry: {
    id: string;
    period_id: string;
    cell: string;
    value: number | null;
    value2: number | null;
    yes: number | null;
    not_applicable: Generated<number>;
    zero_confirmed: Generated<number>;
    basis: string;
  };

  import_batch: {
    id: string;
    no: number;
    committed_at: string;
    committed_by: string;
    change_set: string;
    files: number;
    created: number;
    updated: number;
    answers: string;
  };
  import_file: {
    id: string;
    batch_id: string;
    name: string;
    sha256: string;
    size_bytes: number;
    outcome: 'read' | 'refused';
    says: string;
  };
  import_sheet: {
    id: string;
    file_id: string;
    sheet: string;
    kind: string;
    header_rows: string;
    columns: string;
    declared_enterprise: string | null;
    declared_on: string | null;
    zero_report: number;
  };
  import_origin: { id: string; entity: string; record_id: string; sheet_id: string; row: number };
  import_profile: {
    id: string;
    fingerprint: string;
    sender: Generated<string>;
    kind: string;
    header_rows: string;
    columns: string;
    used_on: string;
  };
  not_same: { id: string; entity: string; left_id: string; right_id: string; on: string; by: string };
  attachment: {
    id: string;
    sha256: string;
    name: string;
    /** 图片, 文档, 表格, 其他 */
    kind: string;
    size_bytes: number;
    entity: string;
    record_id: string;
    /** 整改前, 整改后, 文书 … */
    slot: Generated<string>;
    taken_on: string | null;
    note: string | null;
    added_at: string;
    added_by: string;
  };
  /** what the county delegated to the township, with its basis; ended ones stay */
  delegated_power: { id: string; basis: string; scope: string | null; from: string; to: string | null };
  /** who stood behind each number of a kept snapshot, as it was that day */
  roster_snapshot_row: {
    id: string;
    snapshot_id: string;
    enterprise_id: string;
    name: string;
    status: string;
    key_sector: string;
    village: string;
    move: '留存' | '新增' | '退出';
    cause: string | null;
    on: string | null;
  };
  reveal: { id: string; entity: string; record_id: string; field: string; at: string; by: string };
}
