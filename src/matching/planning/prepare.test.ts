import { expect, it } from 'vitest';
import { defaultOptions } from '../options';
import { makeProblem } from '../testing/people';
import { KeptPrepared } from './prepare';

it('knows options again that say the same, and no others', () => {
  const kept = new KeptPrepared();
  const begin = (options = defaultOptions) => kept.begin(makeProblem([], [], { options }));
  const first = begin({ ...defaultOptions });
  expect(begin({ ...defaultOptions })).toBe(first);
  const dearer = begin({ ...defaultOptions, accessMetres: defaultOptions.accessMetres + 1 });
  expect(dearer).not.toBe(first);
  expect(dearer.accessMetres).toBe(first.accessMetres + 1);
  expect(begin({ ...dearer })).toBe(dearer);
  expect(begin()).toEqual(first);
});
