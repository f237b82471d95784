import { SCREENING_RULES } from '../../../shared/screening/rules';
import type { AllHandlers } from '../../ipc/dispatch';
import type { Reader } from '../../database/session';
import { decideFlag } from './decide';
import { countByRule, countFlagged, flagsOf } from './flag-repository';
import { getModes, saveModes } from './modes-service';
import { presentFlags } from './present';

/** So many dismissals, and not one confirmed: perhaps the rule costs more attention than it is worth. */
const OFTEN = 5;

type ScreeningCalls = Extract<keyof AllHandlers, `screening.${string}` | `flags.${string}`>;

export function createScreeningHandlers(): Pick<AllHandlers, ScreeningCalls> {
  return {
    'screening.modes': (_input, { read }) => read(getModes),
    'screening.rules': (_input, { read }) =>
      read(async (reader) => ({ modes: await getModes(reader), records: await recordsOf(reader) })),
    'screening.saveModes': ({ modes }, { write }) => write((writer) => saveModes(writer, modes)),
    'flags.of': ({ requestId, helperIds }, { read, user }) =>
      read(async (reader) => {
        const requests = requestId === null ? [] : [requestId];
        return await presentFlags(reader, await flagsOf(reader, { requests, helpers: helperIds }), user);
      }),
    'flags.count': (_input, { read }) => read(countFlagged),
    'flags.decide': (input, { write, user, now }) => write((writer) => decideFlag(writer, input, user, now)),
  };
}

async function recordsOf(reader: Reader) {
  const rows = await countByRule(reader);
  return SCREENING_RULES.map((rule) => {
    const count = (state: string) => rows.find((row) => row.rule === rule && row.state === state)?.n ?? 0;
    const [open, dismissed, scam] = [count('open'), count('dismissed'), count('scam')];
    return { rule, open, dismissed, scam, isOftenWrong: dismissed >= OFTEN && scam === 0 };
  });
}
