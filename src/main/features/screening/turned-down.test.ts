import { afterEach, beforeEach, expect, it } from 'vitest';
import { userOf, type User } from '../../../shared/contract/permissions';
import type { RuleModes } from '../../../shared/contract/screening';
import type { PersonInput } from '../../../shared/domain/person';
import type { HelperId, PersonId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { createHelperHandlers } from '../helpers/handlers';
import { aHelper } from '../helpers/testing';
import { createPeopleHandlers } from '../people/handlers';
import { insertLead, openLeads } from '../calls/lead-repository';
import { closeLead } from '../calls/leads';
import { NOW, openPlannedTown, type PlannedTown } from '../matches/testing';
import { createScreeningHandlers } from './handlers';
import { DEFAULT_MODES } from './modes-service';
import { requireSecondLook } from './second-look-service';
import { screenChanges, screener } from './service';

const handlers = { ...createScreeningHandlers(), ...createHelperHandlers(), ...createPeopleHandlers() };
const account = (id: string, name: string) => userOf({ id, name, role: 'front_desk', rights: [] });
const OLGA = account('1', 'Olga');
const OTTO = account('2', 'Otto');
const FLAGGED = 'Would go shopping. Wants to buy gift cards for them.';
const PHONES = [{ asGiven: '0664 123 45 67', e164: '+436641234567' }];

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

const as = (user: User) => contextFor(town.database, NOW, user);
const set = (modes: Partial<RuleModes>) =>
  handlers['screening.saveModes']({ modes: { ...DEFAULT_MODES, ...modes } }, as(OLGA));
const flagsOf = async (id: HelperId) =>
  await handlers['flags.of']({ requestId: null, helperIds: [id] }, as(OTTO));
const rulesOf = async (id: HelperId) => (await flagsOf(id)).map(({ rule }) => rule);
const person = (displayName: string, changes: Partial<PersonInput> = {}) =>
  town.addPerson(displayName, changes);

/** What somebody offered on the phone, as Olga noted it. */
async function answer(personId: PersonId, words: string, status: 'not_now' | 'became_helper') {
  const noted = { personId, callId: null, words, followUpOn: '2026-01-07', status: 'open' } as const;
  const by = { createdBy: 'Olga', createdAt: NOW, closedBy: null, closedAt: null };
  await town.database.write('test', async (writer) => {
    await insertLead(writer, { ...noted, ...by });
    const { items } = await openLeads(writer, { offset: 0, limit: 1 });
    for (const { id } of items)
      await closeLead(writer, { id, status }, { user: OTTO, now: NOW, seen: words });
  });
}
const turnDown = (personId: PersonId, words = FLAGGED) => answer(personId, words, 'not_now');
async function enter(personId: PersonId, user = OLGA): Promise<HelperId> {
  return (await handlers['helpers.create'](aHelper(personId, { vetting: null }), as(user))).id;
}

it('flags whoever becomes a helper after their own offer was turned down, and says whose it was and by whom', async () => {
  const hugo = await person('Hugo Hollergschwandtner');
  await turnDown(hugo);
  expect(await flagsOf(await enter(hugo))).toMatchObject([
    {
      ...{ rule: 'turned_down', field: 'record', state: 'open', quote: '', enteredBy: 'Olga' },
      offer: { name: 'Hugo Hollergschwandtner', by: 'Otto', at: NOW },
    },
  ]);
});

it.each([
  ['the same number under another name', 'Berta Brunnthaler', { phones: PHONES }],
  ['a name that sounds alike', 'Hugo Hollergschwandtner', {}],
])('flags %s', async (_what, name, changes) => {
  await turnDown(await person('Hugo Hollergschwantner', { phones: PHONES }));
  const id = await enter(await person(name, changes));
  expect(await rulesOf(id)).toEqual(['turned_down']);
});

it('flags nobody for another name and number, for an offer without a flag, nor for one that was taken on', async () => {
  const hugo = await person('Hugo Hollergschwandtner', { phones: PHONES });
  await answer(hugo, FLAGGED, 'became_helper');
  await turnDown(hugo, 'Has a car and is free on Mondays.');
  expect(await rulesOf(await enter(hugo))).toEqual([]);
  await turnDown(await person('Clara Clemens'));
  expect(await rulesOf(await enter(await person('Doris Dorfer')))).toEqual([]);
  expect(await rulesOf(await enter(await person('Clara')))).toEqual([]);
});

it('finds a helper who was there before the offer was turned down, who is named so later, or who comes back', async () => {
  const settle = () => town.database.write('screen', (w) => screenChanges(w, screener(NOW)));
  const hugo = await person('Hugo Hollergschwandtner');
  const id = await enter(hugo);
  const other = await person('Berta Brunnthaler');
  const otherId = await enter(other);
  const gone = await enter(await person('Hugo Hollergschwandtner'));
  await town.database.write('t', (w) => w.run(`UPDATE helper SET status = 'left' WHERE id = ?`, [gone]));
  await turnDown(hugo);
  await settle();
  expect([await rulesOf(id), await rulesOf(otherId), await rulesOf(gone)]).toEqual([['turned_down'], [], []]);
  await town.database.write('t', async (w) => {
    await w.run(`UPDATE person SET display_name = 'Hugo Hollergschwantner' WHERE id = ?`, [other]);
    await w.run(`UPDATE helper SET status = 'active' WHERE id = ?`, [gone]);
  });
  await settle();
  expect([await rulesOf(otherId), await rulesOf(gone)]).toEqual([['turned_down'], ['turned_down']]);
});

it('keeps nobody from being matched, unless the rule asks for a second person who has to look first', async () => {
  const hugo = await person('Hugo Hollergschwandtner');
  await turnDown(hugo);
  const id = await enter(hugo);
  const pair = { requestId: await town.addRequest(await person('Rita Requester')), helperId: id };
  await set({ turned_down: 'second' });
  const look = () => town.database.write('look', (w) => requireSecondLook(w, pair, NOW));
  await expect(look()).rejects.toMatchObject({
    code: 'not_possible',
    message: expect.stringContaining('other than Olga') as string,
  });
  const [flag] = await flagsOf(id);
  if (flag === undefined) throw new Error('no flag');
  const fine = { id: flag.id, version: 1, state: 'dismissed', covers: 'words', note: 'Known.' } as const;
  await expect(handlers['flags.decide'](fine, as(OLGA))).rejects.toMatchObject({ code: 'not_possible' });
  await handlers['flags.decide'](fine, as(OTTO));
  await look();
  await town.database.write('t', (w) => w.run('UPDATE helper SET notes = ? WHERE id = ?', ['More', id]));
  await town.database.write('screen', (w) => screenChanges(w, screener(NOW)));
  expect((await flagsOf(id)).map(({ state }) => state)).toEqual(['dismissed']);
  await turnDown(hugo);
  await town.database.write('screen', (w) => screenChanges(w, screener(NOW)));
  expect((await flagsOf(id)).map(({ state }) => state)).toEqual(['open', 'dismissed']);
});

it('takes nobody for a second person who entered the helper, though the flag comes later and from the program', async () => {
  const hugo = await person('Hugo Hollergschwandtner');
  const id = await enter(hugo);
  await set({ turned_down: 'second' });
  await turnDown(hugo);
  await town.database.write('screen', (w) => screenChanges(w, screener(NOW)));
  const [flag] = await flagsOf(id);
  if (flag === undefined) throw new Error('no flag');
  expect(flag.enteredBy).toBe('Olga');
  const fine = { id: flag.id, version: 1, state: 'dismissed', covers: 'words', note: 'Known.' } as const;
  await expect(handlers['flags.decide'](fine, as(OLGA))).rejects.toMatchObject({
    code: 'not_possible',
  });
});

it('looks for nothing where the rule is off', async () => {
  const hugo = await person('Hugo Hollergschwandtner');
  await turnDown(hugo);
  await set({ turned_down: 'off' });
  expect(await rulesOf(await enter(hugo))).toEqual([]);
});
