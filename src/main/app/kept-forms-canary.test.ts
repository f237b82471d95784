import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GivenDraft } from '../../shared/contract/drafts';
import { ROLES, userOf, type Right, type Role, type User } from '../../shared/contract/permissions';
import type { Call } from '../../shared/domain/call';
import type { DraftForm } from '../../shared/domain/draft';
import type { Helper } from '../../shared/domain/helper';
import type { Person } from '../../shared/domain/person';
import type { HelpRequest } from '../../shared/domain/request';
import { openCanaryBench, type CanaryBench } from './testing/canaries';
import { CHECKS, found, HIDDEN, OFF_MAP, type Canary } from './testing/hidden-canaries';

// The outside world: no program is opened, and the version is nobody's concern here.
vi.mock('electron', () => ({
  app: { getVersion: () => '0.0.0' },
  shell: { openExternal: () => Promise.resolve() },
}));

const OWNER = '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f';
/** The same account, before and after somebody changed what it may. */
const as = (role: Role, rights: readonly Right[] = []): User =>
  userOf({ id: OWNER, name: 'Whoever typed', role, rights });
const BEFORE = as('admin', ['vetting.read']);

type Fields = Record<string, unknown>;

let bench: CanaryBench;
let helperPersonId: number;
const kept: { form: DraftForm; key: string }[] = [];

async function read<T>(name: 'people.get' | 'helpers.get' | 'requests.get' | 'calls.get', id: number) {
  const answer = await bench.call(BEFORE, name, { id });
  return answer.ok ? (answer.value as T) : null;
}
/** Keeps a form that was opened and typed in: what it began with, and one field that was changed. */
async function keep(form: DraftForm, key: string, start: object, typed: object): Promise<void> {
  const body = JSON.stringify({ value: { ...start, ...typed }, start });
  const draft = { id: randomUUID(), form, key, screen: '/', version: 1, body };
  expect(await bench.call(BEFORE, 'drafts.keep', draft)).toMatchObject({ ok: true });
  kept.push({ form, key });
}
async function open(user: User, form: DraftForm, key: string): Promise<GivenDraft | null> {
  const answer = await bench.call(user, 'drafts.get', { form, key });
  if (!answer.ok) throw new Error(`${form} as ${user.role}: ${answer.error.code}`);
  return answer.value as GivenDraft | null;
}
const openAll = async (user: User) =>
  JSON.stringify(await Promise.all(kept.map(({ form, key }) => open(user, form, key))));
const fieldsOf = async (user: User, form: DraftForm, key: string) =>
  (JSON.parse((await open(user, form, key))?.body ?? '{}') as { value: Record<string, unknown> }).value;

beforeAll(async () => {
  bench = await openCanaryBench();
  for (let id = 1; id <= 8; id++) {
    const key = String(id);
    const person = await read<Person>('people.get', id);
    if (person !== null) {
      const { places, ...facts } = person;
      const [home = null, ...otherPlaces] = places;
      await keep('person', key, { ...facts, home, otherPlaces }, { notes: `${person.notes} and more` });
      const wishes = [{ summary: 'A way back', place: null, destination: home }];
      await keep('call', `now:${key}`, { callerId: null, wishes: [] }, { callerId: id, home, wishes });
    }
    const helper = await read<Helper>('helpers.get', id);
    if (helper !== null) {
      helperPersonId = helper.personId;
      await keep('helper', key, helper, { notes: `${helper.notes} and more`, seats: 7 });
    }
    const request = await read<HelpRequest>('requests.get', id);
    if (request !== null)
      await keep('request', key, request, { details: `${request.details} and more`, summary: 'Typed' });
    const call = await read<Call>('calls.get', id);
    if (call !== null) await keep('call_correction', key, { words: call.notes, disposition: 'other' }, {});
  }
});
afterAll(() => bench.dispose());

/** What of the record was in the forms. */
const inForms = async () => {
  const text = await openAll(BEFORE);
  return (canaries: readonly Canary[]) => found(text, canaries);
};

it('holds what its owner saw, and gives it back while they may see it', async () => {
  const held = await inForms();
  for (const role of ['viewer', 'operator'] as const) expect(held(HIDDEN[role]).length).toBeGreaterThan(9);
  expect(held(CHECKS)).toEqual(CHECKS);
  expect(held(OFF_MAP)).toEqual(OFF_MAP);
});

it.each(ROLES.filter((role) => role !== 'admin'))(
  'gives nothing back that its owner may not see any more as %s',
  async (role) => {
    expect(found(await openAll(as(role)), HIDDEN[role])).toEqual([]);
  },
);

it('gives nothing of checks back to an admin from whom that right was taken', async () => {
  const without = {
    ...BEFORE,
    permissions: new Set([...BEFORE.permissions].filter((p) => p !== 'vetting.read')),
  };
  expect(found(await openAll(without), CHECKS)).toEqual([]);
});

it('gives everything else back as it was typed', async () => {
  const whole = await fieldsOf(BEFORE, 'helper', '1');
  const { notes: _notes, vetting: _vetting, ...rest } = whole;
  for (const role of ['viewer', 'operator'] as const) {
    const seen = await fieldsOf(as(role), 'helper', '1');
    expect(seen).toMatchObject({ seats: 7, availability: rest['availability'] });
    expect(await fieldsOf(as(role), 'request', '1')).toMatchObject({ summary: 'Typed' });
  }
  // Where the helper who rang lives is left out of what was asked for, and nothing else of it.
  expect(await fieldsOf(as('operator'), 'call', `now:${String(helperPersonId)}`)).toEqual({
    callerId: helperPersonId,
    wishes: [{ summary: 'A way back', place: null, destination: null }],
  });
  expect(await fieldsOf(as('front_desk'), 'helper', '1')).toMatchObject({ seats: 7, notes: whole['notes'] });
});

it('is told to its owner word for word where nothing is withheld, and comes back whole with the right', async () => {
  const before = await openAll(BEFORE);
  await openAll(as('viewer'));
  expect(await openAll(BEFORE)).toBe(before);
});

describe('typing on where something is left out', () => {
  /** The form as the window has it: what comes back where it was typed in, and else what the record shows. */
  async function typeOn(
    user: User | readonly [opens: User, keeps: User],
    address: { form: DraftForm; key: string },
    now: object,
    typed: object,
  ) {
    const [opens, keeps] = 'id' in user ? [user, user] : user;
    const draft = await open(opens, address.form, address.key);
    if (draft === null) throw new Error('nothing was kept');
    const body = JSON.parse(draft.body) as { value: Fields; start: Fields };
    const isTyped = (field: string) =>
      JSON.stringify(body.value[field]) !== JSON.stringify(body.start[field]);
    const back = Object.entries(body.value).filter(([field]) => isTyped(field));
    const value = { ...now, ...Object.fromEntries(back), ...typed };
    const { keptAt: _keptAt, ...rest } = draft;
    const input = { ...rest, ...address, body: JSON.stringify({ value, start: now }) };
    expect(await bench.call(keeps, 'drafts.keep', input)).toMatchObject({ ok: true });
  }
  const HELPER = { form: 'helper', key: '1' } as const;
  const bodyOf = async (address: { form: DraftForm; key: string }) =>
    JSON.parse((await open(BEFORE, address.form, address.key))?.body ?? '{}') as {
      value: Fields;
      start: Fields;
    };

  it('keeps the words that are not shown, and what is typed', async () => {
    const before = await bodyOf(HELPER);
    const shown = { ...before.start, notes: null, vetting: null };
    await typeOn(as('operator'), HELPER, shown, { seats: 9 });
    expect(await bodyOf(HELPER)).toEqual({
      value: { ...before.value, seats: 9 },
      start: before.start,
    });
    expect(found(await openAll(as('operator')), HIDDEN.operator)).toEqual([]);
  });

  it('keeps the words that were not shown when a right comes back while the form is open', async () => {
    const before = await bodyOf(HELPER);
    const shown = { ...before.start, notes: null, vetting: null };
    await typeOn([as('operator'), BEFORE], HELPER, shown, { seats: 11 });
    expect(await bodyOf(HELPER)).toEqual({ value: { ...before.value, seats: 11 }, start: before.start });
  });

  it('takes what is typed into such a field in place of it', async () => {
    const before = await bodyOf(HELPER);
    const shown = { ...before.start, notes: '', vetting: null };
    await typeOn(as('operator'), HELPER, shown, { notes: 'Typed anew' });
    const after = await bodyOf(HELPER);
    expect(after.value).toMatchObject({ notes: 'Typed anew', vetting: before.value['vetting'] });
  });

  it('keeps the part of a field that is not shown, also when another part of it is typed in', async () => {
    const address = { form: 'call', key: `now:${String(helperPersonId)}` } as const;
    const before = await bodyOf(address);
    const start = { callerId: null, wishes: [], home: null };
    const wishes = [
      { summary: 'Bread', place: null, destination: null },
      { summary: 'A way back', place: null, destination: null },
    ];
    await typeOn(as('operator'), address, start, { wishes });
    const { value } = await bodyOf(address);
    const [wish] = before.value['wishes'] as object[];
    expect(value).toMatchObject({ home: before.value['home'], wishes: [{ summary: 'Bread' }, wish] });
    await typeOn(as('operator'), address, start, {
      wishes: [wishes[0], { ...wishes[1], summary: 'A way home' }],
    });
    expect((await bodyOf(address)).value['wishes']).toMatchObject([
      { summary: 'Bread' },
      { ...wish, summary: 'A way home' },
    ]);
  });

  it('keeps them when what is shown is taken back, and lets go of them when the form is thrown away', async () => {
    const before = await bodyOf(HELPER);
    const drop = async (user: User, more: object = {}) => {
      expect(await bench.call(user, 'drafts.drop', { ...HELPER, ...more })).toMatchObject({ ok: true });
    };
    const given = await open(as('operator'), HELPER.form, HELPER.key);
    await drop(BEFORE, { leavesUnseen: true, lacks: given?.lacks });
    const { value } = await bodyOf(HELPER);
    expect(value).toEqual({ notes: before.value['notes'] });
    await drop(as('operator'));
    expect(await open(BEFORE, HELPER.form, HELPER.key)).toBeNull();
  });
});
