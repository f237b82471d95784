import { checkAssignment } from '../../src/matching/assignment/check';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { LiveAssignment } from '../../src/matching/assignment/live/index';
import { createRandom } from '../../src/matching/testing/random';
import type { Enter } from '../matching/contestant.mjs';
import { exact, median } from '../matching/figures.mjs';
import { Changes } from './changes.mjs';

/** Rounds of changes at most, and the milliseconds after which no more are begun. */
const AT_MOST = { warmUp: 10_000, rounds: 20_000, milliseconds: 20_000 };
/** LEMON solves between the rounds, this often. */
const LEMON_LAPS = 3;

/**
 * Times each kind of change, one by one, with full solves by LEMON in between. One record per kind; what asking the
 * clock takes is not counted.
 */
export async function measureLive(
  name: string,
  instance: AssignmentInstance,
  lemon: Enter | null,
): Promise<object[]> {
  const live = new LiveAssignment(instance);
  const changes = new Changes(live, instance, createRandom(77));
  const rival = lemon ? await lemon(instance) : null;
  await rival?.lap(1);
  const laps: number[] = [];
  let clock = 0;
  const times = new Map<string, number[]>();
  try {
    runRounds(changes, AT_MOST.warmUp, AT_MOST.milliseconds / 8, new Map());
    clock = clockItself();
    for (let lap = 0; lap < LEMON_LAPS; lap++) {
      if (rival) laps.push((await rival.lap(2)).processor ?? NaN);
      runRounds(changes, AT_MOST.rounds / LEMON_LAPS, AT_MOST.milliseconds / LEMON_LAPS, times);
    }
  } finally {
    await rival?.close();
  }
  expectProved(name, live);
  const lemonProcessor = laps.length > 0 ? median(laps) : null;
  return Array.from(times, ([kind, samples]) => ({
    name,
    kind,
    ...figures(
      samples.map((sample) => Math.max(0, sample - clock)),
      lemonProcessor,
    ),
  }));
}

/** Milliseconds that asking the clock twice takes, with nothing in between: a good part of the shortest changes. */
function clockItself(): number {
  const samples = Array.from({ length: 20_000 }, () => {
    const before = performance.now();
    return performance.now() - before;
  });
  return median(samples);
}

function runRounds(
  changes: Changes,
  rounds: number,
  milliseconds: number,
  times: Map<string, number[]>,
): void {
  const start = performance.now();
  for (let round = 0; round < rounds && performance.now() - start < milliseconds; round++) {
    for (const { kind, run } of changes.round()) {
      const before = performance.now();
      run();
      const taken = performance.now() - before;
      const samples = times.get(kind);
      if (samples) samples.push(taken);
      else times.set(kind, [taken]);
    }
  }
}

function expectProved(name: string, live: LiveAssignment): void {
  const { instance, solution } = live.snapshot();
  const problems = checkAssignment(instance, solution);
  if (problems.length > 0)
    throw new Error(`${name}: expected a proved assignment, found: ${problems.join('; ')}`);
}

/**
 * Microseconds, but for `lemonProcessor`: milliseconds of processor time, since a busy machine stretches a long solve on
 * the clock but hardly the median of short changes.
 */
function figures(samples: number[], lemonProcessor: number | null): object {
  samples.sort((a, b) => a - b);
  const at = (part: number) => 1_000 * (samples[Math.floor(part * (samples.length - 1))] ?? NaN);
  const row = { samples: samples.length, p50: exact(at(0.5)), p99: exact(at(0.99)), most: exact(at(1)) };
  if (lemonProcessor === null) return row;
  return {
    ...row,
    lemonProcessor: exact(lemonProcessor),
    lemonOverP50: exact((1_000 * lemonProcessor) / at(0.5)),
    lemonOverP99: exact((1_000 * lemonProcessor) / at(0.99)),
  };
}
