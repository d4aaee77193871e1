/**
 * Splits a list written the way people write lists, so that long lists of headings stay one readable line.
 * @example words('企业名称、单位名称') // ['企业名称', '单位名称']
 */
export function words(text: string): readonly string[] {
  return text.split('、').filter((word) => word !== '');
}
