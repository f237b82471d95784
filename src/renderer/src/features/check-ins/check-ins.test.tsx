import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { App } from '../../app/app';
import { createFakeBridge } from '../../testing/fake-bridge';
import { fakeCheckIn, fakePlan } from '../../testing/fake-check-ins';
import { logInAs } from '../../testing/fake-session';
import { renderScreen } from '../../testing/render';
import { CheckInScreen } from './check-in-screen';
import { CheckInsScreen } from './check-ins-screen';
import { PlansScreen } from './plans-screen';

const alarm = (stand = fakeCheckIn().stand) =>
  stand === null ? null : { ...stand, state: 'alarm' as const };

it('lists what is overdue before what is due, in words', async () => {
  const bridge = createFakeBridge();
  bridge.world.checkIns = [
    fakeCheckIn({ stand: alarm() }),
    fakeCheckIn({ id: 2 as never, personName: 'Ben Due', days: 3 }),
  ];
  renderScreen(<CheckInsScreen />, { bridge });
  const overdue = await screen.findByRole('region', { name: 'Overdue' });
  expect(
    within(overdue).getByRole('link', { name: /Anna Beck.*Nobody has called\. It was due/ }),
  ).toBeTruthy();
  const due = screen.getByRole('region', { name: 'Due now' });
  expect(within(due).getByRole('link', { name: /nobody rang on 2 earlier days/ })).toBeTruthy();
});

it('closes an alarm with words alone, and says what is missing', async () => {
  const bridge = createFakeBridge();
  bridge.world.checkIns = [fakeCheckIn({ stand: alarm() })];
  const { user } = renderScreen(<CheckInScreen id={1 as never} />, { bridge });
  await user.click(await screen.findByRole('button', { name: 'They answered' }));
  await user.click(screen.getByRole('radio', { name: 'Well' }));
  await user.click(screen.getByRole('button', { name: /Close the check-in/ }));
  expect(await screen.findByText('Please write a few words.')).toBeTruthy();
  expect(bridge.calls.some(({ name }) => name === 'checkIns.close')).toBe(false);
  await user.type(screen.getByLabelText(/In your words/), 'Was in the garden.');
  await user.click(screen.getByRole('button', { name: /Close the check-in/ }));
  expect(bridge.calls.find(({ name }) => name === 'checkIns.close')?.input).toMatchObject({
    ...{ id: 1, outcome: 'spoke', feeling: 'well', words: 'Was in the garden.' },
  });
});

it('leads from a call that nobody answers to getting help at any step, with the numbers to ring', async () => {
  const bridge = createFakeBridge();
  bridge.world.checkIns = [fakeCheckIn()];
  const { user } = renderScreen(<CheckInScreen id={1 as never} />, { bridge });
  await user.click(await screen.findByRole('button', { name: 'Nobody answered' }));
  expect(await screen.findByRole('heading', { name: 'Call again' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Get help at once' }));
  expect(await screen.findByText('112: every emergency service')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I have called for help' }));
  expect(bridge.calls.filter(({ name }) => name === 'checkIns.try').at(-1)?.input).toMatchObject({
    ...{ tries: 1, step: 'emergency', result: 'called' },
  });
});

it('says in words what the line of feelings shows, and who needs a second look', async () => {
  const bridge = createFakeBridge();
  const past = (['worried', 'not_well', 'well'] as const).map((feeling, index) => ({
    ...{ id: (index + 1) as never, date: '2026-06-01', outcome: 'spoke' as const, feeling, words: '' },
    ...{ closedAt: 0, closedBy: 'Front desk' },
  }));
  bridge.world.plans = [fakePlan({ past, needsLook: true })];
  renderScreen(<PlansScreen />, { bridge });
  expect(await screen.findByRole('img', { name: /The last 3 times, the oldest first/ })).toBeTruthy();
  expect(screen.getByText('Second look')).toBeTruthy();
});

it.each([
  ['operator', true],
  ['viewer', false],
] as const)('stands on every screen of an %s while a check-in is overdue: %s', async (role, isThere) => {
  const bridge = createFakeBridge();
  bridge.world.glance = { due: 2, alarms: 1, hasSound: false, isSealed: false };
  logInAs(bridge.world, role);
  renderScreen(<App />, { bridge, isGated: false });
  await screen.findByRole('navigation');
  const banner = () => screen.queryByRole('region', { name: 'Check-ins that need somebody' });
  if (isThere) {
    await screen.findByText('1 check-in is overdue. Please see to it now.', { selector: '[role="alert"]' });
    expect(screen.getByRole('link', { name: /Check-ins/ })).toBeTruthy();
  } else {
    expect(banner()).toBeNull();
    expect(screen.queryByRole('link', { name: /Check-ins/ })).toBeNull();
    expect(bridge.calls.some(({ name }) => name.startsWith('checkIns.'))).toBe(false);
  }
});
