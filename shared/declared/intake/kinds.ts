/**
 * How a spreadsheet of each kind is told from the others and read: words that speak for it, headings of its own, which merged cells are filled
 * down. The fields themselves are in fields.ts.
 */
import type { IntakeKind } from '../../intake.ts';
import { declarationOf } from '../records/index.ts';
import { words } from '../words.ts';

export type KnownKind = Exclude<IntakeKind, 'unknown'>;

export interface KindDeclaration {
  kind: KnownKind;
  label: string;
  /** words in a title, sheet or file name that speak for this kind, and against it */
  speaks: RegExp;
  against?: RegExp;
  /** intake fields without which a sheet is not of this kind: one of each group must have a column */
  anchors: readonly (readonly string[])[];
  /** fields that hardly occur in sheets of another kind */
  telling: readonly string[];
  /** words in an upper heading, or in the heading itself, that say whose field it is: party → words */
  parties: Readonly<Record<string, RegExp>>;
  /** who the sheet's 填报单位 is: its name goes here when the row does not say */
  sender: string | null;
  /** vertically merged cells of these parties and fields are filled down silently (domain.md §4.7-3) */
  groups: readonly string[];
  /** the record's own identity and free text: never filled down */
  never: readonly string[];
  /** headings only sheets of this kind have, beside those of the dictionary */
  headings: Readonly<Record<string, readonly string[]>>;
  /** shapes of a heading (in its canonical spelling) that mean a field when nothing else matches */
  loosely: readonly (readonly [RegExp, string])[];
}

export const kindDeclarations: Readonly<Record<KnownKind, KindDeclaration>> = {
  enterprise: {
    kind: 'enterprise',
    label: '企业名录',
    speaks:
      /企业(?:名录|名单|清单|台[账帐]|基本|信息|一览|底数|花名册|情况)|单位(?:名录|名单|基本情况|信息)|名录|底数|摸底|经营主体|商户|场所(?:名单|台[账帐])|监管对象|一企一档/,
    against: /隐患|外包|承包|租赁|承租|出租|人员|证书|培训|检查记录/,
    anchors: [['name']],
    telling: [
      'uscc',
      'legal_rep',
      'key_sector',
      'staff_count',
      'scale',
      'standardization_level',
      'risk_level',
      'has_outsourcing',
      'addr_actual',
      'reg_address',
      'supervision_grade',
      'econ_type',
      'business_scope',
      'principal',
      'site_type',
      'status',
    ],
    parties: {},
    sender: null,
    groups: ['village', 'park_name', 'key_sector', 'lead_cadre', 'supervisor', 'gongmao_class'],
    never: ['name', 'uscc', 'old_reg_no', 'org_code'],
    headings: {
      fulltime_safety: words('专职安全员'),
      parttime_safety: words('兼职安全员'),
      principal_phone: words('法人联系电话、法人电话、法定代表人联系电话、法定代表人电话、法人手机、法人代表电话、法人代表联系电话'),
    },
    loosely: [],
  },
  lease: {
    kind: 'lease',
    label: '厂中厂、租赁关系',
    speaks: /租赁|出租|承租|厂中厂|园中园|入驻|租户/,
    against: /隐患|人员证书|外包/,
    anchors: [['lessee.name'], ['lessor.name', 'area_m2', 'use', 'lease_to']],
    telling: [
      'lessor.name',
      'lessee.name',
      'area_m2',
      'use',
      'planned_use',
      'main_risks',
      'lease_from',
      'lease_to',
      'three_in_one',
      'staff_count',
    ],
    parties: {
      lessor: /^(?:出租|甲方|房东|产权|业主|房主)/,
      lessee: /^(?:承租|乙方|租户|入驻|租赁企业|租赁单位)/,
    },
    sender: 'lessor.name',
    groups: ['lessor', 'lessor_kind', 'lessor_phone', 'park_name', 'building'],
    never: ['lessee.name', 'lessee.uscc', 'area_m2', 'staff_count'],
    headings: {
      'lessee.name': words('承租方全称、企业名称、单位名称、租户单位、承租户、承租户名称'),
      'lessor.name': words('出租方全称、房屋产权人、房主、厂房业主'),
    },
    loosely: [],
  },
  contractor: {
    kind: 'contractor',
    label: '承包单位',
    speaks:
      /承包(?:单位|商|方)(?:名录|名单|台[账帐]|信息|基本|档案|一览|登记)|外包(?:单位|队伍)(?:名录|名单|台[账帐]|信息|基本|档案|登记)|施工队伍|相关方(?:名录|名单|台[账帐]|档案)|承包商/,
    against: /项目|隐患|人员/,
    anchors: [
      ['name'],
      [
        'safety_license_no',
        'qualification_no',
        'qualification_name',
        'qualification_grade',
        'uscc',
        'principal',
        'legal_rep',
        'blacklist_kind',
        'home_region',
      ],
    ],
    telling: [
      'safety_license_no',
      'safety_license_expire',
      'qualification_name',
      'qualification_no',
      'qualification_grade',
      'qualification_category',
      'qualification_expire',
      'blacklist_kind',
      'home_region',
      'assessment_score',
    ],
    parties: {},
    sender: null,
    groups: [],
    never: ['name', 'uscc'],
    headings: {
      safety_license_no: words('安全生产许可证号及有效期、安全生产许可证编号及有效期、安许证号及有效期、安全生产许可证及有效期'),
    },
    loosely: [],
  },
  outsourcing_project: {
    kind: 'outsourcing_project',
    label: '外包项目',
    speaks:
      /外包(?:作业|项目|情况|工程|外协|外租)?.{0,8}(?:名录|台[账帐]|情况|清单|统计|登记|汇总|表)|外包作业|外包项目|发包|外委|外协|名录库/,
    against: /隐患|人员/,
    anchors: [['contractor.name'], ['content', 'owner.name', 'hazardous_work_types', 'outsourcing_form', 'name']],
    telling: [
      'owner.name',
      'contractor.name',
      'content',
      'outsourcing_form',
      'hazardous_work_types',
      'work_place',
      'scale',
      'amount_yuan',
      'contract_no',
      'safety_agreement',
      'sub_contract',
      'special_count',
      'end',
      'start',
    ],
    parties: {
      owner: /^(?:发包|甲方|建设单位|业主|委托方|委托单位)/,
      contractor:
        /^(?:承包|乙方|外包单位|外包队伍|外委单位|外协单位|施工单位|施工队|承揽|总承包|协作单位|供应商|承包商|劳务公司|受托|资质|安全生产许可|安许证)/,
    },
    sender: 'owner.name',
    groups: ['owner', 'contractor'],
    never: ['content', 'name', 'contract_no', 'amount_yuan', 'headcount', 'special_count'],
    headings: {
      content: words('工程名称、项目名称、作业项目、承揽内容、外包事项、合同内容、外包工作内容'),
      amount_yuan: words('合同总价、合同总金额、合同价'),
      'contractor.safety_license_no': words(
        '安全生产许可证号及有效期、安全生产许可证编号及有效期、安许证号及有效期、安全生产许可证及有效期',
      ),
    },
    loosely: [],
  },
  worker: {
    kind: 'worker',
    label: '人员与证书',
    speaks:
      /人员(?:名单|名册|花名册|台[账帐]|清单|登记|信息|一览|情况|档案|证书)|花名册|持证|特种作业|操作证|证书|作业人员|从业人员|培训(?:台[账帐]|登记|考核)|考核/,
    against: /隐患/,
    anchors: [['name'], ['id_no', 'certificate.cert_no', 'trade', 'certificate.item', 'post', 'certificate.expire']],
    telling: [
      'id_no',
      'gender',
      'nation',
      'birth',
      'trade',
      'post',
      'education',
      'in_on',
      'out_on',
      'certificate.cert_no',
      'certificate.item',
      'certificate.category',
      'certificate.expire',
      'certificate.review_due',
      'certificate.issued',
      'exam.score',
      'exam.passed',
      'employment_type',
      'edu_company_on',
    ],
    parties: {
      certificate: /^(?:证书|特种作业证|操作证|资格证|特种作业操作证|持证|特种设备)/,
      exam: /^(?:考试|考核|培训考核|理论|成绩)/,
      owner: /^(?:发包|甲方|所在企业)/,
      employer: /^(?:承包|用人|所属|所在单位|施工单位|单位$)/,
      project: /^项目/,
    },
    sender: 'employer.name',
    groups: ['employer.name', 'owner.name', 'project.name', 'employment_type', 'in_on'],
    never: ['name', 'id_no', 'certificate.cert_no', 'phone', 'certificate.item'],
    headings: {
      edu_company_score: words('三级教育成绩、三级安全教育成绩'),
      'certificate.first_issued': words('取证时间、取证日期、初次取证时间'),
      'certificate.cert_no': words('特种作业证号码、操作证号码、资格证书编号、特种作业操作证编号、证书号码'),
      'certificate.item': words('准操项目名称、持证项目、证书项目、作业种类'),
    },
    loosely: [],
  },
  hazard: {
    kind: 'hazard',
    label: '隐患',
    speaks:
      /隐患|问题(?:清单|台[账帐]|整改)|自查(?:自纠|表|情况)|排查(?:治理|整治|台[账帐]|情况)|整改(?:台[账帐]|清单|情况)|检查(?:台[账帐]|问题)|五落实/,
    anchors: [['description']],
    telling: [
      'description',
      'measures',
      'deadline',
      'duty_person',
      'level',
      'location',
      'found_on',
      'rectify_desc',
      'status',
      'funds_yuan',
      'recheck.on',
      'recheck.by',
      'recheck.result',
      'rectified_on',
      'contingency',
      'basis_clause',
      'closed_on',
    ],
    parties: {
      enterprise: /^(?:企业|被检查单位|受检|被查|隐患单位|生产经营单位|单位基本)/,
      recheck: /^(?:复查|验收|核查|复核|销号)/,
    },
    sender: 'enterprise.name',
    groups: ['enterprise', 'source', 'found_by_org', 'found_by', 'found_on'],
    never: ['description', 'code', 'funds_yuan', 'location'],
    headings: {
      duty_person: words('责任、整改责任、责任人员、整改落实人'),
      measures: words('措施、整改措施及要求、整改措施要求'),
      funds_yuan: words('资金、整改费用、治理费用'),
      deadline: words('时限、期限、整改完成期限、应完成时间'),
      contingency: words('预案'),
      rectified_on: words('整改时间、实际整改时间、整改完成情况时间'),
      'recheck.inspectors': words('复查签字'),
    },
    loosely: [
      [/(?:隐患|问题)(?:描述|内容|情况|名称|简述|概况|详情|清单|点)?$/, 'description'],
      [/^(?:隐患|问题)(?:描述|内容|情况|具体)/, 'description'],
    ],
  },
};

export const knownKinds = Object.keys(kindDeclarations) as KnownKind[];

/** 隐患, 企业 … for sentences; 未认出 for unknown. */
export function kindLabel(kind: IntakeKind): string {
  return kind === 'unknown' ? '未认出的表' : declarationOf(kind).label;
}
