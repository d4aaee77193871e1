/** The package that goes up to the county: a zip with 文件清单.xlsx for people and a manifest with SHA-256 of every file for programs. */
import { z } from 'zod';
import { DayText } from './records.ts';

export const maskLevels = ['不含', '脱敏', '完整'] as const;

export const PackageOrder = z.strictObject({
  form: z.string().max(60).default('附件3'),
  asOf: DayText,
  from: DayText.optional(),
  /** how identity numbers and phones appear; 完整 is not offered for an unencrypted package */
  personal: z.enum(['不含', '脱敏']).default('脱敏'),
});
export const PackageFile = z.strictObject({ path: z.string(), title: z.string(), sizeBytes: z.int(), sha256: z.string() });
export const PackageVerification = z.strictObject({
  ok: z.boolean(),
  says: z.string(),
  files: z.array(PackageFile.extend({ state: z.enum(['ok', 'altered', 'missing', 'extra']) })),
  office: z.string().nullable(),
  asOf: z.string().nullable(),
  /** last six characters of the package's own digest, to confirm by telephone */
  shortHash: z.string(),
});
export type PackageVerification = z.infer<typeof PackageVerification>;
