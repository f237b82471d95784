import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportBatch, ImportKind } from '../../../shared/contract/transfer';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Writer } from '../../database/session';
import { insertHelpers } from '../helpers/service';
import { insertPeople } from '../people/service';
import { insertRequests } from '../requests/service';
import { insertBatch } from './import.repository';
import type { ImportPlan, ImportRow, PersonRef } from './settle';

/** Rows written at a stretch: preparing more of them at once would make windows wait. */
const CHUNK = 250;

interface Added {
  readonly kind: 'request' | 'helper';
  readonly itemId: number;
}
type IdOf = (ref: PersonRef) => PersonId;

/** Writes a plan as one batch: all of it or nothing. */
export async function runImport(
  writer: Writer,
  plan: ImportPlan,
  { kind, by, now }: { kind: ImportKind; by: string; now: Instant },
): Promise<ImportBatch> {
  const notes = helperNotesOf(plan);
  const people = await inChunks(plan.newPeople, (chunk, at) =>
    insertPeople(writer, chunk, now, (index) => notes.get(at + index) ?? ''),
  );
  const idOf = (ref: PersonRef): PersonId => ('id' in ref ? ref.id : people[ref.newIndex]) as PersonId;
  const added = await inChunks(plan.imports, (chunk) =>
    kind === 'helpers' ? addHelpers(writer, chunk, idOf, now) : addRequests(writer, chunk, idOf, { by, now }),
  );
  const counts = {
    rows: plan.rows,
    imported: plan.imports.length,
    rejected: plan.rejected.length,
    skipped: plan.skipped.length,
  };
  return await insertBatch(writer, { kind, by, at: now, ...counts }, [
    ...people.map((itemId) => ({ kind: 'person' as const, itemId, fingerprint: '' })),
    ...added.map((item, index) => ({ ...item, fingerprint: plan.imports[index]?.row.fingerprint ?? '' })),
  ]);
}

/** Helpers' notes by the index of the new person: written along with them, nobody needs indexing twice. */
function helperNotesOf({ imports }: ImportPlan): Map<number, string> {
  return new Map(
    imports.flatMap(({ record, person }) =>
      record.kind === 'helpers' && 'newIndex' in person ? [[person.newIndex, record.helper.notes]] : [],
    ),
  );
}

async function inChunks<T, R>(
  items: readonly T[],
  work: (chunk: readonly T[], at: number) => Promise<R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += CHUNK) {
    for (const result of await work(items.slice(at, at + CHUNK), at)) results.push(result);
    await nextTurn();
  }
  return results;
}

async function addHelpers(
  writer: Writer,
  rows: readonly ImportRow[],
  idOf: IdOf,
  now: Instant,
): Promise<Added[]> {
  const helpers = rows.flatMap(({ record, person }) =>
    record.kind === 'helpers' ? [{ ...record.helper, personId: idOf(person) }] : [],
  );
  const ids = await insertHelpers(writer, helpers, now);
  return ids.map((itemId) => ({ kind: 'helper', itemId }));
}

async function addRequests(
  writer: Writer,
  rows: readonly ImportRow[],
  idOf: IdOf,
  { by, now }: { by: string; now: Instant },
): Promise<Added[]> {
  const created: Instant[] = [];
  const requests = rows.flatMap(({ record, person, caller }) => {
    if (record.kind !== 'requests') return [];
    created.push(record.createdAt ?? now);
    return [
      { ...record.request, requesterId: idOf(person), callerId: caller === null ? null : idOf(caller) },
    ];
  });
  const ids = await insertRequests(writer, requests, {
    by,
    now,
    createdAt: (index) => created[index] ?? now,
  });
  return ids.map((itemId) => ({ kind: 'request', itemId }));
}
