import { standOf, type Stand } from '../../../shared/domain/check-in-ladder';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { isSomethingDue, nextOpening, openDue } from './opening';
import * as repository from './repository';
import { getRules } from './rules';

export { isSomethingDue, nextOpening, openDue };

const BY = 'Kith';

/** One check-in that is open, without whom it is about. */
export interface Watched {
  readonly id: number;
  readonly tries: number;
  readonly stand: Stand;
  /** Whether the alarm of this step stands in the log. */
  readonly isRaised: boolean;
}

export interface Glimpse {
  readonly open: readonly Watched[];
  readonly hasSound: boolean;
}

/** Where every open check-in stands, for the one who watches. */
export async function glimpse(reader: Reader, now: Instant): Promise<Glimpse> {
  const open = await repository.openCheckIns(reader);
  const { delays, hasSound } = await getRules(reader);
  if (open.length === 0) return { open: [], hasSound };
  const known = await repository.triesOfOpen(reader);
  const watched = open.map((stored) => {
    const { tries, isRaised } = known.get(stored.id) ?? { tries: [], isRaised: false };
    return { id: stored.id, tries: tries.length, isRaised, stand: standOf(stored, tries, delays, now) };
  });
  return { open: watched, hasSound };
}

/** Notes in the log of each that its alarm was raised: once for each step that nobody took in time. */
export async function noteAlarms(writer: Writer, now: Instant): Promise<void> {
  const { open } = await glimpse(writer, now);
  for (const { id, stand, isRaised } of open) {
    if (stand.state !== 'alarm' || isRaised) continue;
    await repository.insertStep(writer, {
      ...{
        checkInId: id,
        at: now,
        by: BY,
        byId: null,
        kind: 'alarm',
        step: stand.step,
        result: null,
        words: '',
      },
    });
  }
}
