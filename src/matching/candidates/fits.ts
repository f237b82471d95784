/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Packed } from '../packed/pack';

/** What is known of a profile: it has a stretch as long as the task within the part, */
export const FITS = 1;
/** it has none, */
const FITS_NOT = 0;
/** or nothing yet. A bit of its own, for many are looked at before anybody asks whether one of them was not known. */
export const UNKNOWN = 2;

/** Answers held at most, before they are forgotten: a byte each. */
const HELD_AT_MOST = 4_000_000;

/**
 * Answers whether a day profile has a stretch as long as a task within a part of a day. There are few different
 * profiles and few different questions, and each answer is worked out once, when it is first needed.
 */
export class Fits {
  private rows: (Uint8Array | undefined)[] = [];
  private held = 0;

  /** @param heldAtMost answers held at once */
  constructor(
    private readonly packed: Packed,
    private readonly heldAtMost = HELD_AT_MOST,
  ) {}

  /** Of each profile what is known about a part. */
  of(part: number): Uint8Array {
    const question = this.packed.requests.times.question[part]!;
    const known = this.rows[question];
    if (known) return known;
    const profiles = this.packed.helpers.times.profiles.start.length - 1;
    if (this.held + profiles > this.heldAtMost) {
      this.rows = [];
      this.held = 0;
    }
    this.held += profiles;
    return (this.rows[question] = new Uint8Array(profiles).fill(UNKNOWN));
  }

  /** Works out an answer, and remembers it. */
  learn(answers: Uint8Array, c: number, part: number, profile: number): number {
    return (answers[profile] = this.hasStretch(profile, c, part) ? FITS : FITS_NOT);
  }

  private hasStretch(profile: number, c: number, part: number): boolean {
    const { start, from, to } = this.packed.helpers.times.profiles;
    const { times } = this.packed.requests;
    const [least, most, duration] = [times.from[part]!, times.to[part]!, times.duration[c]!];
    for (let s = start[profile]!; s < start[profile + 1]!; s++)
      if (Math.min(to[s]!, most) - Math.max(from[s]!, least) >= duration) return true;
    return false;
  }
}
