/** Files of a drop, folders walked through. Names keep the path inside the folder, so that the list reads as the clerk's folder does. */
import type { DroppedFile } from '../../shared/bridge.ts';

export interface Found {
  file: DroppedFile;
  name: string;
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ file, name: path });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // one reading gives at most 100 entries; an empty one is the end
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return;
    for (const each of entries) await walk(each, found);
  }
}

/** Must be called within the drop event: the items are gone after it. */
export async function droppedFiles(transfer: DataTransfer): Promise<Found[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  const found: Found[] = [];
  if (entries.length > 0) {
    for (const entry of entries) await walk(entry, found);
    return found;
  }
  return plain.map((file) => ({ file, name: file.name }));
}

/** Files of an <input webkitdirectory>. */
export function chosenFiles(list: FileList): Found[] {
  return [...list].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}
