import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../../../shared/i18n/en';

/** The words of the window. Colons belong to term codes, so they never separate a namespace. */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    nsSeparator: false,
    // React escapes what it shows; escaping twice would garble names.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
