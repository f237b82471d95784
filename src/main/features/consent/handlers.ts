import type { TFunction } from 'i18next';
import type { AllHandlers } from '../../ipc/dispatch';
import { consentsOf, recordConsents, withdrawConsent } from './service';
import { consentSettings, saveConsentSettings } from './settings';

type ConsentHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `consents.${string}`>>;

export function createConsentHandlers(t: TFunction): ConsentHandlers {
  return {
    'consents.ofPerson': ({ personId }, { read }) => read((reader) => consentsOf(reader, personId)),
    'consents.record': (input, { write, user, now }) =>
      write((writer) => recordConsents(writer, input, { by: user.name, now }, t)),
    'consents.withdraw': ({ personId, scope }, { write, user, now }) =>
      write((writer) => withdrawConsent(writer, personId, scope, { by: user.name, now })),
    'consents.settings': (_input, { read }) => read((reader) => consentSettings(reader, t)),
    'consents.saveSettings': (input, { write }) => write((writer) => saveConsentSettings(writer, input, t)),
  };
}
