/** Workbooks with pictures, as WPS and Excel write them: for tests of what finds them. Not part of the program. */
import { type TestEntry, xlsxParts, zipBytes } from '../testing.ts';

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relations = (...list: string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A sheet of hazards with two picture columns; `cells` are the XML of row 2 from column D on. */
export function pictureSheet(cells: string, after = ''): string {
  const row1 = ['单位名称', '隐患内容', '发现日期', '整改前照片', '整改后照片'].map((word, at) => text(`${'ABCDE'[at]}1`, word)).join('');
  const row2 = ['宏远木业有限公司', '喷漆房通风管道积尘未清理', '2026-09-10'].map((word, at) => text(`${'ABC'[at]}2`, word)).join('');
  return `<sheetData><row r="1">${row1}</row><row r="2" ht="60">${row2}${cells}</row></sheetData>${after}`;
}

export const WPS_TYPES = {
  2017: 'http://www.wps.cn/officeDocument/2017/relationships/cellimage',
  2020: 'http://www.wps.cn/officeDocument/2020/cellImage',
} as const;

/** As WPS writes it: =DISPIMG in the cells, ids in xl/cellimages.xml. `pictures` by id. */
export function wpsBook(pictures: Record<string, Buffer>, sheet: string, year: keyof typeof WPS_TYPES = 2020): TestEntry[] {
  const ids = Object.keys(pictures);
  const image = (id: string, at: number): string =>
    `<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at}" name="${id}" descr="图"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${at}"/></xdr:blipFill></xdr:pic></etc:cellImage>`;
  return [
    ...xlsxParts(sheet).map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? {
            ...part,
            data: String(part.data).replace('</Relationships>', `${relation('rId9', WPS_TYPES[year], 'cellimages.xml')}</Relationships>`),
          }
        : part,
    ),
    { name: 'xl/cellimages.xml', data: `<?xml version="1.0"?><etc:cellImages>${ids.map(image).join('')}</etc:cellImages>` },
    {
      name: 'xl/_rels/cellimages.xml.rels',
      data: relations(...ids.map((_, at) => relation(`rId${at}`, `${office}/image`, `media/image${at}.jpeg`))),
    },
    ...ids.map((id, at) => ({ name: `xl/media/image${at}.jpeg`, data: pictures[id] ?? '' })),
  ];
}

export const dispimg = (address: string, id: string): string =>
  `<c r="${address}" t="str"><f>_xlfn.DISPIMG(&quot;${id}&quot;,1)</f><v>=DISPIMG("${id}",1)</v></c>`;

/** As Excel 365 writes pictures placed in cells: vm → metadata → rich value → relation. */
export function richBook(pictures: readonly Buffer[], sheet: string): TestEntry[] {
  const each = (make: (at: number) => string): string => pictures.map((_, at) => make(at)).join('');
  return [
    ...xlsxParts(sheet),
    {
      name: 'xl/metadata.xml',
      data: `<?xml version="1.0"?><metadata><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="${pictures.length}">${each((at) => `<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="${at}"/></ext></extLst></bk>`)}</futureMetadata><valueMetadata count="${pictures.length}">${each((at) => `<bk><rc t="1" v="${at}"/></bk>`)}</valueMetadata></metadata>`,
    },
    {
      name: 'xl/richData/rdrichvaluestructure.xml',
      data: '<rvStructures count="2"><s t="_error"><k n="errorType" t="i"/></s><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>',
    },
    { name: 'xl/richData/rdrichvalue.xml', data: `<rvData>${each((at) => `<rv s="1"><v>${at}</v><v>5</v></rv>`)}</rvData>` },
    { name: 'xl/richData/richValueRel.xml', data: `<richValueRels>${each((at) => `<rel r:id="rId${at + 1}"/>`)}</richValueRels>` },
    {
      name: 'xl/richData/_rels/richValueRel.xml.rels',
      data: relations(...pictures.map((_, at) => relation(`rId${at + 1}`, `${office}/image`, `../media/image${at + 1}.png`))),
    },
    ...pictures.map((data, at) => ({ name: `xl/media/image${at + 1}.png`, data })),
  ];
}

export const inCell = (address: string, vm: number): string => `<c r="${address}" t="e" vm="${vm}"><v>#VALUE!</v></c>`;

export interface Anchor {
  picture: number;
  from: [column: number, row: number];
  /** EMU below the top of the first row */
  down?: number;
  to?: [column: number, row: number];
}

/** Pictures that float over the sheet. */
export function floatingBook(pictures: readonly Buffer[], anchors: readonly Anchor[], sheetData: string): TestEntry[] {
  const point = (tag: string, [column, row]: [number, number], down: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${tag}>`;
  const pic = (at: number): string => `<xdr:pic><xdr:blipFill><a:blip r:embed="rId${at + 1}"/></xdr:blipFill></xdr:pic><xdr:clientData/>`;
  const drawn = anchors.map(({ picture, from, down = 0, to }) =>
    to
      ? `<xdr:twoCellAnchor>${point('from', from, down)}${point('to', to, 0)}${pic(picture)}</xdr:twoCellAnchor>`
      : `<xdr:oneCellAnchor>${point('from', from, down)}<xdr:ext cx="600000" cy="500000"/>${pic(picture)}</xdr:oneCellAnchor>`,
  );
  return [
    ...xlsxParts(`${sheetData}<drawing r:id="rId1"/>`),
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: relations(relation('rId1', `${office}/drawing`, '../drawings/drawing1.xml')) },
    { name: 'xl/drawings/drawing1.xml', data: `<?xml version="1.0"?><xdr:wsDr>${drawn.join('')}</xdr:wsDr>` },
    {
      name: 'xl/drawings/_rels/drawing1.xml.rels',
      data: relations(...pictures.map((_, at) => relation(`rId${at + 1}`, `${office}/image`, `../media/image${at + 1}.jpeg`))),
    },
    ...pictures.map((data, at) => ({ name: `xl/media/image${at + 1}.jpeg`, data })),
  ];
}

export const bookBytes = (parts: TestEntry[]): Buffer => zipBytes(parts);
