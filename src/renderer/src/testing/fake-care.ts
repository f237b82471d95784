import type { OutputOf } from '../../../shared/contract';
import type { DueGroup, RetentionRules } from '../../../shared/contract/retention';
import { backupStateOf } from './fake-backups';
import type { FakeWorld } from './fake-world';

export interface FakeRetention {
  readonly rules: RetentionRules;
  readonly due: DueGroup[];
}

export const FAKE_RETENTION: FakeRetention = {
  rules: { requests: 12, people: 24, helpers: 24, applications: 6, vetting: 6, imports: 12 },
  due: [
    {
      kind: 'people',
      months: 24,
      total: 2,
      items: [
        { id: 1, name: 'Anna Beck', since: '2024-01-05', obstacles: [], reasons: [] },
        {
          id: 2,
          name: 'Bruno Frick',
          since: '2024-02-05',
          obstacles: [{ kind: 'hold', count: 1 }],
          reasons: [{ reason: 'The insurance still asks.', until: '2027-01-01' }],
        },
      ],
    },
  ],
};

export function fakeOverview(world: FakeWorld): OutputOf<'overview.get'> {
  return {
    held: {
      ...{ people: world.people.length, requests: world.requests.length, helpers: world.helpers.length },
      ...{ matches: world.matches.length, vetting: 0, consents: 0, imports: 0, entries: 0 },
    },
    rules: world.retention.rules,
    auditMonths: 24,
    accounts: world.accounts.map((account) => ({ ...account, lastLogIn: null })),
    backups: backupStateOf(world),
    freeBytes: 10_000_000_000,
    concerns: [],
    unchecked: [],
  };
}
