import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** what will happen, with exact totals */
  children: ReactNode;
  confirm: string;
  cancel?: string;
  danger?: boolean;
  running?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before what cannot be undone, or what takes away work. What can be undone is done at once, with 撤销 in its toast. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  cancel = '取消',
  danger = false,
  running = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={onCancel} title={title} size={440} zIndex={400} closeButtonProps={{ 'aria-label': '关闭' }}>
      <Text component="div">{children}</Text>
      <Group justify="flex-end" mt="lg" gap={8}>
        <Button variant="default" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button {...(danger ? { color: 'red' } : {})} loading={running} onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
