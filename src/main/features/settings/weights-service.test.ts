import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../matching/options';
import { WEIGHT_NAMES, WEIGHTS, weightsSchema } from '../../../shared/contract/settings';
import { openTestRecord } from '../organisation/testing';
import { store } from './repository';
import { DEFAULT_WEIGHTS, getWeights, saveWeights } from './weights-service';

let opened: Awaited<ReturnType<typeof openTestRecord>>;
beforeEach(async () => {
  opened = await openTestRecord();
});
afterEach(() => opened.dispose());

const read = () => opened.database.read(getWeights);

describe('the weights', () => {
  it('are those of the engine until somebody says otherwise', async () => {
    expect(await read()).toEqual(DEFAULT_WEIGHTS);
    for (const name of WEIGHT_NAMES) expect(DEFAULT_WEIGHTS[name]).toBe(defaultOptions[name]);
  });

  it('can be reached with the slider, the defaults too', () => {
    expect(Object.keys(weightsSchema.shape)).toEqual(WEIGHT_NAMES);
    for (const name of WEIGHT_NAMES) {
      expect(DEFAULT_WEIGHTS[name] % WEIGHTS[name].step, name).toBe(0);
      expect(DEFAULT_WEIGHTS[name], name).toBeLessThan(WEIGHTS[name].most);
    }
  });

  it('come back as saved', async () => {
    const weights = { ...DEFAULT_WEIGHTS, languageMetres: 0, recentTaskMetres: 1_250 };
    await opened.database.write('save', (writer) => saveWeights(writer, weights));
    expect(await read()).toEqual(weights);
  });

  it.each([
    ['nothing usable', 'nonsense', {}],
    ['a weight of a newer version', { futureMetres: 5, languageMetres: 500 }, { languageMetres: 500 }],
    ['a weight out of range', { languageMetres: -1, accessMetres: 500 }, { accessMetres: 500 }],
  ])('give way to the defaults where %s is stored', async (_name, stored, expected) => {
    await opened.database.write('store', (writer) => store(writer, 'matching.weights', stored));
    expect(await read()).toEqual({ ...DEFAULT_WEIGHTS, ...expected });
  });
});
