/** Code lists of enterprises and leases (domain.md §2.1, §2.2, §3). */
import type { CodeList } from '../vocabulary.ts';
import { plainCodes } from './plainCodes.ts';

export const subjectType = {
  name: 'subjectType',
  label: '对象类型',
  edition: '2023',
  source: 'S4-A3-N4、S4-58',
  codes: plainCodes({
    企业: '公司、有限公司、有限责任公司、股份有限公司、工业企业、工贸企业、生产企业、法人企业、企业法人、民营企业、私营企业、工厂、个人独资企业、合伙企业、分公司',
    个体工商户: '个体、个体户、个体经营户、个体经营、个体工商',
    学校: '校园、幼儿园、中小学、培训机构、中学、小学',
    医疗机构: '医院、卫生院、诊所、卫生室、医疗卫生机构',
    养老机构: '养老院、敬老院、养老服务机构、福利院',
    宗教场所: '宗教活动场所、寺庙、教堂',
    九小场所: '九小、小场所、“九小”场所、九小门店',
    沿街门店: '门店、门市、商铺、沿街商铺、店铺、门面、沿街门面',
    小作坊: '作坊、家庭作坊、加工点',
    施工项目: '建筑工地、工地、在建项目、施工工地、建设项目',
    农民合作社: '合作社、农民专业合作社、专业合作社',
    事业单位: '机关事业单位、机关',
    其他: '其它',
  }),
} as const satisfies CodeList;

export const econType = {
  name: 'econType',
  label: '经济类型',
  edition: '2023',
  source: '2.1；S4-56',
  codes: plainCodes({
    国有: '国有企业、国企、国有独资、国有控股、央企、省属国企、全民所有制',
    集体: '集体企业、集体所有制、村集体、村办企业',
    私营: '私营企业、民营、民营企业、有限责任公司、有限责任公司（自然人投资或控股）、有限公司、自然人独资、有限责任公司（自然人独资）、私企、个人独资企业、个人独资',
    股份制: '股份有限公司、股份合作、股份公司',
    外商投资: '外资、外资企业、外商独资、中外合资、合资、港澳台投资、港澳台',
    个体: '个体工商户、个体户、个体经营',
    其他: '其它',
  }),
} as const satisfies CodeList;

export const enterpriseScale = {
  name: 'enterpriseScale',
  label: '规模',
  edition: '2011',
  source: '3.6',
  codes: plainCodes({
    '规上（亿元以上）': '规上亿元以上、亿元以上、规上亿元+、规上（其中亿元以上）',
    规上: '规模以上、规上企业、规模以上企业、规上工业、规模以上工业企业、规上亿元-、规上（亿元以下）',
    规下: '规模以下、规下企业、规模以下企业、非规上、规下工业',
    小微: '小微企业、小型微型企业、小型微利、微型企业',
    限上: '限额以上、限上企业、限额以上企业',
    限下: '限额以下、限下企业',
    未核实: '待核实、不清楚',
  }),
} as const satisfies CodeList;

export const sizeClass = {
  name: 'sizeClass',
  label: '划型',
  edition: '2017',
  source: 'S3-36',
  codes: plainCodes({ 大: '大型、大型企业', 中: '中型、中型企业', 小: '小型、小型企业', 微: '微型、微型企业' }),
} as const satisfies CodeList;

export const standardizationLevel = {
  name: 'standardizationLevel',
  label: '标准化等级',
  edition: '2024',
  source: '3.5',
  codes: plainCodes({
    一级: '1级、一级达标、Ⅰ级、一级标准化、一级企业、标准化一级',
    二级: '2级、二级达标、Ⅱ级、二级标准化、二级企业、标准化二级',
    三级: '3级、三级达标、Ⅲ级、三级标准化、三级企业、标准化三级',
    小微企业达标: '小微达标、小微、小微企业、小微标准化',
    创建中: '正在创建、在建、申报中、创建、正在申报',
    未创建: '未达标、无、没有、否、未评审、未申报、未开展',
    到期: '已到期、过期、已过期',
    撤销: '已撤销、被撤销',
  }),
} as const satisfies CodeList;

export const riskLevel = {
  name: 'riskLevel',
  label: '风险等级',
  edition: '2021',
  source: '2.1',
  codes: [
    { code: '红', label: '红（重大）', synonyms: ['红色', '重大', '重大风险', '一级', 'A级', '红色风险'] },
    { code: '橙', label: '橙（较大）', synonyms: ['橙色', '较大', '较大风险', '二级', 'B级', '橙色风险'] },
    { code: '黄', label: '黄（一般）', synonyms: ['黄色', '一般', '一般风险', '三级', 'C级', '黄色风险'] },
    { code: '蓝', label: '蓝（低）', synonyms: ['蓝色', '低', '低风险', '四级', 'D级', '蓝色风险'] },
  ],
} as const satisfies CodeList;

export const supervisionGrade = {
  name: 'supervisionGrade',
  label: '监管等级',
  edition: '2021',
  source: '2.1',
  codes: plainCodes({ A: 'A级、A类、甲', B: 'B级、B类、乙', C: 'C级、C类、丙', D: 'D级、D类、丁', 未定级: '未评级、无、未评定' }),
} as const satisfies CodeList;

export const siteType = {
  name: 'siteType',
  label: '厂房类型',
  edition: '2024',
  source: '2.1',
  codes: plainCodes({
    独立厂房: '独立、自有厂房、自有、独立厂区、独立厂、否、自有土地',
    厂中厂: '厂中厂企业',
    园中园: '园区企业',
    标准厂房: '标准化厂房',
    自建房: '自建、经营性自建房、民房',
    商铺: '门店、门面、店铺、沿街商铺',
  }),
} as const satisfies CodeList;

export const threeSimultaneous = {
  name: 'threeSimultaneous',
  label: '三同时',
  edition: '2024',
  source: '2.1',
  codes: plainCodes({
    已履行: '是、已办理、有、齐全、履行、√、已完成',
    未履行: '否、未办理、无、没有、×',
    部分: '部分履行、部分办理、正在办理、不齐全',
    不适用: '不涉及、/',
    未核实: '待核实、不清楚',
  }),
} as const satisfies CodeList;

export const enterpriseStatus = {
  name: 'enterpriseStatus',
  label: '企业状态',
  edition: '2024',
  source: '3.7',
  codes: plainCodes({
    在产: '正常、正常生产、生产、生产中、在营、营业、正常营业、正常经营、开业、运营、正常运营、存续、在业、是、经营中、正常开业、在生产、存续（在营、开业、在册）、复工、复产',
    季节性停产: '季节性、季节停产、季节性生产',
    '停产（自行）': '停产、停业、自行停产、停产停业、半停产、暂停生产、歇业、停工、未生产、否、停用、暂停营业、长期停产',
    责令停产停业: '责令停产、责令停业、被责令停产、停产整顿、责令停产停业整顿、停产整改',
    复产待验收: '待复产、复产待验、复工待验收',
    筹建: '在建、筹建中、建设中、新建、未投产、试生产',
    关闭: '已关闭、倒闭、关停、已关停、关厂、已关、关门、已倒闭',
    注销: '已注销、工商注销',
    吊销: '已吊销、吊销营业执照、吊销未注销',
    取缔: '已取缔',
    '迁出（辖区转移）': '迁出、已迁出、搬迁、搬走、已搬迁、外迁、辖区转移、已搬走',
    搬迁中: '正在搬迁',
    失联: '无法联系、联系不上、查无此企业',
    无证照经营: '无证经营、无照经营、无证照、无证无照',
  }),
} as const satisfies CodeList;

/** States in which an enterprise is no longer on the roster (domain.md §3.7). */
export const offRosterStatuses: readonly string[] = ['关闭', '注销', '吊销', '取缔', '迁出（辖区转移）'];

/** On the roster but, though not producing, still to be inspected (domain.md §3.7). */
export const stillInspectedStatuses: readonly string[] = ['在产', '责令停产停业', '复产待验收'];

export const watchLevel = {
  name: 'watchLevel',
  label: '关注度',
  edition: '2024',
  source: 'S2-62',
  codes: plainCodes({ 正常: '一般、否、普通', 重点: '重点监管、重点企业、重点关注、重点单位', 不放心: '不放心企业' }),
} as const satisfies CodeList;

export const coordinateSystem = {
  name: 'coordinateSystem',
  label: '坐标系',
  edition: '2024',
  source: '2.1',
  codes: plainCodes({ CGCS2000: '2000、大地2000', WGS84: 'GPS', GCJ02: '高德、腾讯、火星坐标', BD09: '百度' }),
} as const satisfies CodeList;

export const dispatchPostType = {
  name: 'dispatchPostType',
  label: '劳务派遣岗位性质',
  edition: '2024',
  source: 'S2-15',
  codes: plainCodes({ 临时性: '临时', 辅助性: '辅助', 替代性: '替代', 其他: '其它' }),
} as const satisfies CodeList;

export const lessorKind = {
  name: 'lessorKind',
  label: '出租方类型',
  edition: '2024',
  source: '2.2',
  codes: plainCodes({
    企业: '公司',
    个人: '自然人、村民',
    村集体: '村委会、村民委员会、集体、村（居）委会',
    园区: '园区管委会、产业园',
    其他: '其它',
  }),
} as const satisfies CodeList;

export const fireHazardClass = {
  name: 'fireHazardClass',
  label: '火灾危险性类别',
  edition: 'GB 50016',
  source: '2.2',
  codes: plainCodes({ 甲: '甲类', 乙: '乙类', 丙: '丙类、丙1、丙2、丙一、丙二', 丁: '丁类', 戊: '戊类' }),
} as const satisfies CodeList;
