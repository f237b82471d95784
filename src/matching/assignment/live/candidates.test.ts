import { describe, expect, it } from 'vitest';
import { buildInstance } from '../../testing/instances';
import { createRandom } from '../../testing/random';
import { GAP } from './candidates';
import { addEdge, addRow, dropColumn, dropEdge, dropRow, findEdge } from './edges';
import { createLiveState, type LiveState } from './live-state';

const REQUESTS = 6;
const HELPERS = 5;

describe('the columns of a live assignment', () => {
  it('hold each candidate once, where it says it stands, whatever comes and goes', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = createRandom(seed);
      const live = nobodyNeeded();
      for (let step = 0; step < 60; step++) {
        const i = random.int(0, REQUESTS - 1);
        const j = random.int(0, HELPERS - 1);
        const e = findEdge(live, i, j);
        const kind = random.int(0, 9);
        if (kind === 0) dropColumn(live, j);
        else if (kind === 1) dropRow(live, i);
        else if (e >= 0) dropEdge(live, i, e);
        else addEdge(live, i, j, 1);
        expect(entriesOf(live), `seed ${seed}, step ${step}`).toEqual(candidatesOf(live));
      }
    }
  });

  it('are no longer for requests that come and go', () => {
    const live = nobodyNeeded();
    const helpers = [0, 1, 2, 3, 4];
    for (let i = 0; i < REQUESTS; i++) addRow(live, i, helpers, [1, 1, 1, 1, 1]);
    const lengths = () => live.columns.end.map((end, j) => end - (live.columns.start[j] ?? 0));
    const before = lengths();
    for (let round = 0; round < 40; round++) {
      for (const i of [round % REQUESTS, (round + 1) % REQUESTS]) dropRow(live, i);
      for (const i of [round % REQUESTS, (round + 1) % REQUESTS]) addRow(live, i, helpers, [2, 2, 2, 2, 2]);
    }
    expect(lengths()).toEqual(before);
  });
});

function nobodyNeeded(): LiveState {
  return createLiveState(
    buildInstance({
      need: Array.from({ length: REQUESTS }, () => 0),
      unassignedCost: Array.from({ length: REQUESTS }, () => 5),
      capacity: Array.from({ length: HELPERS }, () => 1),
      rows: Array.from({ length: REQUESTS }, () => []),
    }),
  );
}

/** What stands in the columns, as helper, request, edge and place. */
function entriesOf({ columns: { start, end, entries } }: LiveState): string[] {
  const found: string[] = [];
  for (let j = 0; j < HELPERS; j++) {
    for (let at = start[j] ?? 0; at < (end[j] ?? 0); at += 2) {
      if (entries[at] !== GAP) found.push([j, entries[at + 1], entries[at], at].join(' '));
    }
  }
  return found.sort();
}

/** The same from the rows. */
function candidatesOf({ rows: { start, end, fields } }: LiveState): string[] {
  const found: string[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    for (let e = start[i] ?? 0; e < (end[i] ?? 0); e++) {
      found.push([fields.helper[e], i, e, fields.place[e]].join(' '));
    }
  }
  return found.sort();
}
