import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import { validInputs } from '../ipc/testing';
import { openFuzzBench } from './testing/fuzz-bench';

vi.mock('electron', () => ({
  app: { getVersion: () => '0.0.0' },
  shell: { openExternal: () => Promise.resolve() },
}));

const CANARY = 'canary-7f3a';
/** The word of the rule, in codes and in the tables; lists hold it as the name of one of theirs. */
const RULE = /do_not_match|do-not-match/i;
const TOLD = /canary|do.not.match|not be matched/i;
const QUERIES = (Object.keys(contract) as CallName[]).filter(
  (name) => contract[name].kind === 'query' && !['terms.list', 'doNotMatch.list'].includes(name),
);

let bench: Awaited<ReturnType<typeof openFuzzBench>>;
beforeAll(async () => {
  bench = await openFuzzBench();
  const { database } = bench;
  // Everybody who asks is kept apart from every helper: whatever speaks of a pair has it to tell.
  await database.write('test', async (writer) => {
    await writer.run(`INSERT INTO term (code, list, label, is_active, position)
      VALUES ('do_not_match:secret', 'do_not_match', '${CANARY} reason', 1, 99)`);
    await writer.run(`INSERT INTO do_not_match (low_id, high_id, reason, note, created_by, created_at)
      SELECT min(r.requester_id, h.person_id), max(r.requester_id, h.person_id), 'do_not_match:secret',
        '${CANARY} note', '${CANARY} author', 0 FROM request r, helper h GROUP BY 1, 2`);
    await writer.run(`DELETE FROM "match" WHERE status = 'suggested'`);
  });
  await bench.match();
  expect(await unmatchedCount()).toBeGreaterThan(0);
});
afterAll(() => bench.dispose());

const unmatchedCount = async () => {
  const row = await bench.database.read((reader) =>
    reader.sqlOne<{ n: number }>(`SELECT count(*) AS n FROM candidate WHERE unmatched LIKE '%do_not_match%'`),
  );
  return row?.n ?? 0;
};
const answersOf = async (name: CallName) => JSON.stringify(await bench.dispatch(name, validInputs[name]));

describe('who must not be matched with whom', () => {
  it('is there to be told: an operator is told', async () => {
    bench.actAs('operator');
    expect(await answersOf('doNotMatch.list')).toContain(`${CANARY} note`);
    expect(await answersOf('review.candidates')).toMatch(RULE);
    expect(await answersOf('review.get')).toMatch(RULE);
    expect(await answersOf('audit.ofPerson')).toMatch(RULE);
  });

  it.each(QUERIES)('%s tells a viewer nothing of it', async (name) => {
    bench.actAs('viewer');
    const told = await answersOf(name);
    expect(told).not.toContain(CANARY);
    expect(told).not.toMatch(RULE);
  });

  it('is not listed for a viewer', async () => {
    bench.actAs('viewer');
    expect(await bench.dispatch('doNotMatch.list', { personId: 1 })).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    });
  });

  it('stands in no message to either side, and in no export', async () => {
    bench.actAs('admin');
    await bench.database.write('test', async (writer) => {
      await writer.run('CREATE TEMP TABLE kept AS SELECT * FROM do_not_match');
      await writer.run('DELETE FROM do_not_match');
      await writer.run(`INSERT INTO "match" (id, request_id, helper_id, status, cost, terms, is_clear, created_at, updated_by, updated_at)
        VALUES (900, 1, 1, 'confirmed', 0, '[]', 1, 0, 'x', 0)`);
      await writer.run('INSERT INTO do_not_match SELECT * FROM kept');
    });
    const messages = await bench.dispatch('matches.messages', { matchId: 900 });
    expect(messages.ok).toBe(true);
    expect(JSON.stringify(messages)).not.toMatch(TOLD);
    for (const kind of ['requests', 'helpers', 'matches']) {
      expect(await bench.dispatch('exports.save', { kind })).toMatchObject({ ok: true });
      const text = await readFile(bench.savedFile, 'utf8');
      expect(text).toContain(kind === 'helpers' ? 'Helper 1' : 'Person 1');
      expect(text).not.toMatch(TOLD);
    }
  });
});
