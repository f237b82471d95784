import type { CallResult, KnownCaller } from '../../../../shared/contract/calls';
import type { CallParty, Direction, Disposition } from '../../../../shared/domain/call';
import type { ConsentScope } from '../../../../shared/domain/consent';
import type { PersonId, RequestId } from '../../../../shared/domain/ids';
import type { PlaceInput } from '../../../../shared/domain/place';
import { NO_WISHES, type Urgency } from '../../../../shared/domain/request';
import type { CategoryDetail, TermCode } from '../../../../shared/domain/term';
import type { LocalDate, When } from '../../../../shared/domain/time';
import type { Problems } from '../../lib/use-draft';

/** What is asked for on the phone; the rest of a request can be added to it later. */
export interface Wish {
  readonly category: TermCode | null;
  readonly summary: string;
  readonly urgency: Urgency;
  readonly date: LocalDate | null;
  /** Null where only the day is known. */
  readonly fromMinute: number | null;
  readonly isAtHome: boolean;
  readonly place: PlaceInput | null;
  readonly destination: PlaceInput | null;
  readonly wheelchair: boolean;
  /** The wish, counted from 0, that this one is the way back of. */
  readonly returnOf: number | null;
}

/** The scopes that are asked on the phone; the others have their place with the person. */
export const ASKED_SCOPES = [
  'hold',
  'share_contact',
  'share_address',
] as const satisfies readonly ConsentScope[];
export type AskedScope = (typeof ASKED_SCOPES)[number];
export type Answer = 'yes' | 'no' | 'not_asked';

/** A call as it is typed. */
export interface CallForm {
  readonly direction: Direction;
  readonly number: string;
  readonly callerId: PersonId | null;
  readonly name: string;
  readonly isPseudonym: boolean;
  readonly isForOther: boolean;
  readonly forName: string;
  readonly relation: string;
  readonly language: string | null;
  readonly heard: TermCode | null;
  readonly notes: string;
  readonly wishes: readonly Wish[];
  /** Where somebody lives who is not in the record yet. */
  readonly home: PlaceInput | null;
  readonly about: readonly RequestId[];
  readonly isOver60: boolean;
  /** What else whoever is helped needs. */
  readonly needs: readonly TermCode[];
  readonly answers: Readonly<Record<AskedScope, Answer>>;
  readonly information: readonly TermCode[];
  readonly referrals: readonly TermCode[];
  readonly services: readonly TermCode[];
  readonly referralWords: string;
  readonly offers: boolean;
  readonly offerWords: string;
  readonly followUpOn: LocalDate | null;
}

const NO_WISH: Wish = {
  ...{ category: null, summary: '', urgency: 'normal', date: null, fromMinute: null },
  ...{ isAtHome: true, place: null, destination: null, wheelchair: false, returnOf: null },
};

export function blankCall(): CallForm {
  return {
    ...{ direction: 'in', number: '', callerId: null, name: '', isPseudonym: false },
    ...{ isForOther: false, forName: '', relation: '', language: null, heard: null, notes: '' },
    ...{ wishes: [NO_WISH], home: null, about: [], isOver60: false, needs: [] },
    answers: { hold: 'not_asked', share_contact: 'not_asked', share_address: 'not_asked' },
    ...{ information: [], referrals: [], services: [], referralWords: '' },
    ...{ offers: false, offerWords: '', followUpOn: null },
  };
}

/** Whether somebody asked for something there. */
export const isWished = ({ category, summary }: Wish): boolean => category !== null || summary.trim() !== '';

/** One more thing that the caller asks for. */
export function withAnother(form: CallForm): Partial<CallForm> {
  return { wishes: [...form.wishes, NO_WISH] };
}

/** The way back of a wish: the same the other way round, with its time yet to be given; null where it leads nowhere. */
export function withWayBack(
  form: CallForm,
  index: number,
  home: PlaceInput | null,
): Partial<CallForm> | null {
  return (form.wishes[index]?.destination ?? null) === null ? null : withBack(form, index, home);
}

/** The same where it is not known yet where it leads: that follows once it is. */
export function withBack(form: CallForm, index: number, home: PlaceInput | null): Partial<CallForm> | null {
  const there = form.wishes[index];
  if (there === undefined || there.returnOf !== null) return null;
  const from = there.isAtHome ? home : there.place;
  const back: Wish = {
    ...there,
    ...{ isAtHome: false, place: there.destination, destination: from, fromMinute: null, returnOf: index },
  };
  return { wishes: [...form.wishes, back] };
}

/** What the way back has in common with the way there, for as long as nobody says otherwise. */
const SHARED = ['category', 'summary', 'urgency', 'date', 'wheelchair'] as const;
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** One wish changed, and its way back with it where that was no different. */
export function withChanged({ wishes }: CallForm, index: number, changes: Partial<Wish>): Partial<CallForm> {
  const before = wishes[index];
  if (before === undefined) return {};
  const after = { ...before, ...changes };
  return {
    wishes: wishes.map((wish, at) => {
      if (at === index) return after;
      if (wish.returnOf !== index) return wish;
      const shared = SHARED.filter((field) => isSame(wish[field], before[field]));
      const follows = isSame(wish.place, before.destination) ? { place: after.destination } : {};
      return { ...wish, ...Object.fromEntries(shared.map((field) => [field, after[field]])), ...follows };
    }),
  };
}

/** Without one wish and without what was the way back of it. */
export function withoutWish({ wishes }: CallForm, index: number): Partial<CallForm> {
  const left = wishes.flatMap((wish, at) => {
    if (at === index || wish.returnOf === index) return [];
    const { returnOf } = wish;
    return [{ ...wish, returnOf: returnOf !== null && returnOf > index ? returnOf - 1 : returnOf }];
  });
  return { wishes: left.length === 0 ? [NO_WISH] : left };
}

/** How the call seems to have ended, by what was noted of it. */
export function proposedEnd(form: CallForm): Disposition {
  if (form.wishes.some(isWished)) return 'added';
  if (form.about.length > 0) return 'updated';
  if (form.offers) return 'offered';
  return form.information.length + form.referrals.length + form.services.length > 0 ? 'informed' : 'other';
}

const DEFAULT_MINUTES = 60;
const END_OF_DAY = 1440;

export function whenOf({ date, fromMinute }: Wish, minutes: number): When {
  if (date === null) return { kind: 'any' };
  if (fromMinute === null) return { kind: 'by', date, toMinute: END_OF_DAY };
  return { kind: 'between', date, fromMinute, toMinute: Math.min(END_OF_DAY, fromMinute + minutes) };
}

export interface Setting {
  readonly timeZone: string;
  /** Where the caller of the record lives. */
  readonly home: PlaceInput | null;
  readonly detailOf: (category: TermCode) => CategoryDetail | null;
}

/** What is saved. Call it for a form without problems. */
export function resultOfForm(form: CallForm, disposition: Disposition, setting: Setting): CallResult {
  const wished = form.wishes.filter(isWished);
  return {
    disposition,
    call: {
      ...{ direction: form.direction, number: form.number.trim(), caller: callerOf(form) },
      helpFor: form.isForOther ? partyOf(form.forName, false) : null,
      relation: form.isForOther ? form.relation.trim() : '',
      ...{ language: form.language, heard: form.heard, notes: form.notes },
      information: [...form.information],
      referrals: [...form.referrals],
      services: [...form.services],
      referralWords: form.referralWords.trim(),
    },
    requests: wished.map((wish) => ({
      request: requestOf(wish, form, setting),
      returnOf: wish.returnOf === null ? null : wished.indexOf(form.wishes[wish.returnOf] as Wish),
    })),
    about: [...form.about],
    home: homeOf(form, setting.home),
    needs: [...form.needs, ...(form.isOver60 ? ['need:over_60'] : [])],
    consents: ASKED_SCOPES.flatMap((scope) =>
      form.answers[scope] === 'not_asked' ? [] : [{ scope, isGiven: form.answers[scope] === 'yes' }],
    ),
    offer:
      form.offers && form.followUpOn !== null
        ? { words: form.offerWords.trim(), followUpOn: form.followUpOn }
        : null,
  };
}

const partyOf = (name: string, isPseudonym: boolean): CallParty =>
  name.trim() === '' ? { kind: 'unknown' } : { kind: 'named', name: name.trim(), isPseudonym };

const callerOf = ({ callerId, name, isPseudonym }: CallForm): CallParty =>
  callerId === null ? partyOf(name, isPseudonym) : { kind: 'known', id: callerId };

/** Of whoever is in the record it stands there already. */
export const homeOf = (form: CallForm, known: PlaceInput | null): PlaceInput | null =>
  form.callerId !== null && !form.isForOther ? known : form.home;

/** Whoever was found is on the line. A name that was typed where the number goes is no number. */
export const withCaller = (
  { number }: Pick<CallForm, 'number'>,
  { id, displayName }: Pick<KnownCaller, 'id' | 'displayName'>,
): Partial<CallForm> => ({ callerId: id, name: displayName, number: /\d/.test(number) ? number : '' });

/** Where the way there began, to which a way back leads; null for any other wish. */
function startOf({ returnOf }: Wish, form: CallForm, home: PlaceInput | null): PlaceInput | null {
  const there = returnOf === null ? undefined : form.wishes[returnOf];
  if (there === undefined) return null;
  return there.isAtHome ? homeOf(form, home) : there.place;
}

/** A wish as it is saved; whose it is, the call says. */
export function requestOf(wish: Wish, form: CallForm, { timeZone, home, detailOf }: Setting) {
  const { callerId: _caller, callerRelation: _relation, ...none } = NO_WISHES;
  const detail = wish.category === null ? null : detailOf(wish.category);
  const durationMinutes = detail?.minutes ?? DEFAULT_MINUTES;
  return {
    ...none,
    ...{ category: wish.category ?? '', summary: wish.summary.trim(), urgency: wish.urgency, timeZone },
    ...{ durationMinutes, when: whenOf(wish, durationMinutes), wheelchair: wish.wheelchair },
    place: wish.isAtHome ? homeOf(form, home) : wish.place,
    destination: wish.destination ?? startOf(wish, form, home),
    languages: form.language === null ? [] : [form.language],
    languageStrength: form.language === null ? ('none' as const) : ('wish' as const),
    needsVehicle: detail?.needsVehicle ?? false,
    source: 'source:phone',
  };
}

/** Catalogue keys of what is wrong, by field. */
export function checkCall(form: CallForm, today: LocalDate): Problems<CallForm> {
  const problems: Problems<CallForm> = {};
  const wished = form.wishes.filter(isWished);
  const asks =
    wished.length > 0 ||
    form.isOver60 ||
    form.needs.length > 0 ||
    ASKED_SCOPES.some((scope) => form.answers[scope] !== 'not_asked');
  const isNameless = form.callerId === null && form.name.trim() === '';
  if (isNameless && (form.offers || (asks && !form.isForOther))) problems.name = 'calls.problem.name';
  if (form.isForOther && asks && form.forName.trim() === '') problems.forName = 'calls.problem.forName';
  if (wished.some(({ category, summary }) => category === null || summary.trim() === ''))
    problems.wishes = 'calls.problem.wish';
  else if (wished.some(({ date }) => date !== null && date < today)) problems.wishes = 'calls.problem.past';
  else if (wished.some(({ date, fromMinute }) => date === null && fromMinute !== null))
    problems.wishes = 'calls.problem.day';
  else if (wished.some(({ isAtHome, place }) => !isAtHome && place === null))
    problems.wishes = 'calls.problem.place';
  if (form.offers && (form.followUpOn === null || form.followUpOn < today))
    problems.followUpOn = 'calls.problem.followUp';
  return problems;
}
