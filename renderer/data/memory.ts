/** What this PC remembers of a person's habits (columns, own views). Never data of the office. Whatever cannot be read is forgotten. */
import { useState } from 'react';
import type { z } from 'zod';

/**
 * A remembered value, checked by a schema on reading.
 * @param key e.g. 'list.hazard'
 */
export function useMemory<S extends z.ZodType>(key: string, schema: S, fallback: z.output<S>): [z.output<S>, (next: z.output<S>) => void] {
  const [value, setValue] = useState<z.output<S>>(() => recall(key, schema) ?? fallback);
  return [
    value,
    (next) => {
      setValue(next);
      try {
        localStorage.setItem(`anban.${key}`, JSON.stringify(next));
      } catch {
        // a full or forbidden store costs the habit, nothing else
      }
    },
  ];
}

function recall<S extends z.ZodType>(key: string, schema: S): z.output<S> | null {
  try {
    const text = localStorage.getItem(`anban.${key}`);
    if (text === null) return null;
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
