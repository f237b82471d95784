import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { en } from '../../../../shared/i18n/en';
import { GuardedRouter } from '../../lib/leave-guard';
import { renderScreen } from '../../testing/render';
import { PhoneScreen } from './phone-screen';

const stand = (search: string) => {
  act(() => {
    window.history.pushState(null, '', search === '' ? window.location.pathname : search);
  });
};
afterEach(() => {
  stand('');
});

it('opens the call that a link leads to, also where the screen is shown already', async () => {
  const { bridge, user } = renderScreen(<GuardedRouter>{() => <PhoneScreen />}</GuardedRouter>);
  await screen.findByRole('heading', { name: en.calls.phone.title });
  expect(screen.queryByRole('dialog')).toBeNull();
  stand('?call=7');
  await screen.findByRole('dialog', { name: en.calls.dialog.title });
  expect(bridge.calls.find(({ name }) => name === 'calls.get')?.input).toEqual({ id: 7 });
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(window.location.search).toBe('');
});
