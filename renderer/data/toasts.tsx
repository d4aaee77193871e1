/** What the page says after something happened. One place, so that every write looks the same and can be taken back the same way. */
import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import type { FaultShape } from '../../shared/envelope.ts';

export function toastDone(words: string, undo?: () => void): void {
  const id = `done-${words}`;
  notifications.show({
    id,
    color: 'teal',
    icon: <IconCheck size={16} aria-hidden />,
    autoClose: undo ? 9000 : 4500,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': '关闭提示' },
    message: (
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm">{words}</Text>
        {undo ? (
          <Anchor
            component="button"
            type="button"
            size="sm"
            style={{ whiteSpace: 'nowrap' }}
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            撤销
          </Anchor>
        ) : null}
      </Group>
    ),
  });
}

/** A fault nobody else shows. Cancelling is no fault worth a word. */
export function toastFault(fault: FaultShape): void {
  if (fault.code === 'CANCELLED') return;
  notifications.show({
    id: `fault-${fault.says}`,
    color: fault.code === 'BUG' ? 'red' : 'orange',
    icon: fault.code === 'BUG' ? <IconX size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />,
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': '关闭提示' },
    title: fault.code === 'BUG' ? '程序出错' : undefined,
    message: fault.incident ? `${fault.says}（事件号 ${fault.incident}）` : fault.says,
  });
}
