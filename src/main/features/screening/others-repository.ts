import { ALIKE, likeness, marksOf } from '../../../shared/screening/similarity';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import type { Due, Kind } from './due-repository';

/** So many names at one number or address are more than a household that shares its phone. */
export const NAMES_AT_ONE_CONTACT = 3;
/** A new person who asks for so many things within a few days. */
export const MANY_REQUESTS = 5;
export const NEW_PERSON_DAYS = 14;
export const MANY_REQUESTS_DAYS = 7;
/** Of texts that share a mark, so many are compared. */
const MOST_COMPARED = 20;
const DAY_MS = 24 * 3_600_000;

/** Others at a phone number or email address of this person, under another name. Each look-up goes by an index. */
const sharing = (person: string) => `SELECT DISTINCT o.id, o.display_name AS name FROM (
    SELECT b.person_id AS id FROM person_phone a JOIN person_phone b ON b.e164 = a.e164
      WHERE a.person_id = ${person} AND a.e164 IS NOT NULL AND b.person_id <> ${person}
    UNION SELECT q.id FROM person p JOIN person q ON q.email = p.email COLLATE NOCASE
      WHERE p.id = ${person} AND p.email IS NOT NULL AND q.email IS NOT NULL AND q.id <> ${person}
    LIMIT 50) s JOIN person o ON o.id = s.id JOIN person self ON self.id = ${person}
  WHERE o.display_name <> self.display_name COLLATE NOCASE ORDER BY o.id LIMIT 10`;

export async function sameContact(reader: Reader, personId: number): Promise<string[]> {
  const rows = await reader.sql<{ name: string }>(sharing('?1'), [personId]);
  return rows.map(({ name }) => name);
}

/** What the record holds around a person. */
export interface Around {
  /** Others at the same phone number or email address, at most 10. */
  readonly others: number;
  /** What somebody new asked for lately, a series counted once; 0 for whoever is known for longer. */
  readonly asked: number;
}

export const AROUND_SQL = `SELECT j.value AS personId,
    (SELECT count(*) FROM (${sharing('j.value')})) AS others,
    (SELECT count(DISTINCT coalesce('s' || r.series_id, r.id)) FROM person p JOIN request r ON r.requester_id = p.id
      WHERE p.id = j.value AND p.created_at > ?2 AND r.created_at > ?3) AS asked
  FROM json_each(?1) j`;

export async function aroundPeople(
  reader: Reader,
  people: readonly number[],
  now: Instant,
): Promise<Map<number, Around>> {
  const rows = await reader.sql<Around & { personId: number }>(AROUND_SQL, [
    JSON.stringify([...new Set(people)]),
    ...[now - NEW_PERSON_DAYS * DAY_MS, now - MANY_REQUESTS_DAYS * DAY_MS],
  ]);
  return new Map(rows.map((row) => [row.personId, row]));
}

/** The text of a request or offer by which like ones are found. */
export const wholeText = ({ texts }: Due) =>
  [texts.summary ?? '', texts.details ?? '', texts.notes ?? ''].join(' ').trim();

/** Keeps the marks of these texts in place of older ones. */
export async function storeMarks(writer: Writer, dues: readonly Due[]): Promise<void> {
  for (const kind of ['request', 'helper'] as const) {
    const own = dues.filter((due) => due.kind === kind);
    const rows = own.flatMap((due) => marksOf(wholeText(due)).map((mark) => [mark, due.id]));
    await writer.run('DELETE FROM text_mark WHERE kind = ? AND id IN (SELECT value FROM json_each(?))', [
      kind,
      JSON.stringify(own.map(({ id }) => id)),
    ]);
    await writer.run(
      `INSERT INTO text_mark (mark, kind, id) SELECT value ->> 0, ?, value ->> 1 FROM json_each(?)
       WHERE true ON CONFLICT DO NOTHING`,
      [kind, JSON.stringify(rows)],
    );
  }
}

const ONE_MARK = 'SELECT kind, id FROM (SELECT kind, id FROM text_mark WHERE mark = ? LIMIT 20)';
export const sameMarksSql = (marks: number) => Array.from({ length: marks }, () => ONE_MARK).join(' UNION ');

interface Other {
  readonly kind: Kind;
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly text: string;
}

const OTHERS_SQL = `SELECT 'request' AS kind, r.id, r.requester_id AS personId, p.display_name AS name,
    r.summary || ' ' || r.details AS text FROM request r JOIN person p ON p.id = r.requester_id
    WHERE r.id IN (SELECT value FROM json_each(?1))
  UNION ALL SELECT 'helper', h.id, h.person_id, p.display_name, h.notes FROM helper h JOIN person p ON p.id = h.person_id
    WHERE h.id IN (SELECT value FROM json_each(?2))`;

/** Names of others with the same text, but for a few words. */
export async function sameText(reader: Reader, due: Due): Promise<string[]> {
  const text = wholeText(due);
  const marks = marksOf(text);
  if (marks.length === 0) return [];
  const marked = await reader.sql<{ kind: Kind; id: number }>(sameMarksSql(marks.length), marks);
  const of = (kind: Kind) => marked.filter((one) => one.kind === kind).map(({ id }) => id);
  const [requests, helpers] = [of('request'), of('helper')].map((ids) =>
    JSON.stringify(ids.slice(0, MOST_COMPARED * marks.length)),
  );
  const others = await reader.sql<Other>(OTHERS_SQL, [requests ?? '[]', helpers ?? '[]']);
  const alike = others.filter(
    ({ personId, text: other }) => personId !== due.personId && likeness(text, other) >= ALIKE,
  );
  return [...new Map(alike.map(({ personId, name }) => [personId, name])).values()];
}
