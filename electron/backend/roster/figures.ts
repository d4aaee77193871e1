/**
 * Figures of the roster that notices ask for, each with the enterprises behind it and, where it is a share, with those that are still lacking.
 * All of them count what is 在册 today.
 */
import { sql } from 'kysely';
import { offRosterStatuses } from '../../../shared/declared/codes/enterpriseCodes.ts';
import { codeListOf } from '../../../shared/declared/codes/index.ts';
import type { RosterFigure } from '../../../shared/roster.ts';
import type { ReadHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { normaliseForSearch } from '../records/index.ts';

interface Subject {
  id: string;
  name: string;
  village: string | null;
  gongmao: string | null;
  tags: string[];
  scale: string | null;
  monitoring: string | null;
  video: string | null;
  accident: string | null;
  benchmark: boolean;
  econ: string | null;
  type: string | null;
  addresses: readonly [string | null, string | null];
  /** 三级及以上 and valid today (domain.md §3.5) */
  reachedThree: boolean;
  openMajor: boolean;
}

/** 达三级 = 一级、二级、三级 and valid; small-enterprise standards, expired and revoked ones do not count. */
async function subjectsOf(db: Readable, today: string): Promise<Subject[]> {
  const { rows } = await sql<Record<string, string | number | null>>`
    select r.id, r.name, r.village, r.gongmao_class, r.risk_tags, r.scale, r.monitoring_connected, r.video_connected, r.accident_10y,
      r.is_benchmark, r.econ_type, r.subject_type, r.reg_address, r.addr_actual,
      (coalesce(r.standardization_level in ('一级', '二级', '三级'), 0) and coalesce(r.standardization_expires >= ${today}, 1)
          and r.standardization_revoked_on is null)
        or exists (select 1 from standardization s where s.enterprise_id = r.id and s.level in ('一级', '二级', '三级')
          and s.expires_on >= ${today} and coalesce(s.revoked_on > ${today}, 1)) as reached,
      exists (select 1 from hazard h where h.enterprise_id = r.id and h.level = '重大'
        and h.status not in ('closed', 'void', 'merged')) as major
    from enterprise r
    where r.roster_pending = 0 and (r.status is null or r.status not in (${sql.join([...offRosterStatuses])}))
    order by r.name`.execute(db);
  const text = (value: string | number | null | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    village: text(row.village),
    gongmao: text(row.gongmao_class),
    tags: JSON.parse(text(row.risk_tags) ?? '[]') as string[],
    scale: text(row.scale),
    monitoring: text(row.monitoring_connected),
    video: text(row.video_connected),
    accident: text(row.accident_10y),
    benchmark: row.is_benchmark === 1,
    econ: text(row.econ_type),
    type: text(row.subject_type),
    addresses: [text(row.reg_address), text(row.addr_actual)],
    reachedThree: row.reached === 1,
    openMajor: row.major === 1,
  }));
}

type Test = (one: Subject) => boolean;
const smelts: Test = ({ tags }) => tags.includes('金属冶炼');
const aboveScale: Test = ({ scale }) => scale?.startsWith('规上') ?? false;
const differs: Test = ({ addresses: [registered, actual] }) =>
  registered !== null && actual !== null && normaliseForSearch(registered) !== normaliseForSearch(actual);

export const figures: ReadHandler<'roster.figures'> = async (db, _input, { today }) => {
  const all = await subjectsOf(db, today);
  const shown = ({ id, name, village }: Subject): RosterFigure['members'][number] => ({ id, name, village });
  const count = (group: string, label: string, test: Test): RosterFigure => ({
    group,
    label,
    members: all.filter(test).map(shown),
    lacking: null,
    target: null,
  });
  /** @param target share that is asked for, 0–1, or null */
  const share = (group: string, label: string, base: Test, test: Test, target: number | null): RosterFigure => {
    const of = all.filter(base);
    return { group, label, members: of.filter(test).map(shown), lacking: of.filter((one) => !test(one)).map(shown), target };
  };
  return {
    onRoster: all.length,
    figures: [
      share('标准化', '金属冶炼企业达三级及以上', smelts, (one) => one.reachedThree, 1),
      share(
        '标准化',
        '其他规上企业达三级及以上',
        (one) => aboveScale(one) && !smelts(one),
        (one) => one.reachedThree,
        0.9,
      ),
      count('标准化', '达三级而有重大隐患未销号（一票否决）', (one) => one.reachedThree && one.openMajor),
      count('标准化', '标杆企业', (one) => one.benchmark),
      share(
        '监测预警',
        '接入监测预警',
        () => true,
        ({ monitoring }) => monitoring === '是',
        null,
      ),
      share(
        '监测预警',
        '接入视频监控',
        () => true,
        ({ video }) => video === '是',
        null,
      ),
      count('重点对象', '近十年发生过事故', ({ accident }) => accident === '是'),
      count('重点对象', '注册地址与实际地址不一致', differs),
      count('重点对象', '国有企业', ({ econ }) => econ === '国有'),
      count('重点对象', '九小场所', ({ type }) => type === '九小场所'),
      ...codeListOf('gongmaoClass').codes.map(({ code, label }) => count('工贸八大行业', label, ({ gongmao }) => gongmao === code)),
    ],
  };
};
