import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { concernsAbout, concernsOfCall, isUnseenBy } from './repository';
import { getRules } from './rules';
import { KithError } from '../../../shared/contract/errors';

/** Why somebody may not be erased yet. It tells nothing of what stands behind it. */
export interface Hold {
  /** The same word for whatever keeps somebody, so that it betrays no concern to who may not see one. */
  readonly reason: 'kept_by_rule';
  /** Until when (epoch milliseconds, UTC); null while it has no end yet. */
  readonly until: Instant | null;
}

/**
 * Whether concerns keep a person from being erased: while one is open, and for as long after the last one was closed as the
 * organisation's rule says. At most one hold, without a word of its content.
 */
export async function holdsOn(reader: Reader, personId: number, now: Instant): Promise<readonly Hold[]> {
  return await holdOf(reader, await concernsAbout(reader, personId), now);
}

/** The same for what a call says: number, names and notes stay as long. */
export async function holdsOnCall(reader: Reader, callId: number, now: Instant): Promise<readonly Hold[]> {
  return await holdOf(reader, await concernsOfCall(reader, callId), now);
}

async function holdOf(
  reader: Reader,
  concerns: Awaited<ReturnType<typeof concernsAbout>>,
  now: Instant,
): Promise<readonly Hold[]> {
  if (concerns.length === 0) return [];
  if (concerns.some(({ isOpen }) => isOpen)) return [{ reason: 'kept_by_rule', until: null }];
  const { keepMonths } = await getRules(reader);
  const until = monthsAfter(Math.max(...concerns.map(({ closedAt }) => closedAt)), keepMonths);
  return until > now ? [{ reason: 'kept_by_rule', until }] : [];
}

function monthsAfter(instant: Instant, months: number): Instant {
  const date = new Date(instant);
  return date.setUTCMonth(date.getUTCMonth() + months);
}

/**
 * Before accounts change: some of those who stay must see each concern that is not closed.
 * @param left ids of the accounts that still may see concerns afterwards
 * @throws KithError `not_possible`
 */
export async function refuseUnseenConcerns(reader: Reader, left: readonly string[]): Promise<void> {
  if (left.length > 0 && !(await isUnseenBy(reader, left))) return;
  throw new KithError(
    'not_possible',
    'Nobody would be left to see every concern. Please give somebody else the right to see concerns first.',
    { why: 'last_reader' },
  );
}
