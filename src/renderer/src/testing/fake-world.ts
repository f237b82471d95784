import type { AppState } from '../lib/app-state';
import type { OutputOf } from '../../../shared/contract';
import type { Account } from '../../../shared/contract/accounts';
import { IDLE_MINUTES, type SessionState } from '../../../shared/contract/session';
import type { ImportBatch } from '../../../shared/contract/transfer';
import type { MatchingStatus, MatchWithHelper, UndoState } from '../../../shared/contract/matches';
import type { KeptDraft } from '../../../shared/contract/drafts';
import type { MatchingWeights } from '../../../shared/contract/settings';
import { PERMISSIONS } from '../../../shared/contract/permissions';
import type { Call, Notice } from '../../../shared/domain/call';
import type { CheckIn, CheckInPlan } from '../../../shared/domain/check-in';
import type { Kindness } from '../../../shared/domain/kindness';
import type { Concern } from '../../../shared/domain/concern';
import type { Measure } from '../../../shared/domain/measure';
import type { Helper } from '../../../shared/domain/helper';
import type { BatchId } from '../../../shared/domain/ids';
import { usualMoneyRules, type MoneyRules } from '../../../shared/domain/money';
import type { Person } from '../../../shared/domain/person';
import type { Term } from '../../../shared/domain/term';
import type { Flag, RuleModes } from '../../../shared/contract/screening';
import type { Referral } from '../../../shared/domain/referral';
import type { Scripts } from '../../../shared/domain/script';
import { fakeModes } from './fake-flags';
import { fakeAccounts } from './fake-accounts';
import { fakeHelper, fakePerson, NOW, TODAY } from './fake-people';
import { fakeRequest, type FakeRequest } from './fake-requests';
import { FAKE_RETENTION, type FakeRetention } from './care-facts';
import { FAKE_CONSENT_SETTINGS, type FakeConsents } from './care-facts';
import { FAKE_WEIGHTS } from './fake-weights';
import { fakeQueue, type FakeQueue } from './fake-queue-state';
import { FAKE_CONCERN } from './fake-concern';
import { fakeTerms } from './fake-terms';

/** Everything the fake main process knows. Tests may change it before or while a screen is shown. */
export interface FakeWorld {
  state: AppState;
  session: SessionState;
  accounts: Account[];
  terms: Term[];
  people: Person[];
  helpers: Helper[];
  requests: FakeRequest[];
  matches: MatchWithHelper[];
  undo: UndoState | null;
  matching: MatchingStatus;
  batches: ImportBatch[];
  weights: MatchingWeights;
  /** What was kept of forms, by whose it is; see fake-drafts. */
  drafts: (KeptDraft & { owner: string })[];
  measures: Measure[];
  kindness: Kindness;
  /** Results of matches, as the end of a day asks for them. */
  resultsOf: Map<number, string>;
  concern: Concern;
  concernState: OutputOf<'safeguarding.state'>;
  money: MoneyRules;
  modes: RuleModes;
  flags: Flag[];
  referrals: Referral[];
  scripts: Scripts;
  consentSettings: OutputOf<'consents.settings'>;
  consents: FakeConsents;
  retention: FakeRetention;
  calls: Call[];
  notices: Notice[];
  checkIns: CheckIn[];
  plans: CheckInPlan[];
  glance: OutputOf<'checkIns.glance'>;
  background: OutputOf<'checkIns.background'>;
  callKey: OutputOf<'app.callKey'>;
  queue: FakeQueue;
}

const PEOPLE = 60;
const HELPERS = 36;

export function createFakeWorld(): FakeWorld {
  const people = Array.from({ length: PEOPLE }, (_, index) => fakePerson(index));
  const helpers = people.slice(0, HELPERS).map((person, index) => fakeHelper(index, person));
  const requests = people.slice(HELPERS).map((requester, index) => ({
    request: fakeRequest(index, requester),
    requester,
    suggested: index % 5 === 4 ? [] : helpers.slice(index, index + 1),
    waitingSince: fakeRequest(index, requester).createdAt,
  }));
  return {
    state: fakeState(),
    session: { kind: 'sample' },
    accounts: fakeAccounts(),
    terms: fakeTerms(),
    people,
    helpers,
    requests,
    matches: [],
    undo: null,
    matching: fakeMatching(requests.length, helpers.length),
    batches: fakeBatches(),
    weights: FAKE_WEIGHTS,
    drafts: [],
    measures: [],
    kindness: { eyeBreaks: true, quietHours: null, heldUntil: null, hardInRow: 0 },
    resultsOf: new Map(),
    concern: FAKE_CONCERN,
    concernState: { untouched: 0, due: 0, overdue: 0 },
    money: usualMoneyRules('LI'),
    modes: fakeModes(),
    flags: [],
    referrals: [],
    scripts: { situations: {}, categories: {} },
    consentSettings: FAKE_CONSENT_SETTINGS,
    consents: new Map(),
    retention: FAKE_RETENTION,
    calls: [],
    notices: [],
    checkIns: [],
    plans: [],
    glance: { due: 0, alarms: 0, hasSound: false, isSealed: false },
    background: { choice: 'unasked', hasTray: false },
    callKey: { key: null, stand: 'off', command: 'kith --answer-call' },
    queue: fakeQueue(),
  };
}

function fakeState(): AppState {
  return {
    version: '0.1.0',
    organisation: {
      name: 'Nachbarschaftshilfe Vaduz',
      country: 'LI',
      timeZone: 'Europe/Vaduz',
      languages: ['de', 'en'],
      placeName: 'Vaduz',
      centre: { lat: 47.141, lng: 9.521 },
      isSample: true,
    },
    user: { id: null, name: 'Front desk', role: 'admin', permissions: [...PERMISSIONS] },
    keyKeeping: 'file',
    dataFolder: '/home/desk/.config/Kith',
    streetMap: null,
    settings: {
      colorScheme: 'auto',
      onlineTiles: {
        enabled: false,
        urlTemplate: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
        attribution: '© OpenStreetMap contributors',
      },
      matchingAfterChanges: true,
      doubleBooking: 'refuse',
      idleMinutes: IDLE_MINUTES.usual,
    },
    platform: 'linux',
    today: TODAY,
    now: NOW,
  };
}

function fakeMatching(requests: number, helpers: number): MatchingStatus {
  return {
    state: 'idle',
    progress: 0,
    lastRun: { endedAt: NOW - 120_000, requests, helpers, suggestions: requests - 4, unmatched: 4, gap: 0 },
    failure: null,
  };
}

function fakeBatches(): ImportBatch[] {
  const base = { by: 'Front desk', undoneAt: null };
  return [
    {
      id: 2 as BatchId,
      kind: 'helpers',
      at: NOW - 7_200_000,
      rows: 36,
      imported: 35,
      rejected: 1,
      skipped: 0,
      ...base,
    },
    {
      id: 1 as BatchId,
      kind: 'requests',
      at: NOW - 86_400_000,
      rows: 24,
      imported: 22,
      rejected: 1,
      skipped: 1,
      ...base,
    },
  ];
}
