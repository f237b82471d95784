import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_SCOPES, type ConsentScope } from '../../../shared/domain/consent';
import type { MatchId, PersonId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { createTranslate } from '../../words/translate';
import { chooseHelper } from '../matches/decisions';
import { matchMessages } from '../matches/messages';
import { DECIDER, NOW, openTown, type Town } from '../matches/testing';
import { createConsentHandlers } from './handlers';

const DAY_MS = 24 * 3_600_000;
let town: Town;
let rita: PersonId;
let matchId: MatchId;
const t = await createTranslate();
const handlers = createConsentHandlers(t);
beforeEach(async () => {
  town = await openTown();
  rita = await town.addPerson('Rita Beck', { phones: [{ asGiven: '+423 555 01 00', e164: '+4235550100' }] });
  const requestId = await town.addRequest(rita);
  const helperId = await town.addHelper('Hana Novak');
  const { matchIds } = await town.database.write('test', (writer) =>
    chooseHelper(writer, { requestId, helperId }, DECIDER),
  );
  matchId = matchIds[0] as MatchId;
});
afterEach(() => town.dispose());

const context = (days = 0) => contextFor(town.database, NOW + days * DAY_MS);
const answer = (isGiven: boolean, ...scopes: ConsentScope[]) =>
  handlers['consents.record'](
    {
      personId: rita,
      answers: scopes.map((scope) => ({ scope, isGiven, basis: 'consent' as const })),
      how: 'phone',
      givenOn: '2026-01-05',
    },
    context(),
  );
const settings = () => handlers['consents.settings']({}, context());
const messages = async () => {
  const [helper, requester] = await town.database.read((reader) => matchMessages(reader, matchId, t));
  if (!helper || !requester) throw new Error('no messages');
  return { helper, requester };
};
const stateOf = async (scope: ConsentScope) =>
  (await handlers['consents.ofPerson']({ personId: rita }, context())).scopes.find(
    (one) => one.scope === scope,
  );

describe('what a helper is told', () => {
  it('leaves out name, phone and address of somebody who was not asked, and says so', async () => {
    const { helper, requester } = await messages();
    expect(helper.leftOut).toEqual(['share_contact', 'share_address']);
    expect(`${helper.subject} ${helper.text}`).not.toMatch(/Rita|Beck|Städtle|9490|555/);
    expect(requester.text).toContain('Rita Beck');
    expect(requester.leftOut).toEqual([]);
  });

  it('says what was agreed to and nothing more', async () => {
    await answer(true, 'share_address');
    const withAddress = (await messages()).helper;
    expect(withAddress.text).toContain('Städtle 12');
    expect(withAddress.text).not.toMatch(/Rita|555/);
    await answer(true, 'share_contact');
    const withBoth = (await messages()).helper;
    expect(withBoth.text).toMatch(/Rita Beck asks for help[^]*Phone: \+4235550100/);
    expect(withBoth.leftOut).toEqual([]);
  });

  it('leaves it out again when it is taken back, and names the helper who was told', async () => {
    await answer(true, 'share_contact', 'share_address');
    await town.database.write('told', (writer) =>
      writer.run('UPDATE "match" SET helper_told_at = ? WHERE id = ?', [NOW, matchId]),
    );
    const { sharedWith } = await handlers['consents.withdraw'](
      { personId: rita, scope: 'share_address' },
      context(1),
    );
    expect(sharedWith).toMatchObject([{ matchId, helperName: 'Hana Novak' }]);
    const { helper } = await messages();
    expect(helper.leftOut).toEqual(['share_address']);
    expect(helper.text).not.toContain('Städtle');
  });

  it('passes nothing on of somebody who took back that their details are held, whatever they agreed to before', async () => {
    await answer(true, 'hold', 'share_contact', 'share_address');
    expect((await messages()).helper.leftOut).toEqual([]);
    await handlers['consents.withdraw']({ personId: rita, scope: 'hold' }, context(1));
    const { helper } = await messages();
    expect(helper.leftOut).toEqual(['share_contact', 'share_address']);
    expect(`${helper.subject} ${helper.text}`).not.toMatch(/Rita|Beck|Städtle|555/);
  });

  it('passes nothing on of somebody who refused that, on no ground of the organisation', async () => {
    const { words: read } = await settings();
    const input = { words: read, whenUnrecorded: 'legitimate_interest' as const };
    await handlers['consents.saveSettings'](input, context());
    await answer(false, 'hold');
    expect((await messages()).helper.leftOut).toEqual(['share_contact', 'share_address']);
  });

  it('follows a refusal also where the organisation shares on a ground of its own', async () => {
    const { words: read } = await settings();
    const input = { words: read, whenUnrecorded: 'legitimate_interest' as const };
    await handlers['consents.saveSettings'](input, context());
    expect((await messages()).helper.leftOut).toEqual([]);
    await answer(false, 'share_contact');
    const { helper } = await messages();
    expect(helper.leftOut).toEqual(['share_contact']);
    expect(helper.text).not.toMatch(/Rita|555/);
  });

  it('offers no way to reach somebody by which they do not want to be reached', async () => {
    await answer(false, 'by_sms', 'by_email');
    expect((await messages()).requester).toMatchObject({
      phone: '+4235550100',
      email: null,
      notBy: ['sms', 'email'],
    });
    await answer(false, 'by_phone');
    expect((await messages()).requester.phone).toBeNull();
  });
});

describe('an answer', () => {
  it('keeps the words that were read out, their version, how, when and who wrote it down', async () => {
    await answer(true, 'hold');
    const before = await settings();
    const changed = { ...before.words, hold: 'Dürfen wir Ihre Angaben aufbewahren?' };
    const saved = await handlers['consents.saveSettings'](
      { words: changed, whenUnrecorded: 'withhold' },
      context(),
    );
    expect(saved.version).toBe(before.version + 1);
    expect(await stateOf('hold')).toMatchObject({
      state: 'given',
      answer: { words: before.words.hold, wordsVersion: before.version, how: 'phone', recordedBy: 'Test' },
    });
    await answer(true, 'hold');
    expect((await stateOf('hold'))?.answer).toMatchObject({
      words: changed.hold,
      wordsVersion: saved.version,
    });
  });

  it('may rest on another ground than consent, which a refusal does not', async () => {
    const one = (isGiven: boolean) =>
      handlers['consents.record'](
        {
          personId: rita,
          answers: [{ scope: 'health', isGiven, basis: 'vital_interest' }],
          how: 'phone',
          givenOn: '2026-01-05',
        },
        context(),
      );
    await one(true);
    expect(await stateOf('health')).toMatchObject({ state: 'given', answer: { basis: 'vital_interest' } });
    await one(false);
    expect(await stateOf('health')).toMatchObject({ state: 'refused', answer: { basis: 'consent' } });
  });

  it('stays in the record when it is taken back, with the day', async () => {
    await answer(true, 'hold');
    await handlers['consents.withdraw']({ personId: rita, scope: 'hold' }, context(3));
    expect(await stateOf('hold')).toMatchObject({
      state: 'withdrawn',
      answer: { givenOn: '2026-01-05', withdrawnOn: '2026-01-08', withdrawnBy: 'Test' },
    });
    await expect(
      handlers['consents.withdraw']({ personId: rita, scope: 'hold' }, context(4)),
    ).rejects.toMatchObject({ code: 'not_possible' });
  });

  it('is refused with a day that is still to come', async () => {
    const input = {
      personId: rita,
      answers: [{ scope: 'hold' as const, isGiven: true, basis: 'consent' as const }],
      how: 'signed' as const,
    };
    await expect(
      handlers['consents.record']({ ...input, givenOn: '2026-01-06' }, context()),
    ).rejects.toMatchObject({ code: 'bad_input', details: { path: 'givenOn' } });
  });

  it('is there for every scope, asked or not', async () => {
    const { scopes } = await handlers['consents.ofPerson']({ personId: rita }, context());
    expect(scopes.map(({ scope, state }) => `${scope} ${state}`)).toEqual(
      CONSENT_SCOPES.map((scope) => `${scope} unrecorded`),
    );
  });
});
