import { Button, Group, Pagination, Skeleton, Table, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { useRead } from '../data/useRead.ts';
import { useUndo } from '../data/useWrite.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './HistoryScreen.module.css';

type Row = OutputOf<'history.list'>['rows'][number];
type InTheWay = OutputOf<'history.undo'>['inTheWay'];

const PAGE = 50;

/** 操作记录: who did what and when, newest first, each with the way back. */
export function HistoryScreen() {
  const [page, setPage] = useState(1);
  const read = useRead('history.list', { offset: (page - 1) * PAGE, limit: PAGE }, { keep: true });
  const undo = useUndo();
  const [running, setRunning] = useState<string | null>(null);
  const [blocked, setBlocked] = useState<{ row: Row; inTheWay: InTheWay } | null>(null);

  const take = async (row: Row, partial = false): Promise<void> => {
    setRunning(row.id);
    const outcome = await undo(row.id, partial);
    setRunning(null);
    if (outcome.ok && !partial && outcome.value.inTheWay.length > 0) setBlocked({ row, inTheWay: outcome.value.inTheWay });
    else setBlocked(null);
  };

  return (
    <Page title="操作记录" note="谁在什么时候改了什么；任何一步都可以撤销，撤销也会记下来">
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.data ? (
        read.data.rows.length === 0 ? (
          <EmptyState title="还没有操作">登记、修改、导入、销号……每一步都会记在这里。</EmptyState>
        ) : (
          <section className={classes.list}>
            <div className={classes.scroll}>
              <Table className={classes.table}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w={160}>时间</Table.Th>
                    <Table.Th w={100}>谁</Table.Th>
                    <Table.Th>做了什么</Table.Th>
                    <Table.Th w={110} ta="right">
                      涉及
                    </Table.Th>
                    <Table.Th w={120} />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {read.data.rows.map((row) => (
                    <Table.Tr key={row.id} data-undone={row.undone || undefined}>
                      <Table.Td>{row.at.slice(0, 16)}</Table.Td>
                      <Table.Td>{row.by}</Table.Td>
                      <Table.Td title={row.words}>
                        {row.words} {row.undone ? <Tag>已撤销</Tag> : null} {row.undoes ? <Tag tone="blue">撤销</Tag> : null}
                      </Table.Td>
                      <Table.Td ta="right">{row.rows} 处</Table.Td>
                      <Table.Td ta="right">
                        {row.undone || row.rows === 0 ? null : (
                          <Button
                            size="xs"
                            variant="default"
                            leftSection={<IconArrowBackUp size={14} />}
                            loading={running === row.id}
                            onClick={() => void take(row)}
                          >
                            撤销
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
            <Group justify="space-between" className={classes.foot}>
              <Text size="sm" c="dimmed">
                共 {read.data.total} 步
              </Text>
              {read.data.total > PAGE ? (
                <Pagination size="sm" total={Math.ceil(read.data.total / PAGE)} value={page} onChange={setPage} />
              ) : null}
            </Group>
          </section>
        )
      ) : read.isPending ? (
        <Skeleton height={200} />
      ) : null}
      <ConfirmDialog
        opened={blocked !== null}
        title="有几处后来又改过"
        confirm="撤销其余的"
        running={running !== null}
        onCancel={() => setBlocked(null)}
        onConfirm={() => (blocked ? void take(blocked.row, true) : undefined)}
      >
        <p>下面 {blocked?.inTheWay.length ?? 0} 处在这一步之后又改过，直接撤销会丢掉后来的修改。可以只撤销其余的，这几处保持现在的样子。</p>
        <ul className={classes.ways}>
          {blocked?.inTheWay.slice(0, 12).map((one) => (
            <li key={one.id}>
              {one.title}
              <span>　后来：{one.words}</span>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </Page>
  );
}
