import { KithError } from '../../../shared/contract/errors';
import type { RequestId } from '../../../shared/domain/ids';
import { requestInputSchema, type HelpRequest, type RequestInput } from '../../../shared/domain/request';
import type { When } from '../../../shared/domain/time';
import type { User } from '../../../shared/contract/permissions';
import type { Writer } from '../../database/session';
import { windowOf } from '../../time/when-window';
import { findRequestRow, type Entry } from './repository';
import { getRequest, updateRequest } from './service';
import { applyStatus, setRequestStatus, type StatusChange } from './status-service';
import { withUnseenPlaces } from './unseen-places-service';

const NO_HELPER = 'close:no_helper';

/** Ends requests whose time has passed without a helper. Of a series, only the one day: the series goes on. */
export async function endUnmet(writer: Writer, ids: readonly number[], entry: Entry): Promise<void> {
  await changeEach(writer, ids, { status: 'unmet', reason: NO_HELPER, note: '' }, entry);
}

/** Opens requests again that were ended before their time. */
export async function takeBackUnmet(writer: Writer, ids: readonly number[], entry: Entry): Promise<void> {
  await changeEach(writer, ids, { status: 'open', reason: null, note: '' }, entry);
}

async function changeEach(
  writer: Writer,
  ids: readonly number[],
  change: Pick<StatusChange, 'status' | 'reason' | 'note'>,
  entry: Entry,
): Promise<void> {
  for (const id of ids) {
    const row = await findRequestRow(writer, id as RequestId);
    if (row !== null) await applyStatus(writer, row, row.version, change, entry);
  }
}

export interface Reopening {
  readonly id: RequestId;
  readonly version: number;
  readonly when: When;
}

/**
 * Opens a request again that ended without help, for another time, in one step.
 * @throws KithError `bad_input` for a time that has passed, `not_possible` when it is not unmet or nothing new may be
 *   asked for, `changed_meanwhile`
 */
export async function reopenRequest(
  writer: Writer,
  { id, version, when }: Reopening,
  user: User,
  entry: Entry,
): Promise<HelpRequest> {
  const request = await getRequest(writer, id);
  if (request.status !== 'unmet') {
    throw new KithError('not_possible', 'Only a request that ended without help is opened again from here.', {
      found: request.status,
    });
  }
  const { endsAt } = windowOf(when, request.timeZone);
  if (endsAt !== null && endsAt <= entry.now) {
    const words = 'Please choose a time that is still to come; the one chosen has passed.';
    throw new KithError('bad_input', words, { path: 'when' });
  }
  const status = { id, version, status: 'open', scope: 'one', reason: null, note: '' } as const;
  const opened = await setRequestStatus(writer, status, entry);
  const input = await withUnseenPlaces(writer, user, id, { ...inputOf(opened), when });
  const update = { id, version: opened.version, scope: 'one', request: input, rrule: null } as const;
  return await updateRequest(writer, update, entry);
}

/** What was asked for, without its history. */
function inputOf(request: HelpRequest): RequestInput {
  const known = Object.keys(requestInputSchema.shape);
  const place = (one: HelpRequest['place']) => {
    if (one === null) return null;
    const { id: _id, ...rest } = one;
    return rest;
  };
  return requestInputSchema.parse({
    ...Object.fromEntries(Object.entries(request).filter(([name]) => known.includes(name))),
    place: place(request.place),
    destination: place(request.destination),
  });
}
