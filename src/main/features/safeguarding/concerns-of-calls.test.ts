import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallParty } from '../../../shared/domain/call';
import type { CallId, PersonId } from '../../../shared/domain/ids';
import { userOf, type User } from '../../../shared/contract/permissions';
import { contextFor } from '../../ipc/testing';
import { sightOf } from '../../ipc/sight-of';
import { createTranslate } from '../../words/translate';
import { createCallHandlers } from '../calls/handlers';
import { aResult } from '../calls/testing';
import { NOW } from '../matches/testing';
import { MONTHS, openDueList, type DueList } from '../retention/testing';
import { createSafeguardingHandlers } from './handlers';
import { holdsOn } from './holds-service';

const READER = userOf({ id: 'reader', name: 'Rea', role: 'operator', rights: ['safeguarding.read'] });
const DESK = userOf({ id: 'desk', name: 'Desk', role: 'operator', rights: [] });
const KEY = '00000000-0000-4000-8000-000000000001';
const NUMBER = '+44 20 7946 0958';
const handlers = {
  ...createSafeguardingHandlers({
    accounts: () => Promise.resolve([{ id: 'reader', name: 'Rea', isReader: true }]),
  }),
  ...createCallHandlers({
    t: await createTranslate(),
    findLikely: () => Promise.reject(new Error('No test here asks who could help.')),
  }),
};

let bench: DueList;
let town: DueList['town'];
let callId: CallId;
beforeEach(async () => {
  bench = await openDueList();
  ({ town } = bench);
  ({ id: callId } = await handlers['calls.begin']({ draftId: KEY, direction: 'in' }, as(DESK)));
});
afterEach(() => town.dispose());

const as = (user: User) => contextFor(town.database, NOW, user);
const raise = (changes: object = {}) =>
  handlers['safeguarding.raise'](
    {
      ...{ personId: null, source: { kind: 'call', id: callId }, urgency: 'now', words: 'Cried.' },
      hiddenFrom: [],
      ...changes,
    } as never,
    as(DESK),
  );
const finish = (caller: CallParty, number = '') =>
  handlers['calls.finish']({ draftId: KEY, ...aResult({ caller, number, notes: 'Cried.' }) }, as(DESK));
const open = () => handlers['safeguarding.open']({ id: 1 as never }, as(READER));
const holds = (person: PersonId) => town.database.read((reader) => holdsOn(reader, person, NOW));
const mine = () => handlers['safeguarding.mine']({}, as(DESK));

describe('a concern about a call whose caller is not known', () => {
  it('is received and seen, about nobody by name', async () => {
    expect(await raise()).toEqual({ raisedAt: NOW });
    expect(await open()).toMatchObject({
      ...{ personId: null, personName: null, words: 'Cried.', source: { kind: 'call', id: callId } },
    });
    expect(await mine()).toEqual([{ id: 1, personId: null, personName: null, raisedAt: NOW }]);
  });

  it('says when the call was, who took it and, while nobody knows who rang, its number', async () => {
    await raise();
    await finish({ kind: 'unknown' }, NUMBER);
    const list = () =>
      handlers['safeguarding.list']({ show: 'open', offset: 0, limit: 10 }, as(READER)).then(
        ({ items }) => items,
      );
    const call = { id: callId, startedAt: NOW, operator: 'Desk', number: NUMBER };
    expect(await open()).toMatchObject({ call });
    expect(await list()).toMatchObject([{ call }]);
    const anna = await town.addPerson('Anna');
    await town.database.write('who rang', (w) => w.run('UPDATE call SET caller_id = ?', [anna]));
    expect(await open()).toMatchObject({ personName: 'Anna', call: { ...call, number: '' } });
    await raise({ personId: anna, source: { kind: 'person', id: anna } });
    expect(await list()).toMatchObject([{ call: null }, { call: { ...call, number: '' } }]);
  });

  it('tells no number of a helper to a reader who may not see it', async () => {
    await raise();
    await finish({ kind: 'unknown' }, NUMBER);
    const helper = await town.addHelper('Hana');
    await town.database.write('phone', (w) =>
      w.run(
        `INSERT INTO person_phone (person_id, position, as_given, e164)
         SELECT person_id, 0, ?, '+442079460958' FROM helper WHERE id = ?`,
        [NUMBER, helper],
      ),
    );
    const seeing: typeof as = (user) => ({
      ...as(user),
      read: (work) => town.database.read(work, sightOf(user, NOW)),
    });
    const opened = await handlers['safeguarding.open']({ id: 1 as never }, seeing(READER));
    expect(opened.call).toMatchObject({ id: callId, operator: 'Desk', number: '' });
    const page = { show: 'open', offset: 0, limit: 10 } as const;
    expect((await handlers['safeguarding.list'](page, seeing(READER))).items).toMatchObject([
      { call: { number: '' } },
    ]);
  });

  it('is about a call that is there, and about nothing else without a person', async () => {
    await expect(raise({ source: { kind: 'call', id: 99 } })).rejects.toMatchObject({ code: 'not_found' });
    for (const kind of ['person', 'helper', 'request', 'match'])
      await expect(raise({ source: { kind, id: 1 } })).rejects.toMatchObject({ code: 'bad_input' });
    expect(await mine()).toEqual([]);
  });

  it('cannot be changed, deleted or made about nobody at all, also through SQL', async () => {
    await raise();
    for (const statement of [
      `UPDATE concern SET words = 'x'`,
      'DELETE FROM concern',
      `INSERT INTO concern (source_kind, source_id, urgency, words, raised_by, raised_at) VALUES ('match', 1, 'now', '', 'x', 1)`,
    ])
      await expect(town.database.write('test', (w) => w.run(statement))).rejects.toBeDefined();
    expect(await open()).toMatchObject({ words: 'Cried.' });
  });

  it('keeps the call, also where nothing was typed and its screen is left', async () => {
    await raise();
    await handlers['calls.drop']({ draftId: KEY }, as(DESK));
    expect(await handlers['calls.get']({ id: callId }, as(DESK))).toMatchObject({ endedAt: null });
  });

  it('names the caller as the call does, once that is noted', async () => {
    await raise();
    await finish({ kind: 'named', name: 'Berta', isPseudonym: true });
    expect(await open()).toMatchObject({ personName: 'Berta' });
  });
});

describe('who was in the call', () => {
  it('is kept as whoever a concern names, from when they are known', async () => {
    const anna = await town.addPerson('Anna');
    await raise();
    expect(await holds(anna)).toEqual([]);
    await finish({ kind: 'known', id: anna });
    expect(await open()).toMatchObject({ personId: anna, personName: 'Anna' });
    expect(await holds(anna)).toEqual([{ reason: 'kept_by_rule', until: null }]);
  });

  it('is kept by their number too, because the call would be erased with them', async () => {
    await raise();
    await finish({ kind: 'unknown' }, NUMBER);
    const row = await town.database.read((r) =>
      r.sqlOne<{ e164: string }>('SELECT number_e164 AS e164 FROM call'),
    );
    const [other, same] = [
      await town.addPerson('Otto'),
      await town.addPerson('Hugo', { phones: [{ asGiven: NUMBER, e164: row?.e164 ?? null }] }),
    ];
    expect([await holds(other), await holds(same)]).toEqual([[], [{ reason: 'kept_by_rule', until: null }]]);
  });
});

it('what the call says is not let go of while the concern stands', async () => {
  await raise();
  await finish({ kind: 'unknown' }, NUMBER);
  const item = async () => (await bench.itemsOf(MONTHS(12), 'calls'))[0];
  expect(await item()).toMatchObject({ obstacles: [{ kind: 'hold', count: 1 }] });
  expect(JSON.stringify(await item())).not.toContain('oncern');
  expect(await bench.approve(MONTHS(12), ['calls', callId])).toEqual({ done: 0, stayed: 1 });
  await handlers['safeguarding.setStatus'](
    { id: 1 as never, status: 'closed', words: 'The family knows.' },
    as(READER),
  );
  await handlers['safeguarding.saveRules']({ keepMonths: 2, emergencyNumbers: '', steps: '' }, as(READER));
  expect(await item()).toMatchObject({ obstacles: [] });
});
