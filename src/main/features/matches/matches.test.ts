import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MatchId, UndoId } from '../../../shared/domain/ids';
import { doNotMatchEntity } from '../../database/entities/person.entity';
import { helperEntity } from '../../database/entities/helper.entity';
import * as decisions from './decisions';
import { getMatch, hasPostponementEnded } from './match-repository';
import { markTold, recordStep } from './progress';
import { reviewCandidates, reviewDetail, reviewQueue } from './review';
import {
  DECIDER,
  NOW,
  seesAll,
  openPlannedTown,
  runnerFor,
  suggestionOf,
  suggestions,
  type PlannedTown,
} from './testing';
import { peekUndo, runUndo } from './undo';

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

const run = () => town.run();
const write: PlannedTown['write'] = (label, work) => town.write(label, work);
const statusOf = (id: number) => town.statusOf(id);
const confirm = (matchId: number) =>
  write('confirm', (w) => decisions.confirmMatch(w, { matchId, version: null }, DECIDER));
const turnDown = (matchId: number, reason = 'turn_down:too_far') =>
  write('turn down', (w) => decisions.turnDown(w, { matchId, reason, note: '' }, DECIDER));
const undo = (id: number) => write('undo', (w) => runUndo(w, id, DECIDER));
const queue = (show: 'suggested' | 'unmatched' | 'postponed' | 'in_progress') =>
  town.database.read((r) =>
    reviewQueue(r, { show, text: '', categories: [], urgencies: [], offset: 0, limit: 50 }, NOW),
  );

async function oneRequestTwoHelpers() {
  const requester = await town.addPerson('Rita Request');
  const requestId = await town.addRequest(requester);
  const near = await town.addHelper('Nora Near', {}, 500);
  const far = await town.addHelper('Fritz Far', {}, 4_000);
  await run();
  return { requester, requestId, near, far };
}

describe('a run', () => {
  it('suggests the nearer of two helpers, keeps the other as alternative and says why he came after', async () => {
    const { requestId, near, far } = await oneRequestTwoHelpers();
    const detail = await town.database.read((r) => reviewDetail(r, requestId, NOW));
    expect(detail.suggestions.map((s) => s.helperId)).toEqual([near]);
    expect(detail.alternatives.map((a) => [a.helperId, a.after?.code])).toEqual([[far, 'distance']]);
    const distance = detail.suggestions[0]?.terms.find((term) => term.term === 'distance');
    expect(Number(distance?.facts['distanceMetres'])).toBeCloseTo(500, -1);
  });

  it('keeps the id of a suggestion that stays, so that nothing moves under a reviewer', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const before = await suggestionOf(town.database, requestId);
    await town.addRequest(await town.addPerson('Otto Other'), { when: { kind: 'any' } });
    await run();
    expect(await suggestionOf(town.database, requestId)).toBe(before);
  });

  it('takes over what a suggestion that stays costs now, and why', async () => {
    const { requestId, near } = await oneRequestTwoHelpers();
    const before = await suggestionOf(town.database, requestId);
    await write('move', (w) =>
      w.run(
        'UPDATE place SET lat = lat + 0.009 WHERE person_id = (SELECT person_id FROM helper WHERE id = ?)',
        [near],
      ),
    );
    await run();
    const {
      suggestions: [kept],
    } = await town.database.read((r) => reviewDetail(r, requestId, NOW));
    expect(kept).toMatchObject({ matchId: before, helperId: near });
    const distance = kept?.terms.find(({ term }) => term === 'distance');
    expect(Number(distance?.facts['distanceMetres'])).toBeCloseTo(1_500, -2);
    expect(kept?.cost).toBe(kept?.terms.reduce((sum, { amount }) => sum + amount, 0));
  });

  it('says for a request without a match what refused and what would make it possible', async () => {
    const requester = await town.addPerson('Rita Request');
    const requestId = await town.addRequest(requester);
    await town.addHelper('Fritz Far', { travelLimitMetres: 2_000 }, 5_000);
    await run();
    const detail = await town.database.read((r) => reviewDetail(r, requestId, NOW));
    expect(detail.unmatched?.refusals).toEqual([{ code: 'travel_limit', helpers: 1 }]);
    expect(detail.unmatched?.nearMisses[0]).toMatchObject({ code: 'travel_limit', helpers: 1 });
    expect((await queue('unmatched')).items.map((item) => item.requestId)).toEqual([requestId]);
  });

  it('drops a result when the data changed meanwhile and works it out anew', async () => {
    const { requestId, near } = await oneRequestTwoHelpers();
    const { runner, statuses } = runnerFor(town.database);
    const running = runner.run();
    await write('pause near', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [near]));
    await running;
    await runner.stop();
    expect((await suggestions(town.database)).get(requestId)).not.toContain(near);
    expect(statuses.length).toBeGreaterThan(0);
  });

  it('never suggests a do-not-match pair, and the table itself refuses one', async () => {
    const { requester, requestId, near, far } = await oneRequestTwoHelpers();
    await write('forget suggestions', (w) => w.run(`DELETE FROM "match"`));
    const helper = await town.database.read((r) => r.find(helperEntity, { id: near }));
    const [lowId, highId] = [requester, helper?.personId ?? 0].sort((a, b) => a - b) as [number, number];
    const pair = {
      lowId,
      highId,
      reason: 'do_not_match:conflict',
      note: '',
      createdBy: 'Test',
      createdAt: NOW,
    };
    await write('dnm', (w) => w.insert(doNotMatchEntity, [pair]));
    await run();
    expect((await suggestions(town.database)).get(requestId)).toEqual([far]);
    const forced = write('force', (w) =>
      w.run(`UPDATE "match" SET helper_id = ? WHERE request_id = ?`, [near, requestId]),
    );
    await expect(forced).rejects.toMatchObject({ code: 'not_eligible' });
  });

  it('runs by itself a moment after a change, and can be cancelled while it waits', async () => {
    const requester = await town.addPerson('Rita Request');
    const requestId = await town.addRequest(requester);
    const near = await town.addHelper('Nora Near');
    const { runner } = runnerFor(town.database);
    runner.schedule();
    await runner.cancel();
    expect(await suggestions(town.database)).toEqual(new Map());
    runner.schedule();
    await expect.poll(() => suggestions(town.database)).toEqual(new Map([[requestId, [near]]]));
    await runner.stop();
  });
});

describe('confirming', () => {
  it('takes the seat, leaves the queue and writes down who and when', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const matchId = await suggestionOf(town.database, requestId);
    await confirm(matchId);
    const detail = await town.database.read((r) => reviewDetail(r, requestId, NOW));
    expect(detail.helpersTaken).toBe(1);
    expect(detail.matches[0]?.events).toMatchObject([
      { from: 'suggested', to: 'confirmed', by: 'Test', at: NOW },
    ]);
    expect((await queue('suggested')).total).toBe(0);
    expect((await queue('in_progress')).items.map((item) => item.requestId)).toEqual([requestId]);
  });

  it('checks eligibility again in the same transaction and refuses with the reason', async () => {
    const { requestId, near } = await oneRequestTwoHelpers();
    const matchId = await suggestionOf(town.database, requestId);
    await write('break', (w) => w.run(`UPDATE helper SET break_until = '2026-02-01' WHERE id = ?`, [near]));
    await expect(confirm(matchId)).rejects.toMatchObject({
      code: 'not_eligible',
      details: { refusal: 'break' },
    });
    expect(await statusOf(matchId)).toBe('suggested');
  });

  it('refuses a helper who was confirmed for the same hour elsewhere', async () => {
    const { requestId, near } = await oneRequestTwoHelpers();
    const other = await town.addRequest(await town.addPerson('Otto Other'));
    await confirm(await suggestionOf(town.database, requestId));
    const choice = write('choose', (w) =>
      decisions.chooseHelper(w, { requestId: other, helperId: near }, DECIDER),
    );
    await expect(choice).rejects.toMatchObject({ code: 'not_eligible', details: { refusal: 'time' } });
  });

  it('never lets a request hold more helpers than it needs', async () => {
    const { requestId, far } = await oneRequestTwoHelpers();
    await confirm(await suggestionOf(town.database, requestId));
    const second = write('choose', (w) => decisions.chooseHelper(w, { requestId, helperId: far }, DECIDER));
    await expect(second).rejects.toMatchObject({ code: 'not_possible' });
  });

  it('fills a campaign with different helpers, one by one', async () => {
    const requester = await town.addPerson('Campaign');
    const requestId = await town.addRequest(requester, { helpersNeeded: 3 });
    const helpers = [await town.addHelper('A', {}, 100), await town.addHelper('B', {}, 200)];
    await run();
    expect((await suggestions(town.database)).get(requestId)).toEqual(helpers);
    await confirm(await suggestionOf(town.database, requestId));
    const [item] = (await queue('suggested')).items;
    expect(item).toMatchObject({ helpersNeeded: 3, helpersTaken: 1 });
  });

  it('confirms many at once and counts those that a rule speaks against by now', async () => {
    const { requestId, near } = await oneRequestTwoHelpers();
    const later = { kind: 'between', date: '2026-01-07', fromMinute: 600, toMinute: 660 } as const;
    const other = await town.addRequest(await town.addPerson('Otto Other'), { when: later });
    await run();
    const ids = [await suggestionOf(town.database, requestId), await suggestionOf(town.database, other)];
    const [ofNear] = await town.database.read((r) =>
      r.sql<{ id: number }>(`SELECT id FROM "match" WHERE helper_id = ? AND id = ?`, [near, ids[0] ?? 0]),
    );
    expect(ofNear).toBeDefined();
    await write('break', (w) =>
      w.run(`UPDATE "match" SET status = 'turned_down' WHERE id = ?`, [ids[1] ?? 0]),
    );
    const result = await write('many', (w) => decisions.confirmMany(w, ids, DECIDER));
    expect(result).toMatchObject({ matchIds: [ids[0]], refused: 1 });
  });
});

describe('turning down', () => {
  it('needs a reason of its list, and the pair is not suggested again for this request', async () => {
    const { requestId, near, far } = await oneRequestTwoHelpers();
    const matchId = await suggestionOf(town.database, requestId);
    await expect(turnDown(matchId, 'decline:no_time')).rejects.toMatchObject({ code: 'bad_input' });
    await turnDown(matchId);
    await run();
    expect((await suggestions(town.database)).get(requestId)).toEqual([far]);
    const found = await reviewCandidates({ requestId, text: 'nora', limit: 5 }, seesAll(town.database));
    expect(found).toMatchObject([{ helperId: near, refusals: [{ code: 'declined' }] }]);
  });
});

describe('choosing by hand', () => {
  it('shows whoever fits first, also when the alphabet puts others before them', async () => {
    const requestId = await town.addRequest(await town.addPerson('Rita Request'));
    await town.addHelper('Ada Away', {}, 60_000);
    await town.addHelper('Bea Beyond', {}, 70_000);
    const fits = await town.addHelper('Zita Fits', {});
    const found = await reviewCandidates({ requestId, text: '', limit: 2 }, seesAll(town.database));
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ helperId: fits, refusals: [] });
  });
});

describe('postponing', () => {
  it('takes the request out of the queue until then, and undo brings it back', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const postpone = (until: number | null) =>
      write('postpone', (w) => decisions.postpone(w, { requestId, version: 1, until }, DECIDER));
    await expect(postpone(NOW - 1)).rejects.toMatchObject({ code: 'bad_input' });
    const { undoId } = await postpone(NOW + 3_600_000);
    expect((await queue('postponed')).total).toBe(1);
    await run();
    expect(await suggestions(town.database)).toEqual(new Map());
    const hasEnded = (since: number, now: number) =>
      town.database.read((r) => hasPostponementEnded(r, since, now));
    expect(await hasEnded(NOW, NOW + 3_599_999)).toBe(false);
    expect(await hasEnded(NOW + 3_599_999, NOW + 3_600_000)).toBe(true);
    expect(await hasEnded(NOW + 3_600_000, NOW + 7_200_000)).toBe(false);
    await undo(undoId);
    await run();
    expect((await queue('suggested')).total).toBe(1);
  });

  it('can be ended early, which brings the request back', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const postpone = (version: number, until: number | null) =>
      write('postpone', (w) => decisions.postpone(w, { requestId, version, until }, DECIDER));
    await postpone(1, NOW + 3_600_000);
    await postpone(2, null);
    await run();
    expect((await queue('suggested')).total).toBe(1);
  });
});

describe('undo', () => {
  it('takes back a confirmation, also when a run has come between', async () => {
    const { requestId, near } = await oneRequestTwoHelpers();
    const { undoId } = await confirm(await suggestionOf(town.database, requestId));
    await run();
    expect(await town.database.read(peekUndo)).toMatchObject({
      id: undoId,
      kind: 'confirm',
      requesterName: 'Rita Request',
      helperName: 'Nora Near',
      isTold: false,
    });
    await undo(undoId);
    expect((await suggestions(town.database)).get(requestId)).toEqual([near]);
    expect(await town.database.read(peekUndo)).toBeNull();
  });

  it('takes back a turn-down; what was suggested in its place since goes', async () => {
    const { requestId, near } = await oneRequestTwoHelpers();
    const { undoId } = await turnDown(await suggestionOf(town.database, requestId));
    await run();
    await undo(undoId);
    expect((await suggestions(town.database)).get(requestId)).toEqual([near]);
  });

  it('refuses once somebody was told, and says why', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const matchId = (await suggestionOf(town.database, requestId)) as MatchId;
    const { undoId } = await confirm(matchId);
    await write('told', (w) => markTold(w, { matchId, side: 'requester' }, DECIDER));
    expect((await town.database.read(peekUndo))?.isTold).toBe(true);
    await expect(undo(undoId)).rejects.toMatchObject({ code: 'already_told' });
    expect(await statusOf(matchId)).toBe('confirmed');
  });

  it('refuses once the match went on, even when nobody was told', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const matchId = (await suggestionOf(town.database, requestId)) as MatchId;
    const { undoId } = await confirm(matchId);
    const version = (await town.database.read((reader) => getMatch(reader, matchId))).version;
    const cancel = { step: 'cancelled', side: 'staff', reason: 'cancel:mistake', note: '' } as const;
    await write('cancel', (w) => recordStep(w, { matchId, version, ...cancel }, DECIDER));
    await expect(undo(undoId)).rejects.toMatchObject({ code: 'already_told' });
    expect(await statusOf(matchId)).toBe('cancelled');
  });

  it('refuses an entry that is not the last one any more', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const { undoId } = await turnDown(await suggestionOf(town.database, requestId));
    await run();
    await confirm(await suggestionOf(town.database, requestId));
    await expect(undo(undoId as UndoId)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });
});

describe('after confirming', () => {
  const record = (
    matchId: number,
    step: Parameters<typeof recordStep>[1]['step'],
    reason: string | null = null,
  ) =>
    write('record', async (w) => {
      const { version } = await getMatch(w, matchId);
      const input = { matchId: matchId as MatchId, version, step, side: null, reason, note: '' };
      return await recordStep(w, input, DECIDER);
    });

  it('goes from told to done, and the request closes by itself with its need met', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const matchId = await suggestionOf(town.database, requestId);
    await confirm(matchId);
    await write('told', (w) => markTold(w, { matchId: matchId as MatchId, side: 'helper' }, DECIDER));
    expect(await statusOf(matchId)).toBe('contacted');
    await record(matchId, 'accepted');
    await record(matchId, 'under_way');
    await record(matchId, 'done');
    const detail = await town.database.read((r) => reviewDetail(r, requestId, NOW));
    expect(detail.request).toMatchObject({ status: 'closed', statusReason: 'close:met' });
    expect(detail.matches[0]?.events).toHaveLength(5);
  });

  it('refuses steps that do not follow, and steps without the reason they need', async () => {
    const { requestId } = await oneRequestTwoHelpers();
    const matchId = await suggestionOf(town.database, requestId);
    await confirm(matchId);
    await expect(record(matchId, 'done')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(record(matchId, 'declined')).rejects.toMatchObject({ code: 'bad_input' });
    expect(await statusOf(matchId)).toBe('confirmed');
  });

  it('frees the seat when the helper declines, and suggests somebody else', async () => {
    const { requestId, far } = await oneRequestTwoHelpers();
    const matchId = await suggestionOf(town.database, requestId);
    await confirm(matchId);
    await record(matchId, 'declined', 'decline:no_time');
    await run();
    expect((await suggestions(town.database)).get(requestId)).toEqual([far]);
  });

  it('counts a confirmed task against the week that the helper wants', async () => {
    const near = await town.addHelper('Nora Near', { tasksPerWeek: 1 }, 500);
    const rita = await town.addPerson('Rita Request');
    const first = await town.addRequest(rita, {});
    await run();
    await confirm(await suggestionOf(town.database, first));
    const thursday = { kind: 'between', date: '2026-01-08', fromMinute: 600, toMinute: 660 } as const;
    const second = await town.addRequest(await town.addPerson('Otto Other'), {
      when: thursday,
    });
    await run();
    expect(await suggestions(town.database)).toEqual(new Map());
    const detail = await town.database.read((r) => reviewDetail(r, second, NOW));
    expect(detail.unmatched?.refusals).toEqual([{ code: 'capacity', helpers: 1 }]);
    expect(near).toBeGreaterThan(0);
  });
});
