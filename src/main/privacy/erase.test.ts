import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../database/audit/verify';
import { erasePerson, type Decisions } from './erase-person';
import { decryptedPages } from './testing/decrypted-pages';
import { BY, CANARIES, dumpOf, MENTIONS, plantPerson, type Planted } from './testing/planted';

const NOTHING_DECIDED: Decisions = { kept: [], masked: [] };

let planted: Planted;
beforeEach(async () => {
  planted = await plantPerson();
});
afterEach(() => planted.town.dispose());

const erase = (decisions = NOTHING_DECIDED) =>
  planted.database.write('privacy.erase', (w) => erasePerson(w, planted.personId, decisions, 9), BY);
const countIn = (text: string, words: readonly string[]) =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

/** What is counted of a record. */
const statistics = () =>
  planted.database.read((r) =>
    Promise.all([
      r.sql(`SELECT strftime('%Y-%m', created_at / 1000, 'unixepoch') AS month, category, urgency, status, count(*) AS n
        FROM request GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`),
      r.sql(`SELECT coalesce(a.locality, h.locality) AS town, count(*) AS n FROM request r LEFT JOIN place a ON a.id = r.place_id
        LEFT JOIN place h ON h.id = (SELECT id FROM place WHERE person_id = r.requester_id ORDER BY position LIMIT 1)
        GROUP BY 1 ORDER BY 1`),
      r.sql(
        `SELECT status, strftime('%Y-%m', updated_at / 1000, 'unixepoch') AS month, count(*) AS n FROM "match" GROUP BY 1, 2 ORDER BY 1, 2`,
      ),
      r.sql(
        'SELECT helper_id, count(*) AS n, sum(r.duration_minutes) AS minutes FROM "match" m JOIN request r ON r.id = m.request_id GROUP BY 1 ORDER BY 1',
      ),
      r.sql(
        'SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM helper) AS helpers, (SELECT count(*) FROM match_event) AS steps',
      ),
    ]),
  );

describe('erasing somebody', () => {
  it('leaves none of the planted words in the pages of the file, the log, the tables or the search index', async () => {
    const { database } = planted;
    await database.emptyLog();
    const before = await decryptedPages(database.file);
    expect(CANARIES.length).toBeGreaterThanOrEqual(25);
    expect(countIn(`${before}${await dumpOf(database)}`, CANARIES)).toEqual([...CANARIES]);
    expect(countIn(before, CANARIES).length).toBeGreaterThanOrEqual(25);

    await erase();
    expect(await database.emptyLog()).toBe(true);
    expect(countIn(await decryptedPages(database.file), CANARIES)).toEqual([]);
    expect(countIn(await dumpOf(database), CANARIES)).toEqual([]);
    expect((await stat(`${database.file.path}-wal`)).size).toBe(0);
    for (const canary of CANARIES) expect(await found(canary)).toBe(0);
  });

  const found = async (word: string) =>
    (
      await planted.database.read((r) =>
        r.sql(`SELECT rowid FROM person_search(?1) UNION ALL SELECT rowid FROM request_search(?1)`, [
          `"${word.toLowerCase()}"*`,
        ]),
      )
    ).length;

  it('keeps what is counted as it was', async () => {
    const before = await statistics();
    await erase();
    expect(await statistics()).toEqual(before);
  });

  it('leaves the chain of the audit whole, and notes it without a name', async () => {
    await erase();
    const verdict = await verifyAudit((work) => planted.database.read(work));
    expect(verdict.broken).toBeNull();
    const last = await planted.database.read((r) =>
      r.sqlOne<{ action: string; personId: number; actor: string }>(
        'SELECT action, person_id AS personId, actor FROM audit_entry ORDER BY id DESC LIMIT 1',
      ),
    );
    expect(last).toEqual({ action: 'erased', personId: planted.personId, actor: 'Maria' });
  });

  it('does nothing the second time', async () => {
    await erase();
    const dump = await dumpOf(planted.database);
    expect(await erase()).toEqual({ mentions: 0, entries: 0 });
    expect(await dumpOf(planted.database)).toBe(dump);
  });

  it('keeps others whole but for what mentions the person', async () => {
    await erase();
    const notes = await planted.database.read((r) =>
      r.sqlOne<{ notes: string }>(`SELECT notes FROM person WHERE display_name = 'Berta Blum'`),
    );
    expect(notes?.notes).toBe('[…] came along. her number is […], or […]');
  });

  it('leaves a mention that somebody decided to keep', async () => {
    const { otherRequestId } = planted;
    await erase({ kept: [`request:${String(otherRequestId)}:summary`], masked: [] });
    const row = await planted.database.read((r) =>
      r.sqlOne<{ summary: string; details: string }>('SELECT summary, details FROM request WHERE id = ?', [
        otherRequestId,
      ]),
    );
    expect(row).toEqual({ summary: MENTIONS[3], details: 'ring […] first. frueher […]' });
  });

  it.each([
    [false, 'Zqgivena brings cake'],
    [true, '[…] brings cake'],
  ])(
    'leaves a first name that others bear too, unless somebody decided that it goes (%s)',
    async (isDecided, expected) => {
      const { town, database } = planted;
      const id = await town.addPerson('Zqgivena Other', { notes: 'Zqgivena brings cake' });
      await erase({ kept: [], masked: isDecided ? [`person:${String(id)}:notes`] : [] });
      const row = await database.read((r) =>
        r.sqlOne<{ notes: string; words: string }>(
          'SELECT notes, search_words AS words FROM person WHERE id = ?',
          [id],
        ),
      );
      expect(row?.notes).toBe(expected);
      expect(row?.words).toContain('zqgivena other');
      // The history said it, too.
      expect((await dumpOf(database)).includes('zqgivena brings cake')).toBe(!isDecided);
    },
  );

  it('turns the row of a helper into a former helper without hours, checks or a name', async () => {
    await erase();
    const helper = await planted.database.read((r) =>
      r.sqlOne(
        `SELECT p.display_name AS name, h.status, (SELECT count(*) FROM vetting) + (SELECT count(*) FROM availability WHERE helper_id = h.id) AS lists
         FROM helper h JOIN person p ON p.id = h.person_id WHERE h.id = ?`,
        [planted.helperId],
      ),
    );
    expect(helper).toEqual({ name: 'A former helper', status: 'left', lists: 0 });
  });
});
