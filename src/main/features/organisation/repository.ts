import type { Organisation } from '../../../shared/domain/organisation';
import { organisationEntity, type OrganisationRow } from '../../database/entities/organisation.entity';
import type { Reader, Writer } from '../../database/session';

const ONLY_ID = 1;

interface StoredOrganisation extends Omit<OrganisationRow, 'id' | 'languages' | 'isSample'> {
  readonly languages: string;
  readonly isSample: 0 | 1;
}

/** The organisation whose record this is; null before the first run is finished. */
export async function getOrganisation(reader: Reader): Promise<Organisation | null> {
  // By hand, because it is read at every key that is pressed while somebody is looked for.
  const row = await reader.sqlOne<StoredOrganisation>(
    `SELECT name, country, time_zone AS timeZone, languages, place_name AS placeName, lat, lng, is_sample AS isSample
     FROM organisation WHERE id = ?`,
    [ONLY_ID],
  );
  if (row === null) return null;
  const { languages, isSample, lat, lng, ...rest } = row;
  return {
    ...rest,
    languages: JSON.parse(languages) as string[],
    isSample: isSample === 1,
    centre: { lat, lng },
  };
}

/** Writes the one organisation, whether it is there already or not. */
export async function putOrganisation(writer: Writer, organisation: Organisation): Promise<void> {
  const { centre, ...rest } = organisation;
  await writer.run('DELETE FROM organisation');
  await writer.insert(organisationEntity, [{ ...rest, id: ONLY_ID, lat: centre.lat, lng: centre.lng }]);
}
