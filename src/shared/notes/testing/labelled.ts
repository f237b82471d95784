/** A note as an operator may type it, and what has to be proposed for it; everything else must not be. */
export interface LabelledNote {
  readonly text: string;
  /** `kind:value` as `labelOf` writes it. */
  readonly must: readonly string[];
  /** What two sensible people would judge differently: neither asked for nor held against the reader. */
  readonly may: readonly string[];
}

/** The moment that all labels are about: Monday, 30 November 2026, 9:30 in London. */
export const TYPED_AT = Date.UTC(2026, 10, 30, 9, 30);
export const TYPED_IN = 'Europe/London';

export function note(text: string, must: readonly string[] = [], may: readonly string[] = []): LabelledNote {
  return { text, must, may };
}
