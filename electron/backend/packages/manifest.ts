/** The machine's list of a package: what it is, and every file with its size and SHA-256. Kept canonical: equal facts, equal text. */
import { z } from 'zod';
import { DayText } from '../../../shared/records.ts';

export const MANIFEST = 'manifest.json';
/** as in BagIt (RFC 8493): one line a file, digest, two blanks, path; covers manifest.json too */
export const DIGESTS = 'manifest-sha256.txt';
export const FORMAT = 'anban-package';
export const FORMAT_VERSION = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  office: z.strictObject({ town: z.string().max(60), county: z.string().max(60), division_code: z.string().max(12).nullable() }),
  campaign: z.string().max(100),
  form: z.string().max(60),
  edition: z.string().max(60),
  from: DayText,
  asOf: DayText,
  madeOn: DayText,
  /** 1, or 2 when the period was already reported: a correction */
  revision: z.int().min(1).max(99),
  personal: z.enum(['不含', '脱敏']),
  files: z
    .array(z.strictObject({ path: z.string().max(200), title: z.string().max(200), sizeBytes: z.int().min(0), sha256: Sha256 }))
    .max(2_000),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

export type ManifestReading = { ok: true; manifest: Manifest } | { ok: false; says: string };

const LARGEST_MANIFEST = 2 * 1024 * 1024;

/**
 * Takes only what we write ourselves, byte for byte: doubled keys, unknown keys or other spellings of the same JSON are altered manifests.
 */
export function readManifest(bytes: Uint8Array): ManifestReading {
  if (bytes.length > LARGEST_MANIFEST) return { ok: false, says: '机读清单太大' };
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return { ok: false, says: '机读清单读不懂' };
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.int() }).safeParse(value);
  if (!head.success) return { ok: false, says: '机读清单不是安办台账的格式' };
  if (head.data.version > FORMAT_VERSION) return { ok: false, says: '上报包由更新的版本制作，请先升级程序' };
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) return { ok: false, says: '机读清单的内容不合规' };
  if (manifestText(parsed.data) !== text) return { ok: false, says: '机读清单被改动过' };
  return { ok: true, manifest: parsed.data };
}

/** @param digests path → sha256, in the order of the package */
export function digestsText(digests: readonly { path: string; sha256: string }[]): string {
  return digests.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
