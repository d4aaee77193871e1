/** Suspected pairs at the left, the opened one side by side at the right: pick per field, keep one, or say they are two. */
import { Button, Radio, SegmentedControl, Skeleton, Table } from '@mantine/core';
import { IconArrowMerge, IconCircleCheck, IconEqualNot } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { fieldOf } from '../../shared/declared/records/index.ts';
import type { MergeableEntity } from '../../shared/roster.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tag } from '../ui/Tag.tsx';
import { valueText } from '../ui/valueText.ts';
import classes from './Desk.module.css';
import type { ChangeDesk } from './RosterDeskScreen.tsx';
import type { RosterDeskSearch } from './search.ts';

type Pair = OutputOf<'roster.duplicates'>['pairs'][number];
type View = OutputOf<'roster.compare'>;
type SideName = 'left' | 'right';

const sure = new Set(['信用代码', '旧注册号', '组织机构代码']);
const keyOf = ({ left, right }: Pair): string => `${left.id}-${right.id}`;

export function DuplicatesPanel({ search, change }: { search: RosterDeskSearch; change: ChangeDesk }) {
  const entity: MergeableEntity = search.of ?? 'enterprise';
  const read = useRead('roster.duplicates', { entity }, { keep: true });
  const pairs = read.data?.pairs ?? [];
  const asked = search.pair?.split('-');
  const open = search.pair ?? (pairs[0] ? keyOf(pairs[0]) : undefined);
  const [left, right] = asked ?? open?.split('-') ?? [];
  const known = pairs.find((pair) => keyOf(pair) === open);
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <div className={classes.split}>
      <div className={classes.side}>
        <div className={classes.sideHead}>
          <SegmentedControl
            size="xs"
            value={entity}
            data={[
              { value: 'enterprise', label: '企业' },
              { value: 'contractor', label: '承包单位' },
            ]}
            onChange={(value) => change({ of: value === 'contractor' ? 'contractor' : undefined, pair: undefined })}
          />
          <span>{read.data ? `${read.data.total} 对` : ''}</span>
        </div>
        <ul className={classes.pairs}>
          {pairs.map((pair) => (
            <li key={keyOf(pair)}>
              <button type="button" aria-current={keyOf(pair) === open} onClick={() => change({ pair: keyOf(pair) })}>
                <span className={classes.pairName}>{pair.left.name}</span>
                <span className={classes.pairName}>{pair.right.name}</span>
                <span className={classes.reasons}>
                  {pair.reasons.map((reason) => (
                    <Tag key={reason.kind} tone={sure.has(reason.kind) ? 'red' : 'amber'} title={reason.says}>
                      {reason.kind}
                    </Tag>
                  ))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.content}>
        {left && right && (known || asked) ? (
          <SideBySide
            key={open}
            entity={entity}
            left={left}
            right={right}
            reasons={known?.reasons ?? []}
            onDone={() => change({ pair: undefined })}
          />
        ) : read.data ? (
          <EmptyState title="没有疑似重复" icon={<IconCircleCheck size={30} stroke={1.4} />}>
            信用代码、旧注册号、曾用名相同，或名称只差厂与公司、括号、同音字的，会列在这里。
            {read.data.toldApart.length > 0 ? `已认定“不是同一家”的 ${read.data.toldApart.length} 对不再提示。` : ''}
          </EmptyState>
        ) : (
          <Skeleton height={240} />
        )}
      </div>
    </div>
  );
}

function SideBySide({
  entity,
  left,
  right,
  reasons,
  onDone,
}: {
  entity: MergeableEntity;
  left: string;
  right: string;
  reasons: Pair['reasons'];
  onDone: () => void;
}) {
  const read = useRead('roster.compare', { entity, left, right }, { keep: true });
  const [keep, setKeep] = useState<SideName | null>(null);
  const [picked, setPicked] = useState<Record<string, SideName>>({});
  const merge = useWrite('roster.merge', { done: (value) => `已并入「${value.name}」，转过来 ${value.moved} 处` });
  const apart = useWrite('roster.notSame', { done: () => '已记下不是同一家，以后不再提示' });
  const view = read.data;
  const kept = keep ?? view?.keep ?? 'left';
  // another one to keep: what was picked for the one before no longer makes sense
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the kept side changes
  useEffect(() => setPicked({}), [kept]);
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!view) return <Skeleton height={240} />;

  const pickOf = (field: View['fields'][number]): SideName => picked[field.field] ?? (blank(field[kept]) ? other(kept) : kept);
  const differing = view.fields.filter((field) => !field.same && field.field !== 'former_names');
  const same = view.fields.filter((field) => field.same);
  const goes = view[other(kept)];
  const run = async (): Promise<void> => {
    const outcome = await merge.run({
      entity,
      keep: view[kept].id,
      keepVersion: view[kept].version,
      remove: goes.id,
      removeVersion: goes.version,
      take: differing.filter((field) => pickOf(field) !== kept).map(({ field }) => field),
    });
    if (outcome.ok) onDone();
  };
  const heads: SideName[] = ['left', 'right'];
  return (
    <>
      <div className={classes.why}>
        {reasons.map((reason) => (
          <Tag key={reason.kind} tone={sure.has(reason.kind) ? 'red' : 'amber'}>
            {reason.says}
          </Tag>
        ))}
      </div>
      <div className={classes.scroll}>
        <Table className={classes.compare}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>逐栏挑选</Table.Th>
              {heads.map((side) => (
                <Table.Th key={side} data-kept={kept === side || undefined}>
                  <Radio
                    name="kept"
                    size="xs"
                    checked={kept === side}
                    onChange={() => setKeep(side)}
                    label={<b>{view[side].title}</b>}
                    description={`${view[side].createdAt.slice(0, 10)} ${view[side].origin}${
                      view[side].links.length > 0
                        ? `　关联 ${view[side].links.map(({ label, total }) => `${label} ${total}`).join('、')}`
                        : '　没有关联记录'
                    }`}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differing.map((field) => (
              <Table.Tr key={field.field}>
                <Table.Td className={classes.label}>{field.label}</Table.Td>
                {heads.map((side) => {
                  const declaration = fieldOf(entity, field.field);
                  const text = declaration ? valueText(declaration, field[side]) : '';
                  const chosen = pickOf(field) === side;
                  return (
                    <Table.Td key={side} data-chosen={chosen || undefined}>
                      <label className={classes.pick}>
                        <input
                          type="radio"
                          name={field.field}
                          checked={chosen}
                          onChange={() => setPicked((before) => ({ ...before, [field.field]: side }))}
                        />
                        <span data-blank={text === '' || undefined}>{text || '（空）'}</span>
                      </label>
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
            {same.length > 0 ? (
              <Table.Tr>
                <Table.Td className={classes.label}>两边相同</Table.Td>
                <Table.Td colSpan={2} className={classes.same}>
                  {same.map(({ label }) => label).join('、')}
                </Table.Td>
              </Table.Tr>
            ) : null}
          </Table.Tbody>
        </Table>
      </div>
      <div className={classes.actions}>
        <span>
          留下{kept === 'left' ? '左' : '右'}边这条，{kept === 'left' ? '右' : '左'}
          边那条的隐患、检查、附件等全部转过来，名称记入曾用名；可以撤销。
        </span>
        <Button
          variant="default"
          leftSection={<IconEqualNot size={16} />}
          loading={apart.running}
          onClick={() => void apart.run({ entity, left, right }).then((outcome) => (outcome.ok ? onDone() : undefined))}
        >
          不是同一家
        </Button>
        <Button leftSection={<IconArrowMerge size={16} />} loading={merge.running} onClick={() => void run()}>
          合并为一家
        </Button>
      </div>
    </>
  );
}

const other = (side: SideName): SideName => (side === 'left' ? 'right' : 'left');
const blank = (value: View['fields'][number]['left']): boolean =>
  value === null || value === '' || value === '未核实' || (Array.isArray(value) && value.length === 0);
