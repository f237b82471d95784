import { MATCH_RESULTS, type BoardMatch, type MatchResult } from '../../../../shared/contract/desk';
import type { Side } from '../../../../shared/domain/match';
import type { Term, TermCode } from '../../../../shared/domain/term';
import type { Problems } from '../../lib/use-draft';

export interface ResultWords {
  readonly result: MatchResult | null;
  readonly side: Side | null;
  readonly reason: TermCode | null;
  readonly note: string;
}
export const NO_RESULT: ResultWords = { result: null, side: null, reason: null, note: '' };

/** What can have happened: a helper who was never told cannot have stayed away. */
export function resultsOf({ isTold }: BoardMatch): readonly MatchResult[] {
  return isTold ? MATCH_RESULTS : MATCH_RESULTS.filter((one) => one === 'done' || one === 'called_off');
}

const USUAL: Readonly<Partial<Record<MatchResult, TermCode>>> = {
  helper_not_there: 'cancel:helper_not_there',
  requester_not_there: 'cancel:requester_not_there',
};

/** The reason that goes without saying, as far as the organisation's list has it. */
export function usualReason(result: MatchResult, reasons: readonly Term[]): TermCode | null {
  return reasons.find(({ code }) => code === USUAL[result])?.code ?? null;
}

/** What is still missing, as keys of sentences. */
export function checkResult({ result, side, reason }: ResultWords): Problems<ResultWords> {
  if (result === null) return { result: 'desk.result.choose' };
  if (result === 'done') return {};
  return {
    ...(reason === null ? { reason: 'common.reason.choose' } : {}),
    ...(result === 'called_off' && side === null ? { side: 'desk.result.sideNeeded' } : {}),
  };
}

export const resultKeyOf = (matchId: number) => `result:match:${String(matchId)}`;
