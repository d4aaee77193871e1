/** 期末 = 期初 + 新增 − 退出: the four numbers of a period, each opening to its list, by sector and by village; kept per period. */
import { Button, ScrollArea, SegmentedControl, Skeleton, Table, TextInput } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { codeLabel } from '../../shared/declared/codes/index.ts';
import type { RosterBridge } from '../../shared/roster.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Desk.module.css';
import type { ChangeDesk } from './RosterDeskScreen.tsx';
import type { RosterDeskSearch } from './search.ts';

type Props = { search: RosterDeskSearch; change: ChangeDesk };

export function SnapshotsPanel({ search, change }: Props) {
  const read = useRead('roster.snapshots', {}, { keep: true });
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={240} />;
  const { rows, next } = read.data;
  return (
    <div className={`${classes.split} ${classes.narrow}`}>
      <div className={classes.side}>
        <ul className={classes.pairs}>
          <li>
            <button
              type="button"
              aria-current={search.snapshot === undefined}
              onClick={() => change({ snapshot: undefined, list: undefined, group: undefined })}
            >
              <span className={classes.pairName}>本期（还没有存）</span>
              <span className={classes.quiet}>
                {next.from} — {next.asOf}
              </span>
            </button>
          </li>
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                aria-current={search.snapshot === row.id}
                onClick={() => change({ snapshot: row.id, list: undefined, group: undefined })}
              >
                <span className={classes.pairName}>{row.period}</span>
                <span className={classes.quiet}>
                  截至 {row.asOf}　期末 {row.closing} 家
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.content}>
        {search.snapshot === undefined ? (
          <NextPeriod key={`${next.from}${next.asOf}`} next={next} search={search} change={change} />
        ) : (
          <Kept id={search.snapshot} search={search} change={change} />
        )}
      </div>
    </div>
  );
}

function NextPeriod({ next, search, change }: Props & { next: OutputOf<'roster.snapshots'>['next'] }) {
  const [from, setFrom] = useState<string | null>(next.from);
  const [asOf, setAsOf] = useState<string | null>(next.asOf);
  const [period, setPeriod] = useState(next.period);
  const ready = from !== null && asOf !== null;
  const read = useRead('roster.standing', { from: from ?? '', asOf: asOf ?? '' }, { enabled: ready, keep: true });
  const take = useWrite('roster.snapshot', { done: (value) => `已存“${value.period}”：期末 ${value.closing} 家` });
  return (
    <>
      <div className={classes.period}>
        <DayField label="从" value={from} onChange={setFrom} />
        <DayField label="截至" value={asOf} onChange={setAsOf} />
        <TextInput label="期次" maw={180} value={period} maxLength={50} onChange={(event) => setPeriod(event.currentTarget.value)} />
        <Button
          leftSection={<IconCamera size={16} />}
          loading={take.running}
          disabled={!ready || period.trim() === '' || read.isError}
          onClick={() =>
            void take
              .run({ from: from ?? '', asOf: asOf ?? '', period })
              .then((outcome) => (outcome.ok ? change({ snapshot: outcome.value.id }) : undefined))
          }
        >
          存为快照
        </Button>
      </div>
      {read.isError ? (
        <FaultNote error={read.error} />
      ) : read.data ? (
        <Bridge bridge={read.data} search={search} change={change} />
      ) : (
        <Skeleton height={200} />
      )}
    </>
  );
}

function Kept({ id, search, change }: Props & { id: string }) {
  const read = useRead('roster.snapshotOf', { id }, { keep: true });
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={200} />;
  const { snapshot, bridge, sinceThen } = read.data;
  return (
    <>
      <div className={classes.bar}>
        <span>
          <b>{snapshot.period}</b>　数据区间 {bridge.from} — {bridge.asOf}，按存下那天的名称和状态显示
        </span>
        {sinceThen.length === 0 ? <Tag tone="green">与现在的记录一致</Tag> : <Tag tone="amber">后来有 {sinceThen.length} 处不同</Tag>}
      </div>
      {sinceThen.length > 0 ? (
        <ScrollArea.Autosize mah={92} className={classes.since}>
          {sinceThen.map((one) => (
            <div key={one.id}>
              <b>{one.name}</b>　{one.says}
            </div>
          ))}
        </ScrollArea.Autosize>
      ) : null}
      <Bridge bridge={bridge} search={search} change={change} />
    </>
  );
}

const numbers = [
  { list: 'opening', sign: '', label: '期初在册' },
  { list: 'added', sign: '＋', label: '新增' },
  { list: 'left', sign: '－', label: '退出' },
  { list: 'closing', sign: '＝', label: '期末在册' },
] as const;
const behind: Record<(typeof numbers)[number]['list'], readonly string[]> = {
  opening: ['留存', '退出'],
  added: ['新增'],
  left: ['退出'],
  closing: ['留存', '新增'],
};
const sectorLabel = (code: string): string => (code === '未填' ? code : codeLabel('keySector', code));

function Bridge({ bridge, search, change }: Props & { bridge: RosterBridge }) {
  const [by, setBy] = useState<'key_sector' | 'village'>('key_sector');
  const list = search.list ?? 'closing';
  const totals = by === 'key_sector' ? bridge.bySector : bridge.byVillage;
  const nameOf = (label: string): string => (by === 'key_sector' ? sectorLabel(label) : label);
  const lines = bridge.lines.filter(
    (line) => behind[list].includes(line.move) && (search.group === undefined || line[by] === search.group),
  );
  const title = numbers.find((each) => each.list === list)?.label;
  return (
    <>
      <div className={classes.bridge}>
        {numbers.map(({ list: value, sign, label }) => (
          <div key={value} className={classes.term}>
            {sign ? <i aria-hidden>{sign}</i> : null}
            <button
              type="button"
              aria-pressed={list === value && search.group === undefined}
              onClick={() => change({ list: value, group: undefined })}
            >
              <b className={classes.figure}>{bridge[value]}</b>
              <span>{label}（家）</span>
            </button>
          </div>
        ))}
        <span className={classes.from}>期初：{bridge.openingFrom}</span>
      </div>
      <div className={classes.twoLists}>
        <div className={classes.scroll}>
          <div className={classes.listHead}>
            <SegmentedControl
              size="xs"
              value={by}
              onChange={(value) => {
                setBy(value as typeof by);
                change({ group: undefined });
              }}
              data={[
                { value: 'key_sector', label: '分行业' },
                { value: 'village', label: '分村' },
              ]}
            />
          </div>
          <Table className={classes.list}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{by === 'key_sector' ? '监管行业' : '村（社区）'}</Table.Th>
                {numbers.map((each) => (
                  <Table.Th key={each.list} w={56} ta="right">
                    {each.label.slice(0, 2)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {totals.map((total) => (
                <Table.Tr key={total.label} data-chosen={search.group === total.label || undefined}>
                  <Table.Td>{nameOf(total.label)}</Table.Td>
                  {numbers.map((each) => (
                    <Table.Td key={each.list} ta="right">
                      {total[each.list] > 0 ? (
                        <button type="button" className={classes.number} onClick={() => change({ list: each.list, group: total.label })}>
                          {total[each.list]}
                        </button>
                      ) : (
                        <span className={classes.zero}>0</span>
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
              <Table.Tr className={classes.sum}>
                <Table.Td>合计</Table.Td>
                {numbers.map((each) => (
                  <Table.Td key={each.list} ta="right">
                    {totals.reduce((sum, total) => sum + total[each.list], 0)}
                  </Table.Td>
                ))}
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </div>
        <div className={classes.scroll}>
          <div className={classes.listHead}>
            <b>
              {title} {lines.length} 家
            </b>
            {search.group !== undefined ? (
              <Button size="xs" variant="light" rightSection={<IconX size={13} />} onClick={() => change({ group: undefined })}>
                {nameOf(search.group)}
              </Button>
            ) : null}
          </div>
          <Table className={classes.list}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>企业</Table.Th>
                <Table.Th w={130}>状态</Table.Th>
                <Table.Th w={176}>变动</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.slice(0, 500).map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td title={`${line.village} · ${sectorLabel(line.key_sector)}`}>
                    <Link to="/roster" search={{ open: line.id }}>
                      {line.name}
                    </Link>
                  </Table.Td>
                  <Table.Td>{StatusBadge({ codes: 'enterpriseStatus', code: line.status }) ?? line.status}</Table.Td>
                  <Table.Td>
                    {line.move === '留存' ? (
                      <span className={classes.zero}>—</span>
                    ) : (
                      <>
                        <Tag tone={line.move === '新增' ? 'blue' : 'gray'}>
                          {line.move} {line.cause}
                        </Tag>{' '}
                        {line.on ?? ''}
                      </>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
              {lines.length === 0 ? (
                <Table.Tr>
                  <Table.Td colSpan={3} className={classes.same}>
                    这个数是 0，没有企业。
                  </Table.Td>
                </Table.Tr>
              ) : null}
            </Table.Tbody>
          </Table>
          {lines.length > 500 ? <p className={classes.same}>只列前 500 家，点左边的行业或村看全部。</p> : null}
        </div>
      </div>
    </>
  );
}
