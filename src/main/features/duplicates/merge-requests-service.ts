import type { FieldChoice } from '../../../shared/domain/duplicate';
import { KithError } from '../../../shared/contract/errors';
import type { RequestId } from '../../../shared/domain/ids';
import type { HelpRequest } from '../../../shared/domain/request';
import { requestInputSchema } from '../../../shared/domain/request';
import type { Place } from '../../../shared/domain/place';
import type { Reader, Writer } from '../../database/session';
import { deleteUnusedPlaces } from '../places/repository';
import { clashesOf, refuseNewClashes } from '../requests/clash-service';
import { findRequestRow, updateRequestRow, type Entry } from '../requests/repository';
import { getRequest } from '../requests/service';
import { combined, REQUEST_FIELDS, type MergedRequest } from './merge-fields';
import * as moves from './moves-repository';
import { helpersTakenBy } from './obstacles-repository';

export interface TwoRequests {
  readonly kept: HelpRequest;
  readonly gone: HelpRequest;
}

/** @throws KithError `not_found` */
export async function twoRequests(reader: Reader, keptId: number, goneId: number): Promise<TwoRequests> {
  return {
    kept: await getRequest(reader, keptId as RequestId),
    gone: await getRequest(reader, goneId as RequestId),
  };
}

export const stampOfRequests = ({ kept, gone }: TwoRequests) => [kept.version, gone.version].join('.');

export function contentOf(request: HelpRequest): MergedRequest {
  const names = Object.keys(requestInputSchema.shape) as (keyof MergedRequest)[];
  const part = Object.fromEntries(names.map((name) => [name, request[name]])) as MergedRequest;
  return { ...part, place: withoutId(request.place), destination: withoutId(request.destination) };
}

function withoutId(place: Place | null): MergedRequest['place'] {
  if (place === null) return null;
  const { id: _id, ...rest } = place;
  return rest;
}

/** Makes one request of two of the same person: fields as chosen, and the matches of both. */
export async function mergeRequests(
  writer: Writer,
  { kept, gone }: TwoRequests,
  choices: Readonly<Record<string, FieldChoice>>,
  { by, now }: Entry,
): Promise<void> {
  const ids = { kept: kept.id, gone: gone.id };
  const content = combined('request', REQUEST_FIELDS, {
    kept: contentOf(kept),
    gone: contentOf(gone),
    choices,
  });
  await refuseTooFew(writer, content.helpersNeeded, ids);
  const row = await findRequestRow(writer, kept.id);
  if (row === null) throw new KithError('not_found', 'This request is not in the record any more.');
  const before = await clashesOf(writer, [kept.id, gone.id]);
  await moves.dropSuggestions(writer, 'request_id', [kept.id, gone.id]);
  const changes = { updatedBy: by, updatedAt: now };
  const input = { ...content, requesterId: kept.requesterId };
  await updateRequestRow(writer, row, kept.version, input, changes);
  await moves.moveRows(writer, 'request', ids);
  await moves.moveWhereFree(writer, ids);
  await moves.moveNotSame(writer, 'request', ids);
  await moves.moveDrafts(writer, 'request', ids);
  await writer.run('DELETE FROM request WHERE id = ?', [gone.id]);
  await deleteUnusedPlaces(writer, [gone.place?.id ?? null, gone.destination?.id ?? null]);
  // Nobody is warned of it in the preview, so nobody can mean it.
  await refuseNewClashes(writer, [kept.id], { before, now, isMeant: false });
}

async function refuseTooFew(
  writer: Writer,
  helpersNeeded: number,
  { kept, gone }: { readonly kept: number; readonly gone: number },
): Promise<void> {
  const taken = await helpersTakenBy(writer, kept, gone);
  if (taken <= helpersNeeded) return;
  throw new KithError(
    'not_possible',
    `${String(taken)} helpers are confirmed for these two requests, so the one that stays cannot need only ${String(helpersNeeded)}. Please choose the higher number, or cancel a match first.`,
    { taken, helpersNeeded },
  );
}
