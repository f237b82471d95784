import type { LikePerson } from '../../../shared/contract/duplicates';
import { likeness } from '../../../shared/domain/duplicate';
import type { Reader } from '../../database/session';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { hitsOf } from '../people/search-repository';
import { keysToFind, type PersonFacts } from './keys';
import { factsOf, peopleWithKeys } from './keys-repository';
import { notSameAs } from './not-same-repository';
import { whysOf } from './why';

const MOST_SHOWN = 6;

export interface Looking {
  /** The person who is being changed, and those who were said to be somebody else. */
  readonly exceptId?: number | null;
  readonly shown?: Shown;
}

/** Who of the record may be this person, the likeliest first, each with why. */
export async function likePeople(
  reader: Reader,
  facts: PersonFacts,
  { exceptId = null, shown = EVERYBODY_SHOWN }: Looking = {},
): Promise<LikePerson[]> {
  const except = exceptId === null ? new Set<number>() : await notSameAs(reader, 'person', exceptId);
  const ids = (await peopleWithKeys(reader, keysToFind(facts))).filter(
    (id) => id !== exceptId && !except.has(id),
  );
  const known = await factsOf(reader, ids);
  const like = [...known]
    .map(([id, one]) => ({ id, whys: whysOf(facts, one) }))
    .filter(({ whys }) => whys.length > 0)
    .sort((a, b) => likeness(b.whys) - likeness(a.whys) || a.id - b.id);
  const whysById = new Map(like.map(({ id, whys }) => [id, whys]));
  const hits = await hitsOf(
    reader,
    like.map(({ id }) => id),
    shown,
  );
  return hits.slice(0, MOST_SHOWN).map((hit) => ({ ...hit, whys: whysById.get(hit.id) ?? [] }));
}
