import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { PersonId } from '../../../shared/domain/ids';
import { createFakeBridge } from '../testing/fake-bridge';
import { fakeQueries } from '../testing/fake-queries';
import { renderScreen } from '../testing/render';
import { PersonChoice } from './person-choice';

function Form() {
  const [id, setId] = useState<PersonId | null>(null);
  return (
    <>
      <PersonChoice label="Who" value={id} onChange={setId} />
      <input aria-label="Next" />
    </>
  );
}

/** Takes the first who is found; what their card shows comes with `answer`. */
async function takeSomebody() {
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  const bridge = createFakeBridge({
    'people.get': async (world, input) => {
      await late;
      return fakeQueries['people.get'](world, input);
    },
  });
  const { user } = renderScreen(<Form />, { bridge });
  await user.type(await screen.findByLabelText('Who'), 'an');
  const [first] = await screen.findAllByRole('option', { hidden: true });
  expect(first).toBeDefined();
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(bridge.calls.map(({ name }) => name)).toContain('people.get');
  });
  return { user, answer };
}

const card = () => screen.findByRole('group', { name: 'Who' });

it('puts the focus on the card of whom was chosen', async () => {
  const { answer } = await takeSomebody();
  answer();
  await screen.findByRole('button', { name: 'Choose somebody else' });
  expect((await card()).contains(document.activeElement)).toBe(true);
});

it('leaves the focus to whoever is in another field by the time the card is there', async () => {
  const { user, answer } = await takeSomebody();
  await user.click(screen.getByLabelText('Next'));
  answer();
  await screen.findByRole('button', { name: 'Choose somebody else' });
  expect(document.activeElement).toBe(screen.getByLabelText('Next'));
});
