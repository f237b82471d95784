import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportBatch, ImportKind } from '../../../shared/contract/transfer';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Writer } from '../../database/session';
import { insertHelpers } from '../helpers/service';
import { insertPeople } from '../people/service';
import { insertRequests } from '../requests/service';
import { insertBatch, insertItems } from './import.repository';
import { NO_PROGRESS, type ProgressOf } from './progress';
import type { ImportPlan, ImportRow, PersonRef } from './settle';

/** Rows written at a stretch: preparing more of them at once would make windows wait. */
const CHUNK = 250;

interface Added {
  readonly kind: 'request' | 'helper';
  readonly itemId: number;
}
type IdOf = (ref: PersonRef) => PersonId;

/** Who imports what, and when. */
export interface ImportEntry {
  readonly kind: ImportKind;
  readonly by: string;
  readonly now: Instant;
}

/** Writes a plan as one batch, stretch by stretch inside the one unit of work: all of it or nothing. */
export async function runImport(
  writer: Writer,
  plan: ImportPlan,
  entry: ImportEntry,
  progress: ProgressOf = NO_PROGRESS,
): Promise<ImportBatch> {
  const batch = await insertBatch(writer, {
    ...{ kind: entry.kind, by: entry.by, at: entry.now },
    ...{ rows: plan.rows, imported: plan.imports.length },
    ...{ rejected: plan.rejected.length, skipped: plan.skipped.length },
  });
  const onDone = progress('write', plan.imports.length);
  const people = new PeopleWriter(writer, plan, entry.now);
  for (let at = 0; at < plan.imports.length; at += CHUNK) {
    const rows = plan.imports.slice(at, at + CHUNK);
    const added = await people.addThoseOf(rows);
    const records =
      entry.kind === 'helpers'
        ? await addHelpers(writer, rows, people.idOf, entry.now)
        : await addRequests(writer, rows, people.idOf, entry);
    await insertItems(writer, batch.id, [
      ...added.map((itemId) => ({ kind: 'person' as const, itemId, fingerprint: '' })),
      ...records.map((item, index) => ({ ...item, fingerprint: rows[index]?.row.fingerprint ?? '' })),
    ]);
    onDone(at + rows.length);
    await nextTurn();
  }
  return batch;
}

/** Adds the new people of a plan in its order, those of some rows at a time. */
class PeopleWriter {
  private readonly ids: PersonId[] = [];
  private readonly notes: ReadonlyMap<number, string>;

  constructor(
    private readonly writer: Writer,
    private readonly plan: ImportPlan,
    private readonly now: Instant,
  ) {
    this.notes = helperNotesOf(plan);
  }

  /** The id of somebody who is in the record by now. */
  readonly idOf: IdOf = (ref) => ('id' in ref ? ref.id : this.ids[ref.newIndex]) as PersonId;

  /** Adds whoever these rows name and no row before them did. Returns their ids. */
  async addThoseOf(rows: readonly ImportRow[]): Promise<PersonId[]> {
    const first = this.ids.length;
    const last = rows.flatMap(({ person, caller }) => [indexOf(person), indexOf(caller)]);
    const people = this.plan.newPeople.slice(first, Math.max(first, ...last.map((index) => index + 1)));
    const ids = await insertPeople(
      this.writer,
      people,
      this.now,
      (index) => this.notes.get(first + index) ?? '',
    );
    this.ids.push(...ids);
    return ids;
  }
}

/** Where a person stands among the new ones; -1 for somebody who was there before, and for nobody. */
function indexOf(ref: PersonRef | null): number {
  return ref !== null && 'newIndex' in ref ? ref.newIndex : -1;
}

/** Helpers' notes by the index of the new person: written along with them, nobody needs indexing twice. */
function helperNotesOf({ imports }: ImportPlan): Map<number, string> {
  return new Map(
    imports.flatMap(({ record, person }) =>
      record.kind === 'helpers' && 'newIndex' in person ? [[person.newIndex, record.helper.notes]] : [],
    ),
  );
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
