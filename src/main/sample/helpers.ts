import type { HelperInput } from '../../shared/domain/helper';
import type { PersonInput } from '../../shared/domain/person';
import type { LocalDate } from '../../shared/domain/time';
import { addDays } from '../time/zones';
import type { PeopleMaker } from './people';
import type { SeededRandom } from './random';

export interface SampleHelper {
  readonly person: PersonInput;
  readonly helper: Omit<HelperInput, 'personId'>;
}

/** Kinds of people who offer help: what they do, and when. */
const KINDS = {
  driver: { share: 24, categories: ['ride', 'medical_ride', 'accompaniment', 'medicine', 'moving'] },
  errands: { share: 20, categories: ['shopping', 'food', 'medicine', 'goods', 'pet_care'] },
  company: { share: 18, categories: ['visit', 'check_in', 'accompaniment', 'event'] },
  desk: { share: 14, categories: ['forms', 'housing_search', 'technology', 'interpretation', 'tutoring'] },
  hands: { share: 12, categories: ['home_repair', 'garden', 'moving', 'equipment', 'event'] },
  family: { share: 7, categories: ['childcare', 'tutoring', 'pet_care', 'event'] },
  host: { share: 5, categories: ['shelter', 'food', 'visit', 'goods'] },
} as const;
type Kind = keyof typeof KINDS;

const SHARES = Object.fromEntries(Object.entries(KINDS).map(([kind, { share }]) => [kind, share])) as Record<
  Kind,
  number
>;

const SKILLS: Readonly<Record<Kind, readonly string[]>> = {
  driver: ['lifting', 'wheelchair_handling', 'first_aid', 'van_driving'],
  errands: ['cooking', 'lifting', 'animals', 'first_aid'],
  company: ['listening', 'dementia', 'mental_health', 'first_aid'],
  desk: ['paperwork', 'computers', 'translation', 'teaching'],
  hands: ['handiwork', 'electrical', 'plumbing', 'gardening', 'lifting'],
  family: ['child_care', 'teaching', 'first_aid', 'animals'],
  host: ['cooking', 'cleaning', 'listening', 'personal_care'],
};

const ALWAYS_VETTED = new Set<Kind>(['family', 'host']);

/** One helper. `today` is the local day from which checks and breaks are reckoned. */
export function drawHelper(random: SeededRandom, people: PeopleMaker, today: LocalDate): SampleHelper {
  const kind = random.weighted(SHARES);
  const hasVehicle = kind === 'driver' || random.chance(0.45);
  const status = random.weighted({ active: 92, paused: 3, applying: 4, left: 1 });
  return {
    person: people.draw(),
    helper: {
      status,
      categories: drawCategories(random, kind, hasVehicle),
      skills: random.some(SKILLS[kind], random.whole(0, 2)).map((skill) => `skill:${skill}`),
      availability: drawAvailability(random, kind),
      exceptions: drawExceptions(random, today),
      travelLimitMetres: random.pick([3000, 5000, 8000, 8000, 10_000, 12_000, 15_000, 20_000]),
      hasVehicle,
      seats: hasVehicle ? random.pick([2, 3, 4, 4, 4, 6]) : 0,
      wheelchairVehicle: hasVehicle && random.chance(0.05),
      canDoStairs: random.chance(0.88),
      tasksPerWeek: random.pick([1, 1, 2, 2, 2, 3, 3, 4, 5]),
      minutesPerWeek: null,
      quietHours: random.chance(0.25) ? { fromMinute: 1260, toMinute: random.pick([420, 480, 540]) } : null,
      breakUntil: random.chance(0.04) ? addDays(today, random.whole(3, 40)) : null,
      vetting: status === 'applying' ? [] : drawVetting(random, kind, today),
      notes: random.chance(0.15) ? random.pick(NOTES) : '',
    },
  };
}

const NOTES = [
  'Prefers to be asked a day ahead.',
  'Likes to go together with a second helper.',
  'Is allergic to cats.',
  'Works shifts; the hours given are the usual ones.',
  'Knows many older people in the village.',
];

function drawCategories(random: SeededRandom, kind: Kind, hasVehicle: boolean): string[] {
  const own = random.some(KINDS[kind].categories, random.whole(2, 4));
  const extra = random.chance(0.5)
    ? random.some(['shopping', 'visit', 'event', 'food', 'check_in'], random.whole(1, 2))
    : [];
  const all = new Set([...own, ...extra].filter((word) => hasVehicle || !word.endsWith('ride')));
  return [...all].map((word) => `category:${word}`);
}

const WEEKS = {
  mornings: { share: 22, days: [1, 2, 3, 4, 5], from: 480, to: 720 },
  afternoons: { share: 22, days: [1, 2, 3, 4, 5], from: 780, to: 1080 },
  wholeDays: { share: 20, days: [1, 2, 3, 4, 5], from: 480, to: 1140 },
  evenings: { share: 18, days: [1, 2, 3, 4, 5], from: 1020, to: 1260 },
  weekends: { share: 18, days: [6, 7], from: 540, to: 1200 },
} as const;
const WEEK_SHARES = Object.fromEntries(
  Object.entries(WEEKS).map(([name, { share }]) => [name, share]),
) as Record<keyof typeof WEEKS, number>;

function drawAvailability(random: SeededRandom, kind: Kind): HelperInput['availability'] {
  if (kind === 'host')
    return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));
  const names = new Set([
    random.weighted(WEEK_SHARES),
    ...(random.chance(0.35) ? [random.weighted(WEEK_SHARES)] : []),
  ]);
  const isNested = names.has('wholeDays');
  return [...names].flatMap((name) => {
    // Whole days hold mornings and afternoons already.
    if (isNested && (name === 'mornings' || name === 'afternoons')) return [];
    const { days, from, to } = WEEKS[name];
    const open = random.some(days, random.whole(Math.min(2, days.length), days.length)).sort((a, b) => a - b);
    return open.map((weekday) => ({ weekday, fromMinute: from, toMinute: to }));
  });
}

function drawExceptions(random: SeededRandom, today: LocalDate): HelperInput['exceptions'] {
  if (!random.chance(0.12)) return [];
  const date = addDays(today, random.whole(1, 14));
  return [{ date, kind: random.chance(0.8) ? 'off' : 'on', fromMinute: 480, toMinute: 1200 }];
}

function drawVetting(random: SeededRandom, kind: Kind, today: LocalDate): HelperInput['vetting'] {
  const words = new Set(['identity']);
  if (ALWAYS_VETTED.has(kind) || random.chance(0.82)) words.add('background_check');
  if (kind === 'driver' || random.chance(0.4)) words.add('driving_licence');
  if (kind === 'family' || random.chance(0.15)) words.add('first_aid');
  if (ALWAYS_VETTED.has(kind)) words.add('safeguarding');
  return [...words].map((word) => {
    const validFrom = addDays(today, -random.whole(60, 900));
    // Somebody keeps an eye on them: nearly all hold, a few run out within two months, one or two were missed.
    const days = random.weighted({ holds: 9_870, soon: 120, expired: 2 });
    const until = { holds: random.whole(120, 900), soon: random.whole(2, 58), expired: -random.whole(1, 50) }[
      days
    ];
    return {
      kind: `vetting:${word}`,
      validFrom,
      validUntil: word === 'identity' ? null : addDays(today, until),
    };
  });
}
