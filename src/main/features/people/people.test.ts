import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS } from '../../../shared/contract/permissions';
import type { PersonInput } from '../../../shared/domain/person';
import { sightOf } from '../../ipc/sight-of';
import { insertHelpers } from '../helpers/service';
import { aHelper } from '../helpers/testing';
import { openTestRecord } from '../organisation/testing';
import { readPhone } from './phone';
import { searchPeople } from './search-repository';
import { createPerson, getPerson, insertPeople, updatePerson } from './service';
import { aPerson, aPlace } from './testing';

let opened: Awaited<ReturnType<typeof openTestRecord>>;
beforeEach(async () => {
  opened = await openTestRecord();
});
afterEach(() => opened.dispose());

const NOW = Date.UTC(2026, 5, 1);
const create = (changes: Partial<PersonInput>) =>
  opened.database.write('test', (writer) => createPerson(writer, aPerson(changes), NOW));
const find = async (text: string) =>
  (await opened.database.read((reader) => searchPeople(reader, text, 20))).map((hit) => hit.displayName);

describe('people', () => {
  it('come back as they were entered, awkward text included', async () => {
    const person = aPerson({
      displayName: `Zoë "Zo" O'Brien 100% 🌻`,
      isPseudonym: true,
      gender: 'woman',
      phones: [
        { asGiven: '078 123 45 67', e164: '+41781234567' },
        { asGiven: 'ask the porter', e164: null },
      ],
      email: 'zoe@example.org',
      languages: ['de', 'pt-BR'],
      needs: ['need:memory'],
      notes: `${'x'.repeat(3_900)} "quotes" -- '; DROP TABLE person; 🚑\nsecond line`,
      places: [
        aPlace(),
        aPlace({ label: 'daughter', line: 'Äulestrasse 2', point: null, precision: 'street' }),
      ],
    });
    const made = await opened.database.write('test', (writer) => createPerson(writer, person, NOW));
    expect(made).toMatchObject({ ...person, version: 1, createdAt: NOW, updatedAt: NOW });
    expect(await opened.database.read((reader) => getPerson(reader, made.id))).toEqual(made);
  });

  it('are added many at once, each with their own phones and places, in order', async () => {
    const people = Array.from({ length: 450 }, (_, n) =>
      aPerson({
        displayName: `Person ${String(n)}`,
        phones: [{ asGiven: `07${String(n)}`, e164: null }],
        places: [aPlace({ line: `Weg ${String(n)}` })],
      }),
    );
    const ids = await opened.database.write('test', (writer) => insertPeople(writer, people, NOW));
    expect(new Set(ids).size).toBe(450);
    const last = await opened.database.read((reader) => getPerson(reader, ids[449]!));
    expect(last).toMatchObject({
      displayName: 'Person 449',
      phones: [{ asGiven: '07449' }],
      places: [{ line: 'Weg 449' }],
    });
  });

  it('are known by a number that was saved before anybody had read it', async () => {
    const phones = ['+41 78 123 45 67', 'ask the porter'].map((asGiven) => ({ asGiven, e164: null }));
    const made = await create({ phones });
    expect(made.phones.map(({ e164 }) => e164)).toEqual(['+41781234567', null]);
    const changed = await opened.database.write('test', (writer) =>
      updatePerson(writer, made.id, 1, aPerson({ phones: [{ asGiven: '235 01 01', e164: null }] }), NOW),
    );
    expect(changed.phones).toEqual([{ asGiven: '235 01 01', e164: '+4232350101' }]);
  });

  it('refuse a need that is not in the lists', async () => {
    await expect(create({ needs: ['need:jetpack'] })).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('refuse a change made over a stale copy and keep the first one', async () => {
    const { id } = await create({});
    const change = (displayName: string) =>
      opened.database.write('test', (writer) =>
        updatePerson(writer, id, 1, aPerson({ displayName }), NOW + 1),
      );
    expect(await change('First')).toMatchObject({ displayName: 'First', version: 2 });
    await expect(change('Second')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await opened.database.read((reader) => getPerson(reader, id))).displayName).toBe('First');
  });

  it('keep the id of a place that stays or is corrected, whatever its order', async () => {
    const home = aPlace();
    const flat = aPlace({ line: 'Feldweg 3', point: null, precision: 'street' });
    const made = await create({ places: [home, flat] });
    const found = aPlace({ line: 'Feldweg 3', point: { lat: 47.1, lng: 9.5 } });
    const next = aPerson({ places: [found, aPlace({ line: 'Neu 1' }), home] });
    const changed = await opened.database.write('test', (writer) =>
      updatePerson(writer, made.id, 1, next, NOW),
    );
    expect(changed.places[0]).toMatchObject({ id: made.places[1]!.id, point: { lat: 47.1, lng: 9.5 } });
    expect(changed.places[2]?.id).toBe(made.places[0]?.id);
    const without = aPerson({ places: [home] });
    const fewer = await opened.database.write('test', (writer) =>
      updatePerson(writer, made.id, 2, without, NOW),
    );
    expect(fewer.places).toEqual([made.places[0]]);
    const rows = await opened.database.read((reader) =>
      reader.sql<{ n: number }>('SELECT count(*) AS n FROM place'),
    );
    expect(rows[0]?.n).toBe(1);
  });
});

describe('search over people', () => {
  it('finds a phone number in whatever way it is typed', async () => {
    await create({ displayName: 'Beat', phones: [{ asGiven: '078/123 45 67', e164: '+41781234567' }] });
    await create({ displayName: 'Other', phones: [{ asGiven: '078 999 99 99', e164: '+41789999999' }] });
    const ways = [
      '+41 78 123 45 67',
      '0041 78 123 45 67',
      '078 123 45 67',
      '0781234567',
      '(078) 123-45',
      '78.123.45',
      '078/123',
    ];
    for (const way of ways) expect(await find(way), way).toEqual(['Beat']);
    expect(await find('beat 078 123 45')).toEqual(['Beat']);
  });

  it('finds a number that was given with its prefix by the way it is dialled at home', async () => {
    await create({ displayName: 'Vera', phones: [{ asGiven: '+41 78 123 45 67', e164: '+41781234567' }] });
    for (const way of ['078 123', '78 123 45', '4178123']) expect(await find(way), way).toEqual(['Vera']);
  });

  it('finds a number that could not be read by its digits', async () => {
    await create({ displayName: 'Ines', phones: [{ asGiven: '12-34-5 (desk)', e164: null }] });
    expect(await find('12345')).toEqual(['Ines']);
  });

  it('does not mind accents, case or foreign letters, in either direction', async () => {
    await create({ displayName: 'José Álvarez' });
    await create({ displayName: 'Łukasz Żak' });
    await create({ displayName: 'Jose Alvarez' });
    expect((await find('jose alv')).sort()).toEqual(['Jose Alvarez', 'José Álvarez']);
    expect((await find('ÁLVAREZ josé')).sort()).toEqual(['Jose Alvarez', 'José Álvarez']);
    expect(await find('lukasz zak')).toEqual(['Łukasz Żak']);
  });

  it('reads Müller, Muller and Mueller as one name, and O’Brien with or without its mark', async () => {
    await create({ displayName: 'Eva Müller' });
    await create({ displayName: 'Eva Mueller' });
    await create({ displayName: 'Pat O’Brien' });
    for (const text of ['müller', 'mueller', 'muller']) expect(await find(text), text).toHaveLength(2);
    for (const text of ["o'brien", 'obrien', 'brien', 'o brien'])
      expect(await find(text), text).toEqual(['Pat O’Brien']);
  });

  it('takes words in any order, each by its beginning, over names, email, places and notes', async () => {
    await create({
      displayName: 'Rita Frick',
      email: 'rita.f@example.org',
      notes: 'key under the mat',
      places: [aPlace()],
    });
    await create({ displayName: 'Rita Kind' });
    for (const text of ['frick rit', 'ri vaduz', 'staedtle', 'rita.f@exam', 'mat key', '9490 rita']) {
      expect(await find(text), text).toEqual(['Rita Frick']);
    }
    expect(await find('rita zurich')).toEqual([]);
  });

  it('finds somebody who may be seen behind many who fit better and may not', async () => {
    for (let count = 0; count < 9; count++) {
      const { id } = await create({ displayName: 'Anna', places: [] });
      await opened.database.write('test', (writer) => insertHelpers(writer, [aHelper(id)], NOW));
    }
    for (const [name, notes] of [
      ['Anna Open', 'rings the bell twice and waits, because the door is heavy'],
      ['Anna Also', 'lives alone on the fourth floor, behind the second door on the left, with two cats'],
    ] as const)
      await create({ displayName: name, notes });
    const operator = {
      id: null,
      name: 'Test',
      role: 'operator',
      permissions: ROLE_PERMISSIONS.operator,
    } as const;
    const sight = sightOf({ ...operator, permissions: new Set(operator.permissions) }, NOW);
    const search = (limit: number) =>
      opened.database.read((reader) => searchPeople(reader, 'anna', limit), sight);
    const names = async (limit: number) => (await search(limit)).map((found) => found.displayName);
    expect(await find('anna')).toEqual([...Array<string>(9).fill('Anna'), 'Anna Open', 'Anna Also']);
    expect(await names(1)).toEqual(['Anna Open']);
    expect(await names(2)).toEqual(['Anna Open', 'Anna Also']);
    expect(await names(3)).toEqual(['Anna Open', 'Anna Also', 'Anna']);
  });

  it('shows the latest people when nothing was typed, and nobody for signs alone', async () => {
    await create({ displayName: 'First' });
    await create({ displayName: 'Second' });
    expect(await find('   ')).toEqual(['Second', 'First']);
    expect(await find('%')).toEqual([]);
  });

  it('takes search operators as plain words', async () => {
    await create({ displayName: 'Tim Near' });
    expect(await find('near')).toEqual(['Tim Near']);
    const awkward = [
      'AND',
      'near(',
      '"',
      `'`,
      'a"b',
      '* OR *',
      'search_words:tim',
      '-tim',
      '^tim',
      '🚑',
      '++',
      '(',
      'x'.repeat(200),
      'a '.repeat(100),
    ];
    for (const text of awkward) await expect(find(text), text).resolves.toBeInstanceOf(Array);
    expect(await find('tim NOT near')).toEqual([]);
  });

  it('follows a change of name and forgets the old one', async () => {
    const { id } = await create({ displayName: 'Ada Old' });
    await opened.database.write('test', (writer) =>
      updatePerson(writer, id, 1, aPerson({ displayName: 'Ada New' }), NOW),
    );
    expect(await find('old')).toEqual([]);
    expect(await find('new')).toEqual(['Ada New']);
  });

  it('tells phone, town and open requests of a hit', async () => {
    await create({ displayName: 'Hit', phones: [{ asGiven: '078 1', e164: null }], places: [aPlace()] });
    const [hit] = await opened.database.read((reader) => searchPeople(reader, 'hit', 1));
    expect(hit).toMatchObject({ phone: '078 1', locality: 'Vaduz', helperId: null, openRequests: 0 });
  });
});

describe('a phone number', () => {
  it('is read in the organisation’s country or by its prefix', () => {
    expect(readPhone(' 237 45 67 ', 'LI')).toEqual({
      e164: '+4232374567',
      shown: '237 45 67',
      countries: ['LI'],
    });
    expect(readPhone('0041 78 123 45 67', 'LI')).toEqual({
      ...{ e164: '+41781234567', shown: '+41 78 123 45 67', countries: ['CH'] },
    });
    // Several countries share this prefix.
    expect(readPhone('+44 20 7946 0000', 'LI').countries).toContain('GB');
    expect(readPhone('+41781234567', 'CH').shown).toBe('078 123 45 67');
  });

  it('is left as typed when it is none', () => {
    expect(readPhone('ask at the desk', 'LI')).toEqual({
      ...{ e164: null, shown: 'ask at the desk', countries: [] },
    });
    expect(readPhone('12', 'LI').e164).toBeNull();
  });
});
