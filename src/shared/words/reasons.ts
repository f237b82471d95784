/**
 * Turns what the engine found (cost terms, refusals, near misses, why others came after) into sentences:
 * a key of the catalogue and what fills it. The window and the command line say the same.
 */
export { AFTERS_WITH_WORDS, afterOf, afterWords } from './after-words';
export { CHANGES_WITH_WORDS, changeWords, FIXES_WITH_WORDS, fixWords } from './change-words';
export { demandWords, othersPayWords, requestChangeWords, totalsWords } from './others-pay-words';
export { factsOf } from './facts';
export { plainNames, type Names } from './names';
export { NEAR_MISSES_WITH_WORDS, nearMissWords } from './near-miss-words';
export {
  NEEDED_ELSEWHERE,
  REFUSALS_WITH_WORDS,
  refusalWords,
  refusedWords,
  TIME_IS_PAST,
} from './refusal-words';
export type { Saying, Tone } from './saying';
export { speaksAgainst, TERMS_WITH_WORDS, termWords } from './term-words';
