import { describe, expect, it } from 'vitest';
import { fieldOf } from '../declared/records/index.ts';
import type { EntityName } from '../declared/vocabulary.ts';
import { textCell } from './cell.ts';
import { readChoice, readChoices } from './choices.ts';
import { isEmptyText, isZeroReport } from './emptiness.ts';
import { type ColumnContext, columnReader, type RowContext } from './field.ts';
import { readArea, readMoney, readNumber } from './numbers.ts';
import { splitItems } from './splitItems.ts';
import { readCertificateNumber, readIdNumber, readLongText, readName, readPhones, readTexts, readUscc } from './texts.ts';
import { readFlag, readTri } from './truth.ts';

const today = '2026-11-23';
const number = (value: number, text = String(value)) => ({ text, number: value });

describe('money', () => {
  it.each([
    ['3.5万', 35_000],
    ['3.5万元', 35_000],
    ['35000元', 35_000],
    ['￥35,000', 35_000],
    ['¥35,000.50', 35_000.5],
    ['人民币35000元整', 35_000],
    ['1.2亿', 120_000_000],
    ['0', 0],
    ['０元', 0],
    ['1.1万', 11_000],
    ['自筹5000元', 5000],
    ['5千元', 5000],
  ])('reads %s', (text, yuan) => {
    expect(readMoney(textCell(text))).toEqual({ value: yuan, problems: [] });
  });

  it('lets the heading give the unit and the cell overrule it', () => {
    expect(readMoney(number(3.5), { headingUnit: '万元' })).toEqual({ value: 35_000, problems: [] });
    expect(readMoney(textCell('35000元'), { headingUnit: '万元' })).toEqual({ value: 35_000, problems: [] });
    expect(readMoney(number(500), { headingUnit: '元' })).toEqual({ value: 500, problems: [] });
  });

  it('asks where no unit is given and the amount is small, or where the unit can hardly be meant', () => {
    expect(readMoney(number(5))).toMatchObject({ value: 5, inferred: 'unit', problems: [{ severity: 'warning' }] });
    expect(readMoney(number(5000))).toEqual({ value: 5000, problems: [] });
    expect(readMoney(number(0))).toEqual({ value: 0, problems: [] });
    expect(readMoney(number(35_000), { headingUnit: '万元' })).toMatchObject({ value: 350_000_000, problems: [{ severity: 'warning' }] });
  });

  it('does not average a span, and marks what is approximate', () => {
    expect(readMoney(textCell('3-5万'))).toMatchObject({ value: null, problems: [{ severity: 'warning' }] });
    expect(readMoney(textCell('0.5万-1万元')).value).toBeNull();
    expect(readMoney(textCell('约3万元'))).toMatchObject({ value: 30_000, problems: [{ severity: 'warning' }] });
    expect(readMoney(textCell('3万余元'))).toMatchObject({ value: 30_000, problems: [{ severity: 'warning' }] });
    expect(readMoney(textCell('自筹'))).toMatchObject({ value: null, problems: [{ severity: 'warning' }] });
    expect(readMoney(textCell('-500元')).problems[0]?.severity).toBe('error');
    expect(readMoney(textCell('/'))).toEqual({ value: null, problems: [] });
  });
});

describe('areas and counts', () => {
  it('converts 亩 and 万㎡', () => {
    expect(readArea(textCell('3亩'))).toEqual({ value: 2000.01, problems: [] });
    expect(readArea(number(3), { headingUnit: '亩' })).toEqual({ value: 2000.01, problems: [] });
    expect(readArea(textCell('1.2万㎡')).value).toBe(12_000);
    expect(readArea(textCell('1,200 m²')).value).toBe(1200);
    expect(readArea(textCell('800平方米')).value).toBe(800);
    expect(readArea(textCell('800'), { headingUnit: '平方米' }).value).toBe(800);
  });

  it('reads counts and refuses what is none', () => {
    expect(readNumber(textCell('50人'), true)).toEqual({ value: 50, problems: [] });
    expect(readNumber(textCell('1,200'), true).value).toBe(1200);
    expect(readNumber(textCell('约50人'), true)).toMatchObject({ value: 50, problems: [{ severity: 'warning' }] });
    expect(readNumber(textCell('50余人'), true)).toMatchObject({ value: 50, problems: [{ severity: 'warning' }] });
    expect(readNumber(textCell('10-20人'), true).value).toBeNull();
    expect(readNumber(number(2.5), true).problems[0]?.severity).toBe('error');
    expect(readNumber(textCell('若干'), true).value).toBeNull();
  });
});

describe('yes and no', () => {
  it.each(['是', '有', '√', '✓', '对', '已', '1', 'Y', 'true', '正常', '涉及', '存在', '已投保', ' 是 ', '是。'])('%s is true', (text) => {
    expect(readFlag(textCell(text))).toEqual({ value: true, problems: [] });
    expect(readTri(textCell(text))).toEqual({ value: '是', problems: [] });
  });
  it.each(['否', '无', '×', '✗', '未', '0', 'N', 'false', '不涉及', '不存在', '没有'])('%s is false', (text) => {
    expect(readFlag(textCell(text))).toEqual({ value: false, problems: [] });
    expect(readTri(textCell(text))).toEqual({ value: '否', problems: [] });
  });

  it('keeps three states apart', () => {
    expect(readTri(textCell('未核实'))).toEqual({ value: '未核实', problems: [] });
    expect(readTri(textCell('不清楚')).value).toBe('未核实');
    expect(readTri(textCell(''))).toEqual({ value: null, problems: [] });
    expect(readFlag(textCell('不详')).value).toBeNull();
  });

  it('takes the word in front of an explanation, with a warning', () => {
    expect(readFlag(textCell('是，2024年签订'))).toMatchObject({ value: true, problems: [{ severity: 'warning' }] });
    expect(readFlag(textCell('未签订安全协议'))).toMatchObject({ value: false, problems: [{ severity: 'warning' }] });
    expect(readFlag(textCell('2024.3.1'))).toMatchObject({ value: true, problems: [{ severity: 'warning' }] });
    expect(readFlag(textCell('详见附件'))).toMatchObject({ value: null, problems: [{ severity: 'warning' }] });
    expect(readFlag(number(1)).value).toBe(true);
    expect(readFlag(number(3)).value).toBeNull();
  });
});

describe('choices', () => {
  it.each([
    ['hazardSource', '自查', '企业自查'],
    ['hazardSource', '镇安办检查', '乡镇检查'],
    ['hazardStatus', '已整改', 'pending_recheck'],
    ['hazardStatus', '已整改（2024.1.5）', 'pending_recheck'],
    ['hazardStatus', '未整改', 'rectifying'],
    ['enterpriseStatus', '正常生产', '在产'],
    ['enterpriseScale', '规上', '规上'],
    ['manageType', '立行立改', '即查即改'],
    ['hazardousWorkTypes', 'HW02', 'HW02'],
  ])('%s: %s means %s', (list, text, code) => {
    expect(readChoice(list, textCell(text))).toEqual({ value: code, problems: [] });
  });

  it('never raises a level to 重大 by a likeness', () => {
    for (const text of ['较大', '轻微', 'Ⅰ级', '一级', '重大火灾隐患', '较大隐患', '严重', '疑似重大', '是']) {
      expect(readChoice('hazardLevel', textCell(text)).value, text).not.toBe('重大');
    }
    expect(readChoice('hazardLevel', textCell('较大'))).toMatchObject({ value: '待判级', problems: [{ severity: 'warning' }] });
    expect(readChoice('hazardLevel', textCell('重大事故隐患'))).toEqual({ value: '重大', problems: [] });
    expect(readChoice('hazardLevel', textCell('一般隐患'))).toEqual({ value: '一般', problems: [] });
    expect(readChoice('hazardLevel', textCell(''))).toEqual({ value: null, problems: [] });
  });

  it('does not overlook a negation', () => {
    expect(readChoice('hazardStatus', textCell('尚未整改完成')).value).toBeNull();
    expect(readChoice('hazardStatus', textCell('7月5日整改完成'))).toMatchObject({
      value: 'pending_recheck',
      problems: [{ severity: 'warning' }],
    });
  });

  it('reads a tick under a heading that names a code', () => {
    expect(readChoice('siteType', textCell('是'), '厂中厂')).toEqual({ value: '厂中厂', problems: [] });
    expect(readChoice('hazardLevel', textCell('是'), '重大').value).toBe('重大');
    expect(readChoice('hazardLevel', textCell('否'), '重大').value).toBe('一般');
    expect(readChoices('riskTags', textCell('√'), '粉尘涉爆')).toEqual({ value: ['粉尘涉爆'], problems: [] });
    expect(readChoices('riskTags', textCell('否'), '粉尘涉爆')).toEqual({ value: null, problems: [] });
  });

  it.each([
    ['动火、高处', ['HW01', 'HW04']],
    ['动火作业/高处作业/临时用电', ['HW01', 'HW04', 'HW06']],
    ['1.动火 2.有限空间', ['HW01', 'HW02']],
    ['☑动火 □吊装 ☑高处', ['HW01', 'HW04']],
    ['动火作业和高处作业', ['HW01', 'HW04']],
    ['动火（电焊）、吊装', ['HW01', 'HW05']],
    ['不涉及', ['HW00']],
    ['无', ['HW00']],
    ['受限（有限）空间', ['HW02']],
    ['涉及：动火，高处等', ['HW01', 'HW04']],
  ])('reads the hazardous work %s', (text, codes) => {
    expect(readChoices('hazardousWorkTypes', textCell(text))).toEqual({ value: codes, problems: [] });
  });

  it('keeps what it knows and names what it does not', () => {
    const reading = readChoices('hazardousWorkTypes', textCell('动火、潜水'));
    expect(reading.value).toEqual(['HW01']);
    expect(reading.problems[0]?.says).toContain('潜水');
    expect(readChoices('hazardousWorkTypes', textCell('潜水')).value).toBeNull();
  });
});

describe('texts and identifiers', () => {
  it('cleans names', () => {
    expect(readName(textCell(' 恒 基铸造(阳光) 有限公司\u200b')).value).toBe('恒基铸造（阳光）有限公司');
    expect(readTexts(textCell('张三、李四；王五')).value).toEqual(['张三', '李四', '王五']);
    expect(readTexts(textCell('张三 李四')).value).toEqual(['张三', '李四']);
    expect(readTexts(textCell('张 三')).value).toEqual(['张三']);
    expect(readLongText(textCell('第一行 \r\n第二行_x000D_\n第三行')).value).toBe('第一行\n第二行\n第三行');
  });

  it('refuses identity numbers that a spreadsheet has destroyed, in every form, even where the check digit happens to be right', () => {
    for (const cell of [
      number(110101199003072320, '1.10101E+17'),
      number(110101199003070000, '110101199003070000'),
      number(1e15),
      textCell('1.10101199003072E+17'),
      textCell('110101199003072000'),
    ]) {
      const reading = readIdNumber(cell, today);
      expect(reading.value).toBeNull();
      expect(reading.problems[0]).toMatchObject({ severity: 'error' });
      expect(reading.problems[0]?.says).toContain('Excel');
    }
    expect(readIdNumber(textCell("'11010519491231002x"), today).value).toBe('11010519491231002X');
    expect(readUscc(number(Number('914403001922038216'))).problems[0]?.severity).toBe('error');
    expect(readCertificateNumber(number(110101199003070000), today).value).toBeNull();
  });

  it('reads a phone from its number, whatever the sheet shows', () => {
    expect(readPhones({ text: '1.38E+10', number: 13_800_000_000 })).toEqual({ value: ['13800000000'], problems: [] });
    expect(readPhones(textCell('1.38E+10')).value).toBeNull();
    expect(readPhones(textCell('无'))).toEqual({ value: null, problems: [] });
  });
});

describe('nothing, and the statement that there is nothing', () => {
  it.each(['', '-', '--', '/', '\\', '无数据', '未填', '空', 'null', 'NaN', '未知', '无'])('%j is empty', (text) => {
    expect(isEmptyText(text)).toBe(true);
  });

  it.each([
    '无',
    '无隐患',
    '未发现',
    '未发现隐患',
    '未发现重大事故隐患',
    '无重大隐患。',
    '经自查未发现安全隐患',
    '经自查，未发现问题',
    '本月无隐患',
    '暂无隐患',
    '无安全隐患',
    '未发现问题',
    '没有隐患',
    '（无）',
    '不存在隐患',
    '未排查出安全隐患',
    '经排查，我公司不存在重大事故隐患',
    '未发现违法违规行为',
  ])('%s is a zero report', (text) => {
    expect(isZeroReport(text)).toBe(true);
  });

  it.each([
    '无安全警示标志',
    '无证上岗',
    '未发现场警戒线',
    '配电箱无防护罩',
    '未张贴标识',
    '',
    '/',
    '无灭火器',
    '隐患',
    '没有设置警示标志',
  ])('%s is none', (text) => {
    expect(isZeroReport(text)).toBe(false);
  });
});

describe('several items in one cell', () => {
  it.each([
    ['1.电线裸露；\n2.灭火器过期。', ['电线裸露', '灭火器过期']],
    ['1、电线裸露 2、灭火器过期 3、通道堵塞', ['电线裸露', '灭火器过期', '通道堵塞']],
    ['①电线裸露②灭火器过期', ['电线裸露', '灭火器过期']],
    ['1.一楼配电箱无门2.二楼灭火器过期', ['一楼配电箱无门', '二楼灭火器过期']],
    ['配电箱未上锁，\n线路裸露', ['配电箱未上锁，\n线路裸露']],
    ['1.2、3楼各缺灭火器一具', ['1.2、3楼各缺灭火器一具']],
    ['（1）电线裸露；（2）灭火器过期', ['电线裸露', '灭火器过期']],
    ['(一)电线裸露(二)灭火器过期', ['电线裸露', '灭火器过期']],
    ['一、电线裸露\n二、灭火器过期', ['电线裸露', '灭火器过期']],
    ['一是电线裸露；二是灭火器过期', ['电线裸露', '灭火器过期']],
    ['存在以下问题：1.电线裸露 2.灭火器过期', ['电线裸露', '灭火器过期']],
    ['配电箱未上锁\n灭火器过期', ['配电箱未上锁', '灭火器过期']],
    ['配电箱未上锁；灭火器已过期', ['配电箱未上锁', '灭火器已过期']],
    ['电线裸露', ['电线裸露']],
    ['1.电线裸露', ['电线裸露']],
    ['货物堆放高度超过1.5米，距离2.5米处无灭火器', ['货物堆放高度超过1.5米，距离2.5米处无灭火器']],
    ['3号车间2号配电箱未接地', ['3号车间2号配电箱未接地']],
    ['', []],
  ])('splits %j', (text, items) => {
    expect(splitItems(text)).toEqual(items);
  });

  it('splits twelve numbered items in order', () => {
    const text = Array.from({ length: 12 }, (_, i) => `${i + 1}.第${i + 1}处配电箱无门`).join('\n');
    expect(splitItems(text)).toHaveLength(12);
  });
});

describe('columns of declared fields', () => {
  const column = (entity: EntityName, field: string, more: Partial<ColumnContext> = {}) => {
    const declaration = fieldOf(entity, field);
    if (declaration === undefined) throw new Error(field);
    return columnReader(declaration, field, { heading: declaration.label, today, defaultYear: 2025, ...more });
  };
  const at = (base: string): RowContext => ({ base });

  it('counts a relative deadline from each row’s own day', () => {
    const read = column('hazard', 'deadline');
    expect(read(textCell('5日内'), at('2025-06-10')).value).toBe('2025-06-15');
    expect(read(textCell('5日内'), at('2025-07-10')).value).toBe('2025-07-15');
    expect(read(textCell('2025年8月'), at('2025-07-10')).value).toBe('2025-08-31');
  });

  it('gives the beginning of a period to its own field and 长期 to the flag', () => {
    expect(column('outsourcing_project', 'end')(textCell('2025.3.1-12.31'))).toMatchObject({
      value: '2025-12-31',
      also: { start: '2025-03-01' },
    });
    expect(column('outsourcing_project', 'end')(textCell('长期'))).toEqual({ value: null, problems: [], also: { long_term: true } });
    expect(column('certificate', 'expire')(textCell('长期')).problems[0]?.severity).toBe('warning');
    expect(column('hazard', 'found_on')(textCell('2025.3.1-2025.3.3'))).toMatchObject({
      value: '2025-03-01',
      problems: [{ severity: 'warning' }],
    });
  });

  it('reads by the heading where the heading names the code or the unit', () => {
    expect(column('enterprise', 'site_type', { heading: '是否为厂中厂（是/否）' })(textCell('是')).value).toBe('厂中厂');
    expect(column('hazard', 'funds_yuan', { heading: '落实治理经费（万元）', headingUnit: '万元' })(number(0.5)).value).toBe(5000);
    expect(column('lease', 'area_m2', { heading: '面积（亩）', headingUnit: '亩' })(number(1)).value).toBe(666.67);
  });

  it('keeps numbers and texts that look alike apart in its memory', () => {
    const read = column('hazard', 'found_on');
    expect(read(textCell('45296')).problems).toHaveLength(1);
    expect(read({ text: '45296', number: 45_296, isDate: true }).problems).toHaveLength(0);
    expect(read({ text: '45296', number: 45_296, isDate: true, date1904: true }).value).toBe('2028-01-06');
  });

  it('never lets a sentence show a full number of a person', () => {
    const reading = column('hazard', 'level')(textCell('13800000000 11010519491231002X'));
    expect(reading.problems[0]?.says).not.toContain('13800000000');
    expect(reading.problems[0]?.says).not.toContain('19491231');
  });
});
