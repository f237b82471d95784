import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonId, RequestId } from '../../../shared/domain/ids';
import { NOW, openTown, type Town } from '../matches/testing';
import { getRequest } from '../requests/service';
import { turnDay } from './unmet-service';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const on = (date: string) => ({ kind: 'between', date, fromMinute: 540, toMinute: 600 }) as const;

let town: Town;
let anna: PersonId;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  town = await openTown();
  anna = await town.addPerson('Anna Beck');
});
afterEach(async () => {
  await town.dispose();
  vi.useRealTimers();
});

/** Starts Kith by a clock that shows `at`. */
async function turn(at: number): Promise<number> {
  // The unit of work has begun a moment before what is done in it.
  vi.setSystemTime(at - 5);
  return await town.database.write('desk.turnDay', (writer) => turnDay(writer, at));
}
const request = (id: RequestId) => town.database.read((reader) => getRequest(reader, id));
const unmet = () =>
  town.database.read((reader) => reader.sql<{ id: number }>('SELECT request_id AS id FROM unmet_need'));

describe('a clock that was days ahead', () => {
  it('is made up for once it is right: what is still to come is open again, what passed stays unmet', async () => {
    const passed = await town.addRequest(anna, { when: on('2026-01-06') });
    const coming = await town.addRequest(anna, { when: on('2026-01-12') });
    expect(await turn(NOW + 30 * DAY)).toBe(2);
    // Nobody sees to it for a day and a half.
    const later = await town.addRequest(anna, { when: on('2026-02-04') });
    expect(await turn(NOW + 31 * DAY)).toBe(1);

    expect(await turn(NOW + 2 * DAY)).toBe(2);
    expect(await request(coming)).toMatchObject({ status: 'open', statusReason: null, updatedBy: 'Kith' });
    expect((await request(later)).status).toBe('open');
    expect((await request(passed)).status).toBe('unmet');
    expect(await unmet()).toEqual([{ id: passed }]);
    expect(await turn(NOW + 2 * DAY + HOUR)).toBe(0);
    // When its time has really passed, it ends as any other.
    expect(await turn(NOW + 8 * DAY)).toBe(1);
    expect((await request(coming)).status).toBe('unmet');
  });

  it('leaves to people what they changed since', async () => {
    const id = await town.addRequest(anna, { when: on('2026-01-12') });
    await turn(NOW + 30 * DAY);
    await town.database.write('test', (w) =>
      w.run('UPDATE request SET updated_by = ?, updated_at = updated_at + 1 WHERE id = ?', ['Ada', id]),
    );
    expect(await turn(NOW + HOUR)).toBe(0);
    expect((await request(id)).status).toBe('unmet');
  });
});

describe('a clock that is behind', () => {
  it('opens nothing again of what passed long ago, not even where it shows a time of before the record', async () => {
    const first = await town.addRequest(anna, { when: on('2026-01-06') });
    await turn(NOW + 2 * DAY);
    for (let day = 3; day < 20; day++) {
      await town.addRequest(anna, { when: on(`2026-01-${String(day + 4).padStart(2, '0')}`) });
      await turn(NOW + day * DAY);
    }
    expect(await turn(Date.UTC(2020, 0, 1))).toBe(0);
    expect(await turn(NOW + HOUR)).toBe(0);
    expect((await request(first)).status).toBe('unmet');
  });
});
