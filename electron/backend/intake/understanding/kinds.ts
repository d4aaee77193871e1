/** Which kind of sheet a table is: by the fields its headings hit, then by title, sheet name and file name. With the reason in words. */

import { type KnownKind, kindDeclarations, knownKinds } from '../../../../shared/declared/intake/kinds.ts';
import type { IntakeKind } from '../../../../shared/intake.ts';
import { candidatesOf } from '../mapping/headings.ts';
import type { HeadingColumn } from './tables.ts';

export interface Recognition {
  kind: IntakeKind;
  says: string;
}

interface Score {
  kind: KnownKind;
  hits: number;
  points: number;
  telling: string[];
  spokenBy: string | null;
}

function scoreOf(kind: KnownKind, columns: readonly HeadingColumn[], names: readonly { what: string; text: string }[]): Score | null {
  const declaration = kindDeclarations[kind];
  const telling = new Set(declaration.telling);
  const hit = new Set<string>();
  const named: string[] = [];
  let points = 0;
  for (const column of columns) {
    const candidates = candidatesOf(kind, column.levels).filter(({ score }) => score >= 0.7);
    const first = candidates.find(({ field }) => !hit.has(field.path));
    if (!first) continue;
    const sure = Math.min(1, first.score);
    for (const { field } of candidates)
      if (field.path === first.field.path || first.score - (candidates[0]?.score ?? 0) > -0.07) hit.add(field.path);
    points += telling.has(first.field.path) ? sure * 1.5 : sure * 0.6;
    if (telling.has(first.field.path) && named.length < 4) named.push(column.levels.at(-1) ?? '');
  }
  if (!declaration.anchors.every((group) => group.some((path) => hit.has(path)))) return null;
  let spokenBy: string | null = null;
  for (const { what, text } of names) {
    if (text === '') continue;
    const weight = what === '标题' ? 2.5 : what === '工作表名' ? 2 : 1.2;
    if (declaration.speaks.test(text) && !(declaration.against?.test(text) ?? false)) {
      points += weight;
      spokenBy ??= what;
    } else if (declaration.against?.test(text)) points -= weight * 0.5;
  }
  return { kind, hits: hit.size, points, telling: named, spokenBy };
}

/**
 * @param names title, sheet name and file name, without extension
 * @returns unknown when no kind finds its anchors and at least three fields (two where a title speaks for it)
 */
export function recogniseKind(columns: readonly HeadingColumn[], names: readonly { what: string; text: string }[]): Recognition {
  const scores = knownKinds
    .map((kind) => scoreOf(kind, columns, names))
    .filter((score): score is Score => score !== null && (score.hits >= 3 || (score.hits >= 2 && score.spokenBy !== null)))
    .sort((a, b) => b.points - a.points);
  const [best] = scores;
  if (!best) return { kind: 'unknown', says: '没有认出是哪一类表：表头与企业、租赁、承包单位、外包项目、人员、隐患都对不上' };
  const { label } = kindDeclarations[best.kind];
  const by = best.telling.length > 0 ? `有“${best.telling.join('”“')}”等列` : `${best.hits} 列与${label}表一致`;
  return { kind: best.kind, says: `${label}：${by}${best.spokenBy ? `，${best.spokenBy}也这样说` : ''}` };
}
