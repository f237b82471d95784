import type { OutputOf } from '../../../shared/contract';
import { can } from '../../../shared/contract/permissions';
import { REMINDER_DAYS, renewalStateSchema, type Renewal } from '../../../shared/contract/vetting';
import type { HelperId } from '../../../shared/domain/ids';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import type { NotedContext } from '../../ipc/context';
import { addDays, localToday } from '../../time/zones';
import { requireOrganisation } from '../organisation/service';
import { dueChecks, peopleOf, type DueCheck } from './repository';

type Counts = OutputOf<'vetting.count'>['counts'];
type State = keyof Counts;

const [SOON, LATER] = REMINDER_DAYS;

/**
 * What is to be renewed today.
 * @param seesDetail false: each helper once, without what, when and how pressing, and nothing counted by that
 */
export async function renewals(
  reader: Reader,
  { now, seesDetail }: { now: Instant; seesDetail: boolean },
): Promise<{ items: Renewal[]; counts: Counts }> {
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

/** Notes of each of these helpers that something of their checks was told to somebody who may read checks. */
export async function sawChecks(
  { read, saw, user }: Pick<NotedContext, 'read' | 'saw' | 'user'>,
  helperIds: readonly number[],
): Promise<void> {
  if (helperIds.length === 0 || !can(user, 'vetting.read')) return;
  for (const personId of await read((reader) => peopleOf(reader, helperIds))) saw(personId, ['vetting']);
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
