import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Call } from '../../../../shared/domain/call';
import { en } from '../../../../shared/i18n/en';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { CallDialog } from './call-dialog';

const CALL: Call = {
  ...{ id: 7 as never, direction: 'in', number: '', numberTyped: '', numberE164: null },
  ...{ caller: { id: null, name: '', isPseudonym: false }, helpFor: null, relation: '', language: null },
  ...{ heard: null, notes: 'Cried.', information: [], referrals: [], services: [], referralWords: '' },
  ...{ disposition: 'other', requests: [], startedAt: 0, endedAt: 1, dangerAt: null, operator: 'Olga' },
  ...{ isMine: true, lead: null, isWithheld: false, version: 1 },
};

it('raises a concern about a call that is over with two presses, also where nobody knows who rang', async () => {
  const bridge = createFakeBridge({ 'calls.get': () => CALL });
  const { user } = renderScreen(<CallDialog id={CALL.id} onClose={() => undefined} />, { bridge });
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('button', { name: en.safeguarding.raise.open }));
  expect(await screen.findByText('Raise a concern about whoever rang')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: en.safeguarding.raise.send }));
  await waitFor(() => {
    expect(bridge.calls.find(({ name }) => name === 'safeguarding.raise')?.input).toMatchObject({
      personId: null,
      source: { kind: 'call', id: 7 },
    });
  });
});
