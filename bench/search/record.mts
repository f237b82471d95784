import type { CallRow } from '../../src/main/database/entities/call.entity';
import { callEntity } from '../../src/main/database/entities/call.entity';
import type { Database } from '../../src/main/database/unit-of-work';
import { NOTHING_SAID } from '../../src/main/features/calls/call-repository';
import { insertHelpers } from '../../src/main/features/helpers/service';
import { aHelper } from '../../src/main/features/helpers/testing';
import { setUpOrganisation } from '../../src/main/features/organisation/service';
import { insertPeople } from '../../src/main/features/people/service';
import { insertRequests } from '../../src/main/features/requests/service';
import { aRequest } from '../../src/main/features/requests/testing';
import { Addresses } from '../../src/main/sample/addresses';
import { SAMPLE_ORGANISATION } from '../../src/main/sample/organisation';
import { PeopleMaker } from '../../src/main/sample/people';
import { SeededRandom } from '../../src/main/sample/random';
import { DETAILS, REQUEST_TEXTS } from '../../src/main/sample/request-texts';
import { scatterPoint } from '../../src/main/sample/scatter';
import type { PersonInput } from '../../src/shared/domain/person';

export const NOW = Date.UTC(2026, 5, 10, 9);
const CHUNK = 5_000;
const HOUR_MS = 3_600_000;
const SUMMARIES = Object.values(REQUEST_TEXTS).flatMap(({ summaries }) => summaries);

export interface Size {
  readonly people: number;
  readonly calls: number;
}

/** Invented people of the origins, names and numbers of the sample organisation, the same in every run. */
export function drawPeople(count: number, seed = 1): PersonInput[] {
  const random = new SeededRandom(seed);
  const villages = Array.from({ length: 400 }, (_, index) => {
    const middle = scatterPoint(random, SAMPLE_ORGANISATION.centre, 30_000);
    const points = Array.from({ length: 40 }, () => scatterPoint(random, middle, 1_500));
    return {
      name: `Street ${String(index + 1)}`,
      locality: `Village ${String(index + 1)}`,
      points: points.map(({ lat, lng }) => [lat, lng] as const),
    };
  });
  const maker = new PeopleMaker(random, new Addresses(villages), { namesMayRepeat: true });
  return Array.from({ length: count }, () =>
    maker.draw({ notes: random.chance(0.3) ? random.pick(DETAILS) : '' }),
  );
}

/** Adds people by the thousand; gives their ids. */
export async function addPeople(database: Database, people: readonly PersonInput[]): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < people.length; start += CHUNK) {
    const some = people.slice(start, start + CHUNK);
    ids.push(...(await database.write('bench', (writer) => insertPeople(writer, some, NOW))));
  }
  return ids;
}

/**
 * Of the people every fifth is a helper, every tenth asked for something, and seven calls of ten come from somebody who is
 * in the record.
 */
export async function fillRecord(database: Database, { people, calls }: Size): Promise<PersonInput[]> {
  await database.write('bench', (writer) => setUpOrganisation(writer, SAMPLE_ORGANISATION));
  const drawn = drawPeople(people);
  const ids = await addPeople(database, drawn);
  const every = (nth: number, from: number) => ids.filter((_, index) => index % nth === from) as never[];
  const random = new SeededRandom(2);
  await database.write('bench', (writer) =>
    insertHelpers(
      writer,
      every(5, 0).map((id) => aHelper(id)),
      NOW,
    ),
  );
  await database.write('bench', (writer) =>
    insertRequests(
      writer,
      every(10, 3).map((id) => aRequest(id, { summary: random.pick(SUMMARIES) })),
      { by: 'Bench', now: NOW },
    ),
  );
  for (let start = 0; start < calls; start += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, calls - start) }, (_, index) =>
      drawCall(random, start + index + 1, { drawn, ids, calls }),
    );
    await database.write('bench', (writer) => writer.insert(callEntity, rows));
  }
  return drawn;
}

interface Callers {
  readonly drawn: readonly PersonInput[];
  readonly ids: readonly number[];
  readonly calls: number;
}

function drawCall(random: SeededRandom, id: number, { drawn, ids, calls }: Callers): CallRow {
  const at = random.whole(0, drawn.length - 1);
  const isKnown = random.chance(0.7);
  const phone = drawn[at]?.phones[0];
  const startedAt = NOW - (calls - id) * HOUR_MS;
  return {
    ...NOTHING_SAID,
    id,
    key: `bench-${String(id).padStart(30, '0')}`,
    numberTyped: phone?.asGiven ?? '',
    numberE164: phone?.e164 ?? null,
    callerId: isKnown ? (ids[at] ?? null) : null,
    callerName: isKnown ? '' : (drawn[at]?.displayName ?? ''),
    notes: `${random.pick(SUMMARIES)}. ${random.pick(DETAILS)}. Ref ${id.toString(36)}.`,
    disposition: random.pick(['added', 'updated', 'informed', 'no_help_wanted']),
    startedAt,
    endedAt: startedAt + random.whole(60, 900) * 1_000,
    dangerAt: null,
    operatorId: null,
    operator: 'Bench',
    version: 1,
  };
}
