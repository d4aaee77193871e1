import { ActionIcon, Button, Checkbox, Menu, Modal, Skeleton, Textarea, TextInput } from '@mantine/core';
import { IconListCheck, IconX } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisterLine } from '../../shared/contractors.ts';
import { checklists } from '../../shared/declared/checklists/index.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './Register.module.css';

const offered = checklists.filter(({ code }) => /^S[01]-/.test(code));

/** The real-name roster of a project, its training, and the steps from here: check it, clear it. */
export function ProjectPanel({
  id,
  line,
  onClose,
  onContractor,
}: {
  id: string;
  line: RegisterLine | undefined;
  onClose: () => void;
  onContractor: (id: string) => void;
}) {
  const read = useRead('workforce.roster', { project: id });
  const navigate = useNavigate();
  const start = useWrite('contractors.startChecklist', {
    done: (made) => (made.existed ? '今天已经有这张检查表' : `已列出 ${made.items} 项`),
  });
  const [clearing, setClearing] = useState(false);
  const roster = read.data;
  const check = async (code: string): Promise<void> => {
    const outcome = await start.run({ code, project: id });
    if (outcome.ok) {
      const filters = [{ field: 'checklist_id', op: 'is' as const, value: outcome.value.id }];
      void navigate({ to: '/enforcing/checklist_tick', search: { filters } });
    }
  };
  return (
    <aside className={classes.panel} aria-label="外包项目">
      <div className={classes.panelHead}>
        <h2>{line?.content ?? roster?.project.content ?? '外包项目'}</h2>
        <ActionIcon variant="subtle" aria-label="关闭项目" onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </div>
      {line ? (
        <p>
          {line.owner.name} →{' '}
          <button type="button" className={classes.open} onClick={() => onContractor(line.contractor.id)}>
            {line.contractor.name}
          </button>
          　{line.status}
        </p>
      ) : null}
      {line && line.lacking.length > 0 ? <p className={classes.warning}>名录库缺：{line.lacking.join('、')}</p> : null}
      <div className={classes.steps}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="xs" variant="light" leftSection={<IconListCheck size={15} />} loading={start.running}>
              用检查表查这个项目
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((list) => (
              <Menu.Item key={list.code} onClick={() => void check(list.code)}>
                {list.label}（{list.items.length} 项）
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button size="xs" variant="default" renderRoot={(props: object) => <Link to="/outsourcing" search={{ open: id }} {...props} />}>
          完整记录
        </Button>
        {line && line.status !== '清退' ? (
          <Button size="xs" variant="light" color="red" onClick={() => setClearing(true)}>
            清退
          </Button>
        ) : null}
      </div>
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {roster ? (
        <>
          <h3>实名名册</h3>
          <p>
            在场 {roster.onSite} 人{roster.told === null ? '' : `（项目登记 ${roster.told} 人）`}，持有效证件 {roster.special.holding} 人
            {roster.percent === null ? '' : `，一人一档完整度 ${roster.percent}%`}
          </p>
          <p
            className={classes.warning}
            data-tone={roster.training.percent === 100 ? undefined : 'red'}
            hidden={roster.training.percent === 100 && roster.training.beforeStart !== false}
          >
            {roster.training.percent === null ? '' : `专项培训 ${roster.training.attended}/${roster.training.of}。`}
            {roster.training.says}
          </p>
          <ul className={classes.lines}>
            {roster.people.map((one) => (
              <li key={`${one.id}${one.assignment}`}>
                <Link to="/workers" search={{ open: one.id }}>
                  {one.name}
                </Link>
                <span>{one.trade || '工种未填'}</span>
                <span className={classes.quiet}>
                  {one.in_on ?? '进场未填'} 至 {one.out_on ?? '今'}
                </span>
                <Tag tone={one.lacking.length === 0 ? 'green' : 'amber'} title={one.lacking.join('、')}>
                  {one.lacking.length === 0 ? '档案齐' : `${one.percent}%，缺 ${one.lacking.length}`}
                </Tag>
                {one.onSite ? null : <Tag>不在场</Tag>}
              </li>
            ))}
          </ul>
        </>
      ) : read.isPending ? (
        <Skeleton height={220} mt={12} />
      ) : null}
      {clearing ? <ClearDialog id={id} content={line?.content ?? ''} onClose={() => setClearing(false)} /> : null}
    </aside>
  );
}

function ClearDialog({ id, content, onClose }: { id: string; content: string; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today ?? null);
  const [reviewer, setReviewer] = useState('');
  const [reason, setReason] = useState('');
  const [blacklist, setBlacklist] = useState(false);
  const clear = useWrite('contractors.clear', {
    done: (made) => `已清退，${made.peopleLeft} 人离场${made.blacklisted ? '，已列入清退名单' : ''}`,
  });
  const run = async (): Promise<void> => {
    if (on === null) return;
    const outcome = await clear.run({ project: id, on, reviewer, reason, blacklist });
    if (outcome.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`清退「${content}」`} size={460} closeButtonProps={{ 'aria-label': '关闭' }}>
      <DayField label="清退日期" value={on} onChange={setOn} required />
      <TextInput label="复查人" value={reviewer} onChange={(event) => setReviewer(event.currentTarget.value)} required mt={8} />
      <Textarea
        label="清退原因"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        autosize
        minRows={2}
        mt={8}
      />
      <Checkbox
        label="同时列入企业内部清退名单（以后再用会提醒）"
        checked={blacklist}
        onChange={(event) => setBlacklist(event.currentTarget.checked)}
        mt={12}
      />
      <p className={classes.quiet}>项目状态改为清退，合同记为解除，在场人员全部登记离场。可以撤销。</p>
      <div className={classes.steps}>
        <Button
          color="red"
          loading={clear.running}
          disabled={on === null || reviewer.trim() === '' || reason.trim().length < 2}
          onClick={() => void run()}
        >
          清退
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </Modal>
  );
}
