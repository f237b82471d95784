import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { en } from '../../../../shared/i18n/en';
import { renderScreen } from '../../testing/render';
import { CallScreen } from './call-screen';

it('says what a request lacks once the call is to end, and not while it is typed', async () => {
  const { user } = renderScreen(<CallScreen />);
  await user.type(await screen.findByLabelText(new RegExp(`^${en.calls.wish.summary}`)), 'Two bags');
  expect(screen.queryByText(en.calls.problem.wish)).toBeNull();
  await user.keyboard('{F8}');
  await user.click(await screen.findByRole('button', { name: new RegExp(en.calls.disposition.added) }));
  await screen.findByText(en.calls.problem.wish);
});
