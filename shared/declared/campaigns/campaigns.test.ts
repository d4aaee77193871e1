import { describe, expect, it } from 'vitest';
import { isDay } from '../../day.ts';
import { codeListOf, hasCode } from '../codes/index.ts';
import { campaignNamed, campaigns, dayIn, strictestRule } from './index.ts';

describe('the sample campaigns', () => {
  it('are the five notices, without region, mailbox or telephone', () => {
    expect(campaigns.map(({ id }) => id)).toEqual(['S0', 'S1', 'S2', 'S3', 'S4']);
    expect(JSON.stringify(campaigns)).not.toMatch(/@|\d{7,}|阳城|阳泉|平顶山市/);
    for (const { name } of campaigns) expect(name).not.toMatch(/\d{4}|[省市县区]/);
  });

  it.each(campaigns.map((campaign) => [campaign.id, campaign] as const))(
    'lay the phases of %s one after the other, on days that exist',
    (_id, { phases }) => {
      const days = phases.flatMap(({ start, end }) => [...(start ? [dayIn(2024, start)] : []), dayIn(2024, end)]);
      for (const day of days) expect(isDay(day), day).toBe(true);
      expect(days).toEqual([...days].sort());
      expect(phases.map(({ seq }) => seq)).toEqual(phases.map((_, index) => index + 1));
      expect(phases[0]?.start, 'the first phase begins the day the office says').toBeNull();
    },
  );

  it('run over the turn of the year where the notice does', () => {
    expect(campaignNamed('S2').phases.map(({ end }) => dayIn(2024, end))).toEqual(['2024-11-17', '2025-02-10']);
    expect(campaignNamed('S3').phases.map(({ end }) => dayIn(2024, end))).toEqual(['2024-03-10', '2025-12-31', '2026-09-30', '2026-12-31']);
  });

  it('know when something is due: once, each month, each year', () => {
    const due = campaigns.flatMap(({ duties }) => duties.map(({ matrix, cycle, due }) => [matrix, cycle, Object.keys(due)[0]]));
    expect(due).toEqual(
      expect.arrayContaining([
        ['S3-57', '月', 'dayOfMonth'],
        ['S3-58', '年', 'every'],
        ['S0-45', '一次', 'on'],
      ]),
    );
    for (const [matrix, cycle, kind] of due) expect({ 一次: 'on', 月: 'dayOfMonth', 年: 'every' }[cycle as '月'], matrix).toBe(kind);
  });

  it('name actions, turns and tags that the office can choose', () => {
    const tags = new Set([...codeListOf('riskTags').codes.map(({ code }) => code), '全部', '高危行业', '外包项目']);
    for (const { tag, action, per } of campaigns.flatMap(({ frequencies }) => frequencies)) {
      expect(tags, tag).toContain(tag);
      expect(hasCode('frequencyAction', action), action).toBe(true);
      expect(hasCode('frequencyPer', per), per).toBe(true);
    }
  });

  it('throw for a campaign nobody declared', () => {
    expect(() => campaignNamed('S9')).toThrow();
  });
});

describe('how often', () => {
  const rules = campaigns.flatMap(({ frequencies }) => frequencies);

  it.each<[action: '带队检查' | '演练', tags: string[], minCount: number, per: string, matrix: string]>([
    ['带队检查', [], 1, '季', 'S3-18'],
    ['带队检查', ['金属冶炼'], 1, '月', 'S3-18'],
    ['带队检查', ['高危行业'], 1, '月', 'S4-06'],
    ['演练', ['粉尘涉爆'], 1, '年', 'S3-35'],
    ['演练', ['厂中厂', '高危行业'], 1, '半年', 'S3-35'],
  ])('%s of an enterprise tagged %j takes the strictest rule', (action, tags, minCount, per, matrix) => {
    expect(strictestRule(rules, action, tags)).toMatchObject({ minCount, per, matrix });
  });

  it('does not depend on the order of the rules', () => {
    for (const action of ['带队检查', '演练'] as const) {
      const [one, other] = [rules, [...rules].reverse()].map((order) => strictestRule(order, action, ['金属冶炼', '高危行业']));
      expect([one?.per, one?.minCount]).toEqual([other?.per, other?.minCount]);
    }
  });

  it('is nothing where no rule applies', () => {
    expect(strictestRule(rules, '考核', ['粉尘涉爆'])).toBeUndefined();
  });
});
