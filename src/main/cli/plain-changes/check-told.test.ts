import { expect, it } from 'vitest';
import { LiveAssignment } from '../../../matching';
import { buildInstance } from '../../../matching/testing/instances';
import { expectToldProved } from './check-told';
import { startTold } from './testing';
import { ToldPlan } from './told-plan';

const parts = {
  need: [1, 1],
  unassignedCost: [9, 9],
  capacity: [1, 1],
  rows: [
    [
      { helper: 0, cost: 4 },
      { helper: 1, cost: 5 },
    ],
    [{ helper: 0, cost: 6 }],
  ],
};

const start = () => startTold(parts);

it('lets a plan through that was told as it is, fixed pairs and all', () => {
  const { live, told } = start();
  expectToldProved(live, told, 0);
  live.fixPair(0, 0);
  told.update(live.takeMoved(), []);
  expectToldProved(live, told, 1);
});

it('refuses a plan of which something was not told, in words', () => {
  const { live, told } = start();
  live.fixPair(0, 0);
  expect(() => expectToldProved(live, told, 3)).toThrow(/^Line 3: the answer did not pass the check, so it/);
  const other = start();
  other.told.objective--;
  expect(() => expectToldProved(other.live, other.told, 0)).toThrow(
    'The beginning did not pass the check, so it was not written: objective: recounted 11, stated 10.',
  );
});

it('refuses a plan with a pair that is no candidate any more, whatever it costs', () => {
  const rows = [[{ helper: 0, cost: 0 }]];
  const live = new LiveAssignment(buildInstance({ need: [1], unassignedCost: [9], capacity: [1], rows }));
  const told = new ToldPlan(live);
  told.update([0], [0]);
  live.removeRequest(0);
  expect(() => expectToldProved(live, told, 1)).toThrow('Line 1: the answer did not pass the check');
});
