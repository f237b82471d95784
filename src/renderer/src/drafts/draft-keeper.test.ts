import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper';

/** A main process that answers when it is told to. */
function slowMain() {
  const kept: string[] = [];
  const problems: unknown[] = [];
  const answers: { ok: () => void; fail: (error: unknown) => void }[] = [];
  const call = (what: string) => {
    kept.push(what);
    return new Promise<void>((ok, fail) => {
      answers.push({ ok, fail });
    });
  };
  const keeper = new DraftKeeper<string>({
    keep: (words) => call(words),
    drop: () => call('dropped'),
    takeBack: () => call('taken back'),
    onProblem: (problem) => problems.push(problem),
  });
  return { keeper, kept, problems, answers };
}
const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('words on the screen', () => {
  it('are kept at once after a pause, and every second while typing goes on without one', async () => {
    const { keeper, kept, answers } = slowMain();
    let typed = '';
    for (let tenth = 0; tenth < 40; tenth++) {
      typed += 'x';
      keeper.put(typed);
      await after(100);
      answers.at(-1)?.ok();
    }
    expect(kept.map((words) => words.length)).toEqual([1, 10, 20, 30, 40]);
    keeper.put(`${typed}y`);
    await after(1_000);
    expect(kept.at(-1)).toBe(`${typed}y`);
  });

  it('go one at a time, the newest ones last, however long an answer takes', async () => {
    const { keeper, kept, answers } = slowMain();
    keeper.put('a');
    await after(0);
    keeper.put('ab');
    await after(5_000);
    keeper.put('abc');
    await after(5_000);
    expect(kept).toEqual(['a']);
    answers[0]?.ok();
    await after(0);
    expect(kept).toEqual(['a', 'abc']);
  });

  it('are kept without waiting when the window is left', async () => {
    const { keeper, kept, answers } = slowMain();
    keeper.put('a');
    await after(0);
    answers[0]?.ok();
    keeper.put('ab');
    void keeper.flush();
    await after(0);
    expect(kept).toEqual(['a', 'ab']);
  });

  it('that are dropped do not come back by a call that was on its way', async () => {
    const { keeper, kept, answers } = slowMain();
    keeper.put('a');
    await after(0);
    keeper.put('ab');
    void keeper.drop();
    answers[0]?.ok();
    await after(5_000);
    expect(kept).toEqual(['a', 'dropped']);
  });

  it('that were saved are not kept any more, and nothing is said of a call that came too late', async () => {
    const { keeper, kept, answers, problems } = slowMain();
    keeper.put('a');
    await after(0);
    keeper.put('ab');
    keeper.end();
    answers[0]?.fail(new Error('saved already'));
    await after(5_000);
    expect(kept).toEqual(['a']);
    expect(problems).toEqual([]);
  });

  it('that cannot be kept are told of, until they are kept again', async () => {
    const { keeper, answers, problems } = slowMain();
    const full = new Error('the disk is full');
    keeper.put('a');
    await after(0);
    answers[0]?.fail(full);
    await after(0);
    expect(problems).toEqual([full]);
    keeper.put('ab');
    await after(1_000);
    answers[1]?.ok();
    await after(0);
    expect(problems).toEqual([full, null]);
  });
});
