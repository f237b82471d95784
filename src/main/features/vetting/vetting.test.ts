import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PERMISSIONS, type Permission, type User } from '../../../shared/contract/permissions';
import type { HelperId, MatchId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import type { CommandContext } from '../../ipc/context';
import { addDays, instantOf, localToday } from '../../time/zones';
import { chooseHelper, confirmMany, confirmMatch } from '../matches/decisions';
import {
  DECIDER,
  NOW,
  openPlannedTown,
  suggestionOf,
  suggestions,
  type PlannedTown,
} from '../matches/testing';
import { readTerms } from '../terms/repository';
import { changeTerm } from '../terms/service';
import { createVettingHandlers } from './handlers';

const CHECK = 'vetting:background_check';
const ZONE = DECIDER.timeZone;
const TODAY = localToday(NOW, ZONE);
const handlers = createVettingHandlers();
let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

/** Noon of the day so many days from now, where the organisation is. */
const after = (days: number) => instantOf(addDays(TODAY, days), 720, ZONE);
const until = (days: number, kind = CHECK) => ({
  kind,
  validFrom: '2024-01-01',
  validUntil: addDays(TODAY, days),
});

function as(days: number, ...permissions: Permission[]): CommandContext {
  const user: User = { id: null, name: 'Maria', role: 'viewer', permissions: new Set(permissions) };
  return contextFor(town.database, after(days), user);
}

const due = (days: number, ...permissions: Permission[]) =>
  handlers['vetting.renewals']({ offset: 0, limit: 500 }, as(days, ...permissions));
const counted = async (days: number, ...permissions: Permission[]) =>
  (await handlers['vetting.count']({}, as(days, ...permissions))).counts;

async function giveGrace(graceDays: number): Promise<void> {
  await town.write('grace', async (writer) => {
    const term = (await readTerms(writer)).find(({ code }) => code === CHECK);
    if (term === undefined) throw new Error('no such kind');
    await changeTerm(writer, { ...term, vetting: { months: 36, graceDays } });
  });
}

async function visit(): Promise<number> {
  const anna = await town.addPerson('Anna Beck');
  return await town.addRequest(anna, { category: 'category:visit', when: { kind: 'any' } });
}
const visitor = (days: number) =>
  town.addHelper('Hana Novak', { categories: ['category:visit'], vetting: [until(days)] });

describe('a check that has ended', () => {
  it('blocks a suggestion that was made before, one by one, many at once and by hand', async () => {
    const requestId = await visit();
    const helperId = await visitor(3);
    await town.run();
    const matchId = await suggestionOf(town.database, requestId);
    const later = { ...DECIDER, now: after(4) };
    const refused = { code: 'not_eligible', details: { refusal: 'vetting', problem: 'expired' } };
    await expect(
      town.write('test', (writer) => confirmMatch(writer, { matchId, version: null }, later)),
    ).rejects.toMatchObject(refused);
    await expect(
      town.write('test', (writer) => confirmMany(writer, [matchId as MatchId], later)),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(
      town.write('test', (writer) => chooseHelper(writer, { requestId, helperId }, later)),
    ).rejects.toMatchObject(refused);
    expect(await town.statusOf(matchId)).toBe('suggested');
  });

  it('still counts in its days of grace, and on the day after them no longer, with both days said', async () => {
    await giveGrace(7);
    const requestId = await visit();
    await visitor(3);
    await town.run();
    const matchId = await suggestionOf(town.database, requestId);
    const confirmOn = (days: number) =>
      town.write('test', (writer) =>
        confirmMatch(writer, { matchId, version: null }, { ...DECIDER, now: after(days) }),
      );
    await expect(confirmOn(11)).rejects.toMatchObject({
      details: { refusal: 'vetting', date: addDays(TODAY, 3), graceUntil: addDays(TODAY, 10) },
    });
    await confirmOn(10);
    expect(await town.statusOf(matchId)).toBe('confirmed');
  });

  it('is looked at again by the matching when its kind gets days of grace, or loses them', async () => {
    const requestId = await visit();
    const helperId = await visitor(-1);
    await town.run();
    expect(await suggestions(town.database)).toEqual(new Map());
    await giveGrace(7);
    await town.run();
    expect(await suggestions(town.database)).toEqual(new Map([[requestId, [helperId]]]));
    await giveGrace(0);
    await town.run();
    expect(await suggestions(town.database)).toEqual(new Map());
  });
});

describe('the list of renewals', () => {
  const told = async (days: number) => {
    const { items } = await due(days, 'vetting.read');
    const states = items.map(({ name, check }) => `${name} ${check?.state ?? ''}`);
    return { states, counts: await counted(days, 'vetting.read') };
  };

  it('reminds 60 and 30 days before the end, then tells of grace and of the end', async () => {
    await giveGrace(5);
    await visitor(100);
    const stateOn = async (days: number) => (await told(days)).states;
    expect(await stateOn(39)).toEqual([]);
    expect(await stateOn(40)).toEqual(['Hana Novak in_60']);
    expect(await stateOn(69)).toEqual(['Hana Novak in_60']);
    expect(await stateOn(70)).toEqual(['Hana Novak in_30']);
    expect(await stateOn(100)).toEqual(['Hana Novak in_30']);
    expect(await stateOn(101)).toEqual(['Hana Novak in_grace']);
    expect(await stateOn(105)).toEqual(['Hana Novak in_grace']);
    expect(await stateOn(106)).toEqual(['Hana Novak expired']);
  });

  it('begins with what is most pressing and counts each, the renewed and those who left not', async () => {
    await town.addHelper('Ada', { vetting: [until(50)] });
    await town.addHelper('Bea', { vetting: [until(-3)] });
    await town.addHelper('Cleo', { vetting: [until(-3), until(400)] });
    await town.addHelper('Dora', { vetting: [until(-3)], status: 'left' });
    await town.addHelper('Edda', { vetting: [{ ...until(0), validUntil: null }] });
    await town.addHelper('Fay', { vetting: [until(20), until(-1, 'vetting:first_aid')] });
    expect(await told(0)).toEqual({
      states: ['Bea expired', 'Fay expired', 'Fay in_30', 'Ada in_60'],
      counts: { expired: 2, in_grace: 0, in_30: 1, in_60: 1 },
    });
  });

  it('tells those who may not see checks only whom to ask, by name and nothing else', async () => {
    await town.addHelper('Zoe', { vetting: [until(-3)] });
    await town.addHelper('Fay', { vetting: [until(20), until(-1, 'vetting:first_aid')] });
    const answer = await due(0, 'helper.read');
    expect(answer.items.map(({ name, check }) => ({ name, check }))).toEqual([
      { name: 'Fay', check: null },
      { name: 'Zoe', check: null },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/vetting:|20\d\d-/);
    expect(await counted(0, 'helper.read')).toEqual({ expired: 0, in_grace: 0, in_30: 0, in_60: 0 });
  });

  it('tells how many agreed tasks hang on it', async () => {
    const requestId = await visit();
    const helperId: HelperId = await visitor(3);
    await town.write('test', (writer) => chooseHelper(writer, { requestId, helperId }, DECIDER));
    const { items, total } = await handlers['vetting.renewals'](
      { offset: 0, limit: 1 },
      as(0, ...PERMISSIONS),
    );
    expect([items[0]?.tasks, total]).toEqual([1, 1]);
  });
});
