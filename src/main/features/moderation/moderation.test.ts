import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS, type Role } from '../../../shared/contract/permissions';
import type { HelperId, MatchId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { MeasureKind, MeasureSide } from '../../../shared/domain/measure';
import { contextFor } from '../../ipc/testing';
import type { CommandContext } from '../../ipc/context';
import { createHelperHandlers } from '../helpers/handlers';
import { findHelper } from '../helpers/repository';
import { settle } from '../imports/settle';
import { createMapHandlers } from '../map/handlers';
import { chooseHelper, confirmMany, confirmMatch, turnDown } from '../matches/decisions';
import { fairness } from '../matches/fairness';
import { markIllToday } from '../matches/ill-today-service';
import { recordStep } from '../matches/progress';
import { reviewCandidates, reviewQueue } from '../matches/review';
import {
  DECIDER,
  NOW,
  openPlannedTown,
  suggestionOf,
  suggestions,
  type PlannedTown,
  seesAll,
} from '../matches/testing';
import { peekUndo, runUndo } from '../matches/undo';
import { createPeopleHandlers } from '../people/handlers';
import { createRequestHandlers } from '../requests/handlers';
import { createRequest, extendSeries, getRequest, updateRequest } from '../requests/service';
import { setRequestStatus } from '../requests/status-service';
import { aRequest } from '../requests/testing';
import { createModerationHandlers } from './handlers';
import { shownTo } from './in-force-repository';
import { liftMeasure } from './service';

const DAY = 86_400_000;
const ENTRY = { by: 'Test', now: NOW };
const handlers = createModerationHandlers();

let town: PlannedTown;
let anna: PersonId;
let hanas: PersonId;
let request: RequestId;
let hana: HelperId;
beforeEach(async () => {
  town = await openPlannedTown();
  anna = await town.addPerson('Anna', { phones: [{ asGiven: '078 1', e164: '+41781234567' }] });
  request = await town.addRequest(anna);
  hana = await town.addHelper('Hana');
  hanas = (await town.database.read((reader) => findHelper(reader, hana)))!.person.id;
});
afterEach(() => town.dispose());

function as(role: Role, now = NOW): CommandContext {
  const user = { id: null, name: role, role, permissions: new Set(ROLE_PERMISSIONS[role]) };
  return contextFor(town.database, now, user);
}
type MeasureOptions = Partial<{ side: MeasureSide; until: string | null; now: number }>;
const measure = (
  personId: PersonId,
  kind: MeasureKind,
  { side = 'both', until = null, now = NOW }: MeasureOptions = {},
) =>
  handlers['measures.add'](
    { personId, kind, side, reason: 'measure:conduct', note: 'A canary.', until },
    as('front_desk', now),
  );
const choose = () =>
  town.write('test', (writer) => chooseHelper(writer, { requestId: request, helperId: hana }, DECIDER));
const undo = () =>
  town.write('test', async (writer) => runUndo(writer, (await peekUndo(writer))?.id ?? 0, DECIDER));
const notEligible = (refusal: string) => ({ code: 'not_eligible', details: { refusal } });

const CASES: readonly [MeasureKind, MeasureSide, () => PersonId, string][] = [
  ['hold', 'helper', () => hanas, 'helper_held_back'],
  ['block', 'both', () => hanas, 'helper_held_back'],
  ['hold', 'requester', () => anna, 'requester_held_back'],
  ['block', 'requester', () => anna, 'requester_held_back'],
];

describe.each(CASES)('a %s as %s', (kind, side, who, refusal) => {
  it('takes suggestions away, and no run brings one back until it is lifted', async () => {
    await town.run();
    expect((await suggestions(town.database)).get(request)).toEqual([hana]);
    const { measures } = await measure(who(), kind, { side });
    expect(await suggestions(town.database)).toEqual(new Map());
    await town.run();
    expect(await suggestions(town.database)).toEqual(new Map());
    await town.write('test', (writer) => liftMeasure(writer, { id: measures[0]!.id, note: '' }, ENTRY));
    await town.run();
    expect((await suggestions(town.database)).get(request)).toEqual([hana]);
  });

  it('is refused at confirm, alone and among many, and where a person chooses', async () => {
    await town.run();
    const matchId = await suggestionOf(town.database, request);
    // As another program might, so that the suggestion stands although it should have gone.
    await town.write('test', (writer) =>
      writer.run(
        `INSERT INTO measure (person_id, kind, side, reason, note, created_by, created_at, lifted_note)
         VALUES (?, ?, ?, 'measure:conduct', '', 'x', 0, '')`,
        [who(), kind, side],
      ),
    );
    const confirm = () =>
      town.write('test', (writer) => confirmMatch(writer, { matchId, version: null }, DECIDER));
    await expect(confirm()).rejects.toMatchObject(notEligible(refusal));
    await expect(choose()).rejects.toMatchObject(notEligible(refusal));
    await expect(
      town.write('test', (writer) => confirmMany(writer, [matchId], DECIDER)),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('is told with its reason where a helper is looked for, and not offered as a change', async () => {
    await measure(who(), kind, { side });
    const [found] = await reviewCandidates(
      { requestId: request, text: 'Hana', limit: 5 },
      seesAll(town.database),
    );
    expect(found).toMatchObject({ refusals: [{ code: refusal, facts: {} }], change: null });
  });

  it('keeps a decision from being taken back into something new', async () => {
    await town.run();
    const matchId = await suggestionOf(town.database, request);
    await town.write('test', (writer) =>
      turnDown(writer, { matchId, reason: 'turn_down:other', note: '' }, DECIDER),
    );
    await measure(who(), kind, { side });
    await expect(undo()).rejects.toMatchObject(notEligible(refusal));
    expect(await town.statusOf(matchId)).toBe('turned_down');
  });

  it('leaves what was confirmed, lists it for a decision, and lets it go on', async () => {
    const [matchId] = (await choose()).matchIds as [MatchId];
    const { toDecide } = await measure(who(), kind, { side });
    expect(toDecide).toMatchObject([
      { matchId, requestId: request, requesterName: 'Anna', helperName: 'Hana' },
    ]);
    const step = { matchId, version: 2, side: null, reason: null, note: '' } as const;
    await town.write('test', (writer) => recordStep(writer, { ...step, step: 'accepted' } as never, DECIDER));
    expect(await town.statusOf(matchId)).toBe('accepted');
  });

  it('keeps what was cancelled for an illness from coming back', async () => {
    const today = { kind: 'between', date: '2026-01-05', fromMinute: 600, toMinute: 660 } as const;
    const id = await town.addRequest(anna, { when: today });
    await town.write('test', (writer) => chooseHelper(writer, { requestId: id, helperId: hana }, DECIDER));
    await town.write('test', (writer) =>
      markIllToday(writer, { helperId: hana, reason: 'cancel:helper_unwell' }, DECIDER),
    );
    await measure(who(), kind, { side });
    await expect(undo()).rejects.toMatchObject(notEligible(refusal));
  });
});

describe('a block', () => {
  const create = (rrule: string | null = null) =>
    town.write('test', (writer) => createRequest(writer, { request: aRequest(anna), rrule }, ENTRY));
  const KIND_WORDS = {
    code: 'not_possible',
    message: expect.stringContaining('Please ask the front desk') as string,
  };

  it('lets nobody ask for anything new, alone, repeating or in the name of somebody else', async () => {
    await measure(anna, 'block', { side: 'requester' });
    await expect(create()).rejects.toMatchObject(KIND_WORDS);
    await expect(create('FREQ=WEEKLY')).rejects.toMatchObject(KIND_WORDS);
    const bo = await town.addPerson('Bo');
    const other = await town.addRequest(bo);
    const change = (requesterId: PersonId, rrule: string | null = null) =>
      town.write('test', async (writer) => {
        const { version } = await getRequest(writer, other);
        const update = { id: other, version, scope: 'one', request: aRequest(requesterId), rrule } as const;
        return await updateRequest(writer, update, ENTRY);
      });
    await expect(change(anna)).rejects.toMatchObject(KIND_WORDS);
    await change(bo);
  });

  it('says nothing of why, and not who decided', async () => {
    await measure(anna, 'block');
    const refused = await create().catch((error: unknown) => JSON.stringify(error) + String(error));
    expect(refused).not.toMatch(/canary|conduct|front_desk/);
  });

  it('does not open again what had ended, and lets what there is be corrected and ended', async () => {
    await measure(anna, 'block');
    const move = (status: 'cancelled' | 'open', reason: string | null) =>
      town.write('test', async (writer) => {
        const { version } = await getRequest(writer, request);
        const change = { id: request, version, status, scope: 'one', reason, note: '' } as const;
        return await setRequestStatus(writer, change, ENTRY);
      });
    await move('cancelled', 'close:other');
    await expect(move('open', null)).rejects.toMatchObject(KIND_WORDS);
  });

  it('makes no more of what repeats while it is in force', async () => {
    const when = { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 } as const;
    await town.write('test', (writer) =>
      createRequest(writer, { request: aRequest(anna, { when }), rrule: 'FREQ=WEEKLY' }, ENTRY),
    );
    const { measures } = await measure(anna, 'block');
    const extend = () => town.write('test', (writer) => extendSeries(writer, NOW + 14 * DAY));
    expect(await extend()).toBe(0);
    await town.write('test', (writer) => liftMeasure(writer, { id: measures[0]!.id, note: '' }, ENTRY));
    expect(await extend()).toBeGreaterThan(0);
  });

  it('turns away the rows of an import that ask in the name of somebody blocked, and no others', async () => {
    await measure(anna, 'block');
    const row = (displayName: string, e164: string, number: number) => ({
      ...{ row: { number, cells: [] }, fingerprint: String(number), problems: [], unknown: [] },
      record: {
        ...{ kind: 'requests', caller: null, request: {}, createdAt: null },
        requester: { displayName, isPseudonym: false, phones: [{ asGiven: '', e164 }], email: null },
      },
    });
    const rows = [row('Anna', '+41781234567', 1), row('Bo', '+41780000000', 2)] as never;
    const plan = await town.database.read((reader) => settle(reader, rows, NOW));
    expect(plan.imports).toHaveLength(1);
    expect(plan.rejected).toMatchObject([
      { problems: [{ message: expect.stringContaining('front desk') as string }] },
    ]);
  });

  it('of a helper alone lets them ask for help, and a hold lets requests be taken down', async () => {
    await measure(anna, 'block', { side: 'helper' });
    await create();
    await measure(anna, 'hold');
    await create();
  });
});

describe('hiding', () => {
  const lists = async (role: Role) => {
    const context = as(role);
    const page = { offset: 0, limit: 10 };
    const [people, requests, helpers, map] = [
      createPeopleHandlers(),
      createRequestHandlers(),
      createHelperHandlers(),
      createMapHandlers(),
    ];
    const shown = await town.database.read((reader) => shownTo(reader, context.user, NOW));
    const queue = { show: 'unmatched' as const, text: '', categories: [], urgencies: [], ...page };
    const filter = { text: '', categories: [], statuses: [] };
    return {
      search: (await people['people.search']({ text: 'Anna', limit: 5 }, context)).length,
      latest: (await people['people.search']({ text: '', limit: 5 }, context)).length,
      requests: (
        await requests['requests.list'](
          {
            filter: { ...filter, urgencies: [], requesterId: null, isFlagged: false },
            sort: 'newest',
            ...page,
          },
          context,
        )
      ).total,
      helpers: (
        await helpers['helpers.list'](
          {
            filter: { ...filter, freeToday: false, vettingExpired: false, isFlagged: false },
            sort: 'name',
            ...page,
          },
          context,
        )
      ).total,
      map: await map['map.points'](
        {
          ...{ showRequests: true, showHelpers: true, statuses: [], categories: [], urgencies: [] },
          freeToday: false,
        },
        context,
      ).then((points) => points.requests.length + points.helpers.length),
      queue: await town.database
        .read((reader) => reviewQueue(reader, queue, NOW, shown))
        .then(({ items, counts }) => items.length + counts.unmatched),
      load: await town.database
        .read((reader) => fairness(reader, { sort: 'name', descending: false, ...page }, NOW, shown))
        .then(({ total }) => total),
      choice: (
        await reviewCandidates({ requestId: request, text: '', limit: 5 }, seesAll(town.database), shown)
      ).length,
    };
  };
  const ALL = { search: 1, latest: 2, requests: 1, helpers: 1, map: 2, queue: 2, load: 1, choice: 1 };

  it('leaves both sides out of lists, search and map below the front desk, and nowhere from it on', async () => {
    expect(await lists('operator')).toEqual(ALL);
    await measure(anna, 'hide', { side: 'requester' });
    expect(await lists('operator')).toEqual({ ...ALL, search: 0, latest: 1, requests: 0, map: 1, queue: 0 });
    await measure(hanas, 'hide', { side: 'helper' });
    expect(await lists('viewer')).toEqual({
      ...{ search: 0, latest: 0, requests: 0, helpers: 0, map: 0, queue: 0, load: 0, choice: 0 },
    });
    expect(await lists('front_desk')).toEqual(ALL);
  });

  it('stops no match by itself', async () => {
    await measure(hanas, 'hide');
    await town.run();
    expect((await suggestions(town.database)).get(request)).toEqual([hana]);
  });
});

describe('a measure with a last day', () => {
  const list = (show: 'in_force' | 'over' | 'appealed', now: number) =>
    handlers['measures.list']({ show, offset: 0, limit: 10 }, as('front_desk', now));

  it('is in force through that day of the organisation, then stops by itself and is listed as expired', async () => {
    await measure(anna, 'block', { until: '2026-01-06' });
    // Vaduz is an hour ahead, so its day ends at 23:00 UTC.
    const lastMinute = Date.UTC(2026, 0, 6, 22, 59);
    const create = (now: number) =>
      town.write('test', (writer) =>
        createRequest(writer, { request: aRequest(anna), rrule: null }, { by: 'Test', now }),
      );
    await expect(create(lastMinute)).rejects.toMatchObject({ code: 'not_possible' });
    expect((await list('in_force', lastMinute)).items).toMatchObject([
      { state: 'in_force', until: '2026-01-06' },
    ]);
    await create(lastMinute + 60_000);
    expect((await list('in_force', lastMinute + 60_000)).total).toBe(0);
    expect((await list('over', lastMinute + 60_000)).items).toMatchObject([{ state: 'expired' }]);
    const later = { ...DECIDER, now: lastMinute + 60_000 };
    await town.write('test', (writer) => chooseHelper(writer, { requestId: request, helperId: hana }, later));
  });

  it('is not begun for a day that has passed, nor for a reason of another list', async () => {
    await expect(measure(anna, 'hold', { until: '2026-01-04' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(
      handlers['measures.add'](
        { personId: anna, kind: 'hold', side: 'both', reason: 'close:other', note: '', until: null },
        as('admin'),
      ),
    ).rejects.toMatchObject({ code: 'bad_input' });
    expect((await list('in_force', NOW)).total).toBe(0);
  });

  it('is lifted once, with who and why', async () => {
    const { measures } = await measure(anna, 'hold');
    const lift = () => handlers['measures.lift']({ id: measures[0]!.id, note: 'Cleared up.' }, as('admin'));
    expect((await lift()).measures).toMatchObject([
      { state: 'lifted', liftedBy: 'admin', liftedNote: 'Cleared up.', createdBy: 'front_desk' },
    ]);
    await expect(lift()).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });
});

describe('an appeal', () => {
  const decide = (id: number, outcome: 'kept' | 'lifted') =>
    handlers['measures.decideAppeal']({ id: id as never, outcome, words: 'We spoke.' }, as('admin'));
  const noted = async () => {
    const { measures } = await measure(anna, 'block');
    const [first] = (
      await handlers['measures.noteAppeal'](
        { id: measures[0]!.id, who: 'Anna', words: 'It was not me.' },
        as('front_desk'),
      )
    ).measures;
    return first!.appeals[0]!;
  };

  it('is kept with who, when and words, and waits in the list until somebody decides', async () => {
    const appeal = await noted();
    expect(appeal).toMatchObject({
      who: 'Anna',
      words: 'It was not me.',
      notedBy: 'front_desk',
      notedAt: NOW,
      outcome: null,
    });
    const waiting = () => handlers['measures.list']({ show: 'appealed', offset: 0, limit: 5 }, as('admin'));
    expect((await waiting()).total).toBe(1);
    const { measures } = await decide(appeal.id, 'kept');
    expect(measures).toMatchObject([
      { state: 'in_force', appeals: [{ outcome: 'kept', decidedBy: 'admin' }] },
    ]);
    expect((await waiting()).total).toBe(0);
    await expect(decide(appeal.id, 'lifted')).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('lifts the measure where it succeeds', async () => {
    const { id } = await noted();
    expect((await decide(id, 'lifted')).measures).toMatchObject([
      { state: 'lifted', liftedNote: 'We spoke.' },
    ]);
  });
});
