/** The package that goes up: forms and lists, a list for people, a list for programs. The same ledger on the same day gives the same bytes. */
import { readFile } from 'node:fs/promises';
import type { Day } from '../../../shared/day.ts';
import { campaignNamed } from '../../../shared/declared/campaigns/index.ts';
import { formNamed } from '../../../shared/declared/forms/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { Readable } from '../database/handles.ts';
import { writeFileSafely, writeWorkbook } from '../documents/index.ts';
import { safeFileName } from '../files.ts';
import { computeForm, formFileName, formWorkbook, statementWorkbook } from '../reporting/index.ts';
import { type PersonalLevel, packageLists } from './ledgers.ts';
import { DIGESTS, digestsText, FORMAT, FORMAT_VERSION, MANIFEST, type Manifest, manifestText } from './manifest.ts';
import { type PackedFile, packZip, sha256 } from './zip.ts';

export interface PackageOrder {
  form: string;
  asOf: Day;
  from?: Day | undefined;
  personal: PersonalLevel;
}

export interface ComposedPackage {
  /** 镇名_行动_期次_版本_日期.zip */
  name: string;
  bytes: Uint8Array;
  files: Manifest['files'];
  /** last six characters of the package's SHA-256, to confirm by telephone */
  shortHash: string;
}

export const LIST_FOR_PEOPLE = '文件清单.xlsx';

export const shortHashOf = (bytes: Uint8Array): string => sha256(bytes).slice(-6).toUpperCase();

/**
 * @param tell progress in words, 0…1
 * @throws Fault REFUSED before the office has said its name or the form its first day
 */
export async function composePackage(
  db: Readable,
  order: PackageOrder,
  today: Day,
  tell: (words: string, fraction: number) => Promise<void> = async () => undefined,
): Promise<ComposedPackage> {
  const office = await db.selectFrom('office').select(['town', 'county', 'division_code']).executeTakeFirst();
  if (!office) throw new Fault('REFUSED', '还没有填本镇名称和所属县（市、区）。请先在“设置”里填好，再制作上报包。');
  await tell('正在计算报表', 0.05);
  const computed = await computeForm(db, { form: order.form, asOf: order.asOf, from: order.from }, today);
  const form = formNamed(computed.form);
  const campaign = form ? campaignNamed(form.campaign).name : computed.title;
  const revision = computed.reported ? 2 : 1;

  await tell('正在写报表', 0.2);
  const contents: { title: string; path: string; bytes: Uint8Array }[] = [];
  const put = (title: string, name: string, bytes: Uint8Array): void => {
    const number = String(contents.length + 1).padStart(2, '0');
    contents.push({ title, path: `${number}_${safeFileName(name)}`, bytes });
  };
  put(`${form?.name ?? ''}${computed.title}`, formFileName(computed), await formWorkbook(db, computed, today));
  await tell('正在写台账和名录', 0.4);
  const pause = (): Promise<void> => tell('正在写台账和名录', 0.4);
  for (const { title, bytes } of await packageLists(db, { asOf: order.asOf, today, personal: order.personal, town: office.town, pause })) {
    put(title, `${title}.xlsx`, bytes);
  }
  put('口径说明', '口径说明.xlsx', await statementWorkbook(computed));

  await tell('正在打包', 0.8);
  const listed = contents.map(({ title, path, bytes }) => ({ path, title, sizeBytes: bytes.length, sha256: sha256(bytes) }));
  const people = await listForPeople(listed, `${office.county}${office.town}`, campaign, order);
  const files = [{ path: LIST_FOR_PEOPLE, title: '文件清单', sizeBytes: people.length, sha256: sha256(people) }, ...listed];
  const manifest = utf8(
    manifestText({
      format: FORMAT,
      version: FORMAT_VERSION,
      office,
      campaign,
      form: computed.form,
      edition: computed.edition,
      from: computed.from,
      asOf: computed.asOf,
      madeOn: today,
      revision,
      personal: order.personal,
      files,
    }),
  );
  const digests = utf8(digestsText([...files, { path: MANIFEST, sha256: sha256(manifest) }]));
  const packed: PackedFile[] = [
    { path: LIST_FOR_PEOPLE, bytes: people },
    ...contents.map(({ path, bytes }) => ({ path, bytes })),
    { path: MANIFEST, bytes: manifest },
    { path: DIGESTS, bytes: digests },
  ];
  const bytes = await packZip(packed);
  const name = safeFileName(`${office.town}_${campaign}_截至${order.asOf}_第${revision}版${revision > 1 ? '（更正）' : ''}_${today}.zip`);
  return { name, bytes, files, shortHash: shortHashOf(bytes) };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** For people: which file is what. Paths as text, no links: a link in a file that came by mail only raises a warning. */
function listForPeople(files: Manifest['files'], office: string, campaign: string, order: PackageOrder): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: [
      {
        name: '文件清单',
        title: `${office}上报包文件清单`,
        subtitle: `${campaign}　截至 ${order.asOf}　个人信息${order.personal}`,
        columns: [
          { header: '序号', width: 6, kind: 'number' },
          { header: '内容', width: 40, kind: 'text' },
          { header: '文件', width: 44, kind: 'text' },
          { header: '大小（KB）', width: 12, kind: 'number' },
          { header: '校验值（SHA-256）', width: 68, kind: 'code' },
        ],
        rows: files.map((file, index) => [index + 1, file.title, file.path, Math.ceil(file.sizeBytes / 1024), file.sha256]),
        footers: ['收到后可在“安办台账”里用“核对上报包”核对；打电话核对时，报整个压缩包校验值的后六位。'],
      },
    ],
  });
}

/**
 * Composes, writes and reads back what lies on the disk (P8).
 * @param path where the zip goes; an older one is replaced only once the new one is whole
 * @throws Fault as `composePackage` and `writeFileSafely`; IO_ERROR when the disk gives back something else
 */
export async function writePackage(
  db: Readable,
  order: PackageOrder,
  path: string,
  today: Day,
  tell?: (words: string, fraction: number) => Promise<void>,
): Promise<ComposedPackage> {
  const composed = await composePackage(db, order, today, tell);
  await savePackage(composed, path);
  return composed;
}

export async function savePackage(composed: ComposedPackage, path: string): Promise<void> {
  await writeFileSafely(path, composed.bytes);
  if (sha256(await readFile(path)) !== sha256(composed.bytes)) {
    throw new Fault('IO_ERROR', '上报包写到磁盘后读回来不一样，磁盘可能有问题。请换一个位置再存一次。');
  }
}
