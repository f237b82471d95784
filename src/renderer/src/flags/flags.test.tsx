import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../shared/contract/screening';
import { SCREENING_RULES } from '../../../shared/screening/rules';
import { en } from '../../../shared/i18n/en';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import { createFakeBridge } from '../testing/fake-bridge';
import { renderScreen } from '../testing/render';
import { FlagNotes } from './flag-notes';
import { WordsNoticed } from './words-noticed';

const REQUEST = 7 as RequestId;
const flag = (changes: Partial<Flag> = {}): Flag => ({
  id: 1 as Flag['id'],
  requestId: REQUEST,
  helperId: null as HelperId | null,
  personId: 3 as PersonId,
  personName: 'Erika Muster',
  rule: 'secrets',
  field: 'details',
  ...{ before: 'please ', quote: 'give him the PIN', after: ' soon' },
  ...{ others: [], offer: null, state: 'open', needsSecond: false, isMine: false, enteredBy: 'Maria' },
  ...{ decidedBy: null, decidedAt: null, note: '', version: 1 },
  ...changes,
});

function show(...flags: Flag[]) {
  const bridge = createFakeBridge();
  bridge.world.flags = flags;
  return renderScreen(<FlagNotes requestId={REQUEST} helperIds={[]} />, { bridge });
}
const title = en.screening.rule.secrets.title;

describe('a flag', () => {
  it('says what was found, quotes it, and says why that matters and what is kind', async () => {
    show(flag());
    const card = within(await screen.findByRole('region', { name: title }));
    expect(card.getByText('give him the PIN').tagName).toBe('MARK');
    expect(card.getByText(en.screening.rule.secrets.why)).toBeDefined();
    expect(card.getByText(en.screening.rule.secrets.kindly)).toBeDefined();
  });

  it('is found fine with a reason, and shows who said so', async () => {
    const { user, bridge } = show(flag());
    await user.click(await screen.findByRole('button', { name: `${title}: It is fine…` }));
    await user.click(await screen.findByRole('button', { name: 'It is fine' }));
    expect(await screen.findByText(en.screening.dialog.noteNeeded)).toBeDefined();
    await user.type(screen.getByLabelText(/In a few words/), 'Her daughter does it');
    await user.click(screen.getByLabelText(/Do not show this for Erika Muster/));
    await user.click(screen.getByRole('button', { name: 'It is fine' }));
    expect(await screen.findByText(/looked at by .*Her daughter does it/)).toBeDefined();
    expect(bridge.calls.find(({ name }) => name === 'flags.decide')?.input).toEqual({
      ...{ id: 1, version: 1, state: 'dismissed', covers: 'person', note: 'Her daughter does it' },
    });
  });

  it('leaves it to somebody else where a second person is asked for', async () => {
    show(flag({ needsSecond: true, isMine: true }));
    expect(await screen.findByText(en.screening.needsOther)).toBeDefined();
    expect(screen.queryByRole('button', { name: `${title}: It is fine…` })).toBeNull();
    expect(screen.getByRole('button', { name: `${title}: It is a scam…` })).toBeDefined();
  });

  it('is named for every rule', () => {
    for (const rule of SCREENING_RULES)
      for (const words of Object.values(en.screening.rule[rule])) expect(words.length).toBeGreaterThan(10);
  });
});

describe('words that are typed', () => {
  it('are noticed while they stand there, and nothing is said of others', async () => {
    renderScreen(<WordsNoticed texts={['Shopping', 'buy g!ft cards for me']} speech="request" />);
    expect(await screen.findByText(en.screening.rule.gift_card.title)).toBeDefined();
    expect(screen.getByText('buy g!ft cards')).toBeDefined();
    expect(screen.queryByText(title)).toBeNull();
  });

  it('are not noticed by a rule that is off', async () => {
    const bridge = createFakeBridge();
    bridge.world.modes = { ...bridge.world.modes, gift_card: 'off' };
    const texts = ['buy gift cards and send me money'];
    renderScreen(<WordsNoticed texts={texts} speech="request" />, { bridge });
    expect(await screen.findByText(en.screening.rule.money.title)).toBeDefined();
    expect(screen.queryByText(en.screening.rule.gift_card.title)).toBeNull();
  });
});
