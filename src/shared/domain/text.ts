import { z } from 'zod';

// NUL ends a SQLite string early and a lone surrogate becomes U+FFFD: both would change words silently.

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const OPENS_DIRECTION: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** Whether every mark that turns the direction of writing is closed again within its line (UAX #9). */
function closesDirections(text: string): boolean {
  return text.split(/\r?\n|\u2029/).every((line) => {
    const open: string[] = [];
    for (const [mark] of line.matchAll(DIRECTION)) {
      const end = OPENS_DIRECTION[mark];
      if (end !== undefined) open.push(end);
      else if (open.pop() !== mark) return false;
    }
    return open.length === 0;
  });
}

/**
 * Text that SQLite keeps unchanged and that shows as it reads: no NUL, no half of a surrogate pair, no direction mark
 * that would turn round the words after it, at most `max` UTF-16 units.
 */
export function storableText(max: number, min = 0) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine((text) => !UNSTORABLE.test(text), { error: 'has a character that cannot be stored' })
    .refine(closesDirections, {
      error: 'has a hidden mark that turns the direction of writing and is not closed; please type it anew',
    });
}

/** Entries by name, at most `max` of them. */
export function smallRecord<K extends z.core.$ZodRecordKey, V extends z.ZodType>(
  key: K,
  value: V,
  max: number,
) {
  return z
    .record(key, value)
    .refine((entries) => Object.keys(entries).length <= max, { error: 'has too many entries' });
}

/** One trimmed line that must not be empty. */
export function requiredLine(max: number) {
  return storableText(max)
    .trim()
    .refine((text) => text.length > 0, { error: 'must not be empty' });
}
