import type { Kith } from './fixtures';
import { tellMain } from './main-process';

const ZONE = 'Europe/Vaduz';
export const DAY_MS = 24 * 3_600_000;

/** The clock of the main process goes so much ahead from here on. */
export async function goAhead({ app }: Kith, milliseconds: number): Promise<void> {
  await tellMain(() =>
    app.evaluate((_electron, ahead) => {
      const before = Date.now.bind(Date);
      Date.now = () => before() + ahead;
    }, milliseconds),
  );
}

export const dayOf = (instant: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instant);

export const monthOf = (instant: number) => dayOf(instant).slice(0, 7);

/** Noon of today, to which the clock is set, so that a test at night sees the same day as one at noon. */
export function untilNoon(): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'medium', hourCycle: 'h23' });
  const [hours = 0, minutes = 0] = clock.format(Date.now()).split(':').map(Number);
  return (12 * 60 - hours * 60 - minutes) * 60_000;
}
