import type { OrganisationInput } from '../../../shared/domain/organisation';
import { openTestDatabase } from '../../database/testing';
import { setUpOrganisation } from './service';

export const TEST_ORGANISATION: OrganisationInput = {
  name: 'Neighbours of Vaduz',
  country: 'LI',
  timeZone: 'Europe/Vaduz',
  languages: ['de', 'en'],
  placeName: 'Vaduz',
  centre: { lat: 47.141, lng: 9.5215 },
};

/** A real database in which the organisation and its lists are set up. */
export async function openTestRecord() {
  const opened = await openTestDatabase();
  await opened.database.write('test', (writer) => setUpOrganisation(writer, TEST_ORGANISATION));
  return opened;
}
