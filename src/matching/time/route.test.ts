import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../options';
import { createRandom } from '../testing/random';
import { at } from '../testing/people';
import { findRoute, routeMetres, ROUTE_TASKS_AT_MOST } from './route';
import { waitingBefore, type RouteTask } from './route-stop';
import { MINUTE } from './spans';
import { metresBetween, minutesBetween, minutesFor } from './way';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });
const home = north(0);
const between = (fromMinute: number, toMinute: number) => ({
  startsAt: at(0, fromMinute),
  endsAt: at(0, toMinute),
});
const task = (metres: number, ...stretches: { startsAt: number; endsAt: number }[]): RouteTask => ({
  place: north(metres),
  minutes: 60,
  stretches,
});

describe('a day as a route', () => {
  it('visits places on the way one after the other, in one outing', () => {
    const [far, near] = [task(8_000, between(480, 1_080)), task(4_000, between(480, 1_080))];
    const route = findRoute([far, near], home, defaultOptions);
    expect(route?.stops.map(({ isFromHome }) => isFromHome)).toEqual([true, false]);
    expect(routeMetres(route?.stops ?? [], home)).toBe(16_000);
  });

  it('starts the first task late rather than waiting after it', () => {
    const [first, second] = [task(2_000, between(480, 1_080)), task(2_000, between(900, 960))];
    const route = findRoute([first, second], home, defaultOptions);
    expect(route?.stops.map(({ startsAt }) => startsAt)).toEqual([at(0, 830), at(0, 900)]);
  });

  it('goes home between tasks where waiting would cost more than the way', () => {
    const [morning, evening] = [task(1_000, between(480, 540)), task(1_000, between(960, 1_020))];
    expect(findRoute([morning, evening], home, defaultOptions)?.stops[1]?.isFromHome).toBe(true);
    expect(
      findRoute([morning, evening], home, { ...defaultOptions, waitingMinuteMetres: 0 })?.stops[1]
        ?.isFromHome,
    ).toBe(false);
  });

  it('goes on from where a ride ends', () => {
    const ride: RouteTask = { ...task(1_000, between(480, 540)), destination: north(9_000) };
    const visit = task(9_000, between(480, 1_080));
    expect(routeMetres(findRoute([visit, ride], home, defaultOptions)?.stops ?? [], home)).toBe(18_000);
  });

  it('says where it does not fit or is too much to try', () => {
    const hour = between(480, 540);
    expect(findRoute([task(0, hour), task(0, hour)], home, defaultOptions)).toBeNull();
    const many = Array.from({ length: ROUTE_TASKS_AT_MOST + 1 }, () => task(0, between(0, 1_440)));
    expect(findRoute(many, home, defaultOptions)).toBeNull();
  });

  it('is the best there is, like trying every start on a grid of ten minutes', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = createRandom(seed);
      const tasks = Array.from({ length: random.int(1, 3) }, (): RouteTask => {
        const from = 480 + 10 * random.int(0, 12);
        const first = between(from, from + 30 + 10 * random.int(0, 6));
        return {
          place: north(400 * 10 * random.int(-2, 2)),
          destination: random.chance(0.3) ? north(400 * 10 * random.int(-2, 2)) : null,
          minutes: 30,
          stretches: random.chance(0.3) ? [first, between(from + 120, from + 160)] : [first],
        };
      });
      const route = findRoute(tasks, home, defaultOptions);
      expect(route?.cost ?? Infinity, `seed ${String(seed)}`).toBe(leastOnGrid(tasks));
      const waiting = (route?.stops ?? []).reduce((sum, _, k, stops) => sum + waitingBefore(stops, k), 0);
      if (route) expect(route.cost).toBe(routeMetres(route.stops, home) + 100 * waiting);
    }
  });
});

/** The least cost over every start of every task in steps of ten minutes, each way with or without going home. */
function leastOnGrid(tasks: readonly RouteTask[]): number {
  let least = Infinity;
  type Stop = { task: RouteTask; startsAt: number };
  const cost = (stops: readonly Stop[], k: number, sum: number): void => {
    const [before, stop] = [stops[k - 1], stops[k]];
    if (!before || !stop) {
      least = Math.min(least, sum);
      return;
    }
    const gap = (stop.startsAt - before.startsAt) / MINUTE - before.task.minutes;
    const direct = minutesBetween(before.task, stop.task, defaultOptions);
    if (gap >= direct) cost(stops, k + 1, sum + metresBetween(before.task, stop.task) + 100 * (gap - direct));
    const back = metresBetween(before.task, { place: home });
    const out = metresBetween({ place: home }, stop.task);
    const viaHome = minutesFor(back, defaultOptions) + minutesFor(out, defaultOptions) + 10;
    if (gap >= viaHome) cost(stops, k + 1, sum + back + out);
  };
  const visit = (k: number, stops: readonly Stop[]): void => {
    const next = tasks[k];
    if (!next) {
      const inOrder = [...stops].sort((a, b) => a.startsAt - b.startsAt);
      const [first, last] = [inOrder[0], inOrder.at(-1)];
      if (!first || !last) return;
      const rides = tasks.reduce(
        (sum, { place, destination }) =>
          sum + (destination ? metresBetween({ place: place ?? null }, { place: destination }) : 0),
        0,
      );
      const ends = metresBetween({ place: home }, first.task) + metresBetween(last.task, { place: home });
      cost(inOrder, 1, rides + ends);
      return;
    }
    for (const { startsAt, endsAt } of next.stretches) {
      for (let t = startsAt; t + next.minutes * MINUTE <= endsAt; t += 10 * MINUTE)
        visit(k + 1, [...stops, { task: next, startsAt: t }]);
    }
  };
  visit(0, []);
  return least;
}
