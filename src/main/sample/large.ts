import type { HelperInput } from '../../shared/domain/helper';
import type { PersonId } from '../../shared/domain/ids';
import type { PersonInput } from '../../shared/domain/person';
import type { Instant } from '../../shared/domain/time';
import type { Database } from '../database/unit-of-work';
import { insertHelpers } from '../features/helpers/service';
import { setUpOrganisation } from '../features/organisation/service';
import { insertPeople } from '../features/people/service';
import { insertRequests } from '../features/requests/service';
import { readTerms } from '../features/terms/repository';
import { localToday } from '../time/zones';
import { Addresses } from './addresses';
import { drawHelper } from './helpers';
import { SAMPLE_ORGANISATION } from './organisation';
import { PeopleMaker } from './people';
import { SeededRandom } from './random';
import { drawRequest, SAMPLE_ZONE, type Drawing } from './requests';
import { scatterPoint } from './scatter';

export interface LargeOptions {
  readonly requests: number;
  readonly helpers: number;
  readonly now: Instant;
  readonly seed?: number;
  /** Radius of the area everybody lives in, metres. */
  readonly radiusMetres?: number;
}

const CHUNK = 2_000;
const VILLAGES = 400;

/** Fills an empty database with very many invented requests and helpers, for measurements. No map is needed. */
export async function fillLarge(
  database: Database,
  { requests, helpers, now, seed = 1, radiusMetres = 30_000 }: LargeOptions,
): Promise<void> {
  const random = new SeededRandom(seed);
  const addresses = new Addresses(villages(random, radiusMetres));
  const people = new PeopleMaker(random, addresses, { namesMayRepeat: true });
  const today = localToday(now, SAMPLE_ZONE);
  const terms = await database.write('large', async (writer) => {
    await setUpOrganisation(writer, SAMPLE_ORGANISATION, true);
    return await readTerms(writer);
  });
  const details = new Map(
    terms.flatMap((term) => (term.category === null ? [] : [[term.code, term.category] as const])),
  );
  const drawing: Drawing = { random, details, time: { now, today }, destinations: [addresses.draw(random)] };

  await inChunks(helpers, (count) =>
    database.write('large', async (writer) => {
      const drawn = Array.from({ length: count }, () => drawHelper(random, people, today));
      const ids = await insertPeople(
        writer,
        drawn.map(({ person }) => person),
        now,
      );
      const inputs = drawn.map(({ helper }, index): HelperInput => ({
        ...helper,
        notes: '',
        personId: ids[index] as PersonId,
      }));
      await insertHelpers(writer, inputs, now);
    }),
  );
  await inChunks(requests, (count) =>
    database.write('large', async (writer) => {
      const drawn = Array.from({ length: count }, () =>
        drawRequest(drawing, people.draw() satisfies PersonInput, null),
      );
      const ids = await insertPeople(
        writer,
        drawn.map(({ requester }) => requester),
        now,
      );
      const inputs = drawn.map(({ ask }, index) => ({
        ...ask,
        requesterId: ids[index] as PersonId,
        callerId: null,
      }));
      await insertRequests(writer, inputs, {
        by: 'Bench',
        now,
        createdAt: (index) => drawn[index]?.createdAt ?? now,
      });
    }),
  );
}

async function inChunks(total: number, work: (count: number) => Promise<void>): Promise<void> {
  for (let done = 0; done < total; done += CHUNK) await work(Math.min(CHUNK, total - done));
}

/** Invented streets, scattered around the middle. */
function villages(random: SeededRandom, radiusMetres: number) {
  return Array.from({ length: VILLAGES }, (_, index) => {
    const middle = scatterPoint(random, SAMPLE_ORGANISATION.centre, radiusMetres);
    const points = Array.from({ length: 40 }, () => scatterPoint(random, middle, 1_500));
    return {
      name: `Street ${String(index + 1)}`,
      locality: `Village ${String(index + 1)}`,
      points: points.map(({ lat, lng }) => [lat, lng] as const),
    };
  });
}
