import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { en } from '../../../../shared/i18n/en';
import type { Lead } from '../../../../shared/domain/call';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { Leads } from './leads';

function offered(words: string, look: Partial<Lead> = {}) {
  const lead: Lead = {
    ...{ id: 1 as never, personId: 1 as never, personName: 'Otto Offer', phone: null, helperId: null, words },
    ...{ followUpOn: '2026-01-06', status: 'open', createdAt: 0, createdBy: 'Ada' },
    ...{ needsSecond: false, isMine: false },
    ...look,
  };
  const bridge = createFakeBridge({ 'leads.list': () => ({ items: [lead], total: 1 }) });
  renderScreen(<Leads />, { bridge });
}

it('says of an offer that was made on the phone what may be a scam, before they become a helper', async () => {
  offered('Would go shopping. Wants to buy gift cards for them.');
  expect(await screen.findByText(en.screening.rule.gift_card.title)).toBeDefined();
  expect(screen.getByText(en.screening.noticed.offerHint)).toBeDefined();
});

it('says nothing of one that is like any other', async () => {
  offered('Would go shopping on Mondays.');
  expect(await screen.findByText('Otto Offer')).toBeDefined();
  expect(screen.queryByText(en.screening.noticed.title)).toBeNull();
});

const TAKE_ON = { name: en.calls.leads.becameHelper };

it('leaves it to a colleague to take on what needs a second person and was noted by oneself', async () => {
  offered('Wants to buy gift cards for them.', { needsSecond: true, isMine: true });
  expect(await screen.findByText(en.calls.leads.needsOther)).toBeDefined();
  expect(screen.queryByRole('button', TAKE_ON)).toBeNull();
  expect(screen.getByRole('button', { name: en.calls.leads.notNow })).toBeDefined();
});

it('says to whoever is the second person that they are', async () => {
  offered('Wants to buy gift cards for them.', { needsSecond: true });
  expect(await screen.findByText(/Ada noted it, so that can be you/)).toBeDefined();
  expect(screen.getByRole('button', TAKE_ON)).toBeDefined();
});
