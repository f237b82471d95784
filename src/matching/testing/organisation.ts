import type { LatLng, MatchingHelper, MatchingProblem, MatchingRequest, Strength } from '../problem';
import { at, makeHelper, makeProblem, makeRequest, NOW, windowOn } from './people';
import { createRandom, type Random } from './random';

const CATEGORIES = ['shopping', 'ride', 'visit', 'errand', 'paperwork', 'meal', 'repair', 'phone_call'];
const SKILLS = ['first_aid', 'dementia', 'it', 'sign_language', 'lifting'];
const LANGUAGES = ['de', 'en', 'it', 'pt', 'tr', 'sr'];
const DAY = 86_400_000;
const HOURS = 60;

/** A believable organisation of any size around one centre, the same for the same seed. */
export function makeOrganisation(
  seed: number,
  requests: number,
  helpers: number,
  spreadMetres = 15_000,
): MatchingProblem {
  const random = createRandom(seed);
  const people = Array.from({ length: helpers }, (_, k) => randomHelper(random, k + 1, spreadMetres));
  const asked = Array.from({ length: requests }, (_, k) =>
    randomRequest(random, k + 1, helpers, spreadMetres),
  );
  const person = (base: number, count: number) => base + random.int(1, Math.max(1, count));
  const pairs = Math.ceil(requests / 20);
  return makeProblem(asked, people, {
    doNotMatch: Array.from({ length: pairs }, () => [
      person(1_000_000, requests),
      person(2_000_000, helpers),
    ]),
    declined: Array.from({ length: pairs }, () => [
      random.int(1, requests),
      random.int(1, Math.max(1, helpers)),
    ]),
  });
}

function randomRequest(random: Random, id: number, helpers: number, spreadMetres: number): MatchingRequest {
  const category = random.pick(CATEGORIES);
  const isRide = category === 'ride';
  const strength = (): Strength => random.pick(['none', 'none', 'wish', 'must']);
  return makeRequest({
    id,
    personId: 1_000_000 + id,
    category,
    skills: random.chance(0.15) ? [random.pick(SKILLS)] : [],
    requiredVetting: category === 'visit' || random.chance(0.1) ? ['police_check'] : [],
    urgency: random.pick(['critical', 'high', 'high', 'normal', 'normal', 'normal', 'low']),
    createdAt: NOW - random.int(0, 40 * DAY),
    needed: random.chance(0.08) ? random.int(2, 4) : 1,
    ...randomWindow(random),
    durationMinutes: random.pick([30, 60, 60, 90, 120]),
    place: random.chance(0.03) ? null : randomPlace(random, spreadMetres),
    destination: isRide ? randomPlace(random, spreadMetres) : null,
    languages: [random.pick(LANGUAGES)],
    languageStrength: strength(),
    genderPreference: random.pick(['woman', 'man']),
    genderStrength: random.pick(['none', 'none', 'none', 'none', 'none', 'wish', 'must']),
    wheelchair: isRide && random.chance(0.2),
    stairs: random.chance(0.15),
    seats: isRide ? random.int(1, 3) : 0,
    needsVehicle: isRide,
    accessStrength: random.pick(['must', 'wish']),
    continuityStrength: random.pick(['none', 'wish', 'wish']),
    atRisk: random.chance(0.05),
    previousHelpers: random.chance(0.3)
      ? [{ helperId: random.int(1, Math.max(1, helpers)), times: random.int(1, 6) }]
      : [],
  });
}

function randomWindow(random: Random): Pick<MatchingRequest, 'window' | 'local'> {
  const kind = random.int(1, 3);
  if (kind === 1) return { window: null, local: [] };
  if (kind === 2) return windowOn(0, 8 * HOURS, random.int(1, 13), 18 * HOURS, 'by');
  const day = random.int(1, 9);
  const from = random.int(7, 15) * HOURS;
  return windowOn(day, from, day, from + random.int(2, 5) * HOURS);
}

function randomHelper(random: Random, id: number, spreadMetres: number): MatchingHelper {
  const hasVehicle = random.chance(0.5);
  const starts = random.int(8, 13) * HOURS;
  return makeHelper({
    id,
    personId: 2_000_000 + id,
    categories: random.shuffle(CATEGORIES).slice(0, random.int(2, 5)),
    skills: random.shuffle(SKILLS).slice(0, random.int(0, 2)),
    languages: random.shuffle(LANGUAGES).slice(0, random.int(1, 3)),
    gender: random.pick(['woman', 'woman', 'man', null]),
    home: random.chance(0.02) ? null : randomPlace(random, spreadMetres),
    travelLimitMetres: random.pick([3_000, 5_000, 8_000, 15_000]),
    availability: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      random.chance(0.55)
        ? [{ weekday, fromMinute: starts, toMinute: starts + random.int(3, 8) * HOURS }]
        : [],
    ),
    exceptions: random.chance(0.1)
      ? [{ date: '2026-01-07', kind: 'off', fromMinute: 0, toMinute: 1_440 }]
      : [],
    vetting: random.chance(0.6)
      ? [
          {
            kind: 'police_check',
            validFrom: '2024-01-01',
            validUntil: random.pick(['2025-12-31', '2026-01-10', '2027-06-30', null]),
          },
        ]
      : [],
    hasVehicle,
    seats: hasVehicle ? random.int(1, 5) : 0,
    wheelchairVehicle: hasVehicle && random.chance(0.15),
    canDoStairs: random.chance(0.85),
    tasksPerWeek: random.int(1, 4),
    tasksThisWeek: random.int(0, 2),
    ...randomLoad(random),
    breakUntil: random.chance(0.05) ? '2026-01-08' : null,
    quiet: random.chance(0.3) ? { fromMinute: 20 * HOURS, toMinute: 9 * HOURS } : null,
    busy: random.chance(0.2) ? [{ startsAt: at(2, 10 * HOURS), endsAt: at(2, 12 * HOURS) }] : [],
    active: random.chance(0.97),
  });
}

/** What a helper did lately; whoever did nothing has no hours and no weeks behind them. */
function randomLoad(
  random: Random,
): Pick<MatchingHelper, 'recentTasks' | 'recentMinutes' | 'weeksRunning' | 'tasksDone' | 'recentMissed'> {
  const recentTasks = random.int(0, 8);
  return {
    recentTasks,
    recentMinutes: recentTasks * random.int(35, 140),
    weeksRunning: random.int(0, Math.min(4, recentTasks)),
    tasksDone: recentTasks + random.int(0, 40),
    recentMissed: random.pick([0, 0, 0, 0, 0, 1, 2, 5]),
  };
}

/** Denser towards the centre (47.14 N, 9.52 E), as towns are. */
function randomPlace(random: Random, spreadMetres: number): LatLng {
  const metres = spreadMetres * random.next();
  const angle = random.next() * 2 * Math.PI;
  return {
    lat: 47.14 + (metres * Math.sin(angle)) / 111_195,
    lng: 9.52 + (metres * Math.cos(angle)) / (111_195 * Math.cos((47.14 * Math.PI) / 180)),
  };
}
