/** What a clerk meets before there is an office: where the data lies, then three questions, then the way to the first import. */
import { Button, Code, Group, Text, TextInput, Title } from '@mantine/core';
import { IconFlask, IconFolder } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { problemsByField } from '../data/faults.ts';
import { useFiles } from '../data/useFiles.ts';
import { useJob } from '../data/useJob.ts';
import { useWrite } from '../data/useWrite.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import classes from './FirstRun.module.css';

/** Asks for the data folder, or explains why the one we had cannot be opened. */
export function ChooseFolder({ premises }: { premises: OutputOf<'premises.status'> }) {
  const files = useFiles();
  const open = useJob('premises.open');
  const demo = useJob('premises.enterDemo');
  const failed = premises.state === 'failed';
  const pick = async (): Promise<void> => {
    const folder = await files.pickFolder();
    if (folder) await open.run({ folder: folder.token });
  };
  return (
    <Frame step={1} title={failed ? '资料暂时打不开' : '资料放在哪里'}>
      {failed && premises.fault ? <FaultNote fault={{ code: 'IO_ERROR', says: premises.fault.says }} /> : null}
      {failed ? null : <Text>{premises.says}</Text>}
      <div className={classes.folder}>
        <IconFolder size={20} aria-hidden />
        <Code className={classes.path}>{premises.folder}</Code>
      </div>
      <Text c="dimmed" size="sm">
        全部资料只存在这台电脑上，不联网、不上传。
      </Text>
      <Group mt="sm">
        <Button loading={open.running} onClick={() => void open.run({})}>
          {failed ? '再试一次' : '就放在这里，开始'}
        </Button>
        {files.can.pickFolder ? (
          <Button variant="default" disabled={open.running} onClick={() => void pick()}>
            换一个文件夹
          </Button>
        ) : null}
        <Button
          variant="subtle"
          leftSection={<IconFlask size={16} />}
          loading={demo.running}
          disabled={open.running}
          onClick={() => void demo.run({})}
        >
          先看看演示办公室
        </Button>
      </Group>
      {demo.running ? (
        <Text size="sm" c="dimmed" role="status">
          {demo.progress?.words ?? '正在准备演示资料，约十几秒…'}
        </Text>
      ) : null}
    </Frame>
  );
}

/** The three questions. The division code may wait. */
export function Introduce({ status }: { status: OutputOf<'office.status'> }) {
  const introduce = useWrite('office.introduce', { done: () => null, faults: 'caller' });
  const demo = useJob('premises.enterDemo');
  const [values, setValues] = useState({ town: '', county: '', person: '' });
  const [problems, setProblems] = useState<Record<string, { says: string }>>({});
  const set = (field: keyof typeof values) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setValues((before) => ({ ...before, [field]: value }));
    setProblems(({ [field]: _gone, ...rest }) => rest);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty: Record<string, { says: string }> = {};
    if (values.town.trim().length < 2) empty.town = { says: '请填镇（乡、街道）的名称，如“阳光镇”' };
    if (values.county.trim().length < 2) empty.county = { says: '请填所属县（市、区），如“平川县”' };
    if (values.person.trim().length < 2) empty.person = { says: '请填您的姓名，每次修改都会署这个名字' };
    setProblems(empty);
    const first = Object.keys(empty)[0];
    if (first) {
      document.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus();
      return;
    }
    window.location.hash = '#/intake';
    const outcome = await introduce.run(values);
    if (!outcome.ok) setProblems({ ...problemsByField(outcome.fault.problems), whole: { says: outcome.fault.says } });
  };
  return (
    <Frame step={2} title="先认识一下">
      <Text c="dimmed">这三项会印在报表、台账和文书上，以后可以在“设置”里改。</Text>
      <form onSubmit={(event) => void submit(event)} className={classes.form} noValidate>
        {problems.whole ? <FaultNote fault={{ code: 'INVALID', says: problems.whole.says }} /> : null}
        <TextInput
          name="town"
          label="镇名"
          description="镇、乡或街道的全称"
          placeholder="如：阳光镇"
          value={values.town}
          onChange={set('town')}
          error={problems.town?.says}
          maxLength={30}
          data-autofocus
          autoFocus
          required
        />
        <TextInput
          name="county"
          label="所属县（市、区）"
          placeholder="如：平川县"
          value={values.county}
          onChange={set('county')}
          error={problems.county?.says}
          maxLength={30}
          required
        />
        <TextInput
          name="person"
          label="本人姓名"
          description="谁改了什么，按这个名字记"
          placeholder="您的姓名"
          value={values.person}
          onChange={set('person')}
          error={problems.person?.says}
          maxLength={20}
          required
        />
        <Group mt="xs">
          <Button type="submit" loading={introduce.running}>
            好了，下一步：导入企业名录
          </Button>
          {status.demo ? null : (
            <Button variant="subtle" leftSection={<IconFlask size={16} />} loading={demo.running} onClick={() => void demo.run({})}>
              先看看演示办公室
            </Button>
          )}
        </Group>
      </form>
      <div className={classes.folder}>
        <IconFolder size={18} aria-hidden />
        <Text size="sm" c="dimmed">
          资料在 {status.folder}
        </Text>
      </div>
    </Frame>
  );
}

function Frame({ step, title, children }: { step: 1 | 2; title: string; children: ReactNode }) {
  return (
    <main className={classes.back}>
      <section className={classes.box}>
        <div className={classes.brand}>
          <i aria-hidden>安</i>
          <b>安办台账</b>
          <span>乡镇安全生产台账与上报</span>
        </div>
        <ol className={classes.steps} aria-label="开始的步骤">
          {['资料放在哪里', '先认识一下', '导入企业名录'].map((words, index) => (
            <li key={words} aria-current={index + 1 === step ? 'step' : undefined} data-done={index + 1 < step || undefined}>
              {index + 1}　{words}
            </li>
          ))}
        </ol>
        <Title order={1} fz={20}>
          {title}
        </Title>
        {children}
      </section>
    </main>
  );
}
