import { KithError } from '../../../shared/contract/errors';
import type { Organisation, OrganisationInput } from '../../../shared/domain/organisation';
import type { Reader, Writer } from '../../database/session';
import { isKnownTimeZone } from '../../time/zones';
import { seedTerms } from '../terms/service';
import { getOrganisation, putOrganisation } from './repository';

export { getOrganisation };

/** @throws KithError `no_organisation` before the first run is finished */
export async function requireOrganisation(reader: Reader): Promise<Organisation> {
  const organisation = await getOrganisation(reader);
  if (organisation === null) throw new KithError('no_organisation', 'Please set up your organisation first.');
  return organisation;
}

/**
 * Sets up the organisation and its lists in an empty record.
 * @throws KithError `not_possible` when there is one already, `bad_input` for an unknown time zone
 */
export async function setUpOrganisation(
  writer: Writer,
  input: OrganisationInput,
  isSample = false,
): Promise<Organisation> {
  const found = await getOrganisation(writer);
  if (found !== null) {
    throw new KithError(
      'not_possible',
      `"${found.name}" is set up here already. It can be changed under Settings.`,
    );
  }
  checkTimeZone(input);
  const organisation = { ...input, isSample };
  await putOrganisation(writer, organisation);
  await seedTerms(writer);
  return organisation;
}

/** Changes the organisation's own details. */
export async function updateOrganisation(writer: Writer, input: OrganisationInput): Promise<Organisation> {
  const found = await requireOrganisation(writer);
  checkTimeZone(input);
  const organisation = { ...input, isSample: found.isSample };
  await putOrganisation(writer, organisation);
  return organisation;
}

function checkTimeZone({ timeZone }: OrganisationInput): void {
  if (isKnownTimeZone(timeZone)) return;
  throw new KithError(
    'bad_input',
    `A time zone such as Europe/Vaduz was expected; "${timeZone}" is not known here.`,
    {
      path: 'timeZone',
    },
  );
}
