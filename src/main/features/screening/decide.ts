import type { InputOf, OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { ScreeningRule } from '../../../shared/screening/rules';
import type { Instant } from '../../../shared/domain/time';
import { flagEntity, type FlagRow } from '../../database/entities/flag.entity';
import type { Writer } from '../../database/session';
import { getFlag } from './flag-repository';
import { presentFlags } from './present';
import { isSecondPerson } from './second-person';
import { getModes } from './service';

/**
 * Says what a flag is: fine, for a reason, or a scam; or takes that back.
 * @throws KithError `not_possible` when a second person has to look and this is the one who entered it; `changed_meanwhile`
 */
export async function decideFlag(
  writer: Writer,
  { id, version, state, covers, note }: InputOf<'flags.decide'>,
  user: User,
  now: Instant,
): Promise<OutputOf<'flags.decide'>> {
  const flag = await getFlag(writer, id);
  const isSecond = isSecondPerson(flag, user);
  const needsSecond = (await getModes(writer))[flag.rule as ScreeningRule] === 'second';
  if (needsSecond && !isSecond && state === 'dismissed') {
    throw new KithError(
      'not_possible',
      `Somebody other than ${flag.enteredBy} has to look at this, because ${flag.enteredBy} entered it. Please ask a colleague to log in and look.`,
    );
  }
  const decided: Partial<FlagRow> =
    state === 'open'
      ? { decidedBy: null, decidedAt: null, note: '', isSecond: false, covers: 'words' }
      : { decidedBy: user.name, decidedAt: now, note, isSecond, covers };
  await writer.updateGuarded(flagEntity, id, version, { state, ...decided });
  const [shown] = await presentFlags(writer, [await getFlag(writer, id)], user);
  if (shown === undefined) throw new KithError('not_found', 'This flag is not there any more.');
  return shown;
}
