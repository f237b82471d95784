import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { KithError } from '../../../../shared/contract/errors';
import type { HelperId } from '../../../../shared/domain/ids';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { HelperFormScreen } from './helper-form-screen';

function Reopened({ id }: { id: HelperId | null }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? 'Close' : 'Open'}
      </button>
      {isOpen && <HelperFormScreen id={id} />}
    </>
  );
}

function setUp() {
  const bridge = createFakeBridge();
  const [helper] = bridge.world.helpers;
  if (helper === undefined) throw new Error('the fake world has no helper');
  Object.assign(helper, { availability: [] });
  return { helper, ...renderScreen(<HelperFormScreen id={helper.id} />, { bridge }) };
}

describe('the form of a helper', () => {
  it('takes the hours of a week by keyboard alone and copies them to the other workdays', async () => {
    const { user, bridge } = setUp();
    const monday = await screen.findByRole('group', { name: 'Monday' });
    within(monday).getByRole('button', { name: 'Add hours on Monday' }).focus();
    await user.keyboard('{Enter}');
    const from = within(monday).getByLabelText('Monday from');
    from.focus();
    await user.keyboard('{Control>}a{/Control}830{Tab}');
    within(monday).getByLabelText('Monday to').focus();
    await user.keyboard('{ArrowUp}');
    within(monday).getByRole('button', { name: 'Copy the hours of Monday' }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'To Monday to Friday' }));
    await user.click(screen.getByRole('button', { name: /Save helper/ }));
    await waitFor(() => {
      const saved = bridge.calls.find((call) => call.name === 'helpers.update');
      expect(saved?.input).toMatchObject({
        helper: {
          availability: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 510, toMinute: 735 })),
        },
      });
    });
  });

  it('says at the line itself that hours end before they start, and does not save', async () => {
    const { user, bridge } = setUp();
    const monday = await screen.findByRole('group', { name: 'Monday' });
    await user.click(within(monday).getByRole('button', { name: 'Add hours on Monday' }));
    const to = within(monday).getByLabelText('Monday to');
    await user.clear(to);
    await user.type(to, '8');
    await user.click(screen.getByRole('button', { name: /Save helper/ }));
    expect(within(monday).getByText('After the start')).toBeDefined();
    expect(bridge.calls.some((call) => call.name === 'helpers.update')).toBe(false);
  });

  it('takes a limit of hours a week, by halves', async () => {
    const { user, bridge } = setUp();
    const hours = await screen.findByLabelText('Hours in a week, at most');
    const saved = () => bridge.calls.findLast((call) => call.name === 'helpers.update')?.input;
    await user.type(hours, '2.5');
    await user.click(screen.getByRole('button', { name: /Save helper/ }));
    await waitFor(() => {
      expect(saved()).toMatchObject({ helper: { minutesPerWeek: 150 } });
    });
  });

  it('says at the hours a week what they may be', async () => {
    const { user, bridge } = setUp();
    await user.type(await screen.findByLabelText('Hours in a week, at most'), '0.1');
    await user.click(screen.getByRole('button', { name: /Save helper/ }));
    expect(screen.getByText('Between half an hour and 100 hours, or empty.')).toBeDefined();
    expect(bridge.calls.some((call) => call.name === 'helpers.update')).toBe(false);
  });

  it('asks anew each time it is opened, so that each look at checks is noted', async () => {
    const bridge = createFakeBridge();
    const { user } = renderScreen(<Reopened id={bridge.world.helpers[0]?.id ?? null} />, { bridge });
    const asked = () => bridge.calls.filter(({ name }) => name === 'helpers.get').length;
    await screen.findByRole('group', { name: 'Monday' });
    expect(asked()).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await screen.findByRole('group', { name: 'Monday' });
    expect(asked()).toBe(2);
  });

  it('offers the way back where the helper cannot be had', async () => {
    const bridge = createFakeBridge({
      'helpers.get': () => {
        throw new KithError('busy', '');
      },
    });
    const { user, path } = renderScreen(<HelperFormScreen id={1 as HelperId} />, { bridge });
    await user.click(await screen.findByRole('link', { name: 'Back to the list' }));
    expect(path()).toBe('/helpers');
  });

  it('says in words that a check is over', async () => {
    const { helper } = setUp();
    Object.assign(helper, {
      vetting: [{ kind: 'vetting:id', validFrom: '2020-01-01', validUntil: '2021-01-01' }],
    });
    expect(await screen.findByText(/Ended \d+ days ago/)).toBeDefined();
  });
});
