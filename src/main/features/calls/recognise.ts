import type { OutputOf } from '../../../shared/contract';
import type { CallHistory, KnownCaller } from '../../../shared/contract/calls';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { PersonHit } from '../../../shared/contract/people';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { shownTo, todayHere } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { noticesInForce } from '../people/notice-repository';
import { hitsOf } from '../people/search-repository';
import { readPhone } from '../people/service';
import { findByNumber, findByWords } from './find-people';
import { historyOfNumber, historyOfPerson, openRequestsOf } from './known-repository';

/** Fewer signs would find half the town. */
const FEWEST_LETTERS = 2;

/** Who may be on the line, by what was typed so far: those whose number it is before those whom it may mean. */
export async function recognise(
  reader: Reader,
  { text, limit }: { text: string; limit: number },
  { user, now }: { user: User; now: Instant },
): Promise<OutputOf<'calls.recognise'>> {
  if (text.trim().length < FEWEST_LETTERS) return { number: null, people: [] };
  const shown = await shownTo(reader, user, now);
  const { e164, shown: asWritten } = readPhone(text, (await requireOrganisation(reader)).country);
  const byNumber = e164 === null ? [] : await findByNumber(reader, e164, limit, shown);
  const byWords = await findByWords(reader, text, limit, shown);
  const ids = [...new Set([...byNumber, ...byWords])].slice(0, limit);
  const number =
    e164 === null ? null : { e164, shown: asWritten, calls: await historyOfNumber(reader, e164) };
  return { number, people: await describe(reader, ids, new Set(byNumber), now) };
}

/** @throws KithError `not_found` */
export async function knownCaller(reader: Reader, id: PersonId, now: Instant): Promise<KnownCaller> {
  const [known] = await describe(reader, [id], new Set(), now);
  if (known === undefined)
    throw new KithError('not_found', 'This person is not in the record any more.', { id });
  return known;
}

async function describe(
  reader: Reader,
  ids: readonly number[],
  byNumber: ReadonlySet<number>,
  now: Instant,
): Promise<KnownCaller[]> {
  const hits = await hitsOf(reader, ids);
  const notices = await noticesInForce(reader, ids, await todayHere(reader, now));
  const requests = await openRequestsOf(reader, ids);
  const known: KnownCaller[] = [];
  for (const hit of hits) {
    const calls = await callsOf(reader, hit);
    known.push({
      ...hit,
      hasNumber: byNumber.has(hit.id),
      requests: requests.get(hit.id) ?? [],
      calls,
      notices: notices.get(hit.id) ?? [],
    });
  }
  return known;
}

/** Of somebody who is withheld it is not told that they rang either. */
async function callsOf(reader: Reader, { id, isWithheld }: PersonHit): Promise<CallHistory> {
  return isWithheld ? { count: 0, firstAt: null, last: [] } : await historyOfPerson(reader, id);
}
