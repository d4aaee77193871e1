/** One thing a check found wrong with a value. `says` is a Chinese sentence: what is wrong and how to mend it. */
export interface Problem {
  /** an error keeps the value out, a warning lets it in and asks a person to look */
  severity: 'error' | 'warning';
  says: string;
}

/** What a check of an identifier answers. */
export interface IdentifierCheck {
  /** normalised; null when an error keeps it out */
  value: string | null;
  problems: readonly Problem[];
  /** a value that would pass, given only when exactly this correction makes the check digit right; a person has to accept it */
  suggestion?: string;
}

export function warning(says: string): Problem {
  return { severity: 'warning', says };
}

export function error(says: string): Problem {
  return { severity: 'error', says };
}

/** Passed without a word. */
export function passed(value: string): IdentifierCheck {
  return { value, problems: [] };
}

/** Kept out, with the reason. */
export function refused(says: string): IdentifierCheck {
  return { value: null, problems: [error(says)] };
}
