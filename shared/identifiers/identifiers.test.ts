import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthOfIdentityNumber,
  checkIdentityNumber,
  destroyedBySpreadsheet,
  documentTypeOf,
  genderOfIdentityNumber,
  identityCheckCharacter,
  isIdentityNumber,
  upgradeIdentityNumber,
} from './identityNumber.ts';
import { maskCertificateNumber, maskIdentityNumber, maskPersonalData, maskPhone } from './mask.ts';
import { checkOldRegistrationNumber, oldRegistrationCheckDigit } from './oldRegistrationNumber.ts';
import { checkCertificateNumber } from './operationCertificate.ts';
import { checkOrganisationCode, organisationCheckCharacter } from './organisationCode.ts';
import { isPhone, parsePhones, splitNameAndPhones } from './phone.ts';
import { checkUscc, isUscc, usccCheckCharacter } from './uscc.ts';

const today = '2026-11-23';
const usccAlphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const fromAlphabet = (length: number) =>
  fc.array(fc.constantFrom(...usccAlphabet), { minLength: length, maxLength: length }).map((c) => c.join(''));
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));
const validUscc = fc
  .tuple(fc.constantFrom('91', '92', '93', '11', '52', 'Y1'), digits(6), fromAlphabet(9))
  .map(([head, region, body]) => head + region + body)
  .map((first17) => first17 + usccCheckCharacter(first17));
const validId = fc
  .tuple(fc.constantFrom('110101', '140522', '330200', '810000'), fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 999 }))
  .map(([region, offset, order]) => {
    const born = new Date(Date.UTC(1910, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const first17 = `${region}${born}${String(order).padStart(3, '0')}`;
    return first17 + identityCheckCharacter(first17);
  });

/** The text with one character replaced by another of the alphabet. */
function withOneChanged(text: string, position: number, step: number, alphabet: readonly string[]): string {
  const at = position % text.length;
  const old = alphabet.indexOf(text.charAt(at));
  return text.slice(0, at) + alphabet[(old + 1 + (step % (alphabet.length - 1))) % alphabet.length] + text.slice(at + 1);
}

describe('统一社会信用代码', () => {
  it.each(['91330100799655058B', '91440300708461136T', '914403001922038216'])('passes the public code %s', (code) => {
    expect(checkUscc(code)).toEqual({ value: code, problems: [] });
    expect(organisationCheckCharacter(code.slice(8, 16))).toBe(code.charAt(16));
  });

  it('passes every code with its check character and catches every single change', () => {
    fc.assert(
      fc.property(validUscc, fc.nat(), fc.nat(), (code, position, step) => {
        expect(checkUscc(code)).toEqual({ value: code, problems: [] });
        const changed = withOneChanged(code, position, step, usccAlphabet);
        expect(isUscc(changed)).toBe(false);
        expect(checkUscc(changed).problems).toHaveLength(1);
      }),
    );
  });

  it('mends width, case, spaces, hyphens and invisible characters', () => {
    expect(checkUscc(' ９１３３０１００-7996 55058b​').value).toBe('91330100799655058B');
  });

  it('keeps a code with a wrong check character and warns', () => {
    const check = checkUscc('91330100799655058C');
    expect(check.value).toBe('91330100799655058C');
    expect(check.problems.map((problem) => problem.severity)).toEqual(['warning']);
  });

  it('suggests a misread letter only when the suggestion passes', () => {
    expect(checkUscc('9133O1OO799655058B')).toMatchObject({ value: null, suggestion: '91330100799655058B' });
    expect(checkUscc('9133O1OO799655058C').suggestion).toBeUndefined();
  });

  it.each([
    ['9133010079965505', '16 位'],
    ['110108000000016', '旧注册号'],
    ['79965505-8', '组织机构代码'],
    ['9.1330100799655E+17', '科学计数'],
    ['9133010O799655058V', '不会出现'],
  ])('refuses %s and says why', (text, word) => {
    const check = checkUscc(text);
    expect(check.value).toBeNull();
    expect(check.problems[0]?.severity).toBe('error');
    expect(check.problems[0]?.says).toContain(word);
  });
});

describe('公民身份号码', () => {
  it('passes the number of the standard, in either case of x', () => {
    expect(identityCheckCharacter('11010519491231002')).toBe('X');
    expect(checkIdentityNumber('11010519491231002x', today)).toEqual({ value: '11010519491231002X', problems: [] });
    expect(birthOfIdentityNumber('11010519491231002X', today)).toBe('1949-12-31');
    expect(genderOfIdentityNumber('11010519491231002X')).toBe('女');
  });

  it('passes every valid number and catches every single changed digit', () => {
    fc.assert(
      fc.property(validId, fc.integer({ min: 0, max: 16 }), fc.nat(), (number, position, step) => {
        expect(checkIdentityNumber(number, '2026-11-23').value).toBe(number);
        const changed = withOneChanged(number.slice(0, 17), position, step, [...'0123456789']) + number.charAt(17);
        expect(isIdentityNumber(changed, today)).toBe(false);
        expect(checkIdentityNumber(changed, today).value).toBeNull();
      }),
    );
  });

  it.each(['1.10101E+17', '1.10101199003072E+17', '1.10101e17', '110101199003072000'])('says that %s was destroyed by Excel', (text) => {
    expect(checkIdentityNumber(text, today)).toEqual({ value: null, problems: [{ severity: 'error', says: destroyedBySpreadsheet }] });
  });

  it('refuses a masked number, an impossible or future day of birth, an unknown province, a wrong length', () => {
    const valid = (first17: string) => first17 + identityCheckCharacter(first17);
    expect(checkIdentityNumber('110101********0011', today).problems[0]?.says).toContain('遮住');
    expect(checkIdentityNumber(valid('11010119900230001'), today).problems[0]?.says).toContain('出生日期');
    expect(checkIdentityNumber(valid('11010120270101001'), today).problems[0]?.says).toContain('出生日期');
    expect(checkIdentityNumber(valid('99010119900101001').replace(/^99/, '00'), today).value).toBeNull();
    expect(checkIdentityNumber('1101011990030700', today).problems[0]?.says).toContain('16 位');
  });

  it('never repeats the number in a sentence', () => {
    for (const text of ['110101199003070012', '11010119900307', '110101199003072000', '1101011990030700111']) {
      for (const problem of checkIdentityNumber(text, today).problems) expect(problem.says).not.toContain(text.slice(0, 10));
    }
  });

  it('only points at a 15-digit number, with its 18-character form', () => {
    const check = checkIdentityNumber('110105491231002', today);
    expect(check).toMatchObject({ value: '110105491231002', suggestion: '11010519491231002X' });
    expect(check.problems[0]?.severity).toBe('warning');
    expect(upgradeIdentityNumber('110105491231002')).toBe('11010519491231002X');
  });

  it('takes other documents by their own rule', () => {
    expect(checkIdentityNumber('E12345678', today, '护照')).toEqual({ value: 'E12345678', problems: [] });
    expect(checkIdentityNumber('E12345678', today).problems[0]?.says).toContain('证件类型');
    expect(documentTypeOf('H12345678')).toBe('港澳居民来往内地通行证');
  });
});

describe('旧注册号 and 组织机构代码', () => {
  it('knows the check digits', () => {
    expect(oldRegistrationCheckDigit('11010800000001')).toBe('6');
    expect(checkOldRegistrationNumber('110108000000016')).toEqual({ value: '110108000000016', problems: [] });
    expect(checkOrganisationCode('79965505-8')).toEqual({ value: '799655058', problems: [] });
  });

  it('catches every single changed digit of a registration number', () => {
    fc.assert(
      fc.property(digits(14), fc.nat(), fc.nat(), (first14, position, step) => {
        const number = first14 + oldRegistrationCheckDigit(first14);
        expect(checkOldRegistrationNumber(number).problems).toEqual([]);
        expect(checkOldRegistrationNumber(withOneChanged(number, position, step, [...'0123456789'])).problems).toHaveLength(1);
      }),
    );
  });

  it('does not check the numbers of foreign-invested enterprises', () => {
    expect(checkOldRegistrationNumber('企独国字第N001234号').problems).toEqual([]);
    expect(checkOldRegistrationNumber('1101080000').value).toBeNull();
  });
});

describe('操作证号', () => {
  it('wants T and the holder’s identity number, and only warns', () => {
    expect(checkCertificateNumber('t11010519491231002x', today, '11010519491231002X')).toEqual({
      value: 'T11010519491231002X',
      problems: [],
    });
    expect(checkCertificateNumber('T11010519491231002X', today, '110101199003070011').problems[0]?.severity).toBe('warning');
    expect(checkCertificateNumber('T11010519491231003X', today).problems[0]?.severity).toBe('warning');
  });

  it('puts no rule on other systems', () => {
    expect(checkCertificateNumber('TS6FKWE10001', today)).toEqual({ value: 'TS6FKWE10001', problems: [] });
    expect(checkCertificateNumber('1.10101E+17', today).value).toBeNull();
  });
});

describe('电话', () => {
  it.each([
    ['13800000000', ['13800000000']],
    ['+86 138-0000-0000', ['13800000000']],
    ['138 0000 0000', ['13800000000']],
    ['13800000000、13900000000', ['13800000000', '13900000000']],
    ['13800000000 13900000000', ['13800000000', '13900000000']],
    ['13800000000/0356-4220000', ['13800000000', '0356-4220000']],
    ['（0356）4220000转801', ['03564220000-801']],
    ['0356—4220000', ['0356-4220000']],
    ['4220000', ['4220000']],
    ['400-100-2000', ['400-100-2000']],
    ['手机：13800000000', ['13800000000']],
    ['13800000000；13800000000', ['13800000000']],
  ])('reads %s', (text, numbers) => {
    expect(parsePhones(text)).toEqual({ value: numbers, problems: [] });
  });

  it('warns of a number with a digit too few, masked', () => {
    const read = parsePhones('1380000000');
    expect(read.value).toEqual([]);
    expect(read.problems[0]?.says).toContain('10 位');
    expect(read.problems[0]?.says).not.toContain('1380000000');
    expect(isPhone('1280000000')).toBe(false);
  });

  it('splits a name from its numbers', () => {
    expect(splitNameAndPhones('王某 13800000000')).toEqual({ name: '王某', phones: ['13800000000'] });
    expect(splitNameAndPhones('李某（电话：0356-4220000）')).toEqual({ name: '李某', phones: ['0356-4220000'] });
    expect(splitNameAndPhones('赵某')).toEqual({ name: '赵某', phones: [] });
  });
});

describe('masks', () => {
  it('hides what names a person', () => {
    expect(maskIdentityNumber('110101199003070011')).toBe('110101********0011');
    expect(maskPhone('13800000000')).toBe('138****0000');
    expect(maskPhone('0356-4220000')).toBe('0356-****000');
    expect(maskCertificateNumber('T110101199003070011')).toBe('T110101********0011');
    expect(maskCertificateNumber('TS6FKWE10001')).toBe('TS6FKWE10001');
    expect(maskIdentityNumber('E12345678')).toBe('E1*****78');
  });

  it('finds numbers inside a sentence', () => {
    expect(maskPersonalData('联系王某 13800000000，证件 11010519491231002X')).toBe('联系王某 138****0000，证件 110105********002X');
  });
});
