import type { MatchingOptions } from '../options';
import type { Span } from '../problem';
import { MINUTE } from './spans';
import type { DayTask } from './task';
import { minutesBetween } from './way';

/**
 * Times at which one helper can do all the tasks, in the order given, or null where there are none. Exact: tries
 * every order, a way back after its way there, and starts each task as early as it can (starting earlier never hurts what follows). Tasks of one
 * helper are few, so orders are too.
 */
export function layOutTasks(tasks: readonly DayTask[], options: MatchingOptions): Span[] | null {
  const slots = new Map<DayTask, Span>();
  return place(tasks, null, slots, options)
    ? tasks.map((task) => slots.get(task) ?? { startsAt: 0, endsAt: 0 })
    : null;
}

function place(
  left: readonly DayTask[],
  previous: DayTask | null,
  slots: Map<DayTask, Span>,
  options: MatchingOptions,
): boolean {
  if (left.length === 0) return true;
  for (const task of left) {
    if (isBeforeWayThere(task, left)) continue;
    const slot = earliestSlot(task, earliestStart(task, previous, slots, options));
    if (!slot) continue;
    slots.set(task, slot);
    const others = left.filter((other) => other !== task);
    if (place(others, task, slots, options)) return true;
    slots.delete(task);
  }
  return false;
}

/** Whether the task is the way back of one that is still to come. */
function isBeforeWayThere({ request: { returnOf = null } }: DayTask, left: readonly DayTask[]): boolean {
  return returnOf !== null && left.some(({ request }) => request.id === returnOf);
}

function earliestStart(
  task: DayTask,
  previous: DayTask | null,
  slots: ReadonlyMap<DayTask, Span>,
  options: MatchingOptions,
): number {
  const before = previous && slots.get(previous);
  if (!before) return -Infinity;
  return before.endsAt + minutesBetween(previous.request, task.request, options) * MINUTE;
}

/** The earliest time for the task that does not start before `from`; null where there is none. */
function earliestSlot({ request, stretches }: DayTask, from: number): Span | null {
  for (const stretch of stretches) {
    const startsAt = Math.max(stretch.startsAt, from);
    const endsAt = startsAt + request.durationMinutes * MINUTE;
    if (endsAt <= stretch.endsAt) return { startsAt, endsAt };
  }
  return null;
}
