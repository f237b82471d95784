import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HelperFilter } from '../../../shared/contract/helpers';
import { helperSchema, type HelperInput } from '../../../shared/domain/helper';
import type { PersonId } from '../../../shared/domain/ids';
import { instantOf } from '../../time/zones';
import { openTestRecord } from '../organisation/testing';
import { searchPeople } from '../people/search-repository';
import { createPerson, getPerson, updatePerson } from '../people/service';
import { aPerson, aPlace } from '../people/testing';
import { insertRequests } from '../requests/service';
import { aRequest } from '../requests/testing';
import { listHelpers } from './list-repository';
import { presentOf } from './present';
import { createHelper, getHelper, insertHelpers, updateHelper } from './service';
import { aHelper, insertMatch } from './testing';

let opened: Awaited<ReturnType<typeof openTestRecord>>;
beforeEach(async () => {
  opened = await openTestRecord();
});
afterEach(() => opened.dispose());

/** A Wednesday. */
const TODAY = '2026-06-10';
const NOW = instantOf(TODAY, 600, 'Europe/Vaduz');
const ALL: HelperFilter = {
  text: '',
  categories: [],
  statuses: [],
  freeToday: false,
  vettingExpired: false,
  isFlagged: false,
};
const HOURS = { fromMinute: 540, toMinute: 720 };

const person = (displayName: string) =>
  opened.database.write('test', (writer) =>
    createPerson(writer, aPerson({ displayName, places: [aPlace()] }), NOW),
  );
const create = async (displayName: string, changes: Partial<HelperInput> = {}) => {
  const { id } = await person(displayName);
  return await opened.database.write('test', (writer) => createHelper(writer, aHelper(id, changes), NOW));
};
const list = (
  filter: Partial<HelperFilter>,
  sort: 'name' | 'least_asked' | 'newest' = 'name',
  offset = 0,
  limit = 50,
) =>
  opened.database.read(async (reader) =>
    listHelpers(reader, { ...ALL, ...filter }, { sort, offset, limit }, await presentOf(reader, NOW)),
  );
const names = async (filter: Partial<HelperFilter>, sort?: 'name' | 'least_asked' | 'newest') =>
  (await list(filter, sort)).items.map((line) => line.name);

describe('a helper', () => {
  it('comes back as entered, hours and checks in their order', async () => {
    const { id } = await person('Hans');
    const input = aHelper(id, {
      categories: ['category:ride', 'category:shopping'],
      skills: ['skill:first_aid'],
      availability: [
        { weekday: 3, ...HOURS },
        { weekday: 1, ...HOURS },
      ],
      exceptions: [{ date: '2026-06-12', kind: 'off', fromMinute: 0, toMinute: 1440 }],
      hasVehicle: true,
      seats: 3,
      minutesPerWeek: 150,
      quietHours: { fromMinute: 1320, toMinute: 420 },
      breakUntil: '2026-07-01',
      vetting: [{ kind: 'vetting:identity', validFrom: '2026-01-01', validUntil: null }],
      notes: `"likes" dogs 🐕`,
    });
    const made = await opened.database.write('test', (writer) => createHelper(writer, input, NOW));
    expect(made).toMatchObject({ ...input, version: 1, person: { displayName: 'Hans' } });
    expect(helperSchema.safeParse({ ...made, uncovered: [] }).error).toBeUndefined();
  });

  it('has one record only, alone or in a list', async () => {
    const made = await create('Hans');
    const again = opened.database.write('test', (writer) =>
      createHelper(writer, aHelper(made.personId), NOW),
    );
    await expect(again).rejects.toMatchObject({
      code: 'not_possible',
      message: expect.stringContaining('Hans') as string,
    });
    const { id } = await person('Twice');
    const twice = opened.database.write('test', (writer) =>
      insertHelpers(writer, [aHelper(id), aHelper(id)], NOW),
    );
    await expect(twice).rejects.toMatchObject({ code: 'not_possible' });
    const nobody = opened.database.write('test', (writer) =>
      insertHelpers(writer, [aHelper(999 as PersonId)], NOW),
    );
    await expect(nobody).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('refuses unknown words and a check that ends before it starts', async () => {
    await expect(create('A', { skills: ['skill:flying'] })).rejects.toMatchObject({ code: 'bad_input' });
    const vetting = [{ kind: 'vetting:identity', validFrom: '2026-02-01', validUntil: '2026-01-01' }];
    await expect(create('B', { vetting })).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('is changed once per copy, stays with its person, and replaces its hours', async () => {
    const made = await create('Hans', { availability: [{ weekday: 3, ...HOURS }] });
    const change = (helper: HelperInput) =>
      opened.database.write('test', (writer) =>
        updateHelper(writer, { id: made.id, version: 1, helper }, NOW + 1),
      );
    const other = await person('Other');
    await expect(change(aHelper(other.id))).rejects.toMatchObject({ code: 'bad_input' });
    const next = aHelper(made.personId, { availability: [{ weekday: 5, ...HOURS }] });
    expect(await change(next)).toMatchObject({ version: 2, availability: [{ weekday: 5 }] });
    await expect(change(next)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await opened.database.read((reader) => getHelper(reader, made.id))).availability).toHaveLength(1);
  });

  it('is found by the notes on it, also after the person was changed', async () => {
    const made = await create('Hans', { notes: 'has a cargo bike' });
    const find = async (text: string) =>
      (await opened.database.read((reader) => searchPeople(reader, text, 5))).map((hit) => hit.helperId);
    expect(await find('cargo')).toEqual([made.id]);
    const { version } = await opened.database.read((reader) => getPerson(reader, made.personId));
    await opened.database.write('test', (writer) =>
      updatePerson(writer, made.personId, version, aPerson({ displayName: 'Johann' }), NOW),
    );
    expect(await find('johann cargo')).toEqual([made.id]);
    const helper = aHelper(made.personId, { notes: '' });
    await opened.database.write('test', (writer) =>
      updateHelper(writer, { id: made.id, version: 1, helper }, NOW),
    );
    expect(await find('cargo')).toEqual([]);
  });
});

describe('the list of helpers', () => {
  it('filters by name, category and status', async () => {
    await create('Anna', { categories: ['category:ride'] });
    await create('Beat', { categories: ['category:medical_ride'], status: 'paused' });
    expect(await names({ text: 'ann' })).toEqual(['Anna']);
    expect(await names({ text: '"' })).toEqual([]);
    expect(await names({ categories: ['category:ride'] })).toEqual(['Anna']);
    expect(await names({ categories: ['category:ride', 'category:medical_ride'] })).toEqual(['Anna', 'Beat']);
    expect(await names({ statuses: ['paused', 'left'] })).toEqual(['Beat']);
  });

  it('knows who is free today', async () => {
    const wednesday = { weekday: 3, ...HOURS };
    const off = (fromMinute: number, toMinute: number) => ({
      date: TODAY,
      kind: 'off' as const,
      fromMinute,
      toMinute,
    });
    await create('free', { availability: [wednesday] });
    await create('another day', { availability: [{ weekday: 4, ...HOURS }] });
    await create('added', { exceptions: [{ date: TODAY, kind: 'on', ...HOURS }] });
    await create('away', { availability: [wednesday], exceptions: [off(0, 1440)] });
    await create('away in two parts', {
      availability: [wednesday],
      exceptions: [off(500, 600), off(600, 720)],
    });
    await create('away at noon', { availability: [wednesday], exceptions: [off(500, 600), off(660, 800)] });
    await create('on a break', { availability: [wednesday], breakUntil: TODAY });
    await create('back from a break', { availability: [wednesday], breakUntil: '2026-06-09' });
    await create('paused', { availability: [wednesday], status: 'paused' });
    const free = ['added', 'away at noon', 'back from a break', 'free'];
    expect(await names({ freeToday: true })).toEqual(free);
    const lines = (await list({})).items;
    expect(lines.filter((line) => line.freeToday).map((line) => line.name)).toEqual(free);
  });

  it('knows whose checks have run out and were not renewed', async () => {
    const check = (validUntil: string | null, kind = 'vetting:identity') => ({
      kind,
      validFrom: '2025-01-01',
      validUntil,
    });
    await create('expired', { vetting: [check('2026-06-09')] });
    await create('last day', { vetting: [check(TODAY)] });
    await create('renewed', { vetting: [check('2026-01-01'), check(null)] });
    await create('one of two', { vetting: [check('2026-01-01'), check(null, 'vetting:references')] });
    expect(await names({ vettingExpired: true })).toEqual(['expired', 'one of two']);
    await opened.database.write('grace', (writer) =>
      writer.run(`UPDATE term SET vetting = '{"months":null,"graceDays":1}' WHERE code = 'vetting:identity'`),
    );
    expect(await names({ vettingExpired: true })).toEqual(['one of two']);
  });

  it('counts the tasks of this local week and sorts who was asked least first', async () => {
    const busy = await create('busy');
    const idle = await create('idle');
    await opened.database.write('test', async (writer) => {
      const at = (date: string) => aRequest(idle.personId, { when: { kind: 'between', date, ...HOURS } });
      const requests = [
        at('2026-06-08'),
        at('2026-06-14'),
        at('2026-06-15'),
        at('2026-06-11'),
        aRequest(idle.personId),
      ];
      const ids = await insertRequests(writer, requests, { by: 'x', now: NOW });
      const statuses = ['done', 'confirmed', 'confirmed', 'declined', 'accepted'] as const;
      for (const [index, id] of ids.entries()) await insertMatch(writer, id, busy.id, statuses[index]!, NOW);
    });
    const { items } = await list({}, 'least_asked');
    expect(items.map((line) => [line.name, line.tasksThisWeek])).toEqual([
      ['idle', 0],
      ['busy', 3],
    ]);
    expect(items[0]).toMatchObject({ locality: 'Vaduz', tasksPerWeek: 2, breakUntil: null });
  });

  it('sorts names without regard to case, newest first when asked, and pages with totals', async () => {
    for (const name of ['beat', 'Anna', 'Cem']) await create(name);
    expect(await names({})).toEqual(['Anna', 'beat', 'Cem']);
    expect(await names({}, 'newest')).toEqual(['Cem', 'Anna', 'beat']);
    const page = await list({}, 'name', 2, 2);
    expect([page.items.map((line) => line.name), page.total]).toEqual([['Cem'], 3]);
  });
});
