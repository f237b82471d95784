import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RequestId } from '../../../shared/domain/ids';
import { insertMatch } from '../helpers/testing';
import { NOW, openTown, type Town } from '../matches/testing';
import { waitingFor } from './waiting-repository';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.dispose());

/** A request of some days ago that found a helper after so many hours, or nobody where there are none. */
async function asked(daysAgo: number, hours: number | null, status = 'open'): Promise<RequestId> {
  const id = await town.addRequest(await town.addPerson('Rita'), { category: 'category:shopping' });
  const helper = hours === null ? null : await town.addHelper('Hana');
  await town.database.write('test', async (writer) => {
    const at = NOW - daysAgo * DAY;
    await writer.run('UPDATE request SET created_at = ?, status = ? WHERE id = ?', [at, status, id]);
    if (helper === null || hours === null) return;
    await insertMatch(writer, id, helper, 'confirmed', at);
    await writer.run(
      `INSERT INTO match_event (match_id, at, by, from_status, to_status, note)
       VALUES ((SELECT max(id) FROM "match"), ?, 'Test', 'suggested', 'confirmed', '')`,
      [at + hours * HOUR],
    );
  });
  return id;
}
const waiting = () => town.database.read((reader) => waitingFor(reader, 'category:shopping', NOW));

it('says of how many requests of a kind how many found a helper, and when half of those had one', async () => {
  expect(await waiting()).toEqual({ requests: 0, helped: 0, medianHours: null });
  await asked(3, 2);
  await asked(20, 30);
  await asked(40, 100);
  await asked(10, null, 'unmet');
  expect(await waiting()).toEqual({ requests: 4, helped: 3, medianHours: 30 });
});

it('leaves out what is too old, what was called off, and what has only just been asked', async () => {
  await asked(200, 1);
  await asked(5, null, 'cancelled');
  await asked(0, null);
  expect((await waiting()).requests).toBe(0);
  await asked(0, 0);
  await asked(2, null);
  expect(await waiting()).toEqual({ requests: 2, helped: 1, medianHours: 0 });
});
