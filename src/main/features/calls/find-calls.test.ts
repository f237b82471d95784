import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS, type Role } from '../../../shared/contract/permissions';
import type { CallInput } from '../../../shared/domain/call';
import { sightOf } from '../../ipc/sight-of';
import type { CommandContext } from '../../ipc/context';
import { contextFor } from '../../ipc/testing';
import { erasePerson } from '../../privacy/erase-person';
import { decryptedPages } from '../../privacy/testing/decrypted-pages';
import { createTranslate } from '../../words/translate';
import { NOW, openTown, type Town } from '../matches/testing';
import { FORGET } from '../retention/forget-repository';
import { createCallHandlers } from './handlers';
import { aResult } from './testing';

const handlers = createCallHandlers({
  t: await createTranslate(),
  findLikely: () => Promise.reject(new Error('No test here asks who could help.')),
});
const LONDON = { asGiven: '020 7946 0958', e164: '+442079460958' };

let town: Town;
let calls: number;
beforeEach(async () => {
  calls = 0;
  town = await openTown();
});
afterEach(() => town.dispose());

function as(role: Role, id: string = role): CommandContext {
  const user = { id, name: role, role, permissions: new Set(ROLE_PERMISSIONS[role]) };
  const sight = sightOf(user, NOW);
  return { ...contextFor(town.database, NOW + calls, user), read: (work) => town.database.read(work, sight) };
}
const noted = async (call: Partial<CallInput>) => {
  const draftId = `00000000-0000-4000-8000-${String(++calls).padStart(12, '0')}`;
  return (await handlers['calls.finish']({ draftId, ...aResult(call) }, as('operator'))).id;
};
const find = async (text: string, role: Role = 'operator', limit = 10, account: string = role) =>
  (await handlers['calls.search']({ text, limit }, as(role, account))).items.map(({ id }) => id);

describe('looking for calls', () => {
  it('finds words of notes by their beginnings, without accents and in any order, the latest first', async () => {
    const old = await noted({
      notes: 'The boiler of Łucja broke; O’Brien knows a plumber. Straße gesperrt.',
    });
    await noted({ notes: 'A lift to the clinic' });
    const late = await noted({ referralWords: 'Boiler service in Schaan' });
    expect(await find('boil')).toEqual([late, old]);
    expect(await find('PLUMBER lucja')).toEqual([old]);
    expect(await find('obrien')).toEqual([old]);
    expect(await find('strasse')).toEqual([old]);
    expect(await find('boiler clinic')).toEqual([]);
    expect(await find('  ')).toEqual([]);
    expect(await handlers['calls.search']({ text: 'boil', limit: 1 }, as('operator'))).toMatchObject({
      items: [{ id: late }],
      isMore: true,
    });
  });

  it('finds names and numbers, however they were typed, and the calls of somebody in the record by all of theirs', async () => {
    const named = await noted({ caller: { kind: 'named', name: 'Zoë Quill', isPseudonym: false } });
    const typed = await noted({ number: '0044 20 7946 0958' });
    const id = await town.addPerson('Rita Beck', { phones: [LONDON] });
    const known = await noted({ caller: { kind: 'known', id } });
    const son = await noted({
      caller: { kind: 'named', name: 'Her son', isPseudonym: false },
      helpFor: { kind: 'known', id },
    });
    expect(await find('quill zoe')).toEqual([named]);
    expect(await find('+44 20 7946')).toEqual([son, known, typed]);
    expect(await find('beck')).toEqual([son, known]);
  });

  it('follows corrections, erasures and what is let go of at once, also in the pages of the file', async () => {
    const id = await town.addPerson('Rita Beck');
    await noted({ caller: { kind: 'known', id }, notes: 'Xylophone lessons' });
    const other = await noted({ notes: 'Juggernaut passed' });
    const words = ['xylophone', 'juggernaut'];
    const inFile = async () => {
      await town.database.emptyLog();
      const pages = (await decryptedPages(town.database.file)).toLowerCase();
      return words.filter((word) => pages.includes(word));
    };
    expect(await inFile()).toEqual(words);
    await town.database.write('test', (w) => erasePerson(w, id, { kept: [], masked: [] }, 9));
    expect(await find('xylophone')).toEqual([]);
    expect(await inFile()).toEqual(['juggernaut']);
    await town.database.write('test', (w) => FORGET.calls(w, other, NOW));
    expect(await find('juggernaut')).toEqual([]);
    expect(await inFile()).toEqual([]);
    await town.database.write('test', (w) =>
      w.run(`INSERT INTO call_search (call_search, rank) VALUES ('integrity-check', 1)`),
    );
  });

  it('tells nothing to those who see no calls, and nothing of calls with somebody who is withheld', async () => {
    await town.addHelper('Hanna Hidden');
    const id = (
      await town.database.read((r) => r.sqlOne<{ id: never }>('SELECT person_id AS id FROM helper'))
    )?.id as never;
    const call = await noted({ notes: 'Asked for a break' });
    await town.database.write('test', (w) => w.run('UPDATE call SET caller_id = ?', [id]));
    for (const text of ['break', 'hidden', 'hanna']) {
      expect(await find(text, 'front_desk')).toEqual([call]);
      expect(await find(text, 'operator', 10, 'another')).toEqual([]);
    }
    // Whoever took the call heard what was said.
    expect(await find('break')).toEqual([call]);
    const free = await noted({ notes: 'break' });
    expect(await find('break', 'operator', 10, 'another')).toEqual([free]);
    expect(await find('break', 'viewer')).toEqual([]);
  });
});

describe('a name that is heard', () => {
  it('finds those whose name sounds like it, after those who are written so', async () => {
    const maier = await town.addPerson('Anna Maier');
    const meyer = await town.addPerson('Anna Meyer');
    const recognise = async (text: string, role: Role = 'operator') =>
      (await handlers['calls.recognise']({ text, limit: 5 }, as(role))).people.map((one) => one.id);
    expect(await recognise('anna meyer')).toEqual([meyer, maier]);
    expect(await recognise('meyer anna')).toEqual([meyer, maier]);
    expect(await recognise('anna')).toHaveLength(2);
    await town.addHelper('Berta Schmidt');
    expect(await recognise('Berta Schmitt', 'front_desk')).toHaveLength(1);
    expect(await recognise('Berta Schmitt')).toEqual([]);
  });
});
