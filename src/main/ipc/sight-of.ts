import { can, type User } from '../../shared/contract/permissions';
import type { Instant } from '../../shared/domain/time';
import type { Sight } from '../database/sight';

const DAY_MS = 86_400_000;
/** So long after a match ended its helper is still in sight, because it may have to be asked how it went. */
const ENDED_DAYS = 14;
/** What somebody noted of a call is theirs to read and mend today and the day after. */
const WROTE_DAYS = 1;

/** What a user sees; null for one who sees everything. Whole days, so that it stays the same for a while. */
export function sightOf(user: User, now: Instant): Sight | null {
  const sight = {
    people: can(user, 'person.details'),
    helpers: can(user, 'helper.details'),
    checks: can(user, 'vetting.read'),
  };
  if (sight.people && sight.helpers && sight.checks) return null;
  const daysAgo = (days: number) => (Math.floor(now / DAY_MS) - days) * DAY_MS;
  return { ...sight, account: user.id, endedSince: daysAgo(ENDED_DAYS), wroteSince: daysAgo(WROTE_DAYS) };
}
