import { describe, expect, it } from 'vitest';
import { codeListOf, codeLists, codeOf, normaliseSpelling } from '../codes/index.ts';
import { sourceGrouping, sourceGroupOf } from '../sourceGrouping.ts';
import { type EntityName, entityNames } from '../vocabulary.ts';
import { declarationOf, entities, fieldEntries, fieldOf } from './index.ts';

const allFields = entityNames.flatMap((entity) => fieldEntries(entity).map(([name, declaration]) => ({ entity, name, declaration })));

describe('declared records', () => {
  it('declares every entity of the dictionary under its own name', () => {
    expect(Object.keys(entities)).toEqual([...entityNames]);
    for (const entity of entityNames) expect(declarationOf(entity).name).toBe(entity);
  });

  it('refuses a record only for what the dictionary calls 保存必', () => {
    const needed = Object.fromEntries(
      entityNames.map((entity) => [
        entity,
        fieldEntries(entity)
          .filter(([, declaration]) => declaration.need === 'save')
          .map(([name]) => name),
      ]),
    );
    expect(needed).toMatchObject({
      enterprise: ['name'],
      lease: ['lessor_name', 'lessee_id'],
      contractor: ['name'],
      outsourcing_project: ['owner_enterprise_id', 'contractor_id', 'content'],
      worker: ['name', 'id_no', 'employer_name'],
      certificate: ['worker_id'],
      exam: ['worker_id'],
      hazard: ['enterprise_id', 'found_on', 'description'],
      inspection: ['enterprise_id', 'start', 'org'],
    });
    expect(entities.certificate.saveNeedsOneOf).toEqual([
      ['category', 'item'],
      ['cert_no', 'expire'],
    ]);
  });

  it('names only fields, lists and entities that exist', () => {
    for (const entity of entityNames) {
      const { title, search, matchKeys, defaultSort, saveNeedsOneOf } = declarationOf(entity);
      for (const name of [title, defaultSort.field, ...search, ...matchKeys.flat(), ...(saveNeedsOneOf ?? []).flat()]) {
        expect(fieldOf(entity, name), `${entity}.${name}`).toBeDefined();
      }
    }
    for (const { entity, name, declaration } of allFields) {
      const at = `${entity}.${name}`;
      if (declaration.kind === 'choice' || declaration.kind === 'choices') expect(codeLists.has(declaration.codes ?? ''), at).toBe(true);
      else expect(declaration.codes, at).toBeUndefined();
      if (declaration.kind === 'links') {
        expect(entityNames, at).toContain(declaration.link);
        expect(declaration.linkAs, at).toMatch(/^[a-z_]+$/);
        expect(name, at).toMatch(/_ids$/);
      }
      if (declaration.secret) expect(declarationOf(entity).search, at).not.toContain(name);
      if (declaration.kind === 'link') {
        expect(entityNames, at).toContain(declaration.link);
        expect(declaration.linkAs, at).toMatch(/^[a-z_]+$/);
        expect(name === 'merged_into' || name === 'retest_of' || name.endsWith('_id'), at).toBe(true);
      }
      if (declaration.rangeWith !== undefined) expect(fieldOf(entity, declaration.rangeWith)?.kind, at).toBe('day');
      if (declaration.openFlag !== undefined) expect(fieldOf(entity, declaration.openFlag)?.kind, at).toBe('flag');
      for (const code of Object.values(declaration.codeHeadings ?? {})) expect(codeOf(declaration.codes ?? '', code), at).toBe(code);
      if (declaration.kind === 'money') expect(name, at).toMatch(/_yuan$/);
      if (['idNumber', 'phones', 'certNo'].includes(declaration.kind)) expect(declaration.personal, at).toBe(true);
      if (declaration.need === 'conditional') expect(declaration.hint, `${at} says when it is needed`).toBeTruthy();
      expect(declaration.label, at).not.toBe('');
      expect(new Set(declaration.headings).size, `${at} repeats a heading`).toBe(declaration.headings.length);
    }
  });

  it.each<[EntityName, string, string[]]>([
    ['enterprise', 'name', ['企业名称', '被检查单位', '经营主体名称']],
    ['enterprise', 'uscc', ['社会统一信用代码', '营业执照号']],
    ['enterprise', 'staff_count', ['用工人数', '现有人数']],
    ['lease', 'area_m2', ['出租面积', '面积（平方米）']],
    ['outsourcing_project', 'end', ['作业期限', '起止日期']],
    ['worker', 'id_no', ['公民身份号码', '身份证号码']],
    ['certificate', 'review_due', ['应复审日期', '第六次复审时间']],
    ['hazard', 'description', ['发现的违规行为和事故隐患', '存在的主要问题']],
    ['hazard', 'deadline', ['规定整改完成时间', '完成时限']],
    ['inspection', 'inspectors', ['检查人员', '排查人员']],
  ])('knows the headings people write for %s.%s', (entity, field, headings) => {
    expect(fieldOf(entity, field)?.headings).toEqual(expect.arrayContaining(headings));
  });

  it('links the ticks of the six duties to the cells of 附件3', () => {
    const cells = fieldEntries('inspection')
      .filter(([name]) => name.startsWith('duty_'))
      .map(([, { matrix }]) => matrix?.[1]);
    expect(cells).toEqual(['S4-A3-08', 'S4-A3-09', 'S4-A3-10', 'S4-A3-11', 'S4-A3-12', 'S4-A3-13', 'S4-A3-14']);
  });
});

describe('code lists', () => {
  it('gives every spelling one meaning only', () => {
    for (const list of codeLists.values()) {
      const meaning = new Map<string, string>();
      for (const { code, label, synonyms } of list.codes) {
        for (const spelling of new Set([code, label, ...(synonyms ?? [])].map(normaliseSpelling))) {
          expect(meaning.get(spelling), `${list.name}: ${spelling} is ${code} and ${meaning.get(spelling)}`).toBeUndefined();
          meaning.set(spelling, code);
        }
      }
    }
  });

  it('keeps the ten states of a hazard and the codes of hazardous work', () => {
    expect(codeListOf('hazardStatus').codes.map(({ label }) => label)).toEqual(
      '已登记 待下达 整改中 延期审批 待复查 待销号 已销号 已移送 已作废 已合并'.split(' '),
    );
    expect(codeOf('hazardousWorkTypes', '动火')).toBe('HW01');
    expect(codeOf('hazardousWorkTypes', '粉尘清理')).toBe('HW17');
  });

  it('throws for a list that does not exist and answers undefined for a spelling that does not', () => {
    expect(() => codeListOf('nothing')).toThrow();
    expect(codeOf('hazardLevel', '较大')).toBeUndefined();
  });
});

describe('sources of hazards', () => {
  it('sends every source of the list to one cell', () => {
    expect(Object.keys(sourceGrouping).sort()).toEqual(
      codeListOf('hazardSource')
        .codes.map(({ code }) => code)
        .sort(),
    );
  });

  it('counts what villages, whistle-blowers and media found only once somebody was there', () => {
    expect(sourceGroupOf('企业自查', null)).toBe('self');
    expect(sourceGroupOf('乡镇检查', null)).toBe('department');
    expect(sourceGroupOf('举报', null)).toBe('unverified');
    expect(sourceGroupOf('举报', '2025-07-01')).toBe('department');
    expect(sourceGroupOf(null, null)).toBe('unmapped');
    expect(sourceGroupOf('toString', null)).toBe('unmapped');
  });
});
