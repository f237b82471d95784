import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import { userOf, type User } from '../../../shared/contract/permissions';
import type { PersonId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { createHelperHandlers } from '../helpers/handlers';
import { openTown, type Town } from '../matches/testing';
import { createPeopleHandlers } from '../people/handlers';
import { aPerson } from '../people/testing';
import { createRequestHandlers } from '../requests/handlers';
import { aRequest } from '../requests/testing';
import { createTermHandlers } from '../terms/handlers';
import { createDraftHandlers } from './handlers';
import { clearOldSaves } from './service';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 24 * 3_600_000;
const CANARY = 'Quetzalcoatlina is afraid of the dark';
const calls = {
  ...createDraftHandlers(),
  ...createRequestHandlers(),
  ...createPeopleHandlers(),
  ...createHelperHandlers(),
  ...createTermHandlers(),
};
const ANNA = userOf({ id: randomUUID(), name: 'Anna', role: 'admin', rights: [] });
const BERT = userOf({ id: randomUUID(), name: 'Bert', role: 'admin', rights: [] });
const SAMPLE: User = { ...ANNA, id: null };

let town: Town;
let requester: PersonId;
beforeEach(async () => {
  town = await openTown();
  requester = await town.addPerson('Rita Requester');
});
afterEach(() => town.dispose());

const as = (user: User, now = NOW) => contextFor(town.database, now, user);
const draft = (changes: Partial<InputOf<'drafts.keep'>> = {}): InputOf<'drafts.keep'> => ({
  id: randomUUID(),
  form: 'request',
  key: 'new',
  screen: '/requests/new',
  version: null,
  body: JSON.stringify({ value: { details: CANARY } }),
  ...changes,
});
const codeOf = async (work: Promise<unknown>) =>
  await work.then(
    () => 'ok',
    (error: unknown) => (error instanceof KithError ? error.code : error),
  );
const count = async (table: string) =>
  (await town.database.read((r) => r.sqlOne<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)))?.n;

describe('a draft', () => {
  it('comes back to whoever typed it, word for word, and takes the place of what was kept of that form before', async () => {
    const first = draft();
    const body = JSON.stringify({
      value: { details: `O'Brien "\u202E" \0 \uD83D 👩‍👩‍👧\n${'ß'.repeat(4_000)}` },
    });
    await calls['drafts.keep'](first, as(ANNA));
    await calls['drafts.keep']({ ...first, version: 3, body }, as(ANNA, NOW + 5));
    expect(await calls['drafts.get']({ form: 'request', key: 'new' }, as(ANNA))).toEqual({
      ...first,
      ...{ version: 3, body, keptAt: NOW + 5, lacks: null },
    });
    expect(await count('draft')).toBe(1);
  });

  it('comes back whole to whoever may see everything, also in a field that an earlier version had', async () => {
    const body = JSON.stringify({ value: { nameOfOld: CANARY }, start: {} });
    await calls['drafts.keep'](draft({ body }), as(ANNA));
    expect(await calls['drafts.get']({ form: 'request', key: 'new' }, as(ANNA))).toMatchObject({ body });
  });

  it('is listed newest first, without the words', async () => {
    await calls['drafts.keep'](draft(), as(ANNA, NOW));
    await calls['drafts.keep'](draft({ form: 'person', key: '7' }), as(ANNA, NOW + 1));
    const listed = await calls['drafts.list']({}, as(ANNA));
    expect(listed.map(({ form, key }) => `${form} ${key}`)).toEqual(['person 7', 'request new']);
    expect(JSON.stringify(listed)).not.toContain(CANARY);
  });

  it('is in no answer to anybody else, and nobody else can drop, replace or save it away', async () => {
    const kept = draft();
    await calls['drafts.keep'](kept, as(ANNA));
    for (const user of [BERT, SAMPLE]) {
      const seen = [
        await calls['drafts.get']({ form: 'request', key: 'new' }, as(user)),
        await calls['drafts.list']({}, as(user)),
      ];
      expect(JSON.stringify(seen)).toBe('[null,[]]');
      await calls['drafts.drop']({ form: 'request', key: 'new' }, as(user));
      expect(await codeOf(calls['drafts.keep'](kept, as(user)))).toBe('not_possible');
      const request = { request: aRequest(requester), rrule: null };
      await codeOf(calls['requests.create']({ ...request, draftId: kept.id }, as(user)));
      expect(await calls['drafts.get']({ form: 'request', key: 'new' }, as(ANNA))).toMatchObject(kept);
    }
  });

  it('is let go of by its owner', async () => {
    await calls['drafts.keep'](draft(), as(ANNA));
    await calls['drafts.drop']({ form: 'request', key: 'new' }, as(ANNA));
    expect(await calls['drafts.list']({}, as(ANNA))).toEqual([]);
  });

  it('stays until a person lets go of it, while what is known of saves goes after a day', async () => {
    await calls['drafts.keep'](draft({ key: '1' }), as(ANNA, NOW - 300 * DAY));
    for (const at of [NOW - DAY - 1, NOW - DAY]) {
      const saved = { ...aPerson(), draftId: randomUUID() };
      await calls['people.create'](saved, as(ANNA, at));
    }
    await town.database.write('test', (writer) => clearOldSaves(writer, NOW));
    expect((await calls['drafts.list']({}, as(ANNA))).map(({ key }) => key)).toEqual(['1']);
    expect(await count('draft_saved')).toBe(1);
  });

  it('fills no record: of one person the fifty newest stay, and those of others are left alone', async () => {
    await calls['drafts.keep'](draft(), as(BERT));
    for (let n = 0; n < 60; n++)
      await calls['drafts.keep'](draft({ form: 'person', key: String(n) }), as(ANNA, NOW + n));
    const keys = (await calls['drafts.list']({}, as(ANNA))).map(({ key }) => Number(key));
    expect([keys.length, keys[0], keys.at(-1)]).toEqual([50, 59, 10]);
    expect(await calls['drafts.list']({}, as(BERT))).toHaveLength(1);
  });

  it('makes no plan out of date, while a save does', async () => {
    const before = await town.database.stamp();
    await calls['drafts.keep'](draft(), as(ANNA));
    await calls['drafts.drop']({ form: 'request', key: 'new' }, as(ANNA));
    expect(await town.database.stamp()).toBe(before);
    await calls['requests.create']({ request: aRequest(requester), rrule: null }, as(ANNA));
    expect(await town.database.stamp()).not.toBe(before);
  });

  it('leaves no trace in the audit', async () => {
    const before = await count('audit_entry');
    await calls['drafts.keep'](draft(), as(ANNA));
    expect(await count('audit_entry')).toBe(before);
  });
});

describe('a save', () => {
  const create = (draftId: string, summary = 'Bread', user = ANNA) =>
    calls['requests.create']({ request: aRequest(requester, { summary }), rrule: null, draftId }, as(user));

  it('lets go of the draft together with it, and of no other', async () => {
    const kept = draft();
    await calls['drafts.keep'](kept, as(ANNA));
    await calls['drafts.keep'](draft({ form: 'person' }), as(ANNA));
    await create(kept.id);
    expect((await calls['drafts.list']({}, as(ANNA))).map(({ form }) => form)).toEqual(['person']);
  });

  it('that fails leaves the draft', async () => {
    const kept = draft();
    await calls['drafts.keep'](kept, as(ANNA));
    const request = aRequest(requester, { category: 'category:nowhere' });
    const failing = calls['requests.create']({ request, rrule: null, draftId: kept.id }, as(ANNA));
    expect(await codeOf(failing)).toBe('bad_input');
    expect(await calls['drafts.list']({}, as(ANNA))).toHaveLength(1);
    expect(await count('draft_saved')).toBe(0);
  });

  it('that is tried again after its answer was lost gives the first result, and is made once', async () => {
    const id = randomUUID();
    const [first, second] = [await create(id), await create(id)];
    expect(second).toEqual(first);
    expect(await count('request')).toBe(1);
  });

  it('of a person, a helper and a term is made once, too', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    const person = () => calls['people.create']({ ...aPerson(), draftId: ids[0] }, as(ANNA));
    const anna = await person();
    expect(await person()).toEqual(anna);
    const other = await town.addHelper('Hana');
    const {
      id: _,
      person: __,
      version: ___,
      createdAt: ____,
      updatedAt: _____,
      ...given
    } = await calls['helpers.get']({ id: other }, as(ANNA));
    const helper = () => calls['helpers.create']({ ...given, personId: anna.id, draftId: ids[1] }, as(ANNA));
    expect(await helper()).toEqual(await helper());
    const term = () =>
      calls['terms.add'](
        { list: 'skill', label: 'Juggling', category: null, vetting: null, draftId: ids[2] },
        as(ANNA),
      );
    expect(await term()).toEqual(await term());
    expect(
      (await calls['terms.list']({}, as(ANNA))).filter(({ label }) => label === 'Juggling'),
    ).toHaveLength(1);
  });

  it('of a change that is tried again is no change by somebody else', async () => {
    const { id, version } = await create(randomUUID());
    const change = () =>
      calls['requests.update'](
        {
          ...{ id, version, scope: 'one', rrule: null, draftId: retried },
          request: aRequest(requester, { summary: 'Milk' }),
        },
        as(ANNA),
      );
    const retried = randomUUID();
    const first = await change();
    expect(await change()).toEqual(first);
    expect(first.version).toBe(version + 1);
  });

  it('with other words under a draft that was saved is refused in words, and loses nothing silently', async () => {
    const id = randomUUID();
    await create(id);
    expect(await codeOf(create(id, 'Bread and milk'))).toBe('not_possible');
    expect(await codeOf(create(id, 'Bread', BERT))).toBe('not_possible');
    expect(await count('request')).toBe(1);
  });

  it('is not undone by words that were on their way to be kept', async () => {
    const kept = draft();
    await create(kept.id);
    expect(await codeOf(calls['drafts.keep'](kept, as(ANNA)))).toBe('not_possible');
    expect(await calls['drafts.list']({}, as(ANNA))).toEqual([]);
  });
});
