import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { InputOf, OutputOf } from '../../shared/contract';
import type { CallName } from '../../shared/contract';
import { userOf, type Right, type Role } from '../../shared/contract/permissions';
import type { HelperInput } from '../../shared/domain/helper';
import type { PersonInput } from '../../shared/domain/person';
import { CANARIES, openCanaryBench, type CanaryBench } from './testing/canaries';

vi.mock('electron', () => ({ app: { getVersion: () => '0.0.0' }, shell: {} }));

let bench: CanaryBench;
beforeEach(async () => {
  bench = await openCanaryBench();
});
afterEach(() => bench.dispose());

const ID = '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f';
const as = (role: Role, rights: Right[] = []) => userOf({ id: ID, name: `The ${role}`, role, rights });

async function ask<N extends CallName>(
  user: ReturnType<typeof as>,
  name: N,
  input: unknown,
): Promise<OutputOf<N>> {
  const answer = await bench.call(user, name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as OutputOf<N>;
}
const HELPER = { id: 1 };
const PLANTED = { kind: CANARIES.checkKind, validFrom: CANARIES.checkFrom, validUntil: CANARIES.checkUntil };

function inputOf(helper: OutputOf<'helpers.get'>): HelperInput {
  const {
    id: _id,
    person: _person,
    uncovered: _uncovered,
    version: _v,
    createdAt: _c,
    updatedAt: _u,
    ...input
  } = helper;
  return input;
}
function personInputOf(person: OutputOf<'people.get'>): PersonInput {
  const { id: _id, isWithheld: _w, version: _v, createdAt: _c, updatedAt: _u, ...input } = person;
  return { ...input, places: input.places.map(({ id: _place, ...place }) => place) };
}

it('keeps the checks of a helper whom somebody changes who may not see them', async () => {
  const desk = as('front_desk');
  const found = await ask(desk, 'helpers.get', HELPER);
  expect(found).toMatchObject({ vetting: null, uncovered: [] });
  const helper = { ...inputOf(found), notes: 'Changed' };
  const saved = await ask(desk, 'helpers.update', { ...HELPER, version: found.version, helper });
  expect(saved).toMatchObject({ vetting: null, notes: 'Changed' });
  expect((await ask(as('admin'), 'helpers.get', HELPER)).vetting).toEqual([PLANTED]);
  const blind = { ...HELPER, version: saved.version, helper: { ...helper, vetting: [] } };
  await expect(ask(desk, 'helpers.update', blind)).rejects.toThrow('not_allowed');
  const named = as('front_desk', ['vetting.read']);
  expect((await ask(named, 'helpers.get', HELPER)).vetting).toEqual([PLANTED]);
  expect((await ask(named, 'helpers.update', blind)).vetting).toEqual([]);
});

it('says which categories the checks do not cover today, and not why', async () => {
  const admin = as('admin');
  await ask(admin, 'terms.update', {
    code: 'category:shopping',
    label: 'Shopping',
    isActive: true,
    vetting: null,
    category: {
      minutes: 60,
      hasDestination: false,
      needsVehicle: false,
      vetting: [CANARIES.checkKind],
      involvesSpending: false,
    },
  });
  const shops = { ...inputOf(await ask(admin, 'helpers.get', HELPER)), categories: ['category:shopping'] };
  const covered = await ask(admin, 'helpers.update', { ...HELPER, version: 1, helper: shops });
  expect(covered.uncovered).toEqual([]);
  const late = [{ ...PLANTED, validUntil: '2020-01-01' }];
  await ask(admin, 'helpers.update', { ...HELPER, version: 2, helper: { ...shops, vetting: late } });
  const told = await ask(as('operator'), 'helpers.get', HELPER);
  expect([told.vetting, told.uncovered]).toEqual([null, ['category:shopping']]);
  const kind = { code: CANARIES.checkKind, label: 'canary', isActive: true, category: null };
  await ask(admin, 'terms.update', { ...kind, vetting: { months: null, graceDays: 90 } });
  const lately = [{ ...PLANTED, validUntil: '2025-12-01' }];
  await ask(admin, 'helpers.update', { ...HELPER, version: 3, helper: { ...shops, vetting: lately } });
  expect((await ask(as('operator'), 'helpers.get', HELPER)).uncovered).toEqual([]);
  const filter = {
    text: '',
    categories: [],
    statuses: [],
    freeToday: false,
    vettingExpired: true,
    isFlagged: false,
  };
  const listed = async () =>
    (await ask(as('operator'), 'helpers.list', { filter, sort: 'name', offset: 0, limit: 9 })).items;
  expect(await listed()).toEqual([]);
  await ask(admin, 'terms.update', { ...kind, vetting: { months: null, graceDays: 0 } });
  expect(await listed()).toMatchObject([
    { name: 'Hedwig', phone: null, isWithheld: true, vettingExpired: true },
  ]);
});

it('lets nobody change a person of whom they see no more than a first name', async () => {
  const { id } = (await ask(as('operator'), 'helpers.get', HELPER)).person;
  const seen = await ask(as('operator'), 'people.get', { id });
  expect(seen).toMatchObject({ displayName: 'Hedwig', isWithheld: true, phones: [], email: null, notes: '' });
  const change = { id, version: seen.version, person: personInputOf(seen) };
  await expect(ask(as('operator'), 'people.update', change)).rejects.toThrow('not_allowed');
  expect((await ask(as('admin'), 'people.get', { id })).displayName).toContain(CANARIES.helperSurname);
});

it('keeps the point of an address, and who is off the map, through the form of an operator', async () => {
  const [hit] = await ask(as('operator'), 'people.search', { text: 'Olga', limit: 1 });
  const id = hit?.id ?? 0;
  const seen = await ask(as('operator'), 'people.get', { id });
  expect([seen.isWithheld, seen.isOffMap, seen.places[0]?.point]).toEqual([false, true, null]);
  const person = { ...personInputOf(seen), isOffMap: false, notes: 'Rings twice' };
  await ask(as('operator'), 'people.update', { id, version: seen.version, person });
  const stored = await ask(as('admin'), 'people.get', { id });
  expect([stored.notes, stored.isOffMap, String(stored.places[0]?.point?.lat)]).toEqual([
    'Rings twice',
    true,
    CANARIES.offMapLat,
  ]);
});

it('shows an operator all of a helper once a match is confirmed, and no more once it is undone', async () => {
  const operator = as('operator');
  const confirm: InputOf<'matches.confirm'> = { matchId: bench.suggestionId as never, version: null };
  const { undoId } = await ask(operator, 'matches.confirm', confirm);
  const { person, notes } = await ask(operator, 'helpers.get', HELPER);
  expect(person).toMatchObject({ isWithheld: false, email: CANARIES.helperEmail });
  expect(notes).toBe(CANARIES.helpingNotes);
  const [message] = await ask(operator, 'matches.messages', { matchId: bench.suggestionId });
  expect(message).toMatchObject({ phone: CANARIES.helperPhone });
  expect((await ask(as('viewer'), 'helpers.get', HELPER)).person.displayName).toBe('Hedwig');
  await ask(operator, 'undo.run', { id: undoId });
  expect((await ask(operator, 'helpers.get', HELPER)).person.displayName).toBe('Hedwig');
});
