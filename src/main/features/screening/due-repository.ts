import type { Reader, Writer } from '../../database/session';

export type Kind = 'request' | 'helper';

/** A request or helper that is to be screened, with its words and whose they are. */
export interface Due {
  readonly kind: Kind;
  readonly id: number;
  readonly personId: number;
  /** The texts by the field they stand in. */
  readonly texts: Readonly<Partial<Record<'summary' | 'details' | 'notes' | 'person_notes', string>>>;
  /** Who wrote it last, where the record knows. */
  readonly enteredBy: string | null;
}

export interface DueIds {
  readonly requests: readonly number[];
  readonly helpers: readonly number[];
}

/** What waits to be screened, at most so many of each. */
export async function waiting(reader: Reader, most: number): Promise<DueIds> {
  const ids = async (kind: Kind) =>
    (
      await reader.sql<{ id: number }>('SELECT id FROM screening_due WHERE kind = ? ORDER BY id LIMIT ?', [
        kind,
        most,
      ])
    ).map(({ id }) => id);
  return { requests: await ids('request'), helpers: await ids('helper') };
}

/** Those of these that wait to be screened. */
export async function waitingOf(reader: Reader, { requests, helpers }: DueIds): Promise<DueIds> {
  const rows = await reader.sql<{ kind: Kind; id: number }>(
    `SELECT kind, id FROM screening_due WHERE (kind = 'request' AND id IN (SELECT value FROM json_each(?)))
       OR (kind = 'helper' AND id IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(requests), JSON.stringify(helpers)],
  );
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return { requests: of('request'), helpers: of('helper') };
}

export async function markAllDue(writer: Writer): Promise<void> {
  await writer.run(
    `INSERT INTO screening_due (kind, id) SELECT 'request', id FROM request WHERE status IN ('open','on_hold')
     ON CONFLICT DO NOTHING`,
  );
  await writer.run(
    `INSERT INTO screening_due (kind, id) SELECT 'helper', id FROM helper WHERE status <> 'left'
     ON CONFLICT DO NOTHING`,
  );
}

export async function forgetDue(writer: Writer, { requests, helpers }: DueIds): Promise<void> {
  for (const [kind, ids] of [['request', requests] as const, ['helper', helpers] as const]) {
    await writer.run('DELETE FROM screening_due WHERE kind = ? AND id IN (SELECT value FROM json_each(?))', [
      kind,
      JSON.stringify(ids),
    ]);
  }
}

/**
 * Which account changed the helper `h` or their person last, as the history knows; null while one is doing so in this very
 * unit of work, and where the history has nobody.
 */
const LAST_WRITER = `CASE WHEN h.person_id IN (SELECT c.person_id FROM audit_capture c
    WHERE c.table_name IN ('helper','person')) THEN NULL
  ELSE (SELECT e.actor FROM audit_entry e WHERE e.person_id = h.person_id AND e.table_name IN ('helper','person')
    AND e.actor_id IS NOT NULL ORDER BY e.id DESC LIMIT 1) END`;

/** The words of requests and helpers; those that are over or gone are left out. */
export async function textsOf(reader: Reader, { requests, helpers }: DueIds): Promise<Due[]> {
  const asked = await reader.sql<{
    id: number;
    personId: number;
    summary: string;
    details: string;
    by: string;
  }>(
    `SELECT id, requester_id AS personId, summary, details, updated_by AS by FROM request
     WHERE id IN (SELECT value FROM json_each(?)) AND status IN ('open','on_hold') ORDER BY id`,
    [JSON.stringify(requests)],
  );
  const offered = await reader.sql<{
    id: number;
    personId: number;
    notes: string;
    personNotes: string;
    by: string | null;
  }>(
    `SELECT h.id, h.person_id AS personId, h.notes, p.notes AS personNotes, ${LAST_WRITER} AS by FROM helper h
     JOIN person p ON p.id = h.person_id
     WHERE h.id IN (SELECT value FROM json_each(?)) AND h.status <> 'left' ORDER BY h.id`,
    [JSON.stringify(helpers)],
  );
  return [
    ...asked.map(({ id, personId, summary, details, by }): Due => ({
      ...{ kind: 'request', id, personId, enteredBy: by },
      texts: { summary, details },
    })),
    ...offered.map(({ id, personId, notes, personNotes, by }): Due => ({
      ...{ kind: 'helper', id, personId, enteredBy: by },
      texts: { notes, person_notes: personNotes },
    })),
  ];
}
