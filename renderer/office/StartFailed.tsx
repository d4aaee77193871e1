import { Button } from '@mantine/core';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The page could not reach its program at all. `says` is the host's sentence, if there is one. */
export function StartFailed({ says }: { says: string }) {
  return (
    <EmptyState title="打不开安办台账" action={<Button onClick={() => window.location.reload()}>再试一次</Button>}>
      {says || '本页没有连上本机程序。请关闭本页，重新打开安办台账。'}
    </EmptyState>
  );
}
