import { likeness, MUST_LOOK, type Why } from '../../../shared/domain/duplicate';
import type { Reader } from '../../database/session';
import { keysToFind, type PersonFacts } from './keys';
import { factsOf } from './keys-repository';
import { whysOf } from './why';

/** Of somebody who would be added: who of the record looks the same, and why. */
export interface Alike {
  /** Where the one who would be added stands in the list that was given. */
  readonly index: number;
  readonly id: number;
  readonly name: string;
  readonly whys: readonly Why[];
}

/** Looked up in one go; an answer with more rows would make windows wait. */
const AT_ONCE = 200;
const MOST_PER_PERSON = 20;

/** Those of many people who look like somebody of the record so much that it has to be decided, each with the likeliest. */
export async function alikeAmong(reader: Reader, people: readonly PersonFacts[]): Promise<Alike[]> {
  const found: Alike[] = [];
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const some = people.slice(start, start + AT_ONCE);
    const candidates = await candidatesOf(reader, some);
    const facts = await factsOf(
      reader,
      candidates.map(({ id }) => id),
    );
    for (const [offset, person] of some.entries()) {
      const [best] = candidates
        .filter(({ index }) => index === offset)
        .flatMap(({ id }) => {
          const known = facts.get(id);
          const whys = known === undefined ? [] : whysOf(person, known);
          return likeness(whys) < MUST_LOOK ? [] : [{ id, name: known?.displayName ?? '', whys }];
        })
        .sort((a, b) => likeness(b.whys) - likeness(a.whys));
      if (best !== undefined) found.push({ index: start + offset, ...best });
    }
  }
  return found;
}

async function candidatesOf(
  reader: Reader,
  people: readonly PersonFacts[],
): Promise<{ index: number; id: number }[]> {
  const keys = people.flatMap((person, index) => keysToFind(person).map((key) => ({ ...key, index })));
  return await reader.sql(
    `SELECT "index", id FROM (
       SELECT f.value ->> 'index' AS "index", k.person_id AS id, row_number() OVER (PARTITION BY f.value ->> 'index'
         ORDER BY sum(CASE k.kind WHEN 'name' THEN 3 WHEN 'place' THEN 1 ELSE 6 END) DESC, k.person_id) AS n
       FROM json_each(?) f JOIN person_key k ON k.kind = f.value ->> 'kind' AND k.key = f.value ->> 'key'
       GROUP BY 1, 2) WHERE n <= ${String(MOST_PER_PERSON)}`,
    [JSON.stringify(keys)],
  );
}
