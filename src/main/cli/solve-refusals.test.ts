import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANDIDATES, DIMACS_FILE, HELPERS, JSON_FILE, kith, REQUESTS, solveIn } from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-solve-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const solve = (content: string | Buffer) => solveIn(folder, content);

describe('a file that cannot be read', () => {
  const json = (from: string, to: string) => JSON_FILE.replace(from, to);
  const dimacs = (from: string, to: string) => DIMACS_FILE.replace(from, to);
  const integer = 'an integer from -9007199254740991 to 9007199254740991';

  it.each<[string, string | Buffer, string]>([
    ['empty', '', 'The file is empty. JSON or DIMACS was expected.'],
    ['only a mark', '\ufeff \n', 'The file is empty.'],
    [
      'neither form',
      '\n[1]',
      'Line 2: expected { for JSON, or a line beginning with c or p for DIMACS, found [.',
    ],
    ['UTF-16', Buffer.from('\ufeff{', 'utf16le'), 'found another byte.'],
    ['gzip cut off', gzipSync(JSON_FILE).subarray(0, 60), 'it is damaged or ends too early.'],

    [
      'unknown list',
      json('"helpers"', '"people"'),
      'Line 4: expected "requests", "helpers" or "candidates", found "people".',
    ],
    ['list twice', json('"helpers"', '"requests"'), 'Line 4: expected "requests" once, found it again.'],
    [
      'list missing',
      `{${REQUESTS},${HELPERS}}`,
      'Line 5: expected a list "candidates", found the end without it.',
    ],
    [
      'no list',
      json('"helpers": [', '"helpers": {'),
      'Line 4: expected "helpers" to be a list, beginning with [, found {.',
    ],
    ['more after the end', `${JSON_FILE}{}`, 'Line 11: expected nothing after the last }, found {.'],
    [
      'unknown field',
      json('"cost": 120', '"prize": 120'),
      'Line 8: expected only request, helper, cost in a candidate, found "prize".',
    ],
    [
      'missing field',
      json(', "cost": 120', ''),
      'Line 8: expected "cost" of a candidate, found a candidate without it.',
    ],
    [
      'field twice',
      json('"cost": 120', '"cost": 1, "cost": 2'),
      'Line 8: expected "cost" of a candidate once, found it again.',
    ],
    [
      'cost with a point',
      json('120', '120.5'),
      `Line 8: expected "cost" of a candidate to be ${integer}, found 120.5.`,
    ],
    ['cost with an exponent', json('120', '1e3'), 'found 1e3.'],
    ['cost in quotes', json('120', '"120"'), 'found "120".'],
    ['cost with an idle zero', json('120', '012'), 'found 012.'],
    ['cost null', json('120', 'null'), 'found null.'],
    ['cost out of range', json('120', '9007199254740992'), 'found 9007199254740992.'],
    ['sums out of range', json('120', '9007199254740991'), 'This cannot be solved exactly.'],
    [
      'need negative',
      json('"need": 2', '"need": -2'),
      'Line 2: expected "need" of a request to be an integer from 0 to 2147483647, found -2.',
    ],
    ['need too large', json('"need": 2', '"need": 2147483648'), 'found 2147483648.'],
    [
      'capacity with a point',
      json('"capacity": 2', '"capacity": 2.5'),
      'Line 5: expected "capacity" of a helper to be',
    ],
    [
      'seat prices too few',
      json('[0, 40]', '[0]'),
      'Line 5: expected 2 "seatPrices", one for each of the capacity, found 1.',
    ],
    [
      'seat prices falling',
      json('[0, 40]', '[40, 0]'),
      'Line 5: expected "seatPrices" of a helper never to fall, found 0 after 40.',
    ],
    [
      'seat prices no list',
      json('[0, 40]', '40'),
      'Line 5: expected "seatPrices" of a helper to be a list of integers, found 40.',
    ],
    [
      'id of another kind',
      json('"id": "h2"', '"id": true'),
      'Line 6: expected "id" of a helper, a string or an integer, found true.',
    ],
    [
      'id with a point',
      json('"id": 7', '"id": 7.5'),
      'Line 3: expected "id" of a request, a string or an integer, found 7.5.',
    ],
    [
      'id too long',
      json('"h2"', `"${'h'.repeat(1000)}"`),
      'Line 6: expected "id" of a helper of up to 1000 bytes, found a longer one.',
    ],
    [
      'id not UTF-8',
      Buffer.from(json('"h2"', '"h\u00fc"'), 'latin1'),
      'Line 6: expected "id" of a helper in UTF-8, found other bytes.',
    ],
    [
      'id with a wrong escape',
      json('"h2"', '"h\\2"'),
      'Line 6: expected "id" of a helper to be a string as JSON writes it',
    ],
    ['id twice', json('"id": 7', '"id": "r1"'), 'Line 3: expected each request id once, found "r1" again.'],
    [
      'unknown request',
      json('"request": 7', '"request": 8'),
      'Line 10: expected the id of a request in "requests", found 8.',
    ],
    [
      'unknown helper',
      json('"h2", "cost"', '"h3", "cost"'),
      'Line 9: expected the id of a helper in "helpers", found "h3".',
    ],
    [
      'unknown helper, lists turned',
      `{${CANDIDATES.replace('"h2"', '"h3"')},${HELPERS},${REQUESTS}}`,
      'Line 3: expected the id of a helper in "helpers", found "h3".',
    ],
    [
      'pair twice',
      json('"h2", "cost"', '"h1", "cost"'),
      'Line 9: expected each pair of request and helper once, found "r1" with "h1" again.',
    ],
    [
      'comma missing',
      json('},\n{"request": 7', '}\n{"request": 7'),
      'Line 10: expected , or ] in "candidates", found {.',
    ],
    [
      'comma too many',
      json('"cost": 270}]', '"cost": 270},]'),
      'Line 10: expected a candidate, beginning with {, found ].',
    ],
    [
      'string left open',
      json('"h2", "cost"', '"h2'),
      'Line 9: expected a closing quotation mark, found the end of the line.',
    ],
    ['cut off', JSON_FILE.slice(0, -30), 'found the end of the file.'],

    ['no p', 'c only\n', 'Line 2: expected a line "p asn NODES ARCS", found the end of the file.'],
    ['n before p', 'n 1\np asn 2 0\n', 'Line 1: expected a line "p asn NODES ARCS" first, found n.'],
    ['another problem', dimacs('asn', 'max'), 'Line 2: expected the problem "asn", found max.'],
    ['p twice', dimacs('n 1', 'p asn 6 5'), 'Line 3: expected one line beginning with p, found another.'],
    [
      'nodes not a count',
      dimacs('p asn 6', 'p asn -6'),
      'Line 2: expected the number of nodes to be an integer from 0 to 100000000, found -6.',
    ],
    [
      'fewer arcs than said',
      dimacs('6 5\n', '6 6\n'),
      'Line 11: expected 6 arcs, as line 2 says, found 5 at the end of the file.',
    ],
    ['more arcs than said', dimacs('6 5\n', '6 4\n'), 'expected 4 arcs, as line 2 says, found 5'],
    ['unknown line', dimacs('n 3', 'x 3'), 'Line 5: expected a line beginning with c, p, n or a, found x.'],
    ['word missing', dimacs('a 2 5 2', 'a 2 5'), 'Line 8: expected a line "a FROM TO COST", found 3 words.'],
    ['source twice', dimacs('n 3', 'n 2'), 'Line 5: expected each source once, found 2 again.'],
    [
      'source out of range',
      dimacs('n 3', 'n 7'),
      'Line 5: expected the node to be an integer from 1 to 6, found 7.',
    ],
    [
      'source after arcs',
      `${DIMACS_FILE}n 4\n`,
      'Line 11: expected all lines with n before those with a, found n after a.',
    ],
    [
      'arc from no source',
      dimacs('a 2 5', 'a 4 5'),
      'Line 8: expected FROM to be a source, with a line "n ID", found 4, which has none.',
    ],
    [
      'arc between sources',
      dimacs('a 2 5', 'a 2 3'),
      'Line 8: expected TO to be no source, found 3, an arc between two sources.',
    ],
    [
      'arc out of range',
      dimacs('a 2 5', 'a 2 50'),
      'Line 8: expected TO to be an integer from 1 to 6, found 50.',
    ],
    [
      'arc cost with a point',
      dimacs('a 2 5 2', 'a 2 5 2.5'),
      `Line 8: expected COST to be ${integer}, found 2.5.`,
    ],
    ['arc cost out of range', dimacs('a 2 5 2', 'a 2 5 9007199254740992'), 'found 9007199254740992.'],
    ['arc twice', dimacs('a 3 5 9', 'a 3 6 9'), 'Line 10: expected each arc once, found 3 to 6 again.'],
  ])('%s', async (_name, content, sentence) => {
    const { code, printed, noted } = await solve(content);
    expect(noted).toContain(sentence);
    expect(noted).not.toContain('unexpectedly');
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
  });

  it('is not there, or is a folder', async () => {
    for (const path of [join(folder, 'none.json'), folder]) {
      const { code, noted } = await kith('solve', path);
      expect(code).toBe(1);
      expect(noted).toContain(`${path} could not be opened.`);
    }
  });
});
