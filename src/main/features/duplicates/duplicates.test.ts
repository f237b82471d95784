import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userOf } from '../../../shared/contract/permissions';
import type { PersonId } from '../../../shared/domain/ids';
import type { PersonInput } from '../../../shared/domain/person';
import type { When } from '../../../shared/domain/time';
import { contextFor } from '../../ipc/testing';
import { sightOf } from '../../ipc/sight-of';
import { erasePerson } from '../../privacy/erase-person';
import { NOW, openTown, type Town } from '../matches/testing';
import { createPeopleHandlers } from '../people/handlers';
import { aPerson, aPlace } from '../people/testing';
import { createRequestHandlers } from '../requests/handlers';
import { aRequest } from '../requests/testing';
import { createDuplicateHandlers } from './handlers';
import { settleSomeKeys } from './keys-repository';

const handlers = { ...createDuplicateHandlers(), ...createPeopleHandlers(), ...createRequestHandlers() };
let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.dispose());

const context = () => contextFor(town.database, NOW);
const phone = (asGiven: string, e164: string | null) => ({ asGiven, e164 });
const like = async (changes: Partial<PersonInput>, exceptId: PersonId | null = null) => {
  const { displayName, phones, email, places } = aPerson({ displayName: 'Somebody New', ...changes });
  const found = await handlers['duplicates.findPeople'](
    { person: { displayName, phones, email, places }, exceptId },
    context(),
  );
  return found.map(({ id, whys }) => ({ id, whys: whys.map(({ why }) => why) }));
};

describe('somebody who is entered is found again', () => {
  it('by a number, however it is written and whatever the name', async () => {
    const id = await town.addPerson('Anna Beck', { phones: [phone('078 123 45 67', '+41781234567')] });
    const found = [{ id, whys: ['same_number'] }];
    expect(await like({ phones: [phone('+41 (0)78 1234567', '+41781234567')] })).toEqual(found);
    expect(await like({ phones: [phone('0041781234567', '+41781234567')] })).toEqual(found);
    expect(await like({ phones: [phone('078 123 45 68', '+41781234568')] })).toEqual([]);
  });

  it('by a number that could not be read, by its digits', async () => {
    const id = await town.addPerson('Anna Beck', { phones: [phone('12-34-56 (desk)', null)] });
    expect(await like({ phones: [phone('123456', null)] })).toEqual([{ id, whys: ['same_number'] }]);
  });

  it('by a name that sounds alike, the nearer the likelier', async () => {
    const far = await town.addPerson('Yannis Georgiou', {
      places: [aPlace({ line: 'Feldweg 2', point: { lat: 47.2, lng: 9.6 } })],
    });
    const near = await town.addPerson('Giannis Georgiou', {
      places: [aPlace({ line: 'Feldweg 1', point: { lat: 47.14, lng: 9.52 } })],
    });
    const places = [aPlace({ line: '', point: { lat: 47.1405, lng: 9.5201 }, precision: 'street' })];
    expect(await like({ displayName: 'Ioannis Georgiou', places })).toEqual([
      { id: near, whys: ['name_sounds', 'near_place'] },
      { id: far, whys: ['name_sounds'] },
    ]);
  });

  it('by a first name alone only at the same door', async () => {
    const id = await town.addPerson('Ana', { isPseudonym: true });
    expect(await like({ displayName: 'Anna Beck', places: [aPlace({ line: 'STÄDTLE  12' })] })).toEqual([
      { id, whys: ['name_part', 'same_place'] },
    ]);
    expect(await like({ displayName: 'Anna Beck', places: [] })).toEqual([]);
    expect(await like({ displayName: 'Otto Beck', places: [aPlace()] })).toEqual([]);
  });

  it('also after they were changed by hand or past the services, and no more by what they were', async () => {
    const id = await town.addPerson('Anna Beck');
    await town.database.write('test', async (writer) => {
      await writer.run(`UPDATE person SET display_name = 'Otto Kind' WHERE id = ?`, [id]);
      await settleSomeKeys(writer);
    });
    expect(await like({ displayName: 'Otto Kind' })).toEqual([{ id, whys: ['same_name'] }]);
    expect(await like({ displayName: 'Anna Beck' })).toEqual([]);
  });

  it('never once they were erased, and no key of theirs is left', async () => {
    const id = await town.addPerson('Anna Beck', { phones: [phone('078 123 45 67', '+41781234567')] });
    await town.database.write('test', async (writer) => {
      await erasePerson(writer, id, { kept: [], masked: [] }, NOW);
      while ((await settleSomeKeys(writer)) > 0);
    });
    const keys = await town.database.read((reader) => reader.sql('SELECT 1 FROM person_key'));
    expect([await like({ phones: [phone('0781234567', '+41781234567')] }), keys]).toEqual([[], []]);
  });

  it('not by somebody who may see no more of them than a first name', async () => {
    await town.addHelper('Nora Near');
    const operator = userOf({ id: '1', name: 'Olga', role: 'operator', rights: [] });
    const asked = { displayName: 'Nora Near', phones: [], email: null, places: [] };
    const sight = sightOf(operator, NOW);
    const seen = await handlers['duplicates.findPeople'](
      { person: asked, exceptId: null },
      { ...contextFor(town.database, NOW, operator), read: (work) => town.database.read(work, sight) },
    );
    expect([seen, (await like({ displayName: 'Nora Near' })).length]).toEqual([[], 1]);
  });
});

describe('that two are not the same', () => {
  it('is remembered with who is saved, and nobody is asked again', async () => {
    const other = await town.addPerson('Anna Beck');
    const made = await handlers['people.create'](
      { ...aPerson({ displayName: 'Ana Bek' }), notSame: [other] },
      context(),
    );
    expect(await like({ displayName: 'Ana Bek' }, made.id)).toEqual([]);
    expect((await handlers['duplicates.list']({ kind: 'person' }, context())).pairs).toEqual([]);
  });

  it('takes a pair off the list', async () => {
    const [one, other] = [await town.addPerson('Anna Beck'), await town.addPerson('Ana Bek')];
    const list = async () => (await handlers['duplicates.list']({ kind: 'person' }, context())).pairs;
    expect(await list()).toMatchObject([
      { one: { id: one }, other: { id: other }, whys: [{ why: 'name_sounds' }, { why: 'same_place' }] },
    ]);
    await handlers['duplicates.notSame']({ kind: 'person', oneId: other, otherId: one }, context());
    expect(await list()).toEqual([]);
  });
});

describe('the same need in the same days', () => {
  const on = (date: string): When => ({ kind: 'between', date, fromMinute: 600, toMinute: 660 });
  const find = async (requesterId: PersonId, when: When, category = 'category:shopping') => {
    const input = { requesterId, category, when, exceptId: null };
    return (await handlers['duplicates.findRequests'](input, context())).map(({ id }) => id as number);
  };

  it('is found for the same person on that day or the next, and on any day', async () => {
    const anna = await town.addPerson('Anna Beck');
    const id = await town.addRequest(anna, { when: on('2026-01-06') });
    expect(await find(anna, on('2026-01-06'))).toEqual([id]);
    expect(await find(anna, on('2026-01-07'))).toEqual([id]);
    expect(await find(anna, { kind: 'by', date: '2026-01-20', toMinute: 600 })).toEqual([id]);
    expect(await find(anna, { kind: 'any' })).toEqual([id]);
    expect(await find(anna, on('2026-01-09'))).toEqual([]);
    expect(await find(anna, on('2026-01-06'), 'category:ride')).toEqual([]);
  });

  it('is found for somebody who looks the same, and says so', async () => {
    const id = await town.addRequest(await town.addPerson('Anna Beck'), { when: on('2026-01-06') });
    const input = {
      requesterId: await town.addPerson('Ana Bek'),
      category: 'category:shopping',
      when: on('2026-01-06'),
      exceptId: null,
    };
    expect(await handlers['duplicates.findRequests'](input, context())).toMatchObject([
      {
        id,
        whys: [
          { why: 'like_requester', detail: 'Anna Beck' },
          { why: 'same_category' },
          { why: 'same_days' },
        ],
      },
    ]);
  });

  it('is not asked about again once it was said to be another', async () => {
    const anna = await town.addPerson('Anna Beck');
    const other = await town.addRequest(anna, { when: on('2026-01-06') });
    const request = aRequest(anna, { when: on('2026-01-06') });
    const pairs = async () =>
      (await handlers['duplicates.list']({ kind: 'request' }, context())).pairs.length;
    await handlers['requests.create']({ request, rrule: null }, context());
    expect(await pairs()).toBe(1);
    await handlers['requests.create'](
      { request: { ...request, when: on('2026-01-07') }, rrule: null, notSame: [other] },
      context(),
    );
    expect(await pairs()).toBe(2);
  });
});
