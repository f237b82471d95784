import type { InputOf, OutputOf } from '../../../shared/contract';
import type { CallLine } from '../../../shared/domain/call';
import type { RequestId } from '../../../shared/domain/ids';
import type { Reader, SqlValue } from '../../database/session';
import { addDays, instantOf } from '../../time/zones';
import { todayHere } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { countDueLeads } from './lead-repository';
import { callLines } from './present';
import type { OnPhone } from './service';

const UNFINISHED = 'k.ended_at IS NULL';

/** A page of the calls of a day, or of those that nobody finished, and how much waits. */
export async function listCalls(
  reader: Reader,
  { show, day, offset, limit }: InputOf<'calls.list'>,
  { user, now }: OnPhone,
): Promise<OutputOf<'calls.list'>> {
  const { country, timeZone } = await requireOrganisation(reader);
  const today = await todayHere(reader, now);
  const where = show === 'unfinished' ? { sql: UNFINISHED, parameters: [] } : dayOf(day ?? today, timeZone);
  const unfinished = await count(reader, { sql: UNFINISHED, parameters: [] });
  return {
    items: await callLines(reader, where, { offset, limit }, { user, country }),
    total: await count(reader, where),
    unfinished,
    dueLeads: await countDueLeads(reader, today),
  };
}

interface Which {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

function dayOf(day: string, timeZone: string): Which {
  return {
    sql: 'k.started_at >= ? AND k.started_at < ?',
    parameters: [instantOf(day, 0, timeZone), instantOf(addDays(day, 1), 0, timeZone)],
  };
}

async function count(reader: Reader, { sql, parameters }: Which): Promise<number> {
  return (
    (await reader.sqlOne<{ n: number }>(`SELECT count(*) AS n FROM call k WHERE ${sql}`, parameters))?.n ?? 0
  );
}

const MOST_OF_REQUEST = 50;

/** The calls that led to a request or were about it, the latest first. */
export async function callsOfRequest(
  reader: Reader,
  requestId: RequestId,
  { user }: OnPhone,
): Promise<CallLine[]> {
  const { country } = await requireOrganisation(reader);
  const where = {
    sql: 'k.id IN (SELECT l.call_id FROM call_request l WHERE l.request_id = ?)',
    parameters: [requestId],
  };
  return await callLines(reader, where, { offset: 0, limit: MOST_OF_REQUEST }, { user, country });
}
