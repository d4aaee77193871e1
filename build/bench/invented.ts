/** Invented enterprises and hazards in any number, the same on every machine: what the bench's workbook and its ledger are filled with. */
import { addDays } from '../samples/lib/days.ts';
import { type HazardText, majors, textsFor } from '../samples/lib/hazardTexts.ts';
import { creditCode } from '../samples/lib/identifiers.ts';
import { personName, phoneNumber } from '../samples/lib/people.ts';
import { type Random, randomFrom } from '../samples/lib/random.ts';

export interface InventedEnterprise {
  name: string;
  uscc: string;
  village: string;
  sector: string;
  dutyPerson: string;
  phone: string;
  texts: readonly HazardText[];
}

const places = ['青榆', '云泽', '云泽县', '东榆', '石桥', '柳林', '北沟'];
const stems = ['宏', '昌', '鑫', '瑞', '恒', '泰', '盛', '隆', '祥', '德', '永', '安', '金', '丰', '源', '华'];
const tails = ['达', '兴', '通', '润', '顺', '利', '和', '升', '信', '洋'];
const trades: readonly (readonly [what: string, trade: string])[] = [
  ['铸造有限公司', '机械'],
  ['机械制造有限公司', '机械'],
  ['陶瓷有限公司', '轻工'],
  ['木业有限公司', '轻工'],
  ['食品厂', '轻工'],
  ['建材有限公司', '建材'],
  ['纺织有限公司', '纺织'],
  ['商贸有限公司', '商贸'],
];
const villages = ['东榆村', '西榆村', '石桥头村', '柳林湾村', '北沟村', '青榆社区'];

/** The office's roster: no two of the same name. */
export function inventEnterprises(count: number): InventedEnterprise[] {
  const random = randomFrom('bench roster');
  const seen = new Set<string>();
  const found: InventedEnterprise[] = [];
  while (found.length < count) {
    const [what, trade] = random.pick(trades);
    const name = `${random.pick(places)}${random.pick(stems)}${random.pick(tails)}${what}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const sector = trade === '商贸' ? '商贸' : '冶金工贸';
    found.push({
      name,
      uscc: creditCode(random),
      village: random.pick(villages),
      sector,
      dutyPerson: personName(random),
      phone: phoneNumber(random),
      texts: textsFor({ sector, trade, name }),
    });
  }
  return found;
}

export const sources = ['企业自查', '乡镇检查', '部门检查', '上级督导交办', '村（社区）网格巡查'] as const;

export interface InventedHazard {
  enterprise: InventedEnterprise;
  description: string;
  place: string;
  measures: string;
  major: boolean;
  source: (typeof sources)[number];
  foundOn: string;
  deadline: string;
  /** null while it is not mended */
  rectifiedOn: string | null;
  fundsYuan: number;
  dutyPerson: string;
  finder: string;
}

/** One after the other without end; no two alike of one enterprise, because each says which machine it means. */
export function* inventHazards(seed: string, roster: readonly InventedEnterprise[]): Generator<InventedHazard, never> {
  const random: Random = randomFrom(seed);
  for (let number = 1; ; number++) {
    const enterprise = random.pick(roster);
    const major = random.between(1, 40) === 1;
    const text = major ? random.pick(majors) : random.pick(enterprise.texts);
    const foundOn = addDays('2025-11-01', random.between(0, 330));
    const deadline = addDays(foundOn, major ? random.between(15, 60) : random.between(3, 20));
    yield {
      enterprise,
      description: `${random.between(1, 12)}号线第${number}处：${text.description}`,
      place: text.place,
      measures: text.measures,
      major,
      source: random.pick(sources),
      foundOn,
      deadline,
      rectifiedOn: random.between(1, 10) <= 7 ? addDays(foundOn, random.between(1, 14)) : null,
      fundsYuan: random.between(1, 400) * 50,
      dutyPerson: random.between(1, 3) === 1 ? personName(random) : enterprise.dutyPerson,
      finder: personName(random),
    };
  }
}
