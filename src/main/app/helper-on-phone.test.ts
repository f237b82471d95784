import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CallName, InputOf, OutputOf } from '../../shared/contract';
import { userOf, type Role, type User } from '../../shared/contract/permissions';
import type { Call } from '../../shared/domain/call';
import { aResult } from '../features/calls/testing';
import { NOW } from '../features/matches/testing';
import { CANARIES, openCanaryBench, type CanaryBench } from './testing/canaries';
import { found, HIDDEN } from './testing/hidden-canaries';

vi.mock('electron', () => ({ app: { getVersion: () => '0.0.0' }, shell: {} }));

const as = (role: Role, id = '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f'): User =>
  userOf({ id, name: `The ${role}`, role, rights: [] });
const RITA = as('operator', '11111111-1111-4111-8111-111111111111');
const OTTO = as('operator', '22222222-2222-4222-8222-222222222222');
const DAY_MS = 86_400_000;

let bench: CanaryBench;
/** Numbers that there may be, in the place of planted ones that can only be told apart. */
const [RANG_IN, OWN, TO_RING] = ['+4232350105', '+4232350107', '+4232350108'] as const;
beforeAll(async () => {
  bench = await openCanaryBench();
  const change = (table: string, column: string, from: string, to: string) =>
    bench.database.write('test', (writer) =>
      writer.run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, [to, from]),
    );
  await change('call', 'number_e164', CANARIES.helperCallE164, RANG_IN);
  await change('call', 'number_e164', CANARIES.helperRangE164, OWN);
  await change('person_phone', 'e164', CANARIES.helperRangE164, OWN);
  await change('queue_item', 'e164', CANARIES.helperItemE164, TO_RING);
  await change('queue_item', 'e164', CANARIES.helperRangE164, OWN);
});
afterAll(() => bench.dispose());

async function ask<N extends CallName>(user: User, name: N, input: unknown): Promise<OutputOf<N>> {
  const answer = await bench.call(user, name, input);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value as OutputOf<N>;
}
const helperPerson = async () => (await ask(as('admin'), 'helpers.get', { id: 1 })).person.id;

async function takeCall(user: User, notes: string): Promise<Call> {
  const draftId = crypto.randomUUID();
  await ask(user, 'calls.begin', { draftId, direction: 'in' });
  const caller = { kind: 'known', id: await helperPerson() } as const;
  const call = { caller, number: CANARIES.helperCallNumber, notes };
  return await ask(user, 'calls.finish', { draftId, ...aResult(call) });
}
function changeOf(call: Call, notes: string): InputOf<'calls.update'> {
  const { direction, relation, language, heard, information, referrals, services, referralWords } = call;
  return {
    ...{ id: call.id, version: call.version, disposition: 'other' },
    call: {
      ...{ direction, relation, language, heard, information, referrals, services, referralWords },
      ...{ number: call.numberTyped, notes, helpFor: null, caller: { kind: 'known', id: call.caller.id } },
    },
  } as InputOf<'calls.update'>;
}

describe('a call that a helper made', () => {
  it('is all there for whoever took it, today and the day after, and for nobody else at the phone', async () => {
    const call = await takeCall(RITA, 'Has moved');
    expect(call).toMatchObject({
      isWithheld: false,
      numberTyped: CANARIES.helperCallNumber,
      notes: 'Has moved',
    });
    const changed = await ask(RITA, 'calls.update', changeOf(call, 'Has moved house'));
    expect(changed).toMatchObject({ isWithheld: false, notes: 'Has moved house' });
    const others = await ask(OTTO, 'calls.get', { id: call.id });
    expect(others).toMatchObject({
      isWithheld: true,
      number: '',
      numberTyped: '',
      numberE164: null,
      notes: '',
    });
    expect(others.caller.name).toBe('Hedwig');
    await bench.database.write('test', (writer) =>
      writer.run('UPDATE call SET started_at = ? WHERE id = ?', [NOW - 3 * DAY_MS, call.id]),
    );
    expect(await ask(RITA, 'calls.get', { id: call.id })).toMatchObject({ isWithheld: true, notes: '' });
    expect(await ask(as('front_desk'), 'calls.get', { id: call.id })).toMatchObject({
      ...{ isWithheld: false, notes: 'Has moved house', numberTyped: CANARIES.helperCallNumber },
    });
  });

  it('is changed by nobody who does not see its words', async () => {
    const call = await takeCall(RITA, 'Is ill on Friday');
    const seen = await ask(OTTO, 'calls.get', { id: call.id });
    await expect(ask(OTTO, 'calls.update', changeOf(seen, ''))).rejects.toThrow('not_allowed');
    expect((await ask(as('admin'), 'calls.get', { id: call.id })).notes).toBe('Is ill on Friday');
  });

  it('is not found by its number', async () => {
    for (const text of [RANG_IN, OWN, '00423 235 01 05']) {
      const { number, people } = await ask(OTTO, 'calls.recognise', { text, limit: 5 });
      expect([text, number?.calls, people]).toEqual([text, { count: 0, firstAt: null, last: [] }, []]);
    }
    const { people } = await ask(as('front_desk'), 'calls.recognise', {
      ...{ text: RANG_IN, limit: 5 },
    });
    expect(people).toMatchObject([{ displayName: `Hedwig ${CANARIES.helperSurname}`, hasNumber: true }]);
  });
});

describe('a call to make that is for a helper', () => {
  it('is not the next one for whoever may not see the number, and says so', async () => {
    const due = await ask(OTTO, 'queue.list', { show: 'due', kinds: [], offset: 0, limit: 50 });
    expect(due.items.length).toBeGreaterThanOrEqual(3);
    const opened = await ask(OTTO, 'queue.next', { kinds: [] });
    expect(opened).toMatchObject({ isWithheld: false, number: CANARIES.itemNumber });
    expect(await ask(RITA, 'queue.next', { kinds: [] })).toBeNull();
    const id = due.items.find(({ name }) => name === 'Hedwig')?.id;
    expect(await ask(RITA, 'queue.get', { id })).toMatchObject({ isWithheld: true, number: '', words: '' });
    expect(await ask(as('front_desk'), 'queue.next', { kinds: [] })).toMatchObject({ isWithheld: false });
  });

  it('is not told to whoever adds one for the same number', async () => {
    const item = {
      ...{ kind: 'callback', personId: null, requestId: null, matchId: null, reason: 'asked', words: '' },
      ...{ name: 'Somebody', number: TO_RING, dueAt: NOW, isWanted: false },
    };
    const { added, there } = await ask(OTTO, 'queue.add', item);
    expect([added === null, there]).toEqual([false, []]);
    const again = await ask(as('front_desk'), 'queue.add', item);
    expect(again.there.map(({ name }) => name)).toContain(`Hedwig ${CANARIES.helperSurname}`);
  });
});

it('is all there for every operator once somebody counts on the helper', async () => {
  const listed = async () => {
    const all = [1, 2, 3, 4, 5].map((id) => ask(OTTO, 'calls.get', { id }));
    return found(JSON.stringify(await Promise.all(all)), HIDDEN.operator);
  };
  expect(await listed()).toEqual([]);
  await ask(as('admin'), 'matches.confirm', { matchId: bench.suggestionId, version: null });
  expect(await listed()).toEqual(
    expect.arrayContaining(['helperCallNumber', 'helperForNotes', 'helperRangName']),
  );
});
