import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportTable } from '../exports/export-table';
import { writeCsvFile } from '../../csv/write-csv';
import { openImportBench } from './testing';

const NOW = Date.UTC(2026, 4, 20, 10, 0);
let bench: Awaited<ReturnType<typeof openImportBench>>;
beforeEach(async () => {
  bench = await openImportBench(NOW);
});
afterEach(async () => {
  await bench.dispose();
});

const count = async (table: string): Promise<number> => {
  const row = await bench.database.read((reader) =>
    reader.sqlOne<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`),
  );
  return row?.n ?? -1;
};
const rows = <Row>(sql: string): Promise<Row[]> => bench.database.read((reader) => reader.sql<Row>(sql));

const REQUESTS = [
  'Name,Phone,Category,Summary,Received,Wanted on,From,To,Street,Town,Latitude,Longitude',
  'Anna Beispiel,+423 236 60 11,Shopping and errands,Weekly shopping,13/05/2026 08:30,2026-05-22,9:00,11:00,Städtle 4,Vaduz,47.139,9.522',
  'Bo Muster,,food,Warm meal,14/05/2026,,,,,,,',
  ',,Pet care,Dog walk,14/05/2026,,,,,,,',
  'Cem Muster,,Rocket science,Moon trip,14/05/2026,,,,,,,',
  'Dana Muster,,Visit,Coffee,31/31/2026,,,,,,,',
  'Emil Muster,,Childcare,Afternoon,15/05/2026,,,,,,,',
].join('\n');

describe('how far it is', () => {
  it('is told row by row, step by step, for the preview and for the run', async () => {
    const names = Array.from({ length: 600 }, (_, n) => `Person ${n},Pet care,Walk ${n}`);
    const { token } = await bench.importText('requests', ['Name,Category,Summary', ...names].join('\n'));
    const ends = bench.told.filter(({ done, total }) => done === total);
    expect(ends.map(({ step, total }) => [step, total])).toEqual([
      ['read', 600],
      ['compare', 600],
      ['read', 600],
      ['compare', 600],
      ['write', 600],
    ]);
    expect(bench.told.every((one) => one.token === token && one.done <= one.total)).toBe(true);
  });
});

describe('importing requests', () => {
  it('brings in what can be read and says of three bad rows what is wrong', async () => {
    const { preview, batch } = await bench.importText('requests', REQUESTS, {
      values: { category: { visit: 'category:visit' } },
    });
    expect(batch).toMatchObject({ rows: 6, imported: 3, rejected: 3, skipped: 0 });
    expect(preview).toMatchObject({ rows: 6, importable: 3, rejected: 3, skipped: 0 });
    expect(preview.problems.map(({ row, column }) => [row, column])).toEqual([
      [4, 'Name'],
      [5, 'Category'],
      [6, 'Received'],
    ]);
    expect(preview.problems[2]?.message).toContain('day/month/year was expected; found "31/31/2026"');
    expect(await count('request')).toBe(3);
  });

  it('keeps when a request came in and what was wished for', async () => {
    await bench.importText('requests', REQUESTS);
    const [first] = await rows(
      `SELECT created_at, when_kind, when_date, from_minute, to_minute, duration_minutes, category, source FROM request ORDER BY id`,
    );
    expect(first).toEqual({
      created_at: Date.UTC(2026, 4, 13, 6, 30),
      when_kind: 'between',
      when_date: '2026-05-22',
      from_minute: 540,
      to_minute: 660,
      duration_minutes: 60,
      category: 'category:shopping',
      source: 'source:import',
    });
  });

  it('reads whether somebody is at risk from a column of any of its names', async () => {
    await bench.importText(
      'requests',
      'Name,Category,Vulnerable\nA,Pet care,yes\nB,Pet care,no\nC,Pet care,',
    );
    const found = await rows<{ atRisk: number }>('SELECT at_risk AS atRisk FROM request ORDER BY id');
    expect(found.map(({ atRisk }) => atRisk)).toEqual([1, 0, 0]);
  });

  it('lists the values that wait for a meaning, and imports their rows once they have one', async () => {
    const text = [
      'Name,Category,Urgency,Languages,Wheelchair',
      'A,Moon landing,asap,Gibberish,maybe',
      'B,moon  LANDING; Mars,normal,Polish,',
      'C,Pet care; Mars,normal,de,no',
      'D,,normal,de,no',
    ].join('\n');
    const { token, mapping } = await bench.choose('requests', text);
    const look = (values: typeof mapping.values) =>
      bench.handlers['imports.preview']({ token, mapping: { ...mapping, values } }, bench.context);
    const before = await look({});
    expect(before.unknownValues).toEqual([
      { field: 'category', value: 'Moon landing', rows: 2 },
      { field: 'languages', value: 'Gibberish', rows: 1 },
      { field: 'urgency', value: 'asap', rows: 1 },
      { field: 'wheelchair', value: 'maybe', rows: 1 },
    ]);
    expect(before.problems).toHaveLength(6);
    const after = await look({
      category: { 'Moon landing': 'category:event' },
      urgency: { asap: 'critical' },
      languages: { Gibberish: 'en' },
      wheelchair: { maybe: 'yes' },
    });
    expect(after).toMatchObject({ importable: 3, unknownValues: [] });
  });

  it('asks for the meaning of at most 200 values, the most frequent first', async () => {
    const many = Array.from({ length: 250 }, (_, index) => `P${String(index)},Word ${String(index)}`);
    const { token, mapping } = await bench.choose(
      'requests',
      ['Name,Category', ...many, 'Q,Word 249'].join('\n'),
    );
    const { unknownValues } = await bench.handlers['imports.preview']({ token, mapping }, bench.context);
    expect(unknownValues).toHaveLength(200);
    expect(unknownValues[0]).toEqual({ field: 'category', value: 'Word 249', rows: 2 });
  });

  it('gives back rejected rows in a file that can be corrected and imported', async () => {
    const { token } = await bench.importText('requests', REQUESTS);
    expect(await bench.handlers['imports.saveRejected']({ token }, bench.context)).toEqual({ rows: 3 });
    const text = await readFile(bench.paths.save, 'utf8');
    expect(text).toContain('"Why this row was not imported"\r\n');
    expect(text).toContain('"Category: ""Rocket science"" is not one of your categories.');
    const corrected = text.replace('"Rocket science"', '"Shopping and errands"');
    const again = await bench.importText('requests', corrected, { dateOrder: 'DMY' });
    expect(again.batch).toMatchObject({ rows: 3, imported: 1, rejected: 2 });
  });

  it('brings nothing in from the same file twice, whichever mapping is used', async () => {
    await bench.importText('requests', REQUESTS);
    const before = [await count('request'), await count('person')];
    const { batch } = await bench.importText('requests', REQUESTS, {
      values: { category: { visit: 'category:visit' } },
    });
    expect(batch).toMatchObject({ rows: 6, imported: 0, skipped: 3, rejected: 3 });
    expect([await count('request'), await count('person')]).toEqual(before);
  });

  it('remembers the mapping for the same columns, and guesses one for others', async () => {
    const first = await bench.choose('requests', REQUESTS);
    expect(first.isRemembered).toBe(false);
    expect(first.mapping.columns).toMatchObject({
      requesterName: 'Name',
      createdAt: 'Received',
      line: 'Street',
      lat: 'Latitude',
    });
    await bench.importText('requests', REQUESTS, { maxKilometres: 77 });
    const second = await bench.choose('requests', REQUESTS);
    expect(second).toMatchObject({ isRemembered: true, mapping: { maxKilometres: 77 } });
  });

  it('makes a pseudonym by the template where there is no name, and keeps other categories and the reference', async () => {
    const text = 'Serial,Category,Title\n77,"Nonsense, Pet care, Visit",Dog\n';
    await bench.importText('requests', text, {
      columns: { externalId: 'Serial', category: 'Category', summary: 'Title' },
      listSeparator: ',',
      defaults: { requesterName: 'Request {externalId}' },
      values: { category: { Visit: 'category:visit' } },
    });
    expect(
      await rows(
        'SELECT p.display_name, p.is_pseudonym, r.category, r.details FROM request r JOIN person p ON p.id = r.requester_id',
      ),
    ).toEqual([
      {
        display_name: 'Request 77',
        is_pseudonym: 1,
        category: 'category:pet_care',
        details: 'Also: Nonsense; Visit\n\nReference: 77',
      },
    ]);
  });

  it('refuses points that lie too far away, come alone or stand for "unknown"', async () => {
    const text =
      'Name,Category,Latitude,Longitude\nA,Food,47.2,"9,5"\nB,Food,50,5\nC,Food,47,\nD,Food,0,0\nE,Food,x,9\n';
    const { preview } = await bench.importText('requests', text, {
      maxKilometres: 30,
      values: { category: { food: 'category:food' } },
    });
    expect(preview.importable).toBe(1);
    expect(preview.problems.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(preview.problems[0]?.message).toMatch(/lies \d+ km from your organisation; at most 30 km/);
  });

  it('knows people again by name and phone together, never by name alone', async () => {
    const text =
      'Name,Phone,Category\nAnna B,236 60 11,Pet care\nANNA b,+423 236 60 11,Childcare\nAnna B,,Pet care\n';
    await bench.importText('requests', text);
    expect([await count('person'), await count('request')]).toEqual([2, 3]);
  });

  it('asks for a mapping that fits the file', async () => {
    const { token, mapping } = await bench.choose('requests', REQUESTS);
    const input = { token, mapping: { ...mapping, columns: { requesterName: 'Nom' } } };
    await expect(bench.handlers['imports.preview'](input, bench.context)).rejects.toThrow(
      /"Nom" was expected, but the file has: Name, Phone/,
    );
  });
});

describe('keeping values as they are', () => {
  const TRICKY = [
    '00123',
    '1E5',
    '12345678901234567890',
    '03/04/1950',
    'É',
    '😀',
    'שלום',
    'a\nb',
    'a\r\nb',
    '="001"',
    '=1+1',
    "'=1",
    '-5',
    '@x',
    '＝1',
  ];

  it('stores tricky text unchanged, and an export gives it back through another import', async () => {
    const headers = ['Name', 'Phone', 'Category', 'Summary', 'Details'];
    const table = TRICKY.map((text, index) => [
      `P${String(index)}`,
      '+44 20 7946 0018',
      'Pet care',
      'x',
      text,
    ]);
    await writeCsvFile(bench.paths.open, headers, table);
    await bench.importText('requests', await readFile(bench.paths.open));
    const stored = await rows<{ details: string }>('SELECT details FROM request ORDER BY id');
    expect(stored.map(({ details }) => details)).toEqual(TRICKY);

    const exported = await bench.database.read((reader) => exportTable(reader, 'requests'));
    await writeCsvFile(bench.paths.save, exported.headers, exported.rows);
    const other = await openImportBench(NOW);
    try {
      const { batch } = await other.importText('requests', await readFile(bench.paths.save), {
        dateOrder: 'YMD',
      });
      expect(batch).toMatchObject({ imported: TRICKY.length, rejected: 0 });
      const again = await other.database.read((reader) =>
        reader.sql<{ details: string }>('SELECT details FROM request ORDER BY id'),
      );
      expect(again.map(({ details }) => details)).toEqual(TRICKY);
      const phones = await other.database.read((reader) =>
        reader.sql('SELECT DISTINCT as_given, e164 FROM person_phone'),
      );
      expect(phones).toEqual([{ as_given: '+44 20 7946 0018', e164: '+442079460018' }]);
    } finally {
      await other.dispose();
    }
  });

  it('rejects what cannot be kept whole instead of cutting it', async () => {
    const text = `Name,Category,Summary,Details\nA,Pet care,${'s'.repeat(300)},d\nB,Pet care,x,${'d'.repeat(4001)}\n`;
    const { preview } = await bench.importText('requests', text);
    expect(preview.problems).toEqual([
      { row: 3, column: 'Details', message: 'At most 4000 characters were expected; found 4001.' },
    ]);
    const [kept] = await rows<{ details: string }>('SELECT details FROM request');
    expect(kept?.details).toContain('s'.repeat(300));
  });
});

const HELPERS = [
  'Name;Phone;Languages;Categories;Travels up to km;Vehicle;Seats;Available;Checks;Notes',
  'Hana Muster;+423 236 60 12;de|Polish|Türkçe;Pet care|Shopping and errands;12,5;yes;3;"Mon 9-12; Di-Do 14:00-18:00; Sat";Background check until 01/02/2028;Has a dog',
  'Ivo Muster;;en;Pet care;;no;;;Identity seen from 2020-01-01 until 2021-01-01;',
  'Jan Muster;;en;;;no;;;;',
].join('\n');

describe('importing helpers', () => {
  it('reads hours, checks, languages and limits', async () => {
    const { batch, preview } = await bench.importText('helpers', HELPERS);
    expect(preview.problems.map(({ column }) => column)).toEqual(['Categories']);
    expect(batch).toMatchObject({ rows: 3, imported: 2, rejected: 1 });
    const [helper] = await rows(
      'SELECT h.travel_limit_metres, h.has_vehicle, h.seats, p.languages FROM helper h JOIN person p ON p.id = h.person_id',
    );
    expect(helper).toEqual({
      travel_limit_metres: 12_500,
      has_vehicle: 1,
      seats: 3,
      languages: '["de","pl","tr"]',
    });
    const hours = await rows<{ weekday: number; from_minute: number; to_minute: number }>(
      'SELECT weekday, from_minute, to_minute FROM availability ORDER BY weekday',
    );
    expect(hours.map(({ weekday, from_minute: from, to_minute: to }) => [weekday, from, to])).toEqual([
      [1, 540, 720],
      [2, 840, 1080],
      [3, 840, 1080],
      [4, 840, 1080],
      [6, 0, 1440],
    ]);
    expect(await rows('SELECT kind, valid_from, valid_until FROM vetting ORDER BY helper_id')).toEqual([
      { kind: 'vetting:background_check', valid_from: '2026-05-20', valid_until: '2028-02-01' },
      { kind: 'vetting:identity', valid_from: '2020-01-01', valid_until: '2021-01-01' },
    ]);
  });

  it('finds helpers by a word of their notes', async () => {
    await bench.importText('helpers', HELPERS);
    const found = await rows(
      `SELECT p.display_name FROM person_search s JOIN person p ON p.id = s.rowid WHERE person_search MATCH 'dog'`,
    );
    expect(found).toEqual([{ display_name: 'Hana Muster' }]);
  });

  it('takes the hours of a week that somebody wants to give, and leaves out what is not said', async () => {
    const text = 'Name,Categories,Hours per week\nKai,Pet care,2.5\nLea,Pet care,\nMia,Pet care,half a day\n';
    const { preview } = await bench.importText('helpers', text);
    expect(preview.problems).toMatchObject([{ row: 4, column: 'Hours per week' }]);
    expect(await rows('SELECT minutes_per_week AS minutes FROM helper ORDER BY id')).toEqual([
      { minutes: 150 },
      { minutes: null },
    ]);
  });

  it('asks what an unknown check means, whatever its dates', async () => {
    const text = 'Name,Categories,Checks\nKai,Pet care,Badge until 2027-01-01\n';
    const { preview } = await bench.importText('helpers', text, { dateOrder: 'YMD' });
    expect(preview.unknownValues).toEqual([{ field: 'vetting', value: 'Badge', rows: 1 }]);
  });

  it('does not make somebody a helper twice', async () => {
    await bench.importText('helpers', HELPERS);
    const { preview } = await bench.importText('helpers', HELPERS.replace('Has a dog', 'Has two dogs'));
    expect(preview.problems[0]?.message).toContain('is a helper already');
    expect(await count('helper')).toBe(2);
  });
});

describe('all or nothing', () => {
  it('keeps nothing of a batch that fails on its last row', async () => {
    const { token, mapping } = await bench.choose('requests', REQUESTS);
    const failing = {
      ...bench.context,
      write: <T>(work: Parameters<typeof bench.context.write<T>>[0]) =>
        bench.context.write<T>(async (writer) => {
          await work(writer);
          throw new Error('The power went out.');
        }),
    };
    await expect(bench.handlers['imports.run']({ token, mapping }, failing)).rejects.toThrow('power');
    expect([
      await count('request'),
      await count('person'),
      await count('import_batch'),
      await count('import_item'),
    ]).toEqual([0, 0, 0, 0]);
  });

  it('leaves the old file in place when the rows of a new one cannot be made, and nothing beside it', async () => {
    await writeFile(bench.paths.save, 'old');
    const broken = [[{} as unknown as string]];
    await expect(writeCsvFile(bench.paths.save, ['a'], broken)).rejects.toThrow(TypeError);
    expect(await readFile(bench.paths.save, 'utf8')).toBe('old');
    const beside = await readdir(dirname(bench.paths.save));
    expect(beside.filter((name) => name.startsWith('.kith-'))).toEqual([]);
  });
});
