import type { Instant } from '../../shared/domain/time';

/** What decides whether a backup is kept. */
export interface Rotated {
  readonly id: string;
  readonly made: Instant;
  /** Made just ahead of a step that changes much. */
  readonly isBeforeChange: boolean;
  /** Somebody asked for it. */
  readonly isByHand: boolean;
}

const DAY_MS = 24 * 3_600_000;
const DAYS = 7;
const WEEKS = 4;
const BEFORE_CHANGES = 3;
// Whoever makes one by hand is about to try something, and the one at closing Kith must not take its place.
const BY_HAND = 3;
/** By then a person whose details were erased is gone from the backups too. */
export const LONGEST_MS = 35 * DAY_MS;
// 1 January 1970 was a Thursday; weeks start on Monday.
const MONDAY_MS = 3 * DAY_MS;

/**
 * Which backups may go: all but the newest of each of the last 7 days that have one, the newest of each of the last 4
 * such weeks, the 3 newest from before a change and the 3 newest made by hand. Days and weeks are those of UTC, so that the answer does not depend
 * on where it is asked. After 35 days everything goes.
 * @param lastGood id of the newest backup that is known to be whole; it stays, however old it is
 */
export function expired(backups: readonly Rotated[], now: Instant, lastGood: string | null): string[] {
  const newestFirst = [...backups].sort((a, b) => b.made - a.made || b.id.localeCompare(a.id));
  const regular = newestFirst.filter(({ isBeforeChange }) => !isBeforeChange);
  const before = newestFirst.filter(({ isBeforeChange }) => isBeforeChange);
  const kept = new Set([
    ...newestOfEach(regular, ({ made }) => Math.floor(made / DAY_MS), DAYS),
    ...newestOfEach(regular, ({ made }) => Math.floor((made + MONDAY_MS) / (7 * DAY_MS)), WEEKS),
    ...before.slice(0, BEFORE_CHANGES),
    ...newestFirst.filter(({ isByHand }) => isByHand).slice(0, BY_HAND),
  ]);
  return newestFirst
    .filter((backup) => backup.id !== lastGood && (!kept.has(backup) || now - backup.made > LONGEST_MS))
    .map(({ id }) => id);
}

function newestOfEach(
  newestFirst: readonly Rotated[],
  spanOf: (backup: Rotated) => number,
  most: number,
): Rotated[] {
  const bySpan = new Map<number, Rotated>();
  for (const backup of newestFirst) if (!bySpan.has(spanOf(backup))) bySpan.set(spanOf(backup), backup);
  return [...bySpan.values()].slice(0, most);
}
