import { Anchor, Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { isImeKey } from '../ui/keys.ts';
import { Navigation } from './Navigation.tsx';
import { Palette } from './Palette.tsx';
import classes from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** Navigation at the left, the bar on top, the screen in the rest. */
export function Shell() {
  const status = useRead('office.status', {});
  useQuickEntryKey();
  return (
    <div className={classes.shell} data-demo={status.data?.demo || undefined}>
      <Anchor href="#content" className={classes.skip} onClick={skipToContent}>
        跳到内容
      </Anchor>
      {status.data?.demo ? <DemoBanner /> : null}
      <Navigation status={status.data} />
      <TopBar status={status.data} />
      <div className={classes.screen}>
        <Outlet />
      </div>
      <Palette />
    </div>
  );
}

/** Alt+N anywhere: a hazard is registered in half a minute. Ctrl+N too where the window is ours; a browser keeps it for itself. */
function useQuickEntryKey(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isImeKey(event) || event.shiftKey || event.code !== 'KeyN' || event.altKey === (event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void navigate({ to: '/hazards', search: { form: 'quick' } });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}

function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#content a, #content button, #content input, #content [tabindex="0"]')?.focus();
}

function DemoBanner() {
  const leave = useJob('premises.leaveDemo');
  return (
    <div className={classes.demo} role="status">
      <IconFlask size={18} aria-hidden />
      <b>演示数据</b>
      <span>这里的企业、人员、隐患都是编造的，可以随意试；与正式资料分开存放，互不影响。</span>
      <Button size="xs" variant="white" color="dark" loading={leave.running} onClick={() => void leave.run({})}>
        离开演示
      </Button>
    </div>
  );
}
