import { useTranslation } from 'react-i18next';
import type { HelperId, MatchId, RequestId } from '../../../../shared/domain/ids';
import type { Instant } from '../../../../shared/domain/time';
import { useCommand } from '../../lib/query';
import { staysInQueue } from './review-queue';
import { useDecide, type Outcome, type Setting } from './use-decide';

interface Helper {
  readonly helperId: HelperId;
  readonly name: string;
}

/** Every decision on the shown request. */
export function useDecisions(setting: Setting) {
  const { decide, ...rest } = useDecide(setting);
  const matches = useMatchDecisions(setting, decide);
  const waits = useWaits(setting, decide);
  return { ...rest, ...matches, ...waits, isBusy: matches.isBusy || waits.isBusy };
}
export type Decisions = ReturnType<typeof useDecisions>;

type Decide = ReturnType<typeof useDecide>['decide'];

const of = (requestId: RequestId, matchIds: readonly MatchId[]): Outcome['toTell'] =>
  matchIds.map((matchId) => ({ requestId, matchId }));

function useMatchDecisions({ selection, detail }: Setting, decide: Decide) {
  const { t } = useTranslation();
  const confirm = useCommand('matches.confirm');
  const confirmMany = useCommand('matches.confirmMany');
  const choose = useCommand('matches.choose');
  const turnDown = useCommand('matches.turnDown');
  const isBusy = [confirm, confirmMany, choose, turnDown].some(({ isPending }) => isPending);
  const requester = detail?.requester.displayName ?? '';
  const item = selection.queue.items.find((one) => one.requestId === detail?.request.id);
  const leaving = (id: RequestId, matchId: MatchId) => (staysInQueue(item, matchId) ? [] : [id]);
  const unlessBusy = (run: Parameters<Decide>[0]) => (isBusy ? Promise.resolve() : decide(run));
  const manyWords = (count: number, refused: number) =>
    [
      t('review.done.confirm_many', { count }),
      ...(refused > 0 ? [t('review.bulk.refused', { count: refused })] : []),
    ].join(' ');

  return {
    isBusy,
    confirm: (helper: Helper, matchId: MatchId) =>
      unlessBusy(async (id) => {
        const { matchIds, undoId } = await confirm.mutateAsync({ matchId, version: null });
        const words = t('review.done.confirm', { helper: helper.name, requester });
        return { words, undoId, left: leaving(id, matchId), toTell: of(id, matchIds) };
      }),
    confirmAllOfRequest: (all: readonly MatchId[]) =>
      unlessBusy(async (id) => {
        const { matchIds, undoId, refused } = await confirmMany.mutateAsync({ matchIds: [...all] });
        return { words: manyWords(matchIds.length, refused), undoId, left: [id], toTell: of(id, matchIds) };
      }),
    confirmTicked: (ticked: Outcome['toTell']) =>
      unlessBusy(async () => {
        const answer = await confirmMany.mutateAsync({ matchIds: ticked.map(({ matchId }) => matchId) });
        selection.untickAll();
        return {
          words: manyWords(answer.matchIds.length, answer.refused),
          undoId: answer.undoId,
          left: ticked.map(({ requestId }) => requestId),
          toTell: ticked.filter(({ matchId }) => answer.matchIds.includes(matchId)),
        };
      }),
    choose: (helper: Helper) =>
      unlessBusy(async (id) => {
        const { helperId, name } = helper;
        const { matchIds, undoId } = await choose.mutateAsync({ requestId: id, helperId });
        const isFilled = detail !== undefined && detail.helpersTaken + 1 >= detail.request.helpersNeeded;
        const words = t('review.done.choose', { helper: name, requester });
        return { words, undoId, left: isFilled ? [id] : [], toTell: of(id, matchIds) };
      }),
    turnDown: (helper: Helper, matchId: MatchId, reason: string, note: string) =>
      unlessBusy(async (id) => {
        const { undoId } = await turnDown.mutateAsync({ matchId, reason, note });
        const words = t('review.done.turn_down', { helper: helper.name, requester });
        return { words, undoId, left: leaving(id, matchId), toTell: [] };
      }),
  };
}

/** Postponing and taking that back. */
function useWaits({ detail }: Setting, decide: Decide) {
  const { t } = useTranslation();
  const postpone = useCommand('review.postpone');
  const requester = detail?.requester.displayName ?? '';
  const wait = (until: Instant | null, words: string) =>
    decide(async (id) => {
      const version = detail?.request.version ?? 0;
      const { undoId } = await postpone.mutateAsync({ requestId: id, version, until });
      return { words, undoId, left: [id], toTell: [] };
    });
  return {
    isBusy: postpone.isPending,
    postpone: (until: Instant) => wait(until, t('review.done.postpone', { requester })),
    bringBack: () => wait(null, t('review.done.bring_back', { requester })),
  };
}
