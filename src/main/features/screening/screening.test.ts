import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract';
import { userOf, type User } from '../../../shared/contract/permissions';
import type { Flag, RuleModes } from '../../../shared/contract/screening';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { RequestInput } from '../../../shared/domain/request';
import { contextFor, TEST_USER } from '../../ipc/testing';
import { createHelperHandlers } from '../helpers/handlers';
import { aHelper } from '../helpers/testing';
import { chooseHelper, confirmMany, confirmMatch } from '../matches/decisions';
import { DECIDER, NOW, openPlannedTown, suggestionOf, type PlannedTown } from '../matches/testing';
import { reviewQueue } from '../matches/review';
import { runUndo } from '../matches/undo';
import { createPeopleHandlers } from '../people/handlers';
import { createRequestHandlers } from '../requests/handlers';
import { aRequest } from '../requests/testing';
import { AROUND_SQL, sameMarksSql } from './others-repository';
import { createScreeningHandlers } from './handlers';
import { DEFAULT_MODES } from './modes-service';
import { screenChanges, screener } from './service';

const handlers = {
  ...createScreeningHandlers(),
  ...createRequestHandlers(),
  ...createHelperHandlers(),
  ...createPeopleHandlers(),
};
const account = (id: string, name: string) => userOf({ id, name, role: 'admin', rights: [] });
const MARIA = account('1', 'Maria');
const JONAS = account('2', 'Jonas');
const PIN = 'Please give the helper my bank card and the PIN.';
const TEXT =
  'I am new in town and need somebody to carry a parcel from the station to the hotel in the evening, the rest by phone.';

let town: PlannedTown;
let erika: PersonId;
beforeEach(async () => {
  town = await openPlannedTown();
  erika = await town.addPerson('Erika');
});
afterEach(() => town.dispose());

const as = (user: User, now = NOW) => contextFor(town.database, now, user);
const ask = (changes: Partial<RequestInput>, user = MARIA, requesterId = erika) =>
  handlers['requests.create']({ request: aRequest(requesterId, changes), rrule: null }, as(user));
const flagsOf = (requestId: RequestId | null, helperIds: HelperId[] = [], user = JONAS) =>
  handlers['flags.of']({ requestId, helperIds }, as(user));
const rulesOf = async (requestId: RequestId) => (await flagsOf(requestId)).map(({ rule }) => rule);
const set = (modes: Partial<RuleModes>) =>
  handlers['screening.saveModes']({ modes: { ...DEFAULT_MODES, ...modes } }, as(MARIA));
const decide = (flag: Flag | undefined, changes: Partial<InputOf<'flags.decide'>> = {}, user = JONAS) => {
  if (flag === undefined) throw new Error('no flag');
  const input = {
    id: flag.id,
    version: flag.version,
    state: 'dismissed',
    covers: 'words',
    note: 'Known.',
  } as const;
  return handlers['flags.decide']({ ...input, ...changes }, as(user));
};

describe('what is saved', () => {
  it('is screened at once, and its flag quotes the words', async () => {
    const { id } = await ask({ details: `She is kind. ${PIN} Thank you.` });
    expect(await flagsOf(id)).toMatchObject([
      {
        ...{ rule: 'secrets', field: 'details', state: 'open', enteredBy: 'Maria', isMine: false },
        quote: 'give the helper my bank card',
        after: ' and the PIN. Thank you.',
      },
    ]);
  });

  it('keeps no flag of words that were taken out, and the same flag of words that only moved', async () => {
    const made = await ask({ details: PIN });
    const [flag] = await flagsOf(made.id);
    const update = (details: string, version: number) =>
      handlers['requests.update'](
        { id: made.id, version, scope: 'one', request: aRequest(erika, { details }), rrule: null },
        as(MARIA),
      );
    await update(`Hello! ${PIN}`, 1);
    expect(await flagsOf(made.id)).toMatchObject([{ id: flag?.id, quote: 'give the helper my bank card' }]);
    await update('Weekly shopping.', 2);
    expect(await flagsOf(made.id)).toEqual([]);
  });

  it('is screened in every request of a series', async () => {
    const request = aRequest(erika, {
      details: PIN,
      when: { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 },
    });
    await handlers['requests.create']({ request, rrule: 'FREQ=WEEKLY;BYDAY=TU' }, as(MARIA));
    const { requests } = await handlers['flags.count']({}, as(JONAS));
    expect(requests).toBeGreaterThan(3);
  });

  it('is screened in an offer by the rules of offers', async () => {
    const helper = await handlers['helpers.create'](
      { ...aHelper(erika), notes: 'Prefers to be alone with the children, no DBS check please.' },
      as(MARIA),
    );
    expect((await flagsOf(null, [helper.id])).map(({ rule }) => rule)).toEqual(['alone']);
  });

  it('stays unscreened by a rule that is off, and is looked at once it is on', async () => {
    await set({ secrets: 'off' });
    const { id } = await ask({ details: PIN });
    expect(await flagsOf(id)).toEqual([]);
    await set({});
    await town.database.write('test', (writer) => screenChanges(writer, screener(NOW)));
    expect(await rulesOf(id)).toEqual(['secrets']);
    await set({ secrets: 'off' });
    expect(await flagsOf(id)).toEqual([]);
  });
});

describe('what the record holds besides', () => {
  it('tells of the same text under another name, by name, also with a few words changed', async () => {
    const ingrid = await town.addPerson('Ingrid');
    await ask({ details: TEXT });
    const second = await ask({ details: TEXT.replace('hotel', 'hostel') }, MARIA, ingrid);
    expect(await flagsOf(second.id)).toMatchObject([{ rule: 'same_text', others: ['Erika'], quote: '' }]);
  });

  it('says nothing of a person who writes the same text again', async () => {
    await ask({ details: TEXT });
    expect(await rulesOf((await ask({ details: TEXT })).id)).toEqual([]);
  });

  it('tells of a number or an address under a third name, and leaves a couple alone', async () => {
    const contact = { phones: [{ asGiven: '078', e164: '+423780000' }], email: null };
    const [one, two] = [await town.addPerson('A', contact), await town.addPerson('B', contact)];
    expect(await rulesOf((await ask({}, MARIA, one)).id)).toEqual([]);
    const three = await town.addPerson('C', contact);
    expect(await flagsOf((await ask({}, MARIA, three)).id)).toMatchObject([
      { rule: 'same_contact', others: ['A', 'B'] },
    ]);
    expect(two).toBeGreaterThan(one);
  });

  it('tells of somebody new who asks for many things, and not of one who is known', async () => {
    const ids: RequestId[] = [];
    for (let n = 0; n < 5; n++) ids.push((await ask({ summary: `Thing ${String(n)}` })).id);
    expect(await rulesOf(ids[3] as RequestId)).toEqual([]);
    expect(await rulesOf(ids[4] as RequestId)).toEqual(['many_requests']);
    await town.write('test', (w) => w.run('UPDATE person SET created_at = 0'));
    expect(await rulesOf((await ask({ summary: 'One more' })).id)).toEqual([]);
  });

  it('is looked up by indexes alone', async () => {
    const plan = async (sql: string, parameters: (string | number)[]) =>
      (await town.database.read((r) => r.sql<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters)))
        .map(({ detail }) => detail)
        .filter(
          (detail) =>
            /^SCAN/.test(detail) && !/VIRTUAL TABLE|SCAN s$|SCAN \(subquery|SCAN \d|CONSTANT/.test(detail),
        );
    expect(await plan(AROUND_SQL, ['[1]', 0, 0])).toEqual([]);
    expect(await plan(sameMarksSql(6), [1, 2, 3, 4, 5, 6])).toEqual([]);
    expect(await plan('SELECT * FROM person WHERE notes = ?', ['x'])).not.toEqual([]);
  });
});

describe('a dismissal', () => {
  it('is kept with who and why, and the same words of the same person raise no flag again', async () => {
    const { id } = await ask({ details: PIN });
    await decide((await flagsOf(id))[0], { note: 'We know her, it is her daughter.' });
    expect(await flagsOf(id)).toMatchObject([
      { state: 'dismissed', decidedBy: 'Jonas', note: 'We know her, it is her daughter.' },
    ]);
    expect(await rulesOf((await ask({ details: PIN.toUpperCase() })).id)).toEqual([]);
    expect(await rulesOf((await ask({ details: 'Tell me your password.' })).id)).toEqual(['secrets']);
    const other = await town.addPerson('Somebody');
    expect(await rulesOf((await ask({ details: PIN }, MARIA, other)).id)).toEqual(['secrets']);
  });

  it('covers all that the rule finds of a person, where it is meant so', async () => {
    const { id } = await ask({ details: PIN });
    await decide((await flagsOf(id))[0], { covers: 'person' });
    expect(await rulesOf((await ask({ details: 'Tell me your password.' })).id)).toEqual([]);
  });

  it('needs a reason, and gives way to a newer decision', async () => {
    const { id } = await ask({ details: PIN });
    const [flag] = await flagsOf(id);
    await decide(flag);
    await expect(decide(flag)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const [later] = await flagsOf(id);
    await decide(later, { state: 'open', note: 'Looked again.' });
    expect(await flagsOf(id)).toMatchObject([{ state: 'open', decidedBy: null, note: '' }]);
  });

  it('counts against its rule, which is called often wrong after five and none confirmed', async () => {
    const records = async () => (await handlers['screening.rules']({}, as(MARIA))).records;
    for (let n = 0; n < 5; n++) {
      const person = await town.addPerson(`Person ${String(n)}`);
      await decide((await flagsOf((await ask({ details: PIN }, MARIA, person)).id))[0]);
    }
    expect((await records()).find(({ rule }) => rule === 'secrets')).toMatchObject({
      ...{ dismissed: 5, scam: 0, isOftenWrong: true },
    });
    const { id } = await ask({ details: 'Tell me your password.' });
    await decide((await flagsOf(id))[0], { state: 'scam' });
    expect((await records()).find(({ rule }) => rule === 'secrets')).toMatchObject({
      ...{ dismissed: 5, scam: 1, isOftenWrong: false },
    });
  });
});

describe('a second person', () => {
  let request: RequestId;
  let helper: HelperId;
  beforeEach(async () => {
    helper = await town.addHelper('Hana');
    const when = { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 } as const;
    request = (await ask({ details: PIN, when })).id;
    await town.run();
  });
  const confirm = async () => {
    const matchId = await suggestionOf(town.database, request);
    return await town.write('test', (w) => confirmMatch(w, { matchId, version: null }, DECIDER));
  };
  const REFUSED = { code: 'not_possible', message: expect.stringContaining('second person') as string };

  it('is asked for only where the rule says so', async () => {
    await expect(confirm()).resolves.toMatchObject({ matchIds: [expect.any(Number)] });
  });

  it('is in any case no match for a click that confirms many', async () => {
    const queue = () =>
      town.database.read((r) =>
        reviewQueue(
          r,
          { show: 'suggested', text: '', categories: [], urgencies: [], offset: 0, limit: 10 },
          NOW,
        ),
      );
    expect((await queue()).items).toMatchObject([{ requestId: request, isClear: false }]);
    await decide((await flagsOf(request))[0]);
    expect((await queue()).items).toMatchObject([{ requestId: request, isClear: true }]);
  });

  it('is asked for on every way to a match', async () => {
    await set({ secrets: 'second' });
    const matchId = await suggestionOf(town.database, request);
    await expect(confirm()).rejects.toMatchObject(REFUSED);
    const choose = town.write('test', (w) =>
      chooseHelper(w, { requestId: request, helperId: helper }, DECIDER),
    );
    await expect(choose).rejects.toMatchObject(REFUSED);
    const many = town.write('test', (w) => confirmMany(w, [matchId], DECIDER));
    await expect(many).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await town.statusOf(matchId)).toBe('suggested');
  });

  it('is not the one who entered it', async () => {
    await set({ secrets: 'second' });
    const [mine] = await flagsOf(request, [], MARIA);
    expect(mine).toMatchObject({ isMine: true, needsSecond: true });
    await expect(decide(mine, {}, MARIA)).rejects.toMatchObject({
      ...{ code: 'not_possible', message: expect.stringContaining('other than Maria') as string },
    });
    await expect(confirm()).rejects.toMatchObject(REFUSED);
    await decide((await flagsOf(request))[0]);
    await expect(confirm()).resolves.toMatchObject({ matchIds: [expect.any(Number)] });
  });

  it('is not the one who dismissed it alone before the rule asked for two', async () => {
    await decide((await flagsOf(request, [], MARIA))[0], {}, MARIA);
    await set({ secrets: 'second' });
    await expect(confirm()).rejects.toMatchObject(REFUSED);
  });

  it('cannot be told apart in the sample, where whoever looks counts', async () => {
    await set({ secrets: 'second' });
    const [flag] = await flagsOf(request, [], TEST_USER);
    await decide(flag, {}, TEST_USER);
    await expect(confirm()).resolves.toMatchObject({ matchIds: [expect.any(Number)] });
  });

  it('is asked for also where the offer is flagged, and where nothing was screened yet', async () => {
    await set({ secrets: 'second', alone: 'second' });
    await decide((await flagsOf(request))[0]);
    await town.write('test', (w) => w.run(`UPDATE helper SET notes = 'Refuses a background check.'`));
    await expect(confirm()).rejects.toMatchObject({
      message: expect.stringContaining('This helper') as string,
    });
  });

  it('does not stand in the way of taking a decision back', async () => {
    const { undoId } = await confirm();
    await set({ secrets: 'second' });
    await expect(town.write('test', (w) => runUndo(w, undoId, DECIDER))).resolves.toEqual({
      requestId: request,
    });
    await expect(confirm()).rejects.toMatchObject(REFUSED);
  });

  it('no longer helps once it was marked as a scam', async () => {
    await decide((await flagsOf(request))[0], { state: 'scam', note: 'The bank confirmed it.' });
    await expect(confirm()).rejects.toMatchObject({
      message: expect.stringContaining('marked as a scam by Jonas') as string,
    });
  });
});

describe('the list of requests', () => {
  const list = (user = JONAS) =>
    handlers['requests.list'](
      {
        filter: { text: '', categories: [], urgencies: [], statuses: [], requesterId: null, isFlagged: true },
        ...{ sort: 'newest', offset: 0, limit: 10 },
      },
      as(user),
    );

  it('shows those to be looked at, until somebody has', async () => {
    await ask({});
    const { id } = await ask({ details: PIN });
    expect((await list()).items.map((item) => item.id)).toEqual([id]);
    expect(await handlers['flags.count']({}, as(JONAS))).toEqual({ requests: 1, helpers: 0 });
    await decide((await flagsOf(id))[0]);
    expect((await list()).total).toBe(0);
    expect(await handlers['flags.count']({}, as(JONAS))).toEqual({ requests: 0, helpers: 0 });
  });

  it('does not tell whoever may not decide which they are', async () => {
    const viewer = userOf({ id: '3', name: 'Vera', role: 'viewer', rights: [] });
    await expect(list(viewer)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
