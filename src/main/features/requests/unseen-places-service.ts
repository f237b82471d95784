import { can, type User } from '../../../shared/contract/permissions';
import type { RequestId } from '../../../shared/domain/ids';
import type { RequestInput } from '../../../shared/domain/request';
import type { Writer } from '../../database/session';
import { placesOfPeople } from '../places/repository';
import { withUnseenPoint } from '../places/unseen-points-service';
import { findRequest } from './repository';

/**
 * A request as typed by somebody who may not see every point: an address that the request or its requester has already keeps
 * the point that it has.
 */
export async function withUnseenPlaces(
  writer: Writer,
  user: User,
  id: RequestId | null,
  typed: RequestInput,
): Promise<RequestInput> {
  if (can(user, 'helper.details')) return typed;
  const stored = id === null ? null : await findRequest(writer, id);
  const homes = (await placesOfPeople(writer, [typed.requesterId])).get(typed.requesterId) ?? [];
  const known = [stored?.place, stored?.destination, ...homes].flatMap((place) => place ?? []);
  const seen = (place: RequestInput['place']) => place && withUnseenPoint(place, known);
  return { ...typed, place: seen(typed.place), destination: seen(typed.destination) };
}
