import type { HelperInput } from '../../../shared/domain/helper';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { MatchStatus } from '../../../shared/domain/match';
import type { PersonInput } from '../../../shared/domain/person';
import type { RequestInput } from '../../../shared/domain/request';
import { KithError } from '../../../shared/contract/errors';
import type { Database } from '../../database/unit-of-work';
import type { QueryContext } from '../../ipc/context';
import { MatchingClient } from '../../workers/matching-client';
import { workerPath } from '../../workers/testing';
import { insertHelpers } from '../helpers/service';
import { aHelper } from '../helpers/testing';
import { openTestRecord, TEST_ORGANISATION } from '../organisation/testing';
import { insertPeople } from '../people/service';
import { aPerson, aPlace } from '../people/testing';
import { insertRequests } from '../requests/service';
import { aRequest } from '../requests/testing';
import { getMatch } from './match-repository';
import { MatchingRunner, type MatchingStatus } from './matching-runner';

/** Monday, 5 January 2026, 08:00 in Vaduz. */
export const NOW = Date.UTC(2026, 0, 5, 7);
export const DECIDER = { by: 'Test', now: NOW, timeZone: TEST_ORGANISATION.timeZone };

/** Tomorrow from ten to eleven. */
const TOMORROW = { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 } as const;
const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1080 }));

export interface Town {
  readonly database: Database;
  readonly dispose: () => Promise<void>;
  readonly addPerson: (name: string, changes?: Partial<PersonInput>) => Promise<PersonId>;
  readonly addRequest: (requesterId: PersonId, changes?: Partial<RequestInput>) => Promise<RequestId>;
  readonly addHelper: (
    name: string,
    changes?: Partial<HelperInput>,
    metresNorth?: number,
  ) => Promise<HelperId>;
}

function first<T>(ids: readonly T[]): T {
  const [id] = ids;
  if (id === undefined) throw new KithError('internal', 'nothing was inserted');
  return id;
}

/** An organisation in Vaduz with nobody in it yet. */
export async function openTown(): Promise<Town> {
  const { database, dispose } = await openTestRecord();
  const addPerson = (name: string, changes: Partial<PersonInput> = {}) =>
    database.write('test', async (writer) =>
      first(
        await insertPeople(writer, [aPerson({ displayName: name, places: [aPlace()], ...changes })], NOW),
      ),
    );
  return {
    database,
    dispose,
    addPerson,
    addRequest: (requesterId, changes) =>
      database.write('test', async (writer) =>
        first(
          await insertRequests(writer, [aRequest(requesterId, { when: TOMORROW, ...changes })], {
            by: 'Test',
            now: NOW,
          }),
        ),
      ),
    addHelper: async (name, changes, metresNorth = 1_000) => {
      const point = { lat: 47.1393 + metresNorth / 111_195, lng: 9.5228 };
      const personId = await addPerson(name, { places: [aPlace({ point })] });
      return await database.write('test', async (writer) =>
        first(
          await insertHelpers(
            writer,
            [
              aHelper(personId, {
                availability: WORKDAYS,
                travelLimitMetres: 10_000,
                tasksPerWeek: 3,
                ...changes,
              }),
            ],
            NOW,
          ),
        ),
      );
    },
  };
}

/** The runner with the real thread; `statuses` fills with what it told. */
export function runnerFor(database: Database, now: () => number = () => NOW) {
  const statuses: MatchingStatus[] = [];
  const errors: unknown[] = [];
  const client = new MatchingClient(workerPath());
  const runner = new MatchingRunner({
    database: () => database,
    client,
    now,
    onStatus: (status) => statuses.push(status),
    onStored: () => undefined,
    onError: (error) => errors.push(error),
    debounceMs: 5,
  });
  return { runner, client, statuses, errors };
}

/** A town in which plans are made; `run` ends in the error of a run that failed. */
export interface PlannedTown extends Town {
  readonly run: () => Promise<void>;
  readonly write: Database['write'];
  readonly statusOf: (matchId: number) => Promise<MatchStatus>;
}

/** A town with nobody in it and the real thread, which ends with it. */
export async function openPlannedTown(): Promise<PlannedTown> {
  const town = await openTown();
  const { runner, errors } = runnerFor(town.database);
  return {
    ...town,
    run: async () => {
      await runner.run();
      for (const error of errors) throw error;
    },
    write: (label, work) => town.database.write(label, work),
    statusOf: async (id) => (await town.database.read((reader) => getMatch(reader, id))).status,
    dispose: async () => {
      await runner.stop();
      await town.dispose();
    },
  };
}

/** The live suggestions as request id -> helper ids. */
export async function suggestions(database: Database): Promise<Map<number, number[]>> {
  const rows = await database.read((reader) =>
    reader.sql<{ requestId: number; helperId: number }>(
      `SELECT request_id AS requestId, helper_id AS helperId FROM "match" WHERE status = 'suggested' ORDER BY helper_id`,
    ),
  );
  const found = new Map<number, number[]>();
  for (const row of rows) found.set(row.requestId, [...(found.get(row.requestId) ?? []), row.helperId]);
  return found;
}

/** The id of the live suggestion of a request. */
export async function suggestionOf(database: Database, requestId: number): Promise<number> {
  const row = await database.read((reader) =>
    reader.sqlOne<{ id: number }>(`SELECT id FROM "match" WHERE request_id = ? AND status = 'suggested'`, [
      requestId,
    ]),
  );
  if (!row) throw new KithError('not_found', 'There is no suggestion.');
  return row.id;
}

/** What a query gets where whoever asks sees everything. */
export function seesAll(database: Database): Pick<QueryContext, 'read' | 'readPast' | 'now'> {
  return { now: NOW, read: (work) => database.read(work), readPast: (work) => database.read(work) };
}
