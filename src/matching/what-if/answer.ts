import type { OthersPay } from '../plan';
import { outcomeOfPrepared } from '../planning/outcome';
import { payByPlanning } from '../planning/others-pay';
import { prepare } from '../planning/prepare';
import type { MatchingProblem, MatchingRequest } from '../problem';
import type { Change, OtherTimes } from './change';
import { demandFor, type Demand } from './demand';
import { likelyHelpers, type Likely } from './likely';
import { smallestChanges, type SmallestChange } from './smallest-changes';
import { whatIf, type Comparison } from './what-if';

/** What may be asked about a problem beside its plan; plain data that can be posted to a worker. */
export type Question =
  /** `asked` are requests that the changes are about and that are not in the problem. */
  | {
      readonly kind: 'whatIf';
      readonly changes: readonly Change[];
      readonly asked: readonly MatchingRequest[];
    }
  /** What choosing each of the helpers would cost all others. */
  | { readonly kind: 'pays'; readonly requestId: number; readonly helperIds: readonly number[] }
  | { readonly kind: 'changes'; readonly requestId: number; readonly otherTimes: OtherTimes }
  /** Of the helpers named, or of all where none is. */
  | { readonly kind: 'demand'; readonly helperIds: readonly number[]; readonly most: number }
  /** Who could help with a request that is not in the problem, those aside whom nobody is to see. */
  | {
      readonly kind: 'likely';
      readonly request: MatchingRequest;
      readonly most: number;
      readonly except: readonly number[];
    };

export type Answers = {
  readonly whatIf: Comparison;
  readonly pays: readonly { readonly helperId: number; readonly othersPay: OthersPay | null }[];
  readonly changes: readonly SmallestChange[];
  readonly demand: { readonly list: readonly Demand[]; readonly isAll: boolean };
  readonly likely: Likely;
};
export type Answer = Answers[keyof Answers];

/** Answers, mostly by working plans out; nothing that was asked about is changed. */
export function answerQuestion(problem: MatchingProblem, question: Question): Answer {
  switch (question.kind) {
    case 'whatIf':
      return whatIf(problem, question.changes, question.asked);
    case 'pays':
      return pays(problem, question.requestId, question.helperIds);
    case 'changes':
      return smallestChanges(problem, question.requestId, question.otherTimes);
    case 'demand':
      return demandFor(problem, question.helperIds, question.most);
    case 'likely':
      return likelyHelpers(problem, question.request, question);
  }
}

function pays(problem: MatchingProblem, requestId: number, helperIds: readonly number[]): Answers['pays'] {
  const prepared = prepare(problem);
  const before = outcomeOfPrepared(prepared);
  return helperIds.map((helperId) => ({
    helperId,
    othersPay: payByPlanning(prepared, before, { requestId, helperId }),
  }));
}
