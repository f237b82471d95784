import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MatchingClient } from '../../workers/matching-client';
import { workerPath } from '../../workers/testing';
import { insertMatch } from '../helpers/testing';
import { DEFAULT_WEIGHTS, saveWeights } from '../settings/weights-service';
import { fairness } from './fairness';
import { NOW, openTown, runnerFor, suggestions, type Town } from './testing';
import { Preview } from './weights-preview';

let town: Town;
let client: MatchingClient;
let preview: Preview;
beforeEach(async () => {
  town = await openTown();
  client = new MatchingClient(workerPath());
  preview = new Preview({ database: () => town.database, client, now: () => NOW });
});
afterEach(async () => {
  await client.cancel();
  await town.dispose();
});

const LAST_WEEK = { kind: 'between', date: '2025-12-30', fromMinute: 600, toMinute: 660 } as const;
const NO_LANGUAGE = { ...DEFAULT_WEIGHTS, languageMetres: 0 };

/** Somebody who would like Polish: Nora is near and speaks German, Piotr is 3 km further and speaks Polish. */
async function polishWish() {
  const requester = await town.addPerson('Rita Request');
  const requestId = await town.addRequest(requester, { languages: ['pl'], languageStrength: 'wish' });
  const near = await town.addHelper('Nora Near', {}, 500);
  const far = await town.addHelper('Piotr Polish', {}, 3_000);
  await town.database.write('test', (w) =>
    w.run(`UPDATE person SET languages = '["pl"]' WHERE display_name = 'Piotr Polish'`),
  );
  return { requestId, near, far };
}

describe('a preview of other weights', () => {
  it('says what would change, in figures, and stores nothing', async () => {
    await polishWish();
    const found = await preview.run(NO_LANGUAGE);
    expect(found.changed).toBe(1);
    expect(found.before).toMatchObject({ suggestions: 1, wishes: 1, wishesMet: 1, askedAgain: 0 });
    expect(found.after).toMatchObject({ suggestions: 1, wishes: 1, wishesMet: 0 });
    expect(found.before.metres - found.after.metres).toBeCloseTo(2_500, -2);
    expect(await suggestions(town.database)).toEqual(new Map());
  });

  it('finds no change where the weights are those saved', async () => {
    await polishWish();
    const { changed, before, after } = await preview.run(DEFAULT_WEIGHTS);
    expect(changed).toBe(0);
    expect(after).toEqual(before);
  });

  it('looks at the record as it is now, not as it was at the preview before', async () => {
    const { requestId, near } = await polishWish();
    await preview.run(NO_LANGUAGE);
    await town.database.write('test', (w) => insertMatch(w, requestId, near, 'confirmed', NOW));
    const { before, after } = await preview.run(NO_LANGUAGE);
    expect([before.suggestions, after.suggestions]).toEqual([0, 0]);
  });

  it('gives way to a newer one', async () => {
    await polishWish();
    const older = preview.run(DEFAULT_WEIGHTS);
    const outcome = expect(older).rejects.toMatchObject({ code: 'cancelled' });
    expect((await preview.run(NO_LANGUAGE)).changed).toBe(1);
    await outcome;
  });

  it('tells how much the busiest would do, the same as who carries how much does once it is stored', async () => {
    const { near } = await polishWish();
    const earlier = await town.addRequest(await town.addPerson('Rosa'), { when: LAST_WEEK });
    await town.database.write('test', (w) => insertMatch(w, earlier, near, 'done', NOW));
    const { before, after } = await preview.run(NO_LANGUAGE);
    expect(after.busiestShare).toBeGreaterThan(before.busiestShare);
    const { runner } = runnerFor(town.database);
    await runner.run();
    await runner.stop();
    const asked = { sort: 'name', descending: false, offset: 0, limit: 5 } as const;
    const stored = await town.database.read((r) => fairness(r, asked, NOW));
    expect(before.busiestShare).toBe(stored.busiestAfter);
  });
});

describe('saved weights', () => {
  it('are what the next run goes by', async () => {
    const { requestId, near, far } = await polishWish();
    const { runner } = runnerFor(town.database);
    await runner.run();
    expect((await suggestions(town.database)).get(requestId)).toEqual([far]);
    await town.database.write('save', (w) => saveWeights(w, NO_LANGUAGE));
    await runner.run();
    expect((await suggestions(town.database)).get(requestId)).toEqual([near]);
    await runner.stop();
  });
});
