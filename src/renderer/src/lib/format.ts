import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useNow } from './app-state';
import { createFormat, type Format } from './create-format';

export { dayOf, type Format } from './create-format';

/** Words for days, times, distances, waiting and languages, in the organisation's time zone. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const { organisation } = useAppState();
  const now = useNow();
  const timeZone = organisation?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
  return useMemo(() => createFormat({ t, locale, timeZone, now }), [t, locale, timeZone, now]);
}
