import type { ScopeAnswer } from '../../../shared/contract/consent';
import type { DueGroup, RetentionRules } from '../../../shared/contract/retention';
import type { ConsentScope } from '../../../shared/domain/consent';
import type { PersonId } from '../../../shared/domain/ids';
import { en } from '../../../shared/i18n/en';

export const FAKE_CONSENT_SETTINGS = {
  words: en.consent.words,
  whenUnrecorded: 'withhold' as const,
  version: 0,
};

/** What was answered, by person; nothing was asked until a test says so. */
export type FakeConsents = ReadonlyMap<PersonId, ReadonlyMap<ConsentScope, ScopeAnswer>>;

export interface FakeRetention {
  readonly rules: RetentionRules;
  readonly due: DueGroup[];
}

export const FAKE_RETENTION: FakeRetention = {
  rules: {
    ...{ requests: 12, people: 24, helpers: 24, applications: 6, vetting: 6, check_ins: 12, imports: 12 },
    ...{ calls: 12, queue_items: 6, shift_notes: 3, merges: 12, drafts: 1 },
  },
  due: [
    {
      kind: 'people',
      months: 24,
      total: 2,
      items: [
        {
          id: 1,
          name: 'Anna Beck',
          form: null,
          isOfPerson: true,
          since: '2024-01-05',
          obstacles: [],
          reasons: [],
        },
        {
          id: 2,
          name: 'Bruno Frick',
          form: null,
          isOfPerson: true,
          since: '2024-02-05',
          obstacles: [{ kind: 'hold', count: 1 }],
          reasons: [{ reason: 'The insurance still asks.', until: '2027-01-01' }],
        },
      ],
    },
  ],
};
