import type { Flag, RuleModes } from '../../../shared/contract/screening';
import { SCREENING_RULES } from '../../../shared/screening/rules';

export const fakeModes = (): RuleModes =>
  Object.fromEntries(SCREENING_RULES.map((rule) => [rule, 'show'])) as RuleModes;

/** How the rules fared, as far as the flags tell. */
export const fakeRecords = (flags: readonly Flag[]) =>
  SCREENING_RULES.map((rule) => {
    const count = (state: Flag['state']) =>
      flags.filter((flag) => flag.rule === rule && flag.state === state).length;
    const [open, dismissed, scam] = [count('open'), count('dismissed'), count('scam')];
    return { rule, open, dismissed, scam, isOftenWrong: dismissed >= 5 && scam === 0 };
  });
