import { digestOf, hashOf, NO_ENTRY, salts, type EntryContent } from './chain';
import { AUDITED } from './audited-tables';
import type { Query } from './capture-triggers';
import { withDigest } from './sealed-rows';

/** Who does something: a person with an account, or a program by its name. */
export interface Actor {
  /** Of the account; null or left out where nobody was logged in. */
  readonly id?: string | null;
  readonly name: string;
}

/** What Kith does by itself. */
export const KITH: Actor = { name: 'Kith' };
/** Who changed rows past Kith, so that nobody knows. */
export const SOMEBODY_ELSE: Actor = { name: 'Another program' };

/** What all entries of one unit of work have in common. */
export interface Occasion {
  readonly by: Actor;
  readonly call: string;
  readonly desk: string;
  readonly at: number;
}

const NAME_LENGTH = 200;

/** @param desk a name for this computer that says nothing of its owner */
export function occasionOf({
  by,
  call,
  desk,
}: {
  by: Actor;
  call: string;
  desk?: string | undefined;
}): Occasion {
  const name = by.name.trim().slice(0, NAME_LENGTH);
  return {
    by: { ...by, name: name === '' ? 'Somebody' : name },
    call,
    desk: desk ?? 'this desk',
    at: Date.now(),
  };
}

interface Captured extends Omit<EntryContent, 'at' | 'actorId' | 'actor' | 'desk' | 'call' | 'digest'> {
  readonly changes: string | null;
}

interface Link {
  readonly id: number;
  readonly hash: string;
}

// Few statements, because each crosses a thread; not more rows at a time, because windows wait while they are hashed.
const AT_ONCE = 400;

/** Makes entries of what was captured in this transaction, in its order. Costs one look where nothing was. */
export async function seal(query: Query, occasion: Occasion): Promise<void> {
  if ((await query<unknown[]>('SELECT 1 FROM audit_capture LIMIT 1')).length === 0) return;
  await dropWhatCameBack(query);
  let last = await lastLink(query);
  let after = 0;
  for (;;) {
    const rows = await query<Captured[]>(
      `SELECT id, action, table_name AS tableName, row_key AS rowKey, person_id AS personId,
         other_person_id AS otherPersonId, request_id AS requestId, match_id AS matchId, changes
       FROM audit_capture WHERE id > ? ORDER BY id LIMIT ${String(AT_ONCE)}`,
      [after],
    );
    const end = rows.at(-1);
    if (end === undefined) break;
    last = await append(query, occasion, last, rows);
    after = end.id;
  }
  await query('DELETE FROM audit_capture');
}

/** A row that was deleted and written again as it was did not change. */
async function dropWhatCameBack(query: Query): Promise<void> {
  await query(
    `WITH moved AS MATERIALIZED (
       SELECT id, action, table_name, row_key, changes,
         row_number() OVER (PARTITION BY action, table_name, row_key, changes ORDER BY id) AS n
       FROM audit_capture WHERE action IN ('added', 'removed') AND table_name IS NOT NULL
         AND EXISTS (SELECT 1 FROM audit_capture WHERE action = 'removed')
         AND EXISTS (SELECT 1 FROM audit_capture WHERE action = 'added'))
     DELETE FROM audit_capture WHERE id IN (
       SELECT a.id FROM moved a JOIN moved b ON b.table_name = a.table_name AND b.row_key = a.row_key
         AND b.changes = a.changes AND b.n = a.n AND b.action <> a.action)`,
  );
}

async function lastLink(query: Query): Promise<Link> {
  const [last] = await query<Link[]>(
    `SELECT id, lower(hex(hash)) AS hash FROM (
       SELECT id, hash FROM audit_entry UNION ALL SELECT up_to, hash FROM audit_checkpoint ORDER BY id DESC LIMIT 1)`,
  );
  return last ?? { id: 0, hash: NO_ENTRY };
}

interface Grouped {
  readonly row: Captured;
  /** The values as they are kept: of all rows as one list, or with a digest of words; null where they are as captured. */
  readonly kept: string | null;
}

const isOfList = ({ tableName, action }: Captured) =>
  action !== 'changed' && AUDITED[tableName ?? '']?.isList === true;

/** Rows without a key of their own, such as the hours of a helper, are one entry while they follow on each other. */
function grouped(rows: readonly Captured[]): Grouped[] {
  const groups: [Captured, ...Captured[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const isNext =
      isOfList(row) &&
      group?.[0].tableName === row.tableName &&
      group[0].rowKey === row.rowKey &&
      group[0].action === row.action;
    if (isNext) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({ row: group[0], kept: keptOf(group) }));
}

function keptOf(group: readonly [Captured, ...Captured[]]): string | null {
  const [{ tableName, changes }] = group;
  const isSealed = AUDITED[tableName ?? '']?.sealed !== undefined;
  const values = (row: Captured) =>
    row.changes === null || !isSealed ? row.changes : withDigest(row.changes);
  if (isOfList(group[0])) return `[${group.map(values).join(',')}]`;
  return isSealed && changes !== null ? withDigest(changes) : null;
}

async function append(
  query: Query,
  { by, call, desk, at }: Occasion,
  last: Link,
  rows: readonly Captured[],
): Promise<Link> {
  const saltOf = salts(rows.length);
  let { id, hash } = last;
  const links = grouped(rows).map(({ row, kept }, index) => {
    const salt = saltOf[index] ?? '';
    const changes = kept ?? row.changes;
    const digest = changes === null ? null : digestOf(salt, changes);
    const previous = hash;
    id++;
    hash = hashOf(previous, { ...row, id, at, actorId: by.id ?? null, actor: by.name, desk, call, digest });
    return [row.id, id, salt, digest, previous, hash, kept];
  });
  const given = JSON.stringify(links);
  await query(
    `INSERT INTO audit_entry (id, at, actor_id, actor, desk, call, action, table_name, row_key, person_id,
       other_person_id, request_id, match_id, digest, previous, hash)
     SELECT link.value ->> 1, ?, ?, ?, ?, ?, c.action, c.table_name, c.row_key, c.person_id,
       c.other_person_id, c.request_id, c.match_id, unhex(link.value ->> 3), unhex(link.value ->> 4), unhex(link.value ->> 5)
     FROM json_each(?) link CROSS JOIN audit_capture c ON c.id = link.value ->> 0`,
    [at, by.id ?? null, by.name, desk, call, given],
  );
  await query(
    `INSERT INTO audit_value (entry_id, salt, changes)
     SELECT link.value ->> 1, unhex(link.value ->> 2), coalesce(link.value ->> 6, c.changes)
     FROM json_each(?) link CROSS JOIN audit_capture c ON c.id = link.value ->> 0 WHERE c.changes IS NOT NULL`,
    [given],
  );
  return { id, hash };
}
