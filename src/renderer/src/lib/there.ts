import tzLookup from '@photostructure/tz-lookup';
import type { LatLng } from '../../../shared/domain/geo';
import type { Instant } from '../../../shared/domain/time';

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in `zone` shows, as `2026-05-04 14:20`. */
function clockIn(now: Instant, zone: string): string {
  const known = formats.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
  if (known === undefined) formats.set(zone, format);
  return format.format(now);
}

/** Minutes since midnight by a clock in `zone`. */
export function minuteIn(now: Instant, zone: string): number {
  const [hours = 0, minutes = 0] = clockIn(now, zone).slice(-5).split(':').map(Number);
  return hours * 60 + minutes;
}

export interface ClockThere {
  readonly date: string;
  readonly time: string;
}

/** Day and time of day where a point lies; null where the clock shows the same as at `home`, or the zone is not known. */
export function clockThere(point: LatLng, now: Instant, home: string): ClockThere | null {
  return unlessSame(clockAt(point, now), now, home);
}

/** The same for countries (ISO 3166-1 alpha-2); null also where their clocks differ among themselves. */
export function clockInCountries(
  countries: readonly string[],
  now: Instant,
  home: string,
): ClockThere | null {
  const [clock, another] = new Set(countries.flatMap(zonesOf).map((zone) => clockIn(now, zone)));
  return another === undefined ? unlessSame(clock ?? null, now, home) : null;
}

function unlessSame(there: string | null, now: Instant, home: string): ClockThere | null {
  if (there === null || there === clockIn(now, home)) return null;
  return { date: there.slice(0, 10), time: there.slice(-5) };
}

/** A method in newer engines, a property in older ones. */
type KnowsZones = Intl.Locale & {
  readonly getTimeZones?: () => readonly string[] | undefined;
  readonly timeZones?: readonly string[];
};

function zonesOf(country: string): readonly string[] {
  const locale: KnowsZones = new Intl.Locale('und', { region: country });
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function clockAt({ lat, lng }: LatLng, now: Instant): string | null {
  try {
    return clockIn(now, tzLookup(lat, lng));
  } catch (error) {
    // A point off the globe, or a zone that is newer than the rules of this computer.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
