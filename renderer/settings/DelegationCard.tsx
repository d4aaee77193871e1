/** 委托执法: whether the county delegated power to punish to the township. Off until its paper is named. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { Card } from '../ui/Page.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './SettingsScreen.module.css';

export function DelegationCard() {
  const read = useRead('enforcement.delegation', {});
  const today = useToday() ?? null;
  const [basis, setBasis] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const set = useWrite('enforcement.delegate', { done: () => '已登记委托依据' });
  const end = useWrite('enforcement.endDelegation', { done: () => '已登记到期，本镇的处罚从此停用' });
  if (!read.data) return null;
  const { current } = read.data;
  const day = from ?? today;
  return (
    <Card>
      <h2 className={classes.h2}>委托执法</h2>
      {current ? (
        <Stack gap={10}>
          <Text size="sm">
            依据：{current.basis}，自 {current.from} 起。
          </Text>
          <Group>
            <Button variant="default" loading={end.running} disabled={today === null} onClick={() => void end.run({ on: today ?? '' })}>
              登记今天到期
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (day !== null) void set.run({ basis, from: day });
          }}
        >
          <Stack gap={10}>
            <Text size="sm" c="dimmed">
              没有登记委托（赋权）依据：本镇不作处罚、不出执法文书，其他机关的决定照登。
            </Text>
            <TextInput
              label="委托（赋权）文件名称和文号"
              value={basis}
              maxLength={200}
              onChange={(event) => setBasis(event.currentTarget.value)}
            />
            <DayField label="起始日" value={day} onChange={setFrom} />
            <Group>
              <Button
                type="submit"
                loading={set.running}
                disabled={basis.trim().length < 4 || day === null}
                title={basis.trim().length < 4 ? '还差：文件名称和文号' : undefined}
              >
                登记
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Card>
  );
}
