/**
 * The records of the dictionary (domain.md §2), each declared once.
 *
 * Worked example: `entities.hazard.fields.deadline.label` is '整改期限'; code that knows which entity it holds keeps the exact field
 * names through `FieldNameOf<'hazard'>`, code that walks over any entity uses `declarationOf(name)`.
 */
import type { EntityDeclaration, EntityName, FieldDeclaration } from '../vocabulary.ts';
import {
  campaign,
  campaignOrg,
  campaignOutcome,
  campaignPhase,
  campaignTask,
  frequencyRule,
  progressReport,
  submission,
  townshipDuty,
} from './campaign.ts';
import { certificate } from './certificate.ts';
import { assistance, checklist, checklistTick, expert, inspectionPlan } from './checking.ts';
import { contractor } from './contractor.ts';
import { blacklist, contractorAssessment, contractorReview, crossAgreement, qualification, workerAssignment } from './contractorFiles.ts';
import { accident, accountability, enforcementAction, enforcementCase } from './enforcement.ts';
import { enterprise } from './enterprise.ts';
import {
  equipmentCheck,
  measurePlan,
  obsoleteEquipment,
  ownerSystem,
  safetyMeasure,
  threeSimultaneousReview,
  watchDuty,
} from './enterpriseSafety.ts';
import { exam } from './exam.ts';
import { hazard } from './hazard.ts';
import { inspection } from './inspection.ts';
import { lease } from './lease.ts';
import { activity, delivery, event, goodPractice, notice, receivedNotice, staff, staffTraining } from './officeWork.ts';
import { outsourcingProject } from './outsourcingProject.ts';
import { enterpriseChange, park, rosterSnapshot, site, standardization, village } from './premises.ts';
import { hazworkPermit, technicalDisclosure } from './siteWork.ts';
import { departmentTransfer, tip } from './tips.ts';
import { drill, handbook, principalCheck, spotExam, training, trainingPlan } from './training.ts';
import { worker } from './worker.ts';

export const entities = {
  enterprise,
  lease,
  contractor,
  outsourcing_project: outsourcingProject,
  worker,
  certificate,
  exam,
  hazard,
  inspection,
  village,
  park,
  site,
  enterprise_change: enterpriseChange,
  roster_snapshot: rosterSnapshot,
  standardization,
  three_simultaneous: threeSimultaneousReview,
  obsolete_equipment: obsoleteEquipment,
  equipment_check: equipmentCheck,
  safety_measure: safetyMeasure,
  owner_system: ownerSystem,
  measure_plan: measurePlan,
  watch_duty: watchDuty,
  qualification,
  contractor_assessment: contractorAssessment,
  blacklist,
  contractor_review: contractorReview,
  cross_agreement: crossAgreement,
  worker_assignment: workerAssignment,
  technical_disclosure: technicalDisclosure,
  hazwork_permit: hazworkPermit,
  training,
  spot_exam: spotExam,
  drill,
  principal_check: principalCheck,
  training_plan: trainingPlan,
  handbook,
  checklist,
  checklist_tick: checklistTick,
  assistance,
  expert,
  inspection_plan: inspectionPlan,
  tip,
  department_transfer: departmentTransfer,
  enforcement_action: enforcementAction,
  enforcement_case: enforcementCase,
  accountability,
  accident,
  received_notice: receivedNotice,
  notice,
  delivery,
  activity,
  event,
  staff,
  staff_training: staffTraining,
  good_practice: goodPractice,
  campaign,
  campaign_phase: campaignPhase,
  frequency_rule: frequencyRule,
  campaign_org: campaignOrg,
  campaign_task: campaignTask,
  campaign_outcome: campaignOutcome,
  township_duty: townshipDuty,
  submission,
  progress_report: progressReport,
} as const satisfies Record<EntityName, EntityDeclaration>;

export type FieldNameOf<E extends EntityName> = keyof (typeof entities)[E]['fields'] & string;

/** The declaration of an entity, for code that walks over its fields without knowing which entity it is. */
export function declarationOf(entity: EntityName): EntityDeclaration {
  return entities[entity];
}

/** The declaration of one field, or undefined if the entity has no such field. */
export function fieldOf(entity: EntityName, field: string): FieldDeclaration | undefined {
  const fields: Readonly<Record<string, FieldDeclaration>> = entities[entity].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Names and declarations of an entity's fields, in the order of the form. */
export function fieldEntries(entity: EntityName): readonly (readonly [string, FieldDeclaration])[] {
  return Object.entries<FieldDeclaration>(entities[entity].fields);
}
