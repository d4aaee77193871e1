/** Files into one record: dropped anywhere on the page, pasted, or chosen. What cannot be taken is said and stops nothing. */
import { useEffect, useRef, useState } from 'react';
import type { DroppedFile } from '../../../shared/bridge.ts';
import type { AttachmentSlot } from '../../../shared/declared/evidence.ts';
import { Fault } from '../../../shared/envelope.ts';
import { hostGoneFault } from '../../data/faults.ts';
import { toastFault } from '../../data/toasts.tsx';
import { useFiles } from '../../data/useFiles.ts';

export interface Taking {
  /** files are held over the page, above this slot; null: not */
  over: AttachmentSlot | 'any' | null;
  /** '正在收取 3 / 30' while files are read in */
  words: string | null;
  pick(slot: AttachmentSlot): Promise<void>;
}

const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'ofd', 'doc', 'docx', 'wps', 'xls', 'xlsx', 'et', 'txt'];

const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;
const slotAt = (event: DragEvent): AttachmentSlot | undefined =>
  (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-slot]')?.dataset.slot : undefined) as
    | AttachmentSlot
    | undefined;

/**
 * @param slot where files go that are dropped beside a tile, or pasted
 * @param onTokens gets what was taken in, ready for attachments.add
 */
export function useTaking(slot: AttachmentSlot, onTokens: (slot: AttachmentSlot, tokens: string[]) => void): Taking {
  const files = useFiles();
  const [over, setOver] = useState<Taking['over']>(null);
  const [words, setWords] = useState<string | null>(null);

  const take = async (into: AttachmentSlot, found: readonly DroppedFile[]): Promise<void> => {
    const tokens: string[] = [];
    for (const [index, file] of found.entries()) {
      setWords(`正在收取 ${index + 1} / ${found.length}`);
      try {
        // a picture on the clipboard is always called image.png
        const name = file.name === 'image.png' || file.name === '' ? '截图.png' : file.name;
        tokens.push((await files.takeFile(file, name)).token);
      } catch (error) {
        toastFault(error instanceof Fault ? { code: error.code, says: error.message } : hostGoneFault);
      }
    }
    setWords(null);
    if (tokens.length > 0) onTokens(into, tokens);
  };

  const latest = useRef({ take, slot });
  latest.current = { take, slot };
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return;
      // without this the browser would leave the program and open the file
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(slotAt(event) ?? 'any');
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(null);
      void latest.current.take(slotAt(event) ?? latest.current.slot, [...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      // cells copied in Excel bring a picture of themselves along: there the text is meant
      if (pasted.length === 0 || event.defaultPrevented || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      void latest.current.take(latest.current.slot, pasted);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);

  return {
    over,
    words,
    async pick(into) {
      try {
        const picked = await files.pickFiles({ many: true, extensions: EXTENSIONS });
        if (picked.length > 0)
          onTokens(
            into,
            picked.map(({ token }) => token),
          );
      } catch (error) {
        toastFault(error instanceof Fault ? { code: error.code, says: error.message } : hostGoneFault);
      }
    },
  };
}
