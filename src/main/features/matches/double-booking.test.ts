import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HelperId, RequestId } from '../../../shared/domain/ids';
import { DEFAULT_SETTINGS, updateSettings } from '../settings/service';
import * as decisions from './decisions';
import { reviewCandidates } from './review';
import { DECIDER, openPlannedTown, seesAll, suggestionOf, type PlannedTown } from './testing';

let town: PlannedTown;
/** Both are wanted at the same hour, and one helper is there. */
let first: RequestId;
let second: RequestId;
let nora: HelperId;
beforeEach(async () => {
  town = await openPlannedTown();
  nora = await town.addHelper('Nora Near');
  first = await town.addRequest(await town.addPerson('Rita Request'));
  second = await town.addRequest(await town.addPerson('Otto Other'));
});
afterEach(() => town.dispose());

const warn = () =>
  town.write('rule', (w) => updateSettings(w, { ...DEFAULT_SETTINGS, doubleBooking: 'warn' }));
const choose = (requestId: RequestId, isDoubleBookingMeant?: boolean) =>
  town.write('choose', (w) =>
    decisions.chooseHelper(w, { requestId, helperId: nora, isDoubleBookingMeant }, DECIDER),
  );
const refused = { code: 'not_eligible', details: { refusal: 'time' } };
const offered = async () => {
  const input = { requestId: second, text: 'Nora', limit: 5 };
  return (await reviewCandidates(input, seesAll(town.database))).map(({ mayDoubleBook }) => mayDoubleBook);
};

it('is refused however it is asked for, unless the rule of the organisation is to warn', async () => {
  await choose(first);
  await expect(choose(second)).rejects.toMatchObject(refused);
  await expect(choose(second, true)).rejects.toMatchObject(refused);
  expect(await offered()).toEqual([false]);
});

it('is let through once somebody was warned, and matching goes on with it', async () => {
  await warn();
  await choose(first);
  expect(await offered()).toEqual([true]);
  await expect(choose(second)).rejects.toMatchObject(refused);
  await choose(second, true);
  await town.run();
});

it('is never made of a suggestion, nor of many at once', async () => {
  await warn();
  await town.run();
  const taken = await town.database.read((r) =>
    r.sqlOne<{ id: RequestId }>(`SELECT request_id AS id FROM "match" WHERE status = 'suggested'`),
  );
  const suggested = await suggestionOf(town.database, taken?.id ?? 0);
  await choose(taken?.id === first ? second : first);
  const confirm = town.write('confirm', (w) =>
    decisions.confirmMatch(w, { matchId: suggested, version: null }, DECIDER),
  );
  await expect(confirm).rejects.toMatchObject(refused);
  const many = town.write('many', (w) => decisions.confirmMany(w, [suggested], DECIDER));
  await expect(many).rejects.toMatchObject({ code: 'changed_meanwhile' });
});

it('says nothing of who does not fit for another reason, too', async () => {
  await warn();
  await choose(first);
  await town.write('break', (w) =>
    w.run(`UPDATE helper SET break_until = '2026-02-01' WHERE id = ?`, [nora]),
  );
  expect(await offered()).toEqual([false]);
  await expect(choose(second, true)).rejects.toMatchObject({ code: 'not_eligible' });
});
