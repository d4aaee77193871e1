/** What stands where a screen cannot: a screen that broke, an address that leads nowhere, a host that is gone. */
import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import classes from './Shell.module.css';

export function RouteFault({ error, reset }: ErrorComponentProps) {
  return (
    <div className={classes.centre}>
      <FaultNote error={error} onRetry={reset} />
    </div>
  );
}

export function RouteMissing() {
  return (
    <EmptyState title="没有这个页面" action={<Link to="/today">回到今日</Link>}>
      这个地址可能是从旧版本复制来的。
    </EmptyState>
  );
}

export function HostGone() {
  return (
    <div className={classes.veil} role="alertdialog" aria-label="与本机程序的连接断了">
      <div className={classes.veilBox}>
        <EmptyState
          icon={<IconPlugConnectedX size={30} stroke={1.4} />}
          title="与本机程序的连接断了"
          action={<Button onClick={() => window.location.reload()}>重新连接</Button>}
        >
          已保存的内容都在。先点“重新连接”；仍不行，请关闭本页，重新打开安办台账。
        </EmptyState>
      </div>
    </div>
  );
}
