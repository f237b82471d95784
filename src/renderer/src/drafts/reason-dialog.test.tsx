import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { KithError } from '../../../shared/contract/errors';
import { isWorkInDialog } from '../lib/words-in-dialogs';
import { createFakeBridge, type Overrides } from '../testing/fake-bridge';
import { fakeTerms } from '../testing/fake-terms';
import { renderScreen } from '../testing/render';
import { ReasonDialog } from './reason-dialog';

const reasons = fakeTerms().filter((term) => term.list === 'turn_down');

function show(overrides: Overrides = {}) {
  const onSubmit = vi.fn();
  const rendered = renderScreen(
    <ReasonDialog
      opened
      draftKey="turn_down:7"
      title="Turn down"
      reasons={reasons}
      confirmLabel="Turn down"
      onSubmit={onSubmit}
      onClose={vi.fn()}
    />,
    { bridge: createFakeBridge(overrides) },
  );
  return { onSubmit, ...rendered };
}

it('asks for a reason instead of sending without one', async () => {
  const { onSubmit, user } = show();
  await user.click(await screen.findByRole('button', { name: 'Turn down' }));
  expect(screen.getByText('Please choose a reason.')).toBeTruthy();
  expect(onSubmit).not.toHaveBeenCalled();
});

it('sends the reason and the trimmed note', async () => {
  const { onSubmit, user } = show();
  await user.click(await screen.findByRole('radio', { name: 'Too far away' }));
  await user.type(screen.getByRole('textbox', { name: 'Note' }), ' other valley ');
  await user.click(screen.getByRole('button', { name: 'Turn down' }));
  expect(onSubmit).toHaveBeenCalledWith({
    ...{ reason: 'turn_down:too_far', note: 'other valley' },
    draftId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
});

it('leaves the form that it was opened from alone', async () => {
  const onOuterSubmit = vi.fn();
  const onSubmit = vi.fn();
  const { user } = renderScreen(
    <form onSubmit={onOuterSubmit}>
      <ReasonDialog
        opened
        draftKey="turn_down:7"
        title="Turn down"
        reasons={reasons}
        confirmLabel="Turn down"
        onSubmit={onSubmit}
        onClose={vi.fn()}
      />
    </form>,
  );
  await user.click(await screen.findByRole('radio', { name: 'Too far away' }));
  await user.click(screen.getByRole('button', { name: 'Turn down' }));
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(onOuterSubmit).not.toHaveBeenCalled();
});

it.each([
  ['is kept', {}, false],
  [
    'cannot be kept',
    {
      'drafts.keep': () => {
        throw new KithError('storage_full', 'The disk is full.');
      },
    },
    true,
  ],
] as const)(
  'lets the phone be answered without a question only while the note is kept: it %s',
  async (...row) => {
    const [, overrides, isAsked] = row;
    const { user } = show(overrides);
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'other valley');
    window.dispatchEvent(new Event('blur')); // what waits is kept at once
    if (isAsked) await screen.findByText(/not being kept/);
    expect(isWorkInDialog()).toBe(isAsked);
  },
);
