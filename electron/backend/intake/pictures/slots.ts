/** Which slot of evidence a column of pictures means, by its heading and by what the row becomes. */
import { type AttachmentSlot, offeredSlots } from '../../../../shared/declared/evidence.ts';
import type { EntityName } from '../../../../shared/declared/vocabulary.ts';

/** Asked in order; a heading of two levels counts as a whole: 照片 · 整改后. */
const byHeading: readonly [RegExp, AttachmentSlot][] = [
  [/(整改|治理|处理|完成|改正)(完成)?[之以]?后|改后|复查/, '整改后'],
  [/(整改|治理|处理|改正)[之以]?前|改前|隐患|问题|存在/, '整改前'],
  [/证书|证件|操作证|资格证|上岗证/, '证书照片'],
  [/安全.*协议|协议/, '安全协议'],
  [/合同/, '合同'],
  [/交底/, '交底记录'],
  [/资质/, '资质证书'],
  [/许可/, '许可证'],
  [/营业执照|执照/, '营业执照'],
  [/签字|签名|签到/, '签字页'],
  [/现场|照片|图片|影像/, '现场照片'],
];

/**
 * @param heading of the column the picture stands in; null when it stands beside the table
 * @param among how many pictures of this row stand in columns whose heading says nothing, and which of them this is (from 0)
 */
export function slotOf(entity: EntityName, heading: string | null, among: { count: number; index: number }): AttachmentSlot {
  const said = heading === null ? undefined : byHeading.find(([words]) => words.test(heading))?.[1];
  const offered = offeredSlots(entity);
  if (said !== undefined && said !== '现场照片') return offered.includes(said) ? said : '其他';
  // two pictures of a hazard without a word: people put the state before first, the mended one behind it
  if (entity === 'hazard' && among.count === 2) return among.index === 0 ? '整改前' : '整改后';
  if (entity === 'hazard') return said === '现场照片' ? '整改前' : '其他';
  return offered.includes('现场照片') && said === '现场照片' ? '现场照片' : '其他';
}
