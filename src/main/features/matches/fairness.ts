import { defaultOptions } from '../../../matching/options';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { FairnessLine } from '../../../shared/contract/fairness';
import type { Reader } from '../../database/session';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import * as repository from './fairness-repository';
import { grouped } from './grouped';
import { loadOf, RECENT_MS, taskMinutes } from './helper-load';
import { heldTasks, suggestedTasks } from './load-repository';
import { busiestShare } from './plan-measures';
import { EVERYTHING } from './snapshot-repository';

type Sort = InputOf<'matches.fairness'>['sort'];
type Carrier = Omit<FairnessLine, 'shareBefore' | 'shareAfter'>;

const BY_NAME = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const AMOUNT: Readonly<Record<Exclude<Sort, 'name'>, (line: Carrier) => number>> = {
  recent: (line) => line.recentTasks,
  ahead: (line) => line.aheadTasks,
  suggested: (line) => line.suggestedTasks,
  before: (line) => line.minutesBefore,
  after: (line) => line.minutesAfter,
};

/** What each helper carries without and with the stored plan: whoever is active, and whoever has tasks all the same. */
export async function carriersNow(
  reader: Reader,
  now: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<Carrier[]> {
  const held = grouped(await heldTasks(reader, now - RECENT_MS, EVERYTHING));
  const suggested = grouped(await suggestedTasks(reader, EVERYTHING));
  const lines = (await repository.carriers(reader, shown)).map((row) => {
    const home = row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng };
    const load = loadOf(held.get(row.helperId) ?? [], home, { now, options: defaultOptions });
    const plan = suggested.get(row.helperId) ?? [];
    const minutesBefore = load.recentMinutes + load.aheadMinutes;
    const line: Carrier = {
      helperId: row.helperId as Carrier['helperId'],
      name: row.name,
      recentTasks: load.recentTasks,
      aheadTasks: load.aheadTasks,
      suggestedTasks: plan.length,
      minutesBefore,
      minutesAfter: plan.reduce((sum, task) => sum + taskMinutes(task, home, defaultOptions), minutesBefore),
    };
    return { line, isActive: row.isActive === 1 };
  });
  return lines.filter(({ line, isActive }) => isActive || line.minutesAfter > 0).map(({ line }) => line);
}

/** One page of who carries how much, and how evenly that is, before and after the suggestions. */
export async function fairness(
  reader: Reader,
  { sort, descending, offset, limit }: InputOf<'matches.fairness'>,
  now: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<OutputOf<'matches.fairness'>> {
  const all = await carriersNow(reader, now, shown);
  const sum = (of: (line: Carrier) => number) => all.reduce((total, line) => total + of(line), 0);
  const [before, after] = [sum((line) => line.minutesBefore), sum((line) => line.minutesAfter)];
  const page = sorted(all, sort, descending).slice(offset, offset + limit);
  return {
    items: page.map((line) => ({
      ...line,
      shareBefore: before === 0 ? 0 : line.minutesBefore / before,
      shareAfter: after === 0 ? 0 : line.minutesAfter / after,
    })),
    total: all.length,
    mostMinutes: all.reduce((most, line) => Math.max(most, line.minutesAfter), 0),
    minutesBefore: before,
    minutesAfter: after,
    busiestBefore: busiestShare(all.map((line) => line.minutesBefore)),
    busiestAfter: busiestShare(all.map((line) => line.minutesAfter)),
  };
}

/** By one column, and by name where that is the same. */
function sorted(lines: readonly Carrier[], sort: Sort, descending: boolean): Carrier[] {
  const byName = (a: Carrier, b: Carrier) => BY_NAME.compare(a.name, b.name) || a.helperId - b.helperId;
  const sign = descending ? -1 : 1;
  if (sort === 'name') return [...lines].sort((a, b) => sign * byName(a, b));
  const amount = AMOUNT[sort];
  return [...lines].sort((a, b) => sign * (amount(a) - amount(b)) || byName(a, b));
}
