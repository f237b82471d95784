import { afterEach, beforeEach, expect, it } from 'vitest';
import { contextFor } from '../../ipc/testing';
import { erasePerson } from '../../privacy/erase-person';
import { readLedger } from '../../privacy/ledger';
import { replayErasures } from '../../privacy/replay';
import { CANARIES, dumpOf, plantPerson, type Planted } from '../../privacy/testing/planted';
import { eraseForGood } from '../privacy/service';
import { NOW } from '../matches/testing';
import { createDuplicateHandlers } from './handlers';

const handlers = createDuplicateHandlers();
let planted: Planted;
let kept: Awaited<ReturnType<Planted['town']['addPerson']>>;
beforeEach(async () => {
  planted = await plantPerson();
  kept = await planted.town.addPerson('Zita Surname');
});
afterEach(() => planted.town.dispose());

/** Whoever is planted goes into Zita, who keeps a name and notes of her own. */
async function merged(): Promise<number> {
  const pair = { kind: 'person' as const, keptId: kept as number, goneId: planted.personId as number };
  const context = contextFor(planted.database, NOW);
  const { stamp } = await handlers['duplicates.preview'](pair, context);
  return (await handlers['duplicates.merge']({ ...pair, stamp, choices: {} }, context)).id;
}

it('takes what the merge kept and what the history says of both, and then cannot be taken back', async () => {
  const id = await merged();
  await planted.database.write('test', (w) => erasePerson(w, kept, { kept: [], masked: [] }, NOW));
  const dump = await dumpOf(planted.database);
  expect(CANARIES.filter((word) => dump.includes(word.toLowerCase()))).toEqual([]);
  const undo = handlers['duplicates.undo']({ mergeId: id }, contextFor(planted.database, NOW));
  await expect(undo).rejects.toMatchObject({ code: 'not_possible' });
});

it('is written into the ledger under both numbers, also where the ledger was lost', async () => {
  await merged();
  const asked = { id: kept, name: 'Zita Surname', kept: [], masked: [] };
  await planted.database.write('test', (w) => w.run(`DELETE FROM "match"`));
  await eraseForGood(planted.database, asked, { by: { id: '1', name: 'Ada' }, now: NOW });
  const people = async () =>
    (await readLedger(planted.database.file.path)).map(({ person }) => person).sort((a, b) => a - b);
  const both = [planted.personId as number, kept as number].sort((a, b) => a - b);
  expect(await people()).toEqual(both);
  await replayErasures(planted.database);
  expect(await people()).toEqual(both);
});
