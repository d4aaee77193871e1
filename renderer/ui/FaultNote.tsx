import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { FaultShape } from '../../shared/envelope.ts';
import { faultOf } from '../data/faults.ts';

/** A fault where the content would stand, or above a form. `error` may be whatever a read threw. */
export function FaultNote({ error, fault, onRetry }: { error?: unknown; fault?: FaultShape; onRetry?: () => void }) {
  const shown = fault ?? faultOf(error);
  return (
    <Alert
      role="alert"
      variant="light"
      color={shown.code === 'BUG' ? 'red' : 'orange'}
      icon={<IconAlertTriangle size={18} />}
      title={shown.code === 'BUG' ? '程序出错' : undefined}
    >
      {shown.says}
      {shown.incident ? `（事件号 ${shown.incident}，请告诉维护人员）` : null}
      {onRetry ? (
        <Button mt="xs" size="xs" variant="default" onClick={onRetry}>
          再试一次
        </Button>
      ) : null}
    </Alert>
  );
}
