import type { OthersPay, RequestChange } from '../../../shared/contract/explanations';
import type { Reader } from '../../database/session';
import * as repository from './review-repository';
import type { OthersPay as EngineOthersPay } from '../../../matching/rules';

/** As the engine says it: whom each request had and has, in ids. */
type InIds = EngineOthersPay['requests'];

/** What the engine says of requests, in names and places. Requests and helpers that have gone are left out. */
export async function inNames(
  reader: Reader,
  changes: InIds,
  extra: ReadonlyMap<number, repository.Named> = new Map(),
): Promise<RequestChange[]> {
  const requests = await repository.requestNames(
    reader,
    changes.map(({ requestId }) => requestId),
  );
  const ids = changes.flatMap(({ before, after }) => [...before, ...after]);
  const helpers = await repository.helpersNamed(reader, [...new Set(ids)]);
  const named = (id: number) => extra.get(id) ?? helpers.get(id) ?? null;
  const all = (list: readonly number[]) => list.flatMap((id) => named(id) ?? []);
  return changes.flatMap(({ requestId, before, after }) => {
    const request = requests.get(requestId);
    if (request === undefined) return [];
    return {
      requestId: requestId as RequestChange['requestId'],
      requesterName: request.name,
      summary: request.summary,
      point: request.point,
      before: all(before).map(({ name }) => name),
      after: all(after).map(({ name }) => name),
      arrivals: all(after.filter((id) => !before.includes(id))).map(({ name, point }) => ({ name, point })),
    };
  });
}

/** What a choice means for others, in names. */
export async function othersPayInNames(
  reader: Reader,
  pay: EngineOthersPay | null,
): Promise<OthersPay | null> {
  return pay === null ? null : { ...pay, requests: await inNames(reader, pay.requests) };
}
