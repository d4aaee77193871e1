/** Words and looks of the intake screen. */
import { declarationOf } from '../../shared/declared/records/index.ts';
import type { FieldValue } from '../../shared/declared/vocabulary.ts';
import type { FileSummary, IntakeKind, SheetSummary, Verdict } from '../../shared/intake.ts';
import type { Tone } from '../ui/Tag.tsx';

export const verdictLooks: Record<Verdict, { tone: Tone; word: string }> = {
  new: { tone: 'green', word: '新增' },
  update: { tone: 'blue', word: '更新' },
  same: { tone: 'gray', word: '不变' },
  conflict: { tone: 'amber', word: '待定' },
  refused: { tone: 'red', word: '要改' },
};

export function kindLabel(kind: IntakeKind): string {
  return kind === 'unknown' ? '没有认出' : declarationOf(kind).label;
}

/** A planned value as the clerk reads it. Labels and masks are the back end's. */
export function shownValue(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** 'books/9月/恒基.xlsx' → folder 'books/9月', name '恒基.xlsx' */
export function splitName(file: string): { folder: string; name: string } {
  const at = file.lastIndexOf('/');
  return at < 0 ? { folder: '', name: file } : { folder: file.slice(0, at), name: file.slice(at + 1) };
}

export function rowsOf(counts: SheetSummary['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

export interface FileVerdict {
  tone: Tone;
  words: string;
  /** a sentence below the word, where the word alone does not say what to do */
  says: string;
  /** something is left for a person to do */
  open: boolean;
}

export function verdictOf(file: FileSummary): FileVerdict {
  if (file.state === 'refused') return { tone: 'red', words: '✕ 不能导入', says: file.says, open: true };
  if (file.state === 'repeated') return { tone: 'gray', words: '重复的文件', says: file.says, open: false };
  if (file.state !== 'read') return { tone: 'gray', words: '正在读', says: '', open: false };
  const total = (verdict: Verdict): number => file.sheets.reduce((sum, sheet) => sum + (sheet.counts[verdict] ?? 0), 0);
  const entering = total('new') + total('update');
  const [refused, conflict, same] = [total('refused'), total('conflict'), total('same')];
  const sender = file.sheets.some(senderInDoubt);
  if (refused + conflict > 0) {
    const parts = [`${entering} 行可入`, conflict > 0 ? `${conflict} 行待定` : '', refused > 0 ? `${refused} 行要改` : ''];
    return { tone: 'amber', words: parts.filter(Boolean).join('，'), says: '', open: true };
  }
  if (sender) return { tone: 'amber', words: `${entering} 行可入，填报单位要核对`, says: '', open: true };
  if (entering > 0) return { tone: 'green', words: `✓ ${entering} 行可入`, says: '', open: false };
  if (same > 0) return { tone: 'gray', words: `${same} 行与台账相同`, says: '', open: false };
  if (file.sheets.some((sheet) => sheet.zeroReport)) return { tone: 'green', words: '✓ 零报告', says: '', open: false };
  const known = file.sheets.some((sheet) => sheet.kind !== 'unknown');
  return { tone: 'gray', words: known ? '空表' : '没有认出', says: file.says, open: !known };
}

/** The unit was taken from the file's or the sheet's name, or from a line that may mean somebody else: a person has to look. */
export function senderInDoubt(sheet: SheetSummary): boolean {
  return sheet.causes.some(({ cause }) => cause.endsWith(':sender'));
}

/** The sheet worth looking at first: one that was recognised. */
export function firstSheet(file: FileSummary | undefined): SheetSummary | undefined {
  return file?.sheets.find((sheet) => sheet.kind !== 'unknown' && rowsOf(sheet.counts) > 0) ?? file?.sheets[0];
}
