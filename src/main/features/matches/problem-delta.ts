import type { Reader } from '../../database/session';
import type { HelperPart, ProblemDelta, RequestPart } from '../../workers/protocol';
import { readHelpers, readRequests, type Moment } from './problem-builder';
import * as repository from './snapshot-repository';

/** Ids of what is to be read again. */
export interface Batch {
  readonly requests: readonly number[];
  readonly helpers: readonly number[];
  /** Requests whose suggestions are. */
  readonly suggested: readonly number[];
  /** Whatever is kept goes first. */
  readonly isAnew: boolean;
  readonly isWithPairs: boolean;
}

/** Reads what stands there now, whether it is still there or not. */
export async function readDelta(reader: Reader, moment: Moment, batch: Batch): Promise<ProblemDelta> {
  return {
    isAnew: batch.isAnew,
    requests: await requestParts(reader, moment, batch.requests),
    helpers: await helperParts(reader, moment, batch.helpers),
    previous: await previousOf(reader, batch.suggested),
    doNotMatch: batch.isWithPairs ? await allPairs(reader) : null,
  };
}

async function requestParts(reader: Reader, moment: Moment, ids: readonly number[]): Promise<RequestPart[]> {
  if (ids.length === 0) return [];
  const found = new Map((await readRequests(reader, moment, ids)).map((row) => [row.request.id, row]));
  const refused = await repository.refusedPairs(reader, { requestIds: ids, helperIds: [] });
  const declined = byRequest(refused);
  const notThatDay = byRequest(refused.filter((pair) => pair.isForThatDay === 1));
  return ids.map((id) => {
    const row = found.get(id);
    return {
      id,
      request: row?.request ?? null,
      declined: declined.get(id) ?? [],
      notThatDay: notThatDay.get(id) ?? [],
      isElsewhere: row !== undefined && row.timeZone !== moment.timeZone,
    };
  });
}

async function helperParts(reader: Reader, moment: Moment, ids: readonly number[]): Promise<HelperPart[]> {
  const found = new Map((await readHelpers(reader, moment, ids)).map((helper) => [helper.id, helper]));
  return ids.map((id) => ({ id, helper: found.get(id) ?? null }));
}

async function previousOf(reader: Reader, ids: readonly number[]): Promise<ProblemDelta['previous']> {
  if (ids.length === 0) return [];
  const found = byRequest(await repository.suggestedPairs(reader, { requestIds: ids, helperIds: [] }));
  return ids.map((id) => [id, found.get(id) ?? []] as const);
}

async function allPairs(reader: Reader): Promise<NonNullable<ProblemDelta['doNotMatch']>> {
  const pairs = await repository.doNotMatchPairs(reader);
  return pairs.map(({ lowId, highId }) => [lowId, highId] as const);
}

function byRequest(rows: readonly { requestId: number; helperId: number }[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { requestId, helperId } of rows) {
    const list = found.get(requestId);
    if (list) list.push(helperId);
    else found.set(requestId, [helperId]);
  }
  return found;
}
