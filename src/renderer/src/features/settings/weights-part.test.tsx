import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KithError } from '../../../../shared/contract/errors';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { FAKE_WEIGHTS } from '../../testing/fake-weights';
import { renderScreen } from '../../testing/render';
import { WeightsPart } from './weights-part';

const inputs = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((one) => one.name === name).map((one) => one.input);
const slider = (name: string) => screen.findByRole('slider', { name });
const words = async (name: string) => (await slider(name)).getAttribute('aria-valuetext');
const outcome = () => within(screen.getByRole('region', { name: 'What would change' }));

async function moveLanguageToNothing(bridge = createFakeBridge()) {
  const rendered = renderScreen(<WeightsPart />, { bridge });
  (await slider('A language they share')).focus();
  await rendered.user.keyboard('{Home}');
  return rendered;
}

describe('what counts in matching', () => {
  it('says in words how much each thing counts, and which amount is the usual one', async () => {
    renderScreen(<WeightsPart />);
    expect(await words('Tasks of the last four weeks')).toBe('Each task counts like 300 m further away');
    expect(await words('Several requests at once')).toBe(
      'Each further request counts like 1.5 km further away',
    );
    expect(screen.getAllByRole('slider')).toHaveLength(Object.keys(FAKE_WEIGHTS).length);
    expect(screen.getAllByText('usual')).toHaveLength(Object.keys(FAKE_WEIGHTS).length);
    outcome().getByText(/Move a slider/);
  });

  it('tells what a slider moved by keyboard would change, before anything is stored', async () => {
    const { bridge } = await moveLanguageToNothing();
    expect(await words('A language they share')).toBe('Does not count');
    screen.getByText('usual: 3 km');
    await outcome().findByText('5 of 20 suggestions would be different. Nothing is stored until you save.');
    outcome().getByText('now 48 km, then 53 km');
    outcome().getByText('now 4 helpers, then 2 helpers');
    outcome().getByText('now 12 of 17, then 14 of 17');
    outcome().getByText('now 35%, then 30%');
    outcome().getByText('stays 20');
    expect(inputs(bridge, 'settings.previewWeights')).toEqual([
      { weights: { ...FAKE_WEIGHTS, languageMetres: 0 } },
    ]);
    expect(inputs(bridge, 'settings.saveWeights')).toEqual([]);
  });

  it('stores what was moved only when it is saved', async () => {
    const { user, bridge } = await moveLanguageToNothing();
    await user.click(outcome().getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(inputs(bridge, 'settings.saveWeights')).toMatchObject([
        { weights: { ...FAKE_WEIGHTS, languageMetres: 0 } },
      ]),
    );
    await outcome().findByText(/Move a slider/);
    expect(await words('A language they share')).toBe('Does not count');
  });

  it('puts everything back as it was saved', async () => {
    const { user, bridge } = await moveLanguageToNothing();
    await user.click(outcome().getByRole('button', { name: 'Discard' }));
    expect(await words('A language they share')).toBe('As much as 3 km further away');
    outcome().getByText(/Move a slider/);
    expect(inputs(bridge, 'settings.saveWeights')).toEqual([]);
  });

  it('puts one thing, or everything, back to the usual', async () => {
    const bridge = createFakeBridge();
    bridge.world.weights = { ...FAKE_WEIGHTS, languageMetres: 500, accessMetres: 500 };
    const { user } = renderScreen(<WeightsPart />, { bridge });
    await slider('A language they share');
    await user.click(screen.getByRole('button', { name: 'Back to the usual: A language they share' }));
    expect(await words('A language they share')).toBe('As much as 3 km further away');
    expect(await words('Stairs and wheelchair')).toBe('Each counts like 500 m further away');
    await user.click(screen.getByRole('button', { name: 'Everything back to the usual' }));
    expect(await words('Stairs and wheelchair')).toBe('Each counts like 2.5 km further away');
  });

  it('says so when the change cannot be worked out, and lets it be tried again', async () => {
    const refuse = () => {
      throw new KithError('internal', 'The thread ended.');
    };
    await moveLanguageToNothing(createFakeBridge({ 'settings.previewWeights': refuse }));
    within(await screen.findByRole('alert')).getByRole('button');
    expect(outcome().queryByText(/would be different/)).toBeNull();
  });

  it('shows everything to somebody who may change nothing', async () => {
    const bridge = createFakeBridge();
    bridge.world.state.user.permissions = ['app.use'];
    renderScreen(<WeightsPart />, { bridge });
    await slider('Waiting');
    screen.getByText(/Your account can read these settings/);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
