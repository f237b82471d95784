import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JSON_FILE, kithWithChanges } from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-changes-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const FIX = '{"change":"fix","request":"r1","helper":"h1"}';
const FIX_TOO = '{"change":"fix","request":"r1","helper":"h2"}';
const KINDS =
  'addRequest, removeRequest, setNeed, setUnassignedCost, addHelper, removeHelper, setCapacity, ' +
  'addCandidate, removeCandidate, setCost, fix, unfix';
const INTEGER = 'an integer from -9007199254740991 to 9007199254740991';

describe('a change that cannot be read or made', () => {
  // Each is the second line, behind one that fixes r1 with h1.
  it.each<[string, string, string]>([
    ['no JSON', 'x', 'Line 2: expected a change or a question, beginning with {, found x.'],
    ['another list', '[1]', 'Line 2: expected a change or a question, beginning with {, found [.'],
    [
      'without a name',
      '{"id":7}',
      'Line 2: expected "change", which says what to do, or "question", found a line without either.',
    ],
    [
      'empty',
      '{}',
      'Line 2: expected "change", which says what to do, or "question", found a line without either.',
    ],
    [
      'an unknown name',
      '{"change":"move"}',
      `Line 2: expected "change" to be one of ${KINDS}, found "move".`,
    ],
    ['a name that is no text', '{"change":7}', `Line 2: expected "change" to be one of ${KINDS}, found 7.`],
    ['cut off before its name', '{"id":[1,', 'expected a value after "id", found the end of the line.'],
    ['marks that make no sense', '{"id":7 8}', 'Line 2: expected , or } in a change or a question, found 8.'],
    [
      'cut off',
      '{"change":"removeRequest","id":7',
      'Line 2: expected , or } in a change "removeRequest", found the end of the line.',
    ],
    [
      'an open text',
      '{"change":"removeRequest","id":"7}',
      'Line 2: expected a closing quotation mark, found the end of the line.',
    ],
    [
      'two on a line',
      `${FIX_TOO}${FIX_TOO}`,
      'Line 2: expected nothing after the last } of a line, found {.',
    ],
    [
      'a field missing',
      '{"change":"setNeed","id":7}',
      'Line 2: expected "need" of a change "setNeed", found a change "setNeed" without it.',
    ],
    [
      'a field of another change',
      '{"change":"setNeed","id":7,"cost":7}',
      'Line 2: expected only change, id, need in a change "setNeed", found "cost".',
    ],
    [
      'a field twice',
      '{"change":"setNeed","id":7,"need":1,"need":2}',
      'Line 2: expected "need" of a change "setNeed" once, found it again.',
    ],
    [
      'a cost with a point',
      '{"change":"setCost","request":7,"helper":"h1","cost":1.5}',
      `Line 2: expected "cost" of a change "setCost" to be ${INTEGER}, found 1.5.`,
    ],
    [
      'a need below 0',
      '{"change":"setNeed","id":7,"need":-1}',
      'Line 2: expected "need" of a change "setNeed" to be an integer from 0 to 2147483647, found -1.',
    ],
    [
      'seat prices that fall',
      '{"change":"setCapacity","id":"h2","capacity":2,"seatPrices":[4,3]}',
      'Line 2: expected "seatPrices" of a change "setCapacity" never to fall, found 3 after 4.',
    ],
    [
      'too few seat prices',
      '{"change":"setCapacity","id":"h2","capacity":2,"seatPrices":[4]}',
      'Line 2: expected 2 "seatPrices", one for each of the capacity, found 1.',
    ],
    [
      'too few seat prices of a new helper',
      '{"change":"addHelper","id":"h3","seatPrices":[]}',
      'Line 2: expected 1 "seatPrices", one for each of the capacity, found 0.',
    ],
    [
      'candidates that are no list',
      '{"change":"addHelper","id":"h3","candidates":{}}',
      'Line 2: expected "candidates" of a change "addHelper" to be a list, beginning with [, found {.',
    ],
    [
      'candidates without an end',
      '{"change":"addHelper","id":"h3","candidates":[{"request":7,"cost":1}}',
      'Line 2: expected , or ] in "candidates" of a change "addHelper", found }.',
    ],
    [
      'a candidate of the wrong side',
      '{"change":"addHelper","id":"h3","candidates":[{"helper":"h1","cost":1}]}',
      'Line 2: expected only request, cost in a candidate, found "helper".',
    ],
    [
      'a candidate twice',
      '{"change":"addHelper","id":"h3","candidates":[{"request":7,"cost":1},{"request":7,"cost":2}]}',
      'Line 2: expected each request once in "candidates", found 7 again.',
    ],
    [
      'an unknown candidate',
      '{"change":"addRequest","id":"r3","unassignedCost":1,"candidates":[{"helper":"h3","cost":1}]}',
      'Line 2: expected the id of a helper now there, found "h3".',
    ],
    [
      'an unknown request',
      '{"change":"removeRequest","id":"7"}',
      'Line 2: expected the id of a request now there, found "7".',
    ],
    [
      'an unknown helper',
      '{"change":"addCandidate","request":7,"helper":"h3","cost":1}',
      'Line 2: expected the id of a helper now there, found "h3".',
    ],
    [
      'a request that is there',
      '{"change":"addRequest","id":7,"unassignedCost":1}',
      'Line 2: expected each request id once, found 7 again.',
    ],
    [
      'a helper who is there',
      '{"change":"addHelper","id":"h2"}',
      'Line 2: expected each helper id once, found "h2" again.',
    ],
    [
      'a candidate that is one',
      '{"change":"addCandidate","request":7,"helper":"h1","cost":1}',
      'Line 2: expected a pair that is no candidate yet, found 7 with "h1".',
    ],
    [
      'a candidate that is fixed',
      '{"change":"addCandidate","request":"r1","helper":"h1","cost":1}',
      'Line 2: expected a pair that is no candidate yet, found "r1" with "h1".',
    ],
    [
      'a pair that is none',
      '{"change":"removeCandidate","request":7,"helper":"h2"}',
      'Line 2: expected a pair that is a candidate, found 7 with "h2".',
    ],
    [
      'a fixed pair',
      '{"change":"setCost","request":"r1","helper":"h1","cost":1}',
      'Line 2: expected a candidate that is not fixed, found "r1" with "h1", which is; "unfix" comes first.',
    ],
    ['fixed twice', FIX, 'Line 2: expected a candidate that is not fixed, found "r1" with "h1", which is'],
    [
      'a loose pair unfixed',
      '{"change":"unfix","request":7,"helper":"h1"}',
      'Line 2: expected a pair that is fixed, found 7 with "h1".',
    ],
    [
      'less need than is fixed',
      '{"change":"setNeed","id":"r1","need":0}',
      'Line 2: expected "need" of at least 1, as many as pairs are fixed, found 0.',
    ],
    [
      'less capacity than is fixed',
      '{"change":"setCapacity","id":"h1","capacity":0}',
      'Line 2: expected "capacity" of at least 1, as many as pairs are fixed, found 0.',
    ],
    [
      'sums beyond what is exact',
      '{"change":"setUnassignedCost","id":7,"unassignedCost":9007199254740991}',
      'Line 2: this cannot be solved exactly.',
    ],
  ])('%s', async (_name, change, sentence) => {
    const { code, noted, answers } = await kithWithChanges(
      folder,
      JSON_FILE,
      `${FIX}\n${change}\n${FIX_TOO}\n`,
    );
    expect(noted).toContain(sentence);
    expect(noted).not.toContain('unexpectedly');
    expect(code).toBe(1);
    expect(answers.map(({ line }) => line)).toEqual([0, 1]);
  });

  it.each([
    [
      '{"change":"setNeed","id":"r1","need":1}',
      FIX_TOO,
      'Line 3: expected "need" above the number of fixed pairs, found 1 of both.',
    ],
    [
      '{"change":"setCapacity","id":"h1","capacity":1}',
      '{"change":"fix","request":7,"helper":"h1"}',
      'Line 3: expected "capacity" above the number of fixed pairs, found 1 of both.',
    ],
  ])('a pair too many is fixed: after %s', async (before, change, sentence) => {
    const { noted, answers } = await kithWithChanges(folder, JSON_FILE, `${FIX}\n${before}\n${change}`);
    expect(noted).toContain(sentence);
    expect(answers).toHaveLength(3);
  });
});
