import type { TFunction } from 'i18next';
import type { InputOf } from '../../../shared/contract';
import type { User } from '../../../shared/contract/permissions';
import type { MatchId, UndoId } from '../../../shared/domain/ids';
import type { ReviewDetail } from '../../../shared/contract/matches';
import type { RequestChanged } from '../../../shared/contract/days';
import type { AllHandlers } from '../../ipc/dispatch';
import type { CommandContext, NotedContext } from '../../ipc/context';
import type { Reader } from '../../database/session';
import { saveForm } from '../drafts/service';
import { shownTo } from '../moderation/in-force-repository';
import { sawChecks } from '../vetting/service';
import { requireOrganisation } from '../organisation/service';
import type { Decider } from './decider';
import * as decisions from './decisions';
import { fairness } from './fairness';
import { toMatch } from './history';
import type { MatchingRunner } from './matching-runner';
import { matchMessages } from './messages';
import { planChanges, seeChanges } from './plan-changes';
import { refusalsFor } from './private-refusals';
import { markTold, recordStep } from './progress';
import type { Questions } from './questions';
import { reviewCandidates, reviewDetail, reviewQueue } from './review';
import { peekUndo, runUndo } from './undo';

type MatchHandlers = Pick<
  AllHandlers,
  Extract<
    keyof AllHandlers,
    `review.${string}` | `matches.${string}` | `undo.${string}` | `matching.${string}`
  >
>;

async function deciderOf(reader: Reader, { user, now }: CommandContext): Promise<Decider> {
  return { by: user.name, now, timeZone: (await requireOrganisation(reader)).timeZone };
}

/** From so many decisions at once on, a backup comes first. */
const MANY = 20;

function detailFor(user: User, detail: ReviewDetail): ReviewDetail {
  if (detail.unmatched === null) return detail;
  const refusals = detail.unmatched.refusals.map(refusalsFor(user));
  return { ...detail, unmatched: { ...detail.unmatched, refusals } };
}

function withoutPrivate(changed: RequestChanged, user: User): RequestChanged {
  const shown = refusalsFor(user);
  const went = changed.went.map((one) => ({
    ...one,
    refusal: one.refusal === null ? null : shown(one.refusal),
  }));
  return { ...changed, went };
}

const decided = <T extends { matchIds: number[]; undoId: number }>(result: T) => ({
  ...result,
  matchIds: result.matchIds as MatchId[],
  undoId: result.undoId as UndoId,
});

export interface MatchHandlerOptions {
  readonly runner: MatchingRunner;
  readonly questions: Questions;
  /** Keeps a backup from before many changes; throws when it cannot, so that the changes are not made. */
  readonly backUpFirst: (reason: 'before-many') => Promise<void>;
  readonly t: TFunction;
}

/** That the rule of checks speaks against somebody tells of their checks. */
const isOfChecks = (reason: { readonly code: string } | null) => reason?.code === 'vetting';

/** Who may be looked for is decided by moderation; why somebody does not fit, by who may know. */
async function candidatesFor(input: InputOf<'review.candidates'>, context: NotedContext) {
  const { read, user, now } = context;
  const shown = await read((reader) => shownTo(reader, user, now));
  const found = await reviewCandidates(input, context, shown);
  const told = found.filter(({ refusals, change }) => refusals.some(isOfChecks) || isOfChecks(change));
  await sawChecks(
    context,
    told.map(({ helperId }) => helperId),
  );
  return found.map((one) => ({ ...one, refusals: one.refusals.map(refusalsFor(user)) }));
}

async function changesFor({ limit }: InputOf<'review.changed'>, context: NotedContext) {
  const { read, user, now } = context;
  const shown = await read((reader) => shownTo(reader, user, now));
  const changes = await planChanges(limit, context, shown);
  const told = changes.requests.flatMap(({ went }) => went.filter(({ refusal }) => isOfChecks(refusal)));
  await sawChecks(
    context,
    told.map(({ helperId }) => helperId),
  );
  return { ...changes, requests: changes.requests.map((one) => withoutPrivate(one, user)) };
}

/** Review, decisions, what follows them, undo, and the matching run itself. */
export function createMatchHandlers({
  runner,
  questions,
  backUpFirst,
  t,
}: MatchHandlerOptions): MatchHandlers {
  return {
    'review.queue': (input, { read, user, now }) =>
      read(async (reader) => reviewQueue(reader, input, now, await shownTo(reader, user, now))),
    'review.get': async ({ requestId }, { read, user, now }) =>
      detailFor(user, await read((reader) => reviewDetail(reader, requestId, now))),
    'review.candidates': candidatesFor,
    'review.changed': changesFor,
    'review.seeChanged': ({ upTo }, { write, user, now }) =>
      write(async (writer) => {
        await seeChanges(writer, upTo, await shownTo(writer, user, now));
        return {};
      }),
    'review.changes': (input, context) => questions.changes(input, context),
    'review.pays': (input, context) => questions.pays(input, context),
    'review.demand': (input, context) => questions.demand(input, context),
    'review.whatIf': (input, context) => questions.whatIf(input, context),
    'review.postpone': (input, context) =>
      context.write(async (writer) => {
        const { undoId } = await decisions.postpone(writer, input, await deciderOf(writer, context));
        return { undoId: undoId as UndoId };
      }),
    'matches.confirm': (input, context) =>
      context.write(async (writer) =>
        decided(await decisions.confirmMatch(writer, input, await deciderOf(writer, context))),
      ),
    'matches.choose': (input, context) =>
      context.write(async (writer) =>
        decided(await decisions.chooseHelper(writer, input, await deciderOf(writer, context))),
      ),
    'matches.confirmMany': async ({ matchIds }, context) => {
      if (matchIds.length >= MANY) await backUpFirst('before-many');
      return await context.write(async (writer) =>
        decided(await decisions.confirmMany(writer, matchIds, await deciderOf(writer, context))),
      );
    },
    'matches.turnDown': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input },
        save: async (writer) =>
          decided(await decisions.turnDown(writer, input, await deciderOf(writer, context))),
      }),
    'matches.record': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input },
        save: async (writer) => toMatch(await recordStep(writer, input, await deciderOf(writer, context))),
      }),
    'matches.messages': ({ matchId }, { read }) => read((reader) => matchMessages(reader, matchId, t)),
    'matches.fairness': (input, { read, user, now }) =>
      read(async (reader) => fairness(reader, input, now, await shownTo(reader, user, now))),
    'matches.markTold': (input, context) =>
      context.write(async (writer) =>
        toMatch(await markTold(writer, input, await deciderOf(writer, context))),
      ),
    'undo.peek': (_input, { read }) => read(peekUndo),
    'undo.run': ({ id }, context) =>
      context.write(async (writer) => runUndo(writer, id, await deciderOf(writer, context))),
    'matching.run': () => {
      // Answers at once; how it goes on is told by events.
      void runner.run();
      return runner.status();
    },
    'matching.cancel': async () => {
      await runner.cancel();
      return await runner.status();
    },
    'matching.status': () => runner.status(),
  };
}
