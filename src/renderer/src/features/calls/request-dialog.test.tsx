import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { requestIdSchema } from '../../../../shared/domain/ids';
import { createFakeBridge } from '../../testing/fake-bridge';
import { fakeQueries } from '../../testing/fake-queries';
import { renderScreen } from '../../testing/render';
import { RequestDialog } from './request-dialog';

it('begins at the way to the request, also where the request comes after the dialog', async () => {
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  const bridge = createFakeBridge({
    'review.get': async (world, input) => {
      await late;
      return fakeQueries['review.get'](world, input);
    },
  });
  renderScreen(<RequestDialog id={requestIdSchema.parse(1)} onClose={() => undefined} />, { bridge });
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => {
    expect(dialog.contains(document.activeElement)).toBe(true);
  });
  answer();
  const way = await screen.findByRole('link', { name: /Open/ });
  await waitFor(() => {
    expect(document.activeElement).toBe(way);
  });
});
