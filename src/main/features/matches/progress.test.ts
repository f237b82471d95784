import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MatchId } from '../../../shared/domain/ids';
import * as decisions from './decisions';
import { getMatch, moveMatch } from './match-repository';
import { markTold, recordStep } from './progress';
import { DECIDER, openPlannedTown, type PlannedTown } from './testing';

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

/** A match that was just confirmed, with the version that a window shows of it. */
async function confirmed() {
  const requestId = await town.addRequest(await town.addPerson('Rita Request'));
  const helperId = await town.addHelper('Nora Near', {}, 500);
  const { matchIds } = await town.write('choose', (w) =>
    decisions.chooseHelper(w, { requestId, helperId }, DECIDER),
  );
  const id = matchIds[0] as MatchId;
  return { id, version: await versionOf(id) };
}
const shown = (id: MatchId) => town.database.read((reader) => getMatch(reader, id));
const versionOf = async (id: MatchId) => (await shown(id)).version;
const tell = (matchId: MatchId, side: 'helper' | 'requester') =>
  town.write('told', (w) => markTold(w, { matchId, side }, DECIDER));
const record = (matchId: MatchId, version: number, step: 'accepted' | 'under_way' | 'done') =>
  town.write('record', (w) =>
    recordStep(w, { matchId, version, step, side: null, reason: null, note: '' }, DECIDER),
  );

it('takes an answer from a window that does not show yet that both sides were told', async () => {
  const { id, version } = await confirmed();
  await tell(id, 'requester');
  await tell(id, 'helper');
  await record(id, version, 'accepted');
  expect((await shown(id)).status).toBe('accepted');
});

it('takes a step only from a window that shows the step before', async () => {
  const { id, version } = await confirmed();
  await tell(id, 'helper');
  await record(id, version + 1, 'accepted');
  await record(id, await versionOf(id), 'under_way');
  await tell(id, 'helper');
  for (const old of [version, version + 1, version + 2])
    await expect(record(id, old, 'done')).rejects.toMatchObject({ code: 'changed_meanwhile' });
  await record(id, version + 3, 'done');
  expect((await shown(id)).status).toBe('done');
});

it('refuses a step for a match that was taken back and confirmed again meanwhile', async () => {
  const { id, version } = await confirmed();
  await town.write('again', async (w) => {
    const match = await getMatch(w, id);
    await moveMatch(w, match, { to: 'suggested', at: DECIDER.now, by: DECIDER.by });
    await moveMatch(w, await getMatch(w, id), { to: 'confirmed', at: DECIDER.now, by: DECIDER.by });
  });
  await expect(record(id, version, 'accepted')).rejects.toMatchObject({ code: 'changed_meanwhile' });
});

it('refuses a version that is not there yet', async () => {
  const { id, version } = await confirmed();
  await expect(record(id, version + 1, 'accepted')).rejects.toMatchObject({ code: 'changed_meanwhile' });
});
