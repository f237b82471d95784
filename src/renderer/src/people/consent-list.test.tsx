import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { personIdSchema } from '../../../shared/domain/ids';
import { createFakeBridge } from '../testing/fake-bridge';
import { fakeQueries } from '../testing/fake-queries';
import { renderScreen } from '../testing/render';
import { ConsentDialog } from './consent-list';

it('begins at the answer that two keys are enough for, also where the questions come after the dialog', async () => {
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  const bridge = createFakeBridge({
    'consents.settings': async (world, input) => {
      await late;
      return fakeQueries['consents.settings'](world, input);
    },
  });
  const personId = personIdSchema.parse(1);
  renderScreen(<ConsentDialog opened personId={personId} name="Ann" onClose={() => undefined} />, { bridge });
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => {
    expect(dialog.contains(document.activeElement)).toBe(true);
  });
  answer();
  const all = await screen.findByRole('button', { name: 'They agree to all of it' });
  await waitFor(() => {
    expect(document.activeElement).toBe(all);
  });
});
