import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MatchId, PersonId, RequestId } from '../../../shared/domain/ids';
import { getRequest, updateRequest } from '../requests/service';
import { aRequest } from '../requests/testing';
import * as decisions from './decisions';
import { getMatch } from './match-repository';
import { recordStep } from './progress';
import { DECIDER, openPlannedTown, suggestionOf, suggestions, type PlannedTown } from './testing';

const TUESDAY = '2026-01-06';
const THURSDAY = '2026-01-08';

let town: PlannedTown;
let rita: PersonId;
let requestId: RequestId;
let near: number;
let far: number;
beforeEach(async () => {
  town = await openPlannedTown();
  rita = await town.addPerson('Rita Request');
  requestId = await town.addRequest(rita);
  near = await town.addHelper('Nora Near', {}, 500);
  far = await town.addHelper('Fritz Far', {}, 4_000);
  await town.run();
});
afterEach(() => town.dispose());

/** How the match with the nearer helper ends: by a step, or turned down before anybody was asked. */
async function end(reason: string): Promise<void> {
  const matchId = await suggestionOf(town.database, requestId);
  if (reason.startsWith('turn_down:')) {
    await town.write('turn down', (w) => decisions.turnDown(w, { matchId, reason, note: '' }, DECIDER));
    return;
  }
  await town.write('confirm', (w) => decisions.confirmMatch(w, { matchId, version: null }, DECIDER));
  await town.write('end', async (w) => {
    const { version } = await getMatch(w, matchId);
    const step = reason.startsWith('decline:') ? 'declined' : 'cancelled';
    const how = { version, step, side: 'helper', reason, note: '' } as const;
    await recordStep(w, { matchId: matchId as MatchId, ...how }, DECIDER);
  });
}

async function moveTo(date: string, fromMinute = 600): Promise<void> {
  const when = { kind: 'between', date, fromMinute, toMinute: fromMinute + 60 } as const;
  await town.write('move', async (w) => {
    const { version } = await getRequest(w, requestId);
    const update = { id: requestId, version, scope: 'one', request: aRequest(rita, { when }), rrule: null };
    await updateRequest(w, { ...update, scope: 'one' }, DECIDER);
  });
}

async function suggested(): Promise<number[] | undefined> {
  await town.run();
  return (await suggestions(town.database)).get(requestId);
}

const OF_THE_DAY = [
  'decline:no_time',
  'decline:unwell',
  'decline:away',
  'decline:no_vehicle',
  'decline:no_answer',
  'cancel:helper_unwell',
  'cancel:helper_cannot',
  'cancel:vehicle',
  'turn_down:wrong_time',
];

describe('a request that is moved to another day', () => {
  it.each(OF_THE_DAY)('is suggested again to a helper who fell away for that day: %s', async (reason) => {
    await end(reason);
    expect(await suggested()).toEqual([far]);
    await moveTo(THURSDAY);
    expect(await suggested()).toEqual([near]);
  });

  it.each(['decline:too_far', 'decline:not_comfortable', 'cancel:helper_not_there', 'turn_down:too_far'])(
    'is not to one who fell away for any day: %s',
    async (reason) => {
      await end(reason);
      await moveTo(THURSDAY);
      expect(await suggested()).toEqual([far]);
    },
  );

  it('is not to one who fell away after that', async () => {
    await moveTo(THURSDAY);
    await town.run();
    await end('decline:no_time');
    expect(await suggested()).toEqual([far]);
  });

  it('is not once it is moved back to the day they fell away for', async () => {
    await end('cancel:helper_unwell');
    await moveTo(THURSDAY);
    await moveTo(TUESDAY);
    expect(await suggested()).toEqual([far]);
  });

  it('is not to one who fell away before anybody noted for which day', async () => {
    await end('cancel:helper_unwell');
    await town.write('forget', (w) => w.run(`UPDATE "match" SET ended_for = NULL`));
    await moveTo(THURSDAY);
    expect(await suggested()).toEqual([far]);
  });

  it('is still to nobody new where only the hour changes', async () => {
    await end('cancel:helper_unwell');
    await moveTo(TUESDAY, 720);
    expect(await suggested()).toEqual([far]);
  });
});
