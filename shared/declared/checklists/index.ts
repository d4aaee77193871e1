/** The standard checklists, each item one question of one row of the matrix. */
import { dailyCheck } from './daily.ts';
import { externalContractor, externalOwner } from './externalWork.ts';
import { lessee, lessor, selfCheck } from './leasing.ts';
import { outsourcingContractor, outsourcingOwner } from './outsourcing.ts';
import { sixDuties } from './sixDuties.ts';
import { threeYears } from './threeYears.ts';
import type { ChecklistDeclaration } from './vocabulary.ts';

export const checklists: readonly ChecklistDeclaration[] = [
  sixDuties,
  dailyCheck,
  outsourcingOwner,
  outsourcingContractor,
  externalOwner,
  externalContractor,
  lessor,
  lessee,
  selfCheck,
  threeYears,
];

/** The checklist kept as `checklist.code`, or undefined for one the program does not know (any more). */
export function checklistNamed(code: string): ChecklistDeclaration | undefined {
  return checklists.find((checklist) => checklist.code === code);
}

export type { ChecklistDeclaration, ChecklistItem, ChecklistTarget, Dimension } from './vocabulary.ts';
