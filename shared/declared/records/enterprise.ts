/** 企业（监管对象），domain.md §2.1. One row of the roster; also schools, clinics, shops and other places (S4-A3-N4). */
import type { EntityDeclaration } from '../vocabulary.ts';
import { enterpriseIdentity } from './enterpriseIdentity.ts';
import { enterpriseSupervision } from './enterpriseSupervision.ts';

export const enterprise = {
  name: 'enterprise',
  label: '企业',
  measureWord: '家',
  title: 'name',
  search: ['name', 'former_names', 'uscc', 'old_reg_no', 'addr_actual', 'village', 'legal_rep', 'principal'],
  matchKeys: [['uscc'], ['old_reg_no'], ['name', 'village'], ['name']],

  defaultSort: { field: 'name', descending: false },
  fields: { ...enterpriseIdentity, ...enterpriseSupervision },
} as const satisfies EntityDeclaration;
