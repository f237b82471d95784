import type { RequestLine } from '../../../shared/contract/requests';
import type { MatchId, RequestId, HelperId } from '../../../shared/domain/ids';
import type { Candidate, ReviewItem } from '../../../shared/contract/matches';
import type { Helper } from '../../../shared/domain/helper';
import type { CostTerm } from '../../../shared/domain/match';
import { distanceMetres } from '../../../shared/domain/geo';
import type { Person } from '../../../shared/domain/person';
import { URGENCIES, type HelpRequest } from '../../../shared/domain/request';
import { NOW } from './fake-people';

const DAY = 86_400_000;
const ASKS = [
  ['category:shopping', 'Groceries for the week, two bags'],
  ['category:transport', 'Ride to the eye clinic and back'],
  ['category:visit', 'Company on Tuesday afternoon'],
  ['category:paperwork', 'Help with the heating allowance form'],
  ['category:repairs', 'Dripping tap in the kitchen'],
  ['category:childcare', 'Two children for an hour after school'],
] as const;

export interface FakeRequest {
  readonly request: HelpRequest;
  readonly requester: Person;
  readonly suggested: readonly Helper[];
  readonly waitingSince: number;
}

export function fakeRequest(index: number, requester: Person): HelpRequest {
  const [category, summary] = ASKS[index % ASKS.length] ?? ASKS[0];
  return {
    id: (index + 1) as RequestId,
    requesterId: requester.id,
    callerId: null,
    callerRelation: '',
    category,
    summary,
    details: index % 2 === 0 ? 'Second floor without a lift. Please ring at the side door.' : '',
    urgency: URGENCIES[(index * 3 + 1) % 4] ?? 'normal',
    when:
      index % 3 === 0
        ? { kind: 'any' }
        : { kind: 'between', date: `2026-05-0${String(5 + (index % 4))}`, fromMinute: 540, toMinute: 660 },
    timeZone: 'Europe/Vaduz',
    durationMinutes: 60,
    place: requester.places[0] ?? null,
    destination: null,
    helpersNeeded: index % 11 === 10 ? 3 : 1,
    skills: [],
    languages: requester.languages,
    languageStrength: index % 4 === 2 ? 'must' : 'wish',
    gender: null,
    genderStrength: 'none',
    wheelchair: index % 6 === 0,
    stairs: false,
    seats: 0,
    needsVehicle: category === 'category:transport',
    accessStrength: 'must',
    continuityStrength: 'wish',
    atRisk: index % 9 === 0,
    spendUpTo: null,
    spendReason: '',
    source: 'source:phone',
    seriesId: null,
    rrule: null,
    occurrenceDate: null,
    startsAt: null,
    endsAt: null,
    status: 'open',
    statusReason: null,
    statusNote: '',
    postponedUntil: null,
    version: 1,
    createdBy: 'Front desk',
    createdAt: NOW - ((index * 5) % 14) * DAY - 3_600_000,
    updatedBy: 'Front desk',
    updatedAt: NOW - 3_600_000,
  };
}

export function lineOf({ request, requester, suggested }: FakeRequest): RequestLine {
  return {
    id: request.id,
    requesterId: requester.id,
    requesterName: requester.displayName,
    category: request.category,
    summary: request.summary,
    urgency: request.urgency,
    when: request.when,
    locality: request.place?.locality ?? '',
    helpersNeeded: request.helpersNeeded,
    helpersTaken: 0,
    hasSuggestion: suggested.length > 0,
    isSeries: request.seriesId !== null,
    status: request.status,
    createdAt: request.createdAt,
  };
}

export function matchIdOf(requestId: RequestId, position: number): MatchId {
  return (requestId * 10 + position) as MatchId;
}

export function reviewItemOf(fake: FakeRequest): ReviewItem {
  const { request, requester, suggested } = fake;
  return {
    requestId: request.id,
    requesterName: requester.displayName,
    category: request.category,
    summary: request.summary,
    urgency: request.urgency,
    when: request.when,
    locality: request.place?.locality ?? '',
    waitingSince: fake.waitingSince,
    helpersNeeded: request.helpersNeeded,
    helpersTaken: 0,
    suggestions: suggested.map((helper, position) => ({
      matchId: matchIdOf(request.id, position),
      helperId: helper.id,
      helperName: helper.person.displayName,
    })),
    isClear: request.id % 3 !== 0 && suggested.length > 0,
  };
}

export function candidateOf(
  request: HelpRequest,
  helper: Helper,
  matchId: MatchId | null,
  helperId: HelperId,
): Candidate {
  const to = helper.person.places[0]?.point ?? null;
  const terms = termsOf(request, helper);
  return {
    matchId,
    helperId,
    personId: helper.personId,
    name: helper.person.displayName,
    point: to,
    cost: terms.reduce((sum, term) => sum + term.amount, 0),
    terms,
    othersPay: null,
    after: matchId === null ? { code: 'distance', facts: { distanceMetres: 900, amount: 400 } } : null,
  };
}

/** The named parts of a match's cost with the facts that their sentences need. */
function termsOf(request: HelpRequest, helper: Helper): CostTerm[] {
  const [from, to] = [request.place?.point, helper.person.places[0]?.point];
  const metres = from && to ? Math.round(distanceMetres(from, to)) : null;
  const shared = request.languages.filter((tag) => helper.person.languages.includes(tag));
  const tasks = helper.id % 4;
  const week = { recentTasks: tasks * 2, tasksThisWeek: tasks, tasksPerWeek: helper.tasksPerWeek };
  return [
    { term: 'distance', amount: metres ?? 5000, facts: { distanceMetres: metres } },
    { term: 'language', amount: 0, facts: { shared, isWished: shared.length === 0 && request.id % 3 === 0 } },
    { term: 'continuity', amount: 0, facts: { timesBefore: helper.id % 3, isWished: false } },
    { term: 'fair_share', amount: tasks * 100, facts: week },
  ];
}
