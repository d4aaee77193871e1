import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import type { Bridge } from '../../shared/bridge.ts';
import { OfficeData, useHostGone } from '../data/office.tsx';
import { useRead } from '../data/useRead.ts';
import { useApplyAppearance } from '../ui/appearance.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { HostGone } from './ErrorSurface.tsx';
import { ChooseFolder, Introduce } from './FirstRun.tsx';
import type { createOfficeRouter } from './router.tsx';
import classes from './Shell.module.css';

/** Decides what the person meets: the choice of a folder, the three questions of the first run, or the office. */
export function App({ bridge, router }: { bridge: Bridge; router: ReturnType<typeof createOfficeRouter> }) {
  return (
    <OfficeData bridge={bridge}>
      <ModalsProvider labels={{ confirm: '确定', cancel: '取消' }}>
        <Notifications position="bottom-center" limit={4} containerWidth={400} />
        <Gate router={router} />
        <Lifeline />
      </ModalsProvider>
    </OfficeData>
  );
}

function Gate({ router }: { router: ReturnType<typeof createOfficeRouter> }) {
  const premises = useRead('premises.status', {});
  const open = premises.data?.state === 'open';
  const status = useRead('office.status', {}, { enabled: open });
  // known before the first screen, so that no list is drawn twice
  const habits = useRead('preferences.read', {}, { enabled: open });
  if (premises.isError) return <Centred error={premises.error} onRetry={() => void premises.refetch()} />;
  if (!premises.data) return null;
  if (!open) return <ChooseFolder premises={premises.data} />;
  if (status.isError) return <Centred error={status.error} onRetry={() => void status.refetch()} />;
  if (!status.data || habits.isPending) return null;
  if (!status.data.identity) return <Introduce status={status.data} />;
  return <Looked router={router} />;
}

/** The office as this person wants to see it. */
function Looked({ router }: { router: ReturnType<typeof createOfficeRouter> }) {
  useApplyAppearance();
  return <RouterProvider router={router} />;
}

function Centred({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className={classes.centre}>
      <FaultNote error={error} onRetry={onRetry} />
    </div>
  );
}

function Lifeline() {
  return useHostGone() ? <HostGone /> : null;
}
