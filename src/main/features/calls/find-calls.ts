import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Reader } from '../../database/session';
import { searchQuery } from '../../search/search-text';
import { shownTo, type Shown } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { searchPeople } from '../people/search-repository';
import { readPhone } from '../people/service';
import { callLines } from './present';
import type { OnPhone } from './service';

/** Of more people with such a name all calls together would tell little. */
const MOST_PEOPLE = 50;

/** Calls in which these words were noted, and those with the people whom they may mean, the latest first. */
export async function findCalls(
  reader: Reader,
  { text, limit }: InputOf<'calls.search'>,
  { user, now }: OnPhone,
): Promise<OutputOf<'calls.search'>> {
  const { country } = await requireOrganisation(reader);
  const query = callQuery(text, country);
  if (query === null) return { items: [], isMore: false };
  const shown = await shownTo(reader, user, now);
  const people = await searchPeople(reader, text, MOST_PEOPLE, shown);
  const ids = JSON.stringify(people.map(({ id }) => id));
  const seen = isSeen(shown);
  const where = {
    sql: `k.id IN (
      SELECT * FROM (SELECT s.rowid FROM call_search s CROSS JOIN call k ON k.id = s.rowid
        WHERE call_search MATCH ? AND ${seen} ORDER BY s.rowid DESC LIMIT ?)
      UNION SELECT k.id FROM call k WHERE k.caller_id IN (SELECT value FROM json_each(?)) AND ${seen}
      UNION SELECT k.id FROM call k WHERE k.for_id IN (SELECT value FROM json_each(?)) AND ${seen})`,
    parameters: [query, limit + 1, ids, ids],
  };
  const found = await callLines(reader, where, { offset: 0, limit: limit + 1 }, { user, country });
  return { items: found.slice(0, limit), isMore: found.length > limit };
}

/** A whole number is looked for as it is read, too, however it was typed at the time. */
function callQuery(text: string, country: string): string | null {
  const query = searchQuery(text);
  const { e164 } = readPhone(text, country);
  return query === null || e164 === null ? query : `(${query}) OR "${e164.slice(1)}"*`;
}

/** Whether call `k` is with nobody who is hidden or withheld: what is typed must not tell that they rang. */
function isSeen(shown: Shown): string {
  const isShown = ['k.caller_id', 'k.for_id'].map(
    (id) => `(${id} IS NULL OR ${shown(id, 'both')?.sql ?? 'TRUE'})`,
  );
  return ['NOT EXISTS (SELECT 1 FROM withheld_call w WHERE w.id = k.id)', ...isShown].join(' AND ');
}
