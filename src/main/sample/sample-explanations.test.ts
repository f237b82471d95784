import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPlan, planMatches } from '../../matching';
import type { MatchingPlan } from '../../matching/plan';
import { outcomeOfPrepared } from '../../matching/planning/outcome';
import { payByPlanning } from '../../matching/planning/others-pay';
import { prepare } from '../../matching/planning/prepare';
import type { MatchingProblem } from '../../matching/problem';
import { applyChanges } from '../../matching/what-if/apply-change';
import { smallestChanges } from '../../matching/what-if/smallest-changes';
import { whatIf } from '../../matching/what-if/what-if';
import { openTestDatabase } from '../database/testing';
import { buildProblem } from '../features/matches/problem-builder';
import { Gazetteer } from '../maps/gazetteer';
import { SAMPLE_MAP, TOWN_FILE } from '../maps/testing';
import { openTileStore } from '../maps/tile-store';
import { fillSample, SAMPLE_ORGANISATION } from './index';

const NOW = Date.UTC(2026, 4, 20, 10, 0);
let problem: MatchingProblem;
let plan: MatchingPlan;
let dispose: () => Promise<void>;
beforeAll(async () => {
  const map = await openTileStore(SAMPLE_MAP);
  const opened = await openTestDatabase();
  await fillSample(opened.database, { gazetteer: new Gazetteer({ townFile: TOWN_FILE, map }), now: NOW });
  const { timeZone } = SAMPLE_ORGANISATION;
  problem = await opened.database.read((reader) => buildProblem(reader, { now: NOW, timeZone }));
  plan = planMatches(problem);
  dispose = async () => {
    await opened.dispose();
    await map.close();
  };
}, 60_000);
afterAll(() => dispose());

/** Every so manieth choice is planned again; the fuzz run looks at all of smaller organisations. */
const EVERY = 40;

it('says of choices in the sample what the plan made again with them costs', () => {
  const prepared = prepare(problem);
  const before = outcomeOfPrepared(prepared);
  const choices = plan.alternatives.flatMap(({ requestId, next }) =>
    next.map(({ helperId, othersPay, cost }) => ({ requestId, helperId, othersPay, cost })),
  );
  let exact = 0;
  for (const { requestId, helperId, cost, ...stored } of choices.filter((_, at) => at % EVERY === 0)) {
    const pay = stored.othersPay ?? payByPlanning(prepared, before, { requestId, helperId });
    if (pay?.isExact !== true) continue;
    exact++;
    const again = whatIf(problem, [{ kind: 'force', requestId, helperId }]);
    const own = again.requests.find((one) => one.requestId === requestId);
    const gone = own?.before.find((id) => !own.after.includes(id));
    const saved =
      plan.suggestions.find((one) => one.requestId === requestId && one.helperId === gone)?.cost ?? 0;
    const label = `request ${String(requestId)}, helper ${String(helperId)}`;
    expect(again.after.cost - again.before.cost, label).toBe(pay.metres + cost - saved);
    const filled = gone === undefined ? 1 : 0;
    expect(again.after.missing - again.before.missing, label).toBe(pay.missing - filled);
  }
  expect(exact).toBeGreaterThan(8);
}, 180_000);

it('finds changes for unmatched requests of the sample that bring a helper in a plan made again', () => {
  const given = (one: MatchingPlan, id: number) =>
    one.suggestions.filter(({ requestId }) => requestId === id).length;
  let found = 0;
  for (const { requestId } of plan.unassigned) {
    for (const { changes } of smallestChanges(problem, requestId).slice(0, 2)) {
      found++;
      const changed = applyChanges(problem, changes);
      const again = planMatches(changed);
      expect(checkPlan(changed, again)).toEqual([]);
      expect(given(again, requestId), JSON.stringify(changes)).toBeGreaterThan(given(plan, requestId));
    }
  }
  expect(found).toBeGreaterThan(3);
}, 180_000);
