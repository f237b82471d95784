import { describe, expect, it } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import type { Database } from '../database/unit-of-work';
import { createDispatch, type AllHandlers } from './dispatch';
import { ALLOWANCES } from './rate-limit';
import { TEST_USER, validInputs } from './testing';

/** The real road; its handlers count how often they are reached, and its clock stands until it is moved. */
function roadWithClock() {
  const clock = { now: 1_000_000 };
  const reached: string[] = [];
  const handlers = new Proxy({} as AllHandlers, {
    get: (_target, name) => () => {
      reached.push(String(name));
      return Promise.resolve({});
    },
  });
  const dispatch = createDispatch({
    handlers,
    database: () => ({}) as Database,
    user: () => Promise.resolve(TEST_USER),
    isSample: () => false,
    sitting: () => 0,
    now: () => clock.now,
    changed: () => undefined,
    log: () => undefined,
    checksOutput: false,
  });
  const codeOf = async (name: CallName, input = validInputs[name]) => {
    const answer = await dispatch(name, input);
    return answer.ok ? 'ok' : answer.error.code;
  };
  const untilRefused = async (name: CallName) => {
    for (let taken = 0; ; taken++) if ((await codeOf(name)) === 'too_many') return taken;
  };
  return { clock, reached, codeOf, untilRefused };
}

describe('a window that asks without end', () => {
  it.each([
    ['terms.list', 'query'],
    ['doNotMatch.remove', 'command'],
    ['app.openContact', 'outside'],
  ] as const)('is told to wait, and may go on after a while: %s', async (name, kind) => {
    const { clock, reached, untilRefused } = roadWithClock();
    const { most, perSecond } = ALLOWANCES[kind];
    expect(await untilRefused(name)).toBe(most);
    expect(reached).toHaveLength(most);
    clock.now += 2_000;
    expect(await untilRefused(name)).toBe(2 * perSecond);
    clock.now += 365 * 86_400_000;
    expect(await untilRefused(name)).toBe(most);
  });

  it('is stopped for one kind of call, and not for what else is being done', async () => {
    const { codeOf, untilRefused } = roadWithClock();
    await untilRefused('app.openContact');
    expect(await codeOf('terms.list')).toBe('ok');
    expect(await codeOf('doNotMatch.remove')).toBe('ok');
  });

  it('gains nothing by a clock that is set back, and loses nothing', async () => {
    const { clock, codeOf, untilRefused } = roadWithClock();
    await untilRefused('app.openContact');
    clock.now -= 3_600_000;
    expect(await codeOf('app.openContact')).toBe('too_many');
    clock.now += 2_000;
    expect(await untilRefused('app.openContact')).toBe(2 * ALLOWANCES.outside.perSecond);
  });

  it('opens dialogs and other programs only as often as a person does', () => {
    const outside = Object.entries(contract).filter(([, spec]) => 'reachesOutside' in spec);
    expect(outside.map(([name]) => name).sort()).toEqual([
      'app.leaveSample',
      'app.openContact',
      'app.openSample',
      'app.setCallKey',
      'checkIns.setBackground',
      'desk.printDaySheet',
      'desk.printTaskSheet',
      'desk.saveDaySheet',
      'desk.saveTaskSheet',
      'exports.save',
      'imports.chooseFile',
      'imports.saveRejected',
      'privacy.save',
    ]);
  });
});

describe('a message', () => {
  const circular: Record<string, unknown> = {};
  circular['itself'] = circular;
  const huge: readonly (readonly [string, unknown])[] = [
    ['a text of fifty million letters', 'a'.repeat(50_000_000)],
    ['the same deep inside', { filter: [{ text: 'a'.repeat(50_000_000) }] }],
    [
      'two hundred thousand fields',
      Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [String(n), n])),
    ],
    ['two hundred thousand entries', new Array<number>(200_000).fill(1)],
    ['ten million bytes', new Uint8Array(10_000_000)],
    ['a map of many', new Map(Array.from({ length: 200_000 }, (_, n) => [n, n]))],
    ['one that holds itself', circular],
  ];

  it.each(huge)('that is huge is refused before anything reads it: %s', async (_label, input) => {
    const { codeOf, reached } = roadWithClock();
    expect(await codeOf('people.search', input)).toBe('too_large');
    expect(reached).toEqual([]);
  });

  it('with every limit of a mapping used is taken', async () => {
    const { codeOf } = roadWithClock();
    const words = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, n) => [`word ${String(n)}`, 'category:ride']),
    );
    const { mapping } = validInputs['imports.run'] as { mapping: object };
    const input = { token: 'none', mapping: { ...mapping, values: { category: words, skills: words } } };
    expect(await codeOf('imports.run', input)).toBe('ok');
  });
});
