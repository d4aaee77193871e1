import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { useOffice, valueOrThrow } from './office.tsx';

const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Two pictures at a time: thirty of several megabytes must not stand in memory together. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function blobOf({ mime, base64 }: OutputOf<'attachments.picture'>): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: mime });
}

/** Small, turned the right way up, as a data address that needs no revoking. */
async function shrink(blob: Blob, edge: number): Promise<string> {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.toDataURL('image/jpeg', 0.8);
}

/**
 * A small picture of a photograph, made once per content while the program runs.
 * @param digest of the content; null: nothing to show
 * @returns address for an <img>; null while it is made; 'failed' when it cannot be shown
 */
export function useThumbnail(id: string, digest: string | null): string | null {
  const { call } = useOffice();
  const query = useQuery({
    queryKey: ['picture', digest],
    queryFn: () => inTurn(async () => shrink(blobOf(valueOrThrow(await call('attachments.picture', { id }))), 240)),
    enabled: digest !== null,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return query.isError ? 'failed' : (query.data ?? null);
}

/** The whole picture while it is looked at; `problem` says why it cannot be. */
export function usePicture(id: string | null): { address: string | null; problem: string | null } {
  const { call } = useOffice();
  const [shown, setShown] = useState<{ id: string; address: string | null; problem: string | null } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let address: string | null = null;
    let gone = false;
    void call('attachments.picture', { id }).then((outcome) => {
      if (gone) return;
      if (outcome.ok) address = URL.createObjectURL(blobOf(outcome.value));
      setShown({ id, address, problem: outcome.ok ? null : outcome.fault.says });
    });
    return () => {
      gone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [id, call]);
  return shown?.id === id ? { address: shown?.address ?? null, problem: shown?.problem ?? null } : { address: null, problem: null };
}
