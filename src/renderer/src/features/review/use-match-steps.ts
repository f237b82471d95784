import { useState } from 'react';
import type { MatchWithHelper } from '../../../../shared/contract/matches';
import { MATCH_STEPS, REASON_LISTS, type MatchStatus, type Side } from '../../../../shared/domain/match';
import type { ReasonAnswer } from '../../drafts/reason-dialog';
import { useWantedDraft } from '../../drafts/wanted-draft';
import { useCommand } from '../../lib/query';

/** The steps that are recorded here; confirming and turning down are decisions of their own. */
export type Step = Exclude<MatchStatus, 'suggested' | 'turned_down' | 'confirmed'>;

const isStep = (status: MatchStatus): status is Step =>
  status !== 'suggested' && status !== 'turned_down' && status !== 'confirmed';

export function nextSteps(match: Pick<MatchWithHelper, 'status'>): readonly Step[] {
  return MATCH_STEPS[match.status].filter(isStep);
}

/** A decline is the helper's; for the others somebody must be named. */
export function asksForSide(step: Step): boolean {
  return step === 'cancelled' || step === 'no_show';
}

type Answer = ReasonAnswer | { readonly reason: null; readonly note: '' };

/** Names a step, so that a note which was begun for it comes back. */
export const stepKeyOf = (step: Step, matchId: number) => `${step}:match:${String(matchId)}`;

/** Records one step of a match: at once, or after its reason was given. */
export function useMatchSteps(match: MatchWithHelper | undefined, onRecorded: (step: Step) => void) {
  const record = useCommand('matches.record');
  const [asking, setAsking] = useState<Step | null>(null);
  const save = async (step: Step, side: Side | null, answer: Answer) => {
    if (match === undefined || record.isPending) return;
    try {
      await record.mutateAsync({ matchId: match.id, version: match.version, step, side, ...answer });
    } catch {
      return; // shown from `error`
    } finally {
      setAsking(null);
    }
    onRecorded(step);
  };
  const steps = match === undefined ? [] : nextSteps(match);
  const keys = steps.map((step) => stepKeyOf(step, match?.id ?? 0));
  useWantedDraft('reason', keys, (key) => {
    setAsking(steps[keys.indexOf(key)] ?? null);
  });
  return {
    asking,
    error: record.error,
    isBusy: record.isPending,
    take: (step: Step) => {
      if (REASON_LISTS[step] === undefined) void save(step, null, { reason: null, note: '' });
      else setAsking(step);
    },
    answer: (side: Side | null, answer: ReasonAnswer) => {
      if (asking !== null) void save(asking, asking === 'declined' ? 'helper' : side, answer);
    },
    close: () => {
      setAsking(null);
    },
  };
}
