import type { z } from 'zod';
import type { Call, CallLine, CallRequest, callPersonSchema } from '../../../shared/domain/call';
import type { CallId, PersonId } from '../../../shared/domain/ids';
import type { User } from '../../../shared/contract/permissions';
import type { CallRow } from '../../database/entities/call.entity';
import type { Reader, SqlValue } from '../../database/session';
import { readPhone } from '../people/service';
import { whenOf, type WhenColumns } from '../requests/service';
import { isCallWithheld } from './call-repository';
import { getLeadOfCall } from './leads';

type CallPerson = z.infer<typeof callPersonSchema>;

interface RawLine extends Pick<
  CallRow,
  | 'id'
  | 'direction'
  | 'numberTyped'
  | 'numberE164'
  | 'disposition'
  | 'startedAt'
  | 'endedAt'
  | 'dangerAt'
  | 'operator'
> {
  readonly operatorId: string | null;
  readonly callerId: number | null;
  readonly callerName: string;
  readonly callerIsPseudonym: 0 | 1;
  readonly requests: number;
}

const LINE = `k.id, k.direction, k.number_typed AS numberTyped, k.number_e164 AS numberE164, k.caller_id AS callerId,
  coalesce(p.display_name, k.caller_name) AS callerName, coalesce(p.is_pseudonym, k.caller_is_pseudonym) AS callerIsPseudonym,
  k.disposition, k.started_at AS startedAt, k.ended_at AS endedAt, k.danger_at AS dangerAt, k.operator, k.operator_id AS operatorId,
  (SELECT count(*) FROM call_request l WHERE l.call_id = k.id) AS requests`;

/** What calls are shown with besides what stands in them. */
export interface Beholder {
  readonly user: User;
  /** ISO 3166-1 alpha-2, as whose people write numbers. */
  readonly country: string;
}

/** Calls `k` that fit, the latest first. */
export async function callLines(
  reader: Reader,
  where: { readonly sql: string; readonly parameters: readonly SqlValue[] },
  { offset, limit }: { offset: number; limit: number },
  beholder: Beholder,
): Promise<CallLine[]> {
  const rows = await reader.sql<RawLine>(
    `SELECT ${LINE} FROM call k LEFT JOIN person p ON p.id = k.caller_id
     WHERE ${where.sql} ORDER BY k.started_at DESC, k.id DESC LIMIT ? OFFSET ?`,
    [...where.parameters, limit, offset],
  );
  return rows.map((row) => toLine(row, beholder));
}

function toLine(row: RawLine, { user, country }: Beholder): CallLine {
  const { numberTyped, numberE164, callerId, callerName, callerIsPseudonym, operatorId, ...rest } = row;
  return {
    ...rest,
    id: row.id as CallId,
    number: numberE164 === null ? numberTyped : readPhone(numberE164, country).shown,
    caller: { id: callerId as PersonId | null, name: callerName, isPseudonym: callerIsPseudonym === 1 },
    isMine: operatorId === user.id,
  };
}

/** A whole call of the record. */
export async function presentCall(reader: Reader, row: CallRow, { user, country }: Beholder): Promise<Call> {
  const requests = await requestsOf(reader, row.id);
  return {
    ...{
      id: row.id as CallId,
      direction: row.direction,
      numberTyped: row.numberTyped,
      numberE164: row.numberE164,
    },
    number: row.numberE164 === null ? row.numberTyped : readPhone(row.numberE164, country).shown,
    caller: await partyOf(reader, {
      id: row.callerId,
      name: row.callerName,
      isPseudonym: row.callerIsPseudonym,
    }),
    helpFor: row.isForOther
      ? await partyOf(reader, { id: row.forId, name: row.forName, isPseudonym: row.forIsPseudonym })
      : null,
    ...{ relation: row.relation, language: row.language, heard: row.heard, notes: row.notes },
    ...{ information: row.information, referrals: row.referrals, services: row.services },
    ...{ referralWords: row.referralWords, disposition: row.disposition, requests },
    ...{
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      dangerAt: row.dangerAt,
      operator: row.operator,
      version: row.version,
    },
    isMine: row.operatorId === user.id,
    lead: await getLeadOfCall(reader, row.id, user),
    isWithheld: await isCallWithheld(reader, row.id as CallId),
  };
}

async function partyOf(
  reader: Reader,
  { id, name, isPseudonym }: { id: number | null; name: string; isPseudonym: boolean },
): Promise<CallPerson> {
  if (id === null) return { id: null, name, isPseudonym };
  const person = await reader.sqlOne<{ name: string; isPseudonym: 0 | 1 }>(
    'SELECT display_name AS name, is_pseudonym AS isPseudonym FROM person WHERE id = ?',
    [id],
  );
  return { id: id as PersonId, name: person?.name ?? name, isPseudonym: person?.isPseudonym === 1 };
}

async function requestsOf(reader: Reader, callId: number): Promise<CallRequest[]> {
  const rows = await reader.sql<WhenColumns & Omit<CallRequest, 'when' | 'isNew'> & { isNew: 0 | 1 }>(
    `SELECT r.id, r.category, r.summary, r.status, l.return_of AS returnOf, l.is_new AS isNew,
       r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute
     FROM call_request l JOIN request r ON r.id = l.request_id WHERE l.call_id = ? ORDER BY r.id`,
    [callId],
  );
  return rows.map(({ whenKind, whenDate, fromMinute, toMinute, isNew, ...rest }) => ({
    ...rest,
    when: whenOf({ whenKind, whenDate, fromMinute, toMinute }),
    isNew: isNew === 1,
  }));
}
