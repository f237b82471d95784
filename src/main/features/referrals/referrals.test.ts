import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReferralDraft } from '../../../shared/domain/referral';
import { contextFor } from '../../ipc/testing';
import { openTestRecord } from '../organisation/testing';
import { createReferralHandlers } from './handlers';

const handlers = createReferralHandlers();
let opened: Awaited<ReturnType<typeof openTestRecord>>;
beforeEach(async () => {
  opened = await openTestRecord();
});
afterEach(() => opened.dispose());

const context = () => contextFor(opened.database, 0);
const aReferral = (changes: Partial<ReferralDraft> = {}): ReferralDraft => ({
  ...{ name: 'Food bank', whatFor: 'Food for a few days', number: '+423 555 01 00', hours: '' },
  ...{ area: 'Vaduz', languages: ['de'], checkedOn: null },
  ...changes,
});
const add = (changes: Partial<ReferralDraft> = {}) =>
  handlers['referrals.add']({ referral: aReferral(changes) }, context());
const found = async (text: string) =>
  (await handlers['referrals.search']({ text, limit: 10 }, context())).map(({ name }) => name);

describe('referrals', () => {
  it('are found by what they are for, where, their number and name, without accents, all words together', async () => {
    await add();
    await add({ name: 'Frauenhaus', whatFor: 'A safe bed for women', area: 'Zürich' });
    await add({ name: 'Night bus', whatFor: 'Beds and food, at night', number: '117 00' });
    expect(await found('FOOD')).toEqual(['Food bank', 'Night bus']);
    expect(await found('bed')).toEqual(['Frauenhaus', 'Night bus']);
    expect(await found('zurich bed')).toEqual(['Frauenhaus']);
    expect(await found('117')).toEqual(['Night bus']);
    expect(await found('% _')).toEqual(['Food bank', 'Frauenhaus', 'Night bus']);
    expect(await found('dentist')).toEqual([]);
  });

  it('come first where the name begins with what was typed', async () => {
    await add({ name: 'Advice', whatFor: 'Night shelters' });
    await add({ name: 'Night bus', whatFor: 'Beds' });
    expect(await found('night')).toEqual(['Night bus', 'Advice']);
  });

  it('are read out no longer once they are put away, and stay in the list', async () => {
    const { id, version } = await add();
    const changed = await handlers['referrals.change'](
      { id, version, referral: aReferral({ name: 'Food bank (closed)' }), isActive: false },
      context(),
    );
    expect(changed).toMatchObject({ name: 'Food bank (closed)', isActive: false, version: 2 });
    expect(await found('')).toEqual([]);
    expect(await handlers['referrals.list']({}, context())).toHaveLength(1);
  });

  it('are not changed over somebody else’s change', async () => {
    const { id, version } = await add();
    const change = () =>
      handlers['referrals.change']({ id, version, referral: aReferral(), isActive: true }, context());
    await change();
    await expect(change()).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });
});
