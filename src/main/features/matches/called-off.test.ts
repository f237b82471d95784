import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as decisions from './decisions';
import { getMatch } from './match-repository';
import { recordStep } from './progress';
import { DECIDER, openPlannedTown, suggestionOf, suggestions, type PlannedTown } from './testing';
import type { MatchId } from '../../../shared/domain/ids';

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

/** A request whose match with the nearer of two helpers was called off. */
async function calledOff(reason: string) {
  const requestId = await town.addRequest(await town.addPerson('Rita Request'));
  const near = await town.addHelper('Nora Near', {}, 500);
  const far = await town.addHelper('Fritz Far', {}, 4_000);
  await town.run();
  const matchId = await suggestionOf(town.database, requestId);
  await town.write('confirm', (w) => decisions.confirmMatch(w, { matchId, version: null }, DECIDER));
  await town.write('cancel', async (w) => {
    const { version } = await getMatch(w, matchId);
    const step = { version, step: 'cancelled', side: null, reason, note: '' } as const;
    await recordStep(w, { matchId: matchId as MatchId, ...step }, DECIDER);
  });
  return { requestId, near, far, matchId };
}

describe('after a task was called off', () => {
  it.each([
    ['moved to another day', 'cancel:changed_date', 'near'],
    ['the weather', 'cancel:weather', 'near'],
    ['the requester was unwell', 'cancel:requester_unwell', 'near'],
    ['the requester was not there', 'cancel:requester_not_there', 'near'],
    ['the helper cannot make it', 'cancel:helper_cannot', 'far'],
    ['a reason that says nothing', 'cancel:other', 'far'],
  ] as const)('for %s (%s), the %s helper is suggested', async (_why, reason, expected) => {
    const { requestId, ...helpers } = await calledOff(reason);
    await town.run();
    expect((await suggestions(town.database)).get(requestId)).toEqual([helpers[expected]]);
  });

  it('the same helper can be chosen again by hand for another day', async () => {
    const { requestId, near, matchId } = await calledOff('cancel:changed_date');
    const { matchIds } = await town.write('choose', (w) =>
      decisions.chooseHelper(w, { requestId, helperId: near }, DECIDER),
    );
    expect(matchIds).not.toEqual([matchId]);
    const [status] = await town.database.read((r) =>
      r.sql<{ status: string }>(`SELECT status FROM "match" WHERE id = ?`, [matchIds[0] ?? 0]),
    );
    expect(status).toEqual({ status: 'confirmed' });
  });
});
