import { KithError } from '../../../shared/contract/errors';
import type { RequestId } from '../../../shared/domain/ids';
import {
  REQUEST_STATUS_CHANGES,
  type HelpRequest,
  type RequestStatus,
  type SeriesScope,
} from '../../../shared/domain/request';
import type { RequestRow } from '../../database/entities/request.entity';
import type { Writer } from '../../database/session';
import { localToday } from '../../time/zones';
import { refuseBlocked } from '../moderation/refuse-service';
import { checkTerms } from '../terms/service';
import {
  changeRequestRow,
  decidedMatches,
  deleteSuggestions,
  findRequestRow,
  type Entry,
} from './repository';
import { findSeries, occurrencesFrom, updateSeries } from './series-repository';
import { getRequest } from './service';

/** Statuses in which nobody works on a request any more. */
const ENDED: readonly RequestStatus[] = ['closed', 'unmet', 'cancelled'];

export interface StatusChange {
  readonly id: RequestId;
  readonly version: number;
  readonly status: RequestStatus;
  readonly scope: SeriesScope;
  readonly reason: string | null;
  readonly note: string;
}

/**
 * Moves a request to another status, and with `following` or `all` the occurrences still to come with it. Suggestions
 * of whatever is not open any more go. Ending the later occurrences ends the series too.
 * @throws KithError `not_possible` when the step is not one of `REQUEST_STATUS_CHANGES` or somebody still counts on a
 *   match, `bad_input` when a reason is missing, `changed_meanwhile`
 */
export async function setRequestStatus(
  writer: Writer,
  change: StatusChange,
  entry: Entry,
): Promise<HelpRequest> {
  const row = await findRequestRow(writer, change.id);
  if (row === null)
    throw new KithError('not_found', 'This request is not in the record any more.', { id: change.id });
  await checkReason(writer, change);
  if (!REQUEST_STATUS_CHANGES[row.status].includes(change.status)) {
    throw new KithError(
      'not_possible',
      `A request that is "${row.status}" cannot become "${change.status}".`,
      {
        from: row.status,
        to: change.status,
      },
    );
  }
  await refuseLive(writer, row, change.status);
  if (change.status === 'open' && ENDED.includes(row.status))
    await refuseBlocked(writer, [row.requesterId], entry.now);
  await applyStatus(writer, row, change.version, change, entry);
  if (row.seriesId !== null && change.scope !== 'one')
    await followSeries(writer, row, row.seriesId, change, entry);
  return await getRequest(writer, change.id);
}

async function checkReason(writer: Writer, { status, reason }: StatusChange): Promise<void> {
  if (reason === null && ENDED.includes(status)) {
    throw new KithError('bad_input', 'Please give a reason from the list.', { path: 'reason' });
  }
  await checkTerms(writer, { close: [reason] });
}

async function refuseLive(writer: Writer, row: RequestRow, status: RequestStatus): Promise<void> {
  const live = (await decidedMatches(writer, [row.id])).get(row.id)?.live ?? null;
  if (live === null || !ENDED.includes(status)) return;
  throw new KithError(
    'not_possible',
    `Somebody still counts on this: ${live}. Please record how it went, or cancel the match, first.`,
    { helpers: live },
  );
}

/** Moves one row to another status, whatever it was; suggestions of what is not open any more go. */
export async function applyStatus(
  writer: Writer,
  row: RequestRow,
  version: number,
  { status, reason, note }: Pick<StatusChange, 'status' | 'reason' | 'note'>,
  { by, now }: Entry,
): Promise<void> {
  await changeRequestRow(writer, row.id, version, {
    status,
    statusReason: status === 'open' ? null : reason,
    statusNote: note,
    postponedUntil: null,
    updatedBy: by,
    updatedAt: now,
  });
  if (status !== 'open') await deleteSuggestions(writer, [row.id]);
}

async function followSeries(
  writer: Writer,
  row: RequestRow,
  seriesId: number,
  change: StatusChange,
  entry: Entry,
): Promise<void> {
  const series = await findSeries(writer, seriesId);
  if (series === null) return;
  const today = localToday(entry.now, row.timeZone);
  const slot = row.occurrenceDate ?? today;
  const from = change.scope === 'all' || slot < today ? today : slot;
  const others = (await occurrencesFrom(writer, seriesId, from)).filter(
    (other) => other.id !== row.id && !other.isDetached && other.status === row.status,
  );
  const decided = await decidedMatches(
    writer,
    others.map((other) => other.id),
  );
  for (const other of others) {
    const hasLive = (decided.get(other.id)?.live ?? null) !== null;
    if (!hasLive) await applyStatus(writer, other, other.version, change, entry);
  }
  // On hold, a series goes on being created on hold; see `latestStatus`.
  if (ENDED.includes(change.status)) await updateSeries(writer, series, { endedOn: slot });
  else if (change.status === 'open' && series.createdUntil !== null)
    await updateSeries(writer, series, { endedOn: null });
}
