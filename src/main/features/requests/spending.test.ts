import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/domain/ids';
import type { RequestInput } from '../../../shared/domain/request';
import { createTranslate } from '../../words/translate';
import { chooseHelper } from '../matches/decisions';
import { matchMessages } from '../matches/messages';
import { DECIDER, NOW, openTown, type Town } from '../matches/testing';
import { saveMoneyRules } from '../settings/money-service';
import { createRequest, insertRequests, updateRequest } from './service';
import { aRequest } from './testing';

const RULES = { currency: 'GBP', taskLimit: 30, receipts: true, neverCard: true };
const DESK = { by: 'Bo', now: NOW };
const ADMIN = { by: 'Maria', now: NOW, mayRaiseSpending: true };
const TOMORROW = { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 660 } as const;

let town: Town;
let anna: PersonId;
beforeEach(async () => {
  town = await openTown();
  anna = await town.addPerson('Anna');
  await town.database.write('test', (w) => saveMoneyRules(w, RULES));
});
afterEach(() => town.dispose());

const create = (changes: Partial<RequestInput>, entry: typeof DESK = DESK) =>
  town.database.write('test', (w) =>
    createRequest(w, { request: aRequest(anna, { when: TOMORROW, ...changes }), rrule: null }, entry),
  );
const update = (
  { id, version }: { id: number; version: number },
  changes: Partial<RequestInput>,
  entry = DESK,
) =>
  town.database.write('test', (w) =>
    updateRequest(
      w,
      {
        id: id as never,
        version,
        scope: 'one',
        request: aRequest(anna, { when: TOMORROW, ...changes }),
        rrule: null,
      },
      entry,
    ),
  );
const ABOVE = { code: 'not_possible', message: expect.stringContaining('At most 30 GBP') as string };

describe('an amount above the limit', () => {
  it('is refused, alone, in a series, in a change and in many at once', async () => {
    await expect(create({ spendUpTo: 31 })).rejects.toMatchObject(ABOVE);
    const series = town.database.write('test', (w) =>
      createRequest(
        w,
        { request: aRequest(anna, { when: TOMORROW, spendUpTo: 31 }), rrule: 'FREQ=WEEKLY;BYDAY=TU' },
        DESK,
      ),
    );
    await expect(series).rejects.toMatchObject(ABOVE);
    const made = await create({ spendUpTo: 30 });
    await expect(update(made, { spendUpTo: 31 })).rejects.toMatchObject(ABOVE);
    const many = town.database.write('test', (w) =>
      insertRequests(w, [aRequest(anna, { spendUpTo: 31 })], DESK),
    );
    await expect(many).rejects.toMatchObject(ABOVE);
  });

  it('is raised by an admin, with a reason, and then kept by others', async () => {
    await expect(create({ spendUpTo: 80 }, ADMIN)).rejects.toMatchObject({
      ...{ code: 'bad_input', message: expect.stringContaining('why more than 30 GBP') as string },
    });
    const raised = { spendUpTo: 80, spendReason: 'Winter boots' };
    const made = await create(raised, ADMIN);
    expect(await update(made, { ...raised, summary: 'Boots' })).toMatchObject({
      ...raised,
      summary: 'Boots',
    });
    await expect(update({ id: made.id, version: 2 }, { ...raised, spendUpTo: 90 })).rejects.toMatchObject(
      ABOVE,
    );
    await expect(
      update({ id: made.id, version: 2 }, { ...raised, spendReason: 'Other' }),
    ).rejects.toMatchObject(ABOVE);
  });
});

describe('what both sides are told', () => {
  const messages = async (changes: Partial<RequestInput>) => {
    const { id } = await create(changes, ADMIN);
    const helperId = await town.addHelper('Hana', {
      categories: ['category:shopping', 'category:visit'],
      vetting: [{ kind: 'vetting:background_check', validFrom: '2025-01-01', validUntil: null }],
    });
    const { matchIds } = await town.database.write('test', (w) =>
      chooseHelper(w, { requestId: id, helperId }, DECIDER),
    );
    const t = await createTranslate();
    const [helper, requester] = await town.database.read((r) => matchMessages(r, matchIds[0] ?? 0, t));
    return { helper: helper?.text ?? '', requester: requester?.text ?? '' };
  };

  it('names the amount, the receipt, and that no card is taken', async () => {
    const { helper, requester } = await messages({ spendUpTo: 20 });
    expect(helper).toContain(
      'Money: up to £20. Please keep the receipt; you are paid back against it. Please never take a bank card or a PIN, even if they are offered.',
    );
    expect(requester).toContain('may spend up to £20');
  });

  it('names the limit where no amount is named, and the raised amount', async () => {
    expect((await messages({})).helper).toContain('up to £30');
    expect((await messages({ spendUpTo: 80, spendReason: 'Boots' })).helper).toContain('up to £80');
  });

  it('says nothing of money for a visit', async () => {
    const { helper, requester } = await messages({ category: 'category:visit' });
    expect(helper + requester).not.toMatch(/Money|£/);
  });

  it('says that nothing is spent where the limit is none', async () => {
    await town.database.write('test', (w) => saveMoneyRules(w, { ...RULES, taskLimit: 0 }));
    expect((await messages({})).helper).toContain('please do not spend any');
  });
});

describe('the money rules', () => {
  it('want a currency that there is', async () => {
    const save = town.database.write('test', (w) => saveMoneyRules(w, { ...RULES, currency: 'ABC' }));
    await expect(save).rejects.toMatchObject({ code: 'bad_input' });
  });
});
