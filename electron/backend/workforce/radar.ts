/**
 * The radar: facts of several records that do not go together, each as a question with its records. A question that a person put aside is
 * remembered in `not_same` under `radar.<kind>`, and its reason stands in the remark of the record it was asked about.
 */
import { sql } from 'kysely';
import { type Day, daysBetween } from '../../../shared/day.ts';
import { Fault } from '../../../shared/envelope.ts';
import { birthOfIdentityNumber, genderOfIdentityNumber } from '../../../shared/identifiers/identityNumber.ts';
import { maskCertificateNumber } from '../../../shared/identifiers/mask.ts';
import { EMERGENCY, systemOf } from '../../../shared/rules/certificateRules.ts';
import {
  certifiedWork,
  overlap,
  type Radar,
  type RadarKind,
  type RadarQuestion,
  radarKinds,
  radarLabels,
  retirementMonths,
  specialTrade,
} from '../../../shared/workforce.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { changeRecord, readValues } from '../records/index.ts';
import { certificatesHeld, type Held, onSite, type Stay, staysOf, validOn } from './people.ts';

type Asked = Omit<RadarQuestion, 'aside'>;

/** Two ids in the order they are remembered in; one record alone is remembered beside its own name. */
function keyOf(one: string, other: string): { left: string; right: string } {
  if (one === other) return { left: one, right: `${one}~` };
  return one < other ? { left: one, right: other } : { left: other, right: one };
}

const person = (who: { worker: string; name: string }): Asked['subject'] => ({ entity: 'worker', id: who.worker, name: who.name });
const place = (stay: Stay): string => `「${stay.content}」（${stay.owner}）`;
const span = (stay: Stay): string => `${stay.in_on ?? '？'} 至 ${stay.out_on ?? '今'}`;
const stayRecord = (stay: Stay): Asked['records'][number] =>
  stay.assignment === null
    ? { entity: 'worker', id: stay.worker, says: `${place(stay)} ${span(stay)}` }
    : { entity: 'worker_assignment', id: stay.assignment, says: `${place(stay)} ${span(stay)}` };
const certificateRecord = (held: Held): Asked['records'][number] => ({
  entity: 'certificate',
  id: held.id,
  says: `${held.name}　${held.item ?? held.category ?? '证书'}　${held.cert_no ? maskCertificateNumber(held.cert_no) : '证号未填'}　至 ${held.expire ?? '未填'}`,
});

/** One identity number, two sites whose contractors differ, and a day on which it stood on both. */
function* twoSites(stays: readonly Stay[]): Generator<Asked> {
  for (const [, own] of Map.groupBy(stays, (stay) => stay.id_no)) {
    for (const [at, one] of own.entries()) {
      for (const other of own.slice(at + 1)) {
        if (one.project === other.project || one.contractor === other.contractor || one.in_on === null || other.in_on === null) continue;
        if (!overlap({ in_on: one.in_on, out_on: one.out_on }, { in_on: other.in_on, out_on: other.out_on })) continue;
        yield {
          kind: 'twoSites',
          ...keyOf(one.assignment ?? `${one.worker}${one.project}`, other.assignment ?? `${other.worker}${other.project}`),
          subject: person(one),
          says: `${one.name} 同一段时间在${place(one)}和${place(other)}两处在场，承包单位不同。`,
          hint: '核对排班和离场日期；只是漏登离场的，补上离场日期。',
          records: [stayRecord(one), stayRecord(other)],
        };
      }
    }
  }
}

function* sameCertificate(held: readonly Held[]): Generator<Asked> {
  const numbered = held.filter((each) => (each.cert_no ?? '') !== '');
  for (const [number, own] of Map.groupBy(numbered, (each) => each.cert_no ?? '')) {
    const [first, ...rest] = own;
    for (const other of first ? rest.filter((each) => each.id_no !== first.id_no) : []) {
      if (!first) continue;
      yield {
        kind: 'sameCertificate',
        ...keyOf(first.id, other.id),
        subject: person(other),
        says: `同一个证号 ${maskCertificateNumber(number)} 登记在 ${first.name} 和 ${other.name} 两人名下。`,
        hint: '到全国平台核验是谁的证；是不是假证由发证机关认定。',
        records: [certificateRecord(first), certificateRecord(other)],
      };
    }
  }
}

/** The last day of the stay that counts: still on site means today. */
const lastDay = (stay: Stay, today: Day): string => (stay.out_on !== null && stay.out_on < today ? stay.out_on : today);

function* certificates(stay: Stay, mine: readonly Held[], today: Day): Generator<Asked> {
  if (!specialTrade(stay.trade) || stay.in_on === null || stay.in_on > today) return;
  const end = lastDay(stay, today);
  if (mine.length === 0) {
    if (!onSite(stay, today)) return;
    yield {
      kind: 'noCertificate',
      ...keyOf(stay.worker, stay.project),
      subject: person(stay),
      says: `${stay.name} 在${place(stay)}做${stay.trade}，没有登记证书。`,
      hint: '查证件原件和全国平台；确实无证的，离岗并登记为隐患。',
      records: [stayRecord(stay)],
    };
    return;
  }
  const latest = mine.toSorted((a, b) => (a.expire ?? '').localeCompare(b.expire ?? '')).at(-1);
  if (!latest || latest.expire === null || latest.expire >= end) return;
  yield {
    kind: 'certificateExpired',
    ...keyOf(latest.id, stay.assignment ?? stay.project),
    subject: person(stay),
    says: `${stay.name} 的${latest.item ?? latest.category ?? '证书'}证 ${latest.expire} 到期，在${place(stay)}作业到 ${stay.out_on ?? '今'}。`,
    hint: '换了新证的补登新证；没换的停止作业。',
    records: [certificateRecord(latest), stayRecord(stay)],
  };
}

function* beforeTraining(stay: Stay, today: Day): Generator<Asked> {
  if (stay.in_on === null || stay.in_on > today) return;
  const dates = stay.passed_on !== null ? [stay.passed_on] : [stay.trained_on, stay.exam_on].filter((day) => day !== null);
  const latest = dates.toSorted().at(-1);
  // nothing known at all is the light of the file, not a contradiction, unless an entry was registered
  if (latest === undefined ? stay.assignment === null : latest <= stay.in_on) return;
  yield {
    kind: 'beforeTraining',
    ...keyOf(stay.worker, stay.assignment ?? stay.project),
    subject: person(stay),
    says:
      latest === undefined
        ? `${stay.name} ${stay.in_on} 进${place(stay)}，没有培训、考试合格的记录。`
        : `${stay.name} ${stay.in_on} 进${place(stay)}，${latest} 才培训考试合格。`,
    hint: '未经培训考试合格不得进场；日期登错的请更正。',
    records: [stayRecord(stay)],
  };
}

interface Identified {
  worker: string;
  name: string;
  id_no: string;
  gender: string | null;
  trade: string;
}

function* identity(one: Identified, held: readonly Held[], today: Day): Generator<Asked> {
  if (!/^\d{17}[\dX]$/.test(one.id_no)) return;
  const doubts: string[] = [];
  const gender = genderOfIdentityNumber(one.id_no);
  if ((one.gender === '男' || one.gender === '女') && one.gender !== gender) doubts.push(`登记为${one.gender}，身份证号是${gender}`);
  const birth = birthOfIdentityNumber(one.id_no, today);
  if (birth && specialTrade(one.trade)) {
    const age = Math.floor(daysBetween(birth, today) / 365.2425);
    const months = daysBetween(birth, today) / 30.436875;
    if (age < 18) doubts.push(`${age} 岁，未满 18 周岁不得从事特种作业`);
    else if (months > retirementMonths(birth, gender)) doubts.push(`${age} 岁，已过法定退休年龄，仍登记为${one.trade}`);
  }
  const wrong = held.find(
    (each) =>
      each.worker === one.worker &&
      each.authority === EMERGENCY &&
      /^T\d{17}[\dX]$/.test(each.cert_no ?? '') &&
      each.cert_no !== `T${one.id_no}`,
  );
  if (wrong) doubts.push('特种作业操作证号后 18 位与身份证号不一致');
  if (doubts.length === 0) return;
  yield {
    kind: 'identity',
    ...keyOf(one.worker, one.worker),
    subject: person(one),
    says: `${one.name}：${doubts.join('；')}。`,
    hint: '看身份证和证件原件，登错的改正。',
    records: [
      { entity: 'worker', id: one.worker, says: `${one.name}　${one.trade || '工种未填'}` },
      ...(wrong ? [certificateRecord(wrong)] : []),
    ],
  };
}

async function* tooFewSpecial(db: Readable, stays: readonly Stay[], held: readonly Held[], today: Day): AsyncGenerator<Asked> {
  const { rows } = await sql<{ id: string; content: string; owner: string; types: string | null; special_count: number | null }>`
    select p.id, p.content, e.name as owner, p.hazardous_work_types as types, p.special_count
    from outsourcing_project p join enterprise e on e.id = p.owner_enterprise_id order by p.content, p.id`.execute(db);
  for (const project of rows) {
    const present = stays.filter((stay) => stay.project === project.id && onSite(stay, today));
    if (present.length === 0) continue;
    const kinds = (JSON.parse(project.types ?? '[]') as string[]).flatMap((type) => certifiedWork[type] ?? []);
    const needed = Math.max(project.special_count ?? 0, kinds.length);
    const holding = present.filter((stay) => held.some((each) => each.worker === stay.worker && validOn(each, today))).length;
    if (holding >= needed) continue;
    const why = [
      project.special_count ? `项目登记特种作业 ${project.special_count} 人` : '',
      kinds.length > 0 ? `危险作业要${kinds.join('、')}` : '',
    ];
    yield {
      kind: 'tooFewSpecial',
      ...keyOf(project.id, project.id),
      subject: { entity: 'outsourcing_project', id: project.id, name: project.content },
      says: `「${project.content}」（${project.owner}）${why.filter(Boolean).join('，')}，在场持有效证件的只有 ${holding} 人。`,
      hint: '补登人员和证书；确实没有人的，停止有关作业。',
      records: [
        { entity: 'outsourcing_project', id: project.id, says: `在场 ${present.length} 人，持证 ${holding} 人，应有 ${needed} 人` },
      ],
    };
  }
}

function* otherSystem(held: readonly Held[]): Generator<Asked> {
  for (const each of held) {
    const own = systemOf(each.item);
    if (own === null || each.authority !== EMERGENCY) continue;
    yield {
      kind: 'otherSystem',
      ...keyOf(each.id, each.worker),
      subject: person(each),
      says: `${each.name} 的“${each.item}”登记为应急部门的特种作业，按项目看属${own}。`,
      hint: '点“改归体系”改发证体系；复审和有效期按那边的规定。',
      records: [certificateRecord(each)],
    };
  }
}

/** Every question, put aside or not, in the order of the kinds. */
export async function questionsOf(db: Readable, today: Day): Promise<Asked[]> {
  const stays = await staysOf(db, null);
  const held = await certificatesHeld(db);
  const byWorker = Map.groupBy(held, (each) => each.worker);
  const people =
    await sql<Identified>`select id as worker, name, id_no, gender, coalesce(trade, '') as trade from worker order by name, id`.execute(db);
  const asked: Asked[] = [...twoSites(stays), ...sameCertificate(held), ...otherSystem(held)];
  for (const stay of stays) {
    if (stay.project_status === '清退' && stay.out_on === null) continue;
    asked.push(...certificates(stay, byWorker.get(stay.worker) ?? [], today), ...beforeTraining(stay, today));
  }
  for (const one of people.rows) asked.push(...identity(one, byWorker.get(one.worker) ?? [], today));
  for await (const question of tooFewSpecial(db, stays, held, today)) asked.push(question);
  const seen = new Set<string>();
  return asked
    .filter(({ kind, left, right }) => !seen.has(`${kind} ${left} ${right}`) && seen.add(`${kind} ${left} ${right}`))
    .sort((a, b) => radarKinds.indexOf(a.kind) - radarKinds.indexOf(b.kind));
}

const memory = (kind: RadarKind): string => `radar.${kind}`;

export const radar: ReadHandler<'workforce.radar'> = async (db, _, { today }): Promise<Radar> => {
  const known = await db
    .selectFrom('not_same')
    .select(['entity', 'left_id', 'right_id', 'by', 'on'])
    .where('entity', 'like', 'radar.%')
    .execute();
  const aside = new Map(known.map((row) => [`${row.entity} ${row.left_id} ${row.right_id}`, { by: row.by, on: row.on }]));
  const questions = (await questionsOf(db, today)).map((each) => ({
    ...each,
    aside: aside.get(`${memory(each.kind)} ${each.left} ${each.right}`) ?? null,
  }));
  const open = questions.filter((each) => each.aside === null);
  return {
    asOf: today,
    open: open.length,
    aside: questions.length - open.length,
    byKind: radarKinds.map((kind) => ({ kind, label: radarLabels[kind], open: open.filter((each) => each.kind === kind).length })),
    questions: [...open, ...questions.filter((each) => each.aside !== null)],
  };
};

/** @throws Fault NOT_FOUND when the question is not asked (any more) */
export const dismiss: WriteHandler<'workforce.dismiss'> = async (db, { kind, left, right, reason }, context) => {
  const question = (await questionsOf(db, context.today)).find((each) => each.kind === kind && each.left === left && each.right === right);
  if (!question) throw new Fault('NOT_FOUND', '这个疑问已经没有了，可能刚改正。请刷新。');
  const known = await db
    .selectFrom('not_same')
    .select('id')
    .where('entity', '=', memory(kind))
    .where('left_id', '=', left)
    .where('right_id', '=', right)
    .executeTakeFirst();
  if (known) throw new Fault('REFUSED', '这个疑问已经排除过了，请刷新。');
  await db
    .insertInto('not_same')
    .values({ id: context.newId(), entity: memory(kind), left_id: left, right_id: right, on: context.today, by: context.person })
    .execute();
  const { entity, id, name } = question.subject;
  const { values } = await readValues(db, entity, id);
  const line = `${context.today} ${context.person} 核查“${radarLabels[kind]}”，不是问题：${reason}`;
  const remark = [typeof values.remark === 'string' ? values.remark : '', line].filter(Boolean).join('\n');
  await changeRecord(db, entity, id, null, { remark }, context);
  context.say(`排除疑问“${radarLabels[kind]}”：${name}`);
  return { open: false };
};

/** Asks it again. @throws Fault NOT_FOUND */
export const reopen: WriteHandler<'workforce.reopen'> = async (db, { kind, left, right }, context) => {
  const result = await db
    .deleteFrom('not_same')
    .where('entity', '=', memory(kind))
    .where('left_id', '=', left)
    .where('right_id', '=', right)
    .executeTakeFirst();
  if (result.numDeletedRows === 0n) throw new Fault('NOT_FOUND', '这个疑问没有排除过，请刷新。');
  context.say(`重新提出疑问“${radarLabels[kind]}”`);
  return { open: true };
};

/** Certificates whose item belongs to another authority are moved there. @throws Fault REFUSED when none of them is such a one */
export const moveCertificates: WriteHandler<'workforce.moveCertificates'> = async (db, { ids }, context) => {
  let moved = 0;
  for (const id of new Set(ids)) {
    const { values } = await readValues(db, 'certificate', id);
    const own = systemOf(values.item);
    if (own === null || own === values.authority) continue;
    // the kinds of the special-work catalogue mean nothing in the other system
    await changeRecord(db, 'certificate', id, null, { authority: own, category: null }, context);
    moved += 1;
  }
  if (moved === 0) throw new Fault('REFUSED', '这些证书的项目看不出属于别的体系，没有改动。');
  context.say(`${moved} 本证书改归发证体系`);
  return { moved };
};
