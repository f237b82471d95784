import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userOf, type User } from '../../../shared/contract/permissions';
import type { RuleModes } from '../../../shared/contract/screening';
import type { Lead } from '../../../shared/domain/call';
import type { PersonId } from '../../../shared/domain/ids';
import { sightOf } from '../../ipc/sight-of';
import type { CommandContext } from '../../ipc/context';
import { contextFor, TEST_USER } from '../../ipc/testing';
import { createTranslate } from '../../words/translate';
import { chooseHelper } from '../matches/decisions';
import { DECIDER, NOW, openPlannedTown, type PlannedTown } from '../matches/testing';
import { createRequestHandlers } from '../requests/handlers';
import { aRequest } from '../requests/testing';
import { createScreeningHandlers } from '../screening/handlers';
import { DEFAULT_MODES } from '../screening/modes-service';
import { requireSecondLook } from '../screening/second-look-service';
import { createCallHandlers } from './handlers';
import { aResult } from './testing';

const handlers = {
  ...createCallHandlers({
    t: await createTranslate(),
    findLikely: () => Promise.reject(new Error('No test here asks who could help.')),
  }),
  ...createScreeningHandlers(),
  ...createRequestHandlers(),
};
const account = (id: string, name: string) => userOf({ id, name, role: 'front_desk', rights: [] });
const OLGA = account('1', 'Olga');
const OTTO = account('2', 'Otto');
const ADMIN = userOf({ id: '3', name: 'Ada', role: 'admin', rights: [] });
const FLAGGED = 'Would go shopping. Wants to buy gift cards for them.';
const REFUSED = { code: 'not_possible', message: expect.stringContaining('other than Olga') as string };

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

/** Reads as the dispatcher does: with what the role may see. */
const as = (user: User): CommandContext => ({
  ...contextFor(town.database, NOW, user),
  read: (work) => town.database.read(work, sightOf(user, NOW)),
});
const set = (modes: Partial<RuleModes>) =>
  handlers['screening.saveModes']({ modes: { ...DEFAULT_MODES, ...modes } }, as(ADMIN));
const list = async (user: User) => (await handlers['leads.list']({ offset: 0, limit: 10 }, as(user))).items;
const close = (id: Lead['id'], user: User, status: 'became_helper' | 'not_now' = 'became_helper') =>
  handlers['leads.close']({ id, status }, as(user));

async function personOf(helperId: number): Promise<PersonId> {
  const row = await town.database.read((r) =>
    r.sqlOne<{ id: PersonId }>('SELECT person_id AS id FROM helper WHERE id = ?', [helperId]),
  );
  if (row === null) throw new Error('no helper');
  return row.id;
}

async function offer(words: string, user = OLGA, personId: PersonId | null = null): Promise<Lead> {
  const caller =
    personId === null
      ? ({ kind: 'named', name: 'Hugo', isPseudonym: false } as const)
      : ({ kind: 'known', id: personId } as const);
  const offered = { words, followUpOn: '2026-01-07' };
  const draftId = '00000000-0000-4000-8000-000000000001';
  const { lead } = await handlers['calls.finish'](
    { draftId, ...aResult({ caller }, { offer: offered }) },
    as(user),
  );
  if (lead === null) throw new Error('no offer');
  return lead;
}

describe('an offer made on the phone that has a flag', () => {
  it('is taken on by whoever noted it, as long as the rule does not ask for a second person', async () => {
    const { id } = await offer(FLAGGED);
    expect(await list(OLGA)).toMatchObject([{ needsSecond: false }]);
    await expect(close(id, OLGA)).resolves.toEqual({});
  });

  it('is taken on by somebody else alone where the rule asks for it, and says so to both', async () => {
    await set({ gift_card: 'second' });
    const lead = await offer(FLAGGED);
    expect(lead).toMatchObject({ needsSecond: true, isMine: true });
    expect(await list(OLGA)).toMatchObject([{ needsSecond: true, isMine: true }]);
    expect(await list(OTTO)).toMatchObject([{ needsSecond: true, isMine: false }]);
    await expect(close(lead.id, OLGA)).rejects.toMatchObject(REFUSED);
    expect(await list(OLGA)).toHaveLength(1);
    await close(lead.id, OTTO);
    const rows = await town.database.read((r) =>
      r.sql('SELECT status, closed_by AS closedBy FROM helper_lead'),
    );
    expect(rows).toEqual([{ status: 'became_helper', closedBy: 'Otto' }]);
  });

  it('is turned down by whoever noted it', async () => {
    await set({ gift_card: 'second' });
    const { id } = await offer(FLAGGED);
    await expect(close(id, OLGA, 'not_now')).resolves.toEqual({});
  });

  it('asks nothing where another rule asks for a second person', async () => {
    await set({ secrets: 'second' });
    const { id } = await offer(FLAGGED);
    await expect(close(id, OLGA)).resolves.toEqual({});
  });

  it('cannot tell two people apart in the sample, where whoever looks counts', async () => {
    await set({ gift_card: 'second' });
    const { id } = await offer(FLAGGED, TEST_USER);
    expect(await list(TEST_USER)).toMatchObject([{ needsSecond: true, isMine: false }]);
    await expect(close(id, TEST_USER)).resolves.toEqual({});
  });

  it('keeps whoever became a helper past the list from a match until it was looked at', async () => {
    await set({ gift_card: 'second' });
    const helperId = await town.addHelper('Hana');
    const { id } = await offer(FLAGGED, OLGA, await personOf(helperId));
    const requester = await town.addPerson('Erika');
    const when = { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 } as const;
    const request = await handlers['requests.create'](
      { request: aRequest(requester, { when }), rrule: null },
      as(OLGA),
    );
    const choose = () =>
      town.write('test', (w) => chooseHelper(w, { requestId: request.id, helperId }, DECIDER));
    await expect(choose()).rejects.toMatchObject(REFUSED);
    await close(id, OTTO);
    await expect(choose()).resolves.toMatchObject({ matchIds: [expect.any(Number)] });
  });

  it.each([
    ['the same number under another name', 'Berta Brunnthaler', true],
    ['a name that sounds alike', 'Hugo Hollergschwandtner', false],
  ])('keeps a helper from a match who has %s, as long as it waits', async (_what, name, hasNumber) => {
    await set({ gift_card: 'second' });
    const phones = [{ asGiven: '0664 123 45 67', e164: '+436641234567' }];
    const { id } = await offer(FLAGGED, OLGA, await town.addPerson('Hugo Hollergschwantner', { phones }));
    const helperId = await town.addHelper(name);
    if (hasNumber) {
      const person = await personOf(helperId);
      await town.write('test', (w) =>
        w.run('INSERT INTO person_phone (person_id, position, as_given, e164) VALUES (?, 0, ?, ?)', [
          ...[person, '0664 123 45 67', '+436641234567'],
        ]),
      );
    }
    const other = await town.addHelper('Clara Clemens');
    const when = { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 } as const;
    const requester = await town.addPerson('Erika');
    const request = await handlers['requests.create'](
      { request: aRequest(requester, { when }), rrule: null },
      as(OLGA),
    );
    const look = (who: typeof helperId) =>
      town.write('test', (w) => requireSecondLook(w, { requestId: request.id, helperId: who }, NOW));
    await expect(look(helperId)).rejects.toMatchObject(REFUSED);
    await look(other);
    await close(id, OTTO);
    await look(helperId);
  });

  it('is taken on by nobody from whom its words are withheld', async () => {
    await set({ gift_card: 'second' });
    const { id } = await offer(FLAGGED, OLGA, await personOf(await town.addHelper('Hana')));
    const operator = userOf({ id: '4', name: 'Olaf', role: 'operator', rights: [] });
    expect(await list(operator)).toMatchObject([{ words: '' }]);
    await expect(close(id, operator)).rejects.toMatchObject({
      ...{ code: 'not_possible', message: expect.stringContaining('may read what was offered') as string },
    });
    await expect(close(id, OTTO)).resolves.toEqual({});
  });
});
