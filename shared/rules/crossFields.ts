/**
 * Rules between the fields of one record (domain.md §2). Errors keep the record out where it is typed and where it comes by contract;
 * warnings let it in and ask a person to look.
 */
import { type Day, daysBetween } from '../day.ts';
import type { EntityName, RecordValues } from '../declared/vocabulary.ts';
import type { FieldProblem } from '../envelope.ts';
import { birthOfIdentityNumber, genderOfIdentityNumber } from '../identifiers/identityNumber.ts';
import { certificateRules } from './certificateRules.ts';
import { registerRules } from './registerRules.ts';
import { day, error, order, type Rule, warning } from './rule.ts';

const rules: Partial<Record<EntityName, readonly Rule[]>> = {
  ...registerRules,
  enterprise: [
    (values) =>
      typeof values.staff_count === 'number' && values.staff_count > 10_000
        ? [warning('staff_count', '从业人数超过 1 万人，请核对是否多写了位数。')]
        : [],
    (values) =>
      typeof values.special_worker_count === 'number' &&
      typeof values.staff_count === 'number' &&
      values.special_worker_count > values.staff_count
        ? [warning('special_worker_count', '特种作业人数比从业人数还多，请核对。')]
        : [],
  ],
  lease: [
    (values) => order(values, 'lease_from', 'lease_to', '租赁到期日早于开始日，请核对两个日期。'),
    (values) => (typeof values.area_m2 === 'number' && values.area_m2 <= 0 ? [error('area_m2', '出租面积要大于 0 平方米。')] : []),
  ],
  outsourcing_project: [
    (values) => order(values, 'start', 'end', '完工日期早于开工日期，请核对作业期限。'),
    (values) => {
      const approved = day(values, 'plan_approved_on');
      const start = day(values, 'start');
      return approved && start && approved > start ? [warning('plan_approved_on', '施工方案在开工之后才审批，应在开工前。')] : [];
    },
    (values) =>
      typeof values.special_count === 'number' && typeof values.headcount === 'number' && values.special_count > values.headcount
        ? [warning('special_count', '特种作业人数比作业人数还多，请核对。')]
        : [],
    // 擅自压缩合同工期 (S1-06)
    (values) => {
      const start = day(values, 'start');
      const end = day(values, 'end');
      const agreed = typeof values.contract_days === 'number' ? values.contract_days : null;
      return start && end && agreed !== null && end >= start && daysBetween(start, end) + 1 < agreed
        ? [
            warning(
              'end',
              `实际工期 ${daysBetween(start, end) + 1} 天，比合同工期少 ${agreed - daysBetween(start, end) - 1} 天，请核实有没有擅自压缩。`,
            ),
          ]
        : [];
    },
  ],
  worker: [
    (values) => order(values, 'in_on', 'out_on', '离场日期早于进场日期，请核对。'),
    (values, today) => {
      const idNo = typeof values.id_no === 'string' ? values.id_no : '';
      if (!/^\d{17}[\dX]$/.test(idNo)) return [];
      const problems: FieldProblem[] = [];
      if (
        typeof values.gender === 'string' &&
        (values.gender === '男' || values.gender === '女') &&
        values.gender !== genderOfIdentityNumber(idNo)
      ) {
        problems.push(warning('gender', '性别与身份证号第 17 位不一致，请核对。'));
      }
      const birth = birthOfIdentityNumber(idNo, today);
      if (birth) {
        const age = Math.floor(daysBetween(birth, today) / 365.2425);
        if (age < 16) problems.push(error('id_no', '按身份证号未满 16 周岁，涉嫌使用童工，请先核实。'));
        else if (age < 18) problems.push(warning('id_no', '未满 18 周岁，属未成年工，不得从事特种作业。'));
      }
      return problems;
    },
  ],
  certificate: [
    ...certificateRules,
    (values) => order(values, 'issued', 'expire', '有效期止早于发证日期，请核对。'),
    (values) => order(values, 'first_issued', 'issued', '发证日期早于初领日期，请核对。'),
  ],
  hazard: [
    (values, today) => {
      const found = day(values, 'found_on');
      return found && found > today ? [error('found_on', '发现日期在今天之后，请核对。')] : [];
    },
    (values) => order(values, 'found_on', 'deadline', '整改期限早于发现日期，请核对。'),
    (values) => order(values, 'found_on', 'rectified_on', '整改完成日期早于发现日期，请核对。'),
    (values) => order(values, 'interim_stop_from', 'interim_stop_to', '停产结束早于停产开始，请核对。'),
    (values) => {
      const found = day(values, 'found_on');
      const deadline = day(values, 'deadline');
      return found && deadline && daysBetween(found, deadline) > 90 ? [warning('deadline', '整改期限超过 90 天，请确认。')] : [];
    },
    (values) => {
      const text = typeof values.description === 'string' ? values.description.trim() : '';
      if (text === '') return [];
      if (/^(无|\/|—|-|详见附件|见附件|同上)[。.]?$/.test(text))
        return [error('description', `“${text}”说不清是什么隐患，请写出具体问题。`)];
      if (text.length < 2) return [error('description', '隐患描述至少 2 个字，请写出具体问题。')];
      return text.length < 5 ? [warning('description', '描述不足 5 个字，建议写清部位和问题。')] : [];
    },
  ],
  inspection: [
    (values) => {
      const start = typeof values.start === 'string' ? values.start : '';
      const end = typeof values.end === 'string' ? values.end : '';
      return start !== '' && end !== '' && end < start ? [error('end', '检查结束早于开始，请核对。')] : [];
    },
    (values) =>
      Array.isArray(values.inspectors) && values.inspectors.length === 1 && values.type !== '网格巡查' && values.org === '乡镇'
        ? [warning('inspectors', '乡镇检查的检查人员少于 2 人，请在备注里写明理由。')]
        : [],
  ],
};

/** @param values normalised values of the whole record, under the dictionary's names */
export function crossFieldProblems(entity: EntityName, values: RecordValues, today: Day): FieldProblem[] {
  return (rules[entity] ?? []).flatMap((rule) => rule(values, today));
}
