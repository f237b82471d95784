import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract';
import type { LikelyHelpers, WishedHelp } from '../../../shared/contract/likely-helpers';
import { userOf, type Role } from '../../../shared/contract/permissions';
import type { HelperId, PersonId } from '../../../shared/domain/ids';
import type { Facts } from '../../../shared/domain/match';
import { doNotMatchEntity } from '../../database/entities/person.entity';
import { shownTo } from '../../ipc/shown';
import { sightOf } from '../../ipc/sight-of';
import { contextFor } from '../../ipc/testing';
import { MatchingClient } from '../../workers/matching-client';
import { workerPath } from '../../workers/testing';
import { insertMatch } from '../helpers/testing';
import { addMeasure } from '../moderation/service';
import { likelyFinder, type FindLikely } from './likely-service';
import { Questions } from './questions';
import { NOW, openTown, runnerFor, type Town } from './testing';

const HERE = { lat: 47.1393, lng: 9.5228 };

let town: Town;
let client: MatchingClient;
let find: FindLikely;
beforeEach(async () => {
  town = await openTown();
  client = new MatchingClient(workerPath());
  find = likelyFinder(new Questions({ database: () => town.database, client, newHelperName: '' }));
});
afterEach(async () => {
  await client.cancel();
  await town.dispose();
});

/** Tomorrow from ten to eleven, in the middle of the town. */
const wished = (changes: Partial<WishedHelp> = {}): WishedHelp => ({
  ...{ personId: null, category: 'category:shopping', timeZone: 'Europe/Vaduz', durationMinutes: 60 },
  when: { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 },
  ...{ place: HERE, destination: null, languages: [], languageStrength: 'none' },
  ...{ wheelchair: false, needsVehicle: false },
  ...changes,
});

/** What somebody of the role is told, through the views of the role. */
async function ask(changes: Partial<WishedHelp> = {}, role: Role = 'operator'): Promise<LikelyHelpers> {
  const user = userOf({ id: '1', name: 'Olga', role, rights: [] });
  const sight = sightOf(user, NOW);
  const context = contextFor(town.database, NOW, user);
  const likely = await find(wished(changes), { ...context, read: (work) => town.database.read(work, sight) });
  return shownTo(user, contract['calls.likelyHelpers'], likely) as LikelyHelpers;
}
const namesFor = async (changes: Partial<WishedHelp> = {}, role: Role = 'operator') =>
  (await ask(changes, role)).helpers.map(({ name }) => name);

const personOf = async (helperId: HelperId): Promise<PersonId> => {
  const row = await town.database.read((reader) =>
    reader.sqlOne<{ id: PersonId }>('SELECT person_id AS id FROM helper WHERE id = ?', [helperId]),
  );
  return row?.id ?? (0 as PersonId);
};

async function keepApart(one: PersonId, other: PersonId): Promise<void> {
  const [lowId, highId] = [one, other].sort((a, b) => a - b) as [PersonId, PersonId];
  const noted = { reason: 'do_not_match:conflict', note: '', createdBy: 'Test', createdAt: NOW };
  await town.database.write('test', (w) => w.insert(doNotMatchEntity, [{ lowId, highId, ...noted }]));
}

async function measure(personId: PersonId, kind: 'hide' | 'hold' | 'block'): Promise<void> {
  const content = { kind, side: 'both', reason: 'measure:conduct', note: '', until: null } as const;
  await town.database.write('test', (w) => addMeasure(w, { personId, ...content }, { by: 'Ada', now: NOW }));
}

it('is what the plan says once the request is saved', async () => {
  await town.addHelper('Fern Far', {}, 3_000);
  await town.addHelper('Nora Near', {}, 500);
  await town.addHelper('Otto Outside', {}, 40_000);
  const rita = await town.addPerson('Rita');
  const { helpers, eligible } = await ask({ personId: rita, place: null }, 'front_desk');
  expect(helpers.map(({ name }) => name)).toEqual(['Nora Near', 'Fern Far']);
  expect(eligible).toBe(2);
  await town.addRequest(rita, { category: 'category:shopping' });
  const { runner, client: running } = runnerFor(town.database);
  await runner.run();
  const terms = await town.database.read((reader) =>
    reader.sqlOne<{ terms: string }>(`SELECT terms FROM "match" WHERE status = 'suggested'`),
  );
  const planned = JSON.parse(terms?.terms ?? '[]') as { term: string; facts: Facts }[];
  expect(helpers[0]?.terms).toEqual(planned.map(({ term, facts }) => ({ term, facts })));
  await running.cancel();
});

describe('whoever is not to be asked is not named', () => {
  it('because the two are not to be matched', async () => {
    const nora = await town.addHelper('Nora', {}, 500);
    await town.addHelper('Mia', {}, 900);
    const rita = await town.addPerson('Rita');
    await keepApart(rita, await personOf(nora));
    expect(await namesFor({ personId: rita })).toEqual(['Mia']);
    expect(await namesFor()).toEqual(['Nora', 'Mia']);
  });

  it('because nothing new is given to them, or they are hidden from whoever asks', async () => {
    const held = await town.addHelper('Hella', {}, 500);
    const hidden = await town.addHelper('Hugo', {}, 600);
    await town.addHelper('Mia', {}, 900);
    await measure(await personOf(held), 'hold');
    await measure(await personOf(hidden), 'hide');
    expect(await namesFor()).toEqual(['Mia']);
    expect(await namesFor({}, 'front_desk')).toEqual(['Hugo', 'Mia']);
  });

  it('because nothing new is arranged for the caller', async () => {
    await town.addHelper('Nora');
    const rita = await town.addPerson('Rita');
    await measure(rita, 'block');
    const { helpers, lacking } = await ask({ personId: rita });
    expect(helpers).toEqual([]);
    expect(lacking?.refusals).toEqual([{ code: 'requester_held_back', helpers: 1 }]);
  });
});

it('knows who is booked at that time, and on which days somebody is free', async () => {
  const nora = await town.addHelper('Nora');
  const taken = await town.addRequest(await town.addPerson('Otto'));
  await town.database.write('test', (w) => insertMatch(w, taken, nora, 'confirmed', NOW));
  const found = await ask();
  expect(found).toMatchObject({ helpers: [], eligible: 0, booked: 1 });
  expect(found.lacking?.nearMisses).toMatchObject([{ code: 'time', helpers: 1 }]);
  const later = { kind: 'between', date: '2026-01-06', fromMinute: 840, toMinute: 900 } as const;
  expect(await namesFor({ when: later })).toEqual(['Nora']);
});

it('names those last to whom something is suggested for that time', async () => {
  await town.addHelper('Nora', {}, 100);
  await town.addRequest(await town.addPerson('Otto'));
  const { runner, client: running } = runnerFor(town.database);
  await runner.run();
  await town.addHelper('Mia', {}, 2_000);
  expect((await ask()).helpers).toMatchObject([
    { name: 'Mia', isWantedThen: false },
    { name: 'Nora', isWantedThen: true },
  ]);
  await running.cancel();
});

it('knows who has helped the caller before', async () => {
  await town.addHelper('Near', {}, 100);
  const known = await town.addHelper('Known', {}, 300);
  const rita = await town.addPerson('Rita');
  const before = await town.addRequest(rita, { when: { kind: 'any' } });
  await town.database.write('test', (w) => insertMatch(w, before, known, 'done', NOW - 86_400_000));
  const { helpers } = await ask({ personId: rita });
  const facts = helpers.find(({ name }) => name === 'Known')?.terms.find(({ term }) => term === 'continuity');
  expect(facts?.facts).toMatchObject({ timesBefore: 1 });
});

it('tells whoever sees a first name and a town only that, and no way that could be measured', async () => {
  const nora = await town.addHelper('Nora Near', {}, 730);
  const away = await town.addHelper('Olga Offmap', {}, 800);
  await town.database.write('test', (w) =>
    w.run('UPDATE person SET is_off_map = 1 WHERE id = (SELECT person_id FROM helper WHERE id = ?)', [away]),
  );
  const { helpers } = await ask();
  const of = (id: HelperId) => helpers.find(({ helperId }) => helperId === id);
  const distance = (id: HelperId) => of(id)?.terms.find(({ term }) => term === 'distance')?.facts;
  expect(of(nora)).toMatchObject({ name: 'Nora', locality: 'Vaduz' });
  expect(distance(nora)).toEqual({ distanceMetres: 500 });
  expect(distance(away)).toBeUndefined();
  expect(helpers.flatMap(({ terms }) => terms.filter((term) => 'amount' in term))).toEqual([]);
  const [desk] = (await ask({}, 'front_desk')).helpers;
  expect(desk?.name).toBe('Nora Near');
  expect(desk?.terms.find(({ term }) => term === 'distance')?.facts).toEqual({ distanceMetres: 730 });
});

it('says nothing for a kind of help that is not in the list', async () => {
  await town.addHelper('Nora');
  expect(await ask({ category: 'category:none_such' })).toMatchObject({ helpers: [], lacking: null });
});
