import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { geoInstance, hubInstance } from '../../src/matching/testing/geo-instances';
import { evenInstance, productInstance, type Shape } from '../../src/matching/testing/instances';

/** An instance worth measuring, by the name that `--only` picks it with. */
export type NamedShape = { readonly name: string; readonly make: () => AssignmentInstance };

/** As many places asked for as there are seats, nearly: 10,000 for about 10,500. */
const contested: Shape = {
  requests: 10_000,
  helpers: 3_000,
  degree: 20,
  need: [1, 1],
  capacity: [3, 4],
  cost: [0, 10_000],
  unassignedCost: [20_000, 50_000],
};

/** One place asked for about ten seats. */
const loose: Shape = { ...contested, helpers: 50_000, capacity: [1, 3] };

const shape = (name: string, make: () => AssignmentInstance): NamedShape => ({ name: `solve ${name}`, make });

/** Every shape, made by a seeded generator: the same instance on every machine. */
export const shapes: readonly NamedShape[] = [
  shape('charity 200 x 1k, 4k edges', () =>
    geoInstance(1, { ...loose, requests: 200, helpers: 1_000 }, 15_000),
  ),
  shape('geo 10k x 50k, 200k edges', () => geoInstance(2, loose)),
  shape('geo 10k x 50k, 2M edges', () => geoInstance(3, { ...loose, degree: 200 })),
  shape('needs 1 to 4 10k x 6k, 300k edges', () =>
    evenInstance(4, { ...contested, helpers: 6_000, degree: 30, need: [1, 4], capacity: [4, 7] }),
  ),
  shape('near-perfect 10k x 10k', () => evenInstance(5, { ...contested, helpers: 10_000, capacity: [1, 1] })),
  shape('contested 10k x 3k', () => evenInstance(6, contested)),
  shape('ties 10k x 3k, costs 1 to 10', () =>
    evenInstance(7, { ...contested, cost: [1, 10], unassignedCost: [50, 60] }),
  ),
  shape('one-city hub 5k x 1.5k, 1M edges', () =>
    hubInstance(8, { ...contested, requests: 5_000, helpers: 1_500, degree: 200 }),
  ),
  shape('oversubscribed 50k x 10k, 1M edges', () =>
    evenInstance(9, { ...contested, requests: 50_000, helpers: 10_000, capacity: [0, 6] }),
  ),
  shape('geo 100k x 200k, 2M edges', () =>
    geoInstance(10, { ...loose, requests: 100_000, helpers: 200_000 }, 200_000),
  ),
  shape('contested 100k x 33k, 2M edges', () =>
    evenInstance(11, { ...contested, requests: 100_000, helpers: 33_000, capacity: [2, 4] }),
  ),
  shape('all costs equal 10k x 3k', () =>
    evenInstance(12, { ...contested, cost: [5, 5], unassignedCost: [20, 20] }),
  ),
  shape('costs i times j 2k x 1k, dense', () =>
    productInstance(13, {
      ...contested,
      requests: 2_000,
      helpers: 1_000,
      capacity: [2, 2],
      unassignedCost: [3_000_000, 3_000_000],
    }),
  ),
  shape('capacity 0 for a quarter 10k x 6k', () =>
    evenInstance(14, { ...contested, helpers: 6_000, capacity: [0, 3] }),
  ),
  shape('negative costs 10k x 3k', () =>
    evenInstance(15, { ...contested, cost: [-5_000, 5_000], unassignedCost: [-2_000, 20_000] }),
  ),
  shape('contested geo 10k x 3k', () => geoInstance(16, contested)),
  shape('near-perfect geo 10k x 10k', () =>
    geoInstance(17, { ...contested, helpers: 10_000, capacity: [1, 1] }),
  ),
  shape('oversubscribed geo 50k x 10k, 1M edges', () =>
    geoInstance(18, { ...contested, requests: 50_000, helpers: 10_000, capacity: [0, 6] }),
  ),
  shape('contested geo 100k x 33k, 2M edges', () =>
    geoInstance(19, { ...contested, requests: 100_000, helpers: 33_000, capacity: [2, 4] }, 300_000),
  ),
];
