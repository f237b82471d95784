import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestFilter } from '../../../shared/contract/requests';
import { requestSchema, type HelpRequest, type RequestInput } from '../../../shared/domain/request';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { MatchStatus } from '../../../shared/domain/match';
import { insertHelpers } from '../helpers/service';
import { aHelper, insertMatch } from '../helpers/testing';
import { openTestRecord } from '../organisation/testing';
import { createPerson, insertPeople, updatePerson } from '../people/service';
import { aPerson, aPlace } from '../people/testing';
import { listRequests } from './list-repository';
import { createRequest, getRequest, insertRequests, updateRequest } from './service';
import { setRequestStatus } from './status-service';
import { aRequest } from './testing';

let opened: Awaited<ReturnType<typeof openTestRecord>>;
let anna: PersonId;
let helper: HelperId;
const NOW = Date.UTC(2026, 2, 2, 9);
const ENTRY = { by: 'Desk', now: NOW };
const ALL: RequestFilter = {
  ...{ text: '', categories: [], urgencies: [], statuses: [] },
  ...{ requesterId: null, isFlagged: false },
};

beforeEach(async () => {
  opened = await openTestRecord();
  await opened.database.write('test', async (writer) => {
    const ids = await insertPeople(
      writer,
      [
        aPerson({ places: [aPlace()], phones: [{ asGiven: '078 123 45 67', e164: null }] }),
        aPerson({ displayName: 'Hans Helper' }),
      ],
      NOW,
    );
    anna = ids[0]!;
    [helper] = (await insertHelpers(writer, [aHelper(ids[1]!)], NOW)) as [HelperId];
  });
});
afterEach(() => opened.dispose());

const create = (changes: Partial<RequestInput> = {}) =>
  opened.database.write('test', (writer) =>
    createRequest(writer, { request: aRequest(anna, changes), rrule: null }, ENTRY),
  );
const match = (request: HelpRequest, status: MatchStatus) =>
  opened.database.write('test', (writer) => insertMatch(writer, request.id, helper, status));
const update = (request: HelpRequest, changes: Partial<RequestInput>, version = request.version) =>
  opened.database.write('test', (writer) =>
    updateRequest(
      writer,
      { id: request.id, version, scope: 'one', request: aRequest(anna, changes), rrule: null },
      { by: 'Other desk', now: NOW + 1 },
    ),
  );
const list = (
  filter: Partial<RequestFilter>,
  sort: 'urgency' | 'newest' | 'soonest' | 'name' = 'newest',
  offset = 0,
  limit = 50,
) => opened.database.read((reader) => listRequests(reader, { ...ALL, ...filter }, { sort, offset, limit }));
const summaries = async (filter: Partial<RequestFilter>, sort?: 'urgency' | 'newest' | 'soonest' | 'name') =>
  (await list(filter, sort)).items.map((line) => line.summary);

describe('a request', () => {
  it('comes back as it was entered, awkward text included', async () => {
    const input = aRequest(anna, {
      callerId: anna,
      callerRelation: 'daughter "Mia"',
      summary: `50% off; '"*(🚑`,
      details: 'é'.repeat(4_000),
      when: { kind: 'between', date: '2026-03-29', fromMinute: 90, toMinute: 1440 },
      place: aPlace({ line: 'Landstrasse 1' }),
      destination: aPlace({ line: 'Spital', point: null }),
      skills: ['skill:first_aid'],
      languages: ['de'],
      languageStrength: 'must',
      gender: 'woman',
      genderStrength: 'wish',
      wheelchair: true,
      atRisk: true,
      seats: 2,
      source: 'source:phone',
    });
    const made = await opened.database.write('test', (writer) =>
      createRequest(writer, { request: input, rrule: null }, ENTRY),
    );
    expect(made).toMatchObject({
      ...input,
      status: 'open',
      version: 1,
      createdBy: 'Desk',
      updatedBy: 'Desk',
      createdAt: NOW,
    });
    expect(requestSchema.safeParse(made).error).toBeUndefined();
    expect(made.startsAt).toBe(Date.UTC(2026, 2, 29, 0, 30));
    expect(made.endsAt).toBe(Date.UTC(2026, 2, 29, 22));
  });

  it('refuses people, words and zones that are not known', async () => {
    await expect(create({ requesterId: 9_999 as PersonId })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(create({ category: 'category:magic' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(create({ skills: ['need:memory'] })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(create({ timeZone: 'Europe/Atlantis' })).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('names one of the requester’s own places by its row, and follows when that place is corrected', async () => {
    const made = await create({ place: aPlace() });
    const person = aPerson({ places: [aPlace({ postcode: '9495' })] });
    const changed = await opened.database.write('test', (writer) =>
      updatePerson(writer, anna, 1, person, NOW),
    );
    const again = await opened.database.read((reader) => getRequest(reader, made.id));
    expect(again.place).toMatchObject({ id: changed.places[0]!.id, postcode: '9495' });
  });

  it('keeps the place it names when the person moves away from there', async () => {
    const made = await create({ place: aPlace() });
    const moved = aPerson({ places: [aPlace({ line: 'Neugasse 5' })] });
    await opened.database.write('test', (writer) => updatePerson(writer, anna, 1, moved, NOW));
    expect((await opened.database.read((reader) => getRequest(reader, made.id))).place).toEqual(made.place);
  });

  it('lets go of a place nothing names any more, and keeps one that stays', async () => {
    const made = await create({ place: aPlace({ line: 'Feld 1' }), destination: aPlace({ line: 'Feld 2' }) });
    const changed = await update(made, { place: aPlace({ line: 'Feld 1' }), destination: null });
    expect(changed.place?.id).toBe(made.place?.id);
    const rows = await opened.database.read((reader) =>
      reader.sql<{ n: number }>('SELECT count(*) AS n FROM place'),
    );
    expect(rows[0]?.n).toBe(2);
  });

  it('refuses a change made over a stale copy', async () => {
    const made = await create();
    const changed = await update(made, { summary: 'First' });
    expect(changed).toMatchObject({
      summary: 'First',
      version: 2,
      updatedBy: 'Other desk',
      createdBy: 'Desk',
    });
    await expect(update(made, { summary: 'Second' })).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('cannot need fewer helpers than it has', async () => {
    const made = await create({ helpersNeeded: 2 });
    const [other] = await opened.database.write('test', async (writer) => {
      const person = await createPerson(writer, aPerson({ displayName: 'Second' }), NOW);
      return await insertHelpers(writer, [aHelper(person.id)], NOW);
    });
    await match(made, 'confirmed');
    await opened.database.write('test', (writer) => insertMatch(writer, made.id, other!, 'accepted'));
    await expect(update(made, { helpersNeeded: 1 })).rejects.toMatchObject({ code: 'not_possible' });
  });
});

describe('the status of a request', () => {
  const set = (
    request: HelpRequest,
    status: HelpRequest['status'],
    reason: string | null,
    version = request.version,
  ) =>
    opened.database.write('test', (writer) =>
      setRequestStatus(
        writer,
        { id: request.id, version, status, scope: 'one', reason, note: 'note' },
        ENTRY,
      ),
    );

  it('ends with a reason from the list and its suggestions go', async () => {
    const made = await create();
    await match(made, 'suggested');
    await expect(set(made, 'closed', null)).rejects.toMatchObject({ code: 'bad_input' });
    await expect(set(made, 'closed', 'cancel:other')).rejects.toMatchObject({ code: 'bad_input' });
    const closed = await set(made, 'closed', 'close:met');
    expect(closed).toMatchObject({
      status: 'closed',
      statusReason: 'close:met',
      statusNote: 'note',
      version: 2,
    });
    const rows = await opened.database.read((reader) => reader.sql('SELECT 1 FROM "match"'));
    expect(rows).toHaveLength(0);
  });

  it('does not end while somebody counts on a match, and says who', async () => {
    const made = await create();
    await match(made, 'accepted');
    const closed = set(made, 'cancelled', 'close:no_longer_needed');
    await expect(closed).rejects.toMatchObject({
      code: 'not_possible',
      message: expect.stringContaining('Hans Helper') as string,
    });
  });

  it('ends when the match is done, and opens again without a reason', async () => {
    const made = await create();
    await match(made, 'done');
    const closed = await set(made, 'closed', 'close:met');
    expect(await set(closed, 'open', null)).toMatchObject({ status: 'open', statusReason: null });
  });

  it('takes no step that is not one', async () => {
    const closed = await set(await create(), 'unmet', 'close:no_helper');
    await expect(set(closed, 'on_hold', null)).rejects.toMatchObject({ code: 'not_possible' });
    await expect(set(closed, 'open', null, 1)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });
});

describe('the list of requests', () => {
  it('finds words of the request, and names and phones of its requester', async () => {
    await create({ summary: 'Gartenhilfe für Frühling', details: 'hedge "100%"' });
    await create({ summary: 'Other' });
    expect(await summaries({ text: 'fruhling garten' })).toEqual(['Gartenhilfe für Frühling']);
    expect(await summaries({ text: '100 hedge' })).toEqual(['Gartenhilfe für Frühling']);
    expect(await summaries({ text: 'beck' })).toHaveLength(2);
    expect(await summaries({ text: '078123' })).toHaveLength(2);
    for (const text of ['"', '* AND (', '%', '🚑', 'NEAR(a b)'])
      expect(await summaries({ text }), text).toEqual([]);
  });

  it('tells waiting, suggested and filled apart', async () => {
    await create({ summary: 'waiting' });
    await match(await create({ summary: 'suggested' }), 'suggested');
    await match(await create({ summary: 'filled' }), 'confirmed');
    await match(await create({ summary: 'turned down' }), 'turned_down');
    const closed = await create({ summary: 'closed' });
    await opened.database.write('test', (writer) =>
      setRequestStatus(
        writer,
        { id: closed.id, version: 1, status: 'closed', scope: 'one', reason: 'close:met', note: '' },
        ENTRY,
      ),
    );
    expect(await summaries({ statuses: ['waiting'] })).toEqual(['turned down', 'waiting']);
    expect(await summaries({ statuses: ['suggested'] })).toEqual(['suggested']);
    expect(await summaries({ statuses: ['filled', 'closed'] })).toEqual(['closed', 'filled']);
    expect(await summaries({ statuses: ['open'] })).toHaveLength(4);
    const [line] = (await list({ statuses: ['filled'] })).items;
    expect(line).toMatchObject({
      helpersTaken: 1,
      hasSuggestion: false,
      locality: 'Vaduz',
      requesterName: 'Anna Beck',
    });
  });

  it('filters by category, urgency and requester at once', async () => {
    await create({ summary: 'a', category: 'category:ride', urgency: 'high' });
    await create({ summary: 'b', category: 'category:ride' });
    await create({ summary: 'c', urgency: 'high' });
    expect(await summaries({ categories: ['category:ride'], urgencies: ['high', 'critical'] })).toEqual([
      'a',
    ]);
    expect(await summaries({ requesterId: anna })).toHaveLength(3);
    expect(await summaries({ requesterId: 99 as PersonId })).toEqual([]);
  });

  it('sorts by urgency and waiting, by time with undated last, and by name', async () => {
    await create({ summary: 'low', urgency: 'low', when: { kind: 'by', date: '2026-03-05', toMinute: 600 } });
    await create({ summary: 'critical', urgency: 'critical' });
    await create({
      summary: 'high',
      urgency: 'high',
      when: { kind: 'between', date: '2026-03-04', fromMinute: 600, toMinute: 660 },
    });
    expect(await summaries({}, 'urgency')).toEqual(['critical', 'high', 'low']);
    expect(await summaries({}, 'soonest')).toEqual(['high', 'low', 'critical']);
    expect(await summaries({}, 'newest')).toEqual(['high', 'critical', 'low']);
  });

  it('pages without losing or repeating a row and always tells the total', async () => {
    await opened.database.write('test', (writer) =>
      insertRequests(
        writer,
        Array.from({ length: 430 }, (_, n) => aRequest(anna, { summary: `r${String(n)}` })),
        {
          ...ENTRY,
          createdAt: (index) => NOW - index,
        },
      ),
    );
    const pages = await Promise.all([0, 200, 400, 600].map((offset) => list({}, 'newest', offset, 200)));
    const seen: RequestId[] = pages.flatMap((page) => page.items.map((line) => line.id));
    expect(new Set(seen).size).toBe(430);
    expect(pages.map((page) => [page.items.length, page.total])).toEqual([
      [200, 430],
      [200, 430],
      [30, 430],
      [0, 430],
    ]);
    expect(pages[0]?.items[0]?.summary).toBe('r0');
  });

  it('reads through indexes and not through whole tables', async () => {
    const plan = await opened.database.read((reader) =>
      reader.sql<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT (SELECT count(*) FROM "match" m WHERE m.request_id = r.id AND m.status = 'done')
         FROM request r WHERE r.id IN (SELECT rowid FROM request_search WHERE request_search MATCH 'a'
         UNION ALL SELECT q.id FROM person_search s JOIN request q ON q.requester_id = s.rowid WHERE person_search MATCH 'a')`,
      ),
    );
    expect(plan.map((row) => row.detail).filter((detail) => /^SCAN (r|m|q)\b/.test(detail))).toEqual([]);
  });
});
