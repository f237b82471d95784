import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MatchingProblem } from '../../../matching/problem';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import { helperInputSchema } from '../../../shared/domain/helper';
import { personInputSchema } from '../../../shared/domain/person';
import { requestInputSchema, type RequestInput } from '../../../shared/domain/request';
import type { Writer } from '../../database/session';
import { KeptProblem } from '../../workers/kept-problem';
import type { ProblemDelta } from '../../workers/protocol';
import { decode, encode } from '../../workers/wire';
import { getHelper, updateHelper } from '../helpers/service';
import { insertMatch } from '../helpers/testing';
import { addDoNotMatch, removeDoNotMatch } from '../people/do-not-match';
import { getPerson, updatePerson } from '../people/service';
import { aPlace } from '../people/testing';
import { getRequest, updateRequest } from '../requests/service';
import { chooseHelper, confirmMany, postpone, turnDown } from './decisions';
import { markIllToday } from './ill-today-service';
import { recordStep } from './progress';
import { buildProblem } from './problem-builder';
import { ProblemFeed } from './problem-feed';
import { DECIDER, NOW, openTown, type Town } from './testing';
import { peekUndo, runUndo } from './undo';

/** Numbers from 0 to below 1 that are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Stands for the thread: keeps what it is fed, as bytes that went over the wire. */
class Receiver {
  kept = new KeptProblem();
  started = 1;
  deltas = 0;
  parts = 0;
  largest = 0;
  thread = () => this.started;
  feed = (_thread: number, delta: ProblemDelta): void => {
    this.deltas++;
    this.parts += delta.requests.length + delta.helpers.length;
    const bytes = encode(delta);
    this.largest = Math.max(this.largest, bytes.length);
    this.kept.apply(decode(bytes) as ProblemDelta);
  };
  restart(): void {
    this.started++;
    this.kept = new KeptProblem();
  }
}

let town: Town;
let receiver: Receiver;
let feed: ProblemFeed;
beforeEach(async () => {
  town = await openTown();
  receiver = new Receiver();
  feed = new ProblemFeed(receiver);
});
afterEach(() => town.dispose());

const sorted = (problem: MatchingProblem): MatchingProblem => ({
  ...problem,
  requests: [...problem.requests].sort((a, b) => a.id - b.id),
  helpers: [...problem.helpers].sort((a, b) => a.id - b.id),
});
const whole = async (now: number) =>
  sorted(await town.database.read((r) => buildProblem(r, { now, timeZone: DECIDER.timeZone })));
async function keptAt(now: number): Promise<MatchingProblem> {
  const fed = await feed.bringUpToDate(town.database, { now });
  if (fed === null) throw new Error('There is an organisation.');
  return receiver.kept.at(fed.head);
}

const WHENS: RequestInput['when'][] = [
  { kind: 'any' },
  { kind: 'by', date: '2026-01-05', toMinute: 900 },
  { kind: 'by', date: '2026-01-09', toMinute: 1_080 },
  { kind: 'between', date: '2026-01-05', fromMinute: 540, toMinute: 600 },
  { kind: 'between', date: '2026-01-12', fromMinute: 600, toMinute: 720 },
];

/** One thing after another that people do, in an order that the numbers choose. */
function life(random: () => number, people: readonly PersonId[]) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const idsIn = async (w: Writer, table: string, where = '1') =>
    (await w.sql<{ id: number }>(`SELECT id FROM ${table} WHERE ${where} ORDER BY id`)).map(({ id }) => id);
  const aRequestId = async (w: Writer) => pick(await idsIn(w, 'request')) as RequestId;
  const aHelperId = async (w: Writer) => pick(await idsIn(w, 'helper')) as HelperId;
  const aMatch = async (w: Writer, where: string) => {
    const id = pick(await idsIn(w, '"match"', where));
    const row = await w.sqlOne<{ version: number }>('SELECT version FROM "match" WHERE id = ?', [id]);
    return { matchId: id, version: row?.version ?? 0 };
  };
  const decider = (now: number) => ({ ...DECIDER, now });
  const steps: ((w: Writer, now: number) => Promise<unknown>)[] = [
    async (w) => insertMatch(w, await aRequestId(w), await aHelperId(w), 'suggested', NOW),
    async (w) => insertMatch(w, await aRequestId(w), await aHelperId(w), 'suggested', NOW),
    async (w, now) =>
      insertMatch(
        w,
        await aRequestId(w),
        await aHelperId(w),
        'done',
        now - Math.floor(random() * 40 * 86_400_000),
      ),
    async (w, now) => insertMatch(w, await aRequestId(w), await aHelperId(w), 'confirmed', now),
    async (w, now) => confirmMany(w, await idsIn(w, '"match"', `status = 'suggested'`), decider(now)),
    async (w, now) =>
      turnDown(
        w,
        { ...(await aMatch(w, `status = 'suggested'`)), reason: 'turn_down:too_far', note: '' },
        decider(now),
      ),
    async (w, now) => {
      const id = await aRequestId(w);
      const { version } = await getRequest(w, id);
      return postpone(
        w,
        { requestId: id, version, until: now + 1 + Math.floor(random() * 3_600_000) },
        decider(now),
      );
    },
    async (w, now) => {
      const input = { requestId: await aRequestId(w), helperId: await aHelperId(w) };
      return chooseHelper(w, { ...input, note: '' } as never, decider(now));
    },
    async (w, now) => {
      const step = pick(['contacted', 'accepted', 'declined', 'done', 'no_show', 'cancelled'] as const);
      const reason =
        { declined: 'decline:no_time', cancelled: 'cancel:helper_not_there' }[step as string] ?? null;
      const match = await aMatch(w, `status NOT IN ('suggested','turned_down','declined','cancelled')`);
      return recordStep(w, { ...match, step, side: 'helper', reason, note: '' } as never, decider(now));
    },
    async (w, now) => {
      const undo = await peekUndo(w);
      if (undo !== null) await runUndo(w, undo.id, decider(now));
    },
    async (w, now) =>
      markIllToday(w, { helperId: await aHelperId(w), reason: 'cancel:helper_unwell' }, decider(now)),
    async (w, now) => {
      const id = await aHelperId(w);
      const { version, ...helper } = await getHelper(w, id);
      const availability = [{ weekday: pick([1, 2, 3, 4, 5]), fromMinute: 480, toMinute: 1_080 }];
      const changes = { availability, tasksPerWeek: pick([0, 1, 3]), breakUntil: pick([null, '2026-01-06']) };
      const status = pick(['active', 'paused', 'left'] as const);
      return updateHelper(
        w,
        { id, version, helper: helperInputSchema.strip().parse({ ...helper, ...changes, status }) },
        now,
      );
    },
    async (w, now) => {
      const id = await aRequestId(w);
      const { version, ...request } = await getRequest(w, id);
      const changes = {
        when: pick(WHENS),
        urgency: pick(['low', 'high'] as const),
        helpersNeeded: pick([1, 2, 3]),
      };
      const update = {
        id,
        version,
        scope: 'one' as const,
        rrule: null,
        request: requestInputSchema.strip().parse({ ...request, ...changes }),
      };
      return updateRequest(w, update, { by: 'Test', now });
    },
    async (w, now) => {
      const id = pick(people);
      const { version, ...person } = await getPerson(w, id);
      const point = { lat: 47.1 + random() / 10, lng: 9.52 };
      const changes = { languages: [pick(['de', 'pl', 'en'])], places: [aPlace({ point })] };
      return updatePerson(w, id, version, personInputSchema.strip().parse({ ...person, ...changes }), now);
    },
    (w) =>
      addDoNotMatch(
        w,
        { personId: pick(people), otherId: pick(people), reason: 'do_not_match:conflict', note: '' },
        DECIDER,
      ),
    (w) => removeDoNotMatch(w, pick(people), pick(people)),
    (w) => w.run(`UPDATE request SET status = 'closed' WHERE id = (SELECT max(id) FROM request)`),
    async (w) => w.run(`UPDATE request SET time_zone = 'Asia/Tokyo' WHERE id = ?`, [await aRequestId(w)]),
    async (w) => {
      const id = await aHelperId(w);
      await w.run('DELETE FROM "match" WHERE helper_id = ?', [id]);
      await w.run('DELETE FROM helper WHERE id = ?', [id]);
    },
    async (w) => {
      const id = await aRequestId(w);
      await w.run('DELETE FROM "match" WHERE request_id = ?', [id]);
      await w.run('DELETE FROM request WHERE id = ?', [id]);
    },
    async (w) => w.run('DELETE FROM "match" WHERE id = ?', [pick(await idsIn(w, '"match"'))]),
    (w) =>
      w.run(
        `UPDATE term SET category = json_set(category, '$.vetting', json(?)) WHERE code = 'category:shopping'`,
        [pick(['["vetting:id"]', '[]', '[]', '[]'])],
      ),
    (w) =>
      w.run(`UPDATE request SET requester_id = ? WHERE id = (SELECT min(id) FROM request)`, [pick(people)]),
  ];
  return {
    kinds: steps.length,
    /** Which of the kinds came about, or null: much is refused, as it would be to people. */
    step: async (now: number): Promise<number | null> => {
      const one = pick(steps);
      return await town.database
        .write('test', (w) => one(w, now))
        .then(
          () => steps.indexOf(one),
          () => null,
        );
    },
  };
}

/** A few people with requests, and a few who help; returns them all. */
async function addSome(random: () => number): Promise<PersonId[]> {
  const when = () => WHENS[Math.floor(random() * WHENS.length)] ?? { kind: 'any' };
  for (let n = 0; n < 6; n++) {
    const person = await town.addPerson(`Person ${String(n)}`);
    await town.addRequest(person, { when: when(), helpersNeeded: 1 + (n % 2) });
    await town.addRequest(person, { when: when(), continuityStrength: 'wish' });
    await town.addHelper(`Helper ${String(n)}`, {}, 500 * n);
  }
  const rows = await town.database.read((r) => r.sql<{ id: PersonId }>('SELECT id FROM person ORDER BY id'));
  return rows.map(({ id }) => id);
}

async function settle(random: () => number) {
  return life(random, await addSome(random));
}

describe('what the thread keeps', () => {
  it('is the whole problem after whatever was done, and however time went', async () => {
    const done = new Set<number | null>();
    const random = numbers(1);
    const { step, kinds } = await settle(random);
    let now = NOW;
    for (let n = 0; n < 150; n++) {
      for (let k = Math.floor(random() * 4); k >= 0; k--) done.add(await step(now));
      now += Math.floor(random() ** 4 * 10 * 3_600_000);
      if (random() < 0.03) now += 7 * 86_400_000;
      if (random() < 0.05) receiver.restart();
      if (random() < 0.1) await addSome(random);
      expect(await keptAt(now)).toEqual(await whole(now));
    }
    const never = Array.from({ length: kinds }, (_, kind) => kind).filter((kind) => !done.has(kind));
    expect(never).toEqual([]);
  });

  it('takes little to bring up to date after one change', async () => {
    await settle(numbers(1));
    await keptAt(NOW);
    const id = 2 as HelperId;
    receiver.parts = 0;
    await town.database.write('test', async (w) => {
      const { version, ...helper } = await getHelper(w, id);
      await updateHelper(
        w,
        { id, version, helper: helperInputSchema.strip().parse({ ...helper, tasksPerWeek: 5 }) },
        NOW,
      );
    });
    await keptAt(NOW);
    expect(receiver.parts).toBe(1);
  });

  it('holds what was written while it was being brought up to date', async () => {
    const { step } = await settle(numbers(1));
    const [first, ...others] = [feed.bringUpToDate(town.database, { now: NOW }), step(NOW), step(NOW)];
    await Promise.all(others);
    const fed = await first;
    expect(await keptAt(NOW)).toEqual(await whole(NOW));
    expect(fed?.stamp).toMatch(/^\d+:\d+$/);
  });
});

describe('the change log', () => {
  it('is written by a trigger for each change of each table that the problem is read from', async () => {
    const seen = new Set<string>();
    await town.addRequest(await town.addPerson('Rita'));
    await town.addHelper('Nora');
    await town.database.read(async (reader) => {
      const watched = Object.create(reader) as typeof reader;
      watched.sql = (text, parameters) => {
        for (const [, name] of text.matchAll(/(?:FROM|JOIN) "?(\w+)"?/g)) seen.add(name ?? '');
        return reader.sql(text, parameters);
      };
      await buildProblem(watched, { now: NOW, timeZone: DECIDER.timeZone });
    });
    const triggers = await town.database.read((r) =>
      r.sql<{ name: string; table: string }>(
        `SELECT name, tbl_name AS "table" FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'matching_change_%'`,
      ),
    );
    const has = (table: string, event: string) =>
      triggers.some((one) => one.table === table && one.name.startsWith(`matching_change_${table}_${event}`));
    const missing = [...seen].flatMap((table) =>
      ['insert', 'update', 'delete']
        .filter((event) => !has(table, event))
        .map((event) => `${table} ${event}`),
    );
    expect(missing.sort()).toEqual([
      // History is never rewritten.
      'match_event update',
      // A person and a category neither come nor go while a helper or a request refers to them.
      'person delete',
      'person insert',
      'term delete',
      'term insert',
    ]);
  });

  it('notes a change even where the statement that makes it ignores conflicts', async () => {
    await town.addHelper('Nora');
    const seq = () =>
      town.database.read((r) => r.sql(`SELECT seq FROM matching_change WHERE kind = 'helper' AND id = 1`));
    const before = await seq();
    await town.database.write('test', (w) => w.run('UPDATE OR IGNORE helper SET seats = 4 WHERE id = 1'));
    expect(await seq()).not.toEqual(before);
  });
});
