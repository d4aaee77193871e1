/** 上报包: made, handed over, and a received or made one read back and checked. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import type { PackageVerification } from '../../shared/packages.ts';
import { useFiles } from '../data/useFiles.ts';
import { useJob } from '../data/useJob.ts';
import { MadeDialog } from './MadeDialog.tsx';
import { VerificationDialog } from './VerificationDialog.tsx';

export function PackageButton({ form, asOf }: { form: string; asOf: string }) {
  const files = useFiles();
  const compose = useJob('packages.compose');
  const verify = useJob('packages.verify');
  const [checked, setChecked] = useState<PackageVerification | null>(null);

  const [made, setMade] = useState<OutputOf<'packages.compose'> | null>(null);

  const make = async (personal: '脱敏' | '不含'): Promise<void> => {
    const outcome = await compose.run({ form, asOf, personal });
    if (outcome.ok && (await files.give(outcome.value.file))) setMade(outcome.value);
  };
  const check = async (): Promise<void> => {
    const [file] = await files.pickFiles({ many: false, extensions: ['zip'] }).catch(() => []);
    if (!file) return;
    const outcome = await verify.run({ file: file.token });
    if (outcome.ok) setChecked(outcome.value);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={compose.running || verify.running}
            leftSection={<IconPackage size={16} />}
            rightSection={<IconChevronDown size={14} />}
          >
            上报包
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void make('脱敏')}>生成上报包（证件号、电话脱敏）</Menu.Item>
          <Menu.Item onClick={() => void make('不含')}>生成上报包（不含证件号、电话）</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void check()}>核对一个包…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {made ? <MadeDialog made={made} onClose={() => setMade(null)} /> : null}
      {checked ? <VerificationDialog result={checked} onClose={() => setChecked(null)} /> : null}
    </>
  );
}
