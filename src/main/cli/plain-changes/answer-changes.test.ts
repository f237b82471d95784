import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProblem } from '../plain-files/read-problem';
import { JSON_FILE } from '../solve-fixture';
import { ChangeAnswers } from './answer-changes';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-changes-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function start(clock = () => 0) {
  const path = join(folder, 'problem.json');
  await writeFile(path, JSON_FILE);
  const problem = await readProblem(path);
  return { problem, answers: new ChangeAnswers(problem, { isChecked: false, clock }) };
}

describe('changes that come one after the other', () => {
  it('are each answered before more is read, wherever the pieces end', async () => {
    const { problem, answers } = await start();
    const told: number[] = [];
    const toldBefore: number[] = [];
    let isClosed = false;
    async function* pieces(): AsyncGenerator<Buffer, undefined> {
      try {
        for (const piece of [
          '{"change":"removeReq',
          'uest","id":7}',
          '\n',
          '{"change":"setNeed","id":"r1","need":1}\n{"change":"setN',
          'eed","id":"r1","need":2}',
        ]) {
          toldBefore.push(told.length);
          yield await Promise.resolve(Buffer.from(piece));
        }
        return undefined;
      } finally {
        isClosed = true;
      }
    }
    let text = '';
    for await (const part of answers.all(problem, pieces())) {
      text += part;
      if (!text.endsWith('\n')) continue;
      told.push((JSON.parse(text) as { line: number }).line);
      text = '';
    }
    expect(told).toEqual([0, 1, 2, 3]);
    expect(toldBefore).toEqual([1, 1, 1, 2, 3]);
    expect(isClosed).toBe(true);
  });

  it('are timed without the reading and the telling', async () => {
    let ticks = 0;
    const { problem, answers } = await start(() => ticks++ * 1.23456);
    const pieces = async function* (): AsyncGenerator<Buffer, undefined> {
      yield await Promise.resolve(Buffer.from('{"change":"removeRequest","id":7}\n'));
      return undefined;
    };
    const parts: string[] = [];
    for await (const part of answers.all(problem, pieces())) parts.push(part);
    const times = parts.join('').match(/"milliseconds":[\d.]+/g);
    expect(times).toEqual(['"milliseconds":1.2346', '"milliseconds":1.2346']);
    expect(ticks).toBe(4);
  });
});
