/** 核对上报包: is every file what its maker packed? Reads in memory only; a package that is built to harm is refused before it is opened. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from '../../../shared/envelope.ts';
import type { PackageVerification } from '../../../shared/packages.ts';
import { shortHashOf } from './compose.ts';
import { DIGESTS, digestsText, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { type PackedFile, packageLimits, readZip, sha256 } from './zip.ts';

/**
 * @param name as the person knows the file
 * @throws Fault FILE_REFUSED for what is no sound archive; altered, missing and extra files are an answer, not a fault
 */
export async function verifyPackage(path: string, name = basename(path)): Promise<PackageVerification> {
  const facts = await stat(path).catch(() => null);
  if (!facts?.isFile()) throw new Fault('FILE_REFUSED', `找不到“${name}”，或者它不是文件。请重新选择上报包（.zip）。`);
  if (facts.size > packageLimits.fileBytes) throw new Fault('FILE_REFUSED', `“${name}”太大，超过 200 MB，不像上报包。请重新选择。`);
  const bytes = await readFile(path);
  const packed = await readZip(bytes, name);
  return judge(packed, shortHashOf(bytes));
}

function judge(packed: readonly PackedFile[], shortHash: string): PackageVerification {
  const found = new Map(packed.map((file) => [file.path, file.bytes]));
  const manifestBytes = found.get(MANIFEST);
  const fail = (says: string): PackageVerification => ({
    ok: false,
    says: `${says}。这个压缩包不能当作上报包收下，请对方重新生成。`,
    files: [],
    office: null,
    asOf: null,
    shortHash,
  });
  if (!manifestBytes) return fail('里面没有机读清单（manifest.json）');
  const reading = readManifest(manifestBytes);
  if (!reading.ok) return fail(reading.says);
  const { manifest } = reading;
  const paths = manifest.files.map((file) => file.path);
  if (new Set(paths).size !== paths.length || paths.includes(MANIFEST) || paths.includes(DIGESTS)) return fail('机读清单里有重复的文件');

  const files = stateOfFiles(manifest, found);
  const digests = found.get(DIGESTS);
  const expected = digestsText([...manifest.files, { path: MANIFEST, sha256: sha256(manifestBytes) }]);
  const digestsHold = digests !== undefined && Buffer.from(digests).toString('utf8') === expected;
  const wrong = files.filter((file) => file.state !== 'ok');
  const office = `${manifest.office.county}${manifest.office.town}`;
  const ok = wrong.length === 0 && digestsHold;
  const says = ok
    ? `核对无误：${office}，截至 ${manifest.asOf}，${files.length} 个文件都与清单一致。后六位 ${shortHash}。`
    : wrong.length > 0
      ? `核对不符：${wrong.map((file) => `“${file.path}”${stateWords[file.state]}`).join('、')}。请对方重新生成后再发。`
      : '核对不符：校验文件（manifest-sha256.txt）与机读清单不一致。请对方重新生成后再发。';
  return { ok, says, files, office, asOf: manifest.asOf, shortHash };
}

type State = PackageVerification['files'][number]['state'];
const stateWords: Record<State, string> = { ok: '一致', altered: '被改动过', missing: '缺失', extra: '不在清单里' };

function stateOfFiles(manifest: Manifest, found: ReadonlyMap<string, Uint8Array>): PackageVerification['files'] {
  const listed = new Set(manifest.files.map((file) => file.path));
  const files = manifest.files.map((file): PackageVerification['files'][number] => {
    const bytes = found.get(file.path);
    const same = bytes !== undefined && bytes.length === file.sizeBytes && sha256(bytes) === file.sha256;
    const state: State = bytes === undefined ? 'missing' : same ? 'ok' : 'altered';
    return { ...file, state };
  });
  for (const [path, bytes] of found) {
    if (listed.has(path) || path === MANIFEST || path === DIGESTS) continue;
    files.push({ path, title: '', sizeBytes: bytes.length, sha256: sha256(bytes), state: 'extra' });
  }
  return files;
}
