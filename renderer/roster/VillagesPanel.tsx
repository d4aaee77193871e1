/** The town's villages with their grids, a list pasted from Excel, and spellings that are on no list settled in one step. */
import { Button, Modal, Select, Skeleton, Table, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconClipboardText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { surelyMeant } from '../../shared/rules/likeness.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './Desk.module.css';

const inVillage = (village: string) => ({ filters: [{ field: 'village', op: 'is' as const, value: village }] });

export function VillagesPanel() {
  const read = useRead('roster.villages', {}, { keep: true });
  const [pasting, setPasting] = useState(false);
  const [meant, setMeant] = useState<Record<string, string | null>>({});
  const enlist = useWrite('roster.importVillages', { done: () => '已加进村（社区）清单' });
  const settle = useWrite('roster.settleVillage', { done: (value) => `已统一 ${value.changed} 处` });
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={240} />;
  const { villages, unknown, without } = read.data;
  const idOf = new Map(villages.map(({ name, id }) => [name, id]));
  const paste = (
    <Button leftSection={<IconClipboardText size={16} />} onClick={() => setPasting(true)}>
      粘贴村（社区）清单
    </Button>
  );
  return (
    <>
      {villages.length === 0 ? (
        <EmptyState title="还没有村（社区）清单" action={paste}>
          从 Excel 里把村、网格、包村领导几列复制过来，粘贴一次就行。有了清单，企业的“村（社区）”写错会当场提醒。
        </EmptyState>
      ) : (
        <>
          <div className={classes.bar}>
            <span>
              共 {villages.length} 个村（社区）
              {without > 0 ? (
                <>
                  ；
                  <Link to="/roster" search={{ filters: [{ field: 'village', op: 'empty' }] }}>
                    {without} 家企业没有填村（社区）
                  </Link>
                </>
              ) : null}
            </span>
            {paste}
          </div>
          <div className={classes.twoLists}>
            <div className={classes.scroll}>
              <Table className={classes.list}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>村（社区）</Table.Th>
                    <Table.Th>网格</Table.Th>
                    <Table.Th w={100}>包村领导</Table.Th>
                    <Table.Th w={80} ta="right">
                      企业
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {villages.map((village) => (
                    <Table.Tr key={village.id}>
                      <Table.Td>{village.name}</Table.Td>
                      <Table.Td className={classes.wrap}>{village.grids.join('、') || '—'}</Table.Td>
                      <Table.Td>{village.lead ?? '—'}</Table.Td>
                      <Table.Td ta="right">
                        {village.enterprises > 0 ? (
                          <Link to="/roster" search={inVillage(village.name)}>
                            {village.enterprises} 家
                          </Link>
                        ) : (
                          '0 家'
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
            <div className={classes.scroll}>
              <Table className={classes.list}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>清单里没有的写法</Table.Th>
                    <Table.Th w={210}>统一写成</Table.Th>
                    <Table.Th w={104} />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {unknown.length === 0 ? (
                    <Table.Tr>
                      <Table.Td colSpan={3} className={classes.same}>
                        企业填的村（社区）都在清单里。
                      </Table.Td>
                    </Table.Tr>
                  ) : null}
                  {unknown.map(({ text, enterprises, suggestions }) => {
                    const value = text in meant ? (meant[text] ?? null) : surelyMeant(text, suggestions);
                    return (
                      <Table.Tr key={text}>
                        <Table.Td>
                          {text}{' '}
                          <Link to="/roster" search={inVillage(text)}>
                            {enterprises} 家
                          </Link>
                        </Table.Td>
                        <Table.Td>
                          <Select
                            size="xs"
                            searchable
                            aria-label={`“${text}”统一写成`}
                            clearable
                            placeholder={suggestions.length > 0 ? `是不是${suggestions.join('、')}？` : '选村（社区）'}
                            data={villages.map(({ name }) => name)}
                            value={value}
                            onChange={(next) => setMeant((before) => ({ ...before, [text]: next }))}
                          />
                        </Table.Td>
                        <Table.Td ta="right">
                          {value === null ? (
                            <Button size="xs" variant="default" onClick={() => void enlist.run({ text })}>
                              加进清单
                            </Button>
                          ) : (
                            <Button size="xs" variant="light" onClick={() => void settle.run({ from: text, to: idOf.get(value) ?? '' })}>
                              统一
                            </Button>
                          )}
                        </Table.Td>
                      </Table.Tr>
                    );
                  })}
                </Table.Tbody>
              </Table>
            </div>
          </div>
        </>
      )}
      {pasting ? <PasteDialog onClose={() => setPasting(false)} /> : null}
    </>
  );
}

const tones: Record<string, Tone> = { 新增: 'green', 补充: 'blue', 相同: 'gray', 拒收: 'red' };

function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 250);
  const preview = useRead('roster.previewVillages', { text: asked }, { enabled: asked.trim() !== '', keep: true });
  const bring = useWrite('roster.importVillages', { done: (value) => `新增 ${value.created} 个、补充 ${value.updated} 个村（社区）` });
  const lines = asked.trim() === '' ? [] : (preview.data?.lines ?? []);
  const usable = lines.filter(({ plan }) => plan === '新增' || plan === '补充').length;
  return (
    <Modal opened onClose={onClose} title="粘贴村（社区）清单" size={720} closeButtonProps={{ 'aria-label': '关闭' }}>
      <Textarea
        data-autofocus
        label="从 Excel 复制后粘贴在这里"
        description="列次序：村（社区）、网格、包村领导、书记、电话、区划代码；有表头时按表头认列"
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        minRows={5}
        maxRows={8}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {lines.length > 0 ? (
        <div className={classes.preview}>
          <Table className={classes.list}>
            <Table.Tbody>
              {lines.map(({ line, values, plan, says }) => (
                <Table.Tr key={line}>
                  <Table.Td w={64} c="dimmed">
                    第 {line} 行
                  </Table.Td>
                  <Table.Td w={80}>
                    <Tag tone={tones[plan] ?? 'gray'}>{plan}</Tag>
                  </Table.Td>
                  <Table.Td>{String(values.name ?? '')}</Table.Td>
                  <Table.Td c="dimmed">{plan === '补充' ? `补上${says}` : says}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ) : null}
      <div className={classes.actions}>
        <Text size="sm" c="dimmed">
          已有的不会被清空，只补上新的网格、包村领导和区划代码。
        </Text>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        <Button
          disabled={usable === 0 || text !== asked}
          loading={bring.running}
          onClick={() => void bring.run({ text }).then((outcome) => (outcome.ok ? onClose() : undefined))}
        >
          导入 {usable} 个
        </Button>
      </div>
    </Modal>
  );
}
