/** 隐患，domain.md §2.8. Its status and what follows from rounds, rechecks and closing is set by actions only. */
import type { EntityDeclaration } from '../vocabulary.ts';
import { hazardFinding } from './hazardFinding.ts';
import { hazardRectification } from './hazardRectification.ts';

export const hazard = {
  name: 'hazard',
  label: '隐患',
  measureWord: '条',
  title: 'description',
  search: ['code', 'description', 'location', 'duty_person', 'found_by_org', 'basis_clause'],
  matchKeys: [['code'], ['enterprise_id', 'found_on', 'description']],

  defaultSort: { field: 'found_on', descending: true },
  fields: { ...hazardFinding, ...hazardRectification },
} as const satisfies EntityDeclaration;
