import { distanceBetween } from '../geometry';
import type { MatchingOptions } from '../options';
import type { MatchingRequest, Span } from '../problem';
import { MINUTE } from './spans';

/** A task with the stretches in which its helper could do it. */
export type DayTask = { readonly request: MatchingRequest; readonly stretches: readonly Span[] };

/**
 * Times at which one helper can do all the tasks, in the order given, or null where there are none. Exact: tries
 * every order and starts each task as early as it can (starting earlier never hurts what follows). Tasks of one
 * helper are few, so orders are too.
 */
export function layOutTasks(tasks: readonly DayTask[], options: MatchingOptions): Span[] | null {
  const slots = new Map<DayTask, Span>();
  return place(tasks, null, slots, options)
    ? tasks.map((task) => slots.get(task) ?? { startsAt: 0, endsAt: 0 })
    : null;
}

/** Minutes between the end of one task and the start of the next: the way, and a little air. */
export function minutesBetween(from: MatchingRequest, to: MatchingRequest, options: MatchingOptions): number {
  const metres = distanceBetween(from.destination ?? from.place, to.place) ?? 0;
  return options.betweenTasksMinutes + Math.ceil(metres / options.travelMetresPerMinute);
}

function place(
  left: readonly DayTask[],
  previous: DayTask | null,
  slots: Map<DayTask, Span>,
  options: MatchingOptions,
): boolean {
  if (left.length === 0) return true;
  for (const task of left) {
    const slot = earliestSlot(task, earliestStart(task, previous, slots, options));
    if (!slot) continue;
    slots.set(task, slot);
    if (
      place(
        left.filter((other) => other !== task),
        task,
        slots,
        options,
      )
    )
      return true;
    slots.delete(task);
  }
  return false;
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

function earliestSlot({ request, stretches }: DayTask, from: number): Span | null {
  const length = request.durationMinutes * MINUTE;
  for (const stretch of stretches) {
    const startsAt = Math.max(stretch.startsAt, from);
    if (startsAt + length <= stretch.endsAt) return { startsAt, endsAt: startsAt + length };
  }
  return null;
}
