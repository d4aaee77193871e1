/** The real-name roster of a project: who is on site on a day, whether everybody was trained, how complete each file is; entering and leaving. */
import { sql } from 'kysely';
import { Fault } from '../../../shared/envelope.ts';
import { overlap } from '../../../shared/workforce.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { changeRecord, createOne, readValues } from '../records/index.ts';
import { certificatesHeld, fileOf, onSite, type Stay, staysOf, validOn } from './people.ts';

export const roster: ReadHandler<'workforce.roster'> = async (db, { project, on: asked }, { today }) => {
  const on = asked ?? today;
  const head = await projectHead(db, project);
  const stays = await staysOf(db, project);
  const held = await certificatesHeld(db);
  const present = stays.filter((stay) => onSite(stay, on));
  const files = stays.map((stay) => fileOf(stay, held, on));
  const percents = files.filter((file) => file.onSite).map((file) => file.percent);
  return {
    project: { id: head.id, content: head.content, owner: head.owner, contractor: head.contractor, start: head.start },
    on,
    onSite: present.length,
    told: head.headcount,
    special: {
      told: head.special_count,
      holding: present.filter((stay) => held.some((each) => each.worker === stay.worker && validOn(each, on))).length,
    },
    training: trainingOf(present, head.start),
    percent: percents.length === 0 ? null : Math.floor(percents.reduce((sum, each) => sum + each, 0) / percents.length),
    people: files,
  };
};

/** 专项培训覆盖率 = 受训人数/在场人数，须 100%，开工前 (S0-18). */
function trainingOf(present: readonly Stay[], start: string | null) {
  const trained = present.filter((stay) => stay.trained_on !== null || stay.passed_on !== null);
  const missing = present.filter((stay) => !trained.includes(stay)).map((stay) => stay.name);
  const days = trained.map((stay) => stay.trained_on ?? stay.passed_on ?? '');
  const beforeStart = start === null || days.length === 0 ? null : days.every((day) => day <= start);
  const percent = present.length === 0 ? null : Math.floor((100 * trained.length) / present.length);
  const says =
    percent === null
      ? '名册里没有在场人员，算不出培训覆盖率。'
      : percent < 100
        ? `还有 ${missing.length} 人没有参加本项目专项培训，应一人不漏。`
        : beforeStart === false
          ? '在场人员都培训过，但有人在开工之后才培训，应在开工前。'
          : '在场人员都参加了专项培训。';
  return { attended: trained.length, of: present.length, percent, beforeStart, missing, says };
}

async function projectHead(db: Readable, project: string) {
  const { rows } = await sql<{
    id: string;
    content: string;
    owner: string;
    contractor: string;
    contractor_id: string;
    start: string | null;
    status: string | null;
    headcount: number | null;
    special_count: number | null;
  }>`select p.id, p.content, e.name as owner, c.name as contractor, p.contractor_id, p.start, p.status, p.headcount, p.special_count
    from outsourcing_project p join enterprise e on e.id = p.owner_enterprise_id join contractor c on c.id = p.contractor_id
    where p.id = ${project}`.execute(db);
  const [head] = rows;
  if (!head) throw new Fault('NOT_FOUND', '这个外包项目已经不在了，可能刚被删除。请刷新列表。');
  return head;
}

/**
 * Takes a person onto a project; who is replaced leaves on the same day.
 * @throws Fault NOT_FOUND, REFUSED when the project is over or the person already stands on it, INVALID
 */
export const enter: WriteHandler<'workforce.enter'> = async (db, input, context) => {
  const head = await projectHead(db, input.project);
  if (head.status === '清退' || head.status === '完工') {
    throw new Fault('REFUSED', `「${head.content}」已${head.status}，不能再登记进场。项目重新开工的，请先改项目状态。`);
  }
  const { values: person } = await readValues(db, 'worker', input.worker);
  const name = String(person.name);
  const stays = await staysOf(db, null);
  const span = { in_on: input.in_on, out_on: null };
  const mine = stays.filter((stay) => stay.worker === input.worker || stay.id_no === person.id_no);
  const warnings: string[] = [];
  for (const stay of mine) {
    // before this entry the person's own record may be all there is of this project
    if (stay.in_on === null || (stay.project === input.project && stay.assignment === null)) continue;
    if (!overlap({ in_on: stay.in_on, out_on: stay.out_on }, span)) continue;
    if (stay.project === input.project) throw new Fault('REFUSED', `${name} 从 ${stay.in_on} 起已在这个项目在场，不用再登记进场。`);
    warnings.push(`${name} 从 ${stay.in_on} 起还在「${stay.content}」（${stay.owner}）在场，请核对是否先离场。`);
  }
  if (input.training_passed_on === null) warnings.push('没有培训考试合格日期，未经培训合格不得进场。');
  else if (input.training_passed_on > input.in_on) warnings.push('先进场后考试合格，应在合格后再进场。');
  if (input.replaces !== null) await leaveInstead(db, input, stays, context);
  const assignment = await createOne(
    db,
    'worker_assignment',
    {
      worker_id: input.worker,
      project_id: input.project,
      in_on: input.in_on,
      training_passed_on: input.training_passed_on,
      trade: input.trade ?? (typeof person.trade === 'string' ? person.trade : null),
      approved_by: input.approved_by,
      approved_on: context.today,
      ...(input.replaces === null ? {} : { replaces_id: input.replaces }),
    },
    context,
  );
  context.say(`登记 ${name} 进场「${head.content}」`);
  return { assignment, warnings };
};

async function leaveInstead(
  db: Parameters<WriteHandler<'workforce.enter'>>[0],
  input: Parameters<WriteHandler<'workforce.enter'>>[1],
  stays: readonly Stay[],
  context: Parameters<WriteHandler<'workforce.enter'>>[2],
): Promise<void> {
  const left = stays.find(
    (stay) => stay.worker === input.replaces && stay.project === input.project && (stay.out_on === null || stay.out_on > input.in_on),
  );
  if (!left) throw new Fault('INVALID', '被接替的人不在这个项目在场，请重新选择。');
  if (left.in_on !== null && left.in_on > input.in_on) throw new Fault('INVALID', '接替日期早于被接替人的进场日期，请核对。');
  const values = { out_on: input.in_on, out_reason: '换人' };
  if (left.assignment !== null) await changeRecord(db, 'worker_assignment', left.assignment, null, values, context);
  else await changeRecord(db, 'worker', left.worker, null, { out_on: input.in_on }, context);
}

/** @throws Fault NOT_FOUND, REFUSED when he has left already, INVALID */
export const leave: WriteHandler<'workforce.leave'> = async (db, { assignment, out_on, reason, approved_by }, context) => {
  const { values } = await readValues(db, 'worker_assignment', assignment);
  if (values.out_on) throw new Fault('REFUSED', `这个人已于 ${values.out_on} 离场，请刷新名册。`);
  if (String(values.in_on) > out_on) throw new Fault('INVALID', '离场日期早于进场日期，请核对。');
  const person = await readValues(db, 'worker', String(values.worker_id));
  const why = [reason, `批准：${approved_by}`].filter(Boolean).join('；');
  await changeRecord(db, 'worker_assignment', assignment, null, { out_on, out_reason: why }, context);
  context.say(`登记 ${person.values.name} 离场`);
  return { assignment, warnings: [] };
};
