import type { OutputOf } from '../../../shared/contract';
import { backupStateOf } from './fake-backups';
import type { FakeWorld } from './fake-world';

export function fakeOverview(world: FakeWorld): OutputOf<'overview.get'> {
  return {
    held: {
      ...{ people: world.people.length, requests: world.requests.length, helpers: world.helpers.length },
      ...{ matches: world.matches.length, vetting: 0, consents: 0, imports: 0, entries: 0 },
      ...{ check_ins: 0, calls: 0, queue_items: 0, shift_notes: 0, measures: 0, merges: 0, drafts: 0 },
    },
    rules: world.retention.rules,
    auditMonths: 24,
    accounts: world.accounts.map((account) => ({ ...account, lastLogIn: null })),
    backups: backupStateOf(world),
    freeBytes: 10_000_000_000,
    shortcomings: [],
    unchecked: [],
  };
}
