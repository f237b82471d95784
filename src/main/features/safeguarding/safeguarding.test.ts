import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS } from '../../../shared/contract/permissions';
import type { CommandContext } from '../../ipc/context';
import { undoImport } from '../imports/service';
import { openTown, NOW, type Town } from '../matches/testing';
import type { PersonId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { emergencyNumbers } from './emergency-numbers';
import { createSafeguardingHandlers, type KnownAccount } from './handlers';
import { holdsOn, refuseUnseenConcerns } from './holds-service';

const [READER, OTHER, DESK] = ['reader', 'other', 'desk'] as const;
const ACCOUNTS: KnownAccount[] = [
  { id: READER, name: 'Rea', isReader: true },
  { id: OTHER, name: 'Otto', isReader: true },
  { id: DESK, name: 'Desk', isReader: false },
];
const DAY = 86_400_000;
const handlers = createSafeguardingHandlers({ accounts: () => Promise.resolve(ACCOUNTS) });

let town: Town;
let anna: PersonId;
let now: number;
beforeEach(async () => {
  now = NOW;
  town = await openTown();
  anna = await town.addPerson('Anna');
});
afterEach(() => town.dispose());

function as(id: string): CommandContext {
  const name = ACCOUNTS.find((account) => account.id === id)?.name ?? id;
  const user = { id, name, role: 'operator', permissions: new Set(ROLE_PERMISSIONS.operator) } as const;
  return contextFor(town.database, now, user);
}
const raise = (changes: object = {}) =>
  handlers['safeguarding.raise'](
    {
      ...{
        personId: anna,
        source: { kind: 'helper', id: 3 },
        urgency: 'soon',
        words: 'A bruise.',
        hiddenFrom: [],
      },
      ...changes,
    } as never,
    as(DESK),
  );
const open = (id = 1, who: string = READER) => handlers['safeguarding.open']({ id: id as never }, as(who));
const list = (show: 'open' | 'due' | 'closed') =>
  handlers['safeguarding.list']({ show, offset: 0, limit: 10 }, as(READER));
const close = () =>
  handlers['safeguarding.setStatus'](
    { id: 1 as never, status: 'closed', words: 'The family knows.' },
    as(READER),
  );
const holds = () => town.database.read((reader) => holdsOn(reader, anna, now));

describe('a concern', () => {
  it('says who raised what, from where, and is noted as looked at', async () => {
    expect(await raise()).toEqual({ raisedAt: NOW });
    expect(await open()).toMatchObject({
      ...{ personName: 'Anna', words: 'A bruise.', urgency: 'soon', raisedBy: 'Desk', status: 'open' },
      ...{ source: { kind: 'helper', id: 3 }, steps: [], actions: [], hiddenFrom: [] },
    });
    const noted = await town.database.read((reader) =>
      reader.sql(
        `SELECT actor, row_key AS row, person_id AS person FROM audit_entry WHERE action = 'viewed'`,
      ),
    );
    expect(noted).toEqual([{ actor: 'Rea', row: '1', person: null }]);
  });

  it('may be raised without a word, but not about nobody, nor so that nobody sees it', async () => {
    await raise({ words: '' });
    await expect(raise({ personId: 99 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(raise({ hiddenFrom: [READER, OTHER] })).rejects.toMatchObject({ code: 'not_possible' });
    expect((await list('open')).total).toBe(1);
  });

  it.each([
    `UPDATE concern SET words = 'nothing'`,
    'DELETE FROM concern',
    `UPDATE concern_step SET words = 'nothing'`,
    'DELETE FROM concern_step',
    'DELETE FROM concern_excluded',
    `UPDATE concern_excluded SET account_id = 'x'`,
  ])('refuses through SQL: %s', async (statement) => {
    await raise({ hiddenFrom: [OTHER] });
    await handlers['safeguarding.addNote']({ id: 1 as never, words: 'Rang.' }, as(READER));
    await expect(town.database.write('test', (writer) => writer.run(statement))).rejects.toMatchObject({
      code: 'not_possible',
    });
    expect(await open()).toMatchObject({ words: 'A bruise.', steps: [{ words: 'Rang.' }] });
  });

  it('stands where the last step says, with every step and its author kept', async () => {
    await raise();
    const { steps } = await handlers['safeguarding.addNote']({ id: 1 as never, words: ' Rang. ' }, as(OTHER));
    expect(steps).toEqual([{ at: NOW, by: 'Otto', kind: 'note', words: 'Rang.', status: null, who: null }]);
    await handlers['safeguarding.setStatus']({ id: 1 as never, status: 'in_hand', words: '' }, as(READER));
    await handlers['safeguarding.assign']({ id: 1 as never, accountId: OTHER }, as(READER));
    expect(await open()).toMatchObject({ status: 'in_hand', assignedTo: 'Otto' });
    await expect(
      handlers['safeguarding.setStatus']({ id: 1 as never, status: 'closed', words: ' ' }, as(READER)),
    ).rejects.toMatchObject({ code: 'bad_input' });
    expect((await close()).steps.map(({ kind }) => kind)).toEqual(['note', 'status', 'assigned', 'status']);
    expect([(await list('open')).total, (await list('closed')).total]).toEqual([0, 1]);
  });

  it('is given to nobody who does not see it', async () => {
    await raise({ hiddenFrom: [OTHER] });
    for (const accountId of [OTHER, DESK]) {
      await expect(
        handlers['safeguarding.assign']({ id: 1 as never, accountId }, as(READER)),
      ).rejects.toMatchObject({ code: 'not_possible' });
    }
    expect(await handlers['safeguarding.readers']({ id: 1 as never }, as(READER))).toEqual([
      { id: READER, name: 'Rea' },
    ]);
    await expect(open(1, OTHER)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what is to be done', () => {
  const state = () => handlers['safeguarding.state']({}, as(READER));

  it('is due from its day on, overdue after it, and not once it is done or the concern closed', async () => {
    await raise();
    await handlers['safeguarding.addAction'](
      { id: 1 as never, words: 'Visit', who: 'Otto', dueOn: '2026-01-06' },
      as(READER),
    );
    expect(await state()).toEqual({ untouched: 1, due: 0, overdue: 0 });
    now = NOW + DAY;
    expect(await state()).toEqual({ untouched: 1, due: 1, overdue: 0 });
    expect((await list('due')).items).toMatchObject([{ id: 1, nextDue: '2026-01-06' }]);
    now = NOW + 2 * DAY;
    expect(await state()).toEqual({ untouched: 1, due: 1, overdue: 1 });
    const [action] = (await open()).actions;
    const finish = () =>
      handlers['safeguarding.finishAction'](
        { id: 1 as never, actionId: action!.id, words: 'She is well.' },
        as(OTHER),
      );
    expect((await finish()).actions).toMatchObject([{ done: { by: 'Otto', words: 'She is well.' } }]);
    await expect(finish()).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await state()).toEqual({ untouched: 1, due: 0, overdue: 0 });
  });
});

describe('a person', () => {
  it('is kept while a concern is open, and as long after as the rule says, without a word of why', async () => {
    expect(await holds()).toEqual([]);
    await raise();
    expect(await holds()).toEqual([{ reason: 'kept_by_rule', until: null }]);
    await close();
    await handlers['safeguarding.saveRules']({ keepMonths: 2, emergencyNumbers: '', steps: '' }, as(READER));
    expect(await holds()).toEqual([{ reason: 'kept_by_rule', until: Date.UTC(2026, 2, 5, 7) }]);
    now = Date.UTC(2026, 2, 5, 7);
    expect(await holds()).toEqual([]);
  });

  it('does not go with the import that they came with', async () => {
    await town.database.write('test', async (writer) => {
      await writer.run(
        `INSERT INTO import_batch (id, kind, at, by, rows, imported, rejected, skipped) VALUES (1, 'requests', 0, 'x', 1, 1, 0, 0)`,
      );
      await writer.run(
        `INSERT INTO import_item (batch_id, kind, item_id, fingerprint) VALUES (1, 'person', ?, 'f')`,
        [anna],
      );
    });
    await raise();
    await expect(
      town.database.write('test', (writer) => undoImport(writer, 1 as never, now)),
    ).rejects.toMatchObject({ code: 'not_possible' });
  });
});

describe('whoever sees concerns', () => {
  const leave = (...left: string[]) => town.database.read((reader) => refuseUnseenConcerns(reader, left));

  it('may leave only while each open concern is seen by somebody else', async () => {
    await expect(leave()).rejects.toMatchObject({ details: { why: 'last_reader' } });
    await leave(OTHER);
    await raise({ hiddenFrom: [OTHER] });
    await expect(leave(OTHER)).rejects.toMatchObject({ details: { why: 'last_reader' } });
    await leave(READER);
    await close();
    await leave(OTHER);
  });
});

describe('whom to ring', () => {
  it('is told by country, with the own words of the organisation beside it', async () => {
    const form = () => handlers['safeguarding.form']({}, as(DESK));
    expect(await form()).toEqual({
      emergency: { numbers: emergencyNumbers('LI'), ownNumbers: '', steps: '' },
      readers: [
        { id: READER, name: 'Rea' },
        { id: OTHER, name: 'Otto' },
      ],
    });
    await handlers['safeguarding.saveRules'](
      { keepMonths: 84, emergencyNumbers: '112', steps: 'Then tell the office.' },
      as(READER),
    );
    expect((await form()).emergency).toMatchObject({ ownNumbers: '112', steps: 'Then tell the office.' });
  });

  it.each([
    ['LI', '112'],
    ['NO', '112'],
    ['GB', '999'],
    ['US', '911'],
    ['AU', '000'],
    ['XX', '112'],
  ])('is %s: %s', (country, number) => {
    expect(emergencyNumbers(country)[0]?.number).toBe(number);
  });
});
