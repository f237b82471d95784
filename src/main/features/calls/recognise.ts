import type { InputOf, OutputOf } from '../../../shared/contract';
import type { KnownCaller } from '../../../shared/contract/calls';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { PersonHit } from '../../../shared/contract/people';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { localToday } from '../../time/zones';
import { shownTo, todayHere } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { noticesInForce } from '../people/notice-repository';
import { hitsOf } from '../people/search-repository';
import { readPhone } from '../people/service';
import { findByNumber, findByWords } from './find-people';
import { historiesOf, historyOfNumber, NO_CALLS, openRequestsOf } from './known-repository';

/** Fewer signs would find half the town. */
const FEWEST_LETTERS = 2;
/** Whom a name may mean, so far down that somebody who shares the number is among them. */
const NAMESAKES = 50;

/** Who may be on the line, by what was typed so far: those whose number it is before those whom it may mean. */
export async function recognise(
  reader: Reader,
  { text, number: given, limit }: InputOf<'calls.recognise'>,
  { user, now }: { user: User; now: Instant },
): Promise<OutputOf<'calls.recognise'>> {
  if (text.trim().length < FEWEST_LETTERS) return { number: null, people: [] };
  const shown = await shownTo(reader, user, now);
  const { country, timeZone } = await requireOrganisation(reader);
  const { e164, shown: asWritten } = readPhone(given ?? text, country);
  const byNumber = e164 === null ? [] : await findByNumber(reader, e164, limit, shown);
  const hasNumber = new Set<number>(byNumber.map(({ id }) => id));
  const byWords = await findByWords(reader, text, given === undefined ? limit : NAMESAKES, shown);
  // Beside a name, the number only says whom of that name: whoever is new at it must not be taken for another.
  const first = given === undefined ? byNumber : byWords.filter(({ id }) => hasNumber.has(id));
  const hits = [...first, ...byWords.filter(({ id }) => !hasNumber.has(id))].slice(0, limit);
  const number =
    e164 === null ? null : { e164, shown: asWritten, calls: await historyOfNumber(reader, e164) };
  return { number, people: await describe(reader, hits, hasNumber, localToday(now, timeZone)) };
}

/** @throws KithError `not_found` */
export async function knownCaller(reader: Reader, id: PersonId, now: Instant): Promise<KnownCaller> {
  const hits = await hitsOf(reader, [id]);
  const [known] = await describe(reader, hits, new Set(), await todayHere(reader, now));
  if (known === undefined)
    throw new KithError('not_found', 'This person is not in the record any more.', { id });
  return known;
}

async function describe(
  reader: Reader,
  hits: readonly PersonHit[],
  hasNumber: ReadonlySet<number>,
  today: LocalDate,
): Promise<KnownCaller[]> {
  if (hits.length === 0) return [];
  const ids = hits.map(({ id }) => id);
  const notices = await noticesInForce(reader, ids, today);
  const requests = await openRequestsOf(reader, ids);
  // Of somebody who is withheld it is not told that they rang either.
  const told = hits.filter(({ isWithheld }) => !isWithheld).map(({ id }) => id);
  const calls = await historiesOf(reader, told);
  return hits.map((hit) => ({
    ...hit,
    hasNumber: hasNumber.has(hit.id),
    requests: requests.get(hit.id) ?? [],
    calls: calls.get(hit.id) ?? NO_CALLS,
    notices: notices.get(hit.id) ?? [],
  }));
}
