import type { PersonHold } from '../../shared/contract/privacy';
import { KithError } from '../../shared/contract/errors';
import type { PersonId } from '../../shared/domain/ids';
import type { Instant, LocalDate } from '../../shared/domain/time';
import type { Reader, Writer } from '../database/session';
import {
  holdsOn as keptByRule,
  holdsOnCall as callKeptByRule,
  type Hold,
} from '../features/safeguarding/holds-service';

/** What keeps somebody from being erased on a day. */
type HoldSource = (reader: Reader, personId: PersonId, today: LocalDate) => Promise<PersonHold[]>;

/** Every source is asked; another part of Kith that has reasons of its own adds a line. */
const SOURCES: readonly HoldSource[] = [legalHolds, holdsByRule];

/** Everything that keeps somebody from being erased today. */
export async function holdsOn(reader: Reader, personId: PersonId, today: LocalDate): Promise<PersonHold[]> {
  const holds: PersonHold[] = [];
  for (const source of SOURCES) holds.push(...(await source(reader, personId, today)));
  return holds;
}

async function legalHolds(reader: Reader, personId: PersonId, today: LocalDate): Promise<PersonHold[]> {
  const rows = await reader.sql<Omit<PersonHold, 'source'>>(
    `SELECT id, reason, until, created_by AS createdBy FROM person_hold
     WHERE person_id = ? AND lifted_at IS NULL AND (until IS NULL OR until >= ?) ORDER BY id`,
    [personId, today],
  );
  return rows.map((row) => ({ ...row, source: 'legal' }));
}

/** For the safety of people; what stands behind it is told to nobody here. */
async function holdsByRule(reader: Reader, personId: PersonId, today: LocalDate): Promise<PersonHold[]> {
  return (await keptByRule(reader, personId, Date.parse(today))).map(byRule);
}

/** What keeps the words of a call today, whoever was in it. */
export async function holdsOnCall(reader: Reader, callId: number, today: LocalDate): Promise<PersonHold[]> {
  return (await callKeptByRule(reader, callId, Date.parse(today))).map(byRule);
}

function byRule({ until }: Hold): PersonHold {
  return {
    id: null,
    source: 'rule',
    reason: '',
    until: until === null ? null : new Date(until).toISOString().slice(0, 10),
    createdBy: '',
  };
}

/** @throws KithError `not_found` when there is nobody of that number */
export async function addHold(
  writer: Writer,
  hold: { readonly id: PersonId; readonly reason: string; readonly until: LocalDate | null },
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<void> {
  const person = await writer.sqlOne('SELECT 1 FROM person WHERE id = ?', [hold.id]);
  if (person === null) throw new KithError('not_found', 'This person is not in the record any more.');
  await writer.run(
    'INSERT INTO person_hold (person_id, reason, until, created_by, created_at) VALUES (?, ?, ?, ?, ?)',
    [hold.id, hold.reason, hold.until, by, now],
  );
}

/** @throws KithError `not_found` when it is not there, or was lifted already */
export async function liftHold(
  writer: Writer,
  { id, holdId }: { readonly id: PersonId; readonly holdId: number },
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<void> {
  const where = 'id = ? AND person_id = ? AND lifted_at IS NULL';
  const found = await writer.sqlOne(`SELECT 1 FROM person_hold WHERE ${where}`, [holdId, id]);
  if (found === null) throw new KithError('not_found', 'This hold is not there any more.');
  await writer.run(`UPDATE person_hold SET lifted_by = ?, lifted_at = ? WHERE ${where}`, [
    by,
    now,
    holdId,
    id,
  ]);
}
