import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Candidate, ReviewItem, Unmatched } from '../../../shared/contract/matches';
import type { RequestId } from '../../../shared/domain/ids';
import { distanceMetres } from '../../../shared/domain/geo';
import type { CostTerm } from '../../../shared/domain/match';
import { factsOf, TIME_IS_PAST } from '../../../shared/words/reasons';
import {
  checkEligibility,
  explainUnassigned,
  type MatchingHelper,
  type MatchingProblem,
  type MatchingRequest,
} from '../../../matching/rules';
import type { QueryContext } from '../../ipc/context';
import { candidateEntity } from '../../database/entities/match.entity';
import type { Reader } from '../../database/session';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { getSettings } from '../settings/service';
import { getPerson } from '../people/service';
import { flaggedAmong, type Flagged } from '../screening/flag-repository';
import { getRequest, whenOf } from '../requests/service';
import { toRefusalFacts, isDoubleBooking } from './eligibility-check';
import { matchesOfRequest } from './history';
import { countTaken } from './match-repository';
import { buildProblem } from './problem-builder';
import * as repository from './review-repository';
import { othersPayInNames } from './request-changes';
import type { StoredAlternative } from './store-plan';

const point = (lat: number | null, lng: number | null) =>
  lat === null || lng === null ? null : { lat, lng };

function toItem(
  row: repository.QueueRow,
  suggestions: readonly repository.SuggestionRow[],
  flagged: Flagged,
): ReviewItem {
  const own = suggestions.filter((suggestion) => suggestion.requestId === row.requestId);
  return {
    requestId: row.requestId as ReviewItem['requestId'],
    requesterName: row.requesterName,
    category: row.category,
    summary: row.summary,
    urgency: row.urgency,
    when: whenOf(row),
    locality: row.locality,
    waitingSince: row.waitingSince,
    helpersNeeded: row.helpersNeeded,
    helpersTaken: row.helpersTaken,
    suggestions: own.map((suggestion) => ({
      matchId: suggestion.matchId as ReviewItem['suggestions'][number]['matchId'],
      helperId: suggestion.helperId as ReviewItem['suggestions'][number]['helperId'],
      helperName: suggestion.helperName,
    })),
    // What is to be looked at is not for a click that confirms many.
    isClear:
      !flagged.requests.has(row.requestId) &&
      !own.some(({ helperId }) => flagged.helpers.has(helperId)) &&
      own.length > 0 &&
      own.every((suggestion) => suggestion.status === 'suggested' && suggestion.isClear === 1),
  };
}

/** One page of the queue with the counts of all its headings. */
export async function reviewQueue(
  reader: Reader,
  input: InputOf<'review.queue'>,
  now: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<OutputOf<'review.queue'>> {
  const rows = await repository.queuePage(reader, input, now, shown);
  const statuses =
    input.show === 'in_progress' ? ['confirmed', 'contacted', 'accepted', 'under_way'] : ['suggested'];
  const ids = rows.map((row) => row.requestId);
  const suggestions = await repository.suggestionsOf(reader, ids, statuses);
  const flagged = await flaggedAmong(reader, {
    requests: ids,
    helpers: suggestions.map(({ helperId }) => helperId),
  });
  const count = (show: repository.Show) => repository.queueCount(reader, input, show, now, shown);
  const counts = {
    suggested: await count('suggested'),
    unmatched: await count('unmatched'),
    postponed: await count('postponed'),
    in_progress: await count('in_progress'),
  };
  return { items: rows.map((row) => toItem(row, suggestions, flagged)), total: counts[input.show], counts };
}

/** Everything that a person needs to decide on one request. */
export async function reviewDetail(
  reader: Reader,
  requestId: RequestId,
  now: number,
): Promise<OutputOf<'review.get'>> {
  const request = await getRequest(reader, requestId);
  const stored = await reader.find(candidateEntity, { requestId });
  const suggestions = await repository.suggestionsOf(reader, [requestId]);
  const isOver = request.endsAt !== null && request.endsAt <= now && request.status === 'open';
  return {
    request,
    requester: await getPerson(reader, request.requesterId),
    caller: request.callerId === null ? null : await getPerson(reader, request.callerId),
    helpersTaken: (await countTaken(reader, requestId)).taken,
    suggestions: suggestions.map(toCandidate),
    alternatives: await alternativesOf(reader, (stored?.alternatives ?? []) as StoredAlternative[]),
    unmatched: isOver
      ? { missing: request.helpersNeeded, refusals: [{ code: TIME_IS_PAST, helpers: 0 }], nearMisses: [] }
      : ((stored?.unmatched ?? null) as Unmatched | null),
    matches: await matchesOfRequest(reader, requestId),
  };
}

function toCandidate(row: repository.SuggestionRow): Candidate {
  return {
    matchId: row.matchId as Candidate['matchId'],
    helperId: row.helperId as Candidate['helperId'],
    personId: row.personId as Candidate['personId'],
    name: row.helperName,
    point: point(row.lat, row.lng),
    cost: row.cost,
    terms: JSON.parse(row.terms) as CostTerm[],
    after: null,
    othersPay: null,
  };
}

async function alternativesOf(reader: Reader, stored: readonly StoredAlternative[]): Promise<Candidate[]> {
  const names = await repository.helperNames(
    reader,
    stored.map((alternative) => alternative.helperId),
  );
  const byId = new Map(names.map((row) => [row.helperId, row]));
  const found: Candidate[] = [];
  for (const alternative of stored) {
    const row = byId.get(alternative.helperId);
    if (!row) continue;
    found.push({
      matchId: null,
      helperId: row.helperId as Candidate['helperId'],
      personId: row.personId as Candidate['personId'],
      name: row.name,
      point: point(row.lat, row.lng),
      cost: alternative.cost,
      terms: [...alternative.terms],
      after: alternative.after,
      othersPay: await othersPayInNames(reader, alternative.othersPay ?? null),
    });
  }
  return found;
}

const MOST_CHECKED = 10_000;

/** The one change with which the helper would be eligible, where one does it: tried out by the engine. */
function oneChange(problem: MatchingProblem, request: MatchingRequest, helper: MatchingHelper) {
  const [miss] = explainUnassigned(problem, request, [helper], 1).nearMisses;
  if (miss === undefined) return null;
  const { code, metresMore, weekdays, names } = miss;
  return { code, facts: factsOf({ metresMore, weekdays, names }) };
}

/** Helpers found by name for one request: eligible ones first, each other one with every reason against. */
export async function reviewCandidates(
  input: InputOf<'review.candidates'>,
  { read, readPast, now }: Pick<QueryContext, 'read' | 'readPast' | 'now'>,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<OutputOf<'review.candidates'>> {
  // Whoever fits may stand anywhere in the alphabet, so all who are found are checked before the list is cut.
  const found = await read((reader) => repository.helpersByText(reader, input.text, MOST_CHECKED, shown));
  if (found.length === 0) return [];
  const scope = { requestIds: [input.requestId], helperIds: found.map((row) => row.helperId) };
  // Rules hold by the very places and checks, whoever may see them.
  const problem = await readPast(async (reader) => {
    const { timeZone } = await requireOrganisation(reader);
    return await buildProblem(reader, { now, timeZone, scope });
  });
  const { doubleBooking: rule } = await readPast(getSettings);
  const [request] = problem.requests;
  if (!request) return [];
  const helpers = new Map(problem.helpers.map((helper) => [helper.id, helper]));
  const rows = found.flatMap((row) => {
    const helper = helpers.get(row.helperId);
    if (!helper) return [];
    const isPlaced = request.place !== null && helper.home !== null;
    return [
      {
        helperId: row.helperId as Candidate['helperId'],
        name: row.name,
        distanceMetres: isPlaced ? distanceMetres(request.place, helper.home) : null,
        refusals: checkEligibility(problem, request, helper).all.map(toRefusalFacts),
        mayDoubleBook: rule === 'warn' && isDoubleBooking(problem, request, helper),
        change: oneChange(problem, request, helper),
      },
    ];
  });
  return rows
    .sort(
      (a, b) =>
        a.refusals.length - b.refusals.length ||
        (a.distanceMetres ?? Infinity) - (b.distanceMetres ?? Infinity),
    )
    .slice(0, input.limit);
}
