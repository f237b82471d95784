import type { WishedHelp } from '../../../../shared/contract/likely-helpers';
import type { LocalDate } from '../../../../shared/domain/time';
import { requestOf, type CallForm, type Setting, type Wish } from './call-form';

/** Whether the home that a wish means is the one of the record. */
const isKnownHome = (wish: Wish, form: CallForm) =>
  wish.isAtHome && form.callerId !== null && !form.isForOther;

/** The last wish of which kind, day and place are given, counted from 0; -1 where there is none yet. */
export function lastComplete(form: CallForm, { home }: Setting, today: LocalDate): number {
  return form.wishes.findLastIndex((wish) => {
    const place = isKnownHome(wish, form) ? home : wish.isAtHome ? form.home : wish.place;
    return wish.category !== null && wish.date !== null && wish.date >= today && place !== null;
  });
}

/** What of a wish decides who could help; no words of anybody. */
export function wishedHelp(wish: Wish, form: CallForm, setting: Setting): WishedHelp {
  const request = requestOf(wish, form, setting);
  const { category, when, timeZone, durationMinutes, place, destination } = request;
  const { languages, languageStrength, wheelchair, needsVehicle } = request;
  return {
    personId: form.isForOther ? null : form.callerId,
    ...{ category, when, timeZone, durationMinutes },
    place: isKnownHome(wish, form) ? null : (place?.point ?? null),
    destination: destination?.point ?? null,
    ...{ languages, languageStrength, wheelchair, needsVehicle },
  };
}
