import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PersonId, RequestId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { insertMatch } from '../helpers/testing';
import { NOW, openTown, type Town } from '../matches/testing';
import { aPlace } from '../people/testing';
import { getRequest } from '../requests/service';
import { createDuplicateHandlers } from './handlers';
import { rowsOfAll } from './testing';

const handlers = createDuplicateHandlers();
let town: Town;
let anna: PersonId;
let kept: RequestId;
let gone: RequestId;

beforeEach(async () => {
  town = await openTown();
  anna = await town.addPerson('Anna Beck');
  kept = await town.addRequest(anna, { summary: 'Eye clinic', details: 'At the back door' });
  gone = await town.addRequest(anna, {
    summary: 'Clinic, Thursday',
    details: 'Bring the walker',
    helpersNeeded: 2,
    place: aPlace({ line: 'Neugasse 9' }),
    destination: aPlace({ line: 'Spitalweg 1' }),
  });
});
afterEach(() => town.dispose());

const context = () => contextFor(town.database, NOW);
const pair = (keptId: number, goneId: number) => ({ kind: 'request' as const, keptId, goneId });
const preview = (one = pair(kept, gone)) => handlers['duplicates.preview'](one, context());
const merge = async (choices = {}, one = pair(kept, gone)) =>
  handlers['duplicates.merge']({ ...one, stamp: (await preview(one)).stamp, choices }, context());
const match = async (requestId: RequestId, name: string) => {
  const helper = await town.addHelper(name);
  await town.database.write('test', (w) => insertMatch(w, requestId, helper, 'confirmed'));
  return helper;
};

it('are one request with what was chosen and the matches of both, and two again after an undo', async () => {
  await match(kept, 'Nora');
  await match(gone, 'Nick');
  const before = await rowsOfAll(town.database);
  const { id } = await merge({ 'request.helpersNeeded': 'gone', 'request.destination': 'gone' });
  const one = await town.database.read((r) => getRequest(r, kept));
  expect(one).toMatchObject({
    summary: 'Eye clinic',
    helpersNeeded: 2,
    destination: { line: 'Spitalweg 1' },
  });
  expect(one.details).toBe('At the back door\n\nBring the walker');
  const matches = await town.database.read((r) => r.sql('SELECT request_id AS id FROM "match"'));
  expect(matches).toEqual([{ id: kept }, { id: kept }]);
  await handlers['duplicates.undo']({ mergeId: id }, context());
  expect(await rowsOfAll(town.database)).toEqual(before);
});

it('keep what there may be once of a request, and an undo gives it back', async () => {
  const queued = (id: number) =>
    `('round', 'still', NULL, ${String(id)}, '', '', '', 0, 0, 'open', 'x', 0, 1)`;
  await town.database.write('test', async (w) => {
    await w.run(
      `INSERT INTO queue_item (kind, reason, person_id, request_id, name, number, words, due_at, tries, state, created_by,
         created_at, version) VALUES ${queued(kept)}, ${queued(gone)}`,
    );
    await w.run(
      `INSERT INTO unmet_need (request_id, ends_at, day, cause, noted_at) VALUES (?, 0, '2026-01-05', 'nobody', 0)`,
      [gone],
    );
  });
  const before = await rowsOfAll(town.database);
  const { id } = await merge();
  const rows = await town.database.read((r) =>
    r.sql(`SELECT request_id AS id FROM queue_item UNION ALL SELECT request_id FROM unmet_need`),
  );
  expect(rows).toEqual([{ id: kept }, { id: null }, { id: kept }]);
  await handlers['duplicates.undo']({ mergeId: id }, context());
  expect(await rowsOfAll(town.database)).toEqual(before);
});

it('is refused while more helpers are confirmed than the one that stays asks for', async () => {
  await match(kept, 'Nora');
  await match(gone, 'Nick');
  await expect(merge({ 'request.helpersNeeded': 'kept' })).rejects.toMatchObject({ details: { taken: 2 } });
});

it('of two people, or with an occurrence that would go, is refused', async () => {
  const other = await town.addRequest(await town.addPerson('Otto Kind'));
  await expect(merge({}, pair(kept, other))).rejects.toMatchObject({
    details: { obstacle: 'other_requester' },
  });
  await town.database.write('test', async (w) => {
    await w.run(`INSERT INTO request_series (id, rrule, start_date, time_zone, template, created_by, created_at)
      VALUES (1, 'FREQ=WEEKLY', '2026-01-06', 'UTC', '{}', 'x', 0)`);
    await w.run(`UPDATE request SET series_id = 1, occurrence_date = '2026-01-06' WHERE id = ?`, [gone]);
  });
  await expect(merge()).rejects.toMatchObject({ details: { obstacle: 'in_series' } });
});

it('of a helper who is on both is refused until one match is cancelled', async () => {
  const helper = await match(kept, 'Nora');
  await town.database.write('test', (w) => insertMatch(w, gone, helper, 'confirmed'));
  expect((await preview()).obstacles).toEqual(['both_on_request']);
});
