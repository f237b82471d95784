import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

export interface ReadPhone {
  readonly e164: string | null;
  /** As people of `country` write it; the text as typed when it is no phone number. */
  readonly shown: string;
  /** Where it may be from, ISO 3166-1 alpha-2: several countries share a prefix. */
  readonly countries: string[];
}

/** Reads a phone number as typed; without a prefix it belongs to `country` (ISO 3166-1 alpha-2). */
export function readPhone(text: string, country: string): ReadPhone {
  const typed = text.trim();
  const found = parsePhoneNumberFromString(typed.replace(/^00/, '+'), country as CountryCode);
  if (!found?.isValid()) return { e164: null, shown: typed, countries: [] };
  const isHome = found.country === country;
  const shown = isHome ? found.formatNational() : found.formatInternational();
  return {
    e164: found.number,
    shown,
    countries: found.country === undefined ? found.getPossibleCountries() : [found.country],
  };
}

/** Every run of digits by which people look for a number: with the country's prefix, at home, and as it was given. */
export function phoneDigits(asGiven: string, e164: string | null): readonly string[] {
  const forms = new Set([digitsOf(asGiven)]);
  const parsed = e164 === null ? undefined : parsePhoneNumberFromString(e164);
  if (e164 !== null) forms.add(digitsOf(e164));
  if (parsed !== undefined) {
    forms.add(parsed.nationalNumber);
    forms.add(digitsOf(parsed.formatNational()));
  }
  forms.delete('');
  return [...forms];
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
