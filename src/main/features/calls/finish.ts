import type { TFunction } from 'i18next';
import type { CallResult } from '../../../shared/contract/calls';
import { KithError } from '../../../shared/contract/errors';
import { can } from '../../../shared/contract/permissions';
import type { CallId, RequestId } from '../../../shared/domain/ids';
import type { RequestInput } from '../../../shared/domain/request';
import type { Writer } from '../../database/session';
import { recordConsents } from '../consent/service';
import { todayHere } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { createRequest } from '../requests/service';
import { withUnseenPlaces } from '../requests/unseen-places-service';
import { findCallByKey, insertCallRequests, unknownRequests, updateCall } from './call-repository';
import { insertLead } from './lead-repository';
import { callerId, helpedId, settleParties, type Parties } from './parties';
import { beginCall, checkCall, contentOf, type OnPhone } from './service';

/**
 * Ends a call: who it was, what came of it, and how it ended, all in this unit of work.
 * @throws KithError `bad_input`, `not_possible`
 */
export async function finishCall(
  writer: Writer,
  draftId: string,
  result: CallResult,
  on: OnPhone,
  t: TFunction,
): Promise<CallId> {
  const { call, disposition } = result;
  // A call whose beginning could not be kept is kept now.
  const row = await beginCall(writer, { draftId, direction: call.direction }, on);
  await checkCall(writer, call);
  const { country } = await requireOrganisation(writer);
  const parties = await settleParties(writer, result, { now: on.now, country });
  const content = { ...contentOf(call, parties, country), disposition };
  const notes = bothNotes(row.notes, call.notes);
  await updateCall(writer, row, {
    ...{ ...content, notes },
    endedAt: row.endedAt ?? Math.max(on.now, row.startedAt),
  });
  await addRequests(writer, row.id, result, parties, on);
  await recordAnswers(writer, result, parties, on, t);
  await addOffer(writer, row.id, result, parties, on);
  return row.id as CallId;
}

/** What somebody else noted, who said that it had ended, stays before what its operator typed. */
const bothNotes = (theirs: string, own: string): string =>
  [theirs, own].filter((words) => words !== '').join('\n');

/** The call that a save made, by the id of its draft. @throws KithError `not_found` */
export async function finishedCall(writer: Writer, draftId: string): Promise<CallId> {
  const row = await findCallByKey(writer, draftId);
  if (row === null) throw new KithError('not_found', 'This call is not in the record any more.');
  return row.id as CallId;
}

async function addRequests(
  writer: Writer,
  callId: number,
  { call, requests, about }: CallResult,
  parties: Parties,
  { user, now }: OnPhone,
): Promise<void> {
  const made: RequestId[] = [];
  const entry = { by: user.name, now, mayRaiseSpending: can(user, 'settings.manage') };
  for (const { request } of requests) {
    const whole = withParties(request, call.relation, parties);
    const seen = await withUnseenPlaces(writer, user, null, whole);
    made.push((await createRequest(writer, { request: seen, rrule: null }, entry)).id);
  }
  await refuseUnknown(writer, about);
  const fresh = requests.map(({ returnOf }, index) => ({
    ...{ callId, requestId: made[index] as RequestId, isNew: true },
    returnOf: returnOf === null ? null : outwardOf(made, returnOf, index),
  }));
  const old = [...new Set(about)].map((requestId) => ({ callId, requestId, isNew: false, returnOf: null }));
  await insertCallRequests(writer, [...fresh, ...old]);
}

function withParties(
  request: CallResult['requests'][number]['request'],
  relation: string,
  parties: Parties,
): RequestInput {
  const requesterId = helpedId(parties);
  if (requesterId === null) throw new KithError('bad_input', 'A request needs somebody whom it is for.');
  const caller = parties.helpFor === null ? null : callerId(parties);
  return { ...request, requesterId, callerId: caller, callerRelation: caller === null ? '' : relation };
}

function outwardOf(made: readonly RequestId[], returnOf: number, index: number): RequestId {
  const outward = made[returnOf];
  if (outward !== undefined && returnOf < index) return outward;
  throw new KithError('bad_input', 'A way back was expected after the way that it belongs to.', {
    path: `requests.${String(index)}.returnOf`,
  });
}

async function refuseUnknown(writer: Writer, about: readonly RequestId[]): Promise<void> {
  const [unknown] = await unknownRequests(writer, about);
  if (unknown === undefined) return;
  throw new KithError('bad_input', 'A request of the record was expected; this one is not there any more.', {
    id: unknown,
  });
}

async function recordAnswers(
  writer: Writer,
  { consents }: CallResult,
  parties: Parties,
  { user, now }: OnPhone,
  t: TFunction,
): Promise<void> {
  const personId = helpedId(parties);
  if (personId === null || consents.length === 0) return;
  const answers = consents.map((answer) => ({ ...answer, basis: 'consent' as const }));
  const givenOn = await todayHere(writer, now);
  await recordConsents(writer, { personId, answers, how: 'phone', givenOn }, { by: user.name, now }, t);
}

async function addOffer(
  writer: Writer,
  callId: number,
  { offer }: CallResult,
  parties: Parties,
  { user, now }: OnPhone,
): Promise<void> {
  const personId = callerId(parties);
  if (offer === null || personId === null) return;
  if (offer.followUpOn < (await todayHere(writer, now)))
    throw new KithError('bad_input', 'A day from today on was expected; this one is over.', {
      path: 'offer.followUpOn',
    });
  await insertLead(writer, {
    ...{ personId, callId, words: offer.words.trim(), followUpOn: offer.followUpOn, status: 'open' },
    ...{ createdBy: user.name, createdAt: now, closedBy: null, closedAt: null },
  });
}
