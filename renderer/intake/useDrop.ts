/** Files and folders into tokens: dropped anywhere on the screen, picked, or chosen as a folder. */
import { useEffect, useRef, useState } from 'react';
import { Fault } from '../../shared/envelope.ts';
import { hostGoneFault } from '../data/faults.ts';
import { toastFault } from '../data/toasts.tsx';
import { useFiles } from '../data/useFiles.ts';
import { droppedFiles, type Found } from './dropped.ts';

export interface Taking {
  /** something is held over the window */
  over: boolean;
  /** '正在收取 3 / 34' while files are being taken */
  words: string | null;
  take(found: readonly Found[]): Promise<void>;
  pick(): Promise<void>;
}

/** One file that cannot be taken (too large, already gone) is said and never stops the others. */
export function useDrop(onFiles: (tokens: string[]) => void, enabled: boolean): Taking {
  const files = useFiles();
  const [over, setOver] = useState(false);
  const [words, setWords] = useState<string | null>(null);

  const take = async (found: readonly Found[]): Promise<void> => {
    const tokens: string[] = [];
    for (const [index, { file, name }] of found.entries()) {
      setWords(`正在收取 ${index + 1} / ${found.length}`);
      try {
        tokens.push((await files.takeFile(file, name)).token);
      } catch (error) {
        toastFault(error instanceof Fault ? { code: error.code, says: error.message } : hostGoneFault);
      }
    }
    setWords(null);
    if (tokens.length > 0) onFiles(tokens);
  };
  const pick = async (): Promise<void> => {
    try {
      const picked = await files.pickFiles({ many: true });
      if (picked.length > 0) onFiles(picked.map((file) => file.token));
    } catch (error) {
      toastFault(error instanceof Fault ? { code: error.code, says: error.message } : hostGoneFault);
    }
  };

  const latest = useRef({ take, enabled });
  latest.current = { take, enabled };
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // without this the browser would leave the program and open the file
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = latest.current.enabled ? 'copy' : 'none';
      setOver(latest.current.enabled);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      if (latest.current.enabled) void droppedFiles(event.dataTransfer).then((found) => latest.current.take(found));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return { over: over && enabled, words, take, pick };
}
