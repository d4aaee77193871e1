/** Ctrl+K: screens, actions and records. Records are asked from the back end, which knows Chinese, pinyin initials and credit codes. */
import { Spotlight } from '@mantine/spotlight';
import { IconId, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { declarationOf } from '../../shared/declared/records/index.ts';
import { useAsk } from '../data/useRead.ts';
import { isImeKey } from '../ui/keys.ts';
import { type ShownEntity, screenOf } from '../ui/recordScreens.ts';
import { screens } from './routes.ts';

const searched: readonly ShownEntity[] = ['enterprise', 'hazard', 'outsourcing_project', 'contractor', 'worker', 'lease', 'inspection'];

const actions = [
  { label: '登记隐患', to: '/hazards', pinyin: 'djyh dengjiyinhuan' },
  { label: '新增企业', to: '/roster', pinyin: 'xzqy xinzengqiye' },
  { label: '登记检查', to: '/inspections', pinyin: 'djjc dengjijiancha' },
  { label: '新增人员', to: '/workers', pinyin: 'xzry xinzengrenyuan' },
  { label: '新增承包单位', to: '/contractors', pinyin: 'xzcbdw xinzengchengbaodanwei' },
  { label: '新增外包项目', to: '/outsourcing', pinyin: 'xzwbxm xinzengwaibaoxiangmu' },
] as const;

const fits = (query: string, label: string, pinyin: string): boolean =>
  query === '' || label.includes(query) || pinyin.split(' ').some((word) => word.startsWith(query.toLowerCase()));

export function Palette() {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const ask = useAsk();
  const navigate = useNavigate();
  const found = useQueries({
    queries: searched.map((entity) => ({
      queryKey: ['palette', entity, asked],
      queryFn: () => ask('records.suggest', { entity, text: asked, limit: 5 }),
      enabled: asked.length > 0,
      staleTime: 0,
      gcTime: 10_000,
    })),
  });
  const settled = asked === query.trim() && found.every((one) => !one.isFetching);
  const pages = screens.filter((screen) => fits(asked, screen.label, screen.pinyin));
  const doable = actions.filter((action) => fits(asked, action.label, action.pinyin));
  const hits = found.some((one) => (one.data?.suggestions.length ?? 0) > 0);

  // Spotlight marks its first action when the words change, and what the back end finds arrives after that: the mark is set once more
  useEffect(() => {
    if (!settled || asked === '') return;
    const list = document.querySelector('.mantine-Spotlight-actionsList');
    if (list?.querySelector('[data-selected]')) return;
    list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  }, [settled, asked]);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      clearQueryOnClose
      scrollable
      maxHeight={460}
      size={640}
      overlayProps={{ backgroundOpacity: 0.3 }}
    >
      <Spotlight.Search
        placeholder="企业、隐患、人员、功能；可用拼音首字母、信用代码"
        leftSection={<IconSearch size={18} stroke={1.6} />}
        aria-label="搜索"
        onKeyDown={(event) => {
          if (isImeKey(event)) event.stopPropagation();
        }}
      />
      <Spotlight.ActionsList>
        {searched.map((entity, index) => {
          const suggestions = found[index]?.data?.suggestions ?? [];
          if (asked === '' || suggestions.length === 0) return null;
          return (
            <Spotlight.ActionsGroup key={entity} label={declarationOf(entity).label}>
              {suggestions.map((suggestion) => (
                <Spotlight.Action
                  key={suggestion.id}
                  label={suggestion.title}
                  description={suggestion.detail}
                  onClick={() => void navigate({ to: screenOf[entity], search: { open: suggestion.id } })}
                />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {(found[searched.indexOf('enterprise')]?.data?.suggestions ?? []).length > 0 ? (
          <Spotlight.ActionsGroup label="一企一档">
            {found[searched.indexOf('enterprise')]?.data?.suggestions.map((suggestion) => (
              <Spotlight.Action
                key={suggestion.id}
                label={`${suggestion.title} 一企一档`}
                leftSection={<IconId size={16} />}
                onClick={() => void navigate({ to: '/enterprise', search: { id: suggestion.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {doable.length > 0 ? (
          <Spotlight.ActionsGroup label="操作">
            {doable.map((action) => (
              <Spotlight.Action
                key={action.label}
                label={action.label}
                leftSection={<IconPlus size={16} />}
                onClick={() => void navigate({ to: action.to, search: { form: 'new' } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {pages.length > 0 ? (
          <Spotlight.ActionsGroup label="页面">
            {pages.map((screen) => (
              <Spotlight.Action
                key={screen.path}
                label={screen.label}
                leftSection={<screen.icon size={16} />}
                onClick={() => void navigate({ to: screen.path })}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {settled && !hits && doable.length === 0 && pages.length === 0 ? (
          <Spotlight.Empty>没有找到“{asked}”。换个写法，或只写前几个字、拼音首字母。</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
      <Spotlight.Footer c="dimmed" fz={13} p="xs">
        ↑ ↓ 选择　Enter 打开　Esc 关闭
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}
