import type { Place, PlaceInput } from '../../../shared/domain/place';

const addressOf = ({ line, locality, postcode, country }: PlaceInput) =>
  JSON.stringify([line, locality, postcode, country]);

/** A place that was typed without a point, with the point that the same address has already. */
export function withUnseenPoint<P extends PlaceInput>(typed: P, known: readonly Place[]): P {
  if (typed.point !== null) return typed;
  const same = known.find((place) => place.point !== null && addressOf(place) === addressOf(typed));
  return same === undefined ? typed : { ...typed, point: same.point, precision: same.precision };
}
