/**
 * Electron's fuses: switches burnt into the packed executable. Strict: every fuse the executable has must be named here, so
 * that a new one in an upgrade cannot slip by unseen.
 */
import { FuseV1Options, FuseVersion } from '@electron/fuses';

export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // ELECTRON_RUN_AS_NODE would make the program a plain Node for anybody.
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes from app://, never from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // WebAssembly's own bounds checks, on as Electron ships it.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const;

/** The wire as it reads back from an executable: one character per fuse, in the order of FuseV1Options. */
export const FUSE_WIRE = '000011001';
