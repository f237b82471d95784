import type { CallName } from '../../../shared/contract';
import type { Envelope } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { Database } from '../../database/unit-of-work';
import { insertHelpers } from '../../features/helpers/service';
import { aHelper } from '../../features/helpers/testing';
import { addTerm } from '../../features/terms/service';
import { NOW, type Town } from '../../features/matches/testing';
import { aPlace } from '../../features/people/testing';
import { openFuzzBench } from './fuzz-bench';
import { addWords, CARE_CANARIES, plantCare } from './care-canaries';
import { addTwin, PHONE_CANARIES, plantPhone } from './phone-canaries';

/** One value for each protected field, that stands nowhere else. */
export const CANARIES = {
  helperSurname: 'Quetzalhelper',
  helperPhone: '555 71 31',
  helperEmail: 'quetzal.help@example.org',
  helperStreet: 'Kanarienweg 77',
  helperPostcode: '94907',
  helperHours: 'before the canary sings',
  helperNotes: 'helper canary note',
  helpingNotes: 'helping canary note',
  helperLat: '47.148753',
  helperLng: '9.5311479',
  checkKind: 'vetting:canary',
  checkFrom: '2019-03-23',
  checkUntil: '2031-07-19',
  requesterSurname: 'Quetzalrequester',
  requesterPhone: '555 72 32',
  requesterEmail: 'quetzal.ask@example.org',
  requesterStreet: 'Zeisigweg 78',
  requesterNotes: 'requester canary note',
  requesterLat: '47.1412973',
  requesterLng: '9.5263371',
  callerSurname: 'Quetzalcaller',
  callerRelation: 'niece of the canary',
  requestDetails: 'canary in detail',
  requestStreet: 'Finkenweg 79',
  requestLat: '47.1391137',
  matchNote: 'canary turned down',
  offMapLat: '47.1433391',
  offMapLng: '9.5213371',
  helperLabel: 'Zqhelperdoor',
  requesterLabel: 'Zqdoor',
  ...PHONE_CANARIES,
  ...CARE_CANARIES,
} as const;

const at = (lat: string, lng: string) => ({ lat: Number(lat), lng: Number(lng) });

const tomorrowAt = (hour: number) =>
  ({ kind: 'between', date: '2026-01-06', fromMinute: hour * 60, toMinute: hour * 60 + 60 }) as const;

/** Somebody who helps, somebody who asks through a caller, and somebody who is not to be shown on the map. */
async function plant(town: Town): Promise<void> {
  const c = CANARIES;
  await town.database.write('test', addWords);
  const requesterId = await town.addPerson(`Rosalinde ${c.requesterSurname}`, {
    phones: [{ asGiven: c.requesterPhone, e164: null }],
    email: c.requesterEmail,
    notes: c.requesterNotes,
    needs: [c.requesterNeed],
    places: [
      aPlace({ label: c.requesterLabel, line: c.requesterStreet, point: at(c.requesterLat, c.requesterLng) }),
    ],
  });
  const callerId = await town.addPerson(`Cornelia ${c.callerSurname}`, { places: [] });
  const elsewhere = aPlace({ line: c.requestStreet, point: at(c.requestLat, '9.5241') });
  const spoken = { callerId, callerRelation: c.callerRelation, details: c.requestDetails };
  const requestId = await town.addRequest(requesterId, { ...spoken, place: elsewhere });
  await town.addRequest(requesterId, { when: tomorrowAt(13) });
  const offMap = await town.addPerson('Olga Offmap', {
    isOffMap: true,
    places: [aPlace({ line: 'Meisenweg 80', point: at(c.offMapLat, c.offMapLng) })],
  });
  await town.addRequest(offMap, { when: tomorrowAt(16) });
  const about = { requesterId, otherId: offMap, thirdId: callerId };
  await town.database.write('test', (writer) => plantCare(writer, about));
  const helperPersonId = await plantHelper(town);
  await addTwin(town);
  await plantPhone(town, { requesterId, helperPersonId, requestId });
}

async function plantHelper(town: Town): Promise<number> {
  const c = CANARIES;
  const personId = await town.addPerson(`Hedwig ${c.helperSurname}`, {
    phones: [
      { asGiven: c.helperPhone, e164: null },
      { asGiven: c.helperRang, e164: c.helperRangE164 },
    ],
    email: c.helperEmail,
    contactHours: c.helperHours,
    notes: c.helperNotes,
    needs: [c.helperNeed],
    places: [
      aPlace({
        label: c.helperLabel,
        line: c.helperStreet,
        postcode: c.helperPostcode,
        point: at(c.helperLat, c.helperLng),
      }),
    ],
  });
  await town.database.write('test', async (writer) => {
    await addTerm(writer, {
      list: 'vetting',
      label: 'canary',
      category: null,
      vetting: { months: null, graceDays: 0 },
    });
    const vetting = [{ kind: c.checkKind, validFrom: c.checkFrom, validUntil: c.checkUntil }];
    const availability = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1080 }));
    const helper = {
      notes: c.helpingNotes,
      vetting,
      availability,
      travelLimitMetres: 10_000,
      tasksPerWeek: 9,
    };
    await insertHelpers(writer, [aHelper(personId, helper)], NOW);
  });
  return personId;
}

/** Enough for every row of each table that is planted. */
const IDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** An input with every id in it replaced, and nothing that narrows a list. */
function about(input: unknown, id: number): unknown {
  if (Array.isArray(input)) return input.map((part) => about(part, id));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]): [string, unknown] => {
      // Two ids of people are of two people.
      if (key === 'otherId' || key === 'goneId') return [key, id + 1];
      if (typeof value === 'number' && /^(id|.*Id)$/.test(key)) return [key, id];
      if (Array.isArray(value) && /Ids$/.test(key)) return [key, value.length === 0 ? [] : [id]];
      if (key === 'limit') return [key, Math.max(Number(value), 50)];
      return [key, key === 'text' ? '' : about(value, id)];
    }),
  );
}

/** What a desk noted of how a task went. */
async function plantResult(database: Database, matchId: number): Promise<void> {
  await database.write('test', (writer) =>
    writer.run(
      `INSERT INTO match_event (match_id, at, by, from_status, to_status, note)
       VALUES (?, ?, 'Test', 'under_way', 'done', ?)`,
      [matchId, NOW, CANARIES.resultNote],
    ),
  );
}

/** The helper was in the record twice, and is once now. */
async function mergeTwin(call: (name: CallName, input: unknown) => Promise<Envelope>): Promise<void> {
  const idOf = async (text: string) => {
    const hits = await call('people.search', { text, limit: 1 });
    return hits.ok ? (hits.value as { id: number }[])[0]?.id : undefined;
  };
  const pair = {
    kind: 'person',
    keptId: await idOf(CANARIES.helperSurname),
    goneId: await idOf(CANARIES.mergedSurname),
  };
  const preview = await call('duplicates.preview', pair);
  const stamp = preview.ok && (preview.value as { stamp: string }).stamp;
  const merged = await call('duplicates.merge', { ...pair, stamp, choices: {} });
  if (!merged.ok) throw new Error(merged.error.message);
}

export type CanaryBench = Awaited<ReturnType<typeof openCanaryBench>>;

/** The planted record with every call there is, made as anybody. One helper was turned down with a note. */
export async function openCanaryBench() {
  let asking: User | null = null;
  const broadcasts: unknown[] = [];
  const bench = await openFuzzBench({
    fill: plant,
    user: () => asking,
    changed: (topics) => broadcasts.push(topics),
  });
  const call = async (user: User | null, name: CallName, input: unknown): Promise<Envelope> => {
    asking = user;
    return await bench.dispatch(name, structuredClone(input));
  };
  await mergeTwin((name, input) => call(null, name, input));
  await bench.match();
  const suggested = await bench.database.read((reader) =>
    reader.sql<{ id: number }>(`SELECT id FROM "match" WHERE status = 'suggested' ORDER BY request_id`),
  );
  const turnDown = { matchId: suggested[0]?.id, reason: 'turn_down:other', note: CANARIES.matchNote };
  const answer = await call(null, 'matches.turnDown', turnDown);
  if (!answer.ok || suggested.length < 2) throw new Error('the planted record has too few suggestions');
  await plantResult(bench.database, suggested[0]?.id ?? 0);
  return {
    database: bench.database,
    dispose: () => bench.dispose(),
    broadcasts,
    call,
    takeFiles: bench.takeFiles,
    wait: bench.wait,
    /** Somebody logs in: whoever it is, what they see is seen afresh. */
    logIn: () => {
      bench.sitDown(bench.first);
    },
    /** What was logged since the last time, and the errors themselves. */
    takeErrors: () => (bench.logged.splice(0) as [string, unknown][]).map(([, error]) => error),
    /** The id of a suggestion of the planted helper that waits. */
    suggestionId: suggested[1]?.id ?? 0,
    inputsOf: (input: unknown): unknown[] => {
      const all = IDS.map((id) => JSON.stringify(about(input, id)));
      return [...new Set(all)].map((text) => JSON.parse(text) as unknown);
    },
    /** How much searching for a text finds in all. */
    found: async (user: User, text: string): Promise<number> => {
      const slice = { offset: 0, limit: 50 };
      const helperFilter = {
        text,
        categories: [],
        statuses: [],
        freeToday: false,
        vettingExpired: false,
        isFlagged: false,
      };
      const requestFilter = {
        text,
        categories: [],
        urgencies: [],
        statuses: [],
        requesterId: null,
        isFlagged: false,
      };
      const queue = { text, categories: [], urgencies: [], ...slice };
      const asked: [CallName, unknown][] = [
        ['people.search', { text, limit: 50 }],
        ['helpers.list', { filter: helperFilter, sort: 'name', ...slice }],
        ['requests.list', { filter: requestFilter, sort: 'newest', ...slice }],
        ['review.queue', { show: 'suggested', ...queue }],
        ['review.candidates', { requestId: 2, text, limit: 50 }],
      ];
      let hits = 0;
      for (const [name, input] of asked) hits += hitsIn(await call(user, name, input));
      return hits;
    },
  };
}

function hitsIn(answer: Envelope): number {
  if (!answer.ok) throw new Error(answer.error.message);
  const value = answer.value as unknown[] | { items: unknown[]; total: number };
  return Array.isArray(value) ? value.length : value.items.length + value.total;
}
