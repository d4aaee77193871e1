import { Button, Progress } from '@mantine/core';
import type { JobProgress } from '../../shared/envelope.ts';
import { Card } from '../ui/Page.tsx';
import classes from './Intake.module.css';

/** Long work in words: what is being done, how far, and the way out. */
export function Staging({
  progress,
  onCancel,
  title,
  promise,
}: {
  progress: JobProgress | null;
  onCancel: () => void;
  title: string;
  /** what cancelling leaves behind */
  promise: string;
}) {
  const fraction = progress?.fraction ?? null;
  return (
    <Card className={classes.waiting ?? ''}>
      <h2>{title}</h2>
      <Progress
        value={fraction === null ? 100 : Math.max(2, Math.round(fraction * 100))}
        animated={fraction === null}
        striped={fraction === null}
        aria-label="进度"
      />
      <span className={classes.progressWords} role="status">
        {progress?.words ?? '马上开始'}
      </span>
      <div className={classes.waitingFoot}>
        <Button variant="default" onClick={onCancel}>
          取消
        </Button>
        <span className={classes.quiet}>{promise}</span>
      </div>
    </Card>
  );
}
