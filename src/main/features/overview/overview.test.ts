import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupState } from '../../../shared/contract/backups';
import type { Account } from '../../../shared/contract/accounts';
import { noteLogIn } from '../../database/audit/notes';
import { contextFor } from '../../ipc/testing';
import { createTranslate } from '../../words/translate';
import { createConsentHandlers } from '../consent/handlers';
import { NOW, openTown, type Town } from '../matches/testing';
import { createOverviewHandlers } from './handlers';

const DAY_MS = 24 * 3_600_000;
const t = await createTranslate();
let town: Town;
let backups: BackupState;
let accounts: Account[];
let freeBytes: number | null;
beforeEach(async () => {
  town = await openTown();
  backups = {
    isOwn: true,
    folder: 'backups',
    last: { made: NOW, reason: 'daily' },
    hasFailed: false,
    secondPlace: { folder: 'stick', every: 'day', lastGoodAt: NOW, problem: null, isLate: false },
  };
  accounts = ['Maria', 'Bo'].map((name, index) => account(name, index));
  freeBytes = 50_000_000_000;
});
afterEach(() => town.dispose());

const account = (name: string, index: number): Account => ({
  id: `3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1${String(index)}`,
  ...{ name, role: 'admin', rights: [], isDisabled: false, createdAt: NOW },
});

async function overview(days = 0) {
  const handlers = createOverviewHandlers({
    accounts: () => Promise.resolve(accounts),
    backups: () => Promise.resolve(backups),
    freeBytes: () => Promise.resolve(freeBytes),
    t,
  });
  const now = NOW + days * DAY_MS;
  // A day on, another backup was made.
  backups = {
    ...backups,
    last: backups.last && { ...backups.last, made: backups.last.made + days * DAY_MS },
  };
  return await handlers['overview.get']({}, contextFor(town.database, now));
}
const told = async (days = 0) =>
  (await overview(days)).shortcomings.map(({ code, count }) => `${code} ${count}`);

describe('the overview', () => {
  it('says that all is in order only when everything was looked at and nothing was found', async () => {
    expect(await overview()).toMatchObject({ shortcomings: [], unchecked: [] });
    freeBytes = null;
    expect(await overview()).toMatchObject({ shortcomings: [], unchecked: ['disk_low'] });
    backups = { ...backups, isOwn: false };
    const { unchecked, accounts: shown } = await overview();
    expect(unchecked).toContain('backup_old');
    expect(unchecked).toContain('one_admin');
    expect(shown).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['backup_failed 1', () => (backups = { ...backups, hasFailed: true })],
    ['backup_old 1', () => (backups = { ...backups, last: { made: NOW - 3 * DAY_MS, reason: 'daily' } })],
    ['backup_old 1', () => (backups = { ...backups, last: null })],
    ['place_none 1', () => (backups = { ...backups, secondPlace: null })],
    [
      'place_late 1',
      () =>
        (backups = {
          ...backups,
          secondPlace: backups.secondPlace && { ...backups.secondPlace, isLate: true },
        }),
    ],
    ['one_admin 1', () => (accounts = accounts.map((one, index) => ({ ...one, isDisabled: index > 0 })))],
    ['disk_low 1', () => (freeBytes = 900_000_000)],
  ])('tells of %s', async (shortcoming, happen) => {
    happen();
    expect(await told()).toEqual([shortcoming]);
  });

  it('names accounts that nobody used for 90 days, and knows when each logged in last', async () => {
    const [maria] = accounts;
    await town.database.write('log in', (writer) => noteLogIn(writer), {
      id: maria?.id ?? '',
      name: 'Maria',
    });
    const logged = Date.now();
    const days = Math.ceil((logged - NOW) / DAY_MS) + 89;
    const { shortcomings, accounts: shown } = await overview(days);
    expect(shortcomings).toEqual([{ code: 'accounts_unused', count: 1, names: ['Bo'] }]);
    expect(shown.map(({ lastLogIn }) => lastLogIn !== null)).toEqual([true, false]);
    expect(await told(days + 2)).toContain('accounts_unused 2');
  });

  it('tells of checks that have ended, of what is due, and of people without a ground', async () => {
    await town.addHelper('Hana', {
      vetting: [{ kind: 'vetting:identity', validFrom: '2024-01-01', validUntil: '2026-01-04' }],
    });
    await town.addPerson('Rita', { needs: ['need:wheelchair'] });
    expect(await told()).toEqual(['checks_expired 1', 'no_basis 2', 'health_no_basis 1']);
    expect((await told(800)).some((one) => one === 'retention_due 1')).toBe(true);
  });

  it('asks for nobody where the organisation relies on a ground of its own', async () => {
    await town.addPerson('Rita');
    const consents = createConsentHandlers(t);
    const context = contextFor(town.database, NOW);
    const { words } = await consents['consents.settings']({}, context);
    await consents['consents.saveSettings']({ words, whenUnrecorded: 'legitimate_interest' }, context);
    expect(await told()).toEqual([]);
  });

  it('notices that the history was changed past Kith', async () => {
    await town.addPerson('Rita');
    await town.database.write('test', (w) => w.run('DROP TRIGGER audit_value_unchanged'));
    await town.database.write('test', (w) =>
      w.run(`UPDATE audit_value SET changes = '{}' WHERE entry_id = 2`),
    );
    expect(await told()).toContain('audit_broken 1');
  });

  it('counts what is held', async () => {
    await town.addRequest(await town.addPerson('Rita'));
    await town.addHelper('Hana');
    await town.database.write('test', (w) =>
      w.run(`INSERT INTO shift_note (at, by, words) VALUES (0, 'Anna', 'The kettle leaks.')`),
    );
    const { held } = await overview();
    expect(held).toMatchObject({
      people: 2,
      requests: 1,
      helpers: 1,
      matches: 0,
      vetting: 0,
      shift_notes: 1,
    });
    expect(held.entries).toBeGreaterThan(3);
  });
});
