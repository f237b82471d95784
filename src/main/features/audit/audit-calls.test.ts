import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../../../shared/contract/audit';
import { PERMISSIONS, type Permission, type User } from '../../../shared/contract/permissions';
import type { HelperId, MatchId, PersonId, RequestId } from '../../../shared/domain/ids';
import { eraseAuditValues } from '../../database/audit/erase-values';
import { noteView } from '../../database/audit/notes';
import type { CommandContext } from '../../ipc/context';
import { chooseHelper } from '../matches/decisions';
import { DECIDER, openTown, type Town } from '../matches/testing';
import { findHelper, updateHelperRow } from '../helpers/repository';
import { addDoNotMatch } from '../people/do-not-match';
import { getPerson, updatePerson } from '../people/service';
import { addDays, localToday } from '../../time/zones';
import { createAuditHandlers } from './handlers';

const SLICE = { offset: 0, limit: 500 };
const ASKED = { text: '', actor: '', action: null, from: null, to: null, ...SLICE };
const handlers = createAuditHandlers();
let town: Town;
let anna: PersonId;
let request: RequestId;
let helper: HelperId;
beforeEach(async () => {
  town = await openTown();
  anna = await town.addPerson('Anna', { notes: 'afraid of dogs' });
  request = await town.addRequest(anna);
  helper = await town.addHelper('Hana', { vetting: [] });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await town.dispose();
});

function as(name: string, ...permissions: Permission[]): CommandContext {
  const user: User = { id: null, name, role: 'viewer', permissions: new Set(permissions) };
  return {
    user,
    now: Date.now(),
    read: (work) => town.database.read(work),
    readPast: (work) => town.database.read(work),
    saw: () => undefined,
    write: (work) => town.database.write('test', work, user),
  };
}
const admin = as('Maria', ...PERMISSIONS);
const told = ({ items }: { items: readonly AuditEntry[] }) =>
  items.map(({ actor, action, table }) => `${actor} ${action} ${table ?? ''}`);
const update = (changes: object) =>
  admin.write(async (writer) => {
    const { version, isWithheld: _withheld, ...person } = await getPerson(writer, anna);
    await updatePerson(writer, anna, version, { ...person, ...changes }, Date.now());
  });

describe('the history of a record', () => {
  it('tells of a person what differs, newest first, with a changed number as one change', async () => {
    await update({ phones: [{ asGiven: '078 1', e164: null }] });
    await update({ phones: [{ asGiven: '078 2', e164: null }], displayName: 'Anne' });
    const history = await handlers['audit.ofPerson']({ id: anna, ...SLICE }, admin);
    expect(told(history).slice(0, 3)).toEqual([
      'Maria changed person_phone',
      'Maria changed person',
      'Maria added person_phone',
    ]);
    expect(history.items[0]?.changes).toEqual([
      { field: 'as_given', before: '078 1', after: '078 2', isHidden: false },
    ]);
    expect(history.items.at(-1)).toMatchObject({ action: 'added', personName: 'Anne', actor: 'Kith' });
  });

  it('gives slices, and says how many entries there are', async () => {
    const { total } = await handlers['audit.ofPerson']({ id: anna, ...SLICE }, admin);
    const one = await handlers['audit.ofPerson']({ id: anna, offset: total - 1, limit: 5 }, admin);
    expect(one).toMatchObject({ total, items: [{ table: 'person', action: 'added' }] });
  });

  it('leaves out values that are protected, and tables that may not be read at all', async () => {
    await update({ notes: 'fond of dogs' });
    const rule = { personId: anna, otherId: anna + 1, reason: 'do_not_match:other', note: 'a secret' };
    await admin.write((writer) => addDoNotMatch(writer, rule as never, { by: 'Maria', now: 0 }));
    const desk = as('Bo', 'person.read');
    const seen = await handlers['audit.ofPerson']({ id: anna, ...SLICE }, desk);
    expect(JSON.stringify(seen)).not.toMatch(/dogs|secret/);
    expect(told(seen).join()).not.toContain('do_not_match');
    expect(seen.items[0]?.changes).toEqual([{ field: 'notes', before: null, after: null, isHidden: true }]);
    const all = await handlers['audit.ofPerson']({ id: anna, ...SLICE }, admin);
    expect(JSON.stringify(all)).toMatch(/fond of dogs.*secret|secret.*fond of dogs/);
  });

  it('tells who looked at somebody to those alone who may read the audit', async () => {
    await admin.write((writer) => noteView(writer, anna, ['notes']));
    const seen = async (context: CommandContext) =>
      told(await handlers['audit.ofPerson']({ id: anna, ...SLICE }, context));
    expect(await seen(admin)).toContain('Maria viewed ');
    expect(await seen(as('Bo', 'person.read'))).not.toContain('Maria viewed ');
  });

  it('tells of a request and of a match who decided, and of suggestions nothing', async () => {
    const chosen = await admin.write((writer) =>
      chooseHelper(writer, { requestId: request, helperId: helper }, DECIDER),
    );
    const history = await handlers['audit.ofRequest']({ id: request, ...SLICE }, admin);
    expect(told(history)).toEqual(['Maria added match_event', 'Maria changed match', 'Kith added request']);
    const id = chosen.matchIds[0] as MatchId;
    const ofMatch = await handlers['audit.ofMatch']({ id, ...SLICE }, admin);
    expect(told(ofMatch)).toEqual(['Maria added match_event', 'Maria changed match']);
    const noMatches = await handlers['audit.ofRequest']({ id: request, ...SLICE }, as('Bo', 'request.read'));
    expect(told(noMatches)).toEqual(['Kith added request']);
  });

  it('tells of hours that came or went together in one entry, and of those that stayed nothing', async () => {
    const found = await town.database.read((reader) => findHelper(reader, helper));
    if (found === null) throw new Error('The helper is not there.');
    const { id: _id, person: _person, version, ...kept } = found;
    const [, ...rest] = kept.availability;
    const evening = [1, 2].map((weekday) => ({ weekday, fromMinute: 1_140, toMinute: 1_200 }));
    await admin.write((writer) =>
      updateHelperRow(writer, helper, version, { ...kept, availability: [...rest, ...evening] }, 0),
    );
    const { items } = await handlers['audit.ofHelper']({ id: helper, ...SLICE }, admin);
    const [came, went] = items;
    expect(told({ items: items.slice(0, 2) })).toEqual([
      'Maria added availability',
      'Maria removed availability',
    ]);
    expect(came?.changes.map(({ field, after }) => [field, after])).toEqual([
      ...[
        ['weekday', 1],
        ['from_minute', 1_140],
        ['to_minute', 1_200],
      ],
      ...[
        ['weekday', 2],
        ['from_minute', 1_140],
        ['to_minute', 1_200],
      ],
    ]);
    expect(went?.changes.map(({ before }) => before)).toEqual([1, 480, 1_080]);
  });

  it('tells of a helper what was done to the person and the record', async () => {
    const { items } = await handlers['audit.ofHelper']({ id: helper, ...SLICE }, admin);
    expect(new Set(items.map(({ table }) => table))).toEqual(
      new Set(['person', 'place', 'helper', 'availability']),
    );
    expect(await handlers['audit.ofHelper']({ id: 999 as HelperId, ...SLICE }, admin)).toMatchObject({
      total: 0,
    });
  });

  it('says that words were erased, and how many entries lost theirs', async () => {
    const erased = await admin.write((writer) => eraseAuditValues(writer, anna));
    const { items } = await handlers['audit.ofPerson']({ id: anna, ...SLICE }, admin);
    expect(items[0]).toMatchObject({ action: 'erased', changes: [{ field: 'entries', after: erased }] });
    expect(items.slice(1).every(({ isErased, changes }) => isErased && changes.length === 0)).toBe(true);
  });
});

describe('the whole audit', () => {
  it('is found by words, by names of today, by who, by what and by time', async () => {
    await update({ notes: '100% sure_' });
    const find = async (asked: Partial<typeof ASKED>) =>
      told(await handlers['audit.search']({ ...ASKED, ...asked }, admin));
    expect(await find({ text: '100% SURE_' })).toEqual(['Maria changed person']);
    expect(await find({ text: '100_' })).toEqual([]);
    expect((await find({ text: 'anna' })).length).toBeGreaterThan(2);
    expect(await find({ actor: 'mar' })).toEqual(['Maria changed person']);
    expect(await find({ action: 'updated' as never })).toEqual(['Kith updated ']);
    const today = localToday(Date.now(), 'Europe/Vaduz');
    const all = await find({});
    expect(await find({ from: today as never, to: today as never })).toEqual(all);
    expect(await find({ from: addDays(today, 1) as never })).toEqual([]);
    expect(await find({ to: addDays(today, -1) as never })).toEqual([]);
    expect(all.length).toBe((await handlers['audit.search'](ASKED, admin)).total);
  });

  it('is checked, and gives a seal to write down', async () => {
    const { total } = await handlers['audit.search'](ASKED, admin);
    const verdict = await handlers['audit.verify']({}, admin);
    expect(verdict).toMatchObject({ entries: total, broken: null });
    expect(verdict.seal).toMatch(new RegExp(`^${String(total)}:[0-9a-f]{32}$`));
  });

  it('lets entries of more than two years ago go, after saying how many, and stays whole', async () => {
    const { total } = await handlers['audit.search'](ASKED, admin);
    const later = { ...admin, now: Date.UTC(2040, 0, 1) };
    vi.spyOn(Date, 'now').mockReturnValue(later.now);
    expect(await handlers['audit.countBefore']({ months: 24 }, admin)).toEqual({ entries: 0 });
    expect(await handlers['audit.countBefore']({ months: 24 }, later)).toEqual({ entries: total });
    expect(await handlers['audit.clearBefore']({ months: 24 }, later)).toEqual({ entries: total });
    expect(told(await handlers['audit.search'](ASKED, admin))).toEqual(['Maria taken_away ']);
    expect(await handlers['audit.verify']({}, admin)).toMatchObject({ from: total + 1, broken: null });
  });
});
