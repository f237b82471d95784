import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../lib/api';
import { renderScreen } from '../testing/render';
import { ErrorNotice } from './error-notice';

function show(code: 'not_found' | 'busy') {
  const error = new ApiError({ code, message: 'This request is not here.', details: {}, logId: null });
  renderScreen(<ErrorNotice error={error} onRetry={vi.fn()} actions={<a href="#/requests">Back</a>} />);
}

it('offers to try again what may work the next time', async () => {
  show('busy');
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('offers only the way on from what is gone', async () => {
  show('not_found');
  expect(await screen.findByRole('link', { name: 'Back' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
