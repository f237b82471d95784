import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonFile } from '../../shared/contract/privacy';
import { blackOut } from '../features/privacy/black-out';
import { filePage } from '../features/privacy/file-page';
import { fileJson } from '../features/privacy/file-words';
import { valueWordsOf } from '../features/privacy/service';
import { createTranslate } from '../words/translate';
import { gatherPerson } from './gather';
import { PERSONAL_DATA } from './personal-data';
import { CANARIES, MENTIONS, plantPerson, type Planted } from './testing/planted';

let planted: Planted;
beforeEach(async () => {
  planted = await plantPerson();
});
afterEach(() => planted.town.dispose());

const HEAD = { organisation: 'Neighbours of <Vaduz>', made: '2026-01-05' };
const t = await createTranslate();
const gather = () =>
  planted.database.read(async (r) => gatherPerson(r, planted.personId, await valueWordsOf(r, t)));
const everything = (file: PersonFile) =>
  new Set(
    file.parts.flatMap(({ items }) =>
      items.flatMap(({ facts }) => facts.flatMap(({ marks }) => marks.map(({ id }) => id))),
    ),
  );

describe('what is held on somebody', () => {
  it('is found in every place, in both files', async () => {
    const file = await gather();
    const open = blackOut(file, everything(file));
    for (const text of [fileJson(open, HEAD, t), filePage(open, HEAD, t)]) {
      const plain = text.toLowerCase().replaceAll('&#39;', "'");
      expect(
        CANARIES.filter((canary) => !/\d{7}/.test(canary) && !plain.includes(canary.toLowerCase())),
      ).toEqual([]);
      expect(MENTIONS.filter((mention) => !plain.includes(mention.toLowerCase()))).toEqual([]);
      for (const number of ['555 01 23', '555 98 76', '+4235559876'])
        expect(plain).toContain(number.toLowerCase());
    }
  });

  it('is told in words: who they are first, no name of a table or column, no code', async () => {
    const page = filePage(blackOut(await gather(), new Set()), HEAD, t);
    expect(/<h2>(.*?)<\/h2>/.exec(page)?.[1]).toBe('Details');
    const tables = Object.keys(PERSONAL_DATA).filter((table) => table.includes('_'));
    const columns = Object.values(PERSONAL_DATA).flatMap(({ keep = [] }) => keep);
    const technical = [...tables, ...columns.filter((column) => column.includes('_'))];
    expect([...new Set(technical)].filter((name) => page.includes(name))).toEqual([]);
    expect(page).not.toMatch(/[a-z]\.(create|update|setStatus)\b/);
    expect(page).toContain('<dt>on what</dt><dd>a rule not to match two people</dd>');
    expect(page).toMatch(/vehicle[^:]*: no/);
  });

  it('says nothing of others unless somebody keeps it, and nothing of people it has nothing to do with', async () => {
    const { town, otherName } = planted;
    await town.addPerson('Unrelated Stranger', { notes: 'Zqstranger' });
    await planted.database.write('test', (w) =>
      w.run(`UPDATE person SET notes = notes || ' Not stranger unrelated.' WHERE id = ?`, [planted.personId]),
    );
    const file = await gather();
    const text = fileJson(blackOut(file, new Set()), HEAD, t);
    for (const word of [
      otherName,
      'Berta',
      'Blum',
      '555 44 33',
      'Nora Near',
      'Carla',
      'Klee',
      'Stranger',
      'stranger unrelated',
      'Zqstranger',
    ])
      expect([word, text.includes(word)]).toEqual([word, false]);
    expect(text).toContain('looks in');
    expect(fileJson(blackOut(file, everything(file)), HEAD, t)).toContain(
      `${otherName} looks in, 555 44 33.`,
    );
  });

  it('takes no point on the map, day or instant for the number of somebody else', async () => {
    const facts = (await gather()).parts.flatMap(({ items }) => items.flatMap((item) => item.facts));
    const marked = facts.flatMap(({ text, marks }) =>
      marks.filter(({ kind }) => kind === 'other').map(({ start, end }) => text.slice(start, end)),
    );
    expect([...new Set(marked)].filter((one) => /\d/.test(one))).toEqual(['555 44 33']);
  });

  it('says of each fact how much of it was blacked out', async () => {
    const file = await gather();
    const one = blackOut(file, new Set()).parts.find(({ table }) => table === 'person')?.items[0]?.facts;
    expect(one?.find(({ name }) => name === 'notes')).toMatchObject({
      text: 'Zqnotes. █████ looks in, █████.',
      marked: 2,
      blackedOut: 2,
    });
  });

  it('marks a mention that may mean somebody else as a whole', async () => {
    await planted.town.addPerson('Zqgivena Other', { notes: 'Zqgivena likes cake' });
    const facts = (await gather()).parts.flatMap(({ items }) => items.flatMap((item) => item.facts));
    const unsure = facts.find(({ text }) => text === 'Zqgivena likes cake');
    expect(unsure?.marks).toEqual([{ id: expect.any(String) as string, start: 0, end: 19, kind: 'unsure' }]);
  });

  it('tells only the number of rows that somebody has to decide about', async () => {
    const care = PERSONAL_DATA['do_not_match'] as { withheld?: string };
    care.withheld = 'somebody named for it has to decide';
    const file = await gather().finally(() => delete care.withheld);
    expect(file.parts.find(({ kind }) => kind === 'withheld')).toEqual({
      ...{ kind: 'withheld', table: 'do_not_match', items: [], count: 1 },
    });
    const page = filePage(blackOut(file, new Set()), HEAD, t);
    expect(page).toContain('Rules not to match: 1');
    expect(page).not.toContain('Zqpairnote');
  });

  it('makes a page of text alone: nothing typed in becomes a tag', async () => {
    const { database, personId } = planted;
    await database.write('test', (w) =>
      w.run(`UPDATE person SET notes = '<img src=x onerror=alert(1)>' WHERE id = ?`, [personId]),
    );
    const page = filePage(blackOut(await gather(), new Set()), HEAD, t);
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toMatch(/<img|<script/);
    expect(page).toContain('Neighbours of &lt;Vaduz&gt;');
    expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('What we hold on you');
  });
});
