CREATE INDEX acceptance_hazard on acceptance (hazard_id);

CREATE INDEX accident_contractor on accident (contractor_id);

CREATE INDEX accident_enterprise on accident (enterprise_id);

CREATE INDEX accident_project on accident (project_id);

CREATE INDEX accountability_accident on accountability (accident_id);

CREATE INDEX accountability_case on accountability (case_id);

CREATE INDEX accountability_hazard on accountability (hazard_id);

CREATE INDEX assistance_enterprise on assistance (enterprise_id);

CREATE INDEX attachment_record on attachment (entity, record_id);

CREATE INDEX attachment_sha256 on attachment (sha256);

CREATE INDEX blacklist_contractor on blacklist (contractor_id);

CREATE INDEX blacklist_enterprise on blacklist (enterprise_id);

CREATE INDEX campaign_org_campaign on campaign_org (campaign_id);

CREATE INDEX campaign_parent on campaign (parent_id);

CREATE INDEX campaign_phase_campaign on campaign_phase (campaign_id);

CREATE INDEX campaign_task_campaign on campaign_task (campaign_id);

CREATE INDEX certificate_worker on certificate (worker_id);

CREATE INDEX checklist_contractor on checklist (contractor_id);

CREATE INDEX checklist_enterprise on checklist (enterprise_id);

CREATE INDEX checklist_inspection on checklist (inspection_id);

CREATE INDEX checklist_lease on checklist (lease_id);

CREATE INDEX checklist_project on checklist (project_id);

CREATE INDEX checklist_tick_checklist on checklist_tick (checklist_id);

CREATE INDEX checklist_tick_hazard on checklist_tick (hazard_id);

CREATE INDEX closure_hazard on closure (hazard_id, "on");

CREATE INDEX contractor_assessment_contractor on contractor_assessment (contractor_id);

CREATE INDEX contractor_assessment_enterprise on contractor_assessment (enterprise_id);

CREATE INDEX contractor_name on contractor (name);

CREATE INDEX contractor_review_project on contractor_review (project_id);

CREATE INDEX cross_agreement_owner_enterprise on cross_agreement (owner_enterprise_id);

CREATE INDEX delivery_enterprise on delivery (enterprise_id);

CREATE INDEX delivery_notice on delivery (notice_id);

CREATE INDEX department_transfer_case on department_transfer (case_id);

CREATE INDEX department_transfer_enterprise on department_transfer (enterprise_id);

CREATE INDEX department_transfer_hazard on department_transfer (hazard_id);

CREATE INDEX department_transfer_tip on department_transfer (tip_id);

CREATE INDEX drill_contractor on drill (contractor_id);

CREATE INDEX drill_enterprise on drill (enterprise_id);

CREATE INDEX enforcement_action_case on enforcement_action (case_id);

CREATE INDEX enforcement_action_enterprise on enforcement_action (enterprise_id);

CREATE INDEX enforcement_action_hazard on enforcement_action (hazard_id);

CREATE INDEX enforcement_action_inspection on enforcement_action (inspection_id);

CREATE INDEX enforcement_action_project on enforcement_action (project_id);

CREATE INDEX enforcement_case_enterprise on enforcement_case (enterprise_id);

CREATE INDEX enforcement_case_inspection on enforcement_case (inspection_id);

CREATE INDEX enterprise_change_enterprise on enterprise_change (enterprise_id);

CREATE INDEX enterprise_name on enterprise (name);

CREATE INDEX enterprise_uscc on enterprise (uscc);

CREATE INDEX equipment_check_contractor on equipment_check (contractor_id);

CREATE INDEX equipment_check_enterprise on equipment_check (enterprise_id);

CREATE INDEX exam_worker on exam (worker_id);

CREATE INDEX extension_hazard on extension (hazard_id);

CREATE INDEX frequency_rule_campaign on frequency_rule (campaign_id);

CREATE INDEX good_practice_enterprise on good_practice (enterprise_id);

CREATE INDEX handbook_enterprise on handbook (enterprise_id);

CREATE INDEX hazard_deadline on hazard (deadline);

CREATE INDEX hazard_enterprise on hazard (enterprise_id);

CREATE INDEX hazard_found_on on hazard (found_on);

CREATE INDEX hazard_note_hazard on hazard_note (hazard_id);

CREATE INDEX hazard_status_deadline on hazard (status, deadline, id);

CREATE INDEX hazard_status_found_on on hazard (status, found_on, id);

CREATE INDEX hazwork_permit_enterprise on hazwork_permit (enterprise_id);

CREATE INDEX hazwork_permit_project on hazwork_permit (project_id);

CREATE INDEX history_change_set on history (change_set);

CREATE INDEX history_row on history (table_name, row_id);

CREATE INDEX import_file_sha256 on import_file (sha256);

CREATE INDEX import_origin_record on import_origin (record_id);

CREATE INDEX inspection_enterprise on inspection (enterprise_id);

CREATE INDEX inspection_plan_enterprise on inspection_plan (enterprise_id);

CREATE INDEX inspection_plan_inspection on inspection_plan (inspection_id);

CREATE INDEX lease_lessee on lease (lessee_id);

CREATE INDEX listed_supervision_hazard on listed_supervision (hazard_id);

CREATE INDEX measure_plan_enterprise on measure_plan (enterprise_id);

CREATE INDEX measure_plan_park on measure_plan (park_id);

CREATE INDEX notice_answers on notice (answers_id);

CREATE INDEX notice_hazard on notice (hazard_id);

CREATE INDEX obsolete_equipment_enterprise on obsolete_equipment (enterprise_id);

CREATE INDEX outsourcing_project_contractor on outsourcing_project (contractor_id);

CREATE INDEX outsourcing_project_owner on outsourcing_project (owner_enterprise_id);

CREATE INDEX owner_system_enterprise on owner_system (enterprise_id);

CREATE INDEX park_owner_enterprise on park (owner_enterprise_id);

CREATE INDEX principal_check_enterprise on principal_check (enterprise_id);

CREATE INDEX progress_report_hazard on progress_report (hazard_id);

CREATE INDEX qualification_contractor on qualification (contractor_id);

CREATE INDEX recheck_hazard on recheck (hazard_id);

CREATE INDEX rectification_hazard on rectification (hazard_id);

CREATE INDEX safety_measure_enterprise on safety_measure (enterprise_id);

CREATE INDEX site_enterprise on site (enterprise_id);

CREATE INDEX site_park on site (park_id);

CREATE INDEX spot_exam_enterprise on spot_exam (enterprise_id);

CREATE INDEX spot_exam_inspection on spot_exam (inspection_id);

CREATE INDEX spot_exam_project on spot_exam (project_id);

CREATE INDEX standardization_enterprise on standardization (enterprise_id);

CREATE INDEX submission_campaign on submission (campaign_id);

CREATE INDEX submission_enterprise on submission (enterprise_id);

CREATE INDEX technical_disclosure_project on technical_disclosure (project_id);

CREATE INDEX three_simultaneous_enterprise on three_simultaneous (enterprise_id);

CREATE INDEX tip_enterprise on tip (enterprise_id);

CREATE INDEX tip_hazard on tip (hazard_id);

CREATE INDEX training_contractor on training (contractor_id);

CREATE INDEX training_enterprise on training (enterprise_id);

CREATE INDEX training_plan_enterprise on training_plan (enterprise_id);

CREATE INDEX training_plan_training on training_plan (training_id);

CREATE INDEX training_project on training (project_id);

CREATE INDEX transfer_hazard on transfer (hazard_id);

CREATE INDEX village_name on village (name);

CREATE INDEX watch_duty_enterprise on watch_duty (enterprise_id);

CREATE INDEX worker_assignment_project on worker_assignment (project_id);

CREATE INDEX worker_assignment_replaces on worker_assignment (replaces_id);

CREATE INDEX worker_assignment_worker on worker_assignment (worker_id);

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

CREATE TABLE accident (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  enterprise_id text not null references enterprise (id),
  contractor_id text references contractor (id),
  project_id text references outsourcing_project (id),
  "on" text not null,
  level text,
  deaths integer,
  injuries integer,
  loss_fen integer,
  is_outsourcing integer check (is_outsourcing in (0, 1)),
  counted_by_owner text check (counted_by_owner in ('是', '否', '未核实')),
  cause text,
  investigator text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE accountability (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  "on" text not null,
  reason text not null,
  case_id text references enforcement_case (id),
  accident_id text references accident (id),
  hazard_id text references hazard (id),
  organ text,
  kind text,
  persons text check (persons is null or json_valid(persons)),
  persons_count integer,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE activity (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  kind text not null,
  body text not null,
  "on" text not null,
  subject text not null,
  leader text,
  is_head integer check (is_head in (0, 1)),
  place text,
  headcount integer,
  enterprise_count integer,
  media text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE assistance (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  level text,
  target text not null,
  enterprise_id text references enterprise (id),
  target_name text,
  "on" text not null,
  expert_ids text check (expert_ids is null or json_valid(expert_ids)),
  experts text check (experts is null or json_valid(experts)),
  topic text not null,
  advice text,
  hazards_found integer,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE attachment (
  id text primary key,
  sha256 text not null check (length(sha256) = 64),
  name text not null,
  kind text not null,
  size_bytes integer not null check (size_bytes >= 0),
  entity text not null,
  record_id text not null,
  slot text not null default '其他',
  taken_on text,
  note text,
  added_at text not null,
  added_by text not null
) strict;

CREATE TABLE blacklist (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  contractor_id text references contractor (id),
  enterprise_id text references enterprise (id),
  kind text not null,
  reason text not null,
  basis text,
  decided_by text,
  doc_no text,
  in_on text not null,
  out_on text,
  out_reason text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE campaign (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  builtin text unique,
  name text not null,
  status text not null,
  issuer text,
  doc_no text,
  issued_on text,
  year integer,
  region text,
  scope text,
  sectors text check (sectors is null or json_valid(sectors)),
  parent_id text references campaign (id),
  "start" text,
  "end" text,
  info_officer text,
  plan_on text,
  plan_doc_no text,
  remark text
) strict;

CREATE TABLE campaign_org (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  campaign_id text not null references campaign (id),
  role text not null,
  name text not null,
  title text,
  phone text check (phone is null or json_valid(phone)),
  group_no integer,
  covers text check (covers is null or json_valid(covers)),
  remark text
) strict;

CREATE TABLE campaign_outcome (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  kind text not null,
  name text not null,
  issued_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE campaign_phase (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  campaign_id text not null references campaign (id),
  seq integer not null,
  name text not null,
  "start" text,
  "end" text,
  tasks text check (tasks is null or json_valid(tasks)),
  deliverables text check (deliverables is null or json_valid(deliverables)),
  done_on text,
  remark text
) strict;

CREATE TABLE campaign_task (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  campaign_id text not null references campaign (id),
  year integer,
  target text,
  task text not null,
  owner_unit text,
  "start" text,
  due text,
  done_on text,
  evidence text,
  remark text
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

CREATE TABLE checklist (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  code text not null,
  applies_to text,
  enterprise_id text references enterprise (id),
  contractor_id text references contractor (id),
  project_id text references outsourcing_project (id),
  lease_id text references lease (id),
  inspection_id text references inspection (id),
  "on" text not null,
  "by" text check ("by" is null or json_valid("by")),
  conclusion text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE checklist_tick (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  checklist_id text not null references checklist (id),
  item text not null,
  "text" text not null,
  dimension text,
  result text,
  count integer,
  note text,
  evidence text,
  hazard_id text references hazard (id)
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

CREATE TABLE contractor_assessment (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  contractor_id text not null references contractor (id),
  enterprise_id text references enterprise (id),
  quarter text not null,
  "on" text,
  score real,
  passed integer check (passed in (0, 1)),
  assessor text,
  problems text,
  contract_ended_on text,
  remark text
) strict;

CREATE TABLE contractor_review (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  project_id text not null references outsourcing_project (id),
  "on" text not null,
  reviewer text,
  result text not null,
  reason text,
  due text,
  cleared_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE cross_agreement (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  owner_enterprise_id text not null references enterprise (id),
  project_ids text check (project_ids is null or json_valid(project_ids)),
  contractor_ids text check (contractor_ids is null or json_valid(contractor_ids)),
  place text,
  agreement_no text,
  signed_on text,
  "end" text,
  duties_clear text check (duties_clear in ('是', '否', '未核实')),
  coordinator text,
  remark text
) strict;

CREATE TABLE delegated_power (
      id text primary key,
      basis text not null,
      scope text,
      "from" text not null,
      "to" text
    ) strict;

CREATE TABLE delivery (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  notice_id text not null references notice (id),
  enterprise_id text not null references enterprise (id),
  "on" text not null,
  way text,
  receiver text,
  received_on text,
  receipt text,
  remark text
) strict;

CREATE TABLE department_transfer (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  kind text not null,
  matter text not null,
  enterprise_id text references enterprise (id),
  hazard_id text references hazard (id),
  case_id text references enforcement_case (id),
  tip_id text references tip (id),
  to_dept text not null,
  doc_no text,
  sent_on text not null,
  reply_due text,
  replied_on text,
  reply_result text,
  reply_doc_no text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE drill (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text references enterprise (id),
  contractor_id text references contractor (id),
  org text,
  kind text not null,
  "on" text not null,
  topic text,
  place text,
  headcount integer,
  evaluated integer check (evaluated in (0, 1)),
  evaluation text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
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

CREATE TABLE enforcement_action (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  type text not null,
  "on" text not null,
  enterprise_id text references enterprise (id),
  case_id text references enforcement_case (id),
  hazard_id text references hazard (id),
  inspection_id text references inspection (id),
  project_id text references outsourcing_project (id),
  targets text check (targets is null or json_valid(targets)),
  target_name text,
  persons_count integer,
  decided_by text,
  organ text,
  doc_no text,
  amount_fen integer,
  collected_fen integer,
  five_absolute text,
  trigger text,
  basis text,
  published_on text,
  media text,
  is_typical integer check (is_typical in (0, 1)),
  is_dangerous_operation_crime integer check (is_dangerous_operation_crime in (0, 1)),
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE enforcement_case (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  no text not null,
  name text,
  enterprise_id text not null references enterprise (id),
  inspection_id text references inspection (id),
  opened_on text not null,
  organ text,
  closed_on text,
  judicial_transfer_on text,
  judicial_persons integer,
  published_on text,
  is_typical integer check (is_typical in (0, 1)),
  is_dangerous_operation_crime integer check (is_dangerous_operation_crime in (0, 1)),
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
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
, park_id text references park (id)) strict;

CREATE TABLE enterprise_change (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  kind text not null,
  "on" text not null,
  before text,
  after text,
  reason text,
  basis text,
  counterpart text,
  remark text
) strict;

CREATE TABLE equipment_check (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text references enterprise (id),
  contractor_id text references contractor (id),
  equipment text not null,
  serial_no text,
  checked_on text,
  checked_by text,
  result text,
  next_due text,
  report_no text,
  remark text
) strict;

CREATE TABLE event (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  kind text not null,
  "on" text not null,
  topic text not null,
  place text,
  audience text,
  headcount integer,
  enterprise_ids text check (enterprise_ids is null or json_valid(enterprise_ids)),
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
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

CREATE TABLE expert (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  field text,
  org text,
  title text,
  phone text check (phone is null or json_valid(phone)),
  hired_by text,
  valid_from text,
  valid_to text,
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

CREATE TABLE frequency_rule (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  campaign_id text not null references campaign (id),
  subject_tag text not null,
  action text not null,
  min_count integer not null,
  per text not null,
  source_ref text,
  remark text
) strict;

CREATE TABLE good_practice (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  title text not null,
  "on" text not null,
  enterprise_id text references enterprise (id),
  content text,
  published integer check (published in (0, 1)),
  published_on text,
  media text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE handbook (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  title text not null,
  "on" text not null,
  enterprise_id text references enterprise (id),
  copies integer,
  receiver text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
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

CREATE TABLE hazwork_permit (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  project_id text references outsourcing_project (id),
  enterprise_id text references enterprise (id),
  no text,
  type text not null,
  level text,
  content text,
  place text,
  "start" text not null,
  start_time text,
  "end" text,
  end_time text,
  applicant text,
  approver text,
  tech_guide text,
  guardian text,
  workers text check (workers is null or json_valid(workers)),
  gas_test text,
  related_permits text check (related_permits is null or json_valid(related_permits)),
  closed_on text,
  remark text
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
, site_id text references site (id), campaign_ids text check (campaign_ids is null or json_valid(campaign_ids))) strict;

CREATE TABLE inspection_plan (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  year integer not null,
  tier text not null,
  enterprise_id text not null references enterprise (id),
  planned text,
  done text,
  inspection_id text references inspection (id),
  basis text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
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
, park_id text references park (id)) strict;

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

CREATE TABLE measure_plan (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  target_type text not null,
  enterprise_id text references enterprise (id),
  park_id text references park (id),
  content text not null,
  made_on text,
  owner text,
  due text,
  done_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE meta (
  key text primary key,
  value text not null
) strict;

CREATE TABLE not_same (
  id text primary key,
  entity text not null,
  left_id text not null,
  right_id text not null,
  "on" text not null,
  "by" text not null,
  unique (entity, left_id, right_id),
  check (left_id < right_id)
) strict;

CREATE TABLE notice (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  kind text not null,
  subject text not null,
  doc_no text,
  "on" text not null,
  targets text check (targets is null or json_valid(targets)),
  target_names text check (target_names is null or json_valid(target_names)),
  media text,
  hazard_id text references hazard (id),
  answers_id text references received_notice (id),
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE obsolete_equipment (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  name text not null,
  catalogue_ref text,
  qty real,
  plan_due text,
  removed_on text,
  remark text
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

CREATE TABLE owner_system (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  checked_on text,
  access text check (access in ('是', '否', '未核实')),
  "check" text check ("check" in ('是', '否', '未核实')),
  training text check (training in ('是', '否', '未核实')),
  evaluation text check (evaluation in ('是', '否', '未核实')),
  "exit" text check ("exit" in ('是', '否', '未核实')),
  remark text
) strict;

CREATE TABLE park (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  kind text,
  operator text,
  owner_enterprise_id text references enterprise (id),
  address text,
  village text,
  land_area_m2 real,
  building_area_m2 real,
  planned_use text,
  principal text,
  phone text check (phone is null or json_valid(phone)),
  plan text,
  remark text
) strict;

CREATE TABLE principal_check (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  "on" text not null,
  leader text not null,
  is_principal integer check (is_principal in (0, 1)),
  covers_major integer check (covers_major in (0, 1)),
  findings text,
  hazards_found integer,
  record_no text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE progress_report (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  hazard_id text not null references hazard (id),
  "on" text not null,
  content text not null,
  percent real,
  reporter text,
  remark text
) strict;

CREATE TABLE qualification (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  contractor_id text not null references contractor (id),
  name text not null,
  category text,
  grade text,
  no text,
  issuer text,
  issued text,
  expire text,
  remark text
) strict;

CREATE TABLE received_notice (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  kind text not null,
  subject text not null,
  issuer text,
  doc_no text,
  issued_on text,
  received_on text not null,
  publicity text check (publicity in ('是', '否', '未核实')),
  reply_due text,
  replied_on text,
  reply_doc text,
  forwarded_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
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

CREATE TABLE roster_snapshot (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  period text not null,
  as_of text not null,
  opening_count integer,
  added_count integer,
  closed_count integer,
  closing_count integer,
  enterprise_ids text check (enterprise_ids is null or json_valid(enterprise_ids)),
  remark text
) strict;

CREATE TABLE roster_snapshot_row (
      id text primary key,
      snapshot_id text not null references roster_snapshot (id) on delete cascade,
      enterprise_id text not null,
      name text not null,
      status text not null,
      key_sector text not null,
      village text not null,
      move text not null check (move in ('留存', '新增', '退出')),
      cause text,
      "on" text,
      unique (snapshot_id, enterprise_id)
    ) strict;

CREATE TABLE safety_measure (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  kind text not null,
  content text not null,
  done_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE site (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  name text not null,
  address text,
  village text,
  park_id text references park (id),
  use text,
  staff_count integer,
  principal text,
  phone text check (phone is null or json_valid(phone)),
  opened_on text,
  closed_on text,
  remark text
) strict;

CREATE TABLE spot_exam (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  inspection_id text references inspection (id),
  project_id text references outsourcing_project (id),
  "on" text not null,
  topic text,
  asked integer not null,
  passed integer,
  names text check (names is null or json_valid(names)),
  retrain_due text,
  retrained_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE staff (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  role text not null,
  post text,
  village text,
  grid text,
  phone text check (phone is null or json_valid(phone)),
  cert_no text,
  cert_expire text,
  "from" text,
  "to" text,
  remark text
) strict;

CREATE TABLE staff_training (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  "on" text not null,
  topic text not null,
  org text,
  hours real,
  staff_ids text check (staff_ids is null or json_valid(staff_ids)),
  staff text check (staff is null or json_valid(staff)),
  headcount integer,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE standardization (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  level text not null,
  applied_on text,
  reviewed_on text,
  cert_no text,
  issuer text,
  issued_on text,
  expires_on text,
  revoked_on text,
  revoke_reason text,
  remark text
) strict;

CREATE TABLE submission (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  campaign_id text references campaign (id),
  type text not null,
  period text,
  received_on text not null,
  channel text,
  status text not null,
  declared_on text,
  filler text,
  signed_by text,
  stamped integer check (stamped in (0, 1)),
  leader text,
  leader_is_principal integer check (leader_is_principal in (0, 1)),
  team text check (team is null or json_valid(team)),
  has_plan integer check (has_plan in (0, 1)),
  items_total integer,
  items_checked integer,
  hazards_found integer,
  file_name text,
  rows_total integer,
  rows_ok integer,
  rows_warned integer,
  rows_refused integer,
  returned_reason text,
  remark text,
  sheet_id text references import_sheet (id) on delete set null
) strict;

CREATE TABLE technical_disclosure (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  project_id text not null references outsourcing_project (id),
  "on" text not null,
  discloser text not null,
  receivers text check (receivers is null or json_valid(receivers)),
  topics text check (topics is null or json_valid(topics)),
  materials text check (materials is null or json_valid(materials)),
  signed_both integer check (signed_both in (0, 1)),
  archive_no text,
  remark text
) strict;

CREATE TABLE three_simultaneous (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  project text not null,
  project_kind text,
  status text,
  checked_on text,
  design_reviewed_on text,
  accepted_on text,
  diagnosis_org text,
  diagnosis_on text,
  rectified_on text,
  remark text
) strict;

CREATE TABLE tip (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  no text,
  received_on text not null,
  channel text,
  enterprise_id text references enterprise (id),
  content text not null,
  anonymous integer check (anonymous in (0, 1)),
  reporter_name text,
  reporter_phone text check (reporter_phone is null or json_valid(reporter_phone)),
  reporter_note text,
  verified text,
  verified_on text,
  verification text,
  hazard_id text references hazard (id),
  reward_fen integer,
  reward_decided_on text,
  paid_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE township_duty (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  duty text not null,
  basis text,
  owner text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE training (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  type text not null,
  "on" text not null,
  enterprise_id text references enterprise (id),
  contractor_id text references contractor (id),
  project_id text references outsourcing_project (id),
  topic text not null,
  org text,
  lecturer text,
  hours real,
  due_count integer,
  headcount integer,
  attendees text check (attendees is null or json_valid(attendees)),
  absent text check (absent is null or json_valid(absent)),
  passed_count integer,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
) strict;

CREATE TABLE training_plan (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  year integer not null,
  enterprise_id text references enterprise (id),
  target text,
  topic text not null,
  planned_on text,
  owner text,
  training_id text references training (id),
  done_on text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
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

CREATE TABLE village (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  name text not null,
  division_code text,
  grids text check (grids is null or json_valid(grids)),
  lead_cadre text,
  secretary text,
  phone text check (phone is null or json_valid(phone)),
  valid_to text,
  remark text
) strict;

CREATE TABLE watch_duty (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  enterprise_id text not null references enterprise (id),
  "from" text not null,
  "to" text,
  person text not null,
  log text,
  campaign_ids text check (campaign_ids is null or json_valid(campaign_ids)),
  remark text
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

CREATE TABLE worker_assignment (
  id text primary key,
  version integer not null default 1,
  created_at text not null default '',
  created_by text not null default '',
  updated_at text not null default '',
  updated_by text not null default '',
  record_origin text not null default '手工' check (record_origin in ('手工', '导入', '合并', '接收')),
  search_text text not null default '',
  search_pinyin text not null default '',
  search_initials text not null default '',
  worker_id text not null references worker (id),
  project_id text not null references outsourcing_project (id),
  trade text,
  post text,
  in_on text not null,
  training_passed_on text,
  out_on text,
  out_reason text,
  approved_by text,
  approved_on text,
  replaces_id text references worker (id),
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

CREATE TRIGGER accident_history_delete after delete on accident begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'accident', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'project_id', old."project_id", 'on', old."on", 'level', old."level", 'deaths', old."deaths", 'injuries', old."injuries", 'loss_fen', old."loss_fen", 'is_outsourcing', old."is_outsourcing", 'counted_by_owner', old."counted_by_owner", 'cause', old."cause", 'investigator', old."investigator", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER accident_history_insert after insert on accident begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'accident', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'project_id', new."project_id", 'on', new."on", 'level', new."level", 'deaths', new."deaths", 'injuries', new."injuries", 'loss_fen', new."loss_fen", 'is_outsourcing', new."is_outsourcing", 'counted_by_owner', new."counted_by_owner", 'cause', new."cause", 'investigator', new."investigator", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER accident_history_update after update on accident begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'accident', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'project_id', old."project_id", 'on', old."on", 'level', old."level", 'deaths', old."deaths", 'injuries', old."injuries", 'loss_fen', old."loss_fen", 'is_outsourcing', old."is_outsourcing", 'counted_by_owner', old."counted_by_owner", 'cause', old."cause", 'investigator', old."investigator", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'project_id', new."project_id", 'on', new."on", 'level', new."level", 'deaths', new."deaths", 'injuries', new."injuries", 'loss_fen', new."loss_fen", 'is_outsourcing', new."is_outsourcing", 'counted_by_owner', new."counted_by_owner", 'cause', new."cause", 'investigator', new."investigator", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER accountability_history_delete after delete on accountability begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'accountability', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'on', old."on", 'reason', old."reason", 'case_id', old."case_id", 'accident_id', old."accident_id", 'hazard_id', old."hazard_id", 'organ', old."organ", 'kind', old."kind", 'persons', old."persons", 'persons_count', old."persons_count", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER accountability_history_insert after insert on accountability begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'accountability', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'on', new."on", 'reason', new."reason", 'case_id', new."case_id", 'accident_id', new."accident_id", 'hazard_id', new."hazard_id", 'organ', new."organ", 'kind', new."kind", 'persons', new."persons", 'persons_count', new."persons_count", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER accountability_history_update after update on accountability begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'accountability', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'on', old."on", 'reason', old."reason", 'case_id', old."case_id", 'accident_id', old."accident_id", 'hazard_id', old."hazard_id", 'organ', old."organ", 'kind', old."kind", 'persons', old."persons", 'persons_count', old."persons_count", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'on', new."on", 'reason', new."reason", 'case_id', new."case_id", 'accident_id', new."accident_id", 'hazard_id', new."hazard_id", 'organ', new."organ", 'kind', new."kind", 'persons', new."persons", 'persons_count', new."persons_count", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER activity_history_delete after delete on activity begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'activity', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'body', old."body", 'on', old."on", 'subject', old."subject", 'leader', old."leader", 'is_head', old."is_head", 'place', old."place", 'headcount', old."headcount", 'enterprise_count', old."enterprise_count", 'media', old."media", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER activity_history_insert after insert on activity begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'activity', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'body', new."body", 'on', new."on", 'subject', new."subject", 'leader', new."leader", 'is_head', new."is_head", 'place', new."place", 'headcount', new."headcount", 'enterprise_count', new."enterprise_count", 'media', new."media", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER activity_history_update after update on activity begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'activity', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'body', old."body", 'on', old."on", 'subject', old."subject", 'leader', old."leader", 'is_head', old."is_head", 'place', old."place", 'headcount', old."headcount", 'enterprise_count', old."enterprise_count", 'media', old."media", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'body', new."body", 'on', new."on", 'subject', new."subject", 'leader', new."leader", 'is_head', new."is_head", 'place', new."place", 'headcount', new."headcount", 'enterprise_count', new."enterprise_count", 'media', new."media", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER assistance_history_delete after delete on assistance begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'assistance', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'level', old."level", 'target', old."target", 'enterprise_id', old."enterprise_id", 'target_name', old."target_name", 'on', old."on", 'expert_ids', old."expert_ids", 'experts', old."experts", 'topic', old."topic", 'advice', old."advice", 'hazards_found', old."hazards_found", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER assistance_history_insert after insert on assistance begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'assistance', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'level', new."level", 'target', new."target", 'enterprise_id', new."enterprise_id", 'target_name', new."target_name", 'on', new."on", 'expert_ids', new."expert_ids", 'experts', new."experts", 'topic', new."topic", 'advice', new."advice", 'hazards_found', new."hazards_found", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER assistance_history_update after update on assistance begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'assistance', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'level', old."level", 'target', old."target", 'enterprise_id', old."enterprise_id", 'target_name', old."target_name", 'on', old."on", 'expert_ids', old."expert_ids", 'experts', old."experts", 'topic', old."topic", 'advice', old."advice", 'hazards_found', old."hazards_found", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'level', new."level", 'target', new."target", 'enterprise_id', new."enterprise_id", 'target_name', new."target_name", 'on', new."on", 'expert_ids', new."expert_ids", 'experts', new."experts", 'topic', new."topic", 'advice', new."advice", 'hazards_found', new."hazards_found", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER attachment_history_delete after delete on attachment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'attachment', old.id, 'delete', json_object('id', old."id", 'sha256', old."sha256", 'name', old."name", 'kind', old."kind", 'size_bytes', old."size_bytes", 'entity', old."entity", 'record_id', old."record_id", 'slot', old."slot", 'taken_on', old."taken_on", 'note', old."note", 'added_at', old."added_at", 'added_by', old."added_by"), null);
end;

CREATE TRIGGER attachment_history_insert after insert on attachment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'attachment', new.id, 'insert', null, json_object('id', new."id", 'sha256', new."sha256", 'name', new."name", 'kind', new."kind", 'size_bytes', new."size_bytes", 'entity', new."entity", 'record_id', new."record_id", 'slot', new."slot", 'taken_on', new."taken_on", 'note', new."note", 'added_at', new."added_at", 'added_by', new."added_by"));
end;

CREATE TRIGGER attachment_history_update after update on attachment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'attachment', new.id, 'update', json_object('id', old."id", 'sha256', old."sha256", 'name', old."name", 'kind', old."kind", 'size_bytes', old."size_bytes", 'entity', old."entity", 'record_id', old."record_id", 'slot', old."slot", 'taken_on', old."taken_on", 'note', old."note", 'added_at', old."added_at", 'added_by', old."added_by"), json_object('id', new."id", 'sha256', new."sha256", 'name', new."name", 'kind', new."kind", 'size_bytes', new."size_bytes", 'entity', new."entity", 'record_id', new."record_id", 'slot', new."slot", 'taken_on', new."taken_on", 'note', new."note", 'added_at', new."added_at", 'added_by', new."added_by"));
end;

CREATE TRIGGER blacklist_history_delete after delete on blacklist begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'blacklist', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'contractor_id', old."contractor_id", 'enterprise_id', old."enterprise_id", 'kind', old."kind", 'reason', old."reason", 'basis', old."basis", 'decided_by', old."decided_by", 'doc_no', old."doc_no", 'in_on', old."in_on", 'out_on', old."out_on", 'out_reason', old."out_reason", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER blacklist_history_insert after insert on blacklist begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'blacklist', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'contractor_id', new."contractor_id", 'enterprise_id', new."enterprise_id", 'kind', new."kind", 'reason', new."reason", 'basis', new."basis", 'decided_by', new."decided_by", 'doc_no', new."doc_no", 'in_on', new."in_on", 'out_on', new."out_on", 'out_reason', new."out_reason", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER blacklist_history_update after update on blacklist begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'blacklist', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'contractor_id', old."contractor_id", 'enterprise_id', old."enterprise_id", 'kind', old."kind", 'reason', old."reason", 'basis', old."basis", 'decided_by', old."decided_by", 'doc_no', old."doc_no", 'in_on', old."in_on", 'out_on', old."out_on", 'out_reason', old."out_reason", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'contractor_id', new."contractor_id", 'enterprise_id', new."enterprise_id", 'kind', new."kind", 'reason', new."reason", 'basis', new."basis", 'decided_by', new."decided_by", 'doc_no', new."doc_no", 'in_on', new."in_on", 'out_on', new."out_on", 'out_reason', new."out_reason", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_history_delete after delete on campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'builtin', old."builtin", 'name', old."name", 'status', old."status", 'issuer', old."issuer", 'doc_no', old."doc_no", 'issued_on', old."issued_on", 'year', old."year", 'region', old."region", 'scope', old."scope", 'sectors', old."sectors", 'parent_id', old."parent_id", 'start', old."start", 'end', old."end", 'info_officer', old."info_officer", 'plan_on', old."plan_on", 'plan_doc_no', old."plan_doc_no", 'remark', old."remark"), null);
end;

CREATE TRIGGER campaign_history_insert after insert on campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'builtin', new."builtin", 'name', new."name", 'status', new."status", 'issuer', new."issuer", 'doc_no', new."doc_no", 'issued_on', new."issued_on", 'year', new."year", 'region', new."region", 'scope', new."scope", 'sectors', new."sectors", 'parent_id', new."parent_id", 'start', new."start", 'end', new."end", 'info_officer', new."info_officer", 'plan_on', new."plan_on", 'plan_doc_no', new."plan_doc_no", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_history_update after update on campaign begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'builtin', old."builtin", 'name', old."name", 'status', old."status", 'issuer', old."issuer", 'doc_no', old."doc_no", 'issued_on', old."issued_on", 'year', old."year", 'region', old."region", 'scope', old."scope", 'sectors', old."sectors", 'parent_id', old."parent_id", 'start', old."start", 'end', old."end", 'info_officer', old."info_officer", 'plan_on', old."plan_on", 'plan_doc_no', old."plan_doc_no", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'builtin', new."builtin", 'name', new."name", 'status', new."status", 'issuer', new."issuer", 'doc_no', new."doc_no", 'issued_on', new."issued_on", 'year', new."year", 'region', new."region", 'scope', new."scope", 'sectors', new."sectors", 'parent_id', new."parent_id", 'start', new."start", 'end', new."end", 'info_officer', new."info_officer", 'plan_on', new."plan_on", 'plan_doc_no', new."plan_doc_no", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_org_history_delete after delete on campaign_org begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_org', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'role', old."role", 'name', old."name", 'title', old."title", 'phone', old."phone", 'group_no', old."group_no", 'covers', old."covers", 'remark', old."remark"), null);
end;

CREATE TRIGGER campaign_org_history_insert after insert on campaign_org begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_org', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'role', new."role", 'name', new."name", 'title', new."title", 'phone', new."phone", 'group_no', new."group_no", 'covers', new."covers", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_org_history_update after update on campaign_org begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_org', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'role', old."role", 'name', old."name", 'title', old."title", 'phone', old."phone", 'group_no', old."group_no", 'covers', old."covers", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'role', new."role", 'name', new."name", 'title', new."title", 'phone', new."phone", 'group_no', new."group_no", 'covers', new."covers", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_outcome_history_delete after delete on campaign_outcome begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_outcome', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'name', old."name", 'issued_on', old."issued_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER campaign_outcome_history_insert after insert on campaign_outcome begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_outcome', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'name', new."name", 'issued_on', new."issued_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_outcome_history_update after update on campaign_outcome begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_outcome', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'name', old."name", 'issued_on', old."issued_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'name', new."name", 'issued_on', new."issued_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_phase_history_delete after delete on campaign_phase begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_phase', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'seq', old."seq", 'name', old."name", 'start', old."start", 'end', old."end", 'tasks', old."tasks", 'deliverables', old."deliverables", 'done_on', old."done_on", 'remark', old."remark"), null);
end;

CREATE TRIGGER campaign_phase_history_insert after insert on campaign_phase begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_phase', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'seq', new."seq", 'name', new."name", 'start', new."start", 'end', new."end", 'tasks', new."tasks", 'deliverables', new."deliverables", 'done_on', new."done_on", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_phase_history_update after update on campaign_phase begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_phase', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'seq', old."seq", 'name', old."name", 'start', old."start", 'end', old."end", 'tasks', old."tasks", 'deliverables', old."deliverables", 'done_on', old."done_on", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'seq', new."seq", 'name', new."name", 'start', new."start", 'end', new."end", 'tasks', new."tasks", 'deliverables', new."deliverables", 'done_on', new."done_on", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_task_history_delete after delete on campaign_task begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_task', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'year', old."year", 'target', old."target", 'task', old."task", 'owner_unit', old."owner_unit", 'start', old."start", 'due', old."due", 'done_on', old."done_on", 'evidence', old."evidence", 'remark', old."remark"), null);
end;

CREATE TRIGGER campaign_task_history_insert after insert on campaign_task begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_task', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'year', new."year", 'target', new."target", 'task', new."task", 'owner_unit', new."owner_unit", 'start', new."start", 'due', new."due", 'done_on', new."done_on", 'evidence', new."evidence", 'remark', new."remark"));
end;

CREATE TRIGGER campaign_task_history_update after update on campaign_task begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'campaign_task', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'year', old."year", 'target', old."target", 'task', old."task", 'owner_unit', old."owner_unit", 'start', old."start", 'due', old."due", 'done_on', old."done_on", 'evidence', old."evidence", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'year', new."year", 'target', new."target", 'task', new."task", 'owner_unit', new."owner_unit", 'start', new."start", 'due', new."due", 'done_on', new."done_on", 'evidence', new."evidence", 'remark', new."remark"));
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

CREATE TRIGGER checklist_history_delete after delete on checklist begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'checklist', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'code', old."code", 'applies_to', old."applies_to", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'project_id', old."project_id", 'lease_id', old."lease_id", 'inspection_id', old."inspection_id", 'on', old."on", 'by', old."by", 'conclusion', old."conclusion", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER checklist_history_insert after insert on checklist begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'checklist', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'code', new."code", 'applies_to', new."applies_to", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'project_id', new."project_id", 'lease_id', new."lease_id", 'inspection_id', new."inspection_id", 'on', new."on", 'by', new."by", 'conclusion', new."conclusion", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER checklist_history_update after update on checklist begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'checklist', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'code', old."code", 'applies_to', old."applies_to", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'project_id', old."project_id", 'lease_id', old."lease_id", 'inspection_id', old."inspection_id", 'on', old."on", 'by', old."by", 'conclusion', old."conclusion", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'code', new."code", 'applies_to', new."applies_to", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'project_id', new."project_id", 'lease_id', new."lease_id", 'inspection_id', new."inspection_id", 'on', new."on", 'by', new."by", 'conclusion', new."conclusion", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER checklist_tick_history_delete after delete on checklist_tick begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'checklist_tick', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'checklist_id', old."checklist_id", 'item', old."item", 'text', old."text", 'dimension', old."dimension", 'result', old."result", 'count', old."count", 'note', old."note", 'evidence', old."evidence", 'hazard_id', old."hazard_id"), null);
end;

CREATE TRIGGER checklist_tick_history_insert after insert on checklist_tick begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'checklist_tick', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'checklist_id', new."checklist_id", 'item', new."item", 'text', new."text", 'dimension', new."dimension", 'result', new."result", 'count', new."count", 'note', new."note", 'evidence', new."evidence", 'hazard_id', new."hazard_id"));
end;

CREATE TRIGGER checklist_tick_history_update after update on checklist_tick begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'checklist_tick', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'checklist_id', old."checklist_id", 'item', old."item", 'text', old."text", 'dimension', old."dimension", 'result', old."result", 'count', old."count", 'note', old."note", 'evidence', old."evidence", 'hazard_id', old."hazard_id"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'checklist_id', new."checklist_id", 'item', new."item", 'text', new."text", 'dimension', new."dimension", 'result', new."result", 'count', new."count", 'note', new."note", 'evidence', new."evidence", 'hazard_id', new."hazard_id"));
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

CREATE TRIGGER contractor_assessment_history_delete after delete on contractor_assessment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor_assessment', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'contractor_id', old."contractor_id", 'enterprise_id', old."enterprise_id", 'quarter', old."quarter", 'on', old."on", 'score', old."score", 'passed', old."passed", 'assessor', old."assessor", 'problems', old."problems", 'contract_ended_on', old."contract_ended_on", 'remark', old."remark"), null);
end;

CREATE TRIGGER contractor_assessment_history_insert after insert on contractor_assessment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor_assessment', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'contractor_id', new."contractor_id", 'enterprise_id', new."enterprise_id", 'quarter', new."quarter", 'on', new."on", 'score', new."score", 'passed', new."passed", 'assessor', new."assessor", 'problems', new."problems", 'contract_ended_on', new."contract_ended_on", 'remark', new."remark"));
end;

CREATE TRIGGER contractor_assessment_history_update after update on contractor_assessment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor_assessment', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'contractor_id', old."contractor_id", 'enterprise_id', old."enterprise_id", 'quarter', old."quarter", 'on', old."on", 'score', old."score", 'passed', old."passed", 'assessor', old."assessor", 'problems', old."problems", 'contract_ended_on', old."contract_ended_on", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'contractor_id', new."contractor_id", 'enterprise_id', new."enterprise_id", 'quarter', new."quarter", 'on', new."on", 'score', new."score", 'passed', new."passed", 'assessor', new."assessor", 'problems', new."problems", 'contract_ended_on', new."contract_ended_on", 'remark', new."remark"));
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

CREATE TRIGGER contractor_review_history_delete after delete on contractor_review begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor_review', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'project_id', old."project_id", 'on', old."on", 'reviewer', old."reviewer", 'result', old."result", 'reason', old."reason", 'due', old."due", 'cleared_on', old."cleared_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER contractor_review_history_insert after insert on contractor_review begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor_review', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'project_id', new."project_id", 'on', new."on", 'reviewer', new."reviewer", 'result', new."result", 'reason', new."reason", 'due', new."due", 'cleared_on', new."cleared_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER contractor_review_history_update after update on contractor_review begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'contractor_review', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'project_id', old."project_id", 'on', old."on", 'reviewer', old."reviewer", 'result', old."result", 'reason', old."reason", 'due', old."due", 'cleared_on', old."cleared_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'project_id', new."project_id", 'on', new."on", 'reviewer', new."reviewer", 'result', new."result", 'reason', new."reason", 'due', new."due", 'cleared_on', new."cleared_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER cross_agreement_history_delete after delete on cross_agreement begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'cross_agreement', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'owner_enterprise_id', old."owner_enterprise_id", 'project_ids', old."project_ids", 'contractor_ids', old."contractor_ids", 'place', old."place", 'agreement_no', old."agreement_no", 'signed_on', old."signed_on", 'end', old."end", 'duties_clear', old."duties_clear", 'coordinator', old."coordinator", 'remark', old."remark"), null);
end;

CREATE TRIGGER cross_agreement_history_insert after insert on cross_agreement begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'cross_agreement', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'owner_enterprise_id', new."owner_enterprise_id", 'project_ids', new."project_ids", 'contractor_ids', new."contractor_ids", 'place', new."place", 'agreement_no', new."agreement_no", 'signed_on', new."signed_on", 'end', new."end", 'duties_clear', new."duties_clear", 'coordinator', new."coordinator", 'remark', new."remark"));
end;

CREATE TRIGGER cross_agreement_history_update after update on cross_agreement begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'cross_agreement', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'owner_enterprise_id', old."owner_enterprise_id", 'project_ids', old."project_ids", 'contractor_ids', old."contractor_ids", 'place', old."place", 'agreement_no', old."agreement_no", 'signed_on', old."signed_on", 'end', old."end", 'duties_clear', old."duties_clear", 'coordinator', old."coordinator", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'owner_enterprise_id', new."owner_enterprise_id", 'project_ids', new."project_ids", 'contractor_ids', new."contractor_ids", 'place', new."place", 'agreement_no', new."agreement_no", 'signed_on', new."signed_on", 'end', new."end", 'duties_clear', new."duties_clear", 'coordinator', new."coordinator", 'remark', new."remark"));
end;

CREATE TRIGGER delegated_power_history_delete after delete on delegated_power begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'delegated_power', old.id, 'delete', json_object('id', old."id", 'basis', old."basis", 'scope', old."scope", 'from', old."from", 'to', old."to"), null);
end;

CREATE TRIGGER delegated_power_history_insert after insert on delegated_power begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'delegated_power', new.id, 'insert', null, json_object('id', new."id", 'basis', new."basis", 'scope', new."scope", 'from', new."from", 'to', new."to"));
end;

CREATE TRIGGER delegated_power_history_update after update on delegated_power begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'delegated_power', new.id, 'update', json_object('id', old."id", 'basis', old."basis", 'scope', old."scope", 'from', old."from", 'to', old."to"), json_object('id', new."id", 'basis', new."basis", 'scope', new."scope", 'from', new."from", 'to', new."to"));
end;

CREATE TRIGGER delivery_history_delete after delete on delivery begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'delivery', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'notice_id', old."notice_id", 'enterprise_id', old."enterprise_id", 'on', old."on", 'way', old."way", 'receiver', old."receiver", 'received_on', old."received_on", 'receipt', old."receipt", 'remark', old."remark"), null);
end;

CREATE TRIGGER delivery_history_insert after insert on delivery begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'delivery', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'notice_id', new."notice_id", 'enterprise_id', new."enterprise_id", 'on', new."on", 'way', new."way", 'receiver', new."receiver", 'received_on', new."received_on", 'receipt', new."receipt", 'remark', new."remark"));
end;

CREATE TRIGGER delivery_history_update after update on delivery begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'delivery', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'notice_id', old."notice_id", 'enterprise_id', old."enterprise_id", 'on', old."on", 'way', old."way", 'receiver', old."receiver", 'received_on', old."received_on", 'receipt', old."receipt", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'notice_id', new."notice_id", 'enterprise_id', new."enterprise_id", 'on', new."on", 'way', new."way", 'receiver', new."receiver", 'received_on', new."received_on", 'receipt', new."receipt", 'remark', new."remark"));
end;

CREATE TRIGGER department_transfer_history_delete after delete on department_transfer begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'department_transfer', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'matter', old."matter", 'enterprise_id', old."enterprise_id", 'hazard_id', old."hazard_id", 'case_id', old."case_id", 'tip_id', old."tip_id", 'to_dept', old."to_dept", 'doc_no', old."doc_no", 'sent_on', old."sent_on", 'reply_due', old."reply_due", 'replied_on', old."replied_on", 'reply_result', old."reply_result", 'reply_doc_no', old."reply_doc_no", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER department_transfer_history_insert after insert on department_transfer begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'department_transfer', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'matter', new."matter", 'enterprise_id', new."enterprise_id", 'hazard_id', new."hazard_id", 'case_id', new."case_id", 'tip_id', new."tip_id", 'to_dept', new."to_dept", 'doc_no', new."doc_no", 'sent_on', new."sent_on", 'reply_due', new."reply_due", 'replied_on', new."replied_on", 'reply_result', new."reply_result", 'reply_doc_no', new."reply_doc_no", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER department_transfer_history_update after update on department_transfer begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'department_transfer', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'matter', old."matter", 'enterprise_id', old."enterprise_id", 'hazard_id', old."hazard_id", 'case_id', old."case_id", 'tip_id', old."tip_id", 'to_dept', old."to_dept", 'doc_no', old."doc_no", 'sent_on', old."sent_on", 'reply_due', old."reply_due", 'replied_on', old."replied_on", 'reply_result', old."reply_result", 'reply_doc_no', old."reply_doc_no", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'matter', new."matter", 'enterprise_id', new."enterprise_id", 'hazard_id', new."hazard_id", 'case_id', new."case_id", 'tip_id', new."tip_id", 'to_dept', new."to_dept", 'doc_no', new."doc_no", 'sent_on', new."sent_on", 'reply_due', new."reply_due", 'replied_on', new."replied_on", 'reply_result', new."reply_result", 'reply_doc_no', new."reply_doc_no", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER drill_history_delete after delete on drill begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'drill', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'org', old."org", 'kind', old."kind", 'on', old."on", 'topic', old."topic", 'place', old."place", 'headcount', old."headcount", 'evaluated', old."evaluated", 'evaluation', old."evaluation", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER drill_history_insert after insert on drill begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'drill', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'org', new."org", 'kind', new."kind", 'on', new."on", 'topic', new."topic", 'place', new."place", 'headcount', new."headcount", 'evaluated', new."evaluated", 'evaluation', new."evaluation", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER drill_history_update after update on drill begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'drill', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'org', old."org", 'kind', old."kind", 'on', old."on", 'topic', old."topic", 'place', old."place", 'headcount', old."headcount", 'evaluated', old."evaluated", 'evaluation', old."evaluation", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'org', new."org", 'kind', new."kind", 'on', new."on", 'topic', new."topic", 'place', new."place", 'headcount', new."headcount", 'evaluated', new."evaluated", 'evaluation', new."evaluation", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
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

CREATE TRIGGER enforcement_action_history_delete after delete on enforcement_action begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enforcement_action', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'type', old."type", 'on', old."on", 'enterprise_id', old."enterprise_id", 'case_id', old."case_id", 'hazard_id', old."hazard_id", 'inspection_id', old."inspection_id", 'project_id', old."project_id", 'targets', old."targets", 'target_name', old."target_name", 'persons_count', old."persons_count", 'decided_by', old."decided_by", 'organ', old."organ", 'doc_no', old."doc_no", 'amount_fen', old."amount_fen", 'collected_fen', old."collected_fen", 'five_absolute', old."five_absolute", 'trigger', old."trigger", 'basis', old."basis", 'published_on', old."published_on", 'media', old."media", 'is_typical', old."is_typical", 'is_dangerous_operation_crime', old."is_dangerous_operation_crime", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER enforcement_action_history_insert after insert on enforcement_action begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enforcement_action', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'type', new."type", 'on', new."on", 'enterprise_id', new."enterprise_id", 'case_id', new."case_id", 'hazard_id', new."hazard_id", 'inspection_id', new."inspection_id", 'project_id', new."project_id", 'targets', new."targets", 'target_name', new."target_name", 'persons_count', new."persons_count", 'decided_by', new."decided_by", 'organ', new."organ", 'doc_no', new."doc_no", 'amount_fen', new."amount_fen", 'collected_fen', new."collected_fen", 'five_absolute', new."five_absolute", 'trigger', new."trigger", 'basis', new."basis", 'published_on', new."published_on", 'media', new."media", 'is_typical', new."is_typical", 'is_dangerous_operation_crime', new."is_dangerous_operation_crime", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER enforcement_action_history_update after update on enforcement_action begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enforcement_action', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'type', old."type", 'on', old."on", 'enterprise_id', old."enterprise_id", 'case_id', old."case_id", 'hazard_id', old."hazard_id", 'inspection_id', old."inspection_id", 'project_id', old."project_id", 'targets', old."targets", 'target_name', old."target_name", 'persons_count', old."persons_count", 'decided_by', old."decided_by", 'organ', old."organ", 'doc_no', old."doc_no", 'amount_fen', old."amount_fen", 'collected_fen', old."collected_fen", 'five_absolute', old."five_absolute", 'trigger', old."trigger", 'basis', old."basis", 'published_on', old."published_on", 'media', old."media", 'is_typical', old."is_typical", 'is_dangerous_operation_crime', old."is_dangerous_operation_crime", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'type', new."type", 'on', new."on", 'enterprise_id', new."enterprise_id", 'case_id', new."case_id", 'hazard_id', new."hazard_id", 'inspection_id', new."inspection_id", 'project_id', new."project_id", 'targets', new."targets", 'target_name', new."target_name", 'persons_count', new."persons_count", 'decided_by', new."decided_by", 'organ', new."organ", 'doc_no', new."doc_no", 'amount_fen', new."amount_fen", 'collected_fen', new."collected_fen", 'five_absolute', new."five_absolute", 'trigger', new."trigger", 'basis', new."basis", 'published_on', new."published_on", 'media', new."media", 'is_typical', new."is_typical", 'is_dangerous_operation_crime', new."is_dangerous_operation_crime", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER enforcement_case_history_delete after delete on enforcement_case begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enforcement_case', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'name', old."name", 'enterprise_id', old."enterprise_id", 'inspection_id', old."inspection_id", 'opened_on', old."opened_on", 'organ', old."organ", 'closed_on', old."closed_on", 'judicial_transfer_on', old."judicial_transfer_on", 'judicial_persons', old."judicial_persons", 'published_on', old."published_on", 'is_typical', old."is_typical", 'is_dangerous_operation_crime', old."is_dangerous_operation_crime", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER enforcement_case_history_insert after insert on enforcement_case begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enforcement_case', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'name', new."name", 'enterprise_id', new."enterprise_id", 'inspection_id', new."inspection_id", 'opened_on', new."opened_on", 'organ', new."organ", 'closed_on', new."closed_on", 'judicial_transfer_on', new."judicial_transfer_on", 'judicial_persons', new."judicial_persons", 'published_on', new."published_on", 'is_typical', new."is_typical", 'is_dangerous_operation_crime', new."is_dangerous_operation_crime", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER enforcement_case_history_update after update on enforcement_case begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enforcement_case', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'name', old."name", 'enterprise_id', old."enterprise_id", 'inspection_id', old."inspection_id", 'opened_on', old."opened_on", 'organ', old."organ", 'closed_on', old."closed_on", 'judicial_transfer_on', old."judicial_transfer_on", 'judicial_persons', old."judicial_persons", 'published_on', old."published_on", 'is_typical', old."is_typical", 'is_dangerous_operation_crime', old."is_dangerous_operation_crime", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'name', new."name", 'enterprise_id', new."enterprise_id", 'inspection_id', new."inspection_id", 'opened_on', new."opened_on", 'organ', new."organ", 'closed_on', new."closed_on", 'judicial_transfer_on', new."judicial_transfer_on", 'judicial_persons', new."judicial_persons", 'published_on', new."published_on", 'is_typical', new."is_typical", 'is_dangerous_operation_crime', new."is_dangerous_operation_crime", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER enterprise_change_history_delete after delete on enterprise_change begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise_change', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'kind', old."kind", 'on', old."on", 'before', old."before", 'after', old."after", 'reason', old."reason", 'basis', old."basis", 'counterpart', old."counterpart", 'remark', old."remark"), null);
end;

CREATE TRIGGER enterprise_change_history_insert after insert on enterprise_change begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise_change', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'kind', new."kind", 'on', new."on", 'before', new."before", 'after', new."after", 'reason', new."reason", 'basis', new."basis", 'counterpart', new."counterpart", 'remark', new."remark"));
end;

CREATE TRIGGER enterprise_change_history_update after update on enterprise_change begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise_change', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'kind', old."kind", 'on', old."on", 'before', old."before", 'after', old."after", 'reason', old."reason", 'basis', old."basis", 'counterpart', old."counterpart", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'kind', new."kind", 'on', new."on", 'before', new."before", 'after', new."after", 'reason', new."reason", 'basis', new."basis", 'counterpart', new."counterpart", 'remark', new."remark"));
end;

CREATE TRIGGER enterprise_history_delete after delete on enterprise begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'former_names', old."former_names", 'uscc', old."uscc", 'no_licence_reason', old."no_licence_reason", 'old_reg_no', old."old_reg_no", 'org_code', old."org_code", 'subject_type', old."subject_type", 'reg_address', old."reg_address", 'addr_actual', old."addr_actual", 'village', old."village", 'grid', old."grid", 'division_code', old."division_code", 'lng', old."lng", 'lat', old."lat", 'coordinate_system', old."coordinate_system", 'legal_rep', old."legal_rep", 'principal', old."principal", 'principal_phone', old."principal_phone", 'safety_lead', old."safety_lead", 'safety_lead_phone', old."safety_lead_phone", 'contact', old."contact", 'contact_phone', old."contact_phone", 'staff_count', old."staff_count", 'special_worker_count', old."special_worker_count", 'special_worker_required', old."special_worker_required", 'fulltime_safety', old."fulltime_safety", 'parttime_safety', old."parttime_safety", 'registered_safety_engineers', old."registered_safety_engineers", 'safety_org', old."safety_org", 'dispatch_worker_count', old."dispatch_worker_count", 'dispatch_post_type', old."dispatch_post_type", 'key_sector', old."key_sector", 'key_sectors_more', old."key_sectors_more", 'gongmao_class', old."gongmao_class", 'gbt4754', old."gbt4754", 'econ_type', old."econ_type", 'scale', old."scale", 'size_class', old."size_class", 'business_scope', old."business_scope", 'products', old."products", 'safety_cost_year_fen', old."safety_cost_year_fen", 'standardization_level', old."standardization_level", 'standardization_cert_no', old."standardization_cert_no", 'standardization_issued', old."standardization_issued", 'standardization_expires', old."standardization_expires", 'standardization_revoked_on', old."standardization_revoked_on", 'standardization_revoke_reason', old."standardization_revoke_reason", 'risk_level', old."risk_level", 'supervision_grade', old."supervision_grade", 'risk_tags', old."risk_tags", 'site_type', old."site_type", 'park_name', old."park_name", 'has_outsourcing', old."has_outsourcing", 'three_simultaneous', old."three_simultaneous", 'insurance', old."insurance", 'insured_amount_fen', old."insured_amount_fen", 'insured_people', old."insured_people", 'watch_level', old."watch_level", 'high_hazard', old."high_hazard", 'township_supervised', old."township_supervised", 'lead_cadre', old."lead_cadre", 'supervisor', old."supervisor", 'dual_prevention', old."dual_prevention", 'system_hazard_governance', old."system_hazard_governance", 'system_report_reward', old."system_report_reward", 'system_backtrace', old."system_backtrace", 'system_all_staff_check', old."system_all_staff_check", 'monitoring_connected', old."monitoring_connected", 'video_connected', old."video_connected", 'accident_10y', old."accident_10y", 'is_benchmark', old."is_benchmark", 'license_no', old."license_no", 'license_kind', old."license_kind", 'license_expire', old."license_expire", 'env_permit_no', old."env_permit_no", 'env_permit_expire', old."env_permit_expire", 'status', old."status", 'status_changed_on', old."status_changed_on", 'status_reason', old."status_reason", 'remark', old."remark", 'roster_pending', old."roster_pending", 'park_id', old."park_id"), null);
end;

CREATE TRIGGER enterprise_history_insert after insert on enterprise begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'former_names', new."former_names", 'uscc', new."uscc", 'no_licence_reason', new."no_licence_reason", 'old_reg_no', new."old_reg_no", 'org_code', new."org_code", 'subject_type', new."subject_type", 'reg_address', new."reg_address", 'addr_actual', new."addr_actual", 'village', new."village", 'grid', new."grid", 'division_code', new."division_code", 'lng', new."lng", 'lat', new."lat", 'coordinate_system', new."coordinate_system", 'legal_rep', new."legal_rep", 'principal', new."principal", 'principal_phone', new."principal_phone", 'safety_lead', new."safety_lead", 'safety_lead_phone', new."safety_lead_phone", 'contact', new."contact", 'contact_phone', new."contact_phone", 'staff_count', new."staff_count", 'special_worker_count', new."special_worker_count", 'special_worker_required', new."special_worker_required", 'fulltime_safety', new."fulltime_safety", 'parttime_safety', new."parttime_safety", 'registered_safety_engineers', new."registered_safety_engineers", 'safety_org', new."safety_org", 'dispatch_worker_count', new."dispatch_worker_count", 'dispatch_post_type', new."dispatch_post_type", 'key_sector', new."key_sector", 'key_sectors_more', new."key_sectors_more", 'gongmao_class', new."gongmao_class", 'gbt4754', new."gbt4754", 'econ_type', new."econ_type", 'scale', new."scale", 'size_class', new."size_class", 'business_scope', new."business_scope", 'products', new."products", 'safety_cost_year_fen', new."safety_cost_year_fen", 'standardization_level', new."standardization_level", 'standardization_cert_no', new."standardization_cert_no", 'standardization_issued', new."standardization_issued", 'standardization_expires', new."standardization_expires", 'standardization_revoked_on', new."standardization_revoked_on", 'standardization_revoke_reason', new."standardization_revoke_reason", 'risk_level', new."risk_level", 'supervision_grade', new."supervision_grade", 'risk_tags', new."risk_tags", 'site_type', new."site_type", 'park_name', new."park_name", 'has_outsourcing', new."has_outsourcing", 'three_simultaneous', new."three_simultaneous", 'insurance', new."insurance", 'insured_amount_fen', new."insured_amount_fen", 'insured_people', new."insured_people", 'watch_level', new."watch_level", 'high_hazard', new."high_hazard", 'township_supervised', new."township_supervised", 'lead_cadre', new."lead_cadre", 'supervisor', new."supervisor", 'dual_prevention', new."dual_prevention", 'system_hazard_governance', new."system_hazard_governance", 'system_report_reward', new."system_report_reward", 'system_backtrace', new."system_backtrace", 'system_all_staff_check', new."system_all_staff_check", 'monitoring_connected', new."monitoring_connected", 'video_connected', new."video_connected", 'accident_10y', new."accident_10y", 'is_benchmark', new."is_benchmark", 'license_no', new."license_no", 'license_kind', new."license_kind", 'license_expire', new."license_expire", 'env_permit_no', new."env_permit_no", 'env_permit_expire', new."env_permit_expire", 'status', new."status", 'status_changed_on', new."status_changed_on", 'status_reason', new."status_reason", 'remark', new."remark", 'roster_pending', new."roster_pending", 'park_id', new."park_id"));
end;

CREATE TRIGGER enterprise_history_update after update on enterprise begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'enterprise', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'former_names', old."former_names", 'uscc', old."uscc", 'no_licence_reason', old."no_licence_reason", 'old_reg_no', old."old_reg_no", 'org_code', old."org_code", 'subject_type', old."subject_type", 'reg_address', old."reg_address", 'addr_actual', old."addr_actual", 'village', old."village", 'grid', old."grid", 'division_code', old."division_code", 'lng', old."lng", 'lat', old."lat", 'coordinate_system', old."coordinate_system", 'legal_rep', old."legal_rep", 'principal', old."principal", 'principal_phone', old."principal_phone", 'safety_lead', old."safety_lead", 'safety_lead_phone', old."safety_lead_phone", 'contact', old."contact", 'contact_phone', old."contact_phone", 'staff_count', old."staff_count", 'special_worker_count', old."special_worker_count", 'special_worker_required', old."special_worker_required", 'fulltime_safety', old."fulltime_safety", 'parttime_safety', old."parttime_safety", 'registered_safety_engineers', old."registered_safety_engineers", 'safety_org', old."safety_org", 'dispatch_worker_count', old."dispatch_worker_count", 'dispatch_post_type', old."dispatch_post_type", 'key_sector', old."key_sector", 'key_sectors_more', old."key_sectors_more", 'gongmao_class', old."gongmao_class", 'gbt4754', old."gbt4754", 'econ_type', old."econ_type", 'scale', old."scale", 'size_class', old."size_class", 'business_scope', old."business_scope", 'products', old."products", 'safety_cost_year_fen', old."safety_cost_year_fen", 'standardization_level', old."standardization_level", 'standardization_cert_no', old."standardization_cert_no", 'standardization_issued', old."standardization_issued", 'standardization_expires', old."standardization_expires", 'standardization_revoked_on', old."standardization_revoked_on", 'standardization_revoke_reason', old."standardization_revoke_reason", 'risk_level', old."risk_level", 'supervision_grade', old."supervision_grade", 'risk_tags', old."risk_tags", 'site_type', old."site_type", 'park_name', old."park_name", 'has_outsourcing', old."has_outsourcing", 'three_simultaneous', old."three_simultaneous", 'insurance', old."insurance", 'insured_amount_fen', old."insured_amount_fen", 'insured_people', old."insured_people", 'watch_level', old."watch_level", 'high_hazard', old."high_hazard", 'township_supervised', old."township_supervised", 'lead_cadre', old."lead_cadre", 'supervisor', old."supervisor", 'dual_prevention', old."dual_prevention", 'system_hazard_governance', old."system_hazard_governance", 'system_report_reward', old."system_report_reward", 'system_backtrace', old."system_backtrace", 'system_all_staff_check', old."system_all_staff_check", 'monitoring_connected', old."monitoring_connected", 'video_connected', old."video_connected", 'accident_10y', old."accident_10y", 'is_benchmark', old."is_benchmark", 'license_no', old."license_no", 'license_kind', old."license_kind", 'license_expire', old."license_expire", 'env_permit_no', old."env_permit_no", 'env_permit_expire', old."env_permit_expire", 'status', old."status", 'status_changed_on', old."status_changed_on", 'status_reason', old."status_reason", 'remark', old."remark", 'roster_pending', old."roster_pending", 'park_id', old."park_id"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'former_names', new."former_names", 'uscc', new."uscc", 'no_licence_reason', new."no_licence_reason", 'old_reg_no', new."old_reg_no", 'org_code', new."org_code", 'subject_type', new."subject_type", 'reg_address', new."reg_address", 'addr_actual', new."addr_actual", 'village', new."village", 'grid', new."grid", 'division_code', new."division_code", 'lng', new."lng", 'lat', new."lat", 'coordinate_system', new."coordinate_system", 'legal_rep', new."legal_rep", 'principal', new."principal", 'principal_phone', new."principal_phone", 'safety_lead', new."safety_lead", 'safety_lead_phone', new."safety_lead_phone", 'contact', new."contact", 'contact_phone', new."contact_phone", 'staff_count', new."staff_count", 'special_worker_count', new."special_worker_count", 'special_worker_required', new."special_worker_required", 'fulltime_safety', new."fulltime_safety", 'parttime_safety', new."parttime_safety", 'registered_safety_engineers', new."registered_safety_engineers", 'safety_org', new."safety_org", 'dispatch_worker_count', new."dispatch_worker_count", 'dispatch_post_type', new."dispatch_post_type", 'key_sector', new."key_sector", 'key_sectors_more', new."key_sectors_more", 'gongmao_class', new."gongmao_class", 'gbt4754', new."gbt4754", 'econ_type', new."econ_type", 'scale', new."scale", 'size_class', new."size_class", 'business_scope', new."business_scope", 'products', new."products", 'safety_cost_year_fen', new."safety_cost_year_fen", 'standardization_level', new."standardization_level", 'standardization_cert_no', new."standardization_cert_no", 'standardization_issued', new."standardization_issued", 'standardization_expires', new."standardization_expires", 'standardization_revoked_on', new."standardization_revoked_on", 'standardization_revoke_reason', new."standardization_revoke_reason", 'risk_level', new."risk_level", 'supervision_grade', new."supervision_grade", 'risk_tags', new."risk_tags", 'site_type', new."site_type", 'park_name', new."park_name", 'has_outsourcing', new."has_outsourcing", 'three_simultaneous', new."three_simultaneous", 'insurance', new."insurance", 'insured_amount_fen', new."insured_amount_fen", 'insured_people', new."insured_people", 'watch_level', new."watch_level", 'high_hazard', new."high_hazard", 'township_supervised', new."township_supervised", 'lead_cadre', new."lead_cadre", 'supervisor', new."supervisor", 'dual_prevention', new."dual_prevention", 'system_hazard_governance', new."system_hazard_governance", 'system_report_reward', new."system_report_reward", 'system_backtrace', new."system_backtrace", 'system_all_staff_check', new."system_all_staff_check", 'monitoring_connected', new."monitoring_connected", 'video_connected', new."video_connected", 'accident_10y', new."accident_10y", 'is_benchmark', new."is_benchmark", 'license_no', new."license_no", 'license_kind', new."license_kind", 'license_expire', new."license_expire", 'env_permit_no', new."env_permit_no", 'env_permit_expire', new."env_permit_expire", 'status', new."status", 'status_changed_on', new."status_changed_on", 'status_reason', new."status_reason", 'remark', new."remark", 'roster_pending', new."roster_pending", 'park_id', new."park_id"));
end;

CREATE TRIGGER equipment_check_history_delete after delete on equipment_check begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'equipment_check', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'equipment', old."equipment", 'serial_no', old."serial_no", 'checked_on', old."checked_on", 'checked_by', old."checked_by", 'result', old."result", 'next_due', old."next_due", 'report_no', old."report_no", 'remark', old."remark"), null);
end;

CREATE TRIGGER equipment_check_history_insert after insert on equipment_check begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'equipment_check', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'equipment', new."equipment", 'serial_no', new."serial_no", 'checked_on', new."checked_on", 'checked_by', new."checked_by", 'result', new."result", 'next_due', new."next_due", 'report_no', new."report_no", 'remark', new."remark"));
end;

CREATE TRIGGER equipment_check_history_update after update on equipment_check begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'equipment_check', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'equipment', old."equipment", 'serial_no', old."serial_no", 'checked_on', old."checked_on", 'checked_by', old."checked_by", 'result', old."result", 'next_due', old."next_due", 'report_no', old."report_no", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'equipment', new."equipment", 'serial_no', new."serial_no", 'checked_on', new."checked_on", 'checked_by', new."checked_by", 'result', new."result", 'next_due', new."next_due", 'report_no', new."report_no", 'remark', new."remark"));
end;

CREATE TRIGGER event_history_delete after delete on event begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'event', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'on', old."on", 'topic', old."topic", 'place', old."place", 'audience', old."audience", 'headcount', old."headcount", 'enterprise_ids', old."enterprise_ids", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER event_history_insert after insert on event begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'event', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'on', new."on", 'topic', new."topic", 'place', new."place", 'audience', new."audience", 'headcount', new."headcount", 'enterprise_ids', new."enterprise_ids", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER event_history_update after update on event begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'event', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'on', old."on", 'topic', old."topic", 'place', old."place", 'audience', old."audience", 'headcount', old."headcount", 'enterprise_ids', old."enterprise_ids", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'on', new."on", 'topic', new."topic", 'place', new."place", 'audience', new."audience", 'headcount', new."headcount", 'enterprise_ids', new."enterprise_ids", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
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

CREATE TRIGGER expert_history_delete after delete on expert begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'expert', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'field', old."field", 'org', old."org", 'title', old."title", 'phone', old."phone", 'hired_by', old."hired_by", 'valid_from', old."valid_from", 'valid_to', old."valid_to", 'remark', old."remark"), null);
end;

CREATE TRIGGER expert_history_insert after insert on expert begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'expert', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'field', new."field", 'org', new."org", 'title', new."title", 'phone', new."phone", 'hired_by', new."hired_by", 'valid_from', new."valid_from", 'valid_to', new."valid_to", 'remark', new."remark"));
end;

CREATE TRIGGER expert_history_update after update on expert begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'expert', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'field', old."field", 'org', old."org", 'title', old."title", 'phone', old."phone", 'hired_by', old."hired_by", 'valid_from', old."valid_from", 'valid_to', old."valid_to", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'field', new."field", 'org', new."org", 'title', new."title", 'phone', new."phone", 'hired_by', new."hired_by", 'valid_from', new."valid_from", 'valid_to', new."valid_to", 'remark', new."remark"));
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

CREATE TRIGGER frequency_rule_history_delete after delete on frequency_rule begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'frequency_rule', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'subject_tag', old."subject_tag", 'action', old."action", 'min_count', old."min_count", 'per', old."per", 'source_ref', old."source_ref", 'remark', old."remark"), null);
end;

CREATE TRIGGER frequency_rule_history_insert after insert on frequency_rule begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'frequency_rule', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'subject_tag', new."subject_tag", 'action', new."action", 'min_count', new."min_count", 'per', new."per", 'source_ref', new."source_ref", 'remark', new."remark"));
end;

CREATE TRIGGER frequency_rule_history_update after update on frequency_rule begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'frequency_rule', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'campaign_id', old."campaign_id", 'subject_tag', old."subject_tag", 'action', old."action", 'min_count', old."min_count", 'per', old."per", 'source_ref', old."source_ref", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'campaign_id', new."campaign_id", 'subject_tag', new."subject_tag", 'action', new."action", 'min_count', new."min_count", 'per', new."per", 'source_ref', new."source_ref", 'remark', new."remark"));
end;

CREATE TRIGGER good_practice_history_delete after delete on good_practice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'good_practice', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'title', old."title", 'on', old."on", 'enterprise_id', old."enterprise_id", 'content', old."content", 'published', old."published", 'published_on', old."published_on", 'media', old."media", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER good_practice_history_insert after insert on good_practice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'good_practice', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'title', new."title", 'on', new."on", 'enterprise_id', new."enterprise_id", 'content', new."content", 'published', new."published", 'published_on', new."published_on", 'media', new."media", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER good_practice_history_update after update on good_practice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'good_practice', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'title', old."title", 'on', old."on", 'enterprise_id', old."enterprise_id", 'content', old."content", 'published', old."published", 'published_on', old."published_on", 'media', old."media", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'title', new."title", 'on', new."on", 'enterprise_id', new."enterprise_id", 'content', new."content", 'published', new."published", 'published_on', new."published_on", 'media', new."media", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER handbook_history_delete after delete on handbook begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'handbook', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'title', old."title", 'on', old."on", 'enterprise_id', old."enterprise_id", 'copies', old."copies", 'receiver', old."receiver", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER handbook_history_insert after insert on handbook begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'handbook', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'title', new."title", 'on', new."on", 'enterprise_id', new."enterprise_id", 'copies', new."copies", 'receiver', new."receiver", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER handbook_history_update after update on handbook begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'handbook', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'title', old."title", 'on', old."on", 'enterprise_id', old."enterprise_id", 'copies', old."copies", 'receiver', old."receiver", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'title', new."title", 'on', new."on", 'enterprise_id', new."enterprise_id", 'copies', new."copies", 'receiver', new."receiver", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
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

CREATE TRIGGER hazwork_permit_history_delete after delete on hazwork_permit begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazwork_permit', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'project_id', old."project_id", 'enterprise_id', old."enterprise_id", 'no', old."no", 'type', old."type", 'level', old."level", 'content', old."content", 'place', old."place", 'start', old."start", 'start_time', old."start_time", 'end', old."end", 'end_time', old."end_time", 'applicant', old."applicant", 'approver', old."approver", 'tech_guide', old."tech_guide", 'guardian', old."guardian", 'workers', old."workers", 'gas_test', old."gas_test", 'related_permits', old."related_permits", 'closed_on', old."closed_on", 'remark', old."remark"), null);
end;

CREATE TRIGGER hazwork_permit_history_insert after insert on hazwork_permit begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazwork_permit', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'project_id', new."project_id", 'enterprise_id', new."enterprise_id", 'no', new."no", 'type', new."type", 'level', new."level", 'content', new."content", 'place', new."place", 'start', new."start", 'start_time', new."start_time", 'end', new."end", 'end_time', new."end_time", 'applicant', new."applicant", 'approver', new."approver", 'tech_guide', new."tech_guide", 'guardian', new."guardian", 'workers', new."workers", 'gas_test', new."gas_test", 'related_permits', new."related_permits", 'closed_on', new."closed_on", 'remark', new."remark"));
end;

CREATE TRIGGER hazwork_permit_history_update after update on hazwork_permit begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'hazwork_permit', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'project_id', old."project_id", 'enterprise_id', old."enterprise_id", 'no', old."no", 'type', old."type", 'level', old."level", 'content', old."content", 'place', old."place", 'start', old."start", 'start_time', old."start_time", 'end', old."end", 'end_time', old."end_time", 'applicant', old."applicant", 'approver', old."approver", 'tech_guide', old."tech_guide", 'guardian', old."guardian", 'workers', old."workers", 'gas_test', old."gas_test", 'related_permits', old."related_permits", 'closed_on', old."closed_on", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'project_id', new."project_id", 'enterprise_id', new."enterprise_id", 'no', new."no", 'type', new."type", 'level', new."level", 'content', new."content", 'place', new."place", 'start', new."start", 'start_time', new."start_time", 'end', new."end", 'end_time', new."end_time", 'applicant', new."applicant", 'approver', new."approver", 'tech_guide', new."tech_guide", 'guardian', new."guardian", 'workers', new."workers", 'gas_test', new."gas_test", 'related_permits', new."related_permits", 'closed_on', new."closed_on", 'remark', new."remark"));
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
  values ((select change_set from change_now), 'inspection', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'enterprise_id', old."enterprise_id", 'site', old."site", 'start', old."start", 'end', old."end", 'org', old."org", 'org_name', old."org_name", 'type', old."type", 'method', old."method", 'topic', old."topic", 'external_no', old."external_no", 'inspectors', old."inspectors", 'few_inspectors_reason', old."few_inspectors_reason", 'site_person', old."site_person", 'signed', old."signed", 'finding', old."finding", 'spot_exam_asked', old."spot_exam_asked", 'spot_exam_passed', old."spot_exam_passed", 'experts', old."experts", 'accompany_org', old."accompany_org", 'result', old."result", 'duty_study', old."duty_study", 'duty_lead_check', old."duty_lead_check", 'duty_lists', old."duty_lists", 'duty_organisation', old."duty_organisation", 'duty_licensed', old."duty_licensed", 'duty_outsourcing', old."duty_outsourcing", 'duty_drill', old."duty_drill", 'remark', old."remark", 'site_id', old."site_id", 'campaign_ids', old."campaign_ids"), null);
end;

CREATE TRIGGER inspection_history_insert after insert on inspection begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'enterprise_id', new."enterprise_id", 'site', new."site", 'start', new."start", 'end', new."end", 'org', new."org", 'org_name', new."org_name", 'type', new."type", 'method', new."method", 'topic', new."topic", 'external_no', new."external_no", 'inspectors', new."inspectors", 'few_inspectors_reason', new."few_inspectors_reason", 'site_person', new."site_person", 'signed', new."signed", 'finding', new."finding", 'spot_exam_asked', new."spot_exam_asked", 'spot_exam_passed', new."spot_exam_passed", 'experts', new."experts", 'accompany_org', new."accompany_org", 'result', new."result", 'duty_study', new."duty_study", 'duty_lead_check', new."duty_lead_check", 'duty_lists', new."duty_lists", 'duty_organisation', new."duty_organisation", 'duty_licensed', new."duty_licensed", 'duty_outsourcing', new."duty_outsourcing", 'duty_drill', new."duty_drill", 'remark', new."remark", 'site_id', new."site_id", 'campaign_ids', new."campaign_ids"));
end;

CREATE TRIGGER inspection_history_update after update on inspection begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'enterprise_id', old."enterprise_id", 'site', old."site", 'start', old."start", 'end', old."end", 'org', old."org", 'org_name', old."org_name", 'type', old."type", 'method', old."method", 'topic', old."topic", 'external_no', old."external_no", 'inspectors', old."inspectors", 'few_inspectors_reason', old."few_inspectors_reason", 'site_person', old."site_person", 'signed', old."signed", 'finding', old."finding", 'spot_exam_asked', old."spot_exam_asked", 'spot_exam_passed', old."spot_exam_passed", 'experts', old."experts", 'accompany_org', old."accompany_org", 'result', old."result", 'duty_study', old."duty_study", 'duty_lead_check', old."duty_lead_check", 'duty_lists', old."duty_lists", 'duty_organisation', old."duty_organisation", 'duty_licensed', old."duty_licensed", 'duty_outsourcing', old."duty_outsourcing", 'duty_drill', old."duty_drill", 'remark', old."remark", 'site_id', old."site_id", 'campaign_ids', old."campaign_ids"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'enterprise_id', new."enterprise_id", 'site', new."site", 'start', new."start", 'end', new."end", 'org', new."org", 'org_name', new."org_name", 'type', new."type", 'method', new."method", 'topic', new."topic", 'external_no', new."external_no", 'inspectors', new."inspectors", 'few_inspectors_reason', new."few_inspectors_reason", 'site_person', new."site_person", 'signed', new."signed", 'finding', new."finding", 'spot_exam_asked', new."spot_exam_asked", 'spot_exam_passed', new."spot_exam_passed", 'experts', new."experts", 'accompany_org', new."accompany_org", 'result', new."result", 'duty_study', new."duty_study", 'duty_lead_check', new."duty_lead_check", 'duty_lists', new."duty_lists", 'duty_organisation', new."duty_organisation", 'duty_licensed', new."duty_licensed", 'duty_outsourcing', new."duty_outsourcing", 'duty_drill', new."duty_drill", 'remark', new."remark", 'site_id', new."site_id", 'campaign_ids', new."campaign_ids"));
end;

CREATE TRIGGER inspection_plan_history_delete after delete on inspection_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection_plan', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'year', old."year", 'tier', old."tier", 'enterprise_id', old."enterprise_id", 'planned', old."planned", 'done', old."done", 'inspection_id', old."inspection_id", 'basis', old."basis", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER inspection_plan_history_insert after insert on inspection_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection_plan', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'year', new."year", 'tier', new."tier", 'enterprise_id', new."enterprise_id", 'planned', new."planned", 'done', new."done", 'inspection_id', new."inspection_id", 'basis', new."basis", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER inspection_plan_history_update after update on inspection_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'inspection_plan', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'year', old."year", 'tier', old."tier", 'enterprise_id', old."enterprise_id", 'planned', old."planned", 'done', old."done", 'inspection_id', old."inspection_id", 'basis', old."basis", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'year', new."year", 'tier', new."tier", 'enterprise_id', new."enterprise_id", 'planned', new."planned", 'done', new."done", 'inspection_id', new."inspection_id", 'basis', new."basis", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER lease_history_delete after delete on lease begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'lease', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'lessor_id', old."lessor_id", 'lessor_name', old."lessor_name", 'lessor_kind', old."lessor_kind", 'lessor_phone', old."lessor_phone", 'lessee_id', old."lessee_id", 'sub_lease', old."sub_lease", 'sub_lessee', old."sub_lessee", 'park_name', old."park_name", 'building', old."building", 'floor', old."floor", 'unit', old."unit", 'area_m2', old."area_m2", 'staff_count', old."staff_count", 'use', old."use", 'planned_use', old."planned_use", 'fire_hazard_class', old."fire_hazard_class", 'main_risks', old."main_risks", 'land_ok', old."land_ok", 'fire_accept', old."fire_accept", 'building_safe', old."building_safe", 'illegal_build', old."illegal_build", 'safety_agreement', old."safety_agreement", 'safety_agreement_date', old."safety_agreement_date", 'lease_from', old."lease_from", 'lease_to', old."lease_to", 'three_in_one', old."three_in_one", 'dorm_in_workshop', old."dorm_in_workshop", 'last_lessor_check', old."last_lessor_check", 'remark', old."remark", 'park_id', old."park_id"), null);
end;

CREATE TRIGGER lease_history_insert after insert on lease begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'lease', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'lessor_id', new."lessor_id", 'lessor_name', new."lessor_name", 'lessor_kind', new."lessor_kind", 'lessor_phone', new."lessor_phone", 'lessee_id', new."lessee_id", 'sub_lease', new."sub_lease", 'sub_lessee', new."sub_lessee", 'park_name', new."park_name", 'building', new."building", 'floor', new."floor", 'unit', new."unit", 'area_m2', new."area_m2", 'staff_count', new."staff_count", 'use', new."use", 'planned_use', new."planned_use", 'fire_hazard_class', new."fire_hazard_class", 'main_risks', new."main_risks", 'land_ok', new."land_ok", 'fire_accept', new."fire_accept", 'building_safe', new."building_safe", 'illegal_build', new."illegal_build", 'safety_agreement', new."safety_agreement", 'safety_agreement_date', new."safety_agreement_date", 'lease_from', new."lease_from", 'lease_to', new."lease_to", 'three_in_one', new."three_in_one", 'dorm_in_workshop', new."dorm_in_workshop", 'last_lessor_check', new."last_lessor_check", 'remark', new."remark", 'park_id', new."park_id"));
end;

CREATE TRIGGER lease_history_update after update on lease begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'lease', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'lessor_id', old."lessor_id", 'lessor_name', old."lessor_name", 'lessor_kind', old."lessor_kind", 'lessor_phone', old."lessor_phone", 'lessee_id', old."lessee_id", 'sub_lease', old."sub_lease", 'sub_lessee', old."sub_lessee", 'park_name', old."park_name", 'building', old."building", 'floor', old."floor", 'unit', old."unit", 'area_m2', old."area_m2", 'staff_count', old."staff_count", 'use', old."use", 'planned_use', old."planned_use", 'fire_hazard_class', old."fire_hazard_class", 'main_risks', old."main_risks", 'land_ok', old."land_ok", 'fire_accept', old."fire_accept", 'building_safe', old."building_safe", 'illegal_build', old."illegal_build", 'safety_agreement', old."safety_agreement", 'safety_agreement_date', old."safety_agreement_date", 'lease_from', old."lease_from", 'lease_to', old."lease_to", 'three_in_one', old."three_in_one", 'dorm_in_workshop', old."dorm_in_workshop", 'last_lessor_check', old."last_lessor_check", 'remark', old."remark", 'park_id', old."park_id"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'lessor_id', new."lessor_id", 'lessor_name', new."lessor_name", 'lessor_kind', new."lessor_kind", 'lessor_phone', new."lessor_phone", 'lessee_id', new."lessee_id", 'sub_lease', new."sub_lease", 'sub_lessee', new."sub_lessee", 'park_name', new."park_name", 'building', new."building", 'floor', new."floor", 'unit', new."unit", 'area_m2', new."area_m2", 'staff_count', new."staff_count", 'use', new."use", 'planned_use', new."planned_use", 'fire_hazard_class', new."fire_hazard_class", 'main_risks', new."main_risks", 'land_ok', new."land_ok", 'fire_accept', new."fire_accept", 'building_safe', new."building_safe", 'illegal_build', new."illegal_build", 'safety_agreement', new."safety_agreement", 'safety_agreement_date', new."safety_agreement_date", 'lease_from', new."lease_from", 'lease_to', new."lease_to", 'three_in_one', new."three_in_one", 'dorm_in_workshop', new."dorm_in_workshop", 'last_lessor_check', new."last_lessor_check", 'remark', new."remark", 'park_id', new."park_id"));
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

CREATE TRIGGER measure_plan_history_delete after delete on measure_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'measure_plan', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'target_type', old."target_type", 'enterprise_id', old."enterprise_id", 'park_id', old."park_id", 'content', old."content", 'made_on', old."made_on", 'owner', old."owner", 'due', old."due", 'done_on', old."done_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER measure_plan_history_insert after insert on measure_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'measure_plan', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'target_type', new."target_type", 'enterprise_id', new."enterprise_id", 'park_id', new."park_id", 'content', new."content", 'made_on', new."made_on", 'owner', new."owner", 'due', new."due", 'done_on', new."done_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER measure_plan_history_update after update on measure_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'measure_plan', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'target_type', old."target_type", 'enterprise_id', old."enterprise_id", 'park_id', old."park_id", 'content', old."content", 'made_on', old."made_on", 'owner', old."owner", 'due', old."due", 'done_on', old."done_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'target_type', new."target_type", 'enterprise_id', new."enterprise_id", 'park_id', new."park_id", 'content', new."content", 'made_on', new."made_on", 'owner', new."owner", 'due', new."due", 'done_on', new."done_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER not_same_history_delete after delete on not_same begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'not_same', old.id, 'delete', json_object('id', old."id", 'entity', old."entity", 'left_id', old."left_id", 'right_id', old."right_id", 'on', old."on", 'by', old."by"), null);
end;

CREATE TRIGGER not_same_history_insert after insert on not_same begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'not_same', new.id, 'insert', null, json_object('id', new."id", 'entity', new."entity", 'left_id', new."left_id", 'right_id', new."right_id", 'on', new."on", 'by', new."by"));
end;

CREATE TRIGGER not_same_history_update after update on not_same begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'not_same', new.id, 'update', json_object('id', old."id", 'entity', old."entity", 'left_id', old."left_id", 'right_id', old."right_id", 'on', old."on", 'by', old."by"), json_object('id', new."id", 'entity', new."entity", 'left_id', new."left_id", 'right_id', new."right_id", 'on', new."on", 'by', new."by"));
end;

CREATE TRIGGER notice_history_delete after delete on notice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'notice', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'subject', old."subject", 'doc_no', old."doc_no", 'on', old."on", 'targets', old."targets", 'target_names', old."target_names", 'media', old."media", 'hazard_id', old."hazard_id", 'answers_id', old."answers_id", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER notice_history_insert after insert on notice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'notice', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'subject', new."subject", 'doc_no', new."doc_no", 'on', new."on", 'targets', new."targets", 'target_names', new."target_names", 'media', new."media", 'hazard_id', new."hazard_id", 'answers_id', new."answers_id", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER notice_history_update after update on notice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'notice', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'subject', old."subject", 'doc_no', old."doc_no", 'on', old."on", 'targets', old."targets", 'target_names', old."target_names", 'media', old."media", 'hazard_id', old."hazard_id", 'answers_id', old."answers_id", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'subject', new."subject", 'doc_no', new."doc_no", 'on', new."on", 'targets', new."targets", 'target_names', new."target_names", 'media', new."media", 'hazard_id', new."hazard_id", 'answers_id', new."answers_id", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER obsolete_equipment_history_delete after delete on obsolete_equipment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'obsolete_equipment', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'name', old."name", 'catalogue_ref', old."catalogue_ref", 'qty', old."qty", 'plan_due', old."plan_due", 'removed_on', old."removed_on", 'remark', old."remark"), null);
end;

CREATE TRIGGER obsolete_equipment_history_insert after insert on obsolete_equipment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'obsolete_equipment', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'name', new."name", 'catalogue_ref', new."catalogue_ref", 'qty', new."qty", 'plan_due', new."plan_due", 'removed_on', new."removed_on", 'remark', new."remark"));
end;

CREATE TRIGGER obsolete_equipment_history_update after update on obsolete_equipment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'obsolete_equipment', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'name', old."name", 'catalogue_ref', old."catalogue_ref", 'qty', old."qty", 'plan_due', old."plan_due", 'removed_on', old."removed_on", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'name', new."name", 'catalogue_ref', new."catalogue_ref", 'qty', new."qty", 'plan_due', new."plan_due", 'removed_on', new."removed_on", 'remark', new."remark"));
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

CREATE TRIGGER owner_system_history_delete after delete on owner_system begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'owner_system', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'checked_on', old."checked_on", 'access', old."access", 'check', old."check", 'training', old."training", 'evaluation', old."evaluation", 'exit', old."exit", 'remark', old."remark"), null);
end;

CREATE TRIGGER owner_system_history_insert after insert on owner_system begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'owner_system', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'checked_on', new."checked_on", 'access', new."access", 'check', new."check", 'training', new."training", 'evaluation', new."evaluation", 'exit', new."exit", 'remark', new."remark"));
end;

CREATE TRIGGER owner_system_history_update after update on owner_system begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'owner_system', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'checked_on', old."checked_on", 'access', old."access", 'check', old."check", 'training', old."training", 'evaluation', old."evaluation", 'exit', old."exit", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'checked_on', new."checked_on", 'access', new."access", 'check', new."check", 'training', new."training", 'evaluation', new."evaluation", 'exit', new."exit", 'remark', new."remark"));
end;

CREATE TRIGGER park_history_delete after delete on park begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'park', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'kind', old."kind", 'operator', old."operator", 'owner_enterprise_id', old."owner_enterprise_id", 'address', old."address", 'village', old."village", 'land_area_m2', old."land_area_m2", 'building_area_m2', old."building_area_m2", 'planned_use', old."planned_use", 'principal', old."principal", 'phone', old."phone", 'plan', old."plan", 'remark', old."remark"), null);
end;

CREATE TRIGGER park_history_insert after insert on park begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'park', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'kind', new."kind", 'operator', new."operator", 'owner_enterprise_id', new."owner_enterprise_id", 'address', new."address", 'village', new."village", 'land_area_m2', new."land_area_m2", 'building_area_m2', new."building_area_m2", 'planned_use', new."planned_use", 'principal', new."principal", 'phone', new."phone", 'plan', new."plan", 'remark', new."remark"));
end;

CREATE TRIGGER park_history_update after update on park begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'park', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'kind', old."kind", 'operator', old."operator", 'owner_enterprise_id', old."owner_enterprise_id", 'address', old."address", 'village', old."village", 'land_area_m2', old."land_area_m2", 'building_area_m2', old."building_area_m2", 'planned_use', old."planned_use", 'principal', old."principal", 'phone', old."phone", 'plan', old."plan", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'kind', new."kind", 'operator', new."operator", 'owner_enterprise_id', new."owner_enterprise_id", 'address', new."address", 'village', new."village", 'land_area_m2', new."land_area_m2", 'building_area_m2', new."building_area_m2", 'planned_use', new."planned_use", 'principal', new."principal", 'phone', new."phone", 'plan', new."plan", 'remark', new."remark"));
end;

CREATE TRIGGER principal_check_history_delete after delete on principal_check begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'principal_check', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'on', old."on", 'leader', old."leader", 'is_principal', old."is_principal", 'covers_major', old."covers_major", 'findings', old."findings", 'hazards_found', old."hazards_found", 'record_no', old."record_no", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER principal_check_history_insert after insert on principal_check begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'principal_check', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'on', new."on", 'leader', new."leader", 'is_principal', new."is_principal", 'covers_major', new."covers_major", 'findings', new."findings", 'hazards_found', new."hazards_found", 'record_no', new."record_no", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER principal_check_history_update after update on principal_check begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'principal_check', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'on', old."on", 'leader', old."leader", 'is_principal', old."is_principal", 'covers_major', old."covers_major", 'findings', old."findings", 'hazards_found', old."hazards_found", 'record_no', old."record_no", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'on', new."on", 'leader', new."leader", 'is_principal', new."is_principal", 'covers_major', new."covers_major", 'findings', new."findings", 'hazards_found', new."hazards_found", 'record_no', new."record_no", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER progress_report_history_delete after delete on progress_report begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'progress_report', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'hazard_id', old."hazard_id", 'on', old."on", 'content', old."content", 'percent', old."percent", 'reporter', old."reporter", 'remark', old."remark"), null);
end;

CREATE TRIGGER progress_report_history_insert after insert on progress_report begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'progress_report', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'hazard_id', new."hazard_id", 'on', new."on", 'content', new."content", 'percent', new."percent", 'reporter', new."reporter", 'remark', new."remark"));
end;

CREATE TRIGGER progress_report_history_update after update on progress_report begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'progress_report', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'hazard_id', old."hazard_id", 'on', old."on", 'content', old."content", 'percent', old."percent", 'reporter', old."reporter", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'hazard_id', new."hazard_id", 'on', new."on", 'content', new."content", 'percent', new."percent", 'reporter', new."reporter", 'remark', new."remark"));
end;

CREATE TRIGGER qualification_history_delete after delete on qualification begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'qualification', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'contractor_id', old."contractor_id", 'name', old."name", 'category', old."category", 'grade', old."grade", 'no', old."no", 'issuer', old."issuer", 'issued', old."issued", 'expire', old."expire", 'remark', old."remark"), null);
end;

CREATE TRIGGER qualification_history_insert after insert on qualification begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'qualification', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'contractor_id', new."contractor_id", 'name', new."name", 'category', new."category", 'grade', new."grade", 'no', new."no", 'issuer', new."issuer", 'issued', new."issued", 'expire', new."expire", 'remark', new."remark"));
end;

CREATE TRIGGER qualification_history_update after update on qualification begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'qualification', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'contractor_id', old."contractor_id", 'name', old."name", 'category', old."category", 'grade', old."grade", 'no', old."no", 'issuer', old."issuer", 'issued', old."issued", 'expire', old."expire", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'contractor_id', new."contractor_id", 'name', new."name", 'category', new."category", 'grade', new."grade", 'no', new."no", 'issuer', new."issuer", 'issued', new."issued", 'expire', new."expire", 'remark', new."remark"));
end;

CREATE TRIGGER received_notice_history_delete after delete on received_notice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'received_notice', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'subject', old."subject", 'issuer', old."issuer", 'doc_no', old."doc_no", 'issued_on', old."issued_on", 'received_on', old."received_on", 'publicity', old."publicity", 'reply_due', old."reply_due", 'replied_on', old."replied_on", 'reply_doc', old."reply_doc", 'forwarded_on', old."forwarded_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER received_notice_history_insert after insert on received_notice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'received_notice', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'subject', new."subject", 'issuer', new."issuer", 'doc_no', new."doc_no", 'issued_on', new."issued_on", 'received_on', new."received_on", 'publicity', new."publicity", 'reply_due', new."reply_due", 'replied_on', new."replied_on", 'reply_doc', new."reply_doc", 'forwarded_on', new."forwarded_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER received_notice_history_update after update on received_notice begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'received_notice', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'kind', old."kind", 'subject', old."subject", 'issuer', old."issuer", 'doc_no', old."doc_no", 'issued_on', old."issued_on", 'received_on', old."received_on", 'publicity', old."publicity", 'reply_due', old."reply_due", 'replied_on', old."replied_on", 'reply_doc', old."reply_doc", 'forwarded_on', old."forwarded_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'kind', new."kind", 'subject', new."subject", 'issuer', new."issuer", 'doc_no', new."doc_no", 'issued_on', new."issued_on", 'received_on', new."received_on", 'publicity', new."publicity", 'reply_due', new."reply_due", 'replied_on', new."replied_on", 'reply_doc', new."reply_doc", 'forwarded_on', new."forwarded_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
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

CREATE TRIGGER roster_snapshot_history_delete after delete on roster_snapshot begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'roster_snapshot', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'period', old."period", 'as_of', old."as_of", 'opening_count', old."opening_count", 'added_count', old."added_count", 'closed_count', old."closed_count", 'closing_count', old."closing_count", 'enterprise_ids', old."enterprise_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER roster_snapshot_history_insert after insert on roster_snapshot begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'roster_snapshot', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'period', new."period", 'as_of', new."as_of", 'opening_count', new."opening_count", 'added_count', new."added_count", 'closed_count', new."closed_count", 'closing_count', new."closing_count", 'enterprise_ids', new."enterprise_ids", 'remark', new."remark"));
end;

CREATE TRIGGER roster_snapshot_history_update after update on roster_snapshot begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'roster_snapshot', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'period', old."period", 'as_of', old."as_of", 'opening_count', old."opening_count", 'added_count', old."added_count", 'closed_count', old."closed_count", 'closing_count', old."closing_count", 'enterprise_ids', old."enterprise_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'period', new."period", 'as_of', new."as_of", 'opening_count', new."opening_count", 'added_count', new."added_count", 'closed_count', new."closed_count", 'closing_count', new."closing_count", 'enterprise_ids', new."enterprise_ids", 'remark', new."remark"));
end;

CREATE TRIGGER roster_snapshot_row_history_delete after delete on roster_snapshot_row begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'roster_snapshot_row', old.id, 'delete', json_object('id', old."id", 'snapshot_id', old."snapshot_id", 'enterprise_id', old."enterprise_id", 'name', old."name", 'status', old."status", 'key_sector', old."key_sector", 'village', old."village", 'move', old."move", 'cause', old."cause", 'on', old."on"), null);
end;

CREATE TRIGGER roster_snapshot_row_history_insert after insert on roster_snapshot_row begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'roster_snapshot_row', new.id, 'insert', null, json_object('id', new."id", 'snapshot_id', new."snapshot_id", 'enterprise_id', new."enterprise_id", 'name', new."name", 'status', new."status", 'key_sector', new."key_sector", 'village', new."village", 'move', new."move", 'cause', new."cause", 'on', new."on"));
end;

CREATE TRIGGER roster_snapshot_row_history_update after update on roster_snapshot_row begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'roster_snapshot_row', new.id, 'update', json_object('id', old."id", 'snapshot_id', old."snapshot_id", 'enterprise_id', old."enterprise_id", 'name', old."name", 'status', old."status", 'key_sector', old."key_sector", 'village', old."village", 'move', old."move", 'cause', old."cause", 'on', old."on"), json_object('id', new."id", 'snapshot_id', new."snapshot_id", 'enterprise_id', new."enterprise_id", 'name', new."name", 'status', new."status", 'key_sector', new."key_sector", 'village', new."village", 'move', new."move", 'cause', new."cause", 'on', new."on"));
end;

CREATE TRIGGER safety_measure_history_delete after delete on safety_measure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'safety_measure', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'kind', old."kind", 'content', old."content", 'done_on', old."done_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER safety_measure_history_insert after insert on safety_measure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'safety_measure', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'kind', new."kind", 'content', new."content", 'done_on', new."done_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER safety_measure_history_update after update on safety_measure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'safety_measure', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'kind', old."kind", 'content', old."content", 'done_on', old."done_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'kind', new."kind", 'content', new."content", 'done_on', new."done_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER site_history_delete after delete on site begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'site', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'name', old."name", 'address', old."address", 'village', old."village", 'park_id', old."park_id", 'use', old."use", 'staff_count', old."staff_count", 'principal', old."principal", 'phone', old."phone", 'opened_on', old."opened_on", 'closed_on', old."closed_on", 'remark', old."remark"), null);
end;

CREATE TRIGGER site_history_insert after insert on site begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'site', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'name', new."name", 'address', new."address", 'village', new."village", 'park_id', new."park_id", 'use', new."use", 'staff_count', new."staff_count", 'principal', new."principal", 'phone', new."phone", 'opened_on', new."opened_on", 'closed_on', new."closed_on", 'remark', new."remark"));
end;

CREATE TRIGGER site_history_update after update on site begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'site', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'name', old."name", 'address', old."address", 'village', old."village", 'park_id', old."park_id", 'use', old."use", 'staff_count', old."staff_count", 'principal', old."principal", 'phone', old."phone", 'opened_on', old."opened_on", 'closed_on', old."closed_on", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'name', new."name", 'address', new."address", 'village', new."village", 'park_id', new."park_id", 'use', new."use", 'staff_count', new."staff_count", 'principal', new."principal", 'phone', new."phone", 'opened_on', new."opened_on", 'closed_on', new."closed_on", 'remark', new."remark"));
end;

CREATE TRIGGER spot_exam_history_delete after delete on spot_exam begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'spot_exam', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'inspection_id', old."inspection_id", 'project_id', old."project_id", 'on', old."on", 'topic', old."topic", 'asked', old."asked", 'passed', old."passed", 'names', old."names", 'retrain_due', old."retrain_due", 'retrained_on', old."retrained_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER spot_exam_history_insert after insert on spot_exam begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'spot_exam', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'inspection_id', new."inspection_id", 'project_id', new."project_id", 'on', new."on", 'topic', new."topic", 'asked', new."asked", 'passed', new."passed", 'names', new."names", 'retrain_due', new."retrain_due", 'retrained_on', new."retrained_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER spot_exam_history_update after update on spot_exam begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'spot_exam', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'inspection_id', old."inspection_id", 'project_id', old."project_id", 'on', old."on", 'topic', old."topic", 'asked', old."asked", 'passed', old."passed", 'names', old."names", 'retrain_due', old."retrain_due", 'retrained_on', old."retrained_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'inspection_id', new."inspection_id", 'project_id', new."project_id", 'on', new."on", 'topic', new."topic", 'asked', new."asked", 'passed', new."passed", 'names', new."names", 'retrain_due', new."retrain_due", 'retrained_on', new."retrained_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER staff_history_delete after delete on staff begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'staff', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'role', old."role", 'post', old."post", 'village', old."village", 'grid', old."grid", 'phone', old."phone", 'cert_no', old."cert_no", 'cert_expire', old."cert_expire", 'from', old."from", 'to', old."to", 'remark', old."remark"), null);
end;

CREATE TRIGGER staff_history_insert after insert on staff begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'staff', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'role', new."role", 'post', new."post", 'village', new."village", 'grid', new."grid", 'phone', new."phone", 'cert_no', new."cert_no", 'cert_expire', new."cert_expire", 'from', new."from", 'to', new."to", 'remark', new."remark"));
end;

CREATE TRIGGER staff_history_update after update on staff begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'staff', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'role', old."role", 'post', old."post", 'village', old."village", 'grid', old."grid", 'phone', old."phone", 'cert_no', old."cert_no", 'cert_expire', old."cert_expire", 'from', old."from", 'to', old."to", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'role', new."role", 'post', new."post", 'village', new."village", 'grid', new."grid", 'phone', new."phone", 'cert_no', new."cert_no", 'cert_expire', new."cert_expire", 'from', new."from", 'to', new."to", 'remark', new."remark"));
end;

CREATE TRIGGER staff_training_history_delete after delete on staff_training begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'staff_training', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'on', old."on", 'topic', old."topic", 'org', old."org", 'hours', old."hours", 'staff_ids', old."staff_ids", 'staff', old."staff", 'headcount', old."headcount", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER staff_training_history_insert after insert on staff_training begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'staff_training', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'on', new."on", 'topic', new."topic", 'org', new."org", 'hours', new."hours", 'staff_ids', new."staff_ids", 'staff', new."staff", 'headcount', new."headcount", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER staff_training_history_update after update on staff_training begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'staff_training', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'on', old."on", 'topic', old."topic", 'org', old."org", 'hours', old."hours", 'staff_ids', old."staff_ids", 'staff', old."staff", 'headcount', old."headcount", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'on', new."on", 'topic', new."topic", 'org', new."org", 'hours', new."hours", 'staff_ids', new."staff_ids", 'staff', new."staff", 'headcount', new."headcount", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER standardization_history_delete after delete on standardization begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'standardization', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'level', old."level", 'applied_on', old."applied_on", 'reviewed_on', old."reviewed_on", 'cert_no', old."cert_no", 'issuer', old."issuer", 'issued_on', old."issued_on", 'expires_on', old."expires_on", 'revoked_on', old."revoked_on", 'revoke_reason', old."revoke_reason", 'remark', old."remark"), null);
end;

CREATE TRIGGER standardization_history_insert after insert on standardization begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'standardization', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'level', new."level", 'applied_on', new."applied_on", 'reviewed_on', new."reviewed_on", 'cert_no', new."cert_no", 'issuer', new."issuer", 'issued_on', new."issued_on", 'expires_on', new."expires_on", 'revoked_on', new."revoked_on", 'revoke_reason', new."revoke_reason", 'remark', new."remark"));
end;

CREATE TRIGGER standardization_history_update after update on standardization begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'standardization', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'level', old."level", 'applied_on', old."applied_on", 'reviewed_on', old."reviewed_on", 'cert_no', old."cert_no", 'issuer', old."issuer", 'issued_on', old."issued_on", 'expires_on', old."expires_on", 'revoked_on', old."revoked_on", 'revoke_reason', old."revoke_reason", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'level', new."level", 'applied_on', new."applied_on", 'reviewed_on', new."reviewed_on", 'cert_no', new."cert_no", 'issuer', new."issuer", 'issued_on', new."issued_on", 'expires_on', new."expires_on", 'revoked_on', new."revoked_on", 'revoke_reason', new."revoke_reason", 'remark', new."remark"));
end;

CREATE TRIGGER submission_history_delete after delete on submission begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'submission', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'campaign_id', old."campaign_id", 'type', old."type", 'period', old."period", 'received_on', old."received_on", 'channel', old."channel", 'status', old."status", 'declared_on', old."declared_on", 'filler', old."filler", 'signed_by', old."signed_by", 'stamped', old."stamped", 'leader', old."leader", 'leader_is_principal', old."leader_is_principal", 'team', old."team", 'has_plan', old."has_plan", 'items_total', old."items_total", 'items_checked', old."items_checked", 'hazards_found', old."hazards_found", 'file_name', old."file_name", 'rows_total', old."rows_total", 'rows_ok', old."rows_ok", 'rows_warned', old."rows_warned", 'rows_refused', old."rows_refused", 'returned_reason', old."returned_reason", 'remark', old."remark", 'sheet_id', old."sheet_id"), null);
end;

CREATE TRIGGER submission_history_insert after insert on submission begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'submission', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'campaign_id', new."campaign_id", 'type', new."type", 'period', new."period", 'received_on', new."received_on", 'channel', new."channel", 'status', new."status", 'declared_on', new."declared_on", 'filler', new."filler", 'signed_by', new."signed_by", 'stamped', new."stamped", 'leader', new."leader", 'leader_is_principal', new."leader_is_principal", 'team', new."team", 'has_plan', new."has_plan", 'items_total', new."items_total", 'items_checked', new."items_checked", 'hazards_found', new."hazards_found", 'file_name', new."file_name", 'rows_total', new."rows_total", 'rows_ok', new."rows_ok", 'rows_warned', new."rows_warned", 'rows_refused', new."rows_refused", 'returned_reason', new."returned_reason", 'remark', new."remark", 'sheet_id', new."sheet_id"));
end;

CREATE TRIGGER submission_history_update after update on submission begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'submission', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'campaign_id', old."campaign_id", 'type', old."type", 'period', old."period", 'received_on', old."received_on", 'channel', old."channel", 'status', old."status", 'declared_on', old."declared_on", 'filler', old."filler", 'signed_by', old."signed_by", 'stamped', old."stamped", 'leader', old."leader", 'leader_is_principal', old."leader_is_principal", 'team', old."team", 'has_plan', old."has_plan", 'items_total', old."items_total", 'items_checked', old."items_checked", 'hazards_found', old."hazards_found", 'file_name', old."file_name", 'rows_total', old."rows_total", 'rows_ok', old."rows_ok", 'rows_warned', old."rows_warned", 'rows_refused', old."rows_refused", 'returned_reason', old."returned_reason", 'remark', old."remark", 'sheet_id', old."sheet_id"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'campaign_id', new."campaign_id", 'type', new."type", 'period', new."period", 'received_on', new."received_on", 'channel', new."channel", 'status', new."status", 'declared_on', new."declared_on", 'filler', new."filler", 'signed_by', new."signed_by", 'stamped', new."stamped", 'leader', new."leader", 'leader_is_principal', new."leader_is_principal", 'team', new."team", 'has_plan', new."has_plan", 'items_total', new."items_total", 'items_checked', new."items_checked", 'hazards_found', new."hazards_found", 'file_name', new."file_name", 'rows_total', new."rows_total", 'rows_ok', new."rows_ok", 'rows_warned', new."rows_warned", 'rows_refused', new."rows_refused", 'returned_reason', new."returned_reason", 'remark', new."remark", 'sheet_id', new."sheet_id"));
end;

CREATE TRIGGER technical_disclosure_history_delete after delete on technical_disclosure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'technical_disclosure', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'project_id', old."project_id", 'on', old."on", 'discloser', old."discloser", 'receivers', old."receivers", 'topics', old."topics", 'materials', old."materials", 'signed_both', old."signed_both", 'archive_no', old."archive_no", 'remark', old."remark"), null);
end;

CREATE TRIGGER technical_disclosure_history_insert after insert on technical_disclosure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'technical_disclosure', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'project_id', new."project_id", 'on', new."on", 'discloser', new."discloser", 'receivers', new."receivers", 'topics', new."topics", 'materials', new."materials", 'signed_both', new."signed_both", 'archive_no', new."archive_no", 'remark', new."remark"));
end;

CREATE TRIGGER technical_disclosure_history_update after update on technical_disclosure begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'technical_disclosure', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'project_id', old."project_id", 'on', old."on", 'discloser', old."discloser", 'receivers', old."receivers", 'topics', old."topics", 'materials', old."materials", 'signed_both', old."signed_both", 'archive_no', old."archive_no", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'project_id', new."project_id", 'on', new."on", 'discloser', new."discloser", 'receivers', new."receivers", 'topics', new."topics", 'materials', new."materials", 'signed_both', new."signed_both", 'archive_no', new."archive_no", 'remark', new."remark"));
end;

CREATE TRIGGER three_simultaneous_history_delete after delete on three_simultaneous begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'three_simultaneous', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'project', old."project", 'project_kind', old."project_kind", 'status', old."status", 'checked_on', old."checked_on", 'design_reviewed_on', old."design_reviewed_on", 'accepted_on', old."accepted_on", 'diagnosis_org', old."diagnosis_org", 'diagnosis_on', old."diagnosis_on", 'rectified_on', old."rectified_on", 'remark', old."remark"), null);
end;

CREATE TRIGGER three_simultaneous_history_insert after insert on three_simultaneous begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'three_simultaneous', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'project', new."project", 'project_kind', new."project_kind", 'status', new."status", 'checked_on', new."checked_on", 'design_reviewed_on', new."design_reviewed_on", 'accepted_on', new."accepted_on", 'diagnosis_org', new."diagnosis_org", 'diagnosis_on', new."diagnosis_on", 'rectified_on', new."rectified_on", 'remark', new."remark"));
end;

CREATE TRIGGER three_simultaneous_history_update after update on three_simultaneous begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'three_simultaneous', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'project', old."project", 'project_kind', old."project_kind", 'status', old."status", 'checked_on', old."checked_on", 'design_reviewed_on', old."design_reviewed_on", 'accepted_on', old."accepted_on", 'diagnosis_org', old."diagnosis_org", 'diagnosis_on', old."diagnosis_on", 'rectified_on', old."rectified_on", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'project', new."project", 'project_kind', new."project_kind", 'status', new."status", 'checked_on', new."checked_on", 'design_reviewed_on', new."design_reviewed_on", 'accepted_on', new."accepted_on", 'diagnosis_org', new."diagnosis_org", 'diagnosis_on', new."diagnosis_on", 'rectified_on', new."rectified_on", 'remark', new."remark"));
end;

CREATE TRIGGER tip_history_delete after delete on tip begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'tip', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'received_on', old."received_on", 'channel', old."channel", 'enterprise_id', old."enterprise_id", 'content', old."content", 'anonymous', old."anonymous", 'reporter_name', old."reporter_name", 'reporter_phone', old."reporter_phone", 'reporter_note', old."reporter_note", 'verified', old."verified", 'verified_on', old."verified_on", 'verification', old."verification", 'hazard_id', old."hazard_id", 'reward_fen', old."reward_fen", 'reward_decided_on', old."reward_decided_on", 'paid_on', old."paid_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER tip_history_insert after insert on tip begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'tip', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'received_on', new."received_on", 'channel', new."channel", 'enterprise_id', new."enterprise_id", 'content', new."content", 'anonymous', new."anonymous", 'reporter_name', new."reporter_name", 'reporter_phone', new."reporter_phone", 'reporter_note', new."reporter_note", 'verified', new."verified", 'verified_on', new."verified_on", 'verification', new."verification", 'hazard_id', new."hazard_id", 'reward_fen', new."reward_fen", 'reward_decided_on', new."reward_decided_on", 'paid_on', new."paid_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER tip_history_update after update on tip begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'tip', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'no', old."no", 'received_on', old."received_on", 'channel', old."channel", 'enterprise_id', old."enterprise_id", 'content', old."content", 'anonymous', old."anonymous", 'reporter_name', old."reporter_name", 'reporter_phone', old."reporter_phone", 'reporter_note', old."reporter_note", 'verified', old."verified", 'verified_on', old."verified_on", 'verification', old."verification", 'hazard_id', old."hazard_id", 'reward_fen', old."reward_fen", 'reward_decided_on', old."reward_decided_on", 'paid_on', old."paid_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'no', new."no", 'received_on', new."received_on", 'channel', new."channel", 'enterprise_id', new."enterprise_id", 'content', new."content", 'anonymous', new."anonymous", 'reporter_name', new."reporter_name", 'reporter_phone', new."reporter_phone", 'reporter_note', new."reporter_note", 'verified', new."verified", 'verified_on', new."verified_on", 'verification', new."verification", 'hazard_id', new."hazard_id", 'reward_fen', new."reward_fen", 'reward_decided_on', new."reward_decided_on", 'paid_on', new."paid_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER township_duty_history_delete after delete on township_duty begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'township_duty', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'duty', old."duty", 'basis', old."basis", 'owner', old."owner", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER township_duty_history_insert after insert on township_duty begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'township_duty', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'duty', new."duty", 'basis', new."basis", 'owner', new."owner", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER township_duty_history_update after update on township_duty begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'township_duty', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'duty', old."duty", 'basis', old."basis", 'owner', old."owner", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'duty', new."duty", 'basis', new."basis", 'owner', new."owner", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER training_history_delete after delete on training begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'training', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'type', old."type", 'on', old."on", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'project_id', old."project_id", 'topic', old."topic", 'org', old."org", 'lecturer', old."lecturer", 'hours', old."hours", 'due_count', old."due_count", 'headcount', old."headcount", 'attendees', old."attendees", 'absent', old."absent", 'passed_count', old."passed_count", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER training_history_insert after insert on training begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'training', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'type', new."type", 'on', new."on", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'project_id', new."project_id", 'topic', new."topic", 'org', new."org", 'lecturer', new."lecturer", 'hours', new."hours", 'due_count', new."due_count", 'headcount', new."headcount", 'attendees', new."attendees", 'absent', new."absent", 'passed_count', new."passed_count", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER training_history_update after update on training begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'training', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'type', old."type", 'on', old."on", 'enterprise_id', old."enterprise_id", 'contractor_id', old."contractor_id", 'project_id', old."project_id", 'topic', old."topic", 'org', old."org", 'lecturer', old."lecturer", 'hours', old."hours", 'due_count', old."due_count", 'headcount', old."headcount", 'attendees', old."attendees", 'absent', old."absent", 'passed_count', old."passed_count", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'type', new."type", 'on', new."on", 'enterprise_id', new."enterprise_id", 'contractor_id', new."contractor_id", 'project_id', new."project_id", 'topic', new."topic", 'org', new."org", 'lecturer', new."lecturer", 'hours', new."hours", 'due_count', new."due_count", 'headcount', new."headcount", 'attendees', new."attendees", 'absent', new."absent", 'passed_count', new."passed_count", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER training_plan_history_delete after delete on training_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'training_plan', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'year', old."year", 'enterprise_id', old."enterprise_id", 'target', old."target", 'topic', old."topic", 'planned_on', old."planned_on", 'owner', old."owner", 'training_id', old."training_id", 'done_on', old."done_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER training_plan_history_insert after insert on training_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'training_plan', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'year', new."year", 'enterprise_id', new."enterprise_id", 'target', new."target", 'topic', new."topic", 'planned_on', new."planned_on", 'owner', new."owner", 'training_id', new."training_id", 'done_on', new."done_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER training_plan_history_update after update on training_plan begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'training_plan', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'year', old."year", 'enterprise_id', old."enterprise_id", 'target', old."target", 'topic', old."topic", 'planned_on', old."planned_on", 'owner', old."owner", 'training_id', old."training_id", 'done_on', old."done_on", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'year', new."year", 'enterprise_id', new."enterprise_id", 'target', new."target", 'topic', new."topic", 'planned_on', new."planned_on", 'owner', new."owner", 'training_id', new."training_id", 'done_on', new."done_on", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
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

CREATE TRIGGER village_history_delete after delete on village begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'village', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'division_code', old."division_code", 'grids', old."grids", 'lead_cadre', old."lead_cadre", 'secretary', old."secretary", 'phone', old."phone", 'valid_to', old."valid_to", 'remark', old."remark"), null);
end;

CREATE TRIGGER village_history_insert after insert on village begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'village', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'division_code', new."division_code", 'grids', new."grids", 'lead_cadre', new."lead_cadre", 'secretary', new."secretary", 'phone', new."phone", 'valid_to', new."valid_to", 'remark', new."remark"));
end;

CREATE TRIGGER village_history_update after update on village begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'village', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'name', old."name", 'division_code', old."division_code", 'grids', old."grids", 'lead_cadre', old."lead_cadre", 'secretary', old."secretary", 'phone', old."phone", 'valid_to', old."valid_to", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'name', new."name", 'division_code', new."division_code", 'grids', new."grids", 'lead_cadre', new."lead_cadre", 'secretary', new."secretary", 'phone', new."phone", 'valid_to', new."valid_to", 'remark', new."remark"));
end;

CREATE TRIGGER watch_duty_history_delete after delete on watch_duty begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'watch_duty', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'from', old."from", 'to', old."to", 'person', old."person", 'log', old."log", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), null);
end;

CREATE TRIGGER watch_duty_history_insert after insert on watch_duty begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'watch_duty', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'from', new."from", 'to', new."to", 'person', new."person", 'log', new."log", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER watch_duty_history_update after update on watch_duty begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'watch_duty', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'enterprise_id', old."enterprise_id", 'from', old."from", 'to', old."to", 'person', old."person", 'log', old."log", 'campaign_ids', old."campaign_ids", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'enterprise_id', new."enterprise_id", 'from', new."from", 'to', new."to", 'person', new."person", 'log', new."log", 'campaign_ids', new."campaign_ids", 'remark', new."remark"));
end;

CREATE TRIGGER worker_assignment_history_delete after delete on worker_assignment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'worker_assignment', old.id, 'delete', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'worker_id', old."worker_id", 'project_id', old."project_id", 'trade', old."trade", 'post', old."post", 'in_on', old."in_on", 'training_passed_on', old."training_passed_on", 'out_on', old."out_on", 'out_reason', old."out_reason", 'approved_by', old."approved_by", 'approved_on', old."approved_on", 'replaces_id', old."replaces_id", 'remark', old."remark"), null);
end;

CREATE TRIGGER worker_assignment_history_insert after insert on worker_assignment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'worker_assignment', new.id, 'insert', null, json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'worker_id', new."worker_id", 'project_id', new."project_id", 'trade', new."trade", 'post', new."post", 'in_on', new."in_on", 'training_passed_on', new."training_passed_on", 'out_on', new."out_on", 'out_reason', new."out_reason", 'approved_by', new."approved_by", 'approved_on', new."approved_on", 'replaces_id', new."replaces_id", 'remark', new."remark"));
end;

CREATE TRIGGER worker_assignment_history_update after update on worker_assignment begin
  insert into history (change_set, table_name, row_id, op, before, after)
  values ((select change_set from change_now), 'worker_assignment', new.id, 'update', json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'record_origin', old."record_origin", 'search_text', old."search_text", 'search_pinyin', old."search_pinyin", 'search_initials', old."search_initials", 'worker_id', old."worker_id", 'project_id', old."project_id", 'trade', old."trade", 'post', old."post", 'in_on', old."in_on", 'training_passed_on', old."training_passed_on", 'out_on', old."out_on", 'out_reason', old."out_reason", 'approved_by', old."approved_by", 'approved_on', old."approved_on", 'replaces_id', old."replaces_id", 'remark', old."remark"), json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'record_origin', new."record_origin", 'search_text', new."search_text", 'search_pinyin', new."search_pinyin", 'search_initials', new."search_initials", 'worker_id', new."worker_id", 'project_id', new."project_id", 'trade', new."trade", 'post', new."post", 'in_on', new."in_on", 'training_passed_on', new."training_passed_on", 'out_on', new."out_on", 'out_reason', new."out_reason", 'approved_by', new."approved_by", 'approved_on', new."approved_on", 'replaces_id', new."replaces_id", 'remark', new."remark"));
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
