import { Button, Skeleton, Table } from '@mantine/core';
import { IconCircleCheck, IconFileImport } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { OutputOf } from '../../shared/contract.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { isShownEntity, screenOf } from '../ui/recordScreens.ts';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './TodayScreen.module.css';

type Line = OutputOf<'office.todo'>['lines'][number];

const kindWords: Record<Line['kind'], string> = {
  overdue: '逾期',
  near_due: '到期',
  recheck: '待复查',
  close: '待销号',
  grade: '待判级',
  source: '待定来源',
  claimed_done: '待认可',
  report: '报表',
  roster: '名录',
  transfer: '移送未复',
  reply: '待答复',
};

const timed: ReadonlySet<Line['kind']> = new Set(['overdue', 'near_due', 'report', 'transfer', 'reply']);

/** When it is due, or what it waits for. */
function dueOf(line: Line): { words: string; tone: Tone } {
  const { inDays, kind } = line;
  if (inDays !== null && timed.has(kind)) {
    if (inDays < 0) return { words: `逾期 ${-inDays} 天`, tone: 'red' };
    if (inDays === 0) return { words: '今天', tone: 'amber' };
    if (inDays <= 3) return { words: inDays === 1 ? '明天' : inDays === 2 ? '后天' : `${inDays} 天`, tone: 'amber' };
    return { words: `${inDays} 天`, tone: 'gray' };
  }
  return { words: kindWords[kind], tone: kind === 'recheck' || kind === 'close' ? 'violet' : 'blue' };
}

/** The list of what to do today, each line with its next action. */
export function TodoList({ counts }: { counts: OutputOf<'office.status'>['counts'] }) {
  const todo = useRead('office.todo', { limit: 100 }, { keep: true });
  const go = useGo();
  if (todo.isError) return <FaultNote error={todo.error} onRetry={() => void todo.refetch()} />;
  if (!todo.data) return <Skeleton height={240} />;
  if (todo.data.lines.length === 0) {
    return (
      <section className={classes.list}>
        {counts.enterprise === 0 && counts.hazard === 0 ? (
          <EmptyState
            title="从企业名录开始"
            action={
              <Button component={Link} to="/intake" leftSection={<IconFileImport size={16} />}>
                导入企业名录
              </Button>
            }
          >
            把手上的企业名单（Excel、WPS、csv 都行）拖进“收表导入”。有了名录，逾期、待复查、该报的表会自动列在这里。
          </EmptyState>
        ) : (
          <EmptyState icon={<IconCircleCheck size={30} stroke={1.4} />} title="今天没有要办的">
            逾期、三天内到期、待复查、待确认的事项会列在这里，每条旁边就是下一步。
          </EmptyState>
        )}
      </section>
    );
  }
  return (
    <section className={classes.list}>
      <div className={classes.scroll}>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={104}>到期</Table.Th>
              <Table.Th>事项</Table.Th>
              <Table.Th w={176}>企业</Table.Th>
              <Table.Th w={84}>责任人</Table.Th>
              <Table.Th w={132} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {todo.data.lines.map((line, index) => {
              const due = dueOf(line);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line without target has no id of its own
                <Table.Tr key={`${line.kind}-${line.target.id ?? index}-${index}`}>
                  <Table.Td>
                    <Tag tone={due.tone}>{due.words}</Tag>
                  </Table.Td>
                  <Table.Td title={line.title}>{line.title}</Table.Td>
                  <Table.Td title={line.enterprise ?? ''}>{line.enterprise ?? '—'}</Table.Td>
                  <Table.Td>{line.person ?? '—'}</Table.Td>
                  <Table.Td>
                    <Button size="xs" variant="default" className={classes.act} onClick={() => go(line.target)}>
                      {line.action}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      {todo.data.total > todo.data.lines.length ? (
        <div className={classes.more}>
          列出了最急的 {todo.data.lines.length} 条，共 {todo.data.total} 条；其余在<Link to="/hazards">隐患台账</Link>里。
        </div>
      ) : null}
    </section>
  );
}

/** To the place where the line is dealt with: the record itself, or the screen. */
function useGo(): (target: Line['target']) => void {
  const navigate = useNavigate();
  return (target) => {
    if (target.entity !== null && isShownEntity(target.entity)) {
      void navigate({
        to: screenOf[target.entity],
        search: target.id === null ? {} : { open: target.id, form: target.step ?? undefined },
      });
    } else if (target.screen.includes('report')) void navigate({ to: '/reports' });
    else if (target.screen.includes('intake')) void navigate({ to: '/intake' });
    else void navigate({ to: target.screen.includes('hazard') ? '/hazards' : '/roster', search: { view: target.view ?? undefined } });
  };
}
