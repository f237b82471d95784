import type { CallSpec } from '../../shared/contract/define';
import { KithError } from '../../shared/contract/errors';
import type { Instant } from '../../shared/domain/time';

/** `outside` is for calls that open a dialog, another program or a file: what a person sees happen. */
export type CallKind = CallSpec['kind'] | 'outside';

interface Allowance {
  /** Calls at once after a quiet time. */
  readonly most: number;
  readonly perSecond: number;
}

/**
 * Far above what people, lists and maps ask for, and far below what a page that runs wild does: that one makes
 * thousands of calls a second, and would open one mail program after another.
 */
export const ALLOWANCES: Readonly<Record<CallKind, Allowance>> = {
  query: { most: 2_000, perSecond: 200 },
  command: { most: 2_000, perSecond: 200 },
  outside: { most: 20, perSecond: 1 },
};

/** A bucket of calls for each kind, filled at a steady pace (token bucket). */
export class RateLimit {
  private readonly left = new Map<CallKind, { calls: number; at: Instant }>();

  constructor(private readonly now: () => Instant) {}

  /** @throws KithError `too_many` when the bucket of this kind is empty */
  take(kind: CallKind): void {
    const { most, perSecond } = ALLOWANCES[kind];
    const at = this.now();
    const before = this.left.get(kind) ?? { calls: most, at };
    // A clock that was set back fills nothing and takes nothing away.
    const gained = (Math.max(0, at - before.at) / 1_000) * perSecond;
    const calls = Math.min(most, before.calls + gained);
    if (calls < 1) {
      this.left.set(kind, { calls, at });
      throw new KithError('too_many', 'This window asked for more at once than a person can.', { kind });
    }
    this.left.set(kind, { calls: calls - 1, at });
  }
}
