import type { PersonInput } from '../../shared/domain/person';
import type { PlaceInput } from '../../shared/domain/place';
import { NO_WISHES, type RequestInput, type Urgency } from '../../shared/domain/request';
import type { CategoryDetail } from '../../shared/domain/term';
import type { Instant, LocalDate, When } from '../../shared/domain/time';
import { addDays, weekdayOf } from '../time/zones';
import { CATEGORY_SHARES, DETAILS, REQUEST_TEXTS, type SampleCategory } from './request-texts';
import type { SeededRandom } from './random';

export const SAMPLE_ZONE = 'Europe/Vaduz';

/** What a request asks for, before it is known whose it is. */
export type Ask = Omit<RequestInput, 'requesterId' | 'callerId'>;

export interface SampleRequest {
  readonly requester: PersonInput;
  readonly caller: PersonInput | null;
  readonly ask: Ask;
  readonly createdAt: Instant;
}

export interface SampleTime {
  readonly now: Instant;
  readonly today: LocalDate;
}

export type CategoryDetails = ReadonlyMap<string, CategoryDetail>;

const HOUR_MS = 3_600_000;

/** A request with nothing special about it; `changes` say what is. */
export function askFor(category: string, details: CategoryDetails, changes: Partial<Ask>): Ask {
  const detail = details.get(`category:${category}`);
  return {
    ...NO_WISHES,
    category: `category:${category}`,
    summary: category,
    urgency: 'normal',
    when: { kind: 'any' },
    timeZone: SAMPLE_ZONE,
    durationMinutes: detail?.minutes ?? 60,
    needsVehicle: detail?.needsVehicle ?? false,
    source: 'source:phone',
    ...changes,
  };
}

export interface Drawing {
  readonly random: SeededRandom;
  readonly details: CategoryDetails;
  readonly time: SampleTime;
  /** Where rides go. */
  readonly destinations: readonly PlaceInput[];
}

/** An everyday request of one person. */
export function drawRequest(
  { random, details, time, destinations }: Drawing,
  requester: PersonInput,
  caller: PersonInput | null,
): SampleRequest {
  const category: SampleCategory = random.weighted(CATEGORY_SHARES);
  const detail = details.get(`category:${category}`);
  const urgency: Urgency = random.weighted({ critical: 4, high: 18, normal: 60, low: 18 });
  const isRide = detail?.needsVehicle ?? false;
  const ask = askFor(category, details, {
    summary: random.pick(REQUEST_TEXTS[category].summaries),
    details: random.chance(0.4) ? random.pick(DETAILS) : '',
    urgency,
    when: drawWhen(random, time.today, { urgency, minutes: detail?.minutes ?? 60 }),
    place: requester.places[0] ?? null,
    destination: detail?.hasDestination ? random.pick(destinations) : null,
    callerRelation:
      caller === null ? '' : random.pick(['Daughter', 'Son', 'Neighbour', 'District nurse', 'Friend']),
    source: `source:${random.weighted({ phone: 60, walk_in: 12, email: 10, partner: 8, website: 6, council: 4 })}`,
    seats: isRide ? random.pick([1, 1, 1, 2]) : 0,
    stairs: category === 'moving' || random.chance(0.06),
    continuityStrength: random.chance(0.3) ? 'wish' : 'none',
    atRisk: urgency === 'critical' && category !== 'moving',
    ...drawLanguage(random, requester),
    ...drawGender(random, category),
  });
  return { requester, caller, ask, createdAt: drawCreated(random, time.now, urgency) };
}

/** Urgent ones came in lately; the others have waited up to two weeks. */
function drawCreated(random: SeededRandom, now: Instant, urgency: Urgency): Instant {
  const hours = { critical: 10, high: 72, normal: 240, low: 330 }[urgency];
  return now - random.whole(1, hours) * HOUR_MS - random.whole(0, 59) * 60_000;
}

function drawWhen(
  random: SeededRandom,
  today: LocalDate,
  { urgency, minutes }: { urgency: Urgency; minutes: number },
): When {
  const days = { critical: 2, high: 4, normal: 10, low: 13 }[urgency];
  const date = addDays(today, random.whole(1, days));
  const kind = random.weighted({ between: 45, by: 25, any: 30 });
  if (kind === 'any') return { kind };
  // A night's bed is never asked for by the hour.
  if (kind === 'by' || minutes > 300)
    return { kind: 'by', date: addDays(date, 1), toMinute: random.pick([720, 1080, 1440]) };
  const isWeekend = weekdayOf(date) > 5;
  const fromMinute = random.whole(isWeekend ? 20 : 17, 32) * 30;
  const slack = random.chance(0.4) ? random.pick([30, 60, 120]) : 0;
  return { kind, date, fromMinute, toMinute: Math.min(1260, fromMinute + minutes + slack) };
}

function drawLanguage(random: SeededRandom, { languages }: PersonInput): Partial<Ask> {
  if (languages.includes('de'))
    return random.chance(0.15) ? { languages: languages.slice(0, 1), languageStrength: 'wish' } : {};
  return { languages: [...languages], languageStrength: random.chance(0.3) ? 'must' : 'wish' };
}

function drawGender(random: SeededRandom, category: SampleCategory): Partial<Ask> {
  const isPersonal = category === 'visit' || category === 'accompaniment' || category === 'shelter';
  if (!isPersonal || !random.chance(0.15)) return {};
  return { gender: 'woman', genderStrength: random.chance(0.25) ? 'must' : 'wish' };
}
