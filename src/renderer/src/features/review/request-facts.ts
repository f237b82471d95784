import type { TFunction } from 'i18next';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { Strength } from '../../../../shared/domain/language';
import { placeWords, type Place } from '../../../../shared/domain/place';
import { placeOfRequest } from '../../../../shared/domain/request';
import { mostSpending } from '../../../../shared/domain/money';
import type { Money } from '../../lib/money';
import type { Format } from '../../lib/format';
import type { Terms } from '../../lib/terms';

/** One line of the facts: what it is about, in words, and what holds. */
export interface Fact {
  readonly name: string;
  readonly words: string;
}

interface Words {
  readonly t: TFunction;
  readonly format: Format;
  readonly terms: Terms;
  /** Null until the money rules are known. */
  readonly money: Money | null;
}

/** The number to ring, with what the clock shows where they live when that is another hour. */
function phoneWords({ phones: [first], places }: ReviewDetail['requester'], format: Format): string {
  if (first === undefined) return '';
  const point = places.find((place) => place.point !== null)?.point ?? null;
  return [first.asGiven, format.there(point)].filter((part) => part !== '').join(' · ');
}

/** What is known of a request, in the order in which a desk asks for it; whatever is not given is left out. */
export function requestFacts(detail: ReviewDetail, { t, format, terms, money }: Words): Fact[] {
  const { request, requester, caller } = detail;
  const strong = (what: string, strength: Strength) =>
    what === '' || strength === 'none' ? what : t(`review.panel.${strength}`, { what });
  const place = placeOfRequest(request, requester);
  const facts: [name: string, words: string][] = [
    ['when', whenWords(detail, t, format)],
    [
      'where',
      place === null ? t('review.panel.noPlace') : placeLine(place, requester.isWithheld, { t, format }),
    ],
    [
      'to',
      request.destination === null ? '' : placeLine(request.destination, requester.isWithheld, { t, format }),
    ],
    ['access', accessWords(detail, t, format)],
    ['needs', needsWords(detail, format, terms)],
    [
      'languages',
      request.languageStrength === 'none'
        ? ''
        : strong(format.languages(request.languages), request.languageStrength),
    ],
    ['skills', format.list(request.skills.map(terms.label))],
    [
      'preference',
      request.gender === null || request.genderStrength === 'none'
        ? ''
        : strong(t(`review.panel.${request.gender}`), request.genderStrength),
    ],
    [
      'continuity',
      request.continuityStrength === 'none'
        ? ''
        : strong(t('review.panel.sameHelper'), request.continuityStrength),
    ],
    ['atRisk', request.atRisk ? strong(t('review.panel.experienced'), 'wish') : ''],
    ['money', moneyWords(detail, t, terms, money)],
    ['caller', caller === null ? '' : callerWords(t, caller.displayName, request.callerRelation)],
    ['phone', phoneWords(requester, format)],
    ['postponedUntil', request.postponedUntil === null ? '' : format.moment(request.postponedUntil)],
  ];
  return facts
    .filter(([, words]) => words !== '')
    .map(([name, words]) => ({ name: t(`review.panel.${name}`), words }));
}

/** What helpers may spend on it, and how: part of what is agreed with them. */
function moneyWords({ request }: ReviewDetail, t: TFunction, terms: Terms, money: Money | null): string {
  if (money === null) return '';
  const { rules } = money;
  const most = mostSpending(request, terms.category(request.category), rules);
  if (most === null) return '';
  const amount = money.format(most);
  const parts = [t(most === 0 ? 'review.panel.spendNone' : 'review.panel.spendUpTo', { amount })];
  if (rules.receipts && most > 0) parts.push(t('review.panel.receipt'));
  if (rules.neverCard) parts.push(t('review.panel.noCard'));
  if (most > rules.taskLimit) parts.push(t('review.panel.raised', { reason: request.spendReason }));
  return parts.join(', ');
}

function whenWords({ request }: ReviewDetail, t: TFunction, format: Format): string {
  const when = format.when(request.when);
  const first = when.charAt(0).toUpperCase() + when.slice(1);
  const long = t('review.panel.whenAndLong', {
    when: first,
    duration: format.duration(request.durationMinutes),
  });
  return request.rrule === null ? long : t('review.panel.repeats', { when: long });
}

/** What is withheld is not unknown, so how near the point is goes unsaid then. */
function placeLine(place: Place, isWithheld: boolean, { t, format }: Pick<Words, 't' | 'format'>): string {
  const words = placeWords(place);
  const line =
    isWithheld || place.precision === 'exact'
      ? words
      : t(`review.panel.${place.precision}`, { place: words });
  return [line, format.there(place.point)].filter((part) => part !== '').join(' · ');
}

/** What helpers should know about the person, unless the line above says it already. */
function needsWords({ request, requester }: ReviewDetail, format: Format, terms: Terms): string {
  const needs = requester.needs.filter((code) => !(request.wheelchair && code === 'need:wheelchair'));
  return format.list(needs.map(terms.label));
}

function callerWords(t: TFunction, name: string, relation: string): string {
  return relation === '' ? name : t('review.panel.callerRelation', { name, relation });
}

function accessWords({ request }: ReviewDetail, t: TFunction, format: Format): string {
  const needs = [
    ...(request.wheelchair ? [t('review.panel.wheelchair')] : []),
    ...(request.stairs ? [t('review.panel.stairs')] : []),
    ...(request.seats > 0 ? [t('review.panel.seats', { count: request.seats })] : []),
    ...(request.needsVehicle && request.seats === 0 ? [t('review.panel.vehicle')] : []),
  ];
  const words = format.list(needs);
  return words === '' || !(request.wheelchair || request.stairs)
    ? words
    : t(`review.panel.${request.accessStrength}`, { what: words });
}
