import { Button, Group, Modal } from '@mantine/core';
import type { PackageVerification } from '../../shared/packages.ts';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './Reports.module.css';

const looks: Record<PackageVerification['files'][number]['state'], { tone: Tone; word: string }> = {
  ok: { tone: 'green', word: '一致' },
  altered: { tone: 'red', word: '被改过' },
  missing: { tone: 'red', word: '缺失' },
  extra: { tone: 'amber', word: '清单外' },
};

/** What reading a package back found, file by file. */
export function VerificationDialog({ result, onClose }: { result: PackageVerification; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="核对上报包" size={620} closeButtonProps={{ 'aria-label': '关闭' }}>
      <p className={classes.rule}>
        <Tag tone={result.ok ? 'green' : 'red'}>{result.ok ? '✓ 核对通过' : '✕ 核对不通过'}</Tag> {result.says}　校验尾号 {result.shortHash}
      </p>
      <table className={classes.rows}>
        <tbody>
          {result.files.map((file) => (
            <tr key={file.path}>
              <td>{file.path}</td>
              <td style={{ width: 90 }}>
                <Tag tone={looks[file.state].tone}>{looks[file.state].word}</Tag>
              </td>
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
