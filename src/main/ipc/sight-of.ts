import { can, type User } from '../../shared/contract/permissions';
import type { Instant } from '../../shared/domain/time';
import type { Sight } from '../database/sight';

const DAY_MS = 86_400_000;
/** So long after a match ended its helper is still in sight, because it may have to be asked how it went. */
const ENDED_DAYS = 14;

/** What a user sees; null for one who sees everything. Whole days, so that it stays the same for a while. */
export function sightOf(user: User, now: Instant): Sight | null {
  const sight = {
    people: can(user, 'person.details'),
    helpers: can(user, 'helper.details'),
    checks: can(user, 'vetting.read'),
  };
  if (sight.people && sight.helpers && sight.checks) return null;
  return { ...sight, endedSince: (Math.floor(now / DAY_MS) - ENDED_DAYS) * DAY_MS };
}
