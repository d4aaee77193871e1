import { Menu, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconDeviceDesktop, IconHistory, IconMoon, IconSearch, IconSettings, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { OutputOf } from '../../shared/contract.ts';
import { longDay, weekdayWord } from '../../shared/day.ts';
import { useAppearance } from '../ui/appearance.ts';
import classes from './Shell.module.css';

/** Search, today, the person. */
export function TopBar({ status }: { status: OutputOf<'office.status'> | undefined }) {
  const navigate = useNavigate();
  const [look, setLook] = useAppearance();
  const person = status?.identity?.person ?? '';
  return (
    <header className={classes.bar}>
      <button type="button" className={classes.search} onClick={() => spotlight.open()} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.7} aria-hidden />
        <span>搜企业、隐患、人员、功能（可用拼音首字母）</span>
        <kbd>Ctrl K</kbd>
      </button>
      {status ? (
        <div className={classes.day}>
          今天 <b>{longDay(status.today)}</b> {weekdayWord(status.today)}
        </div>
      ) : (
        <div className={classes.day} />
      )}
      <Menu position="bottom-end" width={190}>
        <Menu.Target>
          <UnstyledButton className={classes.avatar} ta="center" aria-label={`${person}：外观与设置`}>
            {person.slice(0, 1) || '我'}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{person}</Menu.Label>
          {(
            [
              ['light', '浅色', IconSun],
              ['dark', '深色', IconMoon],
              ['auto', '随系统', IconDeviceDesktop],
            ] as const
          ).map(([scheme, label, Icon]) => (
            <Menu.Item
              key={scheme}
              leftSection={<Icon size={16} />}
              onClick={() => setLook({ ...look, scheme })}
              fw={look.scheme === scheme ? 600 : 400}
              rightSection={look.scheme === scheme ? '✓' : null}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => void navigate({ to: '/history' })}>
            操作记录
          </Menu.Item>
          <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => void navigate({ to: '/settings' })}>
            设置
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
