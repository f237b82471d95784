import { KithError } from '../../../shared/contract/errors';
import type { TaskToday } from '../../../shared/contract/helpers';
import type { MatchRow } from '../../database/entities/match.entity';
import { availabilityExceptionEntity, helperEntity } from '../../database/entities/helper.entity';
import type { Reader, Writer } from '../../database/session';
import { addDays, instantOf, localToday } from '../../time/zones';
import { requireSecondLook } from '../screening/second-look-service';
import type { Decider } from './decider';
import { refuseForeignReason } from './decisions';
import { checkPair, refuseIneligible } from './eligibility-check';
import { countTaken, dropSurplusSuggestions, getMatch, moveMatch } from './match-repository';
import { rememberUndo, type IllPayload } from './undo-entries';

/** Confirmed, told or accepted: somebody counts on it, but it has not begun. */
const BEFORE_THE_START = `('confirmed','contacted','accepted')`;
const WHOLE_DAY = { kind: 'off', fromMinute: 0, toMinute: 1_440 } as const;

/**
 * Marks a helper ill for today: they are away the whole day, and their matches of today that have not begun are
 * cancelled with the reason, so that the requests are open again. One step, which undo takes back as a whole.
 * @throws KithError `not_found`, `bad_input` for a reason that is not of the list
 */
export async function markIllToday(
  writer: Writer,
  { helperId, reason }: { helperId: number; reason: string },
  decider: Decider,
): Promise<{ matchIds: number[]; requestIds: number[]; undoId: number }> {
  const helper = await writer.find(helperEntity, { id: helperId });
  if (!helper) throw new KithError('not_found', 'This helper is not in the record any more.', { helperId });
  await refuseForeignReason(writer, reason, 'cancel');
  const date = localToday(decider.now, decider.timeZone);
  const isAbsenceNew = await addAbsence(writer, helperId, date, helper.version, decider.now);
  const tomorrow = instantOf(addDays(date, 1), 0, decider.timeZone);
  const tasks = await tasksBeforeTheirStart(writer, helperId, decider);
  const matches = await Promise.all(tasks.map(({ matchId }) => getMatch(writer, matchId)));
  for (const match of matches) {
    await moveMatch(writer, match, {
      to: 'cancelled',
      at: decider.now,
      by: decider.by,
      side: 'helper',
      reason,
    });
  }
  await writer.run(
    `DELETE FROM "match" WHERE helper_id = ? AND status = 'suggested' AND request_id IN (
       SELECT id FROM request WHERE starts_at < ? AND ends_at <= ?)`,
    [helperId, tomorrow, tomorrow],
  );
  const undoId = await rememberUndo(writer, 'ill_today', decider, {
    helperId,
    date,
    isAbsenceNew,
    matches: matches.map(({ id, status, version }) => ({ id, status, version: version + 1 })),
  });
  return {
    matchIds: matches.map(({ id }) => id),
    requestIds: [...new Set(matches.map(({ requestId }) => requestId))],
    undoId,
  };
}

async function addAbsence(
  writer: Writer,
  helperId: number,
  date: string,
  version: number,
  now: number,
): Promise<boolean> {
  const absence = { helperId, date, ...WHOLE_DAY };
  if (await writer.find(availabilityExceptionEntity, absence)) return false;
  await writer.insert(availabilityExceptionEntity, [absence]);
  await writer.updateGuarded(helperEntity, helperId, version, { updatedAt: now });
  return true;
}

interface TaskRow extends Omit<TaskToday, 'firstName'> {
  readonly matchId: number;
  readonly name: string;
}

type Clock = Pick<Decider, 'now' | 'timeZone'>;

/** What marking the helper ill would open again, in the order of time. */
export async function tasksToday(reader: Reader, helperId: number, clock: Clock): Promise<TaskToday[]> {
  const rows = await tasksBeforeTheirStart(reader, helperId, clock);
  return rows.map(({ requestId, name, category, startsAt, endsAt }) => {
    const [firstName = name] = name.trim().split(/\s+/u);
    return { requestId, firstName, category, startsAt, endsAt };
  });
}

async function tasksBeforeTheirStart(
  reader: Reader,
  helperId: number,
  { now, timeZone }: Clock,
): Promise<TaskRow[]> {
  const tomorrow = instantOf(addDays(localToday(now, timeZone), 1), 0, timeZone);
  return await reader.sql<TaskRow>(
    `SELECT m.id AS matchId, r.id AS requestId, p.display_name AS name, r.category,
       r.starts_at AS startsAt, r.ends_at AS endsAt
     FROM "match" m JOIN request r ON r.id = m.request_id JOIN person p ON p.id = r.requester_id
     WHERE m.helper_id = ? AND m.status IN ${BEFORE_THE_START} AND r.ends_at > ?
       AND (r.starts_at < ? OR (r.starts_at IS NULL AND r.ends_at <= ?))
     ORDER BY coalesce(r.starts_at, r.ends_at), m.id`,
    [helperId, now, tomorrow, tomorrow],
  );
}

/**
 * Takes it back: the helper is there again, and so are their matches as they stood.
 * @throws KithError `changed_meanwhile` once a match went on or somebody else was found for its request, `not_eligible`
 * where a rule speaks against the two since
 */
export async function undoIllToday(
  writer: Writer,
  { helperId, date, isAbsenceNew, matches }: IllPayload,
  decider: Decider,
): Promise<number | null> {
  const found = await Promise.all(matches.map(({ id }) => getMatch(writer, id)));
  for (const [k, match] of found.entries()) {
    await refuseWithoutRoom(writer, match, matches[k]?.version ?? 0);
    await refuseUnfit(writer, match, decider);
    await requireSecondLook(writer, match, decider.now);
    await writer.run(`DELETE FROM "match" WHERE request_id = ? AND helper_id = ? AND status = 'suggested'`, [
      match.requestId,
      helperId,
    ]);
    const to = matches[k]?.status ?? 'confirmed';
    await moveMatch(writer, match, { to, at: decider.now, by: decider.by, side: 'staff' });
    await dropSurplusSuggestions(writer, match.requestId);
  }
  if (isAbsenceNew) await removeAbsence(writer, helperId, date, decider.now);
  return found[0]?.requestId ?? null;
}

async function refuseWithoutRoom(writer: Writer, match: MatchRow, version: number): Promise<void> {
  const { taken, needed } = await countTaken(writer, match.requestId);
  if (match.version === version && taken < needed) return;
  throw new KithError(
    'changed_meanwhile',
    'Somebody else was found since for one of these tasks. Please choose the helper again for the others.',
  );
}

// Their hours were agreed on before, and that they cannot come is what is taken back.
const OF_THE_HOUR: ReadonlySet<string> = new Set(['declined', 'time', 'quiet_hours', 'capacity', 'hours']);

/** What speaks against the two people now was perhaps written since. */
async function refuseUnfit(
  writer: Writer,
  { requestId, helperId }: MatchRow,
  { now, timeZone }: Decider,
): Promise<void> {
  const check = await checkPair(writer, { requestId, helperId, now, timeZone });
  refuseIneligible({ ...check, refusals: check.refusals.filter(({ code }) => !OF_THE_HOUR.has(code)) });
}

async function removeAbsence(writer: Writer, helperId: number, date: string, now: number): Promise<void> {
  await writer.run(
    `DELETE FROM availability_exception
     WHERE helper_id = ? AND date = ? AND kind = 'off' AND from_minute = 0 AND to_minute = 1440`,
    [helperId, date],
  );
  const helper = await writer.find(helperEntity, { id: helperId });
  if (helper) await writer.updateGuarded(helperEntity, helperId, helper.version, { updatedAt: now });
}
