/** Key handling that leaves input methods alone, and the keys of the office. */
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

interface KeyLike {
  isComposing?: boolean;
  keyCode: number;
}

/**
 * True while an input method composes. The first key of a composition comes with isComposing false and keyCode 229, and some
 * input methods send an Enter with 229 after the composition has ended; both belong to the input method.
 */
export function isImeKey(event: ReactKeyboardEvent | KeyLike): boolean {
  const native: KeyLike = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing === true || native.keyCode === 229;
}

/** Ctrl+S and Ctrl+Enter save, everywhere. */
export function isSaveKey(event: ReactKeyboardEvent): boolean {
  return !isImeKey(event) && (event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's');
}
