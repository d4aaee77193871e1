import { expect, it } from 'vitest';
import { pxInRem } from './pxToRem.ts';

it('turns pixels into rem, but not hairlines, colours or what is rem already', () => {
  expect(pxInRem('14px')).toBe('0.875rem');
  expect(pxInRem('1px solid var(--line)')).toBe('1px solid var(--line)');
  expect(pxInRem('0 8px 28px rgb(16 30 54 / 14%)')).toBe('0 0.5rem 1.75rem rgb(16 30 54 / 14%)');
  expect(pxInRem('-1px 2px calc(100% - 36px)')).toBe('-1px 2px calc(100% - 2.25rem)');
  expect(pxInRem('-12px')).toBe('-0.75rem');
  expect(pxInRem('calc(0.875rem * var(--mantine-scale))')).toBe('calc(0.875rem * var(--mantine-scale))');
});
