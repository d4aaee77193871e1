/** Whose sheet it is: confirmed as read, picked from the roster, or typed. */
import { Autocomplete, Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import type { SheetAt } from './SheetHead.tsx';

export function SenderPicker({ at, name, onDone }: { at: SheetAt; name: string | null; onDone?: () => void }) {
  const decide = useJob('intake.decide');
  const [typed, setTyped] = useState(name ?? '');
  const [asked] = useDebouncedValue(typed, 180);
  const suggest = useRead('records.suggest', { entity: 'enterprise', text: asked.slice(0, 100), limit: 8 }, { keep: true });
  const titles = [...new Set((suggest.data?.suggestions ?? []).map(({ title }) => title))];
  const send = async (enterprise: string): Promise<void> => {
    const outcome = await decide.run({ what: 'sender', ...at, enterprise });
    if (outcome.ok) onDone?.();
  };
  const chosen = typed.trim();
  return (
    <div>
      <Autocomplete
        label="填报单位"
        placeholder="名称、拼音首字母或信用代码"
        value={typed}
        onChange={setTyped}
        data={titles}
        // the back end has already searched, by pinyin initials and codes too
        filter={({ options }) => options}
        maxLength={100}
        comboboxProps={{ withinPortal: true, zIndex: 500 }}
      />
      <Group mt="xs" gap={8}>
        <Button size="xs" loading={decide.running} disabled={chosen.length < 2} onClick={() => void send(chosen)}>
          {chosen === name ? '就是这家' : '改成这家'}
        </Button>
      </Group>
    </div>
  );
}
