import { z } from 'zod';
import type { InputOf } from '../../../shared/contract';
import type { Merge, MergePreview } from '../../../shared/contract/duplicates';
import { KithError } from '../../../shared/contract/errors';
import { placeWords } from '../../../shared/domain/place';
import { mergeEntity, type MergeRow } from '../../database/entities/duplicate.entity';
import type { Reader, Writer } from '../../database/session';
import type { Entry } from '../requests/repository';
import { settleKeys } from './keys-repository';
import { differing, HELPER_FIELDS, PERSON_FIELDS, REQUEST_FIELDS } from './merge-fields';
import * as people from './merge-people-service';
import * as requests from './merge-requests-service';
import { doubleBookings, helpersTakenBy, obstaclesTo, refuseObstacles } from './obstacles-repository';
import { countMoves } from './moves-repository';
import { changedSince, putBack, rowChangeSchema, watchRows, type RowChange } from './rows-repository';

type Asked = InputOf<'duplicates.preview'>;

/** What merging two records would do. @throws KithError `not_found`, `bad_input` when it is one and the same */
export async function previewMerge(reader: Reader, asked: Asked): Promise<MergePreview> {
  refuseOneself(asked);
  return asked.kind === 'person' ? await previewPeople(reader, asked) : await previewRequests(reader, asked);
}

function refuseOneself({ keptId, goneId }: Asked): void {
  if (keptId === goneId)
    throw new KithError('bad_input', 'Two different records were expected.', { path: 'goneId' });
}

async function previewPeople(reader: Reader, { kind, keptId, goneId }: Asked): Promise<MergePreview> {
  const two = await people.twoPeople(reader, keptId, goneId);
  const { kept, gone, keptHelper, goneHelper } = two;
  const side = ({ id, displayName, phones, places }: typeof kept) => ({
    id,
    name: displayName,
    detail: [phones[0]?.asGiven ?? '', places[0] === undefined ? '' : placeWords(places[0])]
      .filter((part) => part !== '')
      .join(' · '),
  });
  const bothHelp = keptHelper !== null && goneHelper !== null;
  return {
    ...{ kind, kept: side(kept), gone: side(gone), stamp: people.stampOfPeople(two) },
    fields: [
      ...differing('person', PERSON_FIELDS, people.inputOf(kept), people.inputOf(gone)),
      ...(bothHelp
        ? differing('helper', HELPER_FIELDS, people.mergedPart(keptHelper), people.mergedPart(goneHelper))
        : []),
    ],
    moves: [
      ...(await countMoves(reader, 'person', goneId)),
      ...(goneHelper === null ? [] : [{ table: 'helper', count: 1 }]),
      ...(bothHelp ? await countMoves(reader, 'helper', goneHelper.id) : []),
    ],
    obstacles: await obstaclesTo(reader, kind, keptId, goneId),
    doubleBooked: await doubleBookings(reader, keptId, goneId),
    helpersTaken: 0,
  };
}

async function previewRequests(reader: Reader, { kind, keptId, goneId }: Asked): Promise<MergePreview> {
  const two = await requests.twoRequests(reader, keptId, goneId);
  const side = ({ id, summary, createdBy }: typeof two.kept) => ({ id, name: summary, detail: createdBy });
  const [kept, gone] = [requests.contentOf(two.kept), requests.contentOf(two.gone)];
  return {
    ...{ kind, kept: side(two.kept), gone: side(two.gone), stamp: requests.stampOfRequests(two) },
    fields: differing('request', REQUEST_FIELDS, kept, gone),
    moves: await countMoves(reader, 'request', goneId),
    obstacles: await obstaclesTo(reader, kind, keptId, goneId),
    doubleBooked: [],
    helpersTaken: await helpersTakenBy(reader, keptId, goneId),
  };
}

/**
 * Makes one record of two, and notes each row that it changed, so that it can be taken back.
 * @throws KithError `changed_meanwhile` when either is not as the preview showed it, `not_possible` with an obstacle,
 *   `bad_input` when both texts together do not fit
 */
export async function merge(
  writer: Writer,
  input: InputOf<'duplicates.merge'>,
  entry: Entry,
): Promise<Merge> {
  refuseOneself(input);
  const { kind, keptId, goneId, choices } = input;
  refuseObstacles(await obstaclesTo(writer, kind, keptId, goneId));
  const changes =
    kind === 'person' ? await ofPeople(writer, input, entry) : await ofRequests(writer, input, entry);
  const gone = changes.find(({ table, before }) => table === kind && before?.['id'] === goneId)?.before;
  const id = await writer.nextId(mergeEntity);
  const row: MergeRow = {
    ...{ id, kind, keptId, goneId, goneCreatedAt: Number(gone?.['created_at'] ?? 0) },
    ...{ at: entry.now, by: entry.by, changes, undoneAt: null },
  };
  await writer.insert(mergeEntity, [row]);
  await note(writer, 'merged', row, Object.keys(choices));
  return toMerge(row, await nameNow(writer, row));
}

async function ofPeople(
  writer: Writer,
  input: InputOf<'duplicates.merge'>,
  { now }: Entry,
): Promise<RowChange[]> {
  const two = await people.twoPeople(writer, input.keptId, input.goneId);
  refuseOther(people.stampOfPeople(two), input.stamp);
  return await watchRows(writer, people.pairsOfPeople(two), () =>
    people.mergePeople(writer, two, input.choices, now),
  );
}

async function ofRequests(
  writer: Writer,
  input: InputOf<'duplicates.merge'>,
  entry: Entry,
): Promise<RowChange[]> {
  const two = await requests.twoRequests(writer, input.keptId, input.goneId);
  refuseOther(requests.stampOfRequests(two), input.stamp);
  const pair = { kind: 'request' as const, kept: input.keptId, gone: input.goneId };
  return await watchRows(writer, [pair], () => requests.mergeRequests(writer, two, input.choices, entry));
}

function refuseOther(found: string, expected: string): void {
  if (found === expected) return;
  throw new KithError(
    'changed_meanwhile',
    'One of the two was changed since you looked. Please look at both once more; nothing was changed.',
  );
}

const changesSchema = z.array(rowChangeSchema);

/**
 * Takes a merge back: every row is as it was before.
 * @throws KithError `not_possible` when something of it was changed since; nothing is changed then
 */
export async function undoMerge(writer: Writer, mergeId: number, { by, now }: Entry): Promise<MergeRow> {
  const row = await writer.find(mergeEntity, { id: mergeId });
  if (row === null) throw new KithError('not_found', 'This merge is not in the record any more.');
  if (row.undoneAt !== null) throw new KithError('not_possible', 'This merge was taken back already.');
  const changes = changesSchema.parse(row.changes);
  if (changes.length === 0)
    throw new KithError(
      'not_possible',
      'This merge cannot be taken back: what it changed is not kept any more.',
    );
  const changed = await changedSince(writer, changes);
  if (changed.length > 0) refuseChanged(changed);
  await putBack(writer, changes);
  if (row.kind === 'person') await giveBackOccurrences(writer, row, changes);
  await writer.run('UPDATE merge SET undone_at = ?, changes = ? WHERE id = ?', [now, '[]', mergeId]);
  if (row.kind === 'person') await settleKeys(writer, [row.keptId, row.goneId]);
  await note(writer, 'merge_undone', { ...row, by }, []);
  return row;
}

/** What a repeating request made since is for whom it repeats. */
async function giveBackOccurrences(
  writer: Writer,
  { keptId, goneId }: MergeRow,
  changes: readonly RowChange[],
): Promise<void> {
  const series = changes.flatMap(({ table, before }) =>
    table === 'request_series' && before !== null ? [before['id'] ?? null] : [],
  );
  await writer.run(
    `UPDATE request SET requester_id = ?1 WHERE requester_id = ?2 AND series_id IN (
       SELECT s.id FROM request_series s WHERE s.id IN (SELECT value FROM json_each(?3))
         AND (s.template ->> 'requesterId') = ?1)`,
    [goneId, keptId, JSON.stringify(series)],
  );
}

function refuseChanged(tables: readonly string[]): never {
  throw new KithError(
    'not_possible',
    'This merge can no longer be taken back by itself, because something of it was changed since. Nothing was changed. The history of the person or request says how each of the two was before.',
    { changed: tables.join(', ') },
  );
}

async function note(
  writer: Writer,
  action: 'merged' | 'merge_undone',
  { kind, keptId, goneId }: MergeRow,
  chosen: readonly string[],
): Promise<void> {
  const about = kind === 'person' ? { personId: keptId } : { requestId: keptId };
  await writer.note({ action, ...about, rowKey: String(goneId), values: { kind, gone: goneId, chosen } });
}

const nameNow = async (
  reader: Reader,
  { kind, keptId }: Pick<MergeRow, 'kind' | 'keptId'>,
): Promise<string> => {
  const sql =
    kind === 'person'
      ? 'SELECT display_name AS name FROM person WHERE id = ?'
      : 'SELECT summary AS name FROM request WHERE id = ?';
  return (await reader.sqlOne<{ name: string }>(sql, [keptId]))?.name ?? '';
};

function toMerge({ id, kind, keptId, goneId, at, by, changes }: MergeRow, keptName: string): Merge {
  const before = changesSchema
    .parse(changes)
    .find((one) => one.table === kind && one.before?.['id'] === goneId)?.before;
  const name = before?.[kind === 'person' ? 'display_name' : 'summary'];
  return { id, kind, keptId, keptName, goneName: typeof name === 'string' ? name : '', at, by };
}

const MOST_SHOWN = 30;

/** Merges that were not taken back and whose rows are still known, the latest first. */
export async function listMerges(reader: Reader): Promise<Merge[]> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT id FROM merge WHERE undone_at IS NULL AND changes <> '[]' ORDER BY id DESC LIMIT ?`,
    [MOST_SHOWN],
  );
  const merges: Merge[] = [];
  for (const { id } of rows) {
    const row = await reader.find(mergeEntity, { id });
    if (row !== null) merges.push(toMerge(row, await nameNow(reader, row)));
  }
  return merges;
}
