import { Alert, Button, Group } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { Draft } from '../../../shared/desk.ts';

export interface LeftDraftProps {
  draft: Draft;
  /** version of the record as it stands now; null for a new one */
  version: number | null;
  onRestore: () => void;
  onDecline: () => void;
}

/** 恢复上次未保存的内容: what a crash left, with when it was written. */
export function LeftDraft({ draft, version, onRestore, onDecline }: LeftDraftProps) {
  const fields = Object.keys(draft.values).length;
  const when = `${draft.keptAt.slice(5, 10)} ${draft.keptAt.slice(11, 16)}`;
  return (
    <Alert color="accent" variant="light" icon={<IconHistory size={18} />} title={`上次有 ${fields} 项没有保存（${when}）`} role="status">
      {draft.version !== null && version !== null && draft.version !== version ? '这条记录后来又改过，恢复后请核对一遍。' : null}
      <Group gap={8} mt={6}>
        <Button size="xs" onClick={onRestore}>
          恢复上次未保存的内容
        </Button>
        <Button size="xs" variant="default" onClick={onDecline}>
          不要了
        </Button>
      </Group>
    </Alert>
  );
}
