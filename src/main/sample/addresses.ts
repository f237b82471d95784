import type { PlaceInput } from '../../shared/domain/place';
import { KithError } from '../../shared/contract/errors';
import type { Street } from '../maps/street-index';
import type { SeededRandom } from './random';

const POSTCODES: Readonly<Record<string, string>> = {
  Vaduz: '9490',
  Schaan: '9494',
  Balzers: '9496',
  Triesen: '9495',
  Triesenberg: '9497',
  Rotenboden: '9497',
  Steg: '9497',
  Malbun: '9497',
  Planken: '9498',
  Eschen: '9492',
  Nendeln: '9485',
  Mauren: '9493',
  Schaanwald: '9486',
  Gamprin: '9487',
  'Gamprin-Bendern': '9487',
  Ruggell: '9491',
  Schellenberg: '9488',
};
// Nobody lives on these.
const NOT_LIVED_ON = /kreisel|brücke|tunnel|graben$|autobahn|zubringer/i;
const HOUSES_PER_POINT = 2;

/** Addresses along the streets of a map; longer streets have more of them. */
export class Addresses {
  private readonly streets: readonly Street[];
  private readonly ends: readonly number[];

  constructor(streets: readonly Street[]) {
    this.streets = streets.filter((street) => street.points.length > 1 && !NOT_LIVED_ON.test(street.name));
    let total = 0;
    this.ends = this.streets.map((street) => (total += street.points.length));
    if (total === 0)
      throw new KithError('file_unreadable', 'The streets of the sample organisation were not found.');
  }

  draw(random: SeededRandom): PlaceInput {
    const at = random.whole(0, (this.ends.at(-1) ?? 1) - 1);
    const index = this.ends.findIndex((end) => at < end);
    const street = this.streets[index] as Street;
    const pointIndex = at - ((this.ends[index] ?? 0) - street.points.length);
    return placeOn(street, pointIndex, random.whole(0, HOUSES_PER_POINT - 1));
  }

  /** An address in one town. */
  drawIn(random: SeededRandom, locality: string): PlaceInput {
    const own = this.streets.filter((street) => street.locality === locality);
    const street = own.length === 0 ? random.pick(this.streets) : random.pick(own);
    return placeOn(street, random.whole(0, street.points.length - 1), 0);
  }
}

function placeOn(street: Street, pointIndex: number, side: number): PlaceInput {
  const [lat, lng] = street.points[pointIndex] ?? [0, 0];
  return {
    label: '',
    line: `${street.name} ${String(pointIndex * HOUSES_PER_POINT + 1 + side)}`,
    locality: street.locality,
    postcode: POSTCODES[street.locality] ?? '',
    country: 'LI',
    point: { lat, lng },
    precision: 'street',
  };
}
