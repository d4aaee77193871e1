/** How the screens look for this office: light or dark, size of the text. */
import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { z } from 'zod';
import { useMemory } from '../data/memory.ts';

export const textSizes = { 标准: 1, 大: 1.125, 特大: 1.25 } as const;
export type TextSize = keyof typeof textSizes;

export const Appearance = z.object({
  scheme: z.enum(['light', 'dark', 'auto']).catch('auto'),
  text: z.enum(['标准', '大', '特大']).catch('标准'),
});
export type Appearance = z.infer<typeof Appearance>;

const plain: Appearance = { scheme: 'auto', text: '标准' };

export function useAppearance(): [Appearance, (next: Appearance) => void] {
  return useMemory('appearance', Appearance, plain);
}

/** By how much sizes that are counted in pixels (columns, rows of lists) grow with the text. */
export function useTextScale(): number {
  return textSizes[useAppearance()[0].text];
}

/** Every size of the page is written in rem, so the root decides. Call once. */
export function useApplyAppearance(): void {
  const [{ scheme, text }] = useAppearance();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (scheme !== colorScheme) setColorScheme(scheme);
  }, [scheme, colorScheme, setColorScheme]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSizes[text] * 100}%`;
    document.documentElement.dataset.textSize = text;
  }, [text]);
}
