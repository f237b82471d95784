import type { LatLng } from '../../shared/domain/geo';
import type { Instant, LocalDate } from '../../shared/domain/time';
import { addDays, localToday } from '../time/zones';
import { DEFAULT_CATEGORIES } from '../features/terms/defaults';
import type { ExportTable } from '../features/exports/export-table';
import { NAMES, ORIGIN_SHARES } from './names';
import { SeededRandom } from './random';
import { scatterPoint } from './scatter';

export interface HelperCrowd {
  readonly count: number;
  readonly around: LatLng;
  readonly radiusMetres: number;
  readonly seed: number;
  readonly languages: readonly string[];
  readonly now: Instant;
}

const HEADERS = [
  'Reference',
  'Name',
  'Phone',
  'Email',
  'Gender',
  'Languages',
  'Categories',
  'Skills',
  'Latitude',
  'Longitude',
  'Travels up to km',
  'Vehicle',
  'Seats',
  'Wheelchair vehicle',
  'Can do stairs',
  'Available',
  'Tasks per week',
  'Checks',
];
const SKILLS = [
  'First aid',
  'Lifting and carrying',
  'Cooking',
  'Handiwork',
  'Translation',
  'Trained listener',
  'Wheelchair handling',
];
const WEEKS = [
  'Mon-Fri 8:00-18:00',
  'Mon-Sun 7:00-21:00',
  'Mon-Fri 17:00-21:00; Sat-Sun 9:00-20:00',
  'Mon-Sun 0:00-24:00',
];
const CHECKS = [
  'Background check',
  'Identity seen',
  'Driving licence seen',
  'Safeguarding training',
  'First aid certificate',
];

/** Invented helpers around a point as a table that an import of helpers reads by itself. */
export function generateHelpers({
  count,
  around,
  radiusMetres,
  seed,
  languages,
  now,
}: HelperCrowd): ExportTable {
  const random = new SeededRandom(seed);
  const today = localToday(now, 'UTC');
  const labels = DEFAULT_CATEGORIES.map(({ label }) => label);
  const rows = Array.from({ length: count }, (_, index) => {
    const pool = NAMES[random.weighted(ORIGIN_SHARES)];
    const { lat, lng } = scatterPoint(random, around, radiusMetres);
    const hasVehicle = random.chance(0.55);
    const gender = random.chance(0.55) ? 'woman' : 'man';
    return [
      `H${String(index + 1)}`,
      `${random.pick(gender === 'woman' ? pool.women : pool.men)} ${random.pick(pool.families)}`,
      fictionalPhone(index),
      `helper.${String(index + 1)}@example.org`,
      gender,
      random.some(languages, random.whole(1, languages.length)).join('; '),
      random.some(labels, random.whole(3, 8)).join('; '),
      random.some(SKILLS, random.whole(0, 2)).join('; '),
      lat,
      lng,
      random.pick([3, 5, 8, 10, 15, 25]),
      hasVehicle ? 'yes' : 'no',
      hasVehicle ? random.whole(2, 6) : 0,
      hasVehicle && random.chance(0.08) ? 'yes' : 'no',
      random.chance(0.9) ? 'yes' : 'no',
      random.pick(WEEKS),
      random.whole(1, 5),
      checks(random, today),
    ];
  });
  return { headers: HEADERS, rows };
}

/** Numbers that are set aside for drama and ring nobody. */
function fictionalPhone(index: number): string {
  return `+44 7700 900${String(index % 1000).padStart(3, '0')}`;
}

function checks(random: SeededRandom, today: LocalDate): string {
  const held = CHECKS.filter(() => random.chance(0.8));
  return held
    .map((kind) => `${kind} until ${addDays(today, random.chance(0.93) ? random.whole(90, 900) : -10)}`)
    .join('; ');
}
