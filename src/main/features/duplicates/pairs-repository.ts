import type { DuplicatePair } from '../../../shared/contract/duplicates';
import { likeness } from '../../../shared/domain/duplicate';
import type { LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { whenOf } from '../requests/service';
import { factsOf } from './keys-repository';
import { requestWhys, REQUEST_COLUMNS, type OpenRequest } from './like-requests-service';
import type { PersonFacts } from './keys';
import { undecided } from './not-same-repository';
import { whysOf } from './why';

const MOST_SHOWN = 100;
const MOST_LOOKED_AT = 2_000;
/** A number or a name that so many share is that of a home or a common one: it tells nothing. */
const CROWD = 12;
/** Names alone that only sound alike are two people most of the time. */
const ENOUGH = 4;

export interface Pairs {
  readonly pairs: DuplicatePair[];
  readonly isMore: boolean;
}
interface Ids {
  readonly low: number;
  readonly high: number;
}

/** Pairs of people who may be one and on whom nobody has decided, the likeliest first. */
export async function peoplePairs(reader: Reader): Promise<Pairs> {
  const ids = await reader.sql<Ids>(
    `WITH telling AS (
       SELECT kind, key FROM person_key WHERE kind IN ('phone','email','name')
       GROUP BY kind, key HAVING count(*) BETWEEN 2 AND ${String(CROWD)})
     SELECT a.person_id AS low, b.person_id AS high FROM telling t
     JOIN person_key a ON a.kind = t.kind AND a.key = t.key
     JOIN person_key b ON b.kind = t.kind AND b.key = t.key AND b.person_id > a.person_id
     WHERE ${undecided('person', 'a.person_id', 'b.person_id')}
     GROUP BY low, high ORDER BY sum(CASE t.kind WHEN 'name' THEN 1 ELSE 3 END) DESC, high DESC LIMIT ?`,
    [MOST_LOOKED_AT],
  );
  const facts = await factsOf(
    reader,
    ids.flatMap(({ low, high }) => [low, high]),
  );
  const found = ids.flatMap(({ low, high }) => {
    const [one, other] = [facts.get(low), facts.get(high)];
    if (one === undefined || other === undefined) return [];
    const whys = whysOf(one, other);
    if (likeness(whys) < ENOUGH) return [];
    return [{ kind: 'person' as const, one: side(low, one), other: side(high, other), whys }];
  });
  return shown(found.sort((a, b) => likeness(b.whys) - likeness(a.whys)));
}

const side = (id: number, { displayName, phones, places }: PersonFacts) => ({
  id,
  name: displayName,
  detail: [phones[0]?.asGiven ?? '', places[0]?.locality ?? ''].filter((part) => part !== '').join(' · '),
});

/** Pairs of open requests of one person for the same in the same days, on which nobody has decided. */
export async function requestPairs(reader: Reader, today: LocalDate): Promise<Pairs> {
  const ids = await reader.sql<Ids>(
    `SELECT a.id AS low, b.id AS high FROM request a JOIN request b ON b.requester_id = a.requester_id
       AND b.category = a.category AND b.id > a.id
     WHERE a.status IN ('open','on_hold') AND b.status IN ('open','on_hold')
       AND (a.series_id IS NULL OR b.series_id IS NULL OR a.series_id <> b.series_id)
       AND ${undecided('request', 'a.id', 'b.id')} ORDER BY b.id DESC LIMIT ?`,
    [MOST_LOOKED_AT],
  );
  const rows = await reader.sql<OpenRequest>(
    `SELECT ${REQUEST_COLUMNS} FROM request r JOIN person p ON p.id = r.requester_id
     WHERE r.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids.flatMap(({ low, high }) => [low, high]))],
  );
  const byId = new Map(rows.map((row) => [row.id as number, row]));
  const found = ids.flatMap(({ low, high }) => {
    const [one, other] = [byId.get(low), byId.get(high)];
    if (one === undefined || other === undefined) return [];
    const whys = requestWhys({ ...one, when: whenOf(one) }, other, today);
    return whys === null ? [] : [{ kind: 'request' as const, one: asSide(one), other: asSide(other), whys }];
  });
  return shown(found);
}

const asSide = ({ id, summary, requesterName }: OpenRequest) => ({
  id,
  name: summary,
  detail: requesterName,
});

const shown = (found: DuplicatePair[]): Pairs => ({
  pairs: found.slice(0, MOST_SHOWN),
  isMore: found.length > MOST_SHOWN,
});
