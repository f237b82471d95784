import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppStateContext, useNow, type AppState } from './app-state';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const AT = Date.UTC(2026, 0, 5, 8, 7, 50);

beforeEach(() => vi.useFakeTimers({ now: AT }));
afterEach(() => vi.useRealTimers());

function Now() {
  return <p>{useNow()}</p>;
}

/** What the clock of the window says when the state came at `AT`, by a main process that is so far ahead. */
function open(ahead = 0) {
  const state = { now: AT + ahead } as AppState;
  render(
    <AppStateContext.Provider value={{ state, cameAt: AT }}>
      <Now />
    </AppStateContext.Provider>,
  );
  return () => Number(screen.getByRole('paragraph').textContent);
}
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

it('is never ahead of the main process’s clock, also when the minute turns right after the state came', async () => {
  const now = open(5 * MINUTE);
  expect(now()).toBe(AT + 5 * MINUTE);
  for (let passed = 15; passed <= 180; passed += 15) {
    await pass(15 * SECOND);
    expect(now()).toBeLessThanOrEqual(AT + 5 * MINUTE + passed * SECOND);
    expect(now()).toBeGreaterThan(AT + 5 * MINUTE + (passed - 75) * SECOND);
  }
});
