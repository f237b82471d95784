import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { localToday, localWeek } from '../../time/zones';
import { requireOrganisation } from '../organisation/service';

/** Today and this week where the organisation is; the week's end is not part of it. */
export interface Present {
  readonly today: LocalDate;
  readonly weekStartsAt: Instant;
  readonly weekEndsAt: Instant;
}

/** @throws KithError `no_organisation` before the first run is finished */
export async function presentOf(reader: Reader, now: Instant): Promise<Present> {
  const { timeZone } = await requireOrganisation(reader);
  const { startsAt, endsAt } = localWeek(now, timeZone);
  return { today: localToday(now, timeZone), weekStartsAt: startsAt, weekEndsAt: endsAt };
}
