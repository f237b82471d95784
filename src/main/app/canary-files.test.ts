import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CallName } from '../../shared/contract';
import { ROLES, userOf, type Role, type User } from '../../shared/contract/permissions';
import { KithError } from '../../shared/contract/errors';
import { NOW } from '../features/matches/testing';
import { describeError } from './logger';
import { CANARIES, openCanaryBench, type CanaryBench } from './testing/canaries';
import { CHECKS, found, HIDDEN, OFF_MAP, type Canary } from './testing/hidden-canaries';
import { ROLE_TABLE } from './testing/role-table';

vi.mock('electron', () => ({ app: { getVersion: () => '0.0.0' }, shell: {} }));

const as = (role: Role): User =>
  userOf({ id: '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f', name: `The ${role}`, role, rights: [] });
const ALL = Object.keys(CANARIES) as Canary[];
/** Every call that saves a file or prints, with every kind of file. */
const SAVING: readonly (readonly [CallName, unknown])[] = [
  ['desk.saveDaySheet', {}],
  ['desk.saveTaskSheet', { helperId: 1 }],
  ['desk.printDaySheet', {}],
  ['desk.printTaskSheet', { helperId: 1 }],
  ['exports.save', { kind: 'requests' }],
  ['exports.save', { kind: 'helpers' }],
  ['exports.save', { kind: 'matches' }],
  ['privacy.save', { id: 1, keep: [] }],
];

let bench: CanaryBench;
beforeAll(async () => {
  bench = await openCanaryBench();
});
afterAll(() => bench.dispose());

/** The files that a role can save, and what they are called. */
async function saved(role: Role): Promise<{ name: CallName; text: string; names: string[] }[]> {
  const files = [];
  for (const [name, input] of SAVING.filter(([one]) => ROLE_TABLE[one].includes(role))) {
    const answer = await bench.call(as(role), name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    const { texts, names } = await bench.takeFiles();
    files.push({ name, text: texts.join('\n'), names });
  }
  return files;
}

/** Somebody counts on the planted helper, today. */
async function confirmToday(): Promise<void> {
  const matchId = bench.suggestionId;
  const answer = await bench.call(as('admin'), 'matches.confirm', { matchId, version: null });
  if (!answer.ok) throw new Error(answer.error.message);
  await bench.database.write('test', (writer) =>
    writer.run(
      `UPDATE request SET when_kind = 'between', when_date = '2026-01-05', from_minute = 900, to_minute = 960,
         starts_at = ?, ends_at = ? WHERE id = (SELECT request_id FROM "match" WHERE id = ?)`,
      [NOW + 7 * 3_600_000, NOW + 8 * 3_600_000, matchId],
    ),
  );
}

describe('a file', () => {
  it('holds nothing that whoever saves it may not see', async () => {
    const leaks = [];
    for (const role of ROLES)
      for (const { name, text } of await saved(role)) leaks.push([role, name, found(text, HIDDEN[role])]);
    expect(leaks.filter(([, , hits]) => hits?.length !== 0)).toEqual([]);
    expect(leaks.length).toBe(2 + 4 + SAVING.length);
  });

  it('is called by nothing that tells of anybody', async () => {
    for (const { name, names } of await saved('admin')) {
      if (name.startsWith('desk.print')) continue; // paper has no name
      expect(names).not.toEqual([]);
      expect(found(names.join(' '), ALL)).toEqual([]);
    }
  });

  it('holds no more once somebody is counted on: the sheet for a helper tells nothing of a requester who did not agree', async () => {
    await confirmToday();
    const ofRequester: Canary[] = [
      ...(['requesterSurname', 'requesterPhone', 'requesterEmail', 'requesterStreet'] as const),
      ...(['requesterNotes', 'requesterLabel', 'requestDetails', 'requestStreet'] as const),
    ];
    for (const role of ['operator', 'front_desk', 'admin'] as const) {
      const files = await saved(role);
      for (const sheet of ['desk.saveTaskSheet', 'desk.printTaskSheet']) {
        const task = files.find(({ name }) => name === sheet)?.text ?? '';
        expect(task).toContain('Hedwig');
        expect(found(task, [...ofRequester, ...CHECKS, ...OFF_MAP])).toEqual([]);
      }
      const day = files.find(({ name }) => name === 'desk.saveDaySheet')?.text;
      if (day === undefined) continue;
      expect(day).toContain(CANARIES.helperSurname);
      expect(found(day, [...CHECKS, ...OFF_MAP, 'helperNotes', 'requesterNotes', 'helperStreet'])).toEqual(
        [],
      );
    }
  });
});

describe('the log and an error', () => {
  it('quote nothing of what was typed, also where the database cannot keep it', async () => {
    await bench.database.write('test', (writer) => writer.run('ALTER TABLE person_notice RENAME TO gone'));
    const notice = { personId: 1, words: CANARIES.noticeWords, until: null };
    const answer = await bench.call(as('operator'), 'notices.add', notice);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    const logged = bench.takeErrors();
    expect(logged.length).toBeGreaterThan(0);
    // It is in the error, so that it is seen to be left out.
    expect(JSON.stringify(logged)).toContain(CANARIES.noticeWords);
    expect(found(JSON.stringify([answer, logged.map(describeError)]), ALL)).toEqual([]);
    await bench.database.write('test', (writer) => writer.run('ALTER TABLE gone RENAME TO person_notice'));
  });

  it('name nobody in a refusal', async () => {
    const told: unknown[] = [];
    for (const role of ROLES)
      for (const [name, input] of SAVING) {
        if (ROLE_TABLE[name].includes(role)) continue;
        const answer = await bench.call(as(role), name, input);
        expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
        told.push(answer);
      }
    expect(found(JSON.stringify([told, bench.takeErrors().map(describeError)]), ALL)).toEqual([]);
    expect(describeError(new KithError('not_found', CANARIES.callNotes))).not.toContain(CANARIES.callNotes);
  });
});
