/** 待建名录: enterprises that imports named and nobody has entered. Confirm them at once, or merge one into the enterprise that was meant. */
import { Button, Checkbox, Group, Skeleton, Table } from '@mantine/core';
import { IconArrowMerge, IconCircleCheck, IconPlaylistAdd } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { LinkField } from '../ui/form/LinkField.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './Desk.module.css';
import type { ChangeDesk } from './RosterDeskScreen.tsx';

const pairOf = (one: string, two: string): string => (one < two ? `${one}-${two}` : `${two}-${one}`);

export function PendingPanel({ change }: { change: ChangeDesk }) {
  const read = useRead('roster.pending', {}, { keep: true });
  const today = useToday();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const confirm = useWrite('roster.confirm', { done: (value) => `已列入名录 ${value.confirmed} 家` });
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={240} />;
  const { rows } = read.data;
  if (rows.length === 0) {
    return (
      <EmptyState title="没有待建名录的企业" icon={<IconCircleCheck size={30} stroke={1.4} />}>
        来表里提到、名录里还没有的企业先放在这里，确认后才计入在册家数。
      </EmptyState>
    );
  }
  const chosen = rows.filter((row) => picked.has(row.id));
  const ids = (chosen.length > 0 ? chosen : rows.filter((row) => row.alike.length === 0)).map(({ id }) => id);
  const on = day ?? today ?? '';
  const all = chosen.length === rows.length;
  return (
    <>
      <div className={classes.bar}>
        <span>这些企业是来表里提到的，还不计入在册家数。没有相近企业的可以一次确认；有相近的先看是不是同一家。</span>
        <DayField value={on} onChange={setDay} label="从哪天起在册" />
        <Button
          leftSection={<IconPlaylistAdd size={16} />}
          loading={confirm.running}
          disabled={ids.length === 0 || on === ''}
          onClick={() => void confirm.run({ ids, on }).then(() => setPicked(new Set()))}
        >
          {chosen.length > 0 ? `确认选中的 ${ids.length} 家` : `确认没有相近的 ${ids.length} 家`}
        </Button>
      </div>
      <div className={classes.scroll}>
        <Table className={classes.list}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>
                <Checkbox
                  size="xs"
                  aria-label="全选"
                  checked={all}
                  indeterminate={!all && chosen.length > 0}
                  onChange={() => setPicked(new Set(all ? [] : rows.map(({ id }) => id)))}
                />
              </Table.Th>
              <Table.Th>企业</Table.Th>
              <Table.Th w={110}>村（社区）</Table.Th>
              <Table.Th w={190}>来自</Table.Th>
              <Table.Th w={90} ta="right">
                已有记录
              </Table.Th>
              <Table.Th w={360}>相近的在册企业</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Checkbox
                    size="xs"
                    aria-label={`选中${row.name}`}
                    checked={picked.has(row.id)}
                    onChange={(event) => {
                      const next = new Set(picked);
                      if (event.currentTarget.checked) next.add(row.id);
                      else next.delete(row.id);
                      setPicked(next);
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <Link to="/roster" search={{ open: row.id }}>
                    {row.name}
                  </Link>
                </Table.Td>
                <Table.Td>{row.village ?? '—'}</Table.Td>
                <Table.Td title={row.from ?? ''}>{row.from ?? '—'}</Table.Td>
                <Table.Td ta="right">{row.used} 条</Table.Td>
                <Table.Td className={classes.wrap}>
                  {row.alike.map((one) => (
                    <Group key={one.id} gap={8} wrap="nowrap">
                      <Tag tone="amber" title={one.says}>
                        {one.name}
                      </Tag>
                      <Button
                        size="xs"
                        variant="default"
                        leftSection={<IconArrowMerge size={14} />}
                        onClick={() => change({ part: 'duplicates', pair: pairOf(row.id, one.id) })}
                      >
                        比对合并
                      </Button>
                    </Group>
                  ))}
                  {row.alike.length > 0 ? null : other === row.id ? (
                    <LinkField
                      entity="enterprise"
                      value={null}
                      onChange={(id) => (id && id !== row.id ? change({ part: 'duplicates', pair: pairOf(row.id, id) }) : undefined)}
                    />
                  ) : (
                    <Button size="xs" variant="subtle" onClick={() => setOther(row.id)}>
                      其实是名录里的另一家…
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
