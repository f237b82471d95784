import { ruleModeSchema, ruleModesSchema, type RuleModes } from '../../../shared/contract/screening';
import { SCREENING_RULES } from '../../../shared/screening/rules';
import type { Reader, Writer } from '../../database/session';
import { readStored, store } from '../settings/repository';
import { markAllDue } from './due-repository';
import { deleteOpenFlags } from './flag-repository';

const NAME = 'screening.modes';

/** Everything is shown, and nobody is kept waiting for a second person until an admin says so. */
export const DEFAULT_MODES: RuleModes = ruleModesSchema.parse(
  Object.fromEntries(SCREENING_RULES.map((rule) => [rule, 'show'])),
);

/** The modes as saved; a rule that an older or newer version left out, or wrote otherwise, is as the defaults say. */
export async function getModes(reader: Reader): Promise<RuleModes> {
  const stored = await readStored(reader, NAME);
  if (typeof stored !== 'object' || stored === null) return DEFAULT_MODES;
  const saved = stored as Readonly<Record<string, unknown>>;
  const kept = SCREENING_RULES.filter((rule) => ruleModeSchema.safeParse(saved[rule]).success);
  return { ...DEFAULT_MODES, ...Object.fromEntries(kept.map((rule) => [rule, saved[rule]])) };
}

/** What a rule finds that was off so far is looked for anew; of one that is off now, flags nobody decided on go. */
export async function saveModes(writer: Writer, modes: RuleModes): Promise<RuleModes> {
  const before = await getModes(writer);
  await store(writer, NAME, modes);
  const isTurnedOn = SCREENING_RULES.some((rule) => before[rule] === 'off' && modes[rule] !== 'off');
  if (isTurnedOn) await markAllDue(writer);
  await deleteOpenFlags(
    writer,
    SCREENING_RULES.filter((rule) => modes[rule] === 'off'),
  );
  return modes;
}
