import { createInstance, type TFunction } from 'i18next';
import { en } from '../../shared/i18n/en';

/** The main process's own reader of the catalogue: for messages, menus, dialogs and the command line. */
export async function createTranslate(language = 'en'): Promise<TFunction> {
  const i18n = createInstance();
  return await i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // Messages are plain text; escaping is for HTML alone.
    interpolation: { escapeValue: false },
  });
}
