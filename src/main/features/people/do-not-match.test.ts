import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/domain/ids';
import type { MatchStatus } from '../../../shared/domain/match';
import { insertHelpers } from '../helpers/service';
import { aHelper, insertMatch } from '../helpers/testing';
import { openTestRecord } from '../organisation/testing';
import { insertRequests } from '../requests/service';
import { aRequest } from '../requests/testing';
import { addDoNotMatch, removeDoNotMatch } from './do-not-match';
import { listDoNotMatch } from './do-not-match-repository';
import { insertPeople } from './service';
import { aPerson } from './testing';

let opened: Awaited<ReturnType<typeof openTestRecord>>;
let low: PersonId;
let high: PersonId;
const ENTRY = { by: 'Desk', now: 1_000 };

beforeEach(async () => {
  opened = await openTestRecord();
  const people = [aPerson({ displayName: 'Low' }), aPerson({ displayName: 'High' })];
  const ids = await opened.database.write('test', (writer) => insertPeople(writer, people, 0));
  [low, high] = ids as [PersonId, PersonId];
});
afterEach(() => opened.dispose());

const add = (personId: PersonId, otherId: PersonId, reason = 'do_not_match:conflict') =>
  opened.database.write('test', (writer) =>
    addDoNotMatch(writer, { personId, otherId, reason, note: 'n' }, ENTRY),
  );
const list = (personId: PersonId) => opened.database.read((reader) => listDoNotMatch(reader, personId));
/** Both people are helpers and ask for help; each is matched with the other. */
const matchBothWays = (status: MatchStatus) =>
  opened.database.write('test', async (writer) => {
    const helpers = await insertHelpers(writer, [aHelper(low), aHelper(high)], 0);
    const requests = await insertRequests(writer, [aRequest(high), aRequest(low)], ENTRY);
    for (const [index, id] of requests.entries()) await insertMatch(writer, id, helpers[index]!, status);
  });
const matches = () => opened.database.read((reader) => reader.sql('SELECT 1 FROM "match"'));

describe('a do-not-match pair', () => {
  it('is seen from both sides, whichever it was entered from', async () => {
    await add(high, low);
    expect(await list(low)).toMatchObject([
      { personId: low, otherId: high, otherName: 'High', createdBy: 'Desk', note: 'n' },
    ]);
    expect(await list(high)).toMatchObject([
      { personId: high, otherId: low, otherName: 'Low', createdAt: 1_000 },
    ]);
  });

  it('is taken back from either side', async () => {
    await add(low, high);
    const left = await opened.database.write('test', (writer) => removeDoNotMatch(writer, high, low));
    expect(left).toEqual([]);
    expect(await list(low)).toEqual([]);
  });

  it('is not entered twice, nor with oneself, nor for a reason of another list', async () => {
    await add(low, high);
    await expect(add(high, low)).rejects.toMatchObject({ code: 'not_possible' });
    await expect(add(low, low)).rejects.toMatchObject({ code: 'bad_input' });
    await expect(add(low, high, 'close:other')).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('takes suggestions away in both roles and leaves what was confirmed', async () => {
    await matchBothWays('suggested');
    await add(low, high);
    expect(await matches()).toHaveLength(0);
  });

  it('leaves what was confirmed for staff to cancel', async () => {
    await matchBothWays('confirmed');
    await add(low, high);
    expect(await matches()).toHaveLength(2);
  });

  it('stops later suggestions whatever way they come', async () => {
    await add(low, high);
    await expect(matchBothWays('suggested')).rejects.toMatchObject({ code: 'not_eligible' });
  });
});
