/** Evidence: files kept by their digest, what they are evidence of, what is still missing. Other domains use what stands here. */
export { type Added, addAttachment, type NewAttachment } from './add.ts';
export { gapList, gapsOf } from './gaps.ts';
export { attachmentHandlers, withoutPlace } from './handlers.ts';
export { attachmentKind, nameWithKind } from './kinds.ts';
export { keep, kept, sweepVault } from './vault.ts';
