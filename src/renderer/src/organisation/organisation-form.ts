import { useForm, type UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LatLng } from '../../../shared/domain/geo';
import {
  organisationInputSchema,
  type Organisation,
  type OrganisationInput,
} from '../../../shared/domain/organisation';

/** The details as they are typed: not chosen yet is null. */
export interface OrganisationDraft {
  name: string;
  country: string | null;
  timeZone: string | null;
  languages: string[];
  placeName: string;
  centre: LatLng | null;
}
export type OrganisationForm = UseFormReturnType<OrganisationDraft>;

/** A first draft from what the computer is set to. */
export function draftFromComputer(locale: string, timeZone: string): OrganisationDraft {
  const parts = new Intl.Locale(locale);
  return {
    name: '',
    country: parts.region ?? null,
    timeZone,
    languages: [parts.language],
    placeName: '',
    centre: null,
  };
}

export function draftOf({ isSample: _isSample, ...input }: Organisation): OrganisationDraft {
  return { ...input, languages: [...input.languages] };
}

/** The draft as the contract wants it; null while something is missing. */
export function inputOf(draft: OrganisationDraft): OrganisationInput | null {
  const parsed = organisationInputSchema.safeParse({ ...draft, placeName: draft.placeName.trim() });
  return parsed.success ? parsed.data : null;
}

export function useOrganisationForm(initialValues: OrganisationDraft): OrganisationForm {
  const { t } = useTranslation();
  return useForm<OrganisationDraft>({
    initialValues,
    validateInputOnChange: true,
    validate: rulesOf(t),
  });
}

function rulesOf(t: TFunction) {
  const need = (isThere: boolean, key: string) => (isThere ? null : t(`settings.organisation.${key}`));
  return {
    name: (name: string) => need(name.trim() !== '', 'nameMissing'),
    country: (country: string | null) => need(country !== null, 'countryMissing'),
    timeZone: (zone: string | null) => need(zone !== null, 'timeZoneMissing'),
    languages: (languages: string[]) => need(languages.length > 0, 'languagesMissing'),
    centre: (centre: LatLng | null) => need(centre !== null, 'placeMissing'),
  };
}
