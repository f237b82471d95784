import type { RouteStop, RouteTask } from './route-stop';
import { MINUTE } from './spans';

/**
 * The times with the least waiting for stops in this order and these stretches, given their earliest times. The last
 * stop of each outing stays as early as it can be; those before it move as close to it as their stretches let them.
 * That is the least, because moving the last one later by a minute moves the first one by a minute at most.
 */
export function bestTimes<T extends RouteTask>(earliest: readonly RouteStop<T>[]): RouteStop<T>[] {
  const stops = [...earliest];
  for (let k = stops.length - 2; k >= 0; k--) {
    const [stop, next] = [stops[k], stops[k + 1]];
    if (!stop || !next || next.isFromHome) continue;
    const byNext = next.startsAt - (stop.task.minutes + next.gap) * MINUTE;
    const byStretch = stop.stretch.endsAt - stop.task.minutes * MINUTE;
    stops[k] = { ...stop, startsAt: Math.min(byNext, byStretch) };
  }
  return stops;
}
