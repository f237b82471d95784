import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallResult } from '../../../shared/contract/calls';
import { ROLE_PERMISSIONS } from '../../../shared/contract/permissions';
import type { PersonId } from '../../../shared/domain/ids';
import type { CommandContext } from '../../ipc/context';
import { contextFor } from '../../ipc/testing';
import { createTranslate } from '../../words/translate';
import { NOW, openTown, type Town } from '../matches/testing';
import { aPlace } from '../people/testing';
import { createDuplicateHandlers } from '../duplicates/handlers';
import { createPeopleHandlers } from '../people/handlers';
import { createCallHandlers } from './handlers';
import { aCall, aCallRequest, aResult } from './testing';

const handlers = createCallHandlers({
  t: await createTranslate(),
  findLikely: () => Promise.reject(new Error('No test here asks who could help.')),
});
const people = createPeopleHandlers();
const duplicates = createDuplicateHandlers();
const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const MINUTE = 60_000;
const DAY = 86_400_000;
const LONDON = { asGiven: '020 7946 0958', e164: '+442079460958' };

let town: Town;
let now: number;
beforeEach(async () => {
  now = NOW;
  town = await openTown();
});
afterEach(() => town.dispose());

function as(id: string): CommandContext {
  const user = { id, name: id, role: 'operator', permissions: new Set(ROLE_PERMISSIONS.operator) } as const;
  return contextFor(town.database, now, user);
}
const begin = (n: number, who = 'Olga') =>
  handlers['calls.begin']({ draftId: key(n), direction: 'in' }, as(who));
const finish = (n: number, result: CallResult, who = 'Olga') =>
  handlers['calls.finish']({ draftId: key(n), ...result }, as(who));
const list = (show: 'day' | 'unfinished' = 'day') =>
  handlers['calls.list']({ show, day: null, offset: 0, limit: 10 }, as('Olga'));
const recognise = (text: string, number?: string) =>
  handlers['calls.recognise']({ text, limit: 5, ...(number === undefined ? {} : { number }) }, as('Olga'));
const count = async (table: string) =>
  (await town.database.read((r) => r.sqlOne<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)))?.n;

describe('a call', () => {
  it('is in the record from its beginning, once, with its start, its operator and nothing else', async () => {
    const first = await begin(1);
    now += MINUTE;
    expect(await begin(1)).toEqual({ ...first, lasted: MINUTE });
    expect(first.startedAt).toBe(NOW);
    expect(await list('unfinished')).toMatchObject({
      items: [
        { id: first.id, startedAt: NOW, endedAt: null, disposition: null, operator: 'Olga', isMine: true },
      ],
      unfinished: 1,
    });
    await expect(begin(1, 'Otto')).rejects.toMatchObject({ code: 'not_possible' });
  });

  it('that somebody else said how it ended of takes what its operator typed all the same', async () => {
    const { id } = await begin(1);
    const found = { disposition: 'hung_up', draftId: key(2) } as const;
    await handlers['calls.update'](
      { id, version: 1, call: aCall({ notes: 'Rang off.' }), ...found },
      as('Otto'),
    );
    now += MINUTE;
    expect(await begin(1)).toMatchObject({ id, lasted: MINUTE });
    const ended = await finish(1, aResult({ notes: 'Asked for a lift.' }, { disposition: 'informed' }));
    expect(ended).toMatchObject({ id, endedAt: NOW, disposition: 'informed', operator: 'Olga' });
    expect(ended.notes).toBe('Rang off.\nAsked for a lift.');
    await expect(finish(1, aResult(), 'Otto')).rejects.toMatchObject({ code: 'not_possible' });
  });

  it('that was none is gone again, and one of somebody else or that is over stays', async () => {
    await begin(1);
    await begin(2, 'Otto');
    await finish(3, aResult());
    for (const n of [1, 2, 3]) await handlers['calls.drop']({ draftId: key(n) }, as('Olga'));
    expect((await list()).items.map(({ operator }) => operator).sort()).toEqual(['Olga', 'Otto']);
  });

  it('lasts from its beginning to its saving, and belongs to the day it began on where the organisation is', async () => {
    now = Date.UTC(2026, 0, 3, 23, 30);
    await begin(1);
    now += 2 * MINUTE;
    const call = await finish(1, aResult({ number: LONDON.asGiven }, { disposition: 'informed' }));
    expect(call).toMatchObject({ startedAt: now - 2 * MINUTE, endedAt: now, disposition: 'informed' });
    const on = (day: string) =>
      handlers['calls.list']({ show: 'day', day, offset: 0, limit: 10 }, as('Olga'));
    expect(await on('2026-01-03')).toMatchObject({ total: 0 });
    expect(await on('2026-01-04')).toMatchObject({ total: 1, unfinished: 0 });
  });

  it('says when its operator first looked at what to do in danger, also before a word was typed', async () => {
    const danger = (who: string) => handlers['calls.danger']({ draftId: key(1), direction: 'in' }, as(who));
    await danger('Olga');
    now += MINUTE;
    await danger('Olga');
    const rows = await town.database.read((r) => r.sql('SELECT danger_at AS at, operator FROM call'));
    expect(rows).toEqual([{ at: NOW, operator: 'Olga' }]);
    await expect(danger('Otto')).rejects.toMatchObject({ code: 'not_possible' });
    now += MINUTE;
    expect(await finish(1, aResult())).toMatchObject({ dangerAt: NOW });
    expect((await list()).items).toMatchObject([{ dangerAt: NOW }]);
    await begin(2);
    expect((await finish(2, aResult())).dangerAt).toBeNull();
  });

  it('with somebody who became one with another meanwhile is with whom they are now', async () => {
    const [kept, gone] = [await town.addPerson('Anna Beck'), await town.addPerson('Anna Bek')];
    await begin(1);
    const pair = { kind: 'person', keptId: kept as number, goneId: gone as number } as const;
    const admin = contextFor(town.database, now);
    const { stamp } = await duplicates['duplicates.preview'](pair, admin);
    await duplicates['duplicates.merge']({ ...pair, stamp, choices: {} }, admin);
    const { caller } = await finish(1, aResult({ caller: { kind: 'known', id: gone } }));
    expect(caller).toMatchObject({ id: kept, name: 'Anna Beck' });
  });

  it('is kept when it is finished although its beginning was not', async () => {
    expect(await finish(1, aResult({}, { disposition: 'silent' }))).toMatchObject({ disposition: 'silent' });
  });

  it('saved once more writes nothing twice, and with other words is refused', async () => {
    const result = aResult(
      { caller: { kind: 'named', name: 'Berta', isPseudonym: true } },
      { requests: [aCallRequest()], disposition: 'added' },
    );
    const first = await finish(1, result);
    expect(await finish(1, result)).toEqual(first);
    await expect(finish(1, { ...result, disposition: 'other' })).rejects.toMatchObject({
      code: 'not_possible',
    });
    expect([await count('call'), await count('request'), await count('person')]).toEqual([1, 1, 1]);
  });

  it('is corrected with what it led to left as it is, unless somebody was quicker', async () => {
    const anna = await town.addPerson('Anna');
    const call = await finish(
      1,
      aResult({ caller: { kind: 'known', id: anna } }, { requests: [aCallRequest()] }),
    );
    const correct = (version: number, who: string) =>
      handlers['calls.update'](
        { id: call.id, version, call: aCall({ notes: 'Rang again.' }), disposition: 'hung_up' },
        as(who),
      );
    expect(await correct(call.version, 'Otto')).toMatchObject({
      ...{ notes: 'Rang again.', disposition: 'hung_up', operator: 'Olga', isMine: false },
      ...{ caller: { id: null }, requests: call.requests },
    });
    await expect(correct(call.version, 'Olga')).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('names a person, words and requests of the record, or is refused with nothing half saved', async () => {
    await begin(1);
    const wrong = [
      aResult({ caller: { kind: 'known', id: 99 as PersonId } }),
      aResult({ heard: 'heard:nowhere' }),
      aResult({ information: ['heard:friend'] }),
      aResult({}, { about: [99 as never] }),
      aResult({}, { requests: [aCallRequest()] }),
      aResult(
        { caller: { kind: 'named', name: 'B', isPseudonym: false } },
        { requests: [aCallRequest({}, 0)] },
      ),
    ];
    for (const result of wrong) await expect(finish(1, result)).rejects.toMatchObject({ code: 'bad_input' });
    expect([await count('request'), await count('person'), (await list()).unfinished]).toEqual([0, 0, 1]);
  });
});

describe('what a call led to', () => {
  it('is two requests and the way back of the first, for the caller, saved with it', async () => {
    const anna = await town.addPerson('Anna');
    const [home, clinic] = [aPlace(), aPlace({ line: 'Klinikweg 1' })];
    const call = await finish(
      1,
      aResult(
        { caller: { kind: 'known', id: anna } },
        {
          disposition: 'added',
          requests: [
            aCallRequest({ place: home, destination: clinic }),
            aCallRequest({ place: clinic, destination: home, summary: 'Home again' }, 0),
            aCallRequest({ category: 'category:shopping', summary: 'Bread' }),
          ],
        },
      ),
    );
    const [there, back, bread] = call.requests;
    expect(call.requests).toMatchObject([
      { returnOf: null },
      { returnOf: there?.id, isNew: true },
      { returnOf: null },
    ]);
    expect(back?.id).not.toBe(bread?.id);
    expect(
      await town.database.read((r) => r.sql('SELECT DISTINCT requester_id, created_by FROM request')),
    ).toEqual([{ requester_id: anna, created_by: 'Olga' }]);
    expect(await handlers['calls.ofRequest']({ requestId: there?.id as never }, as('Otto'))).toMatchObject([
      { id: call.id, requests: 3 },
    ]);
  });

  it('puts those into the record who asked, with number and home, and who rang for them', async () => {
    const call = await finish(
      1,
      aResult(
        {
          number: '020 7946 0958',
          language: 'de',
          caller: { kind: 'named', name: 'Berta Blum', isPseudonym: false },
          helpFor: { kind: 'named', name: 'Mother of Berta', isPseudonym: true },
          relation: 'daughter',
        },
        {
          requests: [aCallRequest()],
          home: aPlace(),
          needs: ['need:over_60'],
          consents: [{ scope: 'hold', isGiven: true }],
        },
      ),
    );
    const { caller, helpFor } = call;
    const [berta, mother] = [caller.id as PersonId, helpFor?.id as PersonId];
    expect(await people['people.get']({ id: berta }, as('Olga'))).toMatchObject({
      ...{ displayName: 'Berta Blum', languages: ['de'], places: [], phones: [{ asGiven: '020 7946 0958' }] },
    });
    expect(await people['people.get']({ id: mother }, as('Olga'))).toMatchObject({
      ...{ isPseudonym: true, phones: [], needs: ['need:over_60'], places: [{ line: 'Städtle 12' }] },
    });
    expect(
      await town.database.read((r) => r.sql('SELECT requester_id, caller_id, caller_relation FROM request')),
    ).toEqual([{ requester_id: mother, caller_id: berta, caller_relation: 'daughter' }]);
    expect(
      await town.database.read((r) =>
        r.sql('SELECT person_id, scope, how, length(words) > 0 AS said FROM consent'),
      ),
    ).toEqual([{ person_id: mother, scope: 'hold', how: 'phone', said: 1 }]);
  });

  it('is no person where nobody asked for anything: a name stays in the call alone', async () => {
    const call = await finish(1, aResult({ caller: { kind: 'named', name: 'Sunshine', isPseudonym: true } }));
    expect(call.caller).toEqual({ id: null, name: 'Sunshine', isPseudonym: true });
    expect(await count('person')).toBe(0);
  });

  it('adds what somebody needs to what the record says of them already', async () => {
    const anna = await town.addPerson('Anna', { needs: ['need:memory'], notes: 'Rings twice.' });
    await finish(
      1,
      aResult({ caller: { kind: 'known', id: anna } }, { needs: ['need:memory', 'need:over_60'] }),
    );
    expect(await people['people.get']({ id: anna }, as('Olga'))).toMatchObject({
      ...{ needs: ['need:memory', 'need:over_60'], notes: 'Rings twice.', places: [{ line: 'Städtle 12' }] },
    });
  });

  it('is an offer of help that waits for an answer, is due on its day, and is answered once', async () => {
    const offer = { words: 'Drives on Mondays', followUpOn: '2026-01-07' };
    const call = await finish(
      1,
      aResult(
        { number: LONDON.asGiven, caller: { kind: 'named', name: 'Hugo', isPseudonym: false } },
        { offer },
      ),
    );
    const open = () => handlers['leads.list']({ offset: 0, limit: 10 }, as('Otto'));
    expect(await open()).toMatchObject({
      ...{ total: 1, items: [{ personName: 'Hugo', phone: LONDON.asGiven, ...offer, createdBy: 'Olga' }] },
    });
    expect((await list()).dueLeads).toBe(0);
    now += 2 * DAY;
    expect((await list()).dueLeads).toBe(1);
    const id = call.lead?.id as never;
    await handlers['leads.moveDay']({ id, followUpOn: '2026-01-09' }, as('Otto'));
    expect((await list()).dueLeads).toBe(0);
    await handlers['leads.close']({ id, status: 'became_helper' }, as('Otto'));
    expect((await open()).total).toBe(0);
    await expect(handlers['leads.close']({ id, status: 'not_now' }, as('Otto'))).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
  });
});

describe('who is on the line', () => {
  it('is known by a number, however it was typed then and now', async () => {
    const anna = await town.addPerson('Anna', {
      phones: [{ asGiven: '+44 (0)20 7946-0958', e164: LONDON.e164 }],
    });
    await town.addPerson('Somebody else', { phones: [{ asGiven: '020 7946 0111', e164: '+442079460111' }] });
    for (const typed of ['+442079460958', '0044 20 7946 0958', '+44 (0) 20 7946 0958', ' +44-20.79460958 ']) {
      const found = await recognise(typed);
      expect([typed, found.number?.e164]).toEqual([typed, LONDON.e164]);
      expect(found.people.map(({ id, hasNumber }) => [id, hasNumber])).toEqual([[anna, true]]);
    }
    expect((await recognise('02079')).people).toHaveLength(2);
  });

  it('is known by the first letters of a name, with what is open, what was said before, and what to mind', async () => {
    const anna = await town.addPerson('Anna Beck');
    const requestId = await town.addRequest(anna, { summary: 'Bread and milk' });
    for (const n of [1, 2, 3, 4]) {
      now = NOW - (10 - n) * DAY;
      await begin(n);
      await finish(n, aResult({ caller: { kind: 'known', id: anna }, notes: `Call ${String(n)}` }));
    }
    now = NOW;
    await begin(5);
    await people['notices.add']({ personId: anna, words: ' Speak slowly ', until: '2026-01-06' }, as('Olga'));
    const [known] = (await recognise('ann')).people;
    expect(known).toMatchObject({
      ...{ id: anna, hasNumber: false, requests: [{ id: requestId, summary: 'Bread and milk' }] },
      notices: [{ words: 'Speak slowly', until: '2026-01-06', createdBy: 'Olga' }],
      calls: {
        ...{ count: 4, firstAt: NOW - 9 * DAY },
        last: [{ notes: 'Call 4' }, { notes: 'Call 3' }, { notes: 'Call 2' }],
      },
    });
    now += 2 * DAY;
    expect((await handlers['calls.known']({ personId: anna }, as('Olga'))).notices).toEqual([]);
  });

  it('is known by the number they rang from before, and a number without a name by its calls', async () => {
    const anna = await town.addPerson('Anna');
    await finish(1, aResult({ number: LONDON.e164, caller: { kind: 'known', id: anna } }));
    await finish(2, aResult({ number: '+44 20 7946 0111', notes: 'Would not say' }));
    expect((await recognise(LONDON.e164)).people).toMatchObject([{ id: anna, hasNumber: true }]);
    expect(await recognise('0044 2079460111')).toMatchObject({
      ...{ people: [], number: { calls: { count: 1, last: [{ notes: 'Would not say' }] } } },
    });
    expect(await recognise('')).toEqual({ number: null, people: [] });
  });

  it('is whom a name means of those who share the number, before others of that name', async () => {
    for (let n = 0; n < 6; n++) await town.addPerson(`Carla ${String(n)}`);
    const phones = [{ asGiven: LONDON.e164, e164: LONDON.e164 }];
    await town.addPerson('Anna Beck', { phones });
    const carla = await town.addPerson('Carla Beck', { phones });
    const { people: found } = await recognise('carla', '020 7946 0958');
    expect(found[0]?.id).not.toBe(carla); // read as a number of here, where it is none
    const { number, people: known } = await recognise('carla', '0044 20 7946 0958');
    expect([known[0]?.id, known[0]?.hasNumber, number?.e164]).toEqual([carla, true, LONDON.e164]);
    expect(known.map(({ displayName }) => displayName)).not.toContain('Anna Beck');
    // Somebody of the household who is new is none of them, and none stands where Enter would take them.
    expect((await recognise('dora', LONDON.e164)).people).toEqual([]);
  });

  it('is found without reading through all calls', async () => {
    const plans = await town.database.read(async (r) => {
      const plan = (sql: string) => r.sql<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      return [
        ...(await plan(`SELECT count(*) FROM call k WHERE k.number_e164 = 'x'`)),
        ...(await plan('SELECT count(*) FROM call k WHERE k.caller_id = 1')),
        ...(await plan('SELECT count(*) FROM call k WHERE k.for_id = 1 AND k.caller_id IS NOT 1')),
        ...(await plan('SELECT count(*) FROM call k WHERE k.ended_at IS NULL')),
        ...(await plan(
          'SELECT * FROM call k WHERE k.started_at >= 1 AND k.started_at < 2 ORDER BY k.started_at DESC',
        )),
      ].map(({ detail }) => detail);
    });
    expect(plans.filter((detail) => !/USING (COVERING )?INDEX call_/.test(detail))).toEqual([]);
  });
});

describe('a notice', () => {
  it('is taken away by whoever knows better, and refused for a day that is over', async () => {
    const anna = await town.addPerson('Anna');
    const [notice] = await people['notices.add'](
      { personId: anna, words: 'Hard of hearing', until: null },
      as('Olga'),
    );
    expect(await people['notices.end']({ personId: anna, id: notice?.id as never }, as('Otto'))).toEqual([]);
    await expect(
      people['notices.add']({ personId: anna, words: 'Late', until: '2026-01-04' }, as('Olga')),
    ).rejects.toMatchObject({ code: 'bad_input' });
  });
});
