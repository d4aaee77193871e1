import { Button, Progress } from '@mantine/core';
import type { JobProgress } from '../../shared/envelope.ts';
import { Card } from '../ui/Page.tsx';
import classes from './Intake.module.css';

/** Long work in words: what is being done, how far, and the way out. */
export function Staging({
  progress,
  onCancel,
  title = '正在读表',
}: {
  progress: JobProgress | null;
  onCancel: () => void;
  title?: string;
}) {
  const fraction = progress?.fraction ?? null;
  return (
    <Card className={classes.waiting ?? ''}>
      <h2>{title}</h2>
      <Progress
        value={fraction === null ? 100 : Math.round(fraction * 100)}
        animated={fraction === null}
        striped={fraction === null}
        aria-label="进度"
      />
      <span className={classes.quiet} role="status">
        {progress?.words ?? '马上开始'}
      </span>
      <div>
        <Button variant="default" onClick={onCancel}>
          取消
        </Button>
      </div>
    </Card>
  );
}
