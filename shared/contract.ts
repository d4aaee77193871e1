/**
 * Every call between the screen and the back end, once. The door parses the input with `input` (unknown keys are refused), runs the handler
 * in the way `kind` says and announces `touches` after the commit.
 *  - read:  a handler on a read handle; changes nothing
 *  - write: one transaction, one change set, undoable
 *  - job:   long or in-memory work with progress and cancel; opens no transaction of its own
 */
import { z } from 'zod';
import * as attachments from './attachments.ts';
import * as contractors from './contractors.ts';
import type { EntityName } from './declared/vocabulary.ts';
import * as desk from './desk.ts';
import * as dossiers from './dossiers.ts';
import * as editing from './editing.ts';
import * as hazards from './hazards.ts';
import * as history from './history.ts';
import * as inspections from './inspections.ts';
import * as intake from './intake.ts';
import * as office from './office.ts';
import * as packages from './packages.ts';
import * as records from './records.ts';
import * as reporting from './reporting.ts';
import * as roster from './roster.ts';
import * as workforce from './workforce.ts';

export type Touch = EntityName | 'office' | 'history' | 'intake' | 'report';
export type CallKind = 'read' | 'write' | 'job';

export interface Call<K extends CallKind = CallKind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: K;
  input: I;
  output: O;
  touches: readonly Touch[];
}

const read = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<'read', I, O> => ({
  kind: 'read',
  input,
  output,
  touches: [],
});
const write = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, touches: readonly Touch[]): Call<'write', I, O> => ({
  kind: 'write',
  input,
  output,
  touches,
});
const job = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, touches: readonly Touch[] = []): Call<'job', I, O> => ({
  kind: 'job',
  input,
  output,
  touches,
});

const nothing = z.strictObject({});
const fileToken = z.strictObject({ token: z.string(), name: z.string(), sizeBytes: z.int() });
const hazardVersion = z.strictObject({ id: z.string(), version: z.int(), status: z.enum(hazards.hazardStates) });
const anyRecord: readonly Touch[] = [
  'enterprise',
  'lease',
  'contractor',
  'outsourcing_project',
  'worker',
  'certificate',
  'exam',
  'hazard',
  'inspection',
  'report',
];

export const contract = {
  // the premises: answered even while no office is open
  'premises.status': read(nothing, office.PremisesState),
  'premises.open': job(z.strictObject({ folder: z.string().max(100).nullable().default(null) }), office.PremisesState, ['office']),
  'premises.enterDemo': job(nothing, office.PremisesState, ['office']),
  'premises.leaveDemo': job(nothing, office.PremisesState, ['office']),

  'office.status': read(nothing, office.OfficeStatus),
  'office.introduce': write(office.OfficeIdentity, office.OfficeStatus, ['office', 'report']),
  'office.todo': read(
    z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
    z.strictObject({ lines: z.array(office.TodoLine), total: z.int() }),
  ),

  'records.page': read(records.PageQuery, records.RecordPage),
  'records.count': read(
    z.strictObject({ selections: z.array(records.Selection).min(1).max(20) }),
    z.strictObject({ totals: z.array(z.int()) }),
  ),
  'records.facet': read(
    records.Selection.extend({ field: z.string().max(80) }),
    z.strictObject({ values: z.array(z.strictObject({ value: records.FieldValueSchema, label: z.string(), count: z.int() })) }),
  ),
  'records.read': read(records.RecordKey, records.RecordDetail),
  'records.suggest': read(
    z.strictObject({ entity: records.EntityNameSchema, text: z.string().max(100), limit: z.int().min(1).max(50).default(12) }),
    z.strictObject({ suggestions: z.array(records.Suggestion) }),
  ),
  'records.check': read(
    z.strictObject({ entity: records.EntityNameSchema, id: records.Ulid.nullable().default(null), values: records.RecordValuesSchema }),
    z.strictObject({ problems: z.array(z.strictObject({ field: z.string(), severity: z.enum(['error', 'warning']), says: z.string() })) }),
  ),
  'records.create': write(
    z.strictObject({ entity: records.EntityNameSchema, values: records.RecordValuesSchema }),
    records.RecordRow,
    anyRecord,
  ),
  'records.update': write(records.RecordEdit, records.RecordRow, anyRecord),
  'records.createMany': write(editing.NewRecords, z.strictObject({ ids: z.array(z.string()) }), anyRecord),
  'records.previewBulk': read(editing.BulkEdit, editing.BulkPreview),
  'records.applyBulk': write(editing.BulkEdit, editing.BulkResult, anyRecord),
  'records.previewPaste': read(editing.Paste, editing.PastePreview),
  'records.applyPaste': write(editing.PasteOrder, editing.PasteResult, anyRecord),
  'records.delete': write(records.RecordRemoval, z.strictObject({ title: z.string() }), anyRecord),
  /** shows one personal field in full; the showing is recorded */
  'records.reveal': write(records.RecordKey.extend({ field: z.string().max(80) }), z.strictObject({ value: records.FieldValueSchema }), [
    'history',
  ]),
  'records.export': job(
    records.Selection.extend({ columns: z.array(z.string().max(80)).min(1).max(120), title: z.string().max(60).default('') }),
    z.strictObject({ file: fileToken, rows: z.int() }),
  ),

  // forms not saved yet and habits of the screens: small files of the office, no records, so jobs without a change set
  'drafts.keep': job(desk.DraftContent, z.strictObject({ keptAt: z.string() })),
  'drafts.list': read(nothing, z.strictObject({ drafts: z.array(desk.DraftLine) })),
  'drafts.read': read(desk.DraftKey, z.strictObject({ draft: desk.Draft.nullable() })),
  'drafts.drop': job(desk.DraftKey, z.strictObject({ dropped: z.boolean() })),
  'preferences.read': read(nothing, desk.Preferences),
  'preferences.keep': job(desk.Preference, desk.Preferences),

  'hazards.dossier': read(z.strictObject({ id: records.Ulid }), hazards.HazardDossier),
  'hazards.grade': write(hazards.Grading, hazardVersion, ['hazard', 'report']),
  'hazards.order': write(hazards.Order, hazardVersion, ['hazard', 'report']),
  'hazards.reportRectified': write(hazards.Rectification, hazardVersion, ['hazard', 'report']),
  'hazards.recheck': write(hazards.Recheck, hazardVersion, ['hazard', 'report']),
  'hazards.applyExtension': write(hazards.ExtensionRequest, hazardVersion, ['hazard', 'report']),
  'hazards.decideExtension': write(hazards.ExtensionDecision, hazardVersion, ['hazard', 'report']),
  'hazards.reportDual': write(hazards.DualReport, hazardVersion, ['hazard', 'report']),
  'hazards.accept': write(hazards.Acceptance, hazardVersion, ['hazard', 'report']),
  'hazards.listSupervision': write(hazards.ListedSupervision, hazardVersion, ['hazard', 'report']),
  'hazards.delist': write(hazards.Delisting, hazardVersion, ['hazard', 'report']),
  'hazards.close': write(hazards.Closure, hazardVersion, ['hazard', 'report']),
  'hazards.rejectClosure': write(hazards.Rejection, hazardVersion, ['hazard', 'report']),
  'hazards.revokeClosure': write(hazards.Revocation, hazardVersion, ['hazard', 'report']),
  'hazards.transfer': write(hazards.Transfer, hazardVersion, ['hazard', 'report']),
  'hazards.recordReply': write(hazards.TransferReply, hazardVersion, ['hazard', 'report']),
  'hazards.void': write(hazards.Voiding, hazardVersion, ['hazard', 'report']),
  'hazards.merge': write(hazards.Merge, hazardVersion, ['hazard', 'report']),
  'hazards.restore': write(hazards.Restoration, hazardVersion, ['hazard', 'report']),
  /** 认可为已销号: for rows whose old ledger said 已整改 (hard rule ⑩) */
  'hazards.acceptClaims': write(
    z.strictObject({
      ids: z.array(records.Ulid).min(1).max(5_000),
      by: z.string().trim().min(1).max(50),
      on: z.union([records.DayText, z.literal('claimed')]),
    }),
    z.strictObject({ closed: z.int(), left: z.array(z.strictObject({ id: z.string(), says: z.string() })) }),
    ['hazard', 'report'],
  ),
  /** sets level or source of many at once, for what an import left open */
  'hazards.settle': write(
    z.strictObject({
      ids: z.array(records.Ulid).min(1).max(5_000),
      level: z.enum(['一般', '重大']).nullable().default(null),
      source: z.string().max(40).nullable().default(null),
      decided_by: z.string().trim().min(1).max(50),
    }),
    z.strictObject({ changed: z.int() }),
    ['hazard', 'report'],
  ),

  'roster.duplicates': read(z.strictObject({ entity: roster.MergeableEntity }), roster.SuspectedPairs),
  'roster.compare': read(roster.PairKey, roster.Comparison),
  /** 不是同一家, remembered */
  'roster.notSame': write(roster.PairKey, z.strictObject({ toldApart: z.boolean() }), ['enterprise', 'contractor']),
  /** two records become one; everything that hung on the one that goes moves */
  'roster.merge': write(roster.RosterMerge, roster.Merged, anyRecord),
  /** a change slip and what it changes, in one step */
  'roster.change': write(roster.ChangeSlip, roster.ChangeDone, ['enterprise', 'enterprise_change', 'report']),
  'roster.nameOn': read(z.strictObject({ id: records.Ulid, day: records.DayText }), roster.NameOnDay),
  'roster.villages': read(nothing, roster.VillagesView),
  'roster.previewVillages': read(roster.VillagePaste, roster.VillagePreview),
  'roster.importVillages': write(roster.VillagePaste, z.strictObject({ created: z.int(), updated: z.int(), refused: z.int() }), [
    'village',
  ]),
  'roster.settleVillage': write(roster.VillageSettling, z.strictObject({ changed: z.int() }), ['enterprise', 'park', 'site']),
  /** enterprises on the township's list that lack 包保领导 or 监管员 (S3-15) */
  'roster.supervision': read(nothing, roster.SupervisionView),
  'roster.assign': write(roster.Assignment, z.strictObject({ changed: z.int() }), ['enterprise']),
  'roster.pending': read(nothing, roster.PendingView),
  'roster.confirm': write(roster.PendingConfirmation, z.strictObject({ confirmed: z.int() }), [
    'enterprise',
    'enterprise_change',
    'office',
  ]),
  /** 期末 = 期初 + 新增 − 退出 of any period, computed now */
  'roster.standing': read(roster.RosterPeriod, roster.RosterBridge),
  /** counts and shares that notices ask of the roster, with the enterprises behind each */
  'roster.figures': read(nothing, roster.RosterFigures),
  'roster.snapshots': read(nothing, roster.SnapshotList),
  'roster.snapshotOf': read(z.strictObject({ id: records.Ulid }), roster.SnapshotView),
  'roster.snapshot': write(roster.SnapshotTaking, roster.SnapshotRow, ['roster_snapshot']),

  'attachments.add': write(attachments.AttachmentAdding, attachments.AttachmentsAdded, anyRecord),
  'attachments.list': read(z.strictObject({ entity: records.EntityNameSchema, record: records.Ulid }), attachments.RecordAttachments),
  /** the row goes, the file stays: undo brings it back */
  'attachments.remove': write(attachments.AttachmentRemoval, z.strictObject({ removed: z.int() }), anyRecord),
  'attachments.relabel': write(attachments.AttachmentRelabelling, z.strictObject({ changed: z.int() }), anyRecord),
  /** a copy without the place where it was taken, for saving or opening */
  'attachments.open': job(z.strictObject({ id: records.Ulid }), z.strictObject({ file: fileToken })),
  'attachments.picture': job(z.strictObject({ id: records.Ulid }), attachments.Picture),
  /** 若今天倒查，缺 n 项: of every record of a selection */
  'attachments.gaps': read(attachments.GapQuery, attachments.GapList),
  /** reads every kept file and names what no longer agrees */
  'attachments.check': job(nothing, attachments.AttachmentCheck),

  'dossiers.enterprise': read(
    z.strictObject({ id: records.Ulid, rows: z.int().min(0).max(1_000).nullable().default(null) }),
    dossiers.EnterpriseDossier,
  ),
  'dossiers.timeline': read(dossiers.TimelineQuery, dossiers.Timeline),
  'dossiers.exportEnterprise': job(dossiers.DossierExport, z.strictObject({ file: fileToken })),
  'dossiers.premises': read(nothing, dossiers.PremisesView),
  'dossiers.exportPremises': job(nothing, z.strictObject({ file: fileToken })),

  'history.ofRecord': read(history.HistoryQuery, z.strictObject({ lines: z.array(history.HistoryLine) })),
  'history.list': read(history.ChangeSetQuery, z.strictObject({ rows: z.array(history.ChangeSetRow), total: z.int() })),
  'history.undo': write(history.Undo, history.UndoResult, [...anyRecord, 'history', 'intake', 'office']),

  'intake.stage': job(intake.Staging, intake.BatchState, ['intake']),
  'intake.batch': read(intake.BatchKey, intake.BatchState),
  'intake.rows': read(intake.SheetPage, intake.SheetRows),
  'intake.decide': job(intake.Decision, intake.BatchState, ['intake']),
  'intake.commit': write(intake.BatchKey, intake.CommitResult, [...anyRecord, 'intake', 'office']),
  'intake.discard': job(intake.BatchKey, z.strictObject({ discarded: z.boolean() }), ['intake']),
  'intake.batches': read(
    nothing,
    z.strictObject({
      open: z.array(z.strictObject({ batch: z.string(), no: z.int(), files: z.int() })),
      committed: z.array(intake.BatchRow),
    }),
  ),

  'inspections.sheet': read(z.strictObject({ id: records.Ulid }), inspections.InspectionSheet),
  /** the visit with its ticks, in one write */
  'inspections.fill': write(inspections.Filling, inspections.InspectionSheet, [...anyRecord, 'checklist', 'checklist_tick']),
  /** findings become hazards, one or all at once */
  'inspections.toHazards': write(inspections.ToHazards, inspections.MadeHazards, [...anyRecord, 'checklist_tick']),
  'inspections.print': job(inspections.ChecklistPrint, z.strictObject({ file: fileToken })),
  'enforcement.delegation': read(nothing, inspections.Delegations),
  'enforcement.delegate': write(inspections.Delegating, inspections.Delegations, ['office']),
  'enforcement.endDelegation': write(inspections.DelegationEnd, inspections.Delegations, ['office']),
  'enforcement.tally': read(inspections.Tallying, inspections.Tally),
  'tips.verify': write(inspections.TipVerification, inspections.TipState, [...anyRecord, 'tip']),
  'tips.reward': write(inspections.TipReward, inspections.TipState, ['tip', 'report']),

  'contractors.register': read(nothing, contractors.RegisterView),
  'contractors.exportRegister': job(nothing, z.strictObject({ file: fileToken, rows: z.int() })),
  'contractors.dossier': read(z.strictObject({ id: records.Ulid }), contractors.ContractorDossier),
  'contractors.duties': read(nothing, contractors.DutyList),
  'contractors.clear': write(contractors.Clearing, contractors.Cleared, anyRecord),
  'contractors.startChecklist': write(contractors.ChecklistStart, contractors.StartedChecklist, ['checklist', 'checklist_tick']),
  'workforce.roster': read(workforce.RosterQuery, workforce.ProjectRoster),
  'workforce.enter': write(workforce.Entry, workforce.Moved, ['worker', 'worker_assignment']),
  'workforce.leave': write(workforce.Leaving, workforce.Moved, ['worker', 'worker_assignment']),
  'workforce.radar': read(nothing, workforce.Radar),
  'workforce.dismiss': write(workforce.RadarDismissal, z.strictObject({ open: z.boolean() }), ['worker', 'outsourcing_project']),
  'workforce.reopen': write(workforce.RadarReopening, z.strictObject({ open: z.boolean() }), ['worker']),
  'workforce.moveCertificates': write(z.strictObject({ ids: z.array(records.Ulid).min(1).max(500) }), z.strictObject({ moved: z.int() }), [
    'certificate',
  ]),

  'reports.forms': read(nothing, z.strictObject({ forms: z.array(reporting.FormListing) })),
  'reports.setUp': write(reporting.FormSetup, reporting.FormListing, ['report']),
  'reports.openPeriod': write(reporting.PeriodOpening, reporting.PeriodRow, ['report']),
  'reports.form': read(reporting.FormQuery, reporting.ComputedForm),
  'reports.cell': read(reporting.CellQuery, reporting.CellRecords),
  'reports.offered': read(reporting.OfferQuery, reporting.OfferedBasis),
  'reports.enter': write(reporting.Entry, z.strictObject({ cell: z.string() }), ['report']),
  'reports.clearEntry': write(reporting.EntryRemoval, z.strictObject({ cell: z.string() }), ['report']),
  'reports.confirmZeros': write(reporting.ZeroConfirmation, z.strictObject({ confirmed: z.int() }), ['report']),
  'reports.markReported': write(reporting.Reported, reporting.PeriodRow, ['report']),
  'reports.export': job(reporting.FormQuery, z.strictObject({ file: fileToken }), []),

  'packages.compose': job(
    packages.PackageOrder,
    z.strictObject({ file: fileToken, files: z.array(packages.PackageFile), shortHash: z.string() }),
    [],
  ),
  'packages.verify': job(z.strictObject({ file: z.string().max(100) }), packages.PackageVerification, []),
} as const satisfies Record<string, Call>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallNameOf<K extends CallKind> = { [N in CallName]: Contract[N]['kind'] extends K ? N : never }[CallName];
/** What a caller writes (defaults may be left out). */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler gets (defaults filled in). */
export type ParsedInputOf<N extends CallName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;

/** Calls the premises answer themselves; all others go through the door of the open office. */
export type PremisesCall = Extract<CallName, `premises.${string}`>;
export type OfficeCall = Exclude<CallName, PremisesCall>;
