import type { Organisation } from '../../../shared/domain/organisation';
import { organisationEntity } from '../../database/entities/organisation.entity';
import type { Reader, Writer } from '../../database/session';

const ONLY_ID = 1;

/** The organisation whose record this is; null before the first run is finished. */
export async function getOrganisation(reader: Reader): Promise<Organisation | null> {
  const row = await reader.find(organisationEntity, { id: ONLY_ID });
  if (row === null) return null;
  const { id: _id, lat, lng, ...rest } = row;
  return { ...rest, centre: { lat, lng } };
}

/** Writes the one organisation, whether it is there already or not. */
export async function putOrganisation(writer: Writer, organisation: Organisation): Promise<void> {
  const { centre, ...rest } = organisation;
  await writer.run('DELETE FROM organisation');
  await writer.insert(organisationEntity, [{ ...rest, id: ONLY_ID, lat: centre.lat, lng: centre.lng }]);
}
