import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { en } from '../../../../shared/i18n/en';
import { createFakeBridge } from '../../testing/fake-bridge';
import { fakeCheckIn } from '../../testing/fake-check-ins';
import { renderScreen } from '../../testing/render';
import { CallCheckIn } from './call-check-in';

const words = en.calls.checkIn;
const ANNA = 1 as never;
const BEN = 2 as never;

function onLine(personId: never, changes: Parameters<typeof fakeCheckIn>[0] = {}) {
  const bridge = createFakeBridge();
  bridge.world.checkIns = [fakeCheckIn(changes)];
  renderScreen(<CallCheckIn personId={personId} direction="in" />, { bridge });
  return bridge;
}

it('closes the check-in of whoever rings first with one key, and says why it ends', async () => {
  const bridge = onLine(ANNA);
  expect(await screen.findByText(words.title)).toBeDefined();
  fireEvent.keyDown(document.body, { altKey: true, shiftKey: true, code: 'Digit2', key: '"' });
  await waitFor(() => {
    expect(screen.queryByText(words.title)).toBeNull();
  });
  expect(bridge.calls.filter(({ name }) => name === 'checkIns.close').map(({ input }) => input)).toEqual([
    { id: 1, outcome: 'spoke', feeling: 'well', words: words.words.in },
  ]);
});

it('takes no other key for it', async () => {
  const bridge = onLine(ANNA);
  await screen.findByText(words.title);
  for (const keys of [{ altKey: true }, { shiftKey: true }, { altKey: true, shiftKey: true, ctrlKey: true }])
    fireEvent.keyDown(document.body, { ...keys, code: 'Digit2' });
  fireEvent.keyDown(document.body, { altKey: true, shiftKey: true, code: 'Digit6' });
  fireEvent.keyDown(document.body, { altKey: true, shiftKey: true, code: 'Digit1' });
  await waitFor(() => {
    expect(screen.queryByText(words.title)).toBeNull();
  });
  expect(
    bridge.calls.filter(({ name }) => name === 'checkIns.close').map(({ input }) => input),
  ).toMatchObject([{ feeling: 'very_well' }]);
});

it('is silent about those that are closed, and those of others', async () => {
  const bridge = createFakeBridge();
  const closed = { outcome: 'spoke', feeling: 'well', words: '', closedAt: 0, closedBy: 'Ada' } as const;
  bridge.world.checkIns = [
    fakeCheckIn({ id: 2 as never, stand: null, closed }),
    fakeCheckIn({ id: 3 as never, personId: BEN }),
  ];
  renderScreen(
    <>
      <CallCheckIn personId={ANNA} direction="in" />
      <CallCheckIn personId={BEN} direction="in" />
    </>,
    { bridge },
  );
  expect(await screen.findAllByText(words.title)).toHaveLength(1);
});
