import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database/testing';
import { readTerms } from '../terms/repository';
import { addTerm, changeTerm, checkTerms, defaultTerms } from '../terms/service';
import { DEFAULT_SETTINGS, getSettings, updateSettings } from '../settings/service';
import { termSchema } from '../../../shared/domain/term';
import { getOrganisation, setUpOrganisation, updateOrganisation } from './service';
import { TEST_ORGANISATION } from './testing';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.dispose());

const write: typeof opened.database.write = (label, work) => opened.database.write(label, work);
const setUp = () => write('test', (writer) => setUpOrganisation(writer, TEST_ORGANISATION));

describe('organisation', () => {
  it('is nobody before the first run, then what was entered', async () => {
    expect(await opened.database.read(getOrganisation)).toBeNull();
    await setUp();
    expect(await opened.database.read(getOrganisation)).toEqual({ ...TEST_ORGANISATION, isSample: false });
  });

  it('cannot be set up twice', async () => {
    await setUp();
    await expect(setUp()).rejects.toMatchObject({ code: 'not_possible' });
  });

  it('refuses a time zone that does not exist and changes nothing', async () => {
    await setUp();
    const changed = write('test', (writer) =>
      updateOrganisation(writer, { ...TEST_ORGANISATION, name: 'Other', timeZone: 'Europe/Atlantis' }),
    );
    await expect(changed).rejects.toMatchObject({ code: 'bad_input', details: { path: 'timeZone' } });
    expect((await opened.database.read(getOrganisation))?.name).toBe(TEST_ORGANISATION.name);
  });

  it('keeps its details when changed', async () => {
    await setUp();
    await write('test', (writer) =>
      updateOrganisation(writer, { ...TEST_ORGANISATION, name: 'Neue Nachbarn' }),
    );
    expect((await opened.database.read(getOrganisation))?.name).toBe('Neue Nachbarn');
  });
});

describe('lists', () => {
  it('start with sound defaults, every code once and every vetting known', async () => {
    await setUp();
    const terms = await opened.database.read(readTerms);
    expect(terms).toHaveLength(defaultTerms().length);
    expect(terms.every((term) => termSchema.safeParse(term).success)).toBe(true);
    const vetting = terms.flatMap((term) => term.category?.vetting ?? []);
    await opened.database.read((reader) => checkTerms(reader, { vetting }));
  });

  it('take a new word behind the others, with a code of its own even when the label is there already', async () => {
    await setUp();
    const add = (label: string) =>
      write('test', (writer) => addTerm(writer, { list: 'skill', label, category: null, vetting: null }));
    expect(await add('Bike repair')).toMatchObject({ code: 'skill:bike_repair', isActive: true });
    expect((await add('Bike repair')).code).toBe('skill:bike_repair_2');
    expect((await add('日本語')).code).toBe('skill:word');
  });

  it('ask a category for its usual length and other words for none', async () => {
    await setUp();
    const category = {
      minutes: 30,
      hasDestination: false,
      needsVehicle: false,
      involvesSpending: false,
      vetting: [],
    };
    const add = (list: 'skill' | 'category', detail: typeof category | null) =>
      write('test', (writer) => addTerm(writer, { list, label: 'New', category: detail, vetting: null }));
    await expect(add('category', null)).rejects.toMatchObject({ code: 'bad_input' });
    await expect(add('skill', category)).rejects.toMatchObject({ code: 'bad_input' });
    expect((await add('category', category)).category).toEqual(category);
  });

  it('let kinds of check alone say how long they are valid and still count', async () => {
    await setUp();
    const vetting = { months: 12, graceDays: 14 };
    const add = (list: 'skill' | 'vetting') =>
      write('test', (writer) => addTerm(writer, { list, label: 'New', category: null, vetting }));
    await expect(add('skill')).rejects.toMatchObject({ code: 'bad_input' });
    const { code } = await add('vetting');
    const terms = await opened.database.read(readTerms);
    expect(terms.find((term) => term.code === code)?.vetting).toEqual(vetting);
  });

  it('change a label but never a code', async () => {
    await setUp();
    const input = {
      code: 'skill:cooking',
      label: 'Cooking for many',
      isActive: false,
      category: null,
      vetting: null,
    };
    await write('test', (writer) => changeTerm(writer, input));
    const terms = await opened.database.read(readTerms);
    expect(terms.find((term) => term.code === 'skill:cooking')).toMatchObject({
      label: 'Cooking for many',
      isActive: false,
    });
    const unknown = write('test', (writer) => changeTerm(writer, { ...input, code: 'skill:flying' }));
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuse codes of another list and codes nobody knows', async () => {
    await setUp();
    const check = (code: string) => opened.database.read((reader) => checkTerms(reader, { skill: [code] }));
    await expect(check('need:memory')).rejects.toMatchObject({ code: 'bad_input' });
    await expect(check('skill:flying')).rejects.toMatchObject({
      code: 'bad_input',
      details: { code: 'skill:flying' },
    });
    await check('skill:cooking');
  });
});

describe('settings', () => {
  it('are the defaults until changed, and online tiles are off', async () => {
    expect(await opened.database.read(getSettings)).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS.onlineTiles.enabled).toBe(false);
  });

  it('are kept', async () => {
    const changed = { ...DEFAULT_SETTINGS, colorScheme: 'dark' as const };
    await write('test', (writer) => updateSettings(writer, changed));
    await write('test', (writer) => updateSettings(writer, { ...changed, matchingAfterChanges: false }));
    expect(await opened.database.read(getSettings)).toEqual({ ...changed, matchingAfterChanges: false });
  });

  it('refuse tiles from an address that is not https', async () => {
    const onlineTiles = { enabled: true, urlTemplate: 'http://example.org/{z}/{x}/{y}.png', attribution: '' };
    const changed = write('test', (writer) => updateSettings(writer, { ...DEFAULT_SETTINGS, onlineTiles }));
    await expect(changed).rejects.toMatchObject({ code: 'bad_input' });
  });
});
