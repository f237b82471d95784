import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultOptions } from '../../matching/options';
import type { MatchingRequest } from '../../matching/problem';
import { MatchingClient } from './matching-client';
import type { Head, Order, ProblemDelta } from './protocol';
import { workerPath } from './testing';

const head: Head = { now: 7, today: '2026-01-05', options: defaultOptions };
const nothing: ProblemDelta = { isAnew: false, requests: [], helpers: [], previous: [], doNotMatch: null };
const unreadable = (request: unknown): ProblemDelta => ({
  ...nothing,
  requests: [
    { id: 1, request: request as MatchingRequest, declined: [], notThatDay: [], isElsewhere: false },
  ],
});
const solve = () => client.solve(client.thread(), head);

let client: MatchingClient;
afterEach(async () => {
  await client.cancel();
});

describe('the matching thread', () => {
  it('answers with a checked plan of the moment that was asked for', async () => {
    client = new MatchingClient(workerPath());
    const { plan, faults } = await solve();
    expect(plan).toMatchObject({ now: 7, suggestions: [], certificate: { gap: 0 } });
    expect(faults).toEqual([]);
  });

  it('takes one problem at a time', async () => {
    client = new MatchingClient(workerPath());
    const first = solve();
    await expect(solve()).rejects.toMatchObject({ code: 'busy' });
    await first;
  });

  it('rejects what was cancelled and solves the next problem in a new thread', async () => {
    client = new MatchingClient(workerPath());
    const former = client.thread();
    const outcome = expect(solve()).rejects.toMatchObject({ code: 'cancelled' });
    await client.cancel();
    await outcome;
    expect((await solve()).plan.now).toBe(7);
    expect(client.thread()).not.toBe(former);
  });

  it('refuses to feed and to ask a thread that has ended', async () => {
    client = new MatchingClient(workerPath());
    const former = client.thread();
    await client.cancel();
    client.thread();
    expect(() => {
      client.feed(former, nothing);
    }).toThrow(expect.objectContaining({ code: 'cancelled' }));
    await expect(client.solve(former, head)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('survives a problem that it cannot read, and solves the next one', async () => {
    client = new MatchingClient(workerPath());
    const thread = client.thread();
    client.feed(thread, unreadable({ id: 1, needed: 1, window: {} }));
    await expect(client.solve(thread, head)).rejects.toMatchObject({ code: 'internal' });
    client.feed(thread, unreadable(null));
    expect((await client.solve(thread, head)).plan.now).toBe(7);
  });

  it('ends with a change that it cannot read, and starts anew with nothing', async () => {
    client = new MatchingClient(workerPath());
    const thread = client.thread();
    client.feed(thread, { ...nothing, requests: null as never });
    await expect(client.solve(thread, head)).rejects.toMatchObject({ code: 'internal' });
    expect(client.thread()).not.toBe(thread);
    expect((await solve()).plan.now).toBe(7);
  });

  it('transfers what is large and clones next to nothing', async () => {
    const post = vi.spyOn(Worker.prototype, 'postMessage');
    client = new MatchingClient(workerPath());
    const previous = Array.from({ length: 50_000 }, (_, id) => [id, [id]] as const);
    client.feed(client.thread(), { ...nothing, previous });
    await solve();
    const cloned = (post.mock.calls as [Order][]).map(([{ bytes, ...rest }]) => {
      // What was transferred is empty on this side.
      expect(bytes).toHaveLength(0);
      return serialize(rest).length;
    });
    post.mockRestore();
    expect(cloned).toHaveLength(2);
    expect(Math.max(...cloned)).toBeLessThan(64_000);
  });

  it('starts anew after a thread that cannot start', async () => {
    client = new MatchingClient('/nowhere/worker.js');
    await expect(solve()).rejects.toMatchObject({ code: 'internal' });
    await expect(solve()).rejects.toMatchObject({ code: 'internal' });
  });
});
