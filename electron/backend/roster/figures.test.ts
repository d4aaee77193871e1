import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { openTestDoor, type TestDoor } from '../testing/door.ts';

let t: TestDoor;
beforeEach(async () => {
  t = await openTestDoor();
});
afterEach(() => t.close());

const add = async (name: string, values: RecordValues = {}): Promise<string> =>
  (await t.ok('records.create', { entity: 'enterprise', values: { name, status: '在产', ...values } })).id;

async function figure(label: string): Promise<{ members: string[]; lacking: string[] | null; target: number | null }> {
  const found = (await t.ok('roster.figures', {})).figures.find((each) => each.label === label);
  if (!found) throw new Error(`no figure ${label}`);
  const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name).sort();
  return { members: names(found.members), lacking: found.lacking && names(found.lacking), target: found.target };
}

describe('figures of the roster', () => {
  it('S3-26: counts smelters with a valid third level or above, by the roster or by the certificate, and names the others', async () => {
    const tags = { risk_tags: ['金属冶炼'] };
    await add('甲铸造', { ...tags, standardization_level: '二级', standardization_expires: '2027-01-01' });
    const second = await add('乙铸造', tags);
    await t.ok('records.create', {
      entity: 'standardization',
      values: { enterprise_id: second, level: '三级', cert_no: 'AQB-1', issued_on: '2025-01-01', expires_on: '2028-01-01' },
    });
    await add('丙铸造', { ...tags, standardization_level: '三级', standardization_expires: '2026-10-23' });
    await add('丁铸造', { ...tags, standardization_level: '小微企业达标' });
    await add('戊铸造', { ...tags, status: '关闭', status_changed_on: '2026-01-01', status_reason: '拆迁' });
    expect(await figure('金属冶炼企业达三级及以上')).toEqual({ members: ['乙铸造', '甲铸造'], lacking: ['丁铸造', '丙铸造'], target: 1 });
  });

  it('S3-27: takes other enterprises above the scale only, against nine in ten', async () => {
    await add('甲机械', { scale: '规上', standardization_level: '三级' });
    await add('乙机械', { scale: '规上' });
    await add('丙机械', { scale: '规下' });
    await add('丁铸造', { scale: '规上', risk_tags: ['金属冶炼'] });
    expect(await figure('其他规上企业达三级及以上')).toEqual({ members: ['甲机械'], lacking: ['乙机械'], target: 0.9 });
  });

  it('S3-25: names whoever holds a level while a major hazard is open', async () => {
    const id = await add('甲机械', { standardization_level: '三级' });
    await add('乙机械', { standardization_level: '三级' });
    await t.ok('records.create', {
      entity: 'hazard',
      values: { enterprise_id: id, found_on: '2026-10-01', description: '可燃气体报警缺失', level: '重大' },
    });
    expect((await figure('达三级而有重大隐患未销号（一票否决）')).members).toEqual(['甲机械']);
  });

  it('S2-03, S3-23, S3-28, S4-52, S4-56, S4-57: counts each with the enterprises behind it', async () => {
    await add('甲纺织', { gongmao_class: '纺织', accident_10y: '是', is_benchmark: true, monitoring_connected: '是' });
    await add('乙小店', { subject_type: '九小场所', video_connected: '否' });
    await add('丙粮站', { econ_type: '国有', video_connected: '是' });
    expect((await figure('纺织')).members).toEqual(['甲纺织']);
    expect((await figure('近十年发生过事故')).members).toEqual(['甲纺织']);
    expect((await figure('标杆企业')).members).toEqual(['甲纺织']);
    expect((await figure('九小场所')).members).toEqual(['乙小店']);
    expect((await figure('国有企业')).members).toEqual(['丙粮站']);
    expect(await figure('接入视频监控')).toMatchObject({ members: ['丙粮站'], lacking: ['乙小店', '甲纺织'] });
    expect((await figure('接入监测预警')).members).toEqual(['甲纺织']);
  });

  it('S2-29: names enterprises whose registered and actual address differ, blanks and width aside', async () => {
    await add('甲机械', { reg_address: '东榆村工业路 8 号', addr_actual: '东榆村工业路８号' });
    await add('乙机械', { reg_address: '县城解放路 1 号', addr_actual: '东榆村工业路 9 号' });
    await add('丙机械', { addr_actual: '东榆村' });
    expect((await figure('注册地址与实际地址不一致')).members).toEqual(['乙机械']);
  });
});
