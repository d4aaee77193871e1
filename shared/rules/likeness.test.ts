import { describe, expect, it } from 'vitest';
import { isNear, nameCore, nearestNames, nearKeys, sameNumbers, surelyMeant } from './likeness.ts';

describe('likeness of names', () => {
  it('sees through legal form, place and brackets', () => {
    for (const name of [
      '阳光镇恒基铸造厂',
      '恒基铸造有限公司',
      '恒基铸造 有限责任公司',
      '平川县恒基铸造（个体工商户）',
      '恒基铸造厂有限公司',
    ]) {
      expect(nameCore(name, ['平川县', '阳光镇']), name).toBe('恒基铸造');
    }
  });

  it('keeps a branch and never eats the whole name', () => {
    expect(nameCore('恒基铸造有限公司二分公司')).not.toBe(nameCore('恒基铸造有限公司'));
    expect(nameCore('阳光镇厂', ['阳光镇'])).not.toBe('');
    expect(nameCore('有限公司')).toBe('有限公司');
  });

  it('tells 一厂 from 二厂', () => {
    expect(sameNumbers('恒基铸造一厂', '恒基铸造二厂')).toBe(false);
    expect(sameNumbers('恒基铸造1号车间', '恒基铸造１号车间')).toBe(true);
  });

  it('finds one character off by shared keys, and nothing further off stays near', () => {
    const share = (a: string, b: string) => nearKeys(a).some((key) => nearKeys(b).includes(key));
    for (const [a, b, near] of [
      ['恒基铸造', '恒基铸件', true],
      ['恒基铸造', '恒基精铸造', true],
      ['恒基铸造', '恒基铸', true],
      ['恒基铸造', '宏达铸造', false],
    ] as const) {
      expect(share(a, b), b).toBe(near);
      expect(isNear(a, b), b).toBe(near);
    }
  });

  it('suggests the village that was meant', () => {
    const names = ['东榆村', '北沟村', '阳光社区'];
    expect(nearestNames('东榆', names)).toEqual(['东榆村']);
    expect(nearestNames('东愉村', names)).toEqual(['东榆村']);
    expect(nearestNames('阳光社区居委会', names)).toEqual(['阳光社区']);
    expect(nearestNames('西坡村', names)).toEqual([]);
    expect(surelyMeant('东榆', names)).toBe('东榆村');
    expect(surelyMeant('西榆村', names)).toBeNull();
  });
});
