import {
  FIELD_RIGHTS,
  type Instead,
  type Need,
  type OnPhone,
  type Written,
} from '../../shared/domain/field-rights';
import type { Instant } from '../../shared/domain/time';

const COUNTED_ON = `('confirmed','contacted','accepted','under_way')`;
const ENDED = `('done','no_show','cancelled','declined')`;

/** Whoever makes a check-in rings the person, or else one of the contacts. */
const CALLED_BY = ['person_id', 'first_person_id', 'second_person_id'] as const;

/** What somebody who does not see everything sees of the record. */
export interface Sight {
  /** Details of people helped, and of helpers with a match that somebody counts on. */
  readonly people: boolean;
  /** Details of all helpers, and points of those who are not to be shown on the map. */
  readonly helpers: boolean;
  readonly checks: boolean;
  /** A match that ended before that no longer shows its helper. */
  readonly endedSince: Instant;
  /** The account of whoever looks; null where there is none. */
  readonly account: string | null;
  /** What they wrote before that on the phone is theirs no more than anybody's. */
  readonly wroteSince: Instant;
}

/** SQL that holds where the details of the person with this id are withheld. */
function isWithheld(id: string, { people, helpers, endedSince }: Sight): string {
  if (helpers) return 'FALSE';
  if (!people) return 'TRUE';
  return `(EXISTS (SELECT 1 FROM main.helper h WHERE h.person_id = ${id} AND NOT EXISTS (
      SELECT 1 FROM main."match" m WHERE m.helper_id = h.id AND (m.status IN ${COUNTED_ON}
        OR (m.status IN ${ENDED} AND m.updated_at >= ${String(endedSince)}))))
    AND NOT EXISTS (SELECT 1 FROM main.request r WHERE r.requester_id = ${id})
    AND NOT EXISTS (SELECT 1 FROM main.request r WHERE r.caller_id = ${id})
    AND ${CALLED_BY.map(
      (column) => `NOT EXISTS (SELECT 1 FROM main.check_in_plan c
      WHERE c.${column} = ${id} AND c.ended_on IS NULL)`,
    ).join(' AND ')})`;
}

/** SQL that holds where whoever looks wrote row `t`, and not long ago or is still at it. */
function isOwn({ by, at, end }: Written, { account, wroteSince }: Sight): string {
  if (account === null) return 'FALSE';
  const isOpen = end === undefined ? 'FALSE' : `t.${end} IS NULL`;
  return `(t.${by} IS '${account.replaceAll("'", "''")}' AND (${isOpen} OR t.${at} >= ${String(wroteSince)}))`;
}

/** SQL that holds where row `t` of the phone is about somebody who is withheld. */
function isPhoneWithheld({ people, number }: OnPhone, t: string, sight: Sight): string {
  const owners = (which: string) => `EXISTS (SELECT 1 FROM main.person_phone ph WHERE ph.e164 = ${t}.${number}
      AND ${which} ${isWithheld('ph.person_id', sight)})`;
  const ids = people.map((column) => `${t}.${column}`);
  return `(${ids.map((id) => isWithheld(id, sight)).join(' OR ')}
    OR (${ids.map((id) => `${id} IS NULL`).join(' AND ')} AND ${owners('')} AND NOT ${owners('NOT')}))`;
}

/** SQL that holds where row `t` of a table is about somebody who is withheld. */
function isRowWithheld(table: string, sight: Sight): string {
  const { person, written } = FIELD_RIGHTS[table] ?? {};
  if (sight.helpers) return 'FALSE';
  if (!sight.people) return 'TRUE';
  if (person === undefined) return 'FALSE';
  const own = written === undefined ? '' : `NOT ${isOwn(written, sight)} AND `;
  if (typeof person === 'string') return isWithheld(`t.${person}`, sight);
  if ('people' in person) return `(${own}${isPhoneWithheld(person, 't', sight)})`;
  const of = FIELD_RIGHTS[person.table]?.person as OnPhone;
  return `(${own}EXISTS (SELECT 1 FROM main.${person.table} o
    WHERE o.id = t.${person.id} AND ${isPhoneWithheld(of, 'o', sight)}))`;
}

function isShort(table: string, need: Need, sight: Sight): string {
  if (need === 'check') return sight.checks ? 'FALSE' : 'TRUE';
  if (need === 'words') return sight.people ? 'FALSE' : 'TRUE';
  return isRowWithheld(table, sight);
}

/** Whether place `t` is where somebody lives, or asks for help, who is not to be shown on the map; also as the end of a way back. */
const IS_OFF_MAP = `(EXISTS (SELECT 1 FROM main.person p WHERE p.id = t.person_id AND p.is_off_map)
  OR EXISTS (SELECT 1 FROM main.request r JOIN main.person p ON p.id = r.requester_id
    WHERE r.place_id = t.id AND p.is_off_map)
  OR EXISTS (SELECT 1 FROM main.request r JOIN main.person p ON p.id = r.requester_id
    JOIN main.place h ON h.person_id = p.id WHERE r.destination_id = t.id AND p.is_off_map
      AND ((h.lat = t.lat AND h.lng = t.lng) OR (h.line <> '' AND h.line = t.line AND h.locality = t.locality))))`;

function insteadOf(column: string, instead: Instead): string {
  if ('column' in instead) return `t.${instead.column}`;
  if ('gridDegrees' in instead) {
    const step = String(instead.gridDegrees);
    return `round(round(t.${column} / ${step}) * ${step}, 5)`;
  }
  return instead.value === null ? 'NULL' : `'${instead.value}'`;
}

// These have no key of their own and are read in the order in which their rows came.
const READ_BY_ROWID: ReadonlySet<string> = new Set(['vetting', 'match_event']);

/** A view that takes the place of a table, with all of its columns; null where nothing of it is withheld. */
function viewOf(table: string, sight: Sight): string | null {
  const { rows, columns } = FIELD_RIGHTS[table] ?? { columns: {} };
  const short = (need: Need) => isShort(table, need, sight);
  const selected = Object.entries(columns).map(([column, guard]) => {
    if (guard === null || short(guard.need) === 'FALSE') return `t.${column}`;
    const seen = `CASE WHEN ${short(guard.need)} THEN ${insteadOf(column, guard.instead)} ELSE t.${column} END`;
    const off = `CASE WHEN ${IS_OFF_MAP} THEN NULL ELSE ${seen} END`;
    return `${guard.need === 'point' ? off : seen} AS ${column}`;
  });
  const isCut = rows !== undefined && short(rows) !== 'FALSE';
  if (!isCut && selected.every((one) => one.startsWith('t.'))) return null;
  const rowid = READ_BY_ROWID.has(table) ? 't.rowid AS rowid, ' : '';
  const where = isCut ? ` WHERE NOT ${short(rows)}` : '';
  return `CREATE TEMP VIEW "${table}" AS SELECT ${rowid}${selected.join(', ')} FROM main."${table}" t${where}`;
}

/** Every view that may be there, to be taken off before others are made. */
export const SIGHT_VIEWS: readonly string[] = [
  ...Object.keys(FIELD_RIGHTS),
  'withheld_person',
  'withheld_request',
  'withheld_call',
  'withheld_queue_item',
];

/**
 * The views through which a connection sees what `sight` may see. They bear the names of the tables, which SQLite looks
 * for among temporary ones first: so every query, also one that is written later, and its filters and order, are about
 * nothing else. `main."table"` looks past them.
 */
export function viewsFor(sight: Sight): string[] {
  const tables = Object.keys(FIELD_RIGHTS).flatMap((table) => viewOf(table, sight) ?? []);
  const requests = sight.people ? 'FALSE' : 'TRUE';
  return [
    ...tables,
    `CREATE TEMP VIEW withheld_person AS SELECT t.id FROM main.person t WHERE ${isWithheld('t.id', sight)}`,
    `CREATE TEMP VIEW withheld_request AS SELECT t.id FROM main.request t WHERE ${requests}`,
    ...(['call', 'queue_item'] as const).map(
      (table) => `CREATE TEMP VIEW withheld_${table} AS SELECT t.id FROM main.${table} t
        WHERE ${isRowWithheld(table, sight)}`,
    ),
  ];
}
