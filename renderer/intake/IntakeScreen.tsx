/** 收表导入: drop files, see each file's verdict, look at the preview, answer what is asked once per batch, commit, undo. */
import { Button, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Page } from '../ui/Page.tsx';
import { Batches } from './Batches.tsx';
import { BatchView } from './BatchView.tsx';
import { DropZone } from './DropZone.tsx';
import { Staging } from './Staging.tsx';
import { useDrop } from './useDrop.ts';

const route = getRouteApi('/intake');

export function IntakeScreen() {
  const { batch } = route.useSearch();
  return batch ? <OpenBatch key={batch} batch={batch} /> : <Start />;
}

function Start() {
  const navigate = route.useNavigate();
  const staging = useJob('intake.stage');
  const stage = async (tokens: string[]): Promise<void> => {
    const outcome = await staging.run({ files: tokens });
    if (outcome.ok) void navigate({ search: { batch: outcome.value.batch } });
  };
  const taking = useDrop((tokens) => void stage(tokens), !staging.running);
  return (
    <Page title="收表导入" note="企业发来的表直接拖进来：先核对，您点“入账”才会写进台账">
      {staging.running ? (
        <Staging title="正在读表" promise="取消不会留下任何东西。" progress={staging.progress} onCancel={staging.cancel} />
      ) : (
        <>
          <DropZone taking={taking} />
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
        <FaultNote error={read.error} />
        <div>
          <Button variant="default" onClick={() => void navigate({ search: {} })}>
            回到收表导入
          </Button>
        </div>
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
