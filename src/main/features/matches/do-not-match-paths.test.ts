import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import { MatchingClient } from '../../workers/matching-client';
import { workerPath } from '../../workers/testing';
import { getRequest, updateRequest } from '../requests/service';
import { aRequest } from '../requests/testing';
import { chooseHelper, confirmMany, confirmMatch, turnDown } from './decisions';
import { Questions } from './questions';
import { DECIDER, NOW, openPlannedTown, suggestionOf, suggestions, type PlannedTown } from './testing';
import { runUndo } from './undo';

let town: PlannedTown;
let rita: PersonId;
let request: RequestId;
let helper: HelperId;
beforeEach(async () => {
  town = await openPlannedTown();
  rita = await town.addPerson('Rita');
  helper = await town.addHelper('Hana');
  request = await town.addRequest(rita);
  await town.run();
});
afterEach(() => town.dispose());

/** As another program would, so that the suggestion is still there to be decided on. */
const keepApart = (from = rita) =>
  town.write('test', async (writer) => {
    const [row] = await writer.sql<{ id: number }>('SELECT person_id AS id FROM helper WHERE id = ?', [
      helper,
    ]);
    const pair = [Math.min(from, row?.id ?? 0), Math.max(from, row?.id ?? 0)];
    await writer.run(
      `INSERT INTO do_not_match (low_id, high_id, reason, note, created_by, created_at)
       VALUES (?, ?, 'do_not_match:conflict', '', 'x', 0)`,
      pair,
    );
  });
const REFUSED = { code: 'not_eligible', details: { refusal: 'do_not_match' } };

describe('two people who must not be matched', () => {
  it('are refused where a suggestion is confirmed', async () => {
    const matchId = await suggestionOf(town.database, request);
    await keepApart();
    const confirm = town.write('test', (w) => confirmMatch(w, { matchId, version: null }, DECIDER));
    await expect(confirm).rejects.toMatchObject(REFUSED);
  });

  it('are left out where many are confirmed at once', async () => {
    const other = await town.addRequest(await town.addPerson('Otto'));
    await town.addHelper('Ida');
    await town.run();
    const ids = [await suggestionOf(town.database, request), await suggestionOf(town.database, other)];
    const [pair] = await town.database.read((r) =>
      r.sql<{ helperId: HelperId }>('SELECT helper_id AS helperId FROM "match" WHERE id = ?', [ids[0] ?? 0]),
    );
    helper = pair?.helperId ?? helper;
    await keepApart();
    const done = await town.write('test', (w) => confirmMany(w, ids, DECIDER));
    expect(done).toMatchObject({ matchIds: [ids[1]], refused: 1 });
  });

  it('are refused where a helper is chosen by hand', async () => {
    await keepApart();
    const choose = town.write('test', (w) =>
      chooseHelper(w, { requestId: request, helperId: helper }, DECIDER),
    );
    await expect(choose).rejects.toMatchObject(REFUSED);
  });

  it('are not possible in what is tried out', async () => {
    await keepApart();
    const client = new MatchingClient(workerPath());
    const questions = new Questions({ database: () => town.database, client, newHelperName: 'New' });
    const read = <T>(work: Parameters<typeof town.database.read<T>>[0]) => town.database.read(work);
    const context = { now: NOW, read, readPast: read };
    const found = await questions.whatIf(
      { changes: [{ kind: 'force', requestId: request, helperId: helper }] },
      context,
    );
    expect(found.isPossible).toBe(false);
    await client.cancel();
  });

  it('do not come back by taking a decision back', async () => {
    const matchId = await suggestionOf(town.database, request);
    const { undoId } = await town.write('test', (w) =>
      turnDown(w, { matchId, reason: 'turn_down:other', note: '' }, DECIDER),
    );
    await keepApart();
    await expect(town.write('test', (w) => runUndo(w, undoId, DECIDER))).rejects.toMatchObject(REFUSED);
    expect(await town.statusOf(matchId)).toBe('turned_down');
  });

  it('do not come to be matched by giving the request to somebody else', async () => {
    const matchId = await suggestionOf(town.database, request);
    await town.write('test', (w) => confirmMatch(w, { matchId, version: null }, DECIDER));
    const otto = await town.addPerson('Otto');
    await keepApart(otto);
    const { version } = await town.database.read((r) => getRequest(r, request));
    const change = { id: request, version, scope: 'one', rrule: null } as const;
    const give = town.write('test', (w) => updateRequest(w, { ...change, request: aRequest(otto) }, DECIDER));
    await expect(give).rejects.toMatchObject(REFUSED);
    expect((await town.database.read((r) => getRequest(r, request))).requesterId).toBe(rita);
  });

  it('are not suggested by a run', async () => {
    await keepApart();
    await town.write('test', (w) => w.run(`DELETE FROM "match" WHERE status = 'suggested'`));
    await town.run();
    expect(await suggestions(town.database)).toEqual(new Map());
  });
});
