import type { Answers, Change, Likely, MatchingRequest, Question } from '../../../matching/rules';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Hypothesis } from '../../../shared/contract/explanations';
import { KithError } from '../../../shared/contract/errors';
import type { QueryContext } from '../../ipc/context';
import type { Database } from '../../database/unit-of-work';
import type { MatchingClient } from '../../workers/matching-client';
import { requireOrganisation } from '../organisation/service';
import { foundReasons } from './change-reasons';
import { otherTimes, timeAsked } from './other-times';
import { momentOf, readRequests } from './problem-builder';
import { ProblemFeed } from './problem-feed';
import { inNames, othersPayInNames } from './request-changes';
import * as repository from './review-repository';

type Context = Pick<QueryContext, 'read' | 'readPast' | 'now'>;

const IN_DEMAND = 5;

export interface QuestionsOptions {
  readonly database: () => Database;
  /** A thread of its own: a question never waits for a plan. */
  readonly client: MatchingClient;
  /** The name of a helper who is not there yet. */
  readonly newHelperName: string;
}

/**
 * What may be asked beside the plan: what would be otherwise if, what would help a request, on whom much depends. Each
 * is worked out on a snapshot, in a thread of its own, one after the other; nothing is stored.
 */
export class Questions {
  private last: Promise<unknown> = Promise.resolve();
  private readonly feed: ProblemFeed;

  constructor(private readonly options: QuestionsOptions) {
    this.feed = new ProblemFeed(options.client);
  }

  async whatIf({ changes }: InputOf<'review.whatIf'>, context: Context): Promise<OutputOf<'review.whatIf'>> {
    const about = await requestsAskedAbout(context, changes);
    const tried = changes.map((change) => toChange(change, about, context.now));
    const { newHelperId, requests, ...found } = await this.ask(context.now, {
      kind: 'whatIf',
      changes: tried,
      asked: about.map(({ request }) => request),
    });
    const isNew = tried.find((change) => change.kind === 'new_helper');
    const extra = new Map(
      isNew ? [[newHelperId, { name: this.options.newHelperName, point: isNew.home }]] : [],
    );
    return { ...found, requests: await context.read((reader) => inNames(reader, requests, extra)) };
  }

  async changes(
    { requestId }: InputOf<'review.changes'>,
    context: Context,
  ): Promise<OutputOf<'review.changes'>> {
    const { request, timeZone } = await requestNow(context, requestId);
    if (request === null) return [];
    const times = otherTimes(request, context.now, timeZone);
    const found = await this.ask(context.now, { kind: 'changes', requestId, otherTimes: times });
    return await context.read(async (reader) => {
      const ids = found.flatMap(({ changes, givenTo }) => [...givenTo, ...changes.flatMap(helpersIn)]);
      const helpers = await repository.helpersNamed(reader, [...new Set(ids)]);
      const requests = await repository.requestNames(reader, [
        ...new Set(found.flatMap(({ losers }) => losers)),
      ]);
      const nameOf = (id: number) => helpers.get(id)?.name ?? '';
      const weekday = request.local[0]?.weekday;
      const daysTried = times.otherDays.length;
      return foundReasons(found, weekday === undefined ? null : { weekday, daysTried }, nameOf).map(
        (one) => ({
          parts: [...one.parts],
          givenTo: one.givenTo.map(nameOf),
          losers: one.losers.map((id) => requests.get(id)?.name ?? ''),
        }),
      );
    });
  }

  async pays(
    { requestId, helperIds }: InputOf<'review.pays'>,
    context: Context,
  ): Promise<OutputOf<'review.pays'>> {
    if ((await requestNow(context, requestId)).request === null) return [];
    const found = await this.ask(context.now, { kind: 'pays', requestId, helperIds });
    return await context.read(async (reader) => {
      const named: OutputOf<'review.pays'> = [];
      for (const { helperId, othersPay } of found) {
        named.push({
          helperId: helperId as OutputOf<'review.pays'>[number]['helperId'],
          othersPay: await othersPayInNames(reader, othersPay),
        });
      }
      return named;
    });
  }

  async demand(
    { helperIds }: InputOf<'review.demand'>,
    context: Context,
  ): Promise<OutputOf<'review.demand'>> {
    const { list, isAll } = await this.ask(context.now, { kind: 'demand', helperIds, most: IN_DEMAND });
    const helpers = await context.read((reader) =>
      repository.helpersNamed(
        reader,
        list.map(({ helperId }) => helperId),
      ),
    );
    return {
      isAll,
      list: list.map(({ helperId, suggestedTo, wantedBy, without }) => ({
        helperId: helperId as OutputOf<'review.demand'>['list'][number]['helperId'],
        name: helpers.get(helperId)?.name ?? '',
        suggestedTo: suggestedTo.length,
        wantedBy: wantedBy.length,
        missingWithout: without.missing,
        costWithout: without.cost,
        isExact: without.isExact,
      })),
    };
  }

  /** Who could help with a request that is still being written; helpers of `except` are left out. */
  likely(
    request: MatchingRequest,
    { now, most, except }: { now: number; most: number; except: readonly number[] },
  ): Promise<Likely> {
    return this.ask(now, { kind: 'likely', request, most, except });
  }

  /** The thread takes one question at a time; the others wait for their turn. */
  private ask<Q extends Question>(now: number, question: Q): Promise<Answers[Q['kind']]> {
    const turn = this.last.then(() => this.askNow(now, question));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async askNow<Q extends Question>(now: number, question: Q): Promise<Answers[Q['kind']]> {
    const fed = await this.feed.bringUpToDate(this.options.database(), { now });
    if (fed === null) throw new KithError('no_organisation', 'The organisation is not set up yet.');
    return await this.options.client.ask(fed.thread, fed.head, question);
  }
}

/** The request as plans are about it now; null where they are not. */
async function requestNow({ read, now }: Context, requestId: number) {
  return await read(async (reader) => {
    const { timeZone } = await requireOrganisation(reader);
    const [found] = await readRequests(reader, await momentOf(reader, { now, timeZone }), [requestId]);
    return { timeZone, request: found?.request ?? null };
  });
}

type AskedAbout = Awaited<ReturnType<typeof readRequests>>;

/** The open requests that the changes name, also those that plans leave out at present; by their very places. */
async function requestsAskedAbout(
  { readPast, now }: Context,
  changes: readonly Hypothesis[],
): Promise<AskedAbout> {
  const ids = changes.flatMap((change) => ('requestId' in change ? [change.requestId] : []));
  return await readPast(async (reader) => {
    const { timeZone } = await requireOrganisation(reader);
    return await readRequests(reader, await momentOf(reader, { now, timeZone }), [...new Set(ids)], true);
  });
}

/** @throws KithError `bad_input` for a time that is none or over, `not_found` for a request that is not open */
function toChange(change: Hypothesis, about: AskedAbout, now: number): Change {
  if (change.kind !== 'move') return change;
  const found = about.find(({ request }) => request.id === change.requestId);
  if (found === undefined)
    throw new KithError('not_found', 'An open request was expected; this one is not open any more.');
  const { timeZone, request } = found;
  const time = timeAsked(change, { now, timeZone, durationMinutes: request.durationMinutes });
  return { kind: 'move', requestId: change.requestId, time };
}

function helpersIn(change: Change): readonly number[] {
  if (change.kind === 'travel') return change.helperIds.slice(0, 1);
  return change.kind === 'helper' || change.kind === 'hours' ? [change.helperId] : [];
}
