import { Button, Code, Group, Modal } from '@mantine/core';
import type { OutputOf } from '../../shared/contract.ts';
import classes from './Reports.module.css';

/** What went into the package, and the digits by which the county can tell on the telephone that it arrived whole. */
export function MadeDialog({ made, onClose }: { made: OutputOf<'packages.compose'>; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="上报包做好了" size={560} closeButtonProps={{ 'aria-label': '关闭' }}>
      <p className={classes.rule}>
        校验尾号 <Code fz={15}>{made.shortHash}</Code>　报出去时把这六位告诉收件人，对方用“核对一个包”核对。
      </p>
      <table className={classes.rows}>
        <tbody>
          {made.files.map((file) => (
            <tr key={file.path}>
              <td>{file.path}</td>
              <td>{file.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>知道了</Button>
      </Group>
    </Modal>
  );
}
