import { z } from 'zod';

// NUL ends a SQLite string early and a lone surrogate becomes U+FFFD: both would change words silently.

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text that SQLite keeps unchanged: no NUL, no half of a surrogate pair, at most `max` UTF-16 units. */
export function storableText(max: number, min = 0) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine((text) => !UNSTORABLE.test(text), { error: 'has a character that cannot be stored' });
}

/** One trimmed line that must not be empty. */
export function requiredLine(max: number) {
  return storableText(max)
    .trim()
    .refine((text) => text.length > 0, { error: 'must not be empty' });
}
