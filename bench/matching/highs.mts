import loadHighs, { type Highs, type Model } from 'highs';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { toLinearProgram } from '../../src/matching/testing/linear-program';
import type { Entry, Lap } from './contestant.mjs';

/** Beyond this a lap takes minutes. */
const MOST_EDGES = 350_000;

/** HiGHS as WebAssembly, given sparse arrays; the linear relaxation is enough, its corners are integers. */
export async function highs(): Promise<Entry> {
  const solver = await loadHighs();
  return {
    enter: (instance) =>
      instance.helper.length > MOST_EDGES
        ? null
        : { name: 'highs', patience: 3_000, lap: () => lap(solver, instance), close: () => undefined },
  };
}

function lap(solver: Highs, instance: AssignmentInstance): Lap {
  const start = performance.now();
  return solver.withModel(toLinearProgram(instance), (model: Model) => {
    model.options.set({ output_flag: false });
    const loaded = performance.now();
    model.run();
    const end = performance.now();
    return { all: end - start, solve: end - loaded, objective: Math.round(model.getObjectiveValue()) };
  });
}
