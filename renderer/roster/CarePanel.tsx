/** S3-15: supervised enterprises that still lack a cadre or a supervisor; name them for many at once. */
import { Autocomplete, Button, Checkbox, Skeleton, Table } from '@mantine/core';
import { IconCircleCheck, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { codeLabel } from '../../shared/declared/codes/index.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Desk.module.css';

export function CarePanel() {
  const read = useRead('roster.supervision', {}, { keep: true });
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [lead, setLead] = useState('');
  const [supervisor, setSupervisor] = useState('');
  const assign = useWrite('roster.assign', { done: (value) => `已落实 ${value.changed} 家` });
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={240} />;
  const { supervised, lacking, unsaid, people } = read.data;
  const unsaidLink =
    unsaid > 0 ? (
      <Link to="/roster" search={{ filters: [{ field: 'township_supervised', op: 'anyOf', value: ['未核实'] }] }}>
        还有 {unsaid} 家没有说明在不在清单内
      </Link>
    ) : null;
  if (lacking.length === 0) {
    return (
      <EmptyState
        title={supervised > 0 ? '包保领导和监管员都已落实' : '还没有列入乡镇监管清单的企业'}
        icon={<IconCircleCheck size={30} stroke={1.4} />}
      >
        {supervised > 0
          ? `清单内 ${supervised} 家，一家不缺。`
          : '在企业资料里把“在乡镇监管清单内”填“是”，缺包保领导或监管员的会列在这里。'}{' '}
        {unsaidLink}
      </EmptyState>
    );
  }
  const chosen = lacking.filter(({ id }) => picked.has(id));
  const all = chosen.length === lacking.length;
  return (
    <>
      <div className={classes.bar}>
        <span>
          清单内 {supervised} 家，缺人的 {lacking.length} 家。{unsaidLink}
        </span>
        <Autocomplete aria-label="包保领导" placeholder="包保领导" w={140} data={people} value={lead} onChange={setLead} limit={8} />
        <Autocomplete
          aria-label="监管员"
          placeholder="监管员"
          w={140}
          data={people}
          value={supervisor}
          onChange={setSupervisor}
          limit={8}
        />
        <Button
          leftSection={<IconUserCheck size={16} />}
          loading={assign.running}
          disabled={chosen.length === 0 || (lead.trim() === '' && supervisor.trim() === '')}
          onClick={() =>
            void assign
              .run({ ids: chosen.map(({ id }) => id), lead_cadre: lead.trim() || null, supervisor: supervisor.trim() || null })
              .then((outcome) => (outcome.ok ? setPicked(new Set()) : undefined))
          }
        >
          {chosen.length > 0 ? `落实选中的 ${chosen.length} 家` : '先选企业'}
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
                  onChange={() => setPicked(new Set(all ? [] : lacking.map(({ id }) => id)))}
                />
              </Table.Th>
              <Table.Th>企业</Table.Th>
              <Table.Th w={140}>村（社区）</Table.Th>
              <Table.Th w={140}>监管行业</Table.Th>
              <Table.Th w={160}>包保领导</Table.Th>
              <Table.Th w={160}>监管员</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lacking.map((row) => (
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
                <Table.Td>{row.key_sector ? codeLabel('keySector', row.key_sector) : '—'}</Table.Td>
                <Table.Td>{row.lead_cadre ?? <Tag tone="amber">缺</Tag>}</Table.Td>
                <Table.Td>{row.supervisor ?? <Tag tone="amber">缺</Tag>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
