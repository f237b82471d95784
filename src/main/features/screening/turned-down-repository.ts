import type { RuleModes } from '../../../shared/contract/screening';
import type { Instant } from '../../../shared/domain/time';
import { findShapes } from '../../../shared/screening/find-shapes';
import type { Reader } from '../../database/session';
import { alikeAmong } from '../duplicates/alike-service';

/** An offer that was made on the phone, had a flag, and was turned down. */
export interface TurnedDown {
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
}

/** The latest of them; years ago nobody remembers why. */
const MOST_OFFERS = 1_000;

/** For each of these people the latest offer with a flag that was turned down, of theirs or of somebody like them. */
export async function turnedDownOf(
  reader: Reader,
  people: readonly number[],
  modes: RuleModes,
): Promise<Map<number, TurnedDown>> {
  if (people.length === 0 || modes.turned_down === 'off') return new Map();
  const offers = await reader.sql<TurnedDown>(
    `SELECT d.id, d.person_id AS personId, p.display_name AS name, d.words, d.closed_by AS by, d.closed_at AS at
     FROM helper_lead d JOIN person p ON p.id = d.person_id WHERE d.status = 'not_now' ORDER BY d.id DESC LIMIT ?`,
    [MOST_OFFERS],
  );
  if (offers.length === 0) return new Map();
  const alike = await alikeAmong(
    reader,
    people,
    offers.map(({ personId }) => personId),
  );
  const hasFlag = ({ words }: TurnedDown) =>
    findShapes(words, 'offer').some(({ rule }) => modes[rule] !== 'off');
  return new Map(
    people.flatMap((id): [number, TurnedDown][] => {
      const mayBe = new Set([id, ...(alike.get(id) ?? [])]);
      const found = offers.find((offer) => mayBe.has(offer.personId) && hasFlag(offer));
      return found === undefined ? [] : [[id, found]];
    }),
  );
}
