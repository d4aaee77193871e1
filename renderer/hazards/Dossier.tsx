/** What a hazard's drawer shows first: where it stands, the five fixings, the next steps with what they still lack, what happened. */
import { Button, Menu, Skeleton, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { dayWords, isDay } from '../../shared/day.ts';
import { type ActionState, type HazardAction, hazardActionLabels, hazardActionNames, missingFive } from '../../shared/hazards.ts';
import { useRead } from '../data/useRead.ts';
import { AttachmentStrip } from '../ui/attachments/AttachmentStrip.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { useListState } from '../ui/useListState.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { ActionContext } from './actionSpecs.ts';
import classes from './Dossier.module.css';
import { Steps } from './Steps.tsx';

type DossierData = OutputOf<'hazards.dossier'>;

/** In the order in which they lead to the closure; the first that works is the one to press. */
const forward: readonly HazardAction[] = [
  'grade',
  'order',
  'reportRectified',
  'decideExtension',
  'recordReply',
  'recheck',
  'reportDual',
  'accept',
  'delist',
  'close',
  'restore',
];
const beside: readonly HazardAction[] = ['applyExtension', 'transfer'];

/** Forward steps on offer; a level that stands is changed rarely, so grading is then no step forward. */
function stepsForward({ actions, facts }: DossierData): HazardAction[] {
  return forward.filter((name) => actions[name]?.offered && !(name === 'grade' && facts.level !== '待判级'));
}

const works = (dossier: DossierData, name: HazardAction): boolean =>
  dossier.actions[name]?.offered === true && dossier.actions[name]?.missing.length === 0;

const isStep = (name: string | undefined): name is HazardAction => (hazardActionNames as readonly string[]).includes(name ?? '');

function nextAction(dossier: DossierData): HazardAction | undefined {
  return stepsForward(dossier).find((name) => works(dossier, name));
}

export function Dossier({ id }: { id: string }) {
  const read = useRead('hazards.dossier', { id }, { keep: true });
  const status = useRead('office.status', {});
  const [action, setAction] = useState<HazardAction | null>(null);
  const { search, change } = useListState();
  const wanted = isStep(search.form) ? search.form : undefined;
  const asked = wanted !== undefined && read.data?.id === id && !read.isPlaceholderData;
  // what was asked for may have been done meanwhile; then the next one that works
  const first = asked && read.data ? (works(read.data, wanted) ? wanted : nextAction(read.data)) : undefined;
  useEffect(() => {
    // a line of 今日要办 leads straight to the form of its next step
    if (!asked) return;
    if (first) setAction(first);
    change({ form: undefined }, { replace: true });
  }, [asked, first, change]);
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data || !status.data) return <Skeleton height={160} />;
  const dossier = read.data;
  const at: ActionContext = {
    id: dossier.id,
    version: dossier.version,
    today: status.data.today,
    person: status.data.identity?.person ?? '',
    office: `${status.data.identity?.town ?? ''}应急管理办公室`,
    facts: dossier.facts,
    supervisions: dossier.supervisions,
  };
  return (
    <>
      <Steps facts={dossier.facts} />
      <FiveFixings dossier={dossier} />
      <AttachmentStrip key={dossier.id} entity="hazard" id={dossier.id} {...slotNow(dossier.facts.status)} />
      <Actions dossier={dossier} onAct={setAction} />
      <Timeline dossier={dossier} />
      {action ? <ActionDialog key={`${action}-${dossier.version}`} action={action} at={at} onClose={() => setAction(null)} /> : null}
    </>
  );
}

/** Files dropped without aiming go where the hazard's state waits for them. */
function slotNow(status: DossierData['facts']['status']): { slot?: '整改前' | '整改后' } {
  if (status === 'registered' || status === 'pending_order') return { slot: '整改前' };
  return status === 'rectifying' ? { slot: '整改后' } : {};
}

function FiveFixings({ dossier: { facts } }: { dossier: DossierData }) {
  const missing = missingFive(facts);
  const lacks = (word: string): boolean => missing.some((one) => one.includes(word));
  const lines: [string, string | null, string][] = [
    ['责任', facts.dutyPerson, '责任人'],
    ['措施', facts.measures, '措施'],
    ['资金', facts.fundsYuan === null ? null : `${facts.fundsYuan.toLocaleString('zh-CN')} 元`, '资金'],
    ['时限', facts.deadline && isDay(facts.deadline) ? dayWords(facts.deadline) : null, '期限'],
    ['预案', facts.contingency, '预案'],
  ];
  return (
    <dl className={classes.five} aria-label="五落实">
      {lines.map(([label, value, word]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-missing={(value === null && lacks(word)) || undefined} data-quiet={value === null || undefined}>
            {value ?? (lacks(word) ? '还缺' : '可不填')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ dossier, onAct }: { dossier: DossierData; onAct: (action: HazardAction) => void }) {
  const { actions } = dossier;
  const offered = (name: HazardAction): ActionState | null => (actions[name]?.offered ? actions[name] : null);
  const main = stepsForward(dossier);
  const first = nextAction(dossier);
  const shown = [...main, ...beside.filter(offered)].slice(0, 3);
  const rest = hazardActionNames.filter((name) => offered(name) && !shown.includes(name));
  // what the closure still lacks is always said, also while other steps come first
  const blocked = [...new Set<HazardAction>([...shown, 'close'])].filter((name) => (offered(name)?.missing.length ?? 0) > 0);
  return (
    <div>
      <div className={classes.actions}>
        {shown.map((name) => (
          <ActionButton key={name} name={name} state={offered(name)} primary={name === first} onAct={onAct} />
        ))}
        {rest.length > 0 ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={14} />}>
                更多
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {rest.map((name) => {
                const missing = offered(name)?.missing ?? [];
                return (
                  <Menu.Item key={name} aria-disabled={missing.length > 0} onClick={() => (missing.length > 0 ? undefined : onAct(name))}>
                    {name === 'grade' ? '改级' : hazardActionLabels[name]}
                    {missing.length > 0 ? <span className={classes.lack}>　缺：{missing.join('、')}</span> : null}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {blocked.map((name) => (
        <div key={name} className={classes.reason}>
          还不能{hazardActionLabels[name]}：缺{offered(name)?.missing.join('、')}
        </div>
      ))}
    </div>
  );
}

function ActionButton(props: { name: HazardAction; state: ActionState | null; primary: boolean; onAct: (action: HazardAction) => void }) {
  const { name, state, primary, onAct } = props;
  const missing = state?.missing ?? [];
  const off = missing.length > 0;
  return (
    <Tooltip label={`还缺：${missing.join('、')}`} disabled={!off}>
      <Button
        variant={primary ? 'filled' : 'default'}
        aria-disabled={off}
        className={off ? classes.off : undefined}
        onClick={() => (off ? undefined : onAct(name))}
      >
        {hazardActionLabels[name]}
      </Button>
    </Tooltip>
  );
}

function Timeline({ dossier }: { dossier: DossierData }) {
  return (
    <section className={classes.timeline}>
      {dossier.countedIn.length > 0 ? (
        <div>
          <b>本条被计入</b>　{dossier.countedIn.join('　')}
        </div>
      ) : null}
      <ol>
        {dossier.timeline.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events have no id and only grow at the end
          <li key={index}>
            <span>{event.on}</span> {event.who} <b>{event.what}</b>
            {event.detail ? <div>{event.detail}</div> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
