import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeTerms } from '../testing/fake-terms';
import { renderScreen } from '../testing/render';
import { ReasonDialog } from './reason-dialog';

const reasons = fakeTerms().filter((term) => term.list === 'turn_down');

function show() {
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
