import type { KeptDraft } from '../../../shared/contract/drafts';

/** What a draft holds: the form as typed, and as it was when typing began. */
export interface DraftBody<T> {
  readonly value: T;
  readonly start: T;
}

export interface BroughtBack<T> {
  /** What goes into the form. */
  readonly value: T;
  /** The record as it is now. */
  readonly now: T;
  /** Fields that somebody else changed in the record since typing began. */
  readonly theirs: readonly (keyof T & string)[];
  /** Those of them that were typed in, too: the typed words are in the form. */
  readonly both: readonly (keyof T & string)[];
}

// Marks that turn the direction of writing may be half typed; escaped they are no marks, and come back as they were.
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** A form as text for the record. */
export function bodyOf(body: DraftBody<object>): string {
  return JSON.stringify(body).replace(
    DIRECTION,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether a kept field can stand where the form of this version of Kith has another. */
function fits(kept: unknown, now: unknown): boolean {
  if (kept === undefined) return false;
  if (kept === null || now === null) return true;
  return typeof kept === typeof now && Array.isArray(kept) === Array.isArray(now);
}

function fieldsOf<T extends object>(kept: unknown, now: T): T {
  const found = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<T>;
  const names = Object.keys(now) as (keyof T)[];
  return Object.fromEntries(
    names.map((name) => [name, fits(found[name], now[name]) ? found[name] : now[name]]),
  ) as T;
}

/**
 * What a draft brings back into a form that now begins with `now`: every field that was typed in as it was typed, every
 * other one as the record has it today. So saving it takes back nothing that somebody else has changed meanwhile, but for
 * the fields in `both`, which are for the person to look at. Something new comes back as it was typed. Null when it brings nothing that is not there already.
 */
export function bringBack<T extends object>(
  { body, key }: Pick<KeptDraft, 'body' | 'key'>,
  now: T,
): BroughtBack<T> | null {
  const kept = JSON.parse(body) as Partial<DraftBody<unknown>>;
  const start = fieldsOf(kept.start, now);
  const typed = fieldsOf(kept.value, start);
  const names = Object.keys(now) as (keyof T & string)[];
  // There is no record yet that anybody else could have changed.
  if (key.startsWith('new')) return isSame(typed, now) ? null : { value: typed, now, theirs: [], both: [] };
  const isTyped = (name: keyof T) => !isSame(typed[name], start[name]);
  const value = Object.fromEntries(names.map((name) => [name, isTyped(name) ? typed[name] : now[name]])) as T;
  if (isSame(value, now)) return null;
  const theirs = names.filter((name) => !isSame(start[name], now[name]));
  return {
    value,
    now,
    theirs,
    both: theirs.filter((name) => isTyped(name) && !isSame(typed[name], now[name])),
  };
}
