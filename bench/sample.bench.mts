import { checkPlan, planMatches } from '../src/matching/index';
import { openTestDatabase } from '../src/main/database/testing';
import type { Database } from '../src/main/database/unit-of-work';
import { buildProblem } from '../src/main/features/matches/problem-builder';
import { Gazetteer } from '../src/main/maps/gazetteer';
import { SAMPLE_MAP, TOWN_FILE } from '../src/main/maps/testing';
import { openTileStore } from '../src/main/maps/tile-store';
import { fillSample, SAMPLE_ORGANISATION } from '../src/main/sample/index';

const ROUNDS = 9;
/** A Wednesday. */
const NOW = Date.UTC(2026, 4, 20, 10, 0);

interface RunTimes {
  readonly read: number;
  readonly plan: number;
  readonly check: number;
  readonly whole: number;
}

/** Times a matching run on the sample organisation: reading the record, planning, and checking the plan. Milliseconds. */
export async function run(): Promise<object[]> {
  const { database, dispose } = await openTestDatabase();
  const map = await openTileStore(SAMPLE_MAP);
  try {
    await fillSample(database, { gazetteer: new Gazetteer({ townFile: TOWN_FILE, map }), now: NOW });
    return await timeRuns(database);
  } finally {
    await map.close();
    await dispose();
  }
}

async function timeRuns(database: Database): Promise<object[]> {
  const first = await runOnce(database);
  const times: RunTimes[] = [];
  while (times.length < ROUNDS) times.push((await runOnce(database)).times);
  const parts = ['read', 'plan', 'check', 'whole'] as const;
  return parts.map((part) => ({
    name: `sample matching run, ${part}`,
    ...first.facts,
    rounds: ROUNDS,
    first: round(first.times[part]),
    ...summary(times.map((time) => time[part])),
  }));
}

async function runOnce(database: Database): Promise<{ times: RunTimes; facts: object }> {
  const start = performance.now();
  const problem = await database.read((reader) =>
    buildProblem(reader, { now: NOW, timeZone: SAMPLE_ORGANISATION.timeZone }),
  );
  const read = performance.now();
  const result = planMatches(problem);
  const planned = performance.now();
  const problems = checkPlan(problem, result);
  const checked = performance.now();
  if (problems.length > 0) throw new Error(`Expected a valid plan, found: ${problems.join('; ')}`);
  return {
    times: { read: read - start, plan: planned - read, check: checked - planned, whole: checked - start },
    facts: {
      requests: problem.requests.length,
      helpers: problem.helpers.length,
      candidates: result.stats.candidates,
      suggested: result.stats.unitsSuggested,
      unassigned: result.unassigned.length,
      isOptimal: result.certificate.isOptimal,
    },
  };
}

function summary(times: readonly number[]): { min: number; median: number; spread: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (index: number) => sorted.at(index) ?? NaN;
  return {
    min: round(at(0)),
    median: round(at(times.length >> 1)),
    spread: round(at(-1) - at(0)),
  };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
