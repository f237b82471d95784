/** The door of the worker and the command line: the solver and its types. The main process uses `rules.ts`. */
export { planMatches } from './solve-plan';
export { checkPlan } from './check-plan';
export { answerQuestion } from './what-if/answer';
export { Kept } from './kept';
export { solveAssignment } from './assignment/solve';
export { checkAssignment } from './assignment/check';
export { LiveAssignment } from './assignment/live';
export type { AssignmentInstance, AssignmentSolution } from './assignment/instance';
export { defaultOptions, type MatchingOptions } from './options';
export type { CostTerm, TermName } from './cost/term';
export type { Refusal, RefusalCode } from './eligibility/refusal';
export type * from './plan';
export type * from './problem';
