import type { OutputOf } from '../../../shared/contract';
import { REMINDER_DAYS, renewalStateSchema, type Renewal } from '../../../shared/contract/vetting';
import type { HelperId } from '../../../shared/domain/ids';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { addDays, localToday } from '../../time/zones';
import { requireOrganisation } from '../organisation/service';
import { dueChecks, type DueCheck } from './repository';

type Renewals = OutputOf<'vetting.renewals'>;
type State = keyof Renewals['counts'];

const [SOON, LATER] = REMINDER_DAYS;

/**
 * What is to be renewed today.
 * @param seesDetail false: each helper once, without what, when and how pressing, and nothing counted by that
 */
export async function renewals(
  reader: Reader,
  { now, seesDetail }: { now: Instant; seesDetail: boolean },
): Promise<Omit<Renewals, 'total'>> {
  const { timeZone } = await requireOrganisation(reader);
  const today = localToday(now, timeZone);
  const due = await dueChecks(reader, addDays(today, LATER));
  const counts: Record<State, number> = { expired: 0, in_grace: 0, in_30: 0, in_60: 0 };
  if (!seesDetail) return { items: withoutDetail(due), counts };
  const items = due.map((check) => toRenewal(check, today));
  for (const { check } of items) if (check !== null) counts[check.state] += 1;
  const order = (renewal: Renewal) => renewalStateSchema.options.indexOf(renewal.check?.state ?? 'in_60');
  return { items: items.sort((a, b) => order(a) - order(b)), counts };
}

/** By name, so that not even the order tells who is pressing. */
function withoutDetail(due: readonly DueCheck[]): Renewal[] {
  const byHelper = new Map(due.map((check) => [check.helperId, check]));
  return [...byHelper.values()]
    .map(({ helperId, name, tasks }) => ({ helperId: helperId as HelperId, name, tasks, check: null }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function toRenewal({ helperId, name, tasks, ...check }: DueCheck, today: LocalDate): Renewal {
  return { helperId: helperId as HelperId, name, tasks, check: { ...check, state: stateOf(check, today) } };
}

function stateOf(
  { validUntil, countsUntil }: Pick<DueCheck, 'validUntil' | 'countsUntil'>,
  today: LocalDate,
): State {
  if (countsUntil < today) return 'expired';
  if (validUntil < today) return 'in_grace';
  return validUntil <= addDays(today, SOON) ? 'in_30' : 'in_60';
}
