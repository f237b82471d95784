import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HelperId, RequestId } from '../../../shared/domain/ids';
import type { RequestInput } from '../../../shared/domain/request';
import type { When } from '../../../shared/domain/time';
import { insertMatch } from '../helpers/testing';
import { mergeRequests, twoRequests } from '../duplicates/merge-requests-service';
import { NOW, openTown, type Town } from '../matches/testing';
import { DEFAULT_SETTINGS, updateSettings } from '../settings/service';
import { getRequest, updateRequest } from './service';
import { aRequest } from './testing';

const at = (fromMinute: number, toMinute: number, date = '2026-01-06'): When => ({
  ...{ kind: 'between', date, fromMinute, toMinute },
});
const TEN = at(600, 660);
const NOON = at(720, 780);

let town: Town;
let atTen: RequestId;
let atNoon: RequestId;
let nora: HelperId;
beforeEach(async () => {
  town = await openTown();
  nora = await town.addHelper('Nora Near');
  atTen = await town.addRequest(await town.addPerson('Rita Request'), { when: TEN, summary: 'Eye clinic' });
  atNoon = await town.addRequest(await town.addPerson('Otto Other'), { when: NOON });
  for (const id of [atTen, atNoon])
    await town.database.write('test', (w) => insertMatch(w, id, nora, 'confirmed'));
});
afterEach(() => town.dispose());

const change = (changes: Partial<RequestInput>, isDoubleBookingMeant?: boolean, now = NOW) =>
  town.database.write('test', async (w) => {
    const { requesterId, when, version } = await getRequest(w, atNoon);
    const request = aRequest(requesterId, { when, ...changes });
    const update = { id: atNoon, version, scope: 'one', request, rrule: null, isDoubleBookingMeant } as const;
    return await updateRequest(w, update, { by: 'Test', now });
  });
const warn = () =>
  town.database.write('test', (w) => updateSettings(w, { ...DEFAULT_SETTINGS, doubleBooking: 'warn' }));
const whenNow = async () => (await town.database.read((r) => getRequest(r, atNoon))).when;

it('are refused where the time of a request is changed, and nothing is', async () => {
  await expect(change({ when: at(630, 690) }, true)).rejects.toMatchObject({
    ...{ code: 'not_possible', details: { mayBeMeant: false } },
    message: expect.stringMatching(/Nora Near.*Eye clinic/) as string,
  });
  expect(await whenNow()).toEqual(NOON);
});

it('are let through once somebody was warned, where the rule is to warn, and then stay', async () => {
  await warn();
  const meanwhile = { when: at(630, 690) };
  await expect(change(meanwhile)).rejects.toMatchObject({ details: { mayBeMeant: true } });
  await change(meanwhile, true);
  expect((await change({ summary: 'Another line' })).when).toEqual(meanwhile.when);
});

it('are none where one ends as the other begins, or where there is time for both', async () => {
  await change({ when: at(660, 720) });
  await change({ when: at(540, 720), durationMinutes: 60 });
  await change({ when: { kind: 'by', date: '2026-01-06', toMinute: 660 } });
  await expect(change({ when: at(600, 720), durationMinutes: 90 })).rejects.toThrow('another confirmed task');
});

it('hold up nobody who puts right what is over, or whose helper was called off', async () => {
  await change({ when: at(630, 690) }, false, NOW + 7 * 86_400_000);
  await change({ when: NOON });
  await town.database.write('test', (w) =>
    w.run(`UPDATE "match" SET status = 'cancelled' WHERE request_id = ?`, [atTen]),
  );
  await change({ when: at(630, 690) });
});

it('are refused where two requests become one', async () => {
  const { requesterId } = await town.database.read((r) => getRequest(r, atNoon));
  const twin = await town.addRequest(requesterId, { when: at(615, 675) });
  const merge = town.database.write('test', async (w) =>
    mergeRequests(
      w,
      await twoRequests(w, atNoon, twin),
      { 'request.when': 'gone' },
      { by: 'Test', now: NOW },
    ),
  );
  await expect(merge).rejects.toThrow('another confirmed task');
});
