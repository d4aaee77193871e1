CREATE INDEX acceptance_hazard on acceptance (hazard_id);

CREATE INDEX certificate_worker on certificate (worker_id);

CREATE INDEX closure_hazard on closure (hazard_id, "on");

CREATE INDEX contractor_name on contractor (name);

CREATE INDEX enterprise_name on enterprise (name);

CREATE INDEX enterprise_uscc on enterprise (uscc);

CREATE INDEX exam_worker on exam (worker_id);

CREATE INDEX extension_hazard on extension (hazard_id);

CREATE INDEX hazard_deadline on hazard (deadline);

CREATE INDEX hazard_enterprise on hazard (enterprise_id);

CREATE INDEX hazard_found_on on hazard (found_on);

CREATE INDEX hazard_note_hazard on hazard_note (hazard_id);

CREATE INDEX hazard_status_deadline on hazard (status, deadline, id);

CREATE INDEX hazard_status_found_on on hazard (status, found_on, id);

CREATE INDEX history_change_set on history (change_set);

CREATE INDEX history_row on history (table_name, row_id);

CREATE INDEX import_file_sha256 on import_file (sha256);

CREATE INDEX import_origin_record on import_origin (record_id);

CREATE INDEX inspection_enterprise on inspection (enterprise_id);

CREATE INDEX lease_lessee on lease (lessee_id);

CREATE INDEX listed_supervision_hazard on listed_supervision (hazard_id);

CREATE INDEX outsourcing_project_contractor on outsourcing_project (contractor_id);

CREATE INDEX outsourcing_project_owner on outsourcing_project (owner_enterprise_id);

CREATE INDEX recheck_hazard on recheck (hazard_id);

CREATE INDEX rectification_hazard on rectification (hazard_id);

CREATE INDEX submission_enterprise on submission (enterprise_id);

CREATE INDEX transfer_hazard on transfer (hazard_id);

CREATE INDEX worker_id_no on worker (id_no);

CREATE TABLE acceptance (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  "on" text not null,
  self_eval integer not null check (self_eval in (0, 1)),
  expert_eval integer not null check (expert_eval in (0, 1)),
  gov_accept integer not null check (gov_accept in (0, 1)),
  comment text
) strict;

CREATE TABLE campaign (
  id text primary key,
  builtin text unique,
  name text not null,
  issuer text,
  doc_no text,
  issued_on text,
  year integer,
  region text,
  status text not null check (status in ('样例未启用', '执行中', '已结束')),
  parent_id text references campaign (id),
  "start" text,
  "end" text,
  info_officer text
) strict;

CREATE TABLE certificate (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  worker_id text not null references worker (id),
  authority text,
  category text,
  item text,
  cert_no text,
  first_issued text,
  issued text,
  review_due text,
  expire text,
  verified_on text,
  verified_by text,
  remark text
) strict;

CREATE TABLE change_now (
  one integer primary key check (one = 1),
  change_set text not null references change_set (id)
) strict;

CREATE TABLE change_set (
  id text primary key,
  at text not null,
  "by" text not null,
  call text not null,
  words text not null default '',
  rows integer not null default 0,
  undoes text references change_set (id),
  undone_by text references change_set (id),
  -- sha-256 over this set's history rows, and over the previous chain value and it: digests, so that contents can be cleared later
  digest text,
  chain text
) strict;

CREATE TABLE closure (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  "on" text not null,
  approver text not null,
  no text,
  basis text not null check (basis in ('复查', '移送回复', '认可')),
  revoked_on text,
  revoke_reason text
) strict;

CREATE TABLE contractor (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  is_individual integer check (is_individual in (0, 1)),
  uscc text,
  id_no text,
  legal_rep text,
  principal text,
  phone text check (phone is null or json_valid(phone)),
  home_region text,
  qualification_name text,
  qualification_category text,
  qualification_grade text,
  qualification_no text,
  qualification_issuer text,
  qualification_issued text,
  qualification_expire text,
  safety_license_no text,
  safety_license_expire text,
  safety_org integer check (safety_org in (0, 1)),
  safety_staff integer,
  insurance integer check (insurance in (0, 1)),
  emergency_plan integer check (emergency_plan in (0, 1)),
  emergency_equip integer check (emergency_equip in (0, 1)),
  emergency_drill integer check (emergency_drill in (0, 1)),
  assessment_quarter text,
  assessment_score real,
  assessment_passed integer check (assessment_passed in (0, 1)),
  status text,
  blacklist_kind text,
  blacklist_reason text,
  blacklist_basis text,
  blacklist_decided_by text,
  blacklist_in_on text,
  blacklist_out_on text,
  remark text
) strict;

CREATE TABLE dual_report (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  kind text not null check (kind in ('监管部门', '职工大会或职代会')),
  "on" text not null,
  recipient text,
  doc_no text,
  not_applicable_reason text,
  unique (hazard_id, kind)
) strict;

CREATE TABLE enterprise (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  former_names text check (former_names is null or json_valid(former_names)),
  uscc text,
  no_licence_reason text,
  old_reg_no text,
  org_code text,
  subject_type text,
  reg_address text,
  addr_actual text,
  village text,
  grid text,
  division_code text,
  lng real,
  lat real,
  coordinate_system text,
  legal_rep text,
  principal text,
  principal_phone text check (principal_phone is null or json_valid(principal_phone)),
  safety_lead text,
  safety_lead_phone text check (safety_lead_phone is null or json_valid(safety_lead_phone)),
  contact text,
  contact_phone text check (contact_phone is null or json_valid(contact_phone)),
  staff_count integer,
  special_worker_count integer,
  special_worker_required integer,
  fulltime_safety integer,
  parttime_safety integer,
  registered_safety_engineers integer,
  safety_org integer check (safety_org in (0, 1)),
  dispatch_worker_count integer,
  dispatch_post_type text,
  key_sector text,
  key_sectors_more text check (key_sectors_more is null or json_valid(key_sectors_more)),
  gongmao_class text,
  gbt4754 text,
  econ_type text,
  scale text,
  size_class text,
  business_scope text,
  products text,
  safety_cost_year_fen integer,
  standardization_level text,
  standardization_cert_no text,
  standardization_issued text,
  standardization_expires text,
  standardization_revoked_on text,
  standardization_revoke_reason text,
  risk_level text,
  supervision_grade text,
  risk_tags text check (risk_tags is null or json_valid(risk_tags)),
  site_type text,
  park_name text,
  has_outsourcing text check (has_outsourcing in ('是', '否', '未核实')),
  three_simultaneous text,
  insurance integer check (insurance in (0, 1)),
  insured_amount_fen integer,
  insured_people integer,
  watch_level text,
  high_hazard text check (high_hazard in ('是', '否', '未核实')),
  township_supervised text check (township_supervised in ('是', '否', '未核实')),
  lead_cadre text,
  supervisor text,
  dual_prevention text check (dual_prevention in ('是', '否', '未核实')),
  system_hazard_governance integer check (system_hazard_governance in (0, 1)),
  system_report_reward integer check (system_report_reward in (0, 1)),
  system_backtrace integer check (system_backtrace in (0, 1)),
  system_all_staff_check integer check (system_all_staff_check in (0, 1)),
  monitoring_connected text check (monitoring_connected in ('是', '否', '未核实')),
  video_connected text check (video_connected in ('是', '否', '未核实')),
  accident_10y text check (accident_10y in ('是', '否', '未核实')),
  is_benchmark integer check (is_benchmark in (0, 1)),
  license_no text,
  license_kind text,
  license_expire text,
  env_permit_no text,
  env_permit_expire text,
  status text,
  status_changed_on text,
  status_reason text,
  remark text,
  roster_pending integer not null default 0 check (roster_pending in (0, 1))
) strict;

CREATE TABLE exam (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  worker_id text not null references worker (id),
  project_id text references outsourcing_project (id),
  kind text,
  taken_on text,
  score real,
  passed integer check (passed in (0, 1)),
  paper text,
  retest_of text references exam (id),
  remark text
) strict;

CREATE TABLE extension (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  apply_on text not null,
  reason text not null,
  safety_measures text not null,
  old_deadline text,
  new_deadline text not null,
  decision text check (decision in ('同意', '不同意')),
  decided_by text,
  decided_on text
) strict;

CREATE TABLE form_setup (
  id text primary key,
  form text not null unique,
  start_on text not null,
  heading text not null,
  recipient text,
  issued_on text
) strict;

CREATE TABLE hazard (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  code text,
  enterprise_id text not null references enterprise (id),
  project_id text references outsourcing_project (id),
  lease_id text references lease (id),
  inspection_id text references inspection (id),
  found_on text not null,
  source text,
  self_found_by text,
  verified_on text,
  found_by_org text,
  found_by text,
  description text not null,
  location text,
  level text not null default '待判级' check (level in ('一般', '重大', '待判级')),
  level_decided_by text,
  level_decided_on text,
  basis_clause text,
  category text,
  nature text,
  evidence_kind text,
  mgmt_cause text,
  cause_kind text,
  exempt_penalty integer check (exempt_penalty in (0, 1)),
  reported_to text,
  reported_on text,
  escalation text,
  manage_type text,
  duty_person text,
  duty_unit text,
  duty_phone text check (duty_phone is null or json_valid(duty_phone)),
  measures text,
  funds_fen integer,
  deadline text,
  contingency text,
  interim_stop text,
  interim_stop_from text,
  interim_stop_to text,
  interim_stop_scope text,
  need_gov_coord integer check (need_gov_coord in (0, 1)),
  regulator_dept text,
  regulator_person text,
  rectified_on text,
  rectify_desc text,
  status text not null default 'registered' check (status in ('registered', 'pending_order', 'rectifying', 'extension_pending', 'pending_recheck', 'pending_close', 'closed', 'transferred', 'void', 'merged')),
  reported_state text,
  rounds integer not null default 0,
  closed_on text,
  merged_into text references hazard (id),
  remark text,
  status_before text,
  claimed_done integer not null default 0 check (claimed_done in (0, 1))
) strict;

CREATE TABLE hazard_campaign (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  campaign_id text not null references campaign (id),
  unique (hazard_id, campaign_id)
) strict;

CREATE TABLE hazard_note (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  "on" text not null,
  what text not null,
  who text not null,
  detail text not null
) strict;

CREATE TABLE history (
  seq integer primary key,
  change_set text not null references change_set (id),
  table_name text not null,
  row_id text not null,
  op text not null check (op in ('insert', 'update', 'delete')),
  before text check (before is null or json_valid(before)),
  after text check (after is null or json_valid(after))
) strict;

CREATE TABLE import_batch (
  id text primary key,
  no integer not null,
  committed_at text not null,
  committed_by text not null,
  change_set text not null references change_set (id),
  files integer not null,
  created integer not null,
  updated integer not null,
  answers text not null check (json_valid(answers))
) strict;

CREATE TABLE import_file (
  id text primary key,
  batch_id text not null references import_batch (id) on delete cascade,
  name text not null,
  sha256 text not null,
  size_bytes integer not null,
  outcome text not null check (outcome in ('read', 'refused')),
  says text not null
) strict;

CREATE TABLE import_origin (
  id text primary key,
  entity text not null,
  record_id text not null,
  sheet_id text not null references import_sheet (id) on delete cascade,
  "row" integer not null
) strict;

CREATE TABLE import_profile (
  id text primary key,
  fingerprint text not null,
  sender text not null default '',
  kind text not null,
  header_rows text not null check (json_valid(header_rows)),
  columns text not null check (json_valid(columns)),
  used_on text not null,
  unique (fingerprint, sender)
) strict;

CREATE TABLE import_sheet (
  id text primary key,
  file_id text not null references import_file (id) on delete cascade,
  sheet text not null,
  kind text not null,
  header_rows text not null check (json_valid(header_rows)),
  -- field -> column letter
  columns text not null check (json_valid(columns)),
  declared_enterprise text,
  declared_on text,
  zero_report integer not null check (zero_report in (0, 1))
) strict;

CREATE TABLE inspection (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  no text,
  enterprise_id text not null references enterprise (id),
  site text,
  "start" text not null,
  "end" text,
  org text not null,
  org_name text,
  type text,
  method text check (method is null or json_valid(method)),
  topic text,
  external_no text,
  inspectors text check (inspectors is null or json_valid(inspectors)),
  few_inspectors_reason text,
  site_person text,
  signed text,
  finding text,
  spot_exam_asked integer,
  spot_exam_passed integer,
  experts text check (experts is null or json_valid(experts)),
  accompany_org text check (accompany_org is null or json_valid(accompany_org)),
  result text,
  duty_study text,
  duty_lead_check text,
  duty_lists text,
  duty_organisation text,
  duty_licensed text,
  duty_outsourcing text,
  duty_drill text,
  remark text
) strict;

CREATE TABLE lease (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  lessor_id text references enterprise (id),
  lessor_name text not null,
  lessor_kind text,
  lessor_phone text check (lessor_phone is null or json_valid(lessor_phone)),
  lessee_id text not null references enterprise (id),
  sub_lease integer check (sub_lease in (0, 1)),
  sub_lessee text,
  park_name text,
  building text,
  floor text,
  unit text,
  area_m2 real,
  staff_count integer,
  use text,
  planned_use text,
  fire_hazard_class text,
  main_risks text,
  land_ok text check (land_ok in ('是', '否', '未核实')),
  fire_accept text check (fire_accept in ('是', '否', '未核实')),
  building_safe text check (building_safe in ('是', '否', '未核实')),
  illegal_build text check (illegal_build in ('是', '否', '未核实')),
  safety_agreement integer check (safety_agreement in (0, 1)),
  safety_agreement_date text,
  lease_from text,
  lease_to text,
  three_in_one integer check (three_in_one in (0, 1)),
  dorm_in_workshop integer check (dorm_in_workshop in (0, 1)),
  last_lessor_check text,
  remark text
) strict;

CREATE TABLE listed_supervision (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  level text not null check (level in ('省', '市', '县', '乡')),
  issuer text not null,
  issued_on text not null,
  doc_no text,
  finish_due text,
  delisted_on text
) strict;

CREATE TABLE meta (
  key text primary key,
  value text not null
) strict;

CREATE TABLE office (
  id text primary key check (id = 'office'),
  town text not null,
  county text not null,
  person text not null,
  division_code text
) strict;

CREATE TABLE outsourcing_project (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  owner_enterprise_id text not null references enterprise (id),
  contractor_id text not null references contractor (id),
  name text,
  content text not null,
  outsourcing_form text,
  category text,
  work_nature text check (work_nature is null or json_valid(work_nature)),
  work_place text,
  scale text,
  amount_fen integer,
  area_m2 real,
  headcount integer,
  special_count integer,
  "start" text,
  "end" text,
  long_term integer check (long_term in (0, 1)),
  contract_no text,
  signed_on text,
  contract_signed integer check (contract_signed in (0, 1)),
  contract_days integer,
  contract_end text,
  terminated_on text,
  hazardous_work_types text check (hazardous_work_types is null or json_valid(hazardous_work_types)),
  hazwork_supervisor text,
  safety_agreement integer check (safety_agreement in (0, 1)),
  safety_agreement_no text,
  safety_agreement_on text,
  duties_clear text check (duties_clear in ('是', '否', '未核实')),
  is_cross_work integer check (is_cross_work in (0, 1)),
  cross_agreements integer check (cross_agreements in (0, 1)),
  plan_approved_on text,
  trained integer check (trained in (0, 1)),
  disclosed integer check (disclosed in (0, 1)),
  sub_contract text,
  site_office integer check (site_office in (0, 1)),
  project_leader text,
  project_leader_phone text check (project_leader_phone is null or json_valid(project_leader_phone)),
  site_leader text,
  site_leader_phone text check (site_leader_phone is null or json_valid(site_leader_phone)),
  owner_inspection_last_date text,
  owner_inspection_count integer,
  review_result text,
  cleared_on text,
  owner_complies integer check (owner_complies in (0, 1)),
  contractor_complies integer check (contractor_complies in (0, 1)),
  contract_complies integer check (contract_complies in (0, 1)),
  site_complies integer check (site_complies in (0, 1)),
  status text,
  remark text
) strict;

CREATE TABLE recheck (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  round integer not null,
  "on" text not null,
  org text not null,
  inspectors text not null check (json_valid(inspectors)),
  result text not null check (result in ('合格', '不合格', '部分合格')),
  opinion text,
  doc_no text
) strict;

CREATE TABLE rectification (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  round integer not null,
  done_on text not null,
  "by" text not null,
  description text not null,
  evidence text not null,
  funds_actual_fen integer,
  submitted_on text not null
) strict;

CREATE TABLE report_entry (
  id text primary key,
  period_id text not null references report_period (id) on delete cascade,
  cell text not null,
  value real,
  value2 real,
  yes integer check (yes in (0, 1)),
  not_applicable integer not null default 0 check (not_applicable in (0, 1)),
  -- a person looked and confirmed the computed 0
  zero_confirmed integer not null default 0 check (zero_confirmed in (0, 1)),
  basis text not null,
  unique (period_id, cell)
) strict;

CREATE TABLE report_period (
  id text primary key,
  form text not null,
  "from" text not null,
  as_of text not null,
  filled_on text not null,
  state text not null default '编制' check (state in ('编制', '已报')),
  reported_on text,
  way text,
  receipt text,
  unique (form, as_of)
) strict;

CREATE TABLE reveal (
  id text primary key,
  entity text not null,
  record_id text not null,
  field text not null,
  at text not null,
  "by" text not null
) strict;

CREATE TABLE submission (
  id text primary key,
  enterprise_id text not null references enterprise (id) on delete cascade,
  type text not null,
  period text,
  received_on text not null,
  channel text,
  sheet_id text references import_sheet (id) on delete set null,
  status text not null check (status in ('未报', '已收未导', '已导入', '退回', '已确认', '逾期报', '零隐患')),
  declared_on text
) strict;

CREATE TABLE transfer (
  id text primary key,
  hazard_id text not null references hazard (id) on delete cascade,
  to_dept text not null,
  doc_no text,
  sent_on text not null,
  reply_due text,
  replied_on text,
  reply_result text check (reply_result in ('已整改', '正在处理', '不属其职责退回')),
  reply_doc_no text
) strict;

CREATE TABLE worker (
  id text primary key,
  version integer not null default 1,
  created_at text not null,
  created_by text not null,
  updated_at text not null,
  updated_by text not null,
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  gender text,
  nation text,
  id_type text,
  id_no text not null,
  birth text,
  phone text check (phone is null or json_valid(phone)),
  employer_name text not null,
  contractor_id text references contractor (id),
  owner_enterprise_id text references enterprise (id),
  project_id text references outsourcing_project (id),
  employment_type text,
  trade text,
  post text,
  education text,
  in_on text,
  out_on text,
  approved_by text,
  replaces text,
  edu_company_on text,
  edu_company_score real,
  edu_workshop_on text,
  edu_workshop_score real,
  edu_team_on text,
  edu_team_score real,
  project_training_on text,
  disclosure_signed integer check (disclosure_signed in (0, 1)),
  disclosure_on text,
  health_checked_on text,
  injury_insurance integer check (injury_insurance in (0, 1)),
  blacklist integer check (blacklist in (0, 1)),
  remark text
) strict;

CREATE TRIGGER acceptance_history_delete after delete on acceptance begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'acceptance', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'on', old."on", 'self_eval', old."self_eval", 'expert_eval', old."expert_eval", 'gov_accept', old."gov_accept", 'comment', old."comment"), null);
end;

CREATE TRIGGER acceptance_history_insert after insert on acceptance begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'acceptance', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'on', new."on", 'self_eval', new."self_eval", 'expert_eval', new."expert_eval", 'gov_accept', new."gov_accept", 'comment', new."comment"));
end;

CREATE TRIGGER acceptance_history_update after update on acceptance begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'acceptance', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'on', old."on", 'self_eval', old."self_eval", 'expert_eval', old."expert_eval", 'gov_accept', old."gov_accept", 'comment', old."comment"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'on', new."on", 'self_eval', new."self_eval", 'expert_eval', new."expert_eval", 'gov_accept', new."gov_accept", 'comment', new."comment"));
end;

CREATE TRIGGER campaign_history_delete after delete on campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign', old.id, 'delete', json_object('id', old."id", 'builtin', old."builtin", 'name', old."name", 'issuer', old."issuer", 'doc_no', old."doc_no", 'issued_on', old."issued_on", 'year', old."year", 'region', old."region", 'status', old."status", 'parent_id', old."parent_id", 'start', old."start", 'end', old."end", 'info_officer', old."info_officer"), null);
end;

CREATE TRIGGER campaign_history_insert after insert on campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign', new.id, 'insert', null, json_object('id', new."id", 'builtin', new."builtin", 'name', new."name", 'issuer', new."issuer", 'doc_no', new."doc_no", 'issued_on', new."issued_on", 'year', new."year", 'region', new."region", 'status', new."status", 'parent_id', new."parent_id", 'start', new."start", 'end', new."end", 'info_officer', new."info_officer"));
end;

CREATE TRIGGER campaign_history_update after update on campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign', new.id, 'update', json_object('id', old."id", 'builtin', old."builtin", 'name', old."name", 'issuer', old."issuer", 'doc_no', old."doc_no", 'issued_on', old."issued_on", 'year', old."year", 'region', old."region", 'status', old."status", 'parent_id', old."parent_id", 'start', old."start", 'end', old."end", 'info_officer', old."info_officer"), json_object('id', new."id", 'builtin', new."builtin", 'name', new."name", 'issuer', new."issuer", 'doc_no', new."doc_no", 'issued_on', new."issued_on", 'year', new."year", 'region', new."region", 'status', new."status", 'parent_id', new."parent_id", 'start', new."start", 'end', new."end", 'info_officer', new."info_officer"));
end;

CREATE TRIGGER certificate_history_delete after delete on certificate begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'certificate', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'worker_id', old."worker_id", 'authority', old."authority", 'category', old."category", 'item', old."item", 'cert_no', old."cert_no", 'first_issued', old."first_issued", 'issued', old."issued", 'review_due', old."review_due", 'expire', old."expire", 'verified_on', old."verified_on", 'verified_by', old."verified_by", 'remark', old."remark"), null);
end;

CREATE TRIGGER certificate_history_insert after insert on certificate begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'certificate', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'worker_id', new."worker_id", 'authority', new."authority", 'category', new."category", 'item', new."item", 'cert_no', new."cert_no", 'first_issued', new."first_issued", 'issued', new."issued", 'review_due', new."review_due", 'expire', new."expire", 'verified_on', new."verified_on", 'verified_by', new."verified_by", 'remark', new."remark"));
end;

CREATE TRIGGER certificate_history_update after update on certificate begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'certificate', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'worker_id', old."worker_id", 'authority', old."authority", 'category', old."category", 'item', old."item", 'cert_no', old."cert_no", 'first_issued', old."first_issued", 'issued', old."issued", 'review_due', old."review_due", 'expire', old."expire", 'verified_on', old."verified_on", 'verified_by', old."verified_by", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'worker_id', new."worker_id", 'authority', new."authority", 'category', new."category", 'item', new."item", 'cert_no', new."cert_no", 'first_issued', new."first_issued", 'issued', new."issued", 'review_due', new."review_due", 'expire', new."expire", 'verified_on', new."verified_on", 'verified_by', new."verified_by", 'remark', new."remark"));
end;

CREATE TRIGGER closure_history_delete after delete on closure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'closure', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'on', old."on", 'approver', old."approver", 'no', old."no", 'basis', old."basis", 'revoked_on', old."revoked_on", 'revoke_reason', old."revoke_reason"), null);
end;

CREATE TRIGGER closure_history_insert after insert on closure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'closure', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'on', new."on", 'approver', new."approver", 'no', new."no", 'basis', new."basis", 'revoked_on', new."revoked_on", 'revoke_reason', new."revoke_reason"));
end;

CREATE TRIGGER closure_history_update after update on closure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'closure', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'on', old."on", 'approver', old."approver", 'no', old."no", 'basis', old."basis", 'revoked_on', old."revoked_on", 'revoke_reason', old."revoke_reason"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'on', new."on", 'approver', new."approver", 'no', new."no", 'basis', new."basis", 'revoked_on', new."revoked_on", 'revoke_reason', new."revoke_reason"));
end;

CREATE TRIGGER contractor_history_delete after delete on contractor begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'is_individual', old."is_individual", 'uscc', old."uscc", 'id_no', old."id_no", 'legal_rep', old."legal_rep", 'principal', old."principal", 'phone', old."phone", 'home_region', old."home_region", 'qualification_name', old."qualification_name", 'qualification_category', old."qualification_category", 'qualification_grade', old."qualification_grade", 'qualification_no', old."qualification_no", 'qualification_issuer', old."qualification_issuer", 'qualification_issued', old."qualification_issued", 'qualification_expire', old."qualification_expire", 'safety_license_no', old."safety_license_no", 'safety_license_expire', old."safety_license_expire", 'safety_org', old."safety_org", 'safety_staff', old."safety_staff", 'insurance', old."insurance", 'emergency_plan', old."emergency_plan", 'emergency_equip', old."emergency_equip", 'emergency_drill', old."emergency_drill", 'assessment_quarter', old."assessment_quarter", 'assessment_score', old."assessment_score", 'assessment_passed', old."assessment_passed", 'status', old."status", 'blacklist_kind', old."blacklist_kind", 'blacklist_reason', old."blacklist_reason", 'blacklist_basis', old."blacklist_basis", 'blacklist_decided_by', old."blacklist_decided_by", 'blacklist_in_on', old."blacklist_in_on", 'blacklist_out_on', old."blacklist_out_on", 'remark', old."remark"), null);
end;

CREATE TRIGGER contractor_history_insert after insert on contractor begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'is_individual', new."is_individual", 'uscc', new."uscc", 'id_no', new."id_no", 'legal_rep', new."legal_rep", 'principal', new."principal", 'phone', new."phone", 'home_region', new."home_region", 'qualification_name', new."qualification_name", 'qualification_category', new."qualification_category", 'qualification_grade', new."qualification_grade", 'qualification_no', new."qualification_no", 'qualification_issuer', new."qualification_issuer", 'qualification_issued', new."qualification_issued", 'qualification_expire', new."qualification_expire", 'safety_license_no', new."safety_license_no", 'safety_license_expire', new."safety_license_expire", 'safety_org', new."safety_org", 'safety_staff', new."safety_staff", 'insurance', new."insurance", 'emergency_plan', new."emergency_plan", 'emergency_equip', new."emergency_equip", 'emergency_drill', new."emergency_drill", 'assessment_quarter', new."assessment_quarter", 'assessment_score', new."assessment_score", 'assessment_passed', new."assessment_passed", 'status', new."status", 'blacklist_kind', new."blacklist_kind", 'blacklist_reason', new."blacklist_reason", 'blacklist_basis', new."blacklist_basis", 'blacklist_decided_by', new."blacklist_decided_by", 'blacklist_in_on', new."blacklist_in_on", 'blacklist_out_on', new."blacklist_out_on", 'remark', new."remark"));
end;

CREATE TRIGGER contractor_history_update after update on contractor begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'is_individual', old."is_individual", 'uscc', old."uscc", 'id_no', old."id_no", 'legal_rep', old."legal_rep", 'principal', old."principal", 'phone', old."phone", 'home_region', old."home_region", 'qualification_name', old."qualification_name", 'qualification_category', old."qualification_category", 'qualification_grade', old."qualification_grade", 'qualification_no', old."qualification_no", 'qualification_issuer', old."qualification_issuer", 'qualification_issued', old."qualification_issued", 'qualification_expire', old."qualification_expire", 'safety_license_no', old."safety_license_no", 'safety_license_expire', old."safety_license_expire", 'safety_org', old."safety_org", 'safety_staff', old."safety_staff", 'insurance', old."insurance", 'emergency_plan', old."emergency_plan", 'emergency_equip', old."emergency_equip", 'emergency_drill', old."emergency_drill", 'assessment_quarter', old."assessment_quarter", 'assessment_score', old."assessment_score", 'assessment_passed', old."assessment_passed", 'status', old."status", 'blacklist_kind', old."blacklist_kind", 'blacklist_reason', old."blacklist_reason", 'blacklist_basis', old."blacklist_basis", 'blacklist_decided_by', old."blacklist_decided_by", 'blacklist_in_on', old."blacklist_in_on", 'blacklist_out_on', old."blacklist_out_on", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'is_individual', new."is_individual", 'uscc', new."uscc", 'id_no', new."id_no", 'legal_rep', new."legal_rep", 'principal', new."principal", 'phone', new."phone", 'home_region', new."home_region", 'qualification_name', new."qualification_name", 'qualification_category', new."qualification_category", 'qualification_grade', new."qualification_grade", 'qualification_no', new."qualification_no", 'qualification_issuer', new."qualification_issuer", 'qualification_issued', new."qualification_issued", 'qualification_expire', new."qualification_expire", 'safety_license_no', new."safety_license_no", 'safety_license_expire', new."safety_license_expire", 'safety_org', new."safety_org", 'safety_staff', new."safety_staff", 'insurance', new."insurance", 'emergency_plan', new."emergency_plan", 'emergency_equip', new."emergency_equip", 'emergency_drill', new."emergency_drill", 'assessment_quarter', new."assessment_quarter", 'assessment_score', new."assessment_score", 'assessment_passed', new."assessment_passed", 'status', new."status", 'blacklist_kind', new."blacklist_kind", 'blacklist_reason', new."blacklist_reason", 'blacklist_basis', new."blacklist_basis", 'blacklist_decided_by', new."blacklist_decided_by", 'blacklist_in_on', new."blacklist_in_on", 'blacklist_out_on', new."blacklist_out_on", 'remark', new."remark"));
end;

CREATE TRIGGER dual_report_history_delete after delete on dual_report begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'dual_report', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'kind', old."kind", 'on', old."on", 'recipient', old."recipient", 'doc_no', old."doc_no", 'not_applicable_reason', old."not_applicable_reason"), null);
end;

CREATE TRIGGER dual_report_history_insert after insert on dual_report begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'dual_report', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'kind', new."kind", 'on', new."on", 'recipient', new."recipient", 'doc_no', new."doc_no", 'not_applicable_reason', new."not_applicable_reason"));
end;

CREATE TRIGGER dual_report_history_update after update on dual_report begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'dual_report', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'kind', old."kind", 'on', old."on", 'recipient', old."recipient", 'doc_no', old."doc_no", 'not_applicable_reason', old."not_applicable_reason"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'kind', new."kind", 'on', new."on", 'recipient', new."recipient", 'doc_no', new."doc_no", 'not_applicable_reason', new."not_applicable_reason"));
end;

CREATE TRIGGER enterprise_history_delete after delete on enterprise begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'former_names', old."former_names", 'uscc', old."uscc", 'no_licence_reason', old."no_licence_reason", 'old_reg_no', old."old_reg_no", 'org_code', old."org_code", 'subject_type', old."subject_type", 'reg_address', old."reg_address", 'addr_actual', old."addr_actual", 'village', old."village", 'grid', old."grid", 'division_code', old."division_code", 'lng', old."lng", 'lat', old."lat", 'coordinate_system', old."coordinate_system", 'legal_rep', old."legal_rep", 'principal', old."principal", 'principal_phone', old."principal_phone", 'safety_lead', old."safety_lead", 'safety_lead_phone', old."safety_lead_phone", 'contact', old."contact", 'contact_phone', old."contact_phone", 'staff_count', old."staff_count", 'special_worker_count', old."special_worker_count", 'special_worker_required', old."special_worker_required", 'fulltime_safety', old."fulltime_safety", 'parttime_safety', old."parttime_safety", 'registered_safety_engineers', old."registered_safety_engineers", 'safety_org', old."safety_org", 'dispatch_worker_count', old."dispatch_worker_count", 'dispatch_post_type', old."dispatch_post_type", 'key_sector', old."key_sector", 'key_sectors_more', old."key_sectors_more", 'gongmao_class', old."gongmao_class", 'gbt4754', old."gbt4754", 'econ_type', old."econ_type", 'scale', old."scale", 'size_class', old."size_class", 'business_scope', old."business_scope", 'products', old."products", 'safety_cost_year_fen', old."safety_cost_year_fen", 'standardization_level', old."standardization_level", 'standardization_cert_no', old."standardization_cert_no", 'standardization_issued', old."standardization_issued", 'standardization_expires', old."standardization_expires", 'standardization_revoked_on', old."standardization_revoked_on", 'standardization_revoke_reason', old."standardization_revoke_reason", 'risk_level', old."risk_level", 'supervision_grade', old."supervision_grade", 'risk_tags', old."risk_tags", 'site_type', old."site_type", 'park_name', old."park_name", 'has_outsourcing', old."has_outsourcing", 'three_simultaneous', old."three_simultaneous", 'insurance', old."insurance", 'insured_amount_fen', old."insured_amount_fen", 'insured_people', old."insured_people", 'watch_level', old."watch_level", 'high_hazard', old."high_hazard", 'township_supervised', old."township_supervised", 'lead_cadre', old."lead_cadre", 'supervisor', old."supervisor", 'dual_prevention', old."dual_prevention", 'system_hazard_governance', old."system_hazard_governance", 'system_report_reward', old."system_report_reward", 'system_backtrace', old."system_backtrace", 'system_all_staff_check', old."system_all_staff_check", 'monitoring_connected', old."monitoring_connected", 'video_connected', old."video_connected", 'accident_10y', old."accident_10y", 'is_benchmark', old."is_benchmark", 'license_no', old."license_no", 'license_kind', old."license_kind", 'license_expire', old."license_expire", 'env_permit_no', old."env_permit_no", 'env_permit_expire', old."env_permit_expire", 'status', old."status", 'status_changed_on', old."status_changed_on", 'status_reason', old."status_reason", 'remark', old."remark", 'roster_pending', old."roster_pending"), null);
end;

CREATE TRIGGER enterprise_history_insert after insert on enterprise begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'former_names', new."former_names", 'uscc', new."uscc", 'no_licence_reason', new."no_licence_reason", 'old_reg_no', new."old_reg_no", 'org_code', new."org_code", 'subject_type', new."subject_type", 'reg_address', new."reg_address", 'addr_actual', new."addr_actual", 'village', new."village", 'grid', new."grid", 'division_code', new."division_code", 'lng', new."lng", 'lat', new."lat", 'coordinate_system', new."coordinate_system", 'legal_rep', new."legal_rep", 'principal', new."principal", 'principal_phone', new."principal_phone", 'safety_lead', new."safety_lead", 'safety_lead_phone', new."safety_lead_phone", 'contact', new."contact", 'contact_phone', new."contact_phone", 'staff_count', new."staff_count", 'special_worker_count', new."special_worker_count", 'special_worker_required', new."special_worker_required", 'fulltime_safety', new."fulltime_safety", 'parttime_safety', new."parttime_safety", 'registered_safety_engineers', new."registered_safety_engineers", 'safety_org', new."safety_org", 'dispatch_worker_count', new."dispatch_worker_count", 'dispatch_post_type', new."dispatch_post_type", 'key_sector', new."key_sector", 'key_sectors_more', new."key_sectors_more", 'gongmao_class', new."gongmao_class", 'gbt4754', new."gbt4754", 'econ_type', new."econ_type", 'scale', new."scale", 'size_class', new."size_class", 'business_scope', new."business_scope", 'products', new."products", 'safety_cost_year_fen', new."safety_cost_year_fen", 'standardization_level', new."standardization_level", 'standardization_cert_no', new."standardization_cert_no", 'standardization_issued', new."standardization_issued", 'standardization_expires', new."standardization_expires", 'standardization_revoked_on', new."standardization_revoked_on", 'standardization_revoke_reason', new."standardization_revoke_reason", 'risk_level', new."risk_level", 'supervision_grade', new."supervision_grade", 'risk_tags', new."risk_tags", 'site_type', new."site_type", 'park_name', new."park_name", 'has_outsourcing', new."has_outsourcing", 'three_simultaneous', new."three_simultaneous", 'insurance', new."insurance", 'insured_amount_fen', new."insured_amount_fen", 'insured_people', new."insured_people", 'watch_level', new."watch_level", 'high_hazard', new."high_hazard", 'township_supervised', new."township_supervised", 'lead_cadre', new."lead_cadre", 'supervisor', new."supervisor", 'dual_prevention', new."dual_prevention", 'system_hazard_governance', new."system_hazard_governance", 'system_report_reward', new."system_report_reward", 'system_backtrace', new."system_backtrace", 'system_all_staff_check', new."system_all_staff_check", 'monitoring_connected', new."monitoring_connected", 'video_connected', new."video_connected", 'accident_10y', new."accident_10y", 'is_benchmark', new."is_benchmark", 'license_no', new."license_no", 'license_kind', new."license_kind", 'license_expire', new."license_expire", 'env_permit_no', new."env_permit_no", 'env_permit_expire', new."env_permit_expire", 'status', new."status", 'status_changed_on', new."status_changed_on", 'status_reason', new."status_reason", 'remark', new."remark", 'roster_pending', new."roster_pending"));
end;

CREATE TRIGGER enterprise_history_update after update on enterprise begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'former_names', old."former_names", 'uscc', old."uscc", 'no_licence_reason', old."no_licence_reason", 'old_reg_no', old."old_reg_no", 'org_code', old."org_code", 'subject_type', old."subject_type", 'reg_address', old."reg_address", 'addr_actual', old."addr_actual", 'village', old."village", 'grid', old."grid", 'division_code', old."division_code", 'lng', old."lng", 'lat', old."lat", 'coordinate_system', old."coordinate_system", 'legal_rep', old."legal_rep", 'principal', old."principal", 'principal_phone', old."principal_phone", 'safety_lead', old."safety_lead", 'safety_lead_phone', old."safety_lead_phone", 'contact', old."contact", 'contact_phone', old."contact_phone", 'staff_count', old."staff_count", 'special_worker_count', old."special_worker_count", 'special_worker_required', old."special_worker_required", 'fulltime_safety', old."fulltime_safety", 'parttime_safety', old."parttime_safety", 'registered_safety_engineers', old."registered_safety_engineers", 'safety_org', old."safety_org", 'dispatch_worker_count', old."dispatch_worker_count", 'dispatch_post_type', old."dispatch_post_type", 'key_sector', old."key_sector", 'key_sectors_more', old."key_sectors_more", 'gongmao_class', old."gongmao_class", 'gbt4754', old."gbt4754", 'econ_type', old."econ_type", 'scale', old."scale", 'size_class', old."size_class", 'business_scope', old."business_scope", 'products', old."products", 'safety_cost_year_fen', old."safety_cost_year_fen", 'standardization_level', old."standardization_level", 'standardization_cert_no', old."standardization_cert_no", 'standardization_issued', old."standardization_issued", 'standardization_expires', old."standardization_expires", 'standardization_revoked_on', old."standardization_revoked_on", 'standardization_revoke_reason', old."standardization_revoke_reason", 'risk_level', old."risk_level", 'supervision_grade', old."supervision_grade", 'risk_tags', old."risk_tags", 'site_type', old."site_type", 'park_name', old."park_name", 'has_outsourcing', old."has_outsourcing", 'three_simultaneous', old."three_simultaneous", 'insurance', old."insurance", 'insured_amount_fen', old."insured_amount_fen", 'insured_people', old."insured_people", 'watch_level', old."watch_level", 'high_hazard', old."high_hazard", 'township_supervised', old."township_supervised", 'lead_cadre', old."lead_cadre", 'supervisor', old."supervisor", 'dual_prevention', old."dual_prevention", 'system_hazard_governance', old."system_hazard_governance", 'system_report_reward', old."system_report_reward", 'system_backtrace', old."system_backtrace", 'system_all_staff_check', old."system_all_staff_check", 'monitoring_connected', old."monitoring_connected", 'video_connected', old."video_connected", 'accident_10y', old."accident_10y", 'is_benchmark', old."is_benchmark", 'license_no', old."license_no", 'license_kind', old."license_kind", 'license_expire', old."license_expire", 'env_permit_no', old."env_permit_no", 'env_permit_expire', old."env_permit_expire", 'status', old."status", 'status_changed_on', old."status_changed_on", 'status_reason', old."status_reason", 'remark', old."remark", 'roster_pending', old."roster_pending"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'former_names', new."former_names", 'uscc', new."uscc", 'no_licence_reason', new."no_licence_reason", 'old_reg_no', new."old_reg_no", 'org_code', new."org_code", 'subject_type', new."subject_type", 'reg_address', new."reg_address", 'addr_actual', new."addr_actual", 'village', new."village", 'grid', new."grid", 'division_code', new."division_code", 'lng', new."lng", 'lat', new."lat", 'coordinate_system', new."coordinate_system", 'legal_rep', new."legal_rep", 'principal', new."principal", 'principal_phone', new."principal_phone", 'safety_lead', new."safety_lead", 'safety_lead_phone', new."safety_lead_phone", 'contact', new."contact", 'contact_phone', new."contact_phone", 'staff_count', new."staff_count", 'special_worker_count', new."special_worker_count", 'special_worker_required', new."special_worker_required", 'fulltime_safety', new."fulltime_safety", 'parttime_safety', new."parttime_safety", 'registered_safety_engineers', new."registered_safety_engineers", 'safety_org', new."safety_org", 'dispatch_worker_count', new."dispatch_worker_count", 'dispatch_post_type', new."dispatch_post_type", 'key_sector', new."key_sector", 'key_sectors_more', new."key_sectors_more", 'gongmao_class', new."gongmao_class", 'gbt4754', new."gbt4754", 'econ_type', new."econ_type", 'scale', new."scale", 'size_class', new."size_class", 'business_scope', new."business_scope", 'products', new."products", 'safety_cost_year_fen', new."safety_cost_year_fen", 'standardization_level', new."standardization_level", 'standardization_cert_no', new."standardization_cert_no", 'standardization_issued', new."standardization_issued", 'standardization_expires', new."standardization_expires", 'standardization_revoked_on', new."standardization_revoked_on", 'standardization_revoke_reason', new."standardization_revoke_reason", 'risk_level', new."risk_level", 'supervision_grade', new."supervision_grade", 'risk_tags', new."risk_tags", 'site_type', new."site_type", 'park_name', new."park_name", 'has_outsourcing', new."has_outsourcing", 'three_simultaneous', new."three_simultaneous", 'insurance', new."insurance", 'insured_amount_fen', new."insured_amount_fen", 'insured_people', new."insured_people", 'watch_level', new."watch_level", 'high_hazard', new."high_hazard", 'township_supervised', new."township_supervised", 'lead_cadre', new."lead_cadre", 'supervisor', new."supervisor", 'dual_prevention', new."dual_prevention", 'system_hazard_governance', new."system_hazard_governance", 'system_report_reward', new."system_report_reward", 'system_backtrace', new."system_backtrace", 'system_all_staff_check', new."system_all_staff_check", 'monitoring_connected', new."monitoring_connected", 'video_connected', new."video_connected", 'accident_10y', new."accident_10y", 'is_benchmark', new."is_benchmark", 'license_no', new."license_no", 'license_kind', new."license_kind", 'license_expire', new."license_expire", 'env_permit_no', new."env_permit_no", 'env_permit_expire', new."env_permit_expire", 'status', new."status", 'status_changed_on', new."status_changed_on", 'status_reason', new."status_reason", 'remark', new."remark", 'roster_pending', new."roster_pending"));
end;

CREATE TRIGGER exam_history_delete after delete on exam begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'exam', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'worker_id', old."worker_id", 'project_id', old."project_id", 'kind', old."kind", 'taken_on', old."taken_on", 'score', old."score", 'passed', old."passed", 'paper', old."paper", 'retest_of', old."retest_of", 'remark', old."remark"), null);
end;

CREATE TRIGGER exam_history_insert after insert on exam begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'exam', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'worker_id', new."worker_id", 'project_id', new."project_id", 'kind', new."kind", 'taken_on', new."taken_on", 'score', new."score", 'passed', new."passed", 'paper', new."paper", 'retest_of', new."retest_of", 'remark', new."remark"));
end;

CREATE TRIGGER exam_history_update after update on exam begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'exam', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'worker_id', old."worker_id", 'project_id', old."project_id", 'kind', old."kind", 'taken_on', old."taken_on", 'score', old."score", 'passed', old."passed", 'paper', old."paper", 'retest_of', old."retest_of", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'worker_id', new."worker_id", 'project_id', new."project_id", 'kind', new."kind", 'taken_on', new."taken_on", 'score', new."score", 'passed', new."passed", 'paper', new."paper", 'retest_of', new."retest_of", 'remark', new."remark"));
end;

CREATE TRIGGER extension_history_delete after delete on extension begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'extension', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'apply_on', old."apply_on", 'reason', old."reason", 'safety_measures', old."safety_measures", 'old_deadline', old."old_deadline", 'new_deadline', old."new_deadline", 'decision', old."decision", 'decided_by', old."decided_by", 'decided_on', old."decided_on"), null);
end;

CREATE TRIGGER extension_history_insert after insert on extension begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'extension', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'apply_on', new."apply_on", 'reason', new."reason", 'safety_measures', new."safety_measures", 'old_deadline', new."old_deadline", 'new_deadline', new."new_deadline", 'decision', new."decision", 'decided_by', new."decided_by", 'decided_on', new."decided_on"));
end;

CREATE TRIGGER extension_history_update after update on extension begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'extension', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'apply_on', old."apply_on", 'reason', old."reason", 'safety_measures', old."safety_measures", 'old_deadline', old."old_deadline", 'new_deadline', old."new_deadline", 'decision', old."decision", 'decided_by', old."decided_by", 'decided_on', old."decided_on"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'apply_on', new."apply_on", 'reason', new."reason", 'safety_measures', new."safety_measures", 'old_deadline', new."old_deadline", 'new_deadline', new."new_deadline", 'decision', new."decision", 'decided_by', new."decided_by", 'decided_on', new."decided_on"));
end;

CREATE TRIGGER form_setup_history_delete after delete on form_setup begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'form_setup', old.id, 'delete', json_object('id', old."id", 'form', old."form", 'start_on', old."start_on", 'heading', old."heading", 'recipient', old."recipient", 'issued_on', old."issued_on"), null);
end;

CREATE TRIGGER form_setup_history_insert after insert on form_setup begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'form_setup', new.id, 'insert', null, json_object('id', new."id", 'form', new."form", 'start_on', new."start_on", 'heading', new."heading", 'recipient', new."recipient", 'issued_on', new."issued_on"));
end;

CREATE TRIGGER form_setup_history_update after update on form_setup begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'form_setup', new.id, 'update', json_object('id', old."id", 'form', old."form", 'start_on', old."start_on", 'heading', old."heading", 'recipient', old."recipient", 'issued_on', old."issued_on"), json_object('id', new."id", 'form', new."form", 'start_on', new."start_on", 'heading', new."heading", 'recipient', new."recipient", 'issued_on', new."issued_on"));
end;

CREATE TRIGGER hazard_campaign_history_delete after delete on hazard_campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard_campaign', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'campaign_id', old."campaign_id"), null);
end;

CREATE TRIGGER hazard_campaign_history_insert after insert on hazard_campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard_campaign', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'campaign_id', new."campaign_id"));
end;

CREATE TRIGGER hazard_campaign_history_update after update on hazard_campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard_campaign', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'campaign_id', old."campaign_id"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'campaign_id', new."campaign_id"));
end;

CREATE TRIGGER hazard_history_delete after delete on hazard begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'code', old."code", 'enterprise_id', old."enterprise_id", 'project_id', old."project_id", 'lease_id', old."lease_id", 'inspection_id', old."inspection_id", 'found_on', old."found_on", 'source', old."source", 'self_found_by', old."self_found_by", 'verified_on', old."verified_on", 'found_by_org', old."found_by_org", 'found_by', old."found_by", 'description', old."description", 'location', old."location", 'level', old."level", 'level_decided_by', old."level_decided_by", 'level_decided_on', old."level_decided_on", 'basis_clause', old."basis_clause", 'category', old."category", 'nature', old."nature", 'evidence_kind', old."evidence_kind", 'mgmt_cause', old."mgmt_cause", 'cause_kind', old."cause_kind", 'exempt_penalty', old."exempt_penalty", 'reported_to', old."reported_to", 'reported_on', old."reported_on", 'escalation', old."escalation", 'manage_type', old."manage_type", 'duty_person', old."duty_person", 'duty_unit', old."duty_unit", 'duty_phone', old."duty_phone", 'measures', old."measures", 'funds_fen', old."funds_fen", 'deadline', old."deadline", 'contingency', old."contingency", 'interim_stop', old."interim_stop", 'interim_stop_from', old."interim_stop_from", 'interim_stop_to', old."interim_stop_to", 'interim_stop_scope', old."interim_stop_scope", 'need_gov_coord', old."need_gov_coord", 'regulator_dept', old."regulator_dept", 'regulator_person', old."regulator_person", 'rectified_on', old."rectified_on", 'rectify_desc', old."rectify_desc", 'status', old."status", 'reported_state', old."reported_state", 'rounds', old."rounds", 'closed_on', old."closed_on", 'merged_into', old."merged_into", 'remark', old."remark", 'status_before', old."status_before", 'claimed_done', old."claimed_done"), null);
end;

CREATE TRIGGER hazard_history_insert after insert on hazard begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'code', new."code", 'enterprise_id', new."enterprise_id", 'project_id', new."project_id", 'lease_id', new."lease_id", 'inspection_id', new."inspection_id", 'found_on', new."found_on", 'source', new."source", 'self_found_by', new."self_found_by", 'verified_on', new."verified_on", 'found_by_org', new."found_by_org", 'found_by', new."found_by", 'description', new."description", 'location', new."location", 'level', new."level", 'level_decided_by', new."level_decided_by", 'level_decided_on', new."level_decided_on", 'basis_clause', new."basis_clause", 'category', new."category", 'nature', new."nature", 'evidence_kind', new."evidence_kind", 'mgmt_cause', new."mgmt_cause", 'cause_kind', new."cause_kind", 'exempt_penalty', new."exempt_penalty", 'reported_to', new."reported_to", 'reported_on', new."reported_on", 'escalation', new."escalation", 'manage_type', new."manage_type", 'duty_person', new."duty_person", 'duty_unit', new."duty_unit", 'duty_phone', new."duty_phone", 'measures', new."measures", 'funds_fen', new."funds_fen", 'deadline', new."deadline", 'contingency', new."contingency", 'interim_stop', new."interim_stop", 'interim_stop_from', new."interim_stop_from", 'interim_stop_to', new."interim_stop_to", 'interim_stop_scope', new."interim_stop_scope", 'need_gov_coord', new."need_gov_coord", 'regulator_dept', new."regulator_dept", 'regulator_person', new."regulator_person", 'rectified_on', new."rectified_on", 'rectify_desc', new."rectify_desc", 'status', new."status", 'reported_state', new."reported_state", 'rounds', new."rounds", 'closed_on', new."closed_on", 'merged_into', new."merged_into", 'remark', new."remark", 'status_before', new."status_before", 'claimed_done', new."claimed_done"));
end;

CREATE TRIGGER hazard_history_update after update on hazard begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'code', old."code", 'enterprise_id', old."enterprise_id", 'project_id', old."project_id", 'lease_id', old."lease_id", 'inspection_id', old."inspection_id", 'found_on', old."found_on", 'source', old."source", 'self_found_by', old."self_found_by", 'verified_on', old."verified_on", 'found_by_org', old."found_by_org", 'found_by', old."found_by", 'description', old."description", 'location', old."location", 'level', old."level", 'level_decided_by', old."level_decided_by", 'level_decided_on', old."level_decided_on", 'basis_clause', old."basis_clause", 'category', old."category", 'nature', old."nature", 'evidence_kind', old."evidence_kind", 'mgmt_cause', old."mgmt_cause", 'cause_kind', old."cause_kind", 'exempt_penalty', old."exempt_penalty", 'reported_to', old."reported_to", 'reported_on', old."reported_on", 'escalation', old."escalation", 'manage_type', old."manage_type", 'duty_person', old."duty_person", 'duty_unit', old."duty_unit", 'duty_phone', old."duty_phone", 'measures', old."measures", 'funds_fen', old."funds_fen", 'deadline', old."deadline", 'contingency', old."contingency", 'interim_stop', old."interim_stop", 'interim_stop_from', old."interim_stop_from", 'interim_stop_to', old."interim_stop_to", 'interim_stop_scope', old."interim_stop_scope", 'need_gov_coord', old."need_gov_coord", 'regulator_dept', old."regulator_dept", 'regulator_person', old."regulator_person", 'rectified_on', old."rectified_on", 'rectify_desc', old."rectify_desc", 'status', old."status", 'reported_state', old."reported_state", 'rounds', old."rounds", 'closed_on', old."closed_on", 'merged_into', old."merged_into", 'remark', old."remark", 'status_before', old."status_before", 'claimed_done', old."claimed_done"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'code', new."code", 'enterprise_id', new."enterprise_id", 'project_id', new."project_id", 'lease_id', new."lease_id", 'inspection_id', new."inspection_id", 'found_on', new."found_on", 'source', new."source", 'self_found_by', new."self_found_by", 'verified_on', new."verified_on", 'found_by_org', new."found_by_org", 'found_by', new."found_by", 'description', new."description", 'location', new."location", 'level', new."level", 'level_decided_by', new."level_decided_by", 'level_decided_on', new."level_decided_on", 'basis_clause', new."basis_clause", 'category', new."category", 'nature', new."nature", 'evidence_kind', new."evidence_kind", 'mgmt_cause', new."mgmt_cause", 'cause_kind', new."cause_kind", 'exempt_penalty', new."exempt_penalty", 'reported_to', new."reported_to", 'reported_on', new."reported_on", 'escalation', new."escalation", 'manage_type', new."manage_type", 'duty_person', new."duty_person", 'duty_unit', new."duty_unit", 'duty_phone', new."duty_phone", 'measures', new."measures", 'funds_fen', new."funds_fen", 'deadline', new."deadline", 'contingency', new."contingency", 'interim_stop', new."interim_stop", 'interim_stop_from', new."interim_stop_from", 'interim_stop_to', new."interim_stop_to", 'interim_stop_scope', new."interim_stop_scope", 'need_gov_coord', new."need_gov_coord", 'regulator_dept', new."regulator_dept", 'regulator_person', new."regulator_person", 'rectified_on', new."rectified_on", 'rectify_desc', new."rectify_desc", 'status', new."status", 'reported_state', new."reported_state", 'rounds', new."rounds", 'closed_on', new."closed_on", 'merged_into', new."merged_into", 'remark', new."remark", 'status_before', new."status_before", 'claimed_done', new."claimed_done"));
end;

CREATE TRIGGER hazard_note_history_delete after delete on hazard_note begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard_note', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'on', old."on", 'what', old."what", 'who', old."who", 'detail', old."detail"), null);
end;

CREATE TRIGGER hazard_note_history_insert after insert on hazard_note begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard_note', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'on', new."on", 'what', new."what", 'who', new."who", 'detail', new."detail"));
end;

CREATE TRIGGER hazard_note_history_update after update on hazard_note begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazard_note', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'on', old."on", 'what', old."what", 'who', old."who", 'detail', old."detail"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'on', new."on", 'what', new."what", 'who', new."who", 'detail', new."detail"));
end;

CREATE TRIGGER import_batch_history_delete after delete on import_batch begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_batch', old.id, 'delete', json_object('id', old."id", 'no', old."no", 'committed_at', old."committed_at", 'committed_by', old."committed_by", 'change_set', old."change_set", 'files', old."files", 'created', old."created", 'updated', old."updated", 'answers', old."answers"), null);
end;

CREATE TRIGGER import_batch_history_insert after insert on import_batch begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_batch', new.id, 'insert', null, json_object('id', new."id", 'no', new."no", 'committed_at', new."committed_at", 'committed_by', new."committed_by", 'change_set', new."change_set", 'files', new."files", 'created', new."created", 'updated', new."updated", 'answers', new."answers"));
end;

CREATE TRIGGER import_batch_history_update after update on import_batch begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_batch', new.id, 'update', json_object('id', old."id", 'no', old."no", 'committed_at', old."committed_at", 'committed_by', old."committed_by", 'change_set', old."change_set", 'files', old."files", 'created', old."created", 'updated', old."updated", 'answers', old."answers"), json_object('id', new."id", 'no', new."no", 'committed_at', new."committed_at", 'committed_by', new."committed_by", 'change_set', new."change_set", 'files', new."files", 'created', new."created", 'updated', new."updated", 'answers', new."answers"));
end;

CREATE TRIGGER import_file_history_delete after delete on import_file begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_file', old.id, 'delete', json_object('id', old."id", 'batch_id', old."batch_id", 'name', old."name", 'sha256', old."sha256", 'size_bytes', old."size_bytes", 'outcome', old."outcome", 'says', old."says"), null);
end;

CREATE TRIGGER import_file_history_insert after insert on import_file begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_file', new.id, 'insert', null, json_object('id', new."id", 'batch_id', new."batch_id", 'name', new."name", 'sha256', new."sha256", 'size_bytes', new."size_bytes", 'outcome', new."outcome", 'says', new."says"));
end;

CREATE TRIGGER import_file_history_update after update on import_file begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_file', new.id, 'update', json_object('id', old."id", 'batch_id', old."batch_id", 'name', old."name", 'sha256', old."sha256", 'size_bytes', old."size_bytes", 'outcome', old."outcome", 'says', old."says"), json_object('id', new."id", 'batch_id', new."batch_id", 'name', new."name", 'sha256', new."sha256", 'size_bytes', new."size_bytes", 'outcome', new."outcome", 'says', new."says"));
end;

CREATE TRIGGER import_origin_history_delete after delete on import_origin begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_origin', old.id, 'delete', json_object('id', old."id", 'entity', old."entity", 'record_id', old."record_id", 'sheet_id', old."sheet_id", 'row', old."row"), null);
end;

CREATE TRIGGER import_origin_history_insert after insert on import_origin begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_origin', new.id, 'insert', null, json_object('id', new."id", 'entity', new."entity", 'record_id', new."record_id", 'sheet_id', new."sheet_id", 'row', new."row"));
end;

CREATE TRIGGER import_origin_history_update after update on import_origin begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_origin', new.id, 'update', json_object('id', old."id", 'entity', old."entity", 'record_id', old."record_id", 'sheet_id', old."sheet_id", 'row', old."row"), json_object('id', new."id", 'entity', new."entity", 'record_id', new."record_id", 'sheet_id', new."sheet_id", 'row', new."row"));
end;

CREATE TRIGGER import_profile_history_delete after delete on import_profile begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_profile', old.id, 'delete', json_object('id', old."id", 'fingerprint', old."fingerprint", 'sender', old."sender", 'kind', old."kind", 'header_rows', old."header_rows", 'columns', old."columns", 'used_on', old."used_on"), null);
end;

CREATE TRIGGER import_profile_history_insert after insert on import_profile begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_profile', new.id, 'insert', null, json_object('id', new."id", 'fingerprint', new."fingerprint", 'sender', new."sender", 'kind', new."kind", 'header_rows', new."header_rows", 'columns', new."columns", 'used_on', new."used_on"));
end;

CREATE TRIGGER import_profile_history_update after update on import_profile begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_profile', new.id, 'update', json_object('id', old."id", 'fingerprint', old."fingerprint", 'sender', old."sender", 'kind', old."kind", 'header_rows', old."header_rows", 'columns', old."columns", 'used_on', old."used_on"), json_object('id', new."id", 'fingerprint', new."fingerprint", 'sender', new."sender", 'kind', new."kind", 'header_rows', new."header_rows", 'columns', new."columns", 'used_on', new."used_on"));
end;

CREATE TRIGGER import_sheet_history_delete after delete on import_sheet begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_sheet', old.id, 'delete', json_object('id', old."id", 'file_id', old."file_id", 'sheet', old."sheet", 'kind', old."kind", 'header_rows', old."header_rows", 'columns', old."columns", 'declared_enterprise', old."declared_enterprise", 'declared_on', old."declared_on", 'zero_report', old."zero_report"), null);
end;

CREATE TRIGGER import_sheet_history_insert after insert on import_sheet begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_sheet', new.id, 'insert', null, json_object('id', new."id", 'file_id', new."file_id", 'sheet', new."sheet", 'kind', new."kind", 'header_rows', new."header_rows", 'columns', new."columns", 'declared_enterprise', new."declared_enterprise", 'declared_on', new."declared_on", 'zero_report', new."zero_report"));
end;

CREATE TRIGGER import_sheet_history_update after update on import_sheet begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'import_sheet', new.id, 'update', json_object('id', old."id", 'file_id', old."file_id", 'sheet', old."sheet", 'kind', old."kind", 'header_rows', old."header_rows", 'columns', old."columns", 'declared_enterprise', old."declared_enterprise", 'declared_on', old."declared_on", 'zero_report', old."zero_report"), json_object('id', new."id", 'file_id', new."file_id", 'sheet', new."sheet", 'kind', new."kind", 'header_rows', new."header_rows", 'columns', new."columns", 'declared_enterprise', new."declared_enterprise", 'declared_on', new."declared_on", 'zero_report', new."zero_report"));
end;

CREATE TRIGGER inspection_history_delete after delete on inspection begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'enterprise_id', old."enterprise_id", 'site', old."site", 'start', old."start", 'end', old."end", 'org', old."org", 'org_name', old."org_name", 'type', old."type", 'method', old."method", 'topic', old."topic", 'external_no', old."external_no", 'inspectors', old."inspectors", 'few_inspectors_reason', old."few_inspectors_reason", 'site_person', old."site_person", 'signed', old."signed", 'finding', old."finding", 'spot_exam_asked', old."spot_exam_asked", 'spot_exam_passed', old."spot_exam_passed", 'experts', old."experts", 'accompany_org', old."accompany_org", 'result', old."result", 'duty_study', old."duty_study", 'duty_lead_check', old."duty_lead_check", 'duty_lists', old."duty_lists", 'duty_organisation', old."duty_organisation", 'duty_licensed', old."duty_licensed", 'duty_outsourcing', old."duty_outsourcing", 'duty_drill', old."duty_drill", 'remark', old."remark"), null);
end;

CREATE TRIGGER inspection_history_insert after insert on inspection begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'enterprise_id', new."enterprise_id", 'site', new."site", 'start', new."start", 'end', new."end", 'org', new."org", 'org_name', new."org_name", 'type', new."type", 'method', new."method", 'topic', new."topic", 'external_no', new."external_no", 'inspectors', new."inspectors", 'few_inspectors_reason', new."few_inspectors_reason", 'site_person', new."site_person", 'signed', new."signed", 'finding', new."finding", 'spot_exam_asked', new."spot_exam_asked", 'spot_exam_passed', new."spot_exam_passed", 'experts', new."experts", 'accompany_org', new."accompany_org", 'result', new."result", 'duty_study', new."duty_study", 'duty_lead_check', new."duty_lead_check", 'duty_lists', new."duty_lists", 'duty_organisation', new."duty_organisation", 'duty_licensed', new."duty_licensed", 'duty_outsourcing', new."duty_outsourcing", 'duty_drill', new."duty_drill", 'remark', new."remark"));
end;

CREATE TRIGGER inspection_history_update after update on inspection begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'enterprise_id', old."enterprise_id", 'site', old."site", 'start', old."start", 'end', old."end", 'org', old."org", 'org_name', old."org_name", 'type', old."type", 'method', old."method", 'topic', old."topic", 'external_no', old."external_no", 'inspectors', old."inspectors", 'few_inspectors_reason', old."few_inspectors_reason", 'site_person', old."site_person", 'signed', old."signed", 'finding', old."finding", 'spot_exam_asked', old."spot_exam_asked", 'spot_exam_passed', old."spot_exam_passed", 'experts', old."experts", 'accompany_org', old."accompany_org", 'result', old."result", 'duty_study', old."duty_study", 'duty_lead_check', old."duty_lead_check", 'duty_lists', old."duty_lists", 'duty_organisation', old."duty_organisation", 'duty_licensed', old."duty_licensed", 'duty_outsourcing', old."duty_outsourcing", 'duty_drill', old."duty_drill", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'enterprise_id', new."enterprise_id", 'site', new."site", 'start', new."start", 'end', new."end", 'org', new."org", 'org_name', new."org_name", 'type', new."type", 'method', new."method", 'topic', new."topic", 'external_no', new."external_no", 'inspectors', new."inspectors", 'few_inspectors_reason', new."few_inspectors_reason", 'site_person', new."site_person", 'signed', new."signed", 'finding', new."finding", 'spot_exam_asked', new."spot_exam_asked", 'spot_exam_passed', new."spot_exam_passed", 'experts', new."experts", 'accompany_org', new."accompany_org", 'result', new."result", 'duty_study', new."duty_study", 'duty_lead_check', new."duty_lead_check", 'duty_lists', new."duty_lists", 'duty_organisation', new."duty_organisation", 'duty_licensed', new."duty_licensed", 'duty_outsourcing', new."duty_outsourcing", 'duty_drill', new."duty_drill", 'remark', new."remark"));
end;

CREATE TRIGGER lease_history_delete after delete on lease begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'lease', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'lessor_id', old."lessor_id", 'lessor_name', old."lessor_name", 'lessor_kind', old."lessor_kind", 'lessor_phone', old."lessor_phone", 'lessee_id', old."lessee_id", 'sub_lease', old."sub_lease", 'sub_lessee', old."sub_lessee", 'park_name', old."park_name", 'building', old."building", 'floor', old."floor", 'unit', old."unit", 'area_m2', old."area_m2", 'staff_count', old."staff_count", 'use', old."use", 'planned_use', old."planned_use", 'fire_hazard_class', old."fire_hazard_class", 'main_risks', old."main_risks", 'land_ok', old."land_ok", 'fire_accept', old."fire_accept", 'building_safe', old."building_safe", 'illegal_build', old."illegal_build", 'safety_agreement', old."safety_agreement", 'safety_agreement_date', old."safety_agreement_date", 'lease_from', old."lease_from", 'lease_to', old."lease_to", 'three_in_one', old."three_in_one", 'dorm_in_workshop', old."dorm_in_workshop", 'last_lessor_check', old."last_lessor_check", 'remark', old."remark"), null);
end;

CREATE TRIGGER lease_history_insert after insert on lease begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'lease', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'lessor_id', new."lessor_id", 'lessor_name', new."lessor_name", 'lessor_kind', new."lessor_kind", 'lessor_phone', new."lessor_phone", 'lessee_id', new."lessee_id", 'sub_lease', new."sub_lease", 'sub_lessee', new."sub_lessee", 'park_name', new."park_name", 'building', new."building", 'floor', new."floor", 'unit', new."unit", 'area_m2', new."area_m2", 'staff_count', new."staff_count", 'use', new."use", 'planned_use', new."planned_use", 'fire_hazard_class', new."fire_hazard_class", 'main_risks', new."main_risks", 'land_ok', new."land_ok", 'fire_accept', new."fire_accept", 'building_safe', new."building_safe", 'illegal_build', new."illegal_build", 'safety_agreement', new."safety_agreement", 'safety_agreement_date', new."safety_agreement_date", 'lease_from', new."lease_from", 'lease_to', new."lease_to", 'three_in_one', new."three_in_one", 'dorm_in_workshop', new."dorm_in_workshop", 'last_lessor_check', new."last_lessor_check", 'remark', new."remark"));
end;

CREATE TRIGGER lease_history_update after update on lease begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'lease', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'lessor_id', old."lessor_id", 'lessor_name', old."lessor_name", 'lessor_kind', old."lessor_kind", 'lessor_phone', old."lessor_phone", 'lessee_id', old."lessee_id", 'sub_lease', old."sub_lease", 'sub_lessee', old."sub_lessee", 'park_name', old."park_name", 'building', old."building", 'floor', old."floor", 'unit', old."unit", 'area_m2', old."area_m2", 'staff_count', old."staff_count", 'use', old."use", 'planned_use', old."planned_use", 'fire_hazard_class', old."fire_hazard_class", 'main_risks', old."main_risks", 'land_ok', old."land_ok", 'fire_accept', old."fire_accept", 'building_safe', old."building_safe", 'illegal_build', old."illegal_build", 'safety_agreement', old."safety_agreement", 'safety_agreement_date', old."safety_agreement_date", 'lease_from', old."lease_from", 'lease_to', old."lease_to", 'three_in_one', old."three_in_one", 'dorm_in_workshop', old."dorm_in_workshop", 'last_lessor_check', old."last_lessor_check", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'lessor_id', new."lessor_id", 'lessor_name', new."lessor_name", 'lessor_kind', new."lessor_kind", 'lessor_phone', new."lessor_phone", 'lessee_id', new."lessee_id", 'sub_lease', new."sub_lease", 'sub_lessee', new."sub_lessee", 'park_name', new."park_name", 'building', new."building", 'floor', new."floor", 'unit', new."unit", 'area_m2', new."area_m2", 'staff_count', new."staff_count", 'use', new."use", 'planned_use', new."planned_use", 'fire_hazard_class', new."fire_hazard_class", 'main_risks', new."main_risks", 'land_ok', new."land_ok", 'fire_accept', new."fire_accept", 'building_safe', new."building_safe", 'illegal_build', new."illegal_build", 'safety_agreement', new."safety_agreement", 'safety_agreement_date', new."safety_agreement_date", 'lease_from', new."lease_from", 'lease_to', new."lease_to", 'three_in_one', new."three_in_one", 'dorm_in_workshop', new."dorm_in_workshop", 'last_lessor_check', new."last_lessor_check", 'remark', new."remark"));
end;

CREATE TRIGGER listed_supervision_history_delete after delete on listed_supervision begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'listed_supervision', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'level', old."level", 'issuer', old."issuer", 'issued_on', old."issued_on", 'doc_no', old."doc_no", 'finish_due', old."finish_due", 'delisted_on', old."delisted_on"), null);
end;

CREATE TRIGGER listed_supervision_history_insert after insert on listed_supervision begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'listed_supervision', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'level', new."level", 'issuer', new."issuer", 'issued_on', new."issued_on", 'doc_no', new."doc_no", 'finish_due', new."finish_due", 'delisted_on', new."delisted_on"));
end;

CREATE TRIGGER listed_supervision_history_update after update on listed_supervision begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'listed_supervision', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'level', old."level", 'issuer', old."issuer", 'issued_on', old."issued_on", 'doc_no', old."doc_no", 'finish_due', old."finish_due", 'delisted_on', old."delisted_on"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'level', new."level", 'issuer', new."issuer", 'issued_on', new."issued_on", 'doc_no', new."doc_no", 'finish_due', new."finish_due", 'delisted_on', new."delisted_on"));
end;

CREATE TRIGGER office_history_delete after delete on office begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'office', old.id, 'delete', json_object('id', old."id", 'town', old."town", 'county', old."county", 'person', old."person", 'division_code', old."division_code"), null);
end;

CREATE TRIGGER office_history_insert after insert on office begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'office', new.id, 'insert', null, json_object('id', new."id", 'town', new."town", 'county', new."county", 'person', new."person", 'division_code', new."division_code"));
end;

CREATE TRIGGER office_history_update after update on office begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'office', new.id, 'update', json_object('id', old."id", 'town', old."town", 'county', old."county", 'person', old."person", 'division_code', old."division_code"), json_object('id', new."id", 'town', new."town", 'county', new."county", 'person', new."person", 'division_code', new."division_code"));
end;

CREATE TRIGGER outsourcing_project_history_delete after delete on outsourcing_project begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'outsourcing_project', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'owner_enterprise_id', old."owner_enterprise_id", 'contractor_id', old."contractor_id", 'name', old."name", 'content', old."content", 'outsourcing_form', old."outsourcing_form", 'category', old."category", 'work_nature', old."work_nature", 'work_place', old."work_place", 'scale', old."scale", 'amount_fen', old."amount_fen", 'area_m2', old."area_m2", 'headcount', old."headcount", 'special_count', old."special_count", 'start', old."start", 'end', old."end", 'long_term', old."long_term", 'contract_no', old."contract_no", 'signed_on', old."signed_on", 'contract_signed', old."contract_signed", 'contract_days', old."contract_days", 'contract_end', old."contract_end", 'terminated_on', old."terminated_on", 'hazardous_work_types', old."hazardous_work_types", 'hazwork_supervisor', old."hazwork_supervisor", 'safety_agreement', old."safety_agreement", 'safety_agreement_no', old."safety_agreement_no", 'safety_agreement_on', old."safety_agreement_on", 'duties_clear', old."duties_clear", 'is_cross_work', old."is_cross_work", 'cross_agreements', old."cross_agreements", 'plan_approved_on', old."plan_approved_on", 'trained', old."trained", 'disclosed', old."disclosed", 'sub_contract', old."sub_contract", 'site_office', old."site_office", 'project_leader', old."project_leader", 'project_leader_phone', old."project_leader_phone", 'site_leader', old."site_leader", 'site_leader_phone', old."site_leader_phone", 'owner_inspection_last_date', old."owner_inspection_last_date", 'owner_inspection_count', old."owner_inspection_count", 'review_result', old."review_result", 'cleared_on', old."cleared_on", 'owner_complies', old."owner_complies", 'contractor_complies', old."contractor_complies", 'contract_complies', old."contract_complies", 'site_complies', old."site_complies", 'status', old."status", 'remark', old."remark"), null);
end;

CREATE TRIGGER outsourcing_project_history_insert after insert on outsourcing_project begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'outsourcing_project', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'owner_enterprise_id', new."owner_enterprise_id", 'contractor_id', new."contractor_id", 'name', new."name", 'content', new."content", 'outsourcing_form', new."outsourcing_form", 'category', new."category", 'work_nature', new."work_nature", 'work_place', new."work_place", 'scale', new."scale", 'amount_fen', new."amount_fen", 'area_m2', new."area_m2", 'headcount', new."headcount", 'special_count', new."special_count", 'start', new."start", 'end', new."end", 'long_term', new."long_term", 'contract_no', new."contract_no", 'signed_on', new."signed_on", 'contract_signed', new."contract_signed", 'contract_days', new."contract_days", 'contract_end', new."contract_end", 'terminated_on', new."terminated_on", 'hazardous_work_types', new."hazardous_work_types", 'hazwork_supervisor', new."hazwork_supervisor", 'safety_agreement', new."safety_agreement", 'safety_agreement_no', new."safety_agreement_no", 'safety_agreement_on', new."safety_agreement_on", 'duties_clear', new."duties_clear", 'is_cross_work', new."is_cross_work", 'cross_agreements', new."cross_agreements", 'plan_approved_on', new."plan_approved_on", 'trained', new."trained", 'disclosed', new."disclosed", 'sub_contract', new."sub_contract", 'site_office', new."site_office", 'project_leader', new."project_leader", 'project_leader_phone', new."project_leader_phone", 'site_leader', new."site_leader", 'site_leader_phone', new."site_leader_phone", 'owner_inspection_last_date', new."owner_inspection_last_date", 'owner_inspection_count', new."owner_inspection_count", 'review_result', new."review_result", 'cleared_on', new."cleared_on", 'owner_complies', new."owner_complies", 'contractor_complies', new."contractor_complies", 'contract_complies', new."contract_complies", 'site_complies', new."site_complies", 'status', new."status", 'remark', new."remark"));
end;

CREATE TRIGGER outsourcing_project_history_update after update on outsourcing_project begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'outsourcing_project', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'owner_enterprise_id', old."owner_enterprise_id", 'contractor_id', old."contractor_id", 'name', old."name", 'content', old."content", 'outsourcing_form', old."outsourcing_form", 'category', old."category", 'work_nature', old."work_nature", 'work_place', old."work_place", 'scale', old."scale", 'amount_fen', old."amount_fen", 'area_m2', old."area_m2", 'headcount', old."headcount", 'special_count', old."special_count", 'start', old."start", 'end', old."end", 'long_term', old."long_term", 'contract_no', old."contract_no", 'signed_on', old."signed_on", 'contract_signed', old."contract_signed", 'contract_days', old."contract_days", 'contract_end', old."contract_end", 'terminated_on', old."terminated_on", 'hazardous_work_types', old."hazardous_work_types", 'hazwork_supervisor', old."hazwork_supervisor", 'safety_agreement', old."safety_agreement", 'safety_agreement_no', old."safety_agreement_no", 'safety_agreement_on', old."safety_agreement_on", 'duties_clear', old."duties_clear", 'is_cross_work', old."is_cross_work", 'cross_agreements', old."cross_agreements", 'plan_approved_on', old."plan_approved_on", 'trained', old."trained", 'disclosed', old."disclosed", 'sub_contract', old."sub_contract", 'site_office', old."site_office", 'project_leader', old."project_leader", 'project_leader_phone', old."project_leader_phone", 'site_leader', old."site_leader", 'site_leader_phone', old."site_leader_phone", 'owner_inspection_last_date', old."owner_inspection_last_date", 'owner_inspection_count', old."owner_inspection_count", 'review_result', old."review_result", 'cleared_on', old."cleared_on", 'owner_complies', old."owner_complies", 'contractor_complies', old."contractor_complies", 'contract_complies', old."contract_complies", 'site_complies', old."site_complies", 'status', old."status", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'owner_enterprise_id', new."owner_enterprise_id", 'contractor_id', new."contractor_id", 'name', new."name", 'content', new."content", 'outsourcing_form', new."outsourcing_form", 'category', new."category", 'work_nature', new."work_nature", 'work_place', new."work_place", 'scale', new."scale", 'amount_fen', new."amount_fen", 'area_m2', new."area_m2", 'headcount', new."headcount", 'special_count', new."special_count", 'start', new."start", 'end', new."end", 'long_term', new."long_term", 'contract_no', new."contract_no", 'signed_on', new."signed_on", 'contract_signed', new."contract_signed", 'contract_days', new."contract_days", 'contract_end', new."contract_end", 'terminated_on', new."terminated_on", 'hazardous_work_types', new."hazardous_work_types", 'hazwork_supervisor', new."hazwork_supervisor", 'safety_agreement', new."safety_agreement", 'safety_agreement_no', new."safety_agreement_no", 'safety_agreement_on', new."safety_agreement_on", 'duties_clear', new."duties_clear", 'is_cross_work', new."is_cross_work", 'cross_agreements', new."cross_agreements", 'plan_approved_on', new."plan_approved_on", 'trained', new."trained", 'disclosed', new."disclosed", 'sub_contract', new."sub_contract", 'site_office', new."site_office", 'project_leader', new."project_leader", 'project_leader_phone', new."project_leader_phone", 'site_leader', new."site_leader", 'site_leader_phone', new."site_leader_phone", 'owner_inspection_last_date', new."owner_inspection_last_date", 'owner_inspection_count', new."owner_inspection_count", 'review_result', new."review_result", 'cleared_on', new."cleared_on", 'owner_complies', new."owner_complies", 'contractor_complies', new."contractor_complies", 'contract_complies', new."contract_complies", 'site_complies', new."site_complies", 'status', new."status", 'remark', new."remark"));
end;

CREATE TRIGGER recheck_history_delete after delete on recheck begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'recheck', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'round', old."round", 'on', old."on", 'org', old."org", 'inspectors', old."inspectors", 'result', old."result", 'opinion', old."opinion", 'doc_no', old."doc_no"), null);
end;

CREATE TRIGGER recheck_history_insert after insert on recheck begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'recheck', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'round', new."round", 'on', new."on", 'org', new."org", 'inspectors', new."inspectors", 'result', new."result", 'opinion', new."opinion", 'doc_no', new."doc_no"));
end;

CREATE TRIGGER recheck_history_update after update on recheck begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'recheck', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'round', old."round", 'on', old."on", 'org', old."org", 'inspectors', old."inspectors", 'result', old."result", 'opinion', old."opinion", 'doc_no', old."doc_no"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'round', new."round", 'on', new."on", 'org', new."org", 'inspectors', new."inspectors", 'result', new."result", 'opinion', new."opinion", 'doc_no', new."doc_no"));
end;

CREATE TRIGGER rectification_history_delete after delete on rectification begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'rectification', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'round', old."round", 'done_on', old."done_on", 'by', old."by", 'description', old."description", 'evidence', old."evidence", 'funds_actual_fen', old."funds_actual_fen", 'submitted_on', old."submitted_on"), null);
end;

CREATE TRIGGER rectification_history_insert after insert on rectification begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'rectification', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'round', new."round", 'done_on', new."done_on", 'by', new."by", 'description', new."description", 'evidence', new."evidence", 'funds_actual_fen', new."funds_actual_fen", 'submitted_on', new."submitted_on"));
end;

CREATE TRIGGER rectification_history_update after update on rectification begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'rectification', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'round', old."round", 'done_on', old."done_on", 'by', old."by", 'description', old."description", 'evidence', old."evidence", 'funds_actual_fen', old."funds_actual_fen", 'submitted_on', old."submitted_on"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'round', new."round", 'done_on', new."done_on", 'by', new."by", 'description', new."description", 'evidence', new."evidence", 'funds_actual_fen', new."funds_actual_fen", 'submitted_on', new."submitted_on"));
end;

CREATE TRIGGER report_entry_history_delete after delete on report_entry begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'report_entry', old.id, 'delete', json_object('id', old."id", 'period_id', old."period_id", 'cell', old."cell", 'value', old."value", 'value2', old."value2", 'yes', old."yes", 'not_applicable', old."not_applicable", 'zero_confirmed', old."zero_confirmed", 'basis', old."basis"), null);
end;

CREATE TRIGGER report_entry_history_insert after insert on report_entry begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'report_entry', new.id, 'insert', null, json_object('id', new."id", 'period_id', new."period_id", 'cell', new."cell", 'value', new."value", 'value2', new."value2", 'yes', new."yes", 'not_applicable', new."not_applicable", 'zero_confirmed', new."zero_confirmed", 'basis', new."basis"));
end;

CREATE TRIGGER report_entry_history_update after update on report_entry begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'report_entry', new.id, 'update', json_object('id', old."id", 'period_id', old."period_id", 'cell', old."cell", 'value', old."value", 'value2', old."value2", 'yes', old."yes", 'not_applicable', old."not_applicable", 'zero_confirmed', old."zero_confirmed", 'basis', old."basis"), json_object('id', new."id", 'period_id', new."period_id", 'cell', new."cell", 'value', new."value", 'value2', new."value2", 'yes', new."yes", 'not_applicable', new."not_applicable", 'zero_confirmed', new."zero_confirmed", 'basis', new."basis"));
end;

CREATE TRIGGER report_period_history_delete after delete on report_period begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'report_period', old.id, 'delete', json_object('id', old."id", 'form', old."form", 'from', old."from", 'as_of', old."as_of", 'filled_on', old."filled_on", 'state', old."state", 'reported_on', old."reported_on", 'way', old."way", 'receipt', old."receipt"), null);
end;

CREATE TRIGGER report_period_history_insert after insert on report_period begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'report_period', new.id, 'insert', null, json_object('id', new."id", 'form', new."form", 'from', new."from", 'as_of', new."as_of", 'filled_on', new."filled_on", 'state', new."state", 'reported_on', new."reported_on", 'way', new."way", 'receipt', new."receipt"));
end;

CREATE TRIGGER report_period_history_update after update on report_period begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'report_period', new.id, 'update', json_object('id', old."id", 'form', old."form", 'from', old."from", 'as_of', old."as_of", 'filled_on', old."filled_on", 'state', old."state", 'reported_on', old."reported_on", 'way', old."way", 'receipt', old."receipt"), json_object('id', new."id", 'form', new."form", 'from', new."from", 'as_of', new."as_of", 'filled_on', new."filled_on", 'state', new."state", 'reported_on', new."reported_on", 'way', new."way", 'receipt', new."receipt"));
end;

CREATE TRIGGER reveal_history_delete after delete on reveal begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'reveal', old.id, 'delete', json_object('id', old."id", 'entity', old."entity", 'record_id', old."record_id", 'field', old."field", 'at', old."at", 'by', old."by"), null);
end;

CREATE TRIGGER reveal_history_insert after insert on reveal begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'reveal', new.id, 'insert', null, json_object('id', new."id", 'entity', new."entity", 'record_id', new."record_id", 'field', new."field", 'at', new."at", 'by', new."by"));
end;

CREATE TRIGGER reveal_history_update after update on reveal begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'reveal', new.id, 'update', json_object('id', old."id", 'entity', old."entity", 'record_id', old."record_id", 'field', old."field", 'at', old."at", 'by', old."by"), json_object('id', new."id", 'entity', new."entity", 'record_id', new."record_id", 'field', new."field", 'at', new."at", 'by', new."by"));
end;

CREATE TRIGGER submission_history_delete after delete on submission begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'submission', old.id, 'delete', json_object('id', old."id", 'enterprise_id', old."enterprise_id", 'type', old."type", 'period', old."period", 'received_on', old."received_on", 'channel', old."channel", 'sheet_id', old."sheet_id", 'status', old."status", 'declared_on', old."declared_on"), null);
end;

CREATE TRIGGER submission_history_insert after insert on submission begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'submission', new.id, 'insert', null, json_object('id', new."id", 'enterprise_id', new."enterprise_id", 'type', new."type", 'period', new."period", 'received_on', new."received_on", 'channel', new."channel", 'sheet_id', new."sheet_id", 'status', new."status", 'declared_on', new."declared_on"));
end;

CREATE TRIGGER submission_history_update after update on submission begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'submission', new.id, 'update', json_object('id', old."id", 'enterprise_id', old."enterprise_id", 'type', old."type", 'period', old."period", 'received_on', old."received_on", 'channel', old."channel", 'sheet_id', old."sheet_id", 'status', old."status", 'declared_on', old."declared_on"), json_object('id', new."id", 'enterprise_id', new."enterprise_id", 'type', new."type", 'period', new."period", 'received_on', new."received_on", 'channel', new."channel", 'sheet_id', new."sheet_id", 'status', new."status", 'declared_on', new."declared_on"));
end;

CREATE TRIGGER transfer_history_delete after delete on transfer begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'transfer', old.id, 'delete', json_object('id', old."id", 'hazard_id', old."hazard_id", 'to_dept', old."to_dept", 'doc_no', old."doc_no", 'sent_on', old."sent_on", 'reply_due', old."reply_due", 'replied_on', old."replied_on", 'reply_result', old."reply_result", 'reply_doc_no', old."reply_doc_no"), null);
end;

CREATE TRIGGER transfer_history_insert after insert on transfer begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'transfer', new.id, 'insert', null, json_object('id', new."id", 'hazard_id', new."hazard_id", 'to_dept', new."to_dept", 'doc_no', new."doc_no", 'sent_on', new."sent_on", 'reply_due', new."reply_due", 'replied_on', new."replied_on", 'reply_result', new."reply_result", 'reply_doc_no', new."reply_doc_no"));
end;

CREATE TRIGGER transfer_history_update after update on transfer begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'transfer', new.id, 'update', json_object('id', old."id", 'hazard_id', old."hazard_id", 'to_dept', old."to_dept", 'doc_no', old."doc_no", 'sent_on', old."sent_on", 'reply_due', old."reply_due", 'replied_on', old."replied_on", 'reply_result', old."reply_result", 'reply_doc_no', old."reply_doc_no"), json_object('id', new."id", 'hazard_id', new."hazard_id", 'to_dept', new."to_dept", 'doc_no', new."doc_no", 'sent_on', new."sent_on", 'reply_due', new."reply_due", 'replied_on', new."replied_on", 'reply_result', new."reply_result", 'reply_doc_no', new."reply_doc_no"));
end;

CREATE TRIGGER worker_history_delete after delete on worker begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'worker', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'gender', old."gender", 'nation', old."nation", 'id_type', old."id_type", 'id_no', old."id_no", 'birth', old."birth", 'phone', old."phone", 'employer_name', old."employer_name", 'contractor_id', old."contractor_id", 'owner_enterprise_id', old."owner_enterprise_id", 'project_id', old."project_id", 'employment_type', old."employment_type", 'trade', old."trade", 'post', old."post", 'education', old."education", 'in_on', old."in_on", 'out_on', old."out_on", 'approved_by', old."approved_by", 'replaces', old."replaces", 'edu_company_on', old."edu_company_on", 'edu_company_score', old."edu_company_score", 'edu_workshop_on', old."edu_workshop_on", 'edu_workshop_score', old."edu_workshop_score", 'edu_team_on', old."edu_team_on", 'edu_team_score', old."edu_team_score", 'project_training_on', old."project_training_on", 'disclosure_signed', old."disclosure_signed", 'disclosure_on', old."disclosure_on", 'health_checked_on', old."health_checked_on", 'injury_insurance', old."injury_insurance", 'blacklist', old."blacklist", 'remark', old."remark"), null);
end;

CREATE TRIGGER worker_history_insert after insert on worker begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'worker', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'gender', new."gender", 'nation', new."nation", 'id_type', new."id_type", 'id_no', new."id_no", 'birth', new."birth", 'phone', new."phone", 'employer_name', new."employer_name", 'contractor_id', new."contractor_id", 'owner_enterprise_id', new."owner_enterprise_id", 'project_id', new."project_id", 'employment_type', new."employment_type", 'trade', new."trade", 'post', new."post", 'education', new."education", 'in_on', new."in_on", 'out_on', new."out_on", 'approved_by', new."approved_by", 'replaces', new."replaces", 'edu_company_on', new."edu_company_on", 'edu_company_score', new."edu_company_score", 'edu_workshop_on', new."edu_workshop_on", 'edu_workshop_score', new."edu_workshop_score", 'edu_team_on', new."edu_team_on", 'edu_team_score', new."edu_team_score", 'project_training_on', new."project_training_on", 'disclosure_signed', new."disclosure_signed", 'disclosure_on', new."disclosure_on", 'health_checked_on', new."health_checked_on", 'injury_insurance', new."injury_insurance", 'blacklist', new."blacklist", 'remark', new."remark"));
end;

CREATE TRIGGER worker_history_update after update on worker begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'worker', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'gender', old."gender", 'nation', old."nation", 'id_type', old."id_type", 'id_no', old."id_no", 'birth', old."birth", 'phone', old."phone", 'employer_name', old."employer_name", 'contractor_id', old."contractor_id", 'owner_enterprise_id', old."owner_enterprise_id", 'project_id', old."project_id", 'employment_type', old."employment_type", 'trade', old."trade", 'post', old."post", 'education', old."education", 'in_on', old."in_on", 'out_on', old."out_on", 'approved_by', old."approved_by", 'replaces', old."replaces", 'edu_company_on', old."edu_company_on", 'edu_company_score', old."edu_company_score", 'edu_workshop_on', old."edu_workshop_on", 'edu_workshop_score', old."edu_workshop_score", 'edu_team_on', old."edu_team_on", 'edu_team_score', old."edu_team_score", 'project_training_on', old."project_training_on", 'disclosure_signed', old."disclosure_signed", 'disclosure_on', old."disclosure_on", 'health_checked_on', old."health_checked_on", 'injury_insurance', old."injury_insurance", 'blacklist', old."blacklist", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'gender', new."gender", 'nation', new."nation", 'id_type', new."id_type", 'id_no', new."id_no", 'birth', new."birth", 'phone', new."phone", 'employer_name', new."employer_name", 'contractor_id', new."contractor_id", 'owner_enterprise_id', new."owner_enterprise_id", 'project_id', new."project_id", 'employment_type', new."employment_type", 'trade', new."trade", 'post', new."post", 'education', new."education", 'in_on', new."in_on", 'out_on', new."out_on", 'approved_by', new."approved_by", 'replaces', new."replaces", 'edu_company_on', new."edu_company_on", 'edu_company_score', new."edu_company_score", 'edu_workshop_on', new."edu_workshop_on", 'edu_workshop_score', new."edu_workshop_score", 'edu_team_on', new."edu_team_on", 'edu_team_score', new."edu_team_score", 'project_training_on', new."project_training_on", 'disclosure_signed', new."disclosure_signed", 'disclosure_on', new."disclosure_on", 'health_checked_on', new."health_checked_on", 'injury_insurance', new."injury_insurance", 'blacklist', new."blacklist", 'remark', new."remark"));
end;
