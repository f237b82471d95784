import { useTranslation } from 'react-i18next';
import type { HelperId, MatchId, RequestId } from '../../../../shared/domain/ids';
import type { Instant } from '../../../../shared/domain/time';
import type { ReasonAnswer } from '../../drafts/reason-dialog';
import { useCommand } from '../../lib/query';
import { staysInQueue } from './review-queue';
import { useDecide, type Outcome, type Setting } from './use-decide';

interface Helper {
  readonly helperId: HelperId;
  readonly name: string;
}
interface Chosen extends Helper {
  /** Whoever chooses was told of another task at that time. */
  readonly isDoubleBookingMeant?: boolean;
}

/** Every decision on the selected request. */
export function useDecisions(setting: Setting) {
  const { decide, ...rest } = useDecide(setting);
  const matches = useMatchDecisions(setting, decide);
  const waits = useWaits(decide);
  return { ...rest, ...matches, ...waits, isBusy: matches.isBusy || waits.isBusy };
}
export type Decisions = ReturnType<typeof useDecisions>;

type Decide = ReturnType<typeof useDecide>['decide'];

const of = (requestId: RequestId, matchIds: readonly MatchId[]): Outcome['toTell'] =>
  matchIds.map((matchId) => ({ requestId, matchId }));

function useMatchDecisions({ selection: { listed } }: Setting, decide: Decide) {
  const { t } = useTranslation();
  const confirm = useCommand('matches.confirm');
  const confirmMany = useCommand('matches.confirmMany');
  const choose = useCommand('matches.choose');
  const turnDown = useCommand('matches.turnDown');
  const leaving = (id: RequestId, matchId: MatchId) => {
    const item = listed.queue.items.find((one) => one.requestId === id);
    return staysInQueue(item, matchId) ? [] : [id];
  };
  const manyWords = (count: number, refused: number) =>
    [
      t('review.done.confirm_many', { count }),
      ...(refused > 0 ? [t('review.bulk.refused', { count: refused })] : []),
    ].join(' ');

  return {
    isBusy: [confirm, confirmMany, choose, turnDown].some(({ isPending }) => isPending),
    confirm: (helper: Helper, matchId: MatchId) =>
      decide(async ({ requestId: id, requesterName: requester }) => {
        const { matchIds, undoId } = await confirm.mutateAsync({ matchId, version: null });
        const words = t('review.done.confirm', { helper: helper.name, requester });
        return { words, undoId, left: leaving(id, matchId), toTell: of(id, matchIds) };
      }),
    confirmAllOfRequest: (all: readonly MatchId[]) =>
      decide(async ({ requestId: id }) => {
        const { matchIds, undoId, refused } = await confirmMany.mutateAsync({ matchIds: [...all] });
        return { words: manyWords(matchIds.length, refused), undoId, left: [id], toTell: of(id, matchIds) };
      }),
    confirmTicked: (ticked: Outcome['toTell']) =>
      decide(async () => {
        const answer = await confirmMany.mutateAsync({ matchIds: ticked.map(({ matchId }) => matchId) });
        listed.untickAll();
        return {
          words: manyWords(answer.matchIds.length, answer.refused),
          undoId: answer.undoId,
          left: ticked.map(({ requestId }) => requestId),
          toTell: ticked.filter(({ matchId }) => answer.matchIds.includes(matchId)),
        };
      }),
    choose: (helper: Chosen) =>
      decide(async ({ requestId: id, requesterName: requester, helpersTaken, helpersNeeded }) => {
        const { helperId, name, isDoubleBookingMeant } = helper;
        const { matchIds, undoId } = await choose.mutateAsync({
          requestId: id,
          helperId,
          isDoubleBookingMeant,
        });
        const words = t('review.done.choose', { helper: name, requester });
        const isFilled = helpersTaken + 1 >= helpersNeeded;
        return { words, undoId, left: isFilled ? [id] : [], toTell: of(id, matchIds) };
      }),
    turnDown: (helper: Helper, matchId: MatchId, answer: ReasonAnswer) =>
      decide(async ({ requestId: id, requesterName: requester }) => {
        const { undoId } = await turnDown.mutateAsync({ matchId, ...answer });
        const words = t('review.done.turn_down', { helper: helper.name, requester });
        return { words, undoId, left: leaving(id, matchId), toTell: [] };
      }),
  };
}

/** Postponing and taking that back. */
function useWaits(decide: Decide) {
  const { t } = useTranslation();
  const postpone = useCommand('review.postpone');
  const wait = (until: Instant | null, words: 'postpone' | 'bring_back') =>
    decide(async ({ requestId, requesterName: requester, version }) => {
      const { undoId } = await postpone.mutateAsync({ requestId, version: version ?? 0, until });
      return { words: t(`review.done.${words}`, { requester }), undoId, left: [requestId], toTell: [] };
    });
  return {
    isBusy: postpone.isPending,
    postpone: (until: Instant) => wait(until, 'postpone'),
    bringBack: () => wait(null, 'bring_back'),
  };
}
