import type { OrganisationInput } from '../../shared/domain/organisation';
import { SAMPLE_ZONE } from './requests';

/** An organisation that does not exist, in a country whose streets are real. */
export const SAMPLE_ORGANISATION: OrganisationInput = {
  name: 'Nachbarhilfe Sonnental (sample)',
  country: 'LI',
  timeZone: SAMPLE_ZONE,
  languages: ['de', 'en'],
  placeName: 'Vaduz',
  centre: { lat: 47.141, lng: 9.5215 },
};
