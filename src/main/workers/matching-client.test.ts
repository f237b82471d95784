import { afterEach, describe, expect, it } from 'vitest';
import { defaultOptions } from '../../matching/options';
import type { MatchingProblem } from '../../matching/problem';
import { MatchingClient } from './matching-client';
import { workerPath } from './testing';

const empty: MatchingProblem = {
  now: 0,
  today: '2026-01-05',
  requests: [],
  helpers: [],
  doNotMatch: [],
  declined: [],
  options: defaultOptions,
  dataVersion: 7,
};
const unreadable: MatchingProblem = { ...empty, requests: null as never };

let client: MatchingClient;
afterEach(async () => {
  await client.cancel();
});

describe('the matching thread', () => {
  it('answers a problem with a plan of the same data', async () => {
    client = new MatchingClient(workerPath());
    const plan = await client.solve(empty);
    expect(plan.dataVersion).toBe(7);
  });

  it('takes one problem at a time', async () => {
    client = new MatchingClient(workerPath());
    const first = client.solve(empty);
    await expect(client.solve(empty)).rejects.toMatchObject({ code: 'busy' });
    await first;
  });

  it('rejects what was cancelled and solves the next problem in a new thread', async () => {
    client = new MatchingClient(workerPath());
    const cancelled = client.solve(empty);
    const outcome = expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    await client.cancel();
    await outcome;
    expect((await client.solve(empty)).dataVersion).toBe(7);
  });

  it('survives a problem that it cannot read, and solves the next one', async () => {
    client = new MatchingClient(workerPath());
    await expect(client.solve(unreadable)).rejects.toMatchObject({ code: 'internal' });
    expect((await client.solve(empty)).dataVersion).toBe(7);
  });

  it('starts anew after a thread that cannot start', async () => {
    client = new MatchingClient('/nowhere/worker.js');
    await expect(client.solve(empty)).rejects.toMatchObject({ code: 'internal' });
    await expect(client.solve(empty)).rejects.toMatchObject({ code: 'internal' });
  });
});
