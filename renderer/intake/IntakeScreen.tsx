/** 收表导入: drop files, see each file's verdict, look at the preview, answer what is asked once per batch, commit, undo. */
import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Page } from '../ui/Page.tsx';
import { Batches } from './Batches.tsx';
import { BatchView } from './BatchView.tsx';
import { DropZone } from './DropZone.tsx';
import { Staging } from './Staging.tsx';

const route = getRouteApi('/intake');

export function IntakeScreen() {
  const { batch } = route.useSearch();
  return batch ? <OpenBatch batch={batch} /> : <Start />;
}

function Start() {
  const navigate = route.useNavigate();
  const staging = useJob('intake.stage');
  const stage = async (tokens: string[]): Promise<void> => {
    const outcome = await staging.run({ files: tokens });
    if (outcome.ok) void navigate({ search: { batch: outcome.value.batch } });
  };
  return (
    <Page title="收表导入" note="企业发来的表直接拖进来：先核对，您点“入账”才会写进台账">
      {staging.running ? (
        <Staging progress={staging.progress} onCancel={staging.cancel} />
      ) : (
        <>
          <DropZone onFiles={(tokens) => void stage(tokens)} />
          <Batches />
        </>
      )}
    </Page>
  );
}

function OpenBatch({ batch }: { batch: string }) {
  const read = useRead('intake.batch', { batch }, { keep: true });
  const navigate = route.useNavigate();
  if (read.isError) {
    return (
      <Page title="收表导入">
        <FaultNote error={read.error} onRetry={() => void navigate({ search: {} })} />
      </Page>
    );
  }
  if (!read.data) {
    return (
      <Page title="收表导入">
        <Skeleton height={420} />
      </Page>
    );
  }
  return <BatchView batch={read.data} />;
}
