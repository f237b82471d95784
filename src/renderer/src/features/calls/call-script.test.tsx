import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { en } from '../../../../shared/i18n/en';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { blankCall, type CallForm } from './call-form';
import { CallScript, proposedIn } from './call-script';
import { shownSituation, type Chosen } from './situation';
import type { CallEditor } from './use-call';

const chips = en.scripts.situation;
const LONG_WAIT = /I want to be honest with you/;

function show(form: Partial<CallForm>, chosen: Chosen | null = null, waiting = { requests: 0, helped: 0 }) {
  const bridge = createFakeBridge({
    'calls.waiting': () => ({ ...waiting, medianHours: waiting.helped === 0 ? null : 5 }),
  });
  const editor = { draft: { value: { ...blankCall(), ...form } }, known: null } as unknown as CallEditor;
  const situation = shownSituation(chosen, proposedIn(editor));
  renderScreen(<CallScript editor={editor} situation={situation} onChoose={() => undefined} />, { bridge });
}

const complete = (): Partial<CallForm> => ({
  wishes: blankCall().wishes.map((wish) => ({
    ...wish,
    category: 'category:shopping',
    date: '2026-06-01',
    fromMinute: 600,
  })),
});

it('shows words for somebody who is upset as soon as the notes tell of it', async () => {
  show({ name: 'Ruth', notes: 'crying, her carer did not come' });
  expect(await screen.findByRole('radio', { name: chips.distress })).toHaveProperty('checked', true);
});

it('tells of a long wait before it closes, where most got nobody', async () => {
  show(complete(), null, { requests: 10, helped: 2 });
  expect(await screen.findByRole('radio', { name: chips.closing })).toHaveProperty('checked', true);
  await screen.findAllByText(/2 of the last 10 such requests found somebody, half of them within/);
  screen.getByText(LONG_WAIT);
});

it('only closes where help comes soon', async () => {
  show(complete(), null, { requests: 10, helped: 9 });
  await screen.findByText(/9 of the last 10 such requests found somebody/);
  expect(screen.queryByText(LONG_WAIT)).toBeNull();
});

it('comes to the closing by itself, whatever was chosen on the way', async () => {
  show(complete(), { situation: 'cannot_help', insteadOf: 'ask' });
  expect(await screen.findByRole('radio', { name: chips.closing })).toHaveProperty('checked', true);
});
