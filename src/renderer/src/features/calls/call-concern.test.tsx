import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { en } from '../../../../shared/i18n/en';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { CallConcern } from './call-concern';

const OPEN = en.safeguarding.raise.open;
const chosen = (callerId: number | null) => ({ value: { callerId: callerId as never, name: '' } });
const known = { id: 1, displayName: 'Anna Muster' } as never;

it('raises a concern about whoever is on the line with two presses, and says that it was on the phone', async () => {
  const bridge = createFakeBridge();
  const { user } = renderScreen(<CallConcern editor={{ known, callId: 7 as never, draft: chosen(1) }} />, {
    bridge,
  });
  await user.click(await screen.findByRole('button', { name: OPEN }));
  await user.click(await screen.findByRole('button', { name: en.safeguarding.raise.send }));
  await waitFor(() => {
    expect(bridge.calls.find(({ name }) => name === 'safeguarding.raise')?.input).toMatchObject({
      personId: 1,
      source: { kind: 'call', id: 7 },
    });
  });
});

it('raises one about the call itself while it is not known who is on the line', async () => {
  const bridge = createFakeBridge();
  const { user } = renderScreen(
    <CallConcern editor={{ known: null, callId: 7 as never, draft: chosen(null) }} />,
    { bridge },
  );
  await user.click(await screen.findByRole('button', { name: OPEN }));
  expect(await screen.findByText(`Raise a concern about ${en.safeguarding.raise.onLine}`)).toBeDefined();
  await user.click(await screen.findByRole('button', { name: en.safeguarding.raise.send }));
  await waitFor(() => {
    expect(bridge.calls.find(({ name }) => name === 'safeguarding.raise')?.input).toMatchObject({
      personId: null,
      source: { kind: 'call', id: 7 },
    });
  });
});

it('waits for the call to be in the record, and for whoever was chosen', () => {
  renderScreen(<CallConcern editor={{ known: null, callId: null, draft: chosen(null) }} />);
  renderScreen(<CallConcern editor={{ known: null, callId: 7 as never, draft: chosen(1) }} />);
  expect(screen.queryByRole('button', { name: OPEN })).toBeNull();
});
