/** Counts and shares that notices ask of the roster; each opens to its enterprises, a share also to those still lacking. */
import { SegmentedControl, Skeleton, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type { RosterFigure } from '../../shared/roster.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Desk.module.css';
import type { ChangeDesk } from './RosterDeskScreen.tsx';
import type { RosterDeskSearch } from './search.ts';

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });

export function FiguresPanel({ search, change }: { search: RosterDeskSearch; change: ChangeDesk }) {
  const read = useRead('roster.figures', {}, { keep: true });
  const [side, setSide] = useState<'members' | 'lacking'>('members');
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={240} />;
  const { figures, onRoster } = read.data;
  const open = figures.find(({ label }) => label === search.group) ?? figures[0];
  const shown = side === 'lacking' && open?.lacking ? open.lacking : (open?.members ?? []);
  return (
    <>
      <div className={classes.bar}>
        <span>只数今天在册的 {onRoster} 家；每个数都能点开看是哪几家，也可以到企业名录里改。</span>
      </div>
      <div className={classes.twoLists}>
        <div className={classes.scroll}>
          <Table className={classes.list}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>项目</Table.Th>
                <Table.Th w={80} ta="right">
                  家数
                </Table.Th>
                <Table.Th w={190}>占比</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {figures.map((figure, at) => (
                <Fragment key={figure.label}>
                  {figures[at - 1]?.group === figure.group ? null : (
                    <Table.Tr className={classes.sum}>
                      <Table.Td colSpan={3}>{figure.group}</Table.Td>
                    </Table.Tr>
                  )}
                  <Table.Tr data-chosen={figure === open || undefined}>
                    <Table.Td title={figure.label}>{figure.label}</Table.Td>
                    <Table.Td ta="right">
                      <button
                        type="button"
                        className={classes.number}
                        aria-label={`${figure.label} ${figure.members.length} 家`}
                        onClick={() => {
                          setSide('members');
                          change({ group: figure.label });
                        }}
                      >
                        {figure.members.length}
                      </button>
                    </Table.Td>
                    <Table.Td>
                      <Share figure={figure} />
                    </Table.Td>
                  </Table.Tr>
                </Fragment>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <div className={classes.scroll}>
          <div className={classes.listHead}>
            <b>
              {open?.label} {shown.length} 家
            </b>
            {open?.lacking ? (
              <SegmentedControl
                size="xs"
                value={side}
                onChange={(value) => setSide(value as typeof side)}
                data={[
                  { value: 'members', label: `已有 ${open.members.length}` },
                  { value: 'lacking', label: `还缺 ${open.lacking.length}` },
                ]}
              />
            ) : null}
          </div>
          <Table className={classes.list}>
            <Table.Tbody>
              {shown.slice(0, 500).map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <Link to="/roster" search={{ open: one.id }}>
                      {one.name}
                    </Link>
                  </Table.Td>
                  <Table.Td w={130}>{one.village ?? '—'}</Table.Td>
                </Table.Tr>
              ))}
              {shown.length === 0 ? (
                <Table.Tr>
                  <Table.Td className={classes.same}>这个数是 0，没有企业。</Table.Td>
                </Table.Tr>
              ) : null}
            </Table.Tbody>
          </Table>
        </div>
      </div>
    </>
  );
}

function Share({ figure }: { figure: RosterFigure }) {
  if (figure.lacking === null) return <span className={classes.zero}>—</span>;
  const of = figure.members.length + figure.lacking.length;
  // 分母为 0 时没有比例，不写 100%
  if (of === 0) return <span className={classes.zero}>—（没有这类企业）</span>;
  const ratio = figure.members.length / of;
  return (
    <>
      {percent.format(ratio)}{' '}
      {figure.target === null ? null : (
        <Tag tone={ratio >= figure.target ? 'green' : 'amber'}>
          {ratio >= figure.target ? '已达' : '未达'} {percent.format(figure.target)}
        </Tag>
      )}
    </>
  );
}
