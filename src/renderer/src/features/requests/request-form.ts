import type { PersonId } from '../../../../shared/domain/ids';
import { placeWords, type PlaceInput } from '../../../../shared/domain/place';
import { requestInputSchema, type HelpRequest, type RequestInput } from '../../../../shared/domain/request';
import type { CategoryDetail, TermCode } from '../../../../shared/domain/term';
import type { LocalDate, When } from '../../../../shared/domain/time';
import { fromRrule, isRegular, toRrule, weekdayOf, weekOfMonth, type Repeat } from '../../lib/repeat';
import type { Problems } from '../../lib/use-draft';
import { placeInputOf } from '../../people/person-form';

type AsTyped = 'requesterId' | 'category' | 'when' | 'timeZone' | 'place' | 'destination';

/** A request as typed: what is not chosen yet is null, and the parts of `when` stand side by side. */
export interface RequestForm extends Omit<RequestInput, AsTyped> {
  readonly requesterId: PersonId | null;
  readonly hasCaller: boolean;
  readonly category: TermCode | null;
  readonly whenKind: When['kind'];
  readonly date: LocalDate | null;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly repeat: Repeat;
  /** At the requester's home, or at `place`. */
  readonly isAtHome: boolean;
  readonly place: PlaceInput | null;
  readonly destination: PlaceInput | null;
}

const NINE = 9 * 60;
const NOON = 12 * 60;
const END_OF_DAY = 24 * 60;

export function blankRequest(): RequestForm {
  return {
    requesterId: null,
    callerId: null,
    hasCaller: false,
    callerRelation: '',
    category: null,
    summary: '',
    details: '',
    urgency: 'normal',
    whenKind: 'any',
    date: null,
    fromMinute: NINE,
    toMinute: NOON,
    repeat: { every: 'never' },
    durationMinutes: 60,
    isAtHome: true,
    place: null,
    destination: null,
    helpersNeeded: 1,
    skills: [],
    languages: [],
    languageStrength: 'wish',
    gender: null,
    genderStrength: 'wish',
    wheelchair: false,
    stairs: false,
    seats: 0,
    needsVehicle: false,
    accessStrength: 'must',
    continuityStrength: 'none',
    atRisk: false,
    source: null,
    spendUpTo: null,
    spendReason: '',
  };
}

/** The form of a stored request; `home` tells whether its place is the requester's home. */
export function formOfRequest(request: HelpRequest, home: PlaceInput | null): RequestForm {
  const { when } = request;
  return {
    ...pickShared(request),
    requesterId: request.requesterId,
    hasCaller: request.callerId !== null,
    category: request.category,
    whenKind: when.kind,
    date: when.kind === 'any' ? null : when.date,
    fromMinute: when.kind === 'between' ? when.fromMinute : NINE,
    toMinute: when.kind === 'any' ? NOON : when.toMinute,
    repeat: fromRrule(request.rrule),
    isAtHome: request.place === null || (home !== null && isSamePlace(request.place, home)),
    place: request.place === null ? null : placeInputOf(request.place),
    destination: request.destination === null ? null : placeInputOf(request.destination),
  };
}

function pickShared(from: Omit<RequestInput, AsTyped>): Omit<RequestInput, AsTyped> {
  const { callerId, callerRelation, summary, details, urgency, durationMinutes, helpersNeeded, skills } =
    from;
  const { languages, languageStrength, gender, genderStrength, wheelchair, stairs, seats } = from;
  const { needsVehicle, accessStrength, continuityStrength, atRisk, source, spendUpTo, spendReason } = from;
  return {
    ...{ callerId, callerRelation, summary, details, urgency, durationMinutes, helpersNeeded, skills },
    ...{ languages, languageStrength, gender, genderStrength, wheelchair, stairs, seats },
    ...{ needsVehicle, accessStrength, continuityStrength, atRisk, source, spendUpTo, spendReason },
  };
}

function isSamePlace(a: PlaceInput, b: PlaceInput): boolean {
  return placeWords(a) === placeWords(b) && a.point?.lat === b.point?.lat && a.point?.lng === b.point?.lng;
}

/** What is sent. Call it only for a form without problems; unset choices have none of the meanings they need. */
export function requestOfForm(
  form: RequestForm,
  home: PlaceInput | null,
  timeZone: string,
): RequestInput | null {
  const when = whenOf(form);
  if (form.requesterId === null || form.category === null || when === null) return null;
  return {
    ...pickShared(form),
    requesterId: form.requesterId,
    callerId: form.hasCaller ? form.callerId : null,
    callerRelation: form.hasCaller ? form.callerRelation.trim() : '',
    category: form.category,
    summary: form.summary.trim(),
    spendReason: form.spendReason.trim(),
    when,
    timeZone,
    place: form.isAtHome ? home : form.place,
    destination: form.destination,
    // A wish for no language or no gender would be empty, so it weighs nothing.
    languageStrength: form.languages.length === 0 ? 'none' : form.languageStrength,
    genderStrength: form.gender === null ? 'none' : form.genderStrength,
  };
}

export function whenOf(form: RequestForm): When | null {
  if (form.whenKind === 'any') return { kind: 'any' };
  if (form.date === null) return null;
  const { date, fromMinute, toMinute } = form;
  return form.whenKind === 'by'
    ? { kind: 'by', date, toMinute }
    : { kind: 'between', date, fromMinute, toMinute };
}

export function rruleOf(form: RequestForm): string | null {
  return form.date === null || form.whenKind === 'any' ? null : toRrule(form.repeat, form.date);
}

/**
 * Whether the rhythm of a series was changed, beyond following a day that was moved: moving one day is no
 * new rhythm.
 */
export function isRhythmChanged(started: HelpRequest, form: RequestForm): boolean {
  const before = formOfRequest(started, null);
  const moved = { ...before, ...withDate(before, form.date) };
  const rrule = rruleOf(form);
  return rrule !== started.rrule && rrule !== rruleOf(moved);
}

/** Another way of saying when; a day "by" which starts as the end of that day. */
export function withWhenKind(
  form: RequestForm,
  whenKind: When['kind'],
  today: LocalDate,
): Partial<RequestForm> {
  const date = whenKind === 'any' ? form.date : (form.date ?? today);
  if (whenKind === 'by') return { whenKind, date, toMinute: END_OF_DAY };
  if (whenKind === 'between' && form.toMinute === END_OF_DAY) return { whenKind, date, toMinute: NOON };
  return whenKind === 'any' ? { whenKind, repeat: { every: 'never' } } : { whenKind, date };
}

/** Another day. A rhythm that followed the weekday of the old day follows the new one. */
export function withDate(
  { date: before, repeat }: RequestForm,
  date: LocalDate | null,
): Partial<RequestForm> {
  if (date === null || before === null || !isRegular(repeat)) return { date };
  const followed = repeat.weekdays.length === 1 && repeat.weekdays[0] === weekdayOf(before);
  const weekdays = followed ? [weekdayOf(date)] : repeat.weekdays;
  const monthWeek = repeat.monthWeek === null ? null : weekOfMonth(date);
  return { date, repeat: { ...repeat, weekdays, monthWeek } };
}

/** A category with what it usually asks for; what was set by hand stays. */
export function withCategory(
  form: RequestForm,
  category: TermCode | null,
  before: CategoryDetail | null,
  after: CategoryDetail | null,
): Partial<RequestForm> {
  const wasUsual = form.durationMinutes === (before?.minutes ?? blankRequest().durationMinutes);
  const hadUsualCar = form.needsVehicle === (before?.needsVehicle ?? false);
  return {
    category,
    ...(after !== null && wasUsual ? { durationMinutes: after.minutes } : {}),
    ...(after !== null && hadUsualCar ? { needsVehicle: after.needsVehicle } : {}),
  };
}

export interface CheckSetting {
  readonly today: LocalDate;
  /** A new request cannot be for a day that is over. */
  readonly isNew: boolean;
}

/** Catalogue keys of what is wrong, by field. */
export function checkRequest(form: RequestForm, { today, isNew }: CheckSetting): Problems<RequestForm> {
  const problems: Problems<RequestForm> = {};
  const say = (isWrong: boolean, field: keyof RequestForm, sentence: string) => {
    if (isWrong) problems[field] = `requests.problem.${sentence}`;
  };
  say(form.requesterId === null, 'requesterId', 'requester');
  say(form.hasCaller && form.callerId === null, 'callerId', 'caller');
  say(form.category === null, 'category', 'category');
  say(form.summary.trim() === '', 'summary', 'summary');
  if (form.whenKind !== 'any') {
    say(form.date === null, 'date', 'date');
    say(isNew && form.date !== null && form.date < today, 'date', 'past');
  }
  say(form.whenKind === 'between' && form.toMinute <= form.fromMinute, 'toMinute', 'endsBeforeStart');
  say(isUntilTooEarly(form), 'repeat', 'until');
  say(!form.isAtHome && form.place === null, 'place', 'place');
  say(!(form.durationMinutes >= 5 && form.durationMinutes <= 1440), 'durationMinutes', 'duration');
  say(!(form.helpersNeeded >= 1 && form.helpersNeeded <= 100), 'helpersNeeded', 'helpersNeeded');
  return Object.keys(problems).length > 0 ? problems : restOfProblems(form);
}

function isUntilTooEarly({ repeat, date }: RequestForm): boolean {
  return isRegular(repeat) && repeat.until !== null && date !== null && repeat.until < date;
}

/** Whatever the contract would still refuse, such as a text that is too long. */
function restOfProblems(form: RequestForm): Problems<RequestForm> {
  const input = requestOfForm(form, null, 'UTC');
  const read = requestInputSchema.safeParse(input);
  if (read.success) return {};
  const fields = read.error.issues.map((issue) => String(issue.path[0]));
  return Object.fromEntries(fields.map((field) => [field, 'requests.problem.other']));
}
