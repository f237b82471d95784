import type { TFunction } from 'i18next';
import { formatMinute, type LocalDate, type When } from '../../shared/domain/time';

/** A day in words of the organisation's language, without a clock: "Thursday, 26 November 2026". */
export function dayWords(date: LocalDate, language: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(noon);
}

/** When help is wished for, in words of the organisation's language. */
export function whenWords(when: When, t: TFunction): string {
  switch (when.kind) {
    case 'any':
      return t('messages.when.any');
    case 'by':
      return t('messages.when.by', {
        date: dayWords(when.date, t('messages.locale')),
        to: formatMinute(when.toMinute),
      });
    case 'between':
      return t('messages.when.between', {
        date: dayWords(when.date, t('messages.locale')),
        from: formatMinute(when.fromMinute),
        to: formatMinute(when.toMinute),
      });
  }
}
