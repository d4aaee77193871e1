import { Button, Code, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconFlask, IconFolder } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { problemsByField } from '../data/faults.ts';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { useAppearance } from '../ui/appearance.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card, Page } from '../ui/Page.tsx';
import { DelegationCard } from './DelegationCard.tsx';
import classes from './SettingsScreen.module.css';

type Identity = NonNullable<OutputOf<'office.status'>['identity']>;

/** 设置: who we are, how it looks, where the data lies, the demo office. */
export function SettingsScreen() {
  const status = useRead('office.status', {});
  const premises = useRead('premises.status', {});
  return (
    <Page title="设置">
      <div className={classes.columns}>
        {status.data?.identity ? <IdentityCard key={JSON.stringify(status.data.identity)} identity={status.data.identity} /> : null}
        <Stack gap={14}>
          <Appearance />
          <DelegationCard />
          {status.data ? (
            <Card>
              <h2 className={classes.h2}>资料在哪里</h2>
              <Group gap={8} wrap="nowrap" align="flex-start">
                <IconFolder size={18} aria-hidden />
                <Code className={classes.path}>{status.data.folder}</Code>
              </Group>
              <Text c="dimmed" size="sm" mt={8}>
                {premises.data?.says ?? ''}全部资料只存在这台电脑上。
              </Text>
              <Text c="dimmed" size="sm" mt={8}>
                程序版本 {status.data.program.version}，资料格式第 {status.data.program.schema} 版
              </Text>
            </Card>
          ) : null}
          {status.data ? <Demo on={status.data.demo} /> : null}
        </Stack>
      </div>
    </Page>
  );
}

function IdentityCard({ identity }: { identity: Identity }) {
  const [values, setValues] = useState({ ...identity, division_code: identity.division_code ?? '' });
  const introduce = useWrite('office.introduce', { faults: 'caller' });
  const [problems, setProblems] = useState<Record<string, { says: string }>>({});
  const changed =
    values.town !== identity.town ||
    values.county !== identity.county ||
    values.person !== identity.person ||
    values.division_code !== (identity.division_code ?? '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await introduce.run({ ...values, division_code: values.division_code.trim() || null });
    setProblems(outcome.ok ? {} : { ...problemsByField(outcome.fault.problems), whole: { says: outcome.fault.says } });
  };
  const field = (name: keyof typeof values, label: string, description?: string) => (
    <TextInput
      name={name}
      label={label}
      {...(description ? { description } : {})}
      value={values[name]}
      error={problems[name]?.says}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setValues((before) => ({ ...before, [name]: value }));
      }}
    />
  );
  return (
    <Card>
      <h2 className={classes.h2}>本办</h2>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={12}>
          {problems.whole ? <FaultNote fault={{ code: 'INVALID', says: problems.whole.says }} /> : null}
          {field('town', '镇名')}
          {field('county', '所属县（市、区）')}
          {field('division_code', '乡级区划代码', '9 位数字，可以以后再填')}
          {field('person', '本人姓名', '换人值守时在这里改；以后的修改署新名字，以前的不变')}
          <Group>
            <Button type="submit" loading={introduce.running} disabled={!changed}>
              保存
            </Button>
            {changed ? null : (
              <Text size="sm" c="dimmed">
                没有改动
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function Appearance() {
  const [look, setLook] = useAppearance();
  return (
    <Card>
      <h2 className={classes.h2}>外观</h2>
      <SegmentedControl
        aria-label="外观"
        value={look.scheme}
        onChange={(value) => setLook({ ...look, scheme: value === 'dark' ? 'dark' : value === 'light' ? 'light' : 'auto' })}
        data={[
          { value: 'light', label: '浅色' },
          { value: 'dark', label: '深色' },
          { value: 'auto', label: '随系统' },
        ]}
      />
      <Text size="sm" mt={14} mb={6}>
        字号
      </Text>
      <SegmentedControl
        aria-label="字号"
        value={look.text}
        onChange={(value) => setLook({ ...look, text: value === '特大' ? '特大' : value === '大' ? '大' : '标准' })}
        data={['标准', '大', '特大']}
      />
      <Text c="dimmed" size="sm" mt={8}>
        颜色、字号、列表的列和“我的视图”都记在资料文件夹里，换浏览器、重开程序都还在。
      </Text>
    </Card>
  );
}

function Demo({ on }: { on: boolean }) {
  const enter = useJob('premises.enterDemo');
  const leave = useJob('premises.leaveDemo');
  return (
    <Card>
      <h2 className={classes.h2}>演示办公室</h2>
      <Text c="dimmed" size="sm" mb={10}>
        一份编造的资料，可以随意试：导入、销号、出报表。与正式资料分开存放，互不影响。
      </Text>
      {on ? (
        <Button variant="default" loading={leave.running} onClick={() => void leave.run({})}>
          离开演示，回到正式资料
        </Button>
      ) : (
        <Button variant="default" leftSection={<IconFlask size={16} />} loading={enter.running} onClick={() => void enter.run({})}>
          进入演示办公室
        </Button>
      )}
      {enter.running ? (
        <Text size="sm" c="dimmed" mt={8} role="status">
          {enter.progress?.words ?? '正在准备演示资料，约十几秒…'}
        </Text>
      ) : null}
    </Card>
  );
}
