import { defaultOptions } from '../options';
import type { LatLng, LocalDay, MatchingHelper, MatchingProblem, MatchingRequest, Span } from '../problem';
import { at, makeHelper, makeProblem, makeRequest, windowOn } from './people';
import { createRandom, type Random } from './random';

const DAY = 86_400_000;
const MINUTE = 60_000;
const CATEGORIES = ['shopping', 'ride', 'visit'];
const SKILLS = ['first_aid', 'dementia', 'it'];
const LANGUAGES = ['de', 'en', 'it'];
const KINDS = ['police_check', 'driving_licence'];
/** Where the region lies: at home, on the date line, near a pole, in the other half of the world. */
const CENTRES: readonly LatLng[] = [
  { lat: 47.14, lng: 9.52 },
  { lat: -17.8, lng: 179.99 },
  { lat: 89.96, lng: 20 },
  { lat: -33.4, lng: -70.6 },
];

/**
 * A small organisation, the same for the same seed, in which everything odd comes up often: minutes off any grid,
 * clock changes, hours over midnight, dated hours, breaks and vetting that end within a window, unknown places,
 * people held back, marks of all kinds, the same person twice, nobody open at all.
 */
export function makeOddOrganisation(seed: number): MatchingProblem {
  const random = createRandom(seed);
  const centre = random.pick(CENTRES);
  const helpers = Array.from({ length: random.int(0, 14) }, (_, k) => oddHelper(random, k + 1, centre));
  const requests = Array.from({ length: random.int(0, 8) }, (_, k) =>
    oddRequest(random, k + 1, helpers.length, centre),
  );
  const someone = () => (random.chance(0.5) ? 1_000 + random.int(1, 8) : 2_000 + random.int(1, 14));
  return makeProblem(requests, helpers, {
    doNotMatch: few(random, 4, () => [someone(), someone()] as const),
    declined: few(random, 4, () => [random.int(1, 8), random.int(1, 14)] as const),
    options: random.chance(0.5)
      ? defaultOptions
      : {
          ...defaultOptions,
          costPerMetre: random.pick([0, 0.37, 1.5]),
          spareSkillMetres: random.pick([0, 33.3]),
          recentTaskMetres: random.pick([0, 123.4]),
          continuityMetres: random.pick([0, 0.5, 777]),
        },
  });
}

function oddRequest(random: Random, id: number, helpers: number, centre: LatLng): MatchingRequest {
  const strength = () => random.pick(['none', 'none', 'wish', 'wish', 'must'] as const);
  return makeRequest({
    id,
    personId: random.chance(0.15) ? 2_000 + random.int(1, 14) : 1_000 + random.int(1, 8),
    category: random.pick(CATEGORIES),
    urgency: random.pick(['critical', 'high', 'normal', 'low']),
    requiredVetting: random.chance(0.3) ? random.shuffle(KINDS).slice(0, random.int(1, 2)) : [],
    skills: random.chance(0.2) ? random.shuffle(SKILLS).slice(0, random.int(1, 2)) : [],
    ...oddWindow(random),
    durationMinutes: random.pick([1, 17, 30, 60, 95, 150, 200, 240, 600]),
    place: random.chance(0.15) ? null : oddPlace(random, centre),
    languages: random.shuffle(LANGUAGES).slice(0, random.int(0, 2)),
    languageStrength: strength(),
    genderPreference: random.pick(['woman', 'man', null]),
    genderStrength: strength(),
    atRisk: random.chance(0.3),
    wheelchair: random.chance(0.3),
    stairs: random.chance(0.2),
    seats: random.pick([0, 0, 0, 1, 3]),
    needsVehicle: random.chance(0.1),
    accessStrength: random.pick(['must', 'wish']),
    continuityStrength: strength(),
    previousHelpers: few(random, 3, () => ({
      helperId: random.int(1, helpers + 1),
      times: random.int(0, 2),
    })),
    excludedHelperIds: few(random, 1, () => random.int(1, helpers + 1)),
    isHeldBack: random.chance(0.02),
  });
}

function oddWindow(random: Random): Pick<MatchingRequest, 'window' | 'local'> {
  const kind = random.int(1, 5);
  if (kind === 1) return { window: null, local: [] };
  const from = random.int(0, 1_380);
  const day = random.int(0, 6);
  if (kind === 2) return windowOn(day, from, day, random.int(from + 1, 1_440));
  const whole = windowOn(day, from, day + random.int(1, 6), random.int(1, 1_440), 'by');
  return kind === 3 ? whole : { ...whole, local: whole.local.map(clockChange(random)) };
}

/** From some day on the clocks are an hour ahead or behind. */
function clockChange(random: Random): (day: LocalDay) => LocalDay {
  const from = at(random.int(1, 9), 0);
  const hours = random.pick([-1, 1]);
  return (day) => (day.startsAt < from ? day : { ...day, startsAt: day.startsAt + hours * 60 * MINUTE });
}

/** No end, an end, or (by the day on which it falls) one with up to four days of grace behind it. */
function endOf(random: Random, date: () => string) {
  if (random.chance(0.4)) return { validUntil: null };
  const validUntil = date();
  const ends = new Date(validUntil);
  if (ends.getUTCDate() % 3 !== 0) return { validUntil };
  const graceUntil = new Date(ends.getTime() + (ends.getUTCDate() % 5) * 24 * 60 * MINUTE);
  return { validUntil, graceUntil: graceUntil.toISOString().slice(0, 10) };
}

function oddHelper(random: Random, id: number, centre: LatLng): MatchingHelper {
  const date = () => new Date(at(random.int(-2, 12), 0)).toISOString().slice(0, 10);
  return makeHelper({
    id,
    personId: 2_000 + (random.chance(0.1) ? 1 : id),
    categories: random.shuffle(CATEGORIES).slice(0, random.int(2, 3)),
    skills: few(random, 4, () => random.pick(SKILLS)),
    languages: random.shuffle(LANGUAGES).slice(0, random.int(0, 3)),
    gender: random.pick(['woman', 'man', 'other', null]),
    home: random.chance(0.1) ? null : oddPlace(random, centre),
    travelLimitMetres: random.pick([0, 2_222.5, 5_000, 8_000, 20_000, 60_000, 30_000_000]),
    availability: few(random, 16, () => ({ weekday: random.int(1, 7), ...oddHours(random) })),
    exceptions: few(random, 3, () => ({
      date: date(),
      kind: random.pick(['on', 'off']),
      ...oddHours(random),
    })),
    vetting: few(random, 4, () => ({
      kind: random.pick(KINDS),
      validFrom: date(),
      ...endOf(random, date),
    })),
    hasVehicle: random.chance(0.7),
    seats: random.int(0, 4),
    wheelchairVehicle: random.chance(0.5),
    canDoStairs: random.chance(0.7),
    tasksPerWeek: random.int(2, 4),
    tasksThisWeek: random.int(0, 2),
    tasksInLaterWeeks: few(random, 2, () => random.int(0, 4)),
    recentTasks: random.int(0, 5),
    recentMinutes: random.int(0, 700),
    weeksRunning: random.int(0, 4),
    recentMissed: random.int(0, 5),
    tasksDone: random.int(0, 14),
    breakUntil: random.chance(0.2) ? date() : null,
    quiet: random.chance(0.5) ? oddQuiet(random) : null,
    busy: few(random, 3, () => oddBusy(random)),
    active: random.chance(0.94),
    isHeldBack: random.chance(0.02),
    ...oddLimit(random),
  });
}

/** Hours that some want to stay within, some of which are taken already. */
function oddLimit(random: Random): Pick<MatchingHelper, 'minutesPerWeek' | 'minutesByWeek'> {
  if (random.chance(0.7)) return {};
  const minutesByWeek = few(random, 3, () => random.pick([0, 45, 60, 200]));
  return { minutesPerWeek: random.pick([null, 60, 95, 240, 600]), minutesByWeek };
}

function oddHours(random: Random): { readonly fromMinute: number; readonly toMinute: number } {
  if (random.chance(0.3)) return { fromMinute: 0, toMinute: 1_440 };
  if (random.chance(0.3))
    return random.pick([
      { fromMinute: 1_320, toMinute: 1_440 },
      { fromMinute: 0, toMinute: 120 },
    ]);
  const fromMinute = random.pick([0, 480, random.int(0, 1_300)]);
  return { fromMinute, toMinute: random.pick([1_440, random.int(fromMinute + 1, 1_440)]) };
}

function oddQuiet(random: Random): MatchingHelper['quiet'] {
  return random.pick([
    { fromMinute: 1_320, toMinute: 420 },
    { fromMinute: 600, toMinute: 600 },
    { fromMinute: random.int(0, 1_439), toMinute: random.int(0, 1_439) },
  ]);
}

function oddBusy(random: Random): Span {
  const startsAt = at(random.int(0, 8), random.int(0, 1_439)) + random.pick([0, 12_345]);
  return { startsAt, endsAt: startsAt + random.pick([0, MINUTE, 45 * MINUTE, 3 * 60 * MINUTE, 2 * DAY]) };
}

/** Mostly within 15 km, sometimes the very centre or a round number of metres due north of it. */
function oddPlace(random: Random, { lat, lng }: LatLng): LatLng {
  if (random.chance(0.2)) return { lat, lng };
  if (random.chance(0.2)) return { lat: lat - (1_000 * random.int(1, 20)) / 111_195.08, lng };
  const metres = 15_000 * random.next();
  const angle = random.next() * 2 * Math.PI;
  const east = (metres * Math.cos(angle)) / (111_195 * Math.max(0.001, Math.cos((lat * Math.PI) / 180)));
  const beside = lng + east;
  return {
    lat: Math.min(90, lat + (metres * Math.sin(angle)) / 111_195),
    lng: beside > 180 ? beside - 360 : Math.max(-180, beside),
  };
}

function few<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: random.int(0, most) }, make);
}
