import { KithError } from '../../../shared/contract/errors';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { getSettings } from '../settings/service';
import { clashesOf, type Clash } from './clash-repository';

export { clashesOf };

interface Changed {
  /** What clashed before; that is known already. */
  readonly before: readonly Clash[];
  readonly now: Instant;
  /** Somebody was warned and wants it all the same. */
  readonly isMeant: boolean;
}

/**
 * Refuses a change that books a helper of these requests twice. It is let through where the organisation's rule says `warn`
 * and whoever changes it was warned. What is over may be put right.
 * @throws KithError `not_possible`, with `mayBeMeant` where it can be asked for once more
 */
export async function refuseNewClashes(
  reader: Reader,
  requestIds: readonly number[],
  { before, now, isMeant }: Changed,
): Promise<void> {
  const known = new Set(before.map(keyOf));
  const fresh = (await clashesOf(reader, requestIds)).find(
    (clash) => clash.endsAt > now && !known.has(keyOf(clash)),
  );
  if (fresh === undefined) return;
  const mayBeMeant = (await getSettings(reader)).doubleBooking === 'warn';
  if (mayBeMeant && isMeant) return;
  throw new KithError(
    'not_possible',
    `${fresh.helper} has another confirmed task at that time: ${fresh.summary}. Please choose another time, or call off one of the two first.`,
    { mayBeMeant },
  );
}

const keyOf = ({ matchId, otherId }: Clash) => `${String(matchId)}:${String(otherId)}`;
