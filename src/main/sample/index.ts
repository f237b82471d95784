import type { Instant } from '../../shared/domain/time';
import type { Writer } from '../database/session';
import type { Database } from '../database/unit-of-work';
import { getOrganisation, setUpOrganisation } from '../features/organisation/service';
import type { Street } from '../maps/street-index';
import { Addresses } from './addresses';
import { SAMPLE_ORGANISATION } from './organisation';
import { SeededRandom } from './random';
import { noteMadeAt, readMadeAt } from './sample.repository';
import { SampleWriter } from './sample-writer';

export { SAMPLE_ORGANISATION } from './organisation';
export { SAMPLE_HELPERS, SAMPLE_REQUESTS } from './sample-writer';

const STALE_DAYS = 3;
const DAY_MS = 24 * 3_600_000;

export interface SampleOptions {
  readonly gazetteer: { readonly listStreets: () => Promise<readonly Street[]> };
  readonly now: Instant;
  /** The same seed, day and map give the same sample. */
  readonly seed?: number;
  /** Told which part, from 0 to 1, is written. */
  readonly onProgress?: (done: number) => void;
  /** Ends it soon, with nothing written. */
  readonly signal?: AbortSignal;
}

/** True when the sample was never made, or its days have gone by. */
export async function isSampleStale(database: Database, now: Instant): Promise<boolean> {
  return await database.read(async (reader) => {
    if ((await getOrganisation(reader)) === null) return true;
    const madeAt = await readMadeAt(reader);
    return madeAt === null || Math.abs(now - madeAt) > STALE_DAYS * DAY_MS;
  });
}

/** Fills an empty database with the sample organisation, in one unit of work. Everybody in it is invented. */
export async function fillSample(
  database: Database,
  { gazetteer, now, seed = 1, onProgress = () => undefined, signal }: SampleOptions,
): Promise<void> {
  const addresses = new Addresses(await gazetteer.listStreets());
  const fill = async (writer: Writer) => {
    await setUpOrganisation(writer, SAMPLE_ORGANISATION, true);
    await noteMadeAt(writer, now);
    await new SampleWriter(writer, new SeededRandom(seed), addresses, now).fill(onProgress);
  };
  await database.write('sample', fill, undefined, signal);
}
