/**
 * Which field each pasted column holds: by the dictionary's headings where the first line is one, else by the place of the cursor, and in
 * either case by what a person chose instead.
 *
 * Worked example: the line 企业名称 · 所在村 · 备注2 gives name, village and null with the words why.
 */
import { bareKey, canonKey, shownHeading, wholeKey } from '../../../shared/declared/intake/headings.ts';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration } from '../../../shared/declared/vocabulary.ts';
import type { Paste } from '../../../shared/editing.ts';
import { linkFields } from './columns.ts';

export interface PastedColumn {
  /** heading as it stands there, '' without one */
  text: string;
  field: string | null;
  declaration: FieldDeclaration | undefined;
  says: string | null;
}

/** Fields a person may fill in by hand; what steps or the program set is left out. */
export function typedFields(entity: EntityName): readonly (readonly [string, FieldDeclaration])[] {
  return fieldEntries(entity).filter(([, declaration]) => declaration.need !== 'derived' && declaration.readOnly !== true);
}

interface Key {
  field: string;
  /** 3: its own label, 2: a heading of the dictionary, 1: without brackets, 0: in other words */
  weight: number;
}

const keysOf = new Map<EntityName, ReadonlyMap<string, Key>>();

function headingKeys(entity: EntityName): ReadonlyMap<string, Key> {
  const known = keysOf.get(entity);
  if (known) return known;
  const keys = new Map<string, Key>();
  const add = (key: string, field: string, weight: number): void => {
    const held = keys.get(key);
    if (key !== '' && (!held || held.weight < weight)) keys.set(key, { field, weight });
  };
  for (const [field, declaration] of typedFields(entity)) {
    add(wholeKey(declaration.label), field, 3);
    for (const heading of declaration.headings) {
      add(wholeKey(heading), field, 2);
      add(bareKey(heading), field, 1);
      add(canonKey(heading), field, 0);
    }
    add(canonKey(declaration.label), field, 0);
  }
  keysOf.set(entity, keys);
  return keys;
}

function fieldOfHeading(entity: EntityName, heading: string): string | null {
  const keys = headingKeys(entity);
  return (keys.get(wholeKey(heading)) ?? keys.get(bareKey(heading)) ?? keys.get(canonKey(heading)))?.field ?? null;
}

/** Two headings, or all of them, or half: then the first line is no record. */
export function looksLikeHeading(entity: EntityName, line: readonly string[]): boolean {
  const filled = line.filter((cell) => cell.trim() !== '');
  const known = filled.filter((cell) => fieldOfHeading(entity, cell) !== null).length;
  return known > 0 && (known === filled.length || (known >= 2 && known * 2 >= filled.length));
}

/** The list's column 'enterprise.name' is filled in through the field enterprise_id; other fields of linked records are not filled in here. */
function fieldOfColumn(entity: EntityName, column: string): string | null {
  if (typedFields(entity).some(([name]) => name === column)) return column;
  const [as = '', inner = ''] = column.split('.');
  const link = linkFields(entity).find((each) => each.as === as);
  return link && declarationOf(link.to).title === inner && fieldOf(entity, link.field)?.readOnly !== true ? link.field : null;
}

/** @param width how many columns were pasted */
export function pastedColumns(paste: Paste, heading: readonly string[] | null, width: number): PastedColumn[] {
  const { entity } = paste;
  const used = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const text = shownHeading(heading?.[index] ?? '');
    const place = paste.at?.columns[index];
    const wanted =
      paste.columns !== null
        ? (paste.columns[index] ?? null)
        : heading !== null
          ? fieldOfHeading(entity, text)
          : place === undefined
            ? null
            : fieldOfColumn(entity, place);
    const declaration = wanted === null ? undefined : fieldOf(entity, wanted);
    if (wanted === null || !declaration || !typedFields(entity).some(([name]) => name === wanted)) {
      const chosen = paste.columns !== null ? '没有选对应的栏，这一列不粘贴' : null;
      return { text, field: null, declaration: undefined, says: chosen ?? reason(heading !== null, place) };
    }
    if (used.has(wanted))
      return { text, field: null, declaration: undefined, says: `前面已有一列对应“${declaration.label}”，这一列不粘贴` };
    used.add(wanted);
    return { text, field: wanted, declaration, says: null };
  });
}

function reason(hasHeading: boolean, place: string | undefined): string {
  if (hasHeading) return '认不出这个表头，这一列不粘贴；可以自己选对应的栏';
  return place === undefined ? '右边没有栏了，这一列不粘贴；可以自己选对应的栏' : '这一栏不能直接填写，这一列不粘贴';
}
