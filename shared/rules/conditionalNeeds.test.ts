import { describe, expect, it } from 'vitest';
import { fieldOf } from '../declared/records/index.ts';
import { conditionalFields, isNeededNow } from './conditionalNeeds.ts';

describe('fields needed under a condition', () => {
  it('are declared conditional, each of them', () => {
    const wrong = conditionalFields().filter(([entity, field]) => fieldOf(entity, field)?.need !== 'conditional');
    expect(wrong).toEqual([]);
  });

  it('asks for cadre and supervisor only on the township list (S3-15)', () => {
    expect(isNeededNow('enterprise', 'lead_cadre', { township_supervised: '是' })).toBe(true);
    expect(isNeededNow('enterprise', 'lead_cadre', { township_supervised: '未核实' })).toBe(false);
  });

  it('asks for a credit code or for the reason why there is none', () => {
    expect(isNeededNow('enterprise', 'uscc', {})).toBe(true);
    expect(isNeededNow('enterprise', 'uscc', { no_licence_reason: '未办照' })).toBe(false);
    expect(isNeededNow('enterprise', 'no_licence_reason', { uscc: '91330100799655058B' })).toBe(false);
  });

  it('asks for a supervisor where dangerous work is done, not where 不涉及 is chosen', () => {
    expect(isNeededNow('outsourcing_project', 'hazwork_supervisor', { hazardous_work_types: ['HW01'] })).toBe(true);
    expect(isNeededNow('outsourcing_project', 'hazwork_supervisor', { hazardous_work_types: ['HW00'] })).toBe(false);
  });

  it('asks for a plan where a major hazard cannot be mended at once (S4-05)', () => {
    expect(isNeededNow('hazard', 'contingency', { level: '重大', manage_type: '限期整改' })).toBe(true);
    expect(isNeededNow('hazard', 'contingency', { level: '重大', manage_type: '即查即改' })).toBe(false);
    expect(isNeededNow('hazard', 'contingency', { level: '一般' })).toBe(false);
  });
});
