import { fakeTalkQueries } from './fake-talk';
import { fakeSafetyQueries } from './fake-safety';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { RequestId } from '../../../shared/domain/ids';
import type { Helper } from '../../../shared/domain/helper';
import type { MatchWithHelper } from '../../../shared/contract/matches';
import type { Answers } from './fake-answers';
import { fakeRecords } from './fake-flags';
import { FAKE_VERDICT, fakeHistory } from './fake-history';
import { backupStateOf, FAKE_BACKUPS } from './fake-backups';
import { fakeCallQueries } from './fake-calls';
import { found } from './fake-found';
import { fakeCheckInQueries } from './fake-check-ins';
import { fakeDuplicateQueries } from './fake-duplicates';
import { fakeDraftQueries } from './fake-drafts';
import { consentsOf } from './fake-consents';
import { fakeQueueQueries } from './fake-queue';
import { fakeOverview } from './fake-care';
import { fakeDeskQueries } from './fake-desk';
import { FAKE_WEIGHTS, fakeFairness, fakePreview } from './fake-weights';
import { FAKE_ERASURE, FAKE_FILE } from './fake-privacy';
import type { FakeWorld } from './fake-world';
import { candidateOf, lineOf, matchIdOf, reviewItemOf, type FakeRequest } from './fake-requests';

const has = (text: string, ...fields: string[]) =>
  fields.some((field) => field.toLowerCase().includes(text.trim().toLowerCase()));

export function requestOf(world: FakeWorld, id: RequestId): FakeRequest {
  return found(world.requests.find((fake) => fake.request.id === id));
}

function paged<T>(items: T[], { offset, limit }: { offset: number; limit: number }) {
  return { items: items.slice(offset, offset + limit), total: items.length };
}

const isHeld = (match: MatchWithHelper) =>
  !['suggested', 'turned_down', 'declined', 'cancelled'].includes(match.status);

function takenOf(world: FakeWorld, id: RequestId): number {
  return world.matches.filter((match) => match.requestId === id && isHeld(match)).length;
}

const now = (world: FakeWorld) => world.state.now;
const QUEUES = {
  postponed: (world: FakeWorld, fake: FakeRequest) => (fake.request.postponedUntil ?? 0) > now(world),
  in_progress: (world: FakeWorld, fake: FakeRequest) => takenOf(world, fake.request.id) > 0,
  suggested: (world: FakeWorld, fake: FakeRequest): boolean =>
    isWaiting(world, fake) && fake.suggested.length > 0,
  unmatched: (world: FakeWorld, fake: FakeRequest): boolean =>
    isWaiting(world, fake) && fake.suggested.length === 0,
};
function isWaiting(world: FakeWorld, fake: FakeRequest): boolean {
  return !QUEUES.postponed(world, fake) && takenOf(world, fake.request.id) < fake.request.helpersNeeded;
}

const URGENCY_ORDER = { critical: 0, high: 1, normal: 2, low: 3 };

function queue(world: FakeWorld, input: InputOf<'review.queue'>): OutputOf<'review.queue'> {
  const fits = world.requests
    .filter(
      ({ request, requester }) =>
        has(input.text, requester.displayName, request.summary) &&
        (input.categories.length === 0 || input.categories.includes(request.category)) &&
        (input.urgencies.length === 0 || input.urgencies.includes(request.urgency)),
    )
    .sort(
      (a, b) =>
        URGENCY_ORDER[a.request.urgency] - URGENCY_ORDER[b.request.urgency] ||
        a.waitingSince - b.waitingSince,
    );
  const of = (show: keyof typeof QUEUES) => fits.filter((fake) => QUEUES[show](world, fake));
  const counts = {
    suggested: of('suggested').length,
    unmatched: of('unmatched').length,
    postponed: of('postponed').length,
    in_progress: of('in_progress').length,
  };
  const items = of(input.show).map((fake) => ({
    ...reviewItemOf(fake),
    helpersTaken: takenOf(world, fake.request.id),
  }));
  return { ...paged(items, input), counts };
}

function detail(world: FakeWorld, id: RequestId): OutputOf<'review.get'> {
  const { request, requester, suggested } = requestOf(world, id);
  const others = world.helpers
    .filter((helper) => helper.status === 'active' && !suggested.includes(helper))
    .slice(0, 3);
  const taken = takenOf(world, id);
  return {
    request,
    requester,
    caller: null,
    helpersTaken: taken,
    suggestions:
      taken > 0
        ? []
        : suggested.map((helper, at) => candidateOf(request, helper, matchIdOf(id, at), helper.id)),
    alternatives:
      suggested.length === 0 ? [] : others.map((helper) => candidateOf(request, helper, null, helper.id)),
    unmatched:
      suggested.length > 0
        ? null
        : {
            missing: request.helpersNeeded - taken,
            refusals: [
              { code: 'language', helpers: 21 },
              { code: 'travel_limit', helpers: 9 },
            ],
            nearMisses: [
              { code: 'language', helpers: 3, facts: { names: ['pt'] } },
              { code: 'travel_limit', helpers: 2, facts: { metresMore: 1800 } },
            ],
          },
    matches: world.matches.filter((match) => match.requestId === id),
  };
}

function freeToday(helper: Helper): boolean {
  return helper.status === 'active' && helper.breakUntil === null;
}

function helperLine(helper: Helper): OutputOf<'helpers.list'>['items'][number] {
  return {
    id: helper.id,
    personId: helper.personId,
    name: helper.person.displayName,
    phone: helper.person.phones[0]?.asGiven ?? null,
    isWithheld: helper.person.isWithheld,
    locality: helper.person.places[0]?.locality ?? '',
    categories: helper.categories,
    status: helper.status,
    breakUntil: helper.breakUntil,
    freeToday: freeToday(helper),
    vettingExpired: (helper.vetting ?? []).some((check) => (check.validUntil ?? '9999') < '2026-05-04'),
    tasksThisWeek: helper.id % 4,
    tasksPerWeek: helper.tasksPerWeek,
  };
}

const TOWNS = [
  {
    label: 'Vaduz',
    kind: 'town',
    locality: 'Vaduz',
    country: 'LI',
    lat: 47.141,
    lng: 9.521,
    precision: 'town',
  },
  {
    label: 'Schaan',
    kind: 'town',
    locality: 'Schaan',
    country: 'LI',
    lat: 47.165,
    lng: 9.509,
    precision: 'town',
  },
  {
    label: 'Aeulestrasse',
    kind: 'street',
    locality: 'Vaduz',
    country: 'LI',
    lat: 47.139,
    lng: 9.522,
    precision: 'street',
  },
] as const;

/** What the fake main process answers to every query. */
export const fakeQueries: Answers = {
  ...fakeDraftQueries,
  ...fakeTalkQueries,
  ...fakeCallQueries,
  ...fakeCheckInQueries,
  ...fakeDuplicateQueries,
  'app.opening': () => ({ opening: null, hasFailed: false, isFileGone: false }),
  'app.state': (world) => world.state,
  'app.callKey': (world) => world.callKey,
  'session.state': (world) => world.session,
  'session.keychain': () => ({ accountId: null }),
  'accounts.keychain': () => ({ state: 'off' }),
  'accounts.list': (world) => world.accounts,
  'settings.weights': (world) => ({ weights: world.weights, defaults: FAKE_WEIGHTS }),
  'settings.previewWeights': (world, { weights }) => fakePreview(world.weights, weights),
  'settings.money': (world) => world.money,
  'screening.modes': (world) => world.modes,
  'screening.rules': (world) => ({ modes: world.modes, records: fakeRecords(world.flags) }),
  'flags.of': (world, { requestId, helperIds }) =>
    world.flags.filter(
      (flag) =>
        (flag.requestId !== null && flag.requestId === requestId) ||
        (flag.helperId !== null && helperIds.includes(flag.helperId)),
    ),
  'flags.count': (world) => {
    const open = world.flags.filter(({ state }) => state === 'open');
    const count = (ids: (number | null)[]) => new Set(ids.filter((id) => id !== null)).size;
    return {
      requests: count(open.map(({ requestId }) => requestId)),
      helpers: count(open.map(({ helperId }) => helperId)),
    };
  },
  'terms.list': (world) => world.terms,
  'people.search': (world, { text, limit }) =>
    world.people
      .filter((person) => has(text, person.displayName, person.phones[0]?.asGiven ?? '', person.notes))
      .slice(0, limit)
      .map((person) => ({
        id: person.id,
        displayName: person.displayName,
        phone: person.phones[0]?.asGiven ?? null,
        isWithheld: person.isWithheld,
        locality: person.places[0]?.locality ?? '',
        helperId: world.helpers.find((helper) => helper.personId === person.id)?.id ?? null,
        openRequests: world.requests.filter((fake) => fake.requester.id === person.id).length,
      })),
  'people.get': (world, { id }) => found(world.people.find((person) => person.id === id)),
  'people.readPhone': (_, { text }) => {
    const digits = text.replace(/[^+\d]/g, '');
    const e164 = digits.startsWith('+') ? digits : `+423${digits}`;
    if (digits.length < 7) return { e164: null, shown: text, countries: [] };
    return { e164, shown: text, countries: [e164.startsWith('+44') ? 'GB' : 'LI'] };
  },
  'doNotMatch.list': () => [],
  ...fakeSafetyQueries,
  ...fakeQueueQueries,
  'requests.list': (world, { filter, ...page }) =>
    paged(
      world.requests
        .map((fake) => ({ ...lineOf(fake), helpersTaken: takenOf(world, fake.request.id) }))
        .filter(
          (line) =>
            has(filter.text, line.requesterName, line.summary) &&
            (filter.categories.length === 0 || filter.categories.includes(line.category)) &&
            (filter.urgencies.length === 0 || filter.urgencies.includes(line.urgency)) &&
            (filter.requesterId === null || filter.requesterId === line.requesterId),
        ),
      page,
    ),
  'requests.get': (world, { id }) => requestOf(world, id).request,
  'helpers.list': (world, { filter, ...page }) =>
    paged(
      world.helpers
        .map(helperLine)
        .filter(
          (line) =>
            has(filter.text, line.name, line.phone ?? '') &&
            (filter.categories.length === 0 ||
              filter.categories.some((code) => line.categories.includes(code))) &&
            (filter.statuses.length === 0 || filter.statuses.includes(line.status)) &&
            (!filter.freeToday || line.freeToday) &&
            (!filter.vettingExpired || line.vettingExpired),
        ),
      page,
    ),
  'helpers.travelLimit': (world, { id }) => ({
    metres: found(world.helpers.find((helper) => helper.id === id)).travelLimitMetres,
  }),
  'helpers.get': (world, { id }) => found(world.helpers.find((helper) => helper.id === id)),
  ...fakeDeskQueries,
  'review.queue': queue,
  'review.get': (world, { requestId }) => detail(world, requestId),
  'review.candidates': (world, { text, limit }) =>
    world.helpers
      .filter((helper) => has(text, helper.person.displayName))
      .slice(0, limit)
      .map((helper, at) => ({
        helperId: helper.id,
        name: helper.person.displayName,
        distanceMetres: 400 + at * 350,
        mayDoubleBook: false,
        refusals: at % 3 === 2 ? [{ code: 'break', facts: { breakUntil: '2026-05-20' } }] : [],
        change: at % 3 === 2 ? { code: 'break', facts: {} } : null,
      })),
  'helpers.days': () => [],
  'helpers.tasksToday': () => [],
  'review.changed': () => ({ total: 0, upTo: 0, requests: [] }),
  'review.changes': () => [],
  'review.pays': () => [],
  'review.demand': () => ({ list: [], isAll: true }),
  'review.whatIf': () => ({
    before: { suggested: 3, missing: 1, cost: 9_000 },
    after: { suggested: 3, missing: 1, cost: 9_000 },
    requests: [],
    isExact: true,
    isPossible: true,
  }),
  'matches.messages': (world, { matchId }) => {
    const match = found(world.matches.find(({ id }) => id === matchId));
    const { requester, request } = requestOf(world, match.requestId);
    const helper = found(world.helpers.find(({ id }) => id === match.helperId));
    const words = (name: string, text: string) => ({ name, subject: request.summary, text });
    const reach = {
      ...{ phone: '+4232371010', email: 'person@example.org', preferred: 'phone' as const },
      point: requester.places[0]?.point ?? null,
    };
    return [
      {
        side: 'helper',
        ...words(helper.person.displayName, `Could you help ${requester.displayName}?`),
        ...reach,
        ...{ leftOut: [], notBy: [], requesterId: requester.id, requesterName: requester.displayName },
        toldAt: match.helperToldAt,
      },
      {
        side: 'requester',
        ...words(requester.displayName, `${helper.person.displayName} can help you.`),
        ...reach,
        ...{ leftOut: [], notBy: [], requesterId: requester.id, requesterName: requester.displayName },
        toldAt: match.requesterToldAt,
      },
    ];
  },
  'matches.fairness': fakeFairness,
  'retention.rules': (world) => ({ rules: world.retention.rules, defaults: world.retention.rules }),
  'retention.due': (world) => world.retention.due,
  'overview.get': fakeOverview,
  'consents.ofPerson': (world, { personId }) => consentsOf(world, personId),
  'consents.settings': (world) => world.consentSettings,
  'vetting.renewals': () => ({ items: [], total: 0 }),
  'vetting.count': () => ({
    total: 0,
    counts: { expired: 0, in_grace: 0, in_30: 0, in_60: 0 },
  }),
  'undo.peek': (world) => world.undo,
  'matching.status': (world) => world.matching,
  'map.points': (world, filter) => ({
    requests: filter.showRequests
      ? world.requests.flatMap(({ request, requester }) => {
          const point = request.place?.point;
          const { id, summary, category, urgency, when } = request;
          return !point
            ? []
            : [{ id, ...point, name: requester.displayName, summary, category, urgency, when }];
        })
      : [],
    helpers: filter.showHelpers
      ? world.helpers
          .filter((helper) => !filter.freeToday || freeToday(helper))
          .flatMap((helper) => {
            const point = helper.person.places[0]?.point;
            return !point ? [] : [{ id: helper.id, ...point, name: helper.person.displayName }];
          })
      : [],
  }),
  'places.search': (_, { text, limit }) => TOWNS.filter((town) => has(text, town.label)).slice(0, limit),
  'places.nearest': () => ({ ...TOWNS[2] }),
  'imports.preview': () => ({
    rows: 3,
    importable: 2,
    rejected: 1,
    skipped: 0,
    problems: [{ row: 3, column: 'Phone', message: 'must not be empty' }],
    unknownValues: [],
    noticed: [],
    noticedRows: 0,
    alike: [],
    alikeRows: 0,
    sample: [{ row: 2, cells: { Name: 'Ruth Beispiel' } }],
  }),
  'backups.state': (world) => backupStateOf(world),
  'backups.list': () => FAKE_BACKUPS,
  'imports.list': (world) => world.batches,
  'audit.ofPerson': (world, slice) => paged(fakeHistory(world), slice),
  'audit.ofHelper': (world, slice) => paged(fakeHistory(world), slice),
  'audit.ofRequest': (world, slice) => paged(fakeHistory(world), slice),
  'audit.ofMatch': (world, slice) => paged(fakeHistory(world), slice),
  'audit.search': (world, { text, actor, action, ...slice }) =>
    paged(
      fakeHistory(world).filter(
        (entry) =>
          has(text, entry.actor, JSON.stringify(entry.changes)) &&
          has(actor, entry.actor) &&
          (action === null || action === entry.action),
      ),
      slice,
    ),
  'audit.verify': () => FAKE_VERDICT,
  'audit.countBefore': () => ({ entries: 3 }),
  'privacy.gather': () => FAKE_FILE,
  'privacy.previewErasure': (world, { id }) => ({
    ...FAKE_ERASURE,
    displayName: world.people.find((person) => person.id === id)?.displayName ?? '',
  }),
  'privacy.holds': () => [],
};
