import { notificationsStore } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Link, useLocation } from 'wouter';
import type { UndoId } from '../../../shared/domain/ids';
import { renderScreen } from '../testing/render';
import { hideUndoToast, showUndoToast } from './undo-toast';

// There is one store of them for all tests.
afterEach(hideUndoToast);

const WORDS = 'Nora Near is confirmed for Anna Beck.';

function Screens() {
  const [path] = useLocation();
  return (
    <>
      <p>{path}</p>
      <Link href="/review/2">The next request</Link>
      <Link href="/requests/new">A new request</Link>
    </>
  );
}

async function decide() {
  const { user } = renderScreen(<Screens />, { path: '/review/1' });
  showUndoToast({ words: WORDS, undoId: 1 as UndoId, onUndo: () => undefined });
  await screen.findByText(WORDS);
  return user;
}

describe('what was decided last, with its way back', () => {
  it('stays while one request after the other is decided', async () => {
    const user = await decide();
    await user.click(await screen.findByRole('link', { name: 'The next request' }));
    await screen.findByText('/review/2');
    expect(notificationsStore.getState().notifications).toHaveLength(1);
  });

  it('goes with another screen, where it would lie over what is filled in there', async () => {
    const user = await decide();
    await user.click(await screen.findByRole('link', { name: 'A new request' }));
    await screen.findByText('/requests/new');
    // Not by waiting: after a while it goes anyway.
    expect(notificationsStore.getState().notifications).toEqual([]);
  });
});
