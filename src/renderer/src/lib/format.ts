import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useNow } from './app-state';
import { useMinute } from './clock';
import { createFormat, type Format } from './create-format';

export { dayOf, type Format } from './create-format';

/** Words for days, times, distances, waiting and languages, in the organisation's time zone. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const { organisation } = useAppState();
  const now = useNow();
  const timeZone = organisation?.timeZone ?? zoneOfComputer();
  const locale = localeOf(i18n.language);
  return useMemo(() => createFormat({ t, locale, timeZone, now }), [t, locale, timeZone, now]);
}

/** The same words in the time zone of this computer, for screens that stand while no record is open. */
export function usePlainFormat(): Format {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const locale = localeOf(i18n.language);
  return useMemo(() => createFormat({ t, locale, timeZone: zoneOfComputer(), now }), [t, locale, now]);
}

function zoneOfComputer(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
