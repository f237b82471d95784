import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../features/matches/testing';
import { aPlace } from '../features/people/testing';
import { insertMatch } from '../features/helpers/testing';
import type { MatchStatus } from '../../shared/domain/match';
import type { Sight } from './sight';

const NOW = Date.UTC(2026, 0, 5, 7);
const OPERATOR: Sight = {
  people: true,
  helpers: false,
  checks: false,
  endedSince: NOW - 1_000,
  account: null,
  wroteSince: NOW,
};
const VIEWER: Sight = { ...OPERATOR, people: false };

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.dispose());

interface Seen {
  readonly name: string;
  readonly lat: number | null;
}
const seen = async (name: string, sight: Sight | null): Promise<Seen | undefined> =>
  (
    await town.database.read(
      (reader) =>
        reader.sql<Seen>(
          `SELECT p.display_name AS name, l.lat FROM person p LEFT JOIN place l ON l.person_id = p.id
           WHERE p.first_name = ?`,
          [name],
        ),
      sight,
    )
  )[0];

describe('what is seen of a helper', () => {
  it.each([
    ['suggested', 'Ada'],
    ['turned_down', 'Ada'],
    ['confirmed', 'Ada Surname'],
    ['under_way', 'Ada Surname'],
    ['done', 'Ada'],
  ] as [MatchStatus, string][])('with a match that is %s and old is %s', async (status, name) => {
    const helperId = await town.addHelper('Ada Surname');
    const requestId = await town.addRequest(await town.addPerson('Rita Request'));
    await town.database.write('test', (writer) => insertMatch(writer, requestId, helperId, status));
    await town.database.write('test', (writer) => writer.run('UPDATE "match" SET updated_at = 5'));
    expect((await seen('Ada', OPERATOR))?.name).toBe(name);
    expect((await seen('Ada', { ...OPERATOR, endedSince: 5 }))?.name).toBe(
      status === 'done' ? 'Ada Surname' : name,
    );
    expect((await seen('Ada', VIEWER))?.name).toBe('Ada');
    expect((await seen('Ada', null))?.name).toBe('Ada Surname');
    await town.database.write('test', async (writer) => {
      await writer.run('DELETE FROM "match"');
      await writer.run('DELETE FROM helper');
      await writer.run(`UPDATE person SET first_name = 'gone'`);
    });
  });
});

describe('a point', () => {
  it('is the same knot of a grid for all who live near it, whoever asks and however often', async () => {
    const near = [
      { lat: 47.1391, lng: 9.5231 },
      { lat: 47.1409, lng: 9.5259 },
    ];
    for (const [index, point] of near.entries())
      await town.addPerson(`Near${String(index)} Surname`, { places: [aPlace({ point })] });
    const knots = [await seen('Near0', VIEWER), await seen('Near1', VIEWER), await seen('Near0', VIEWER)];
    expect(new Set(knots.map((one) => one?.lat))).toEqual(new Set([47.14]));
    expect((await seen('Near0', null))?.lat).toBe(47.1391);
  });

  it('is none of a way back to where such a person lives, while other ways lead where they lead', async () => {
    const home = aPlace();
    const away = aPlace({ line: 'Heiligkreuz 25', point: { lat: 47.1288, lng: 9.5217 } });
    const hidden = await town.addPerson('Otilia Offmap', { isOffMap: true, places: [home] });
    const shown = await town.addPerson('Petra Onmap', { places: [home] });
    const ids = [
      await town.addRequest(hidden, { place: away, destination: { ...home, label: 'Back home' } }),
      await town.addRequest(hidden, { destination: away }),
      await town.addRequest(shown, { place: away, destination: home }),
    ];
    const lats = async (sight: Sight | null) => {
      const rows = await town.database.read(
        (r) =>
          r.sql<{ lat: number | null }>(
            `SELECT l.lat FROM request r JOIN place l ON l.id = r.destination_id
             WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id`,
            [JSON.stringify(ids)],
          ),
        sight,
      );
      return rows.map(({ lat }) => lat);
    };
    expect(await lats(null)).toEqual([47.1393, 47.1288, 47.1393]);
    expect(await lats(OPERATOR)).toEqual([null, 47.1288, 47.1393]);
    expect((await lats(VIEWER))[0]).toBeNull();
  });

  it('is none below the front desk of whoever is not to be shown on the map', async () => {
    await town.addPerson('Olga Offmap', { isOffMap: true, places: [aPlace()] });
    expect(await seen('Olga', OPERATOR)).toEqual({ name: 'Olga Offmap', lat: null });
    expect((await seen('Olga', { ...OPERATOR, helpers: true }))?.lat).toBe(47.1393);
  });
});
