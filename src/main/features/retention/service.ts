import {
  DUE_SHOWN,
  RETENTION_KINDS,
  type DueGroup,
  type DueItem,
  type RetentionKind,
  type RetentionRules,
} from '../../../shared/contract/retention';
import type { PersonId } from '../../../shared/domain/ids';
import { addMonths, type Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { holdsOn, holdsOnCall } from '../../privacy/holds';
import { obstaclesOf } from '../../privacy/preview-erasure';
import { addDays, instantOf, localTimeOf, localToday } from '../../time/zones';
import { requireOrganisation } from '../organisation/service';
import { countDue, dueRow, dueRows, type DueRow } from './repository';
import { retentionRules } from './rules';

export { retentionRules };

/** Everything that is due on the day of `now`, where the organisation is; what has to stay says why. */
export async function dueList(reader: Reader, now: Instant): Promise<DueGroup[]> {
  const day = await dayOf(reader, now);
  const groups: DueGroup[] = [];
  for (const kind of RETENTION_KINDS) {
    const before = startOf(kind, day);
    const rows = await dueRows(reader, kind, { before, limit: DUE_SHOWN });
    const items: DueItem[] = [];
    for (const row of rows) items.push(await toItem(reader, kind, row, day));
    groups.push({
      kind,
      months: monthsOf(kind, day.rules),
      total: await countDue(reader, kind, before),
      items,
    });
  }
  return groups;
}

/** How many rows are due in all. */
export async function dueTotal(reader: Reader, now: Instant): Promise<number> {
  const day = await dayOf(reader, now);
  let total = 0;
  for (const kind of RETENTION_KINDS) total += await countDue(reader, kind, startOf(kind, day));
  return total;
}

/** One that is due and that nothing keeps; null otherwise. */
export async function freeItem(
  reader: Reader,
  { kind, id }: { readonly kind: RetentionKind; readonly id: number },
  now: Instant,
): Promise<DueRow | null> {
  const day = await dayOf(reader, now);
  const row = await dueRow(reader, kind, id, startOf(kind, day));
  if (row === null) return null;
  const { obstacles } = await toItem(reader, kind, row, day);
  return obstacles.length === 0 ? row : null;
}

/** What counts since before this instant is due. */
export async function dueBefore(reader: Reader, kind: RetentionKind, now: Instant): Promise<Instant> {
  return startOf(kind, await dayOf(reader, now));
}

interface Day {
  readonly today: string;
  readonly zone: string;
  readonly rules: RetentionRules;
}

async function dayOf(reader: Reader, now: Instant): Promise<Day> {
  const { timeZone: zone } = await requireOrganisation(reader);
  return { today: localToday(now, zone), zone, rules: await retentionRules(reader) };
}

const monthsOf = (kind: RetentionKind, rules: RetentionRules) => (kind === 'withdrawn' ? null : rules[kind]);

/** What counts since a day before this one is due: after the whole months, on the next day. */
function startOf(kind: RetentionKind, { today, zone, rules }: Day): Instant {
  const months = monthsOf(kind, rules);
  // At once, even if it was taken back a moment ago.
  if (months === null) return instantOf(addDays(today, 1), 0, zone);
  return instantOf(addMonths(today, -months), 0, zone);
}

const OF_PEOPLE = ['withdrawn', 'people', 'helpers', 'applications'] as const;

/** Whether the whole person goes. */
export const isOfPeople = (kind: RetentionKind): kind is (typeof OF_PEOPLE)[number] =>
  OF_PEOPLE.some((one) => one === kind);

async function toItem(
  reader: Reader,
  kind: RetentionKind,
  { id, name, since, personId, others = '[]', form }: DueRow,
  { today, zone }: Day,
): Promise<DueItem> {
  const people = new Set([...(personId === null ? [] : [personId]), ...(JSON.parse(others) as number[])]);
  const item = {
    id,
    name,
    form: form ?? null,
    isOfPerson: personId !== null,
    since: localTimeOf(since, zone).date,
  };
  const holds = (await Promise.all([...people].map((one) => holdsOn(reader, one as PersonId, today)))).flat();
  if (kind === 'calls') holds.push(...(await holdsOnCall(reader, id, today)));
  const reasons = holds.map(({ reason, until }) => ({ reason, until }));
  // Words and old checks go although their person has something open; only a hold keeps them.
  const obstacles =
    isOfPeople(kind) && personId !== null
      ? await obstaclesOf(reader, personId as PersonId, holds.length)
      : holds.length > 0
        ? [{ kind: 'hold', count: holds.length }]
        : [];
  return { ...item, obstacles, reasons };
}
