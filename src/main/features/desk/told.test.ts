import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTranslate } from '../../words/translate';
import { insertMatch } from '../helpers/testing';
import { NOW, openTown, type Town } from '../matches/testing';
import { EVERYBODY_SHOWN } from '../moderation/in-force-repository';
import { boardOf } from './board-service';
import { dayPage } from './sheet-pages';

const t = await createTranslate();
/** NOW is Monday the fifth, 08:00 in Vaduz. */
const WHEN = { kind: 'between', date: '2026-01-05', fromMinute: 900, toMinute: 960 } as const;
const ABOUT = { organisation: 'Kith', date: WHEN.date };

let town: Town;
beforeEach(async () => {
  town = await openTown();
  const anna = await town.addPerson('Anna Beck');
  const request = await town.addRequest(anna, { when: WHEN, helpersNeeded: 2 });
  const [hana, bela] = [await town.addHelper('Hana Novak'), await town.addHelper('Bela Kiss')];
  await town.database.write('test', async (writer) => {
    await insertMatch(writer, request, hana, 'confirmed');
    await insertMatch(writer, request, bela, 'accepted');
  });
});
afterEach(() => town.dispose());

const board = () => town.database.read((reader) => boardOf(reader, NOW, EVERYBODY_SHOWN));
const untold = async () =>
  (await board()).starting.flatMap(({ helpers }) =>
    helpers.filter(({ isTold }) => !isTold).map(({ name }) => name),
  );

it('says of those to come today who has still to be told', async () => {
  expect((await board()).starting[0]?.helpers).toHaveLength(2);
  expect(await untold()).toEqual(['Hana Novak']);
  const page = dayPage(await board(), ABOUT, (code) => code, t);
  expect(page).toContain('Hana Novak, not told yet');
  expect(page).not.toContain('Bela Kiss, not told yet');
});

it('takes a note that somebody was told for told', async () => {
  await town.database.write('test', (writer) =>
    writer.run(`UPDATE "match" SET helper_told_at = 1 WHERE status = 'confirmed'`),
  );
  expect(await untold()).toEqual([]);
});
