import { KithError } from '../../../shared/contract/errors';
import { can, type User } from '../../../shared/contract/permissions';
import type { PersonId } from '../../../shared/domain/ids';
import type { PersonInput } from '../../../shared/domain/person';
import type { Writer } from '../../database/session';
import type { QueryContext } from '../../ipc/context';
import { withUnseenPoint } from '../places/unseen-points-service';
import { getPerson } from './service';

/** Whoever sees a first name alone would overwrite all the rest. @throws KithError `not_allowed` */
export async function refuseWithheld({ read }: QueryContext, id: PersonId): Promise<void> {
  const { isWithheld } = await read((reader) => getPerson(reader, id));
  if (isWithheld) {
    throw new KithError(
      'not_allowed',
      'Your role shows no more of this person than a first name, so somebody at the front desk has to change it.',
      { permission: 'helper.details' },
    );
  }
}

/**
 * A person as typed by somebody who may not see every point: an address that is still the same keeps its point, and whoever
 * is not to be shown on the map stays off it.
 */
export async function withUnseen(
  writer: Writer,
  user: User,
  id: PersonId,
  typed: PersonInput,
): Promise<PersonInput> {
  if (can(user, 'helper.details')) return typed;
  const { isOffMap, places } = await getPerson(writer, id);
  return {
    ...typed,
    isOffMap: isOffMap || typed.isOffMap,
    places: typed.places.map((place) => withUnseenPoint(place, places)),
  };
}
