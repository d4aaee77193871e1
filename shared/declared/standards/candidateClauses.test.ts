import { describe, expect, it } from 'vitest';
import { candidateClauses, clauseOf, repealedWording } from './candidateClauses.ts';
import { majorHazardClauses } from './majorHazardClauses.2023.ts';

const codes = (text: string, gongmaoClass?: string) =>
  candidateClauses(text, gongmaoClass === undefined ? {} : { gongmaoClass }).map(({ clause }) => clause.code);

describe('clauses of the standard', () => {
  it('holds the 64 items by kind, and the general rule', () => {
    const perArticle = new Map<number, number>();
    for (const { code } of majorHazardClauses) {
      const article = Number(code.split('-')[1]);
      perArticle.set(article, (perArticle.get(article) ?? 0) + 1);
    }
    const sum = (from: number, to: number) =>
      [...perArticle].filter(([article]) => article >= from && article <= to).reduce((total, [, count]) => total + count, 0);
    expect([sum(3, 3), sum(4, 10), sum(11, 13), sum(14, 14)]).toEqual([3, 47, 14, 1]);
    expect(new Set(majorHazardClauses.map(({ code }) => code)).size).toBe(65);
  });

  it('finds a clause by its code however it is typed', () => {
    expect(clauseOf('gm10－7－7')?.code).toBe('GM10-7-7');
    expect(clauseOf('GM10-99-1')).toBeUndefined();
  });
});

describe('candidates', () => {
  it.each([
    ['喷漆室未设置可燃气体报警装置', '机械', 'GM10-7-7'],
    ['喷漆房未安装可燃气体报警器', '轻工', 'GM10-8-6'],
    ['干式除尘器未设置泄爆装置', '机械', 'GM10-11-3'],
    ['污水池清淤作业未审批，无人监护', '轻工', 'GM10-13-2'],
    ['电焊工无证上岗', '机械', 'GM10-3-2'],
    ['粉尘车间积尘严重，未按制度清扫', '机械', 'GM10-11-10'],
    ['速冻间作业人员超过9人', '轻工', 'GM10-12-2'],
  ])('%s', (text, gongmaoClass, code) => {
    expect(codes(text, gongmaoClass)[0]).toBe(code);
  });

  it('offers nothing for what is plainly not in the standard', () => {
    for (const text of ['灭火器过期', '配电箱未上锁', '安全通道堵塞', '会议室应急灯损坏', '台账不完整'])
      expect(codes(text), text).toEqual([]);
  });

  it('offers the general rule only beside a clause whose equipment failed', () => {
    expect(codes('喷漆室可燃气体报警器故障', '机械')).toEqual(expect.arrayContaining(['GM10-7-7', 'GM10-14']));
    expect(codes('风扇故障')).toEqual([]);
  });

  it('keeps clauses of other classes behind and says so', () => {
    const found = candidateClauses('喷漆室未设置可燃气体报警装置', { gongmaoClass: '机械' });
    expect(found.find(({ clause }) => clause.code === 'GM10-8-6')?.forThisClass).toBe(false);
  });

  it('warns that a missing sign alone is no major hazard', () => {
    const found = candidateClauses('有限空间未设置警示标志');
    expect(found.find(({ clause }) => clause.code === 'GM10-13-1')?.caution).toContain('并且');
  });

  it('points at words of the repealed standard', () => {
    expect(repealedWording('20区未使用防爆电器设备设施')).toContain('GM10-11-7');
    expect(repealedWording('喷漆室无报警')).toBeUndefined();
  });
});
