/** The office itself: who we are, what stands open, what is to be done today. */
import { sql } from 'kysely';
import { addDays, type Day, daysBetween } from '../../../shared/day.ts';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { HazardAction } from '../../../shared/hazards.ts';
import { NEAR_DUE_DAYS } from '../../../shared/hazards.ts';
import type { OfficeStatus, TodoLine } from '../../../shared/office.ts';
import type { Filter, Selection } from '../../../shared/records.ts';
import type { ReadContext, ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { SCHEMA_VERSION } from '../database/open.ts';
import { countRecords, pageRecords, titleOf } from '../records/index.ts';
import { preferenceHandlers } from './preferences.ts';
import { PROGRAM_VERSION } from './version.ts';

const hazardsWhere = (filters: Filter[]): Selection => ({ entity: 'hazard', filters, sort: [] });
const yes = (field: string): Filter => ({ field, op: 'is', value: true });

async function statusOf(db: Readable, { today, services }: ReadContext): Promise<OfficeStatus> {
  const identity = await db.selectFrom('office').selectAll().executeTakeFirst();
  const count = (selection: Selection): Promise<number> => countRecords(db, selection, today);
  const claimed = await count(hazardsWhere([yes('claimed_done'), { field: 'status', op: 'is', value: 'pending_recheck' }]));
  const ungraded = await count(hazardsWhere([{ field: 'level', op: 'is', value: '待判级' }, yes('open')]));
  const noSource = await count(
    hazardsWhere([yes('no_source'), { field: 'status', op: 'isNot', value: 'void' }, { field: 'status', op: 'isNot', value: 'merged' }]),
  );
  const pendingRoster = await count({ entity: 'enterprise', filters: [yes('roster_pending')], sort: [] });
  return {
    identity: identity
      ? { town: identity.town, county: identity.county, person: identity.person, division_code: identity.division_code }
      : null,
    demo: services.demo,
    folder: services.paths.root,
    today,
    program: { version: PROGRAM_VERSION, schema: SCHEMA_VERSION },
    counts: {
      enterprise: await count({ entity: 'enterprise', filters: [], sort: [] }),
      hazard: await count(hazardsWhere([])),
      hazard_open: await count(hazardsWhere([yes('open')])),
      overdue: await count(hazardsWhere([yes('overdue')])),
      near_due: await count(hazardsWhere([yes('near_due')])),
      pending_recheck: await count(hazardsWhere([{ field: 'status', op: 'is', value: 'pending_recheck' }])),
      major_open: await count(hazardsWhere([{ field: 'level', op: 'is', value: '重大' }, yes('open')])),
      waiting: claimed + ungraded + noSource + pendingRoster,
      waits: { claimed, grade: ungraded, source: noSource, roster: pendingRoster },
    },
  };
}

const status: ReadHandler<'office.status'> = (db, _input, context) => statusOf(db, context);

const introduce: WriteHandler<'office.introduce'> = async (db, identity, context) => {
  await db
    .insertInto('office')
    .values({ id: 'office', ...identity })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(identity))
    .execute();
  context.say(`填写本办信息：${identity.county}${identity.town}`);
  return statusOf(db, context);
};

/** 今日要办: hazards first, the most urgent on top, then what an import left open, then the reports. */
const todo: ReadHandler<'office.todo'> = async (db, { limit }, { today }) => {
  const lines: TodoLine[] = [];
  const urgent: [TodoLine['kind'], Filter[]][] = [
    ['overdue', [yes('overdue')]],
    ['near_due', [yes('near_due')]],
    [
      'recheck',
      [
        { field: 'status', op: 'is', value: 'pending_recheck' },
        { field: 'claimed_done', op: 'is', value: false },
      ],
    ],
    ['close', [{ field: 'status', op: 'is', value: 'pending_close' }]],
  ];
  const seen = new Set<string>();
  let total = 0;
  for (const [kind, filters] of urgent) {
    const { rows, total: all } = await pageRecords(
      db,
      { ...hazardsWhere(filters), sort: [{ field: 'deadline', descending: false }], offset: 0, limit },
      today,
    );
    total += all;
    for (const row of rows) {
      if (seen.has(row.id)) {
        total -= 1;
        continue;
      }
      seen.add(row.id);
      const deadline = typeof row.values.deadline === 'string' ? (row.values.deadline as Day) : null;
      lines.push({
        kind,
        inDays: deadline ? daysBetween(today, deadline) : null,
        title: `${row.values.level === '重大' ? '重大　' : ''}${titleOf('hazard', row.values)}`,
        enterprise: typeof row.values['enterprise.name'] === 'string' ? row.values['enterprise.name'] : null,
        person: typeof row.values.duty_person === 'string' ? row.values.duty_person : null,
        ...nextOf(row.id, row.values),
      });
    }
  }
  const waiting = await waitingLines(db, today);
  return { lines: [...lines, ...waiting].slice(0, limit), total: total + waiting.length };
};

/** The step an open hazard waits for, as its button says it. */
const nextSteps: Readonly<Record<string, readonly [HazardAction | null, string]>> = {
  registered: ['grade', '判级'],
  pending_order: ['order', '下达整改'],
  rectifying: ['reportRectified', '登记整改'],
  extension_pending: ['decideExtension', '审批延期'],
  pending_recheck: ['recheck', '登记复查'],
  // what a closure needs differs: the record shows it
  pending_close: [null, '办理销号'],
  transferred: ['recordReply', '登记回复'],
};

function nextOf(id: string, values: RecordValues): Pick<TodoLine, 'target' | 'action'> {
  const graded = values.status === 'registered' && values.level !== '待判级';
  const atOnce = values.manage_type === '即查即改';
  const [step, action] = nextSteps[graded ? (atOnce ? 'rectifying' : 'pending_order') : String(values.status)] ?? [null, '查看'];
  return { target: { screen: 'hazards', entity: 'hazard', id, view: null, step }, action };
}

async function waitingLines(db: Readable, today: Day): Promise<TodoLine[]> {
  const lines: TodoLine[] = [];
  const ask = async (
    kind: TodoLine['kind'],
    selection: Selection,
    words: (n: number) => string,
    [screen, view]: readonly [screen: string, view: string],
    action: string,
  ): Promise<void> => {
    const n = await countRecords(db, selection, today);
    if (n > 0)
      lines.push({
        kind,
        inDays: null,
        title: words(n),
        enterprise: null,
        person: null,
        target: { screen, entity: null, id: null, view, step: null },
        action,
      });
  };
  await ask(
    'claimed_done',
    hazardsWhere([yes('claimed_done'), { field: 'status', op: 'is', value: 'pending_recheck' }]),
    (n) => `${n} 条来表写“已整改”，没有复查记录，等您认可`,
    ['hazards', 'claimed'],
    '去认可',
  );
  await ask(
    'grade',
    hazardsWhere([{ field: 'level', op: 'is', value: '待判级' }, yes('open')]),
    (n) => `${n} 条隐患没有等级，还不能出数`,
    ['hazards', 'ungraded'],
    '去判级',
  );
  await ask(
    'source',
    hazardsWhere([yes('no_source'), { field: 'status', op: 'isNot', value: 'void' }, { field: 'status', op: 'isNot', value: 'merged' }]),
    (n) => `${n} 条隐患没有来源，列入待定来源，不出数`,
    ['hazards', 'unsourced'],
    '补来源',
  );
  await ask(
    'roster',
    { entity: 'enterprise', filters: [yes('roster_pending')], sort: [] },
    (n) => `${n} 家单位只在来表里出现过，等您认可建名录`,
    ['roster', 'pending'],
    '去认可',
  );
  lines.push(...(await answerLines(db, today)));
  const period = await sql<{
    form: string;
    as_of: string;
  }>`select form, as_of from report_period where state = '编制' order by as_of limit 3`.execute(db);
  for (const each of period.rows) {
    lines.push({
      kind: 'report',
      inDays: daysBetween(today, each.as_of as Day),
      title: `附件3（截止 ${each.as_of}）还在编制`,
      enterprise: null,
      person: null,
      target: { screen: 'reports', entity: null, id: null, view: null, step: null },
      action: '去填报',
    });
  }
  return lines;
}

/** Within three days: transfers that others owe an answer to, hazards' own among them, and papers that we must answer ourselves. */
async function answerLines(db: Readable, today: Day): Promise<TodoLine[]> {
  const until = addDays(today, NEAR_DUE_DAYS);
  const { rows } = await sql<{
    kind: 'transfer' | 'reply';
    entity: EntityName;
    id: string;
    title: string;
    who: string;
    due: Day;
    enterprise: string | null;
  }>`
    select 'transfer' as kind, 'department_transfer' as entity, t.id, t.matter as title, t.to_dept as who, t.reply_due as due, e.name as enterprise
      from department_transfer t left join enterprise e on e.id = t.enterprise_id
      where t.kind = '移送' and t.replied_on is null and t.reply_due <= ${until}
    union all
    select 'transfer', 'hazard', h.id, h.description, t.to_dept, t.reply_due, e.name
      from transfer t join hazard h on h.id = t.hazard_id left join enterprise e on e.id = h.enterprise_id
      where h.status = 'transferred' and t.replied_on is null and t.reply_due <= ${until}
    union all
    select 'reply', 'received_notice', n.id, n.subject, coalesce(n.issuer, ''), n.reply_due, null
      from received_notice n where n.replied_on is null and n.reply_due <= ${until}
    order by due, id limit 100`.execute(db);
  return rows.map((row) => ({
    kind: row.kind,
    inDays: daysBetween(today, row.due),
    title:
      row.kind === 'transfer'
        ? `移送${row.who}，应于 ${row.due} 前回复：${row.title}`
        : `${row.who}来文应于 ${row.due} 前答复：${row.title}`,
    enterprise: row.enterprise,
    person: null,
    target: {
      screen: row.kind === 'transfer' ? 'transfers' : 'notices',
      entity: row.entity,
      id: row.id,
      view: null,
      step: row.entity === 'hazard' ? 'recordReply' : null,
    },
    action: row.kind === 'transfer' ? '登记回复' : '登记答复',
  }));
}

export const officeHandlers = { 'office.status': status, 'office.introduce': introduce, 'office.todo': todo, ...preferenceHandlers };
