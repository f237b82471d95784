import type { Reader } from '../../database/session';
import { factsOf } from './keys-repository';
import { keysOf, type PersonFacts } from './keys';
import { whysOf } from './why';

/** A name of one word is shared by too many. */
const TWO_WORDS = /\p{L}{2}.*\s.*\p{L}{2}/u;

/**
 * Who among some people may be each of these under another number of the record: the same phone number, or a name that is
 * the same or sounds alike.
 */
export async function alikeAmong(
  reader: Reader,
  people: readonly number[],
  among: readonly number[],
): Promise<Map<number, number[]>> {
  const facts = await factsOf(reader, [...people, ...among]);
  const byKey = new Map<string, number[]>();
  for (const id of new Set(among))
    for (const key of telling(facts.get(id))) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  return new Map(
    people.map((id) => {
      const one = facts.get(id);
      const found = new Set(telling(one).flatMap((key) => byKey.get(key) ?? []));
      return [id, [...found].filter((other) => other !== id && isAlike(one, facts.get(other)))];
    }),
  );
}

function telling(facts: PersonFacts | undefined): string[] {
  if (facts === undefined) return [];
  const keys = keysOf(facts).filter(({ kind }) => kind === 'phone' || kind === 'name');
  return keys.map(({ kind, key }) => `${kind} ${key}`);
}

function isAlike(one: PersonFacts | undefined, other: PersonFacts | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const isNamed = [one, other].every(({ displayName }) => TWO_WORDS.test(displayName));
  return whysOf(one, other).some(
    ({ why }) => why === 'same_number' || (isNamed && (why === 'same_name' || why === 'name_sounds')),
  );
}
