import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { logInAs } from '../../testing/fake-session';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { KithError } from '../../../../shared/contract/errors';
import { TodayScreen } from './today-screen';

const inputs = (bridge: ReturnType<typeof createFakeBridge>, name: string) =>
  bridge.calls.filter((call) => call.name === name).map(({ input }) => input);

it('asks for one result after the other by keyboard, and asks for no more than the match allows', async () => {
  const { user, bridge } = renderScreen(<TodayScreen />);
  await screen.findByRole('button', { name: 'End of day (2)' });
  await user.keyboard('e');
  const dialog = within(await screen.findByRole('dialog', { name: 'How did it go? (1 of 2)' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(dialog.getByRole('radio', { name: 'Done as agreed' })),
  );
  await user.keyboard('{Enter}');
  await dialog.findByText('Please say what happened.');
  await user.click(dialog.getByRole('radio', { name: /was not there$/ }));
  expect(dialog.getByRole('combobox', { name: /Reason/ })).toHaveProperty('value', 'Requester was not there');
  await user.click(dialog.getByRole('button', { name: 'Save and next' }));
  const next = within(await screen.findByRole('dialog', { name: 'How did it go? (2 of 2)' }));
  await next.findByText(/^Nobody noted that .* was told of this/);
  expect(next.getAllByRole('radio')).toHaveLength(2);
  await user.click(next.getByRole('radio', { name: 'It was called off' }));
  // Nobody is told off for a reason that they had no time to choose.
  expect(next.queryByText('Please choose a reason.')).toBeNull();
  await user.click(next.getByRole('button', { name: 'Save' }));
  await next.findByText('Please say who.');
  expect(inputs(bridge, 'desk.recordResult')).toMatchObject([
    {
      ...{ matchId: 900, version: 1, result: 'requester_not_there', side: null },
      ...{ reason: 'cancel:requester_not_there', note: '' },
    },
  ]);
  await user.click(next.getByRole('button', { name: 'Ask me later' }));
  await screen.findByText('1 is left for later.');
});

it('says of those to come who has not been told yet', async () => {
  const { bridge } = renderScreen(<TodayScreen />);
  const day = within(await screen.findByRole('region', { name: 'Starts today' }));
  const badge = await day.findByText('Not told yet');
  const [untold] = bridge.world.helpers;
  expect(badge.closest('div[class*="Group"]')?.textContent).toContain(untold?.person.displayName);
});

it('says why something was not met, and opens it again for another day', async () => {
  const { user, bridge } = renderScreen(<TodayScreen />);
  await screen.findByText('Why: no helper was free then');
  await user.click(screen.getByRole('button', { name: /^Open again: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Open it again' }));
  await user.click(dialog.getByRole('button', { name: 'Open again' }));
  await screen.findByText('It is open again, and matching looks for somebody.');
  expect(inputs(bridge, 'desk.reopen')).toHaveLength(1);
});

it('offers whoever only looks nothing to change, and numbers to admins alone', async () => {
  const bridge = createFakeBridge();
  logInAs(bridge.world, 'viewer');
  renderScreen(<TodayScreen />, { bridge });
  await screen.findByRole('heading', { name: 'Starts today' });
  const board = within(screen.getByRole('region', { name: 'How did it go?' }));
  expect(board.getAllByRole('listitem')).toHaveLength(2);
  expect(board.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('button', { name: /End of day|Save|Open again|Status/ })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Needs that were not met' })).toBeNull();
  expect(bridge.refused).toEqual([]);
});

it('prints the sheets, and says in words where no printer takes them', async () => {
  const { user, bridge } = renderScreen(<TodayScreen />);
  await user.click(await screen.findByRole('button', { name: 'Print the day sheet' }));
  await screen.findByText(/^The day sheet went to the printer/);
  const [first] = screen.getAllByRole('button', { name: /^Print the task sheet of / });
  await user.click(first as HTMLElement);
  await screen.findByText('The task sheet went to the printer, with 1 task.');
  expect(inputs(bridge, 'desk.printTaskSheet')).toHaveLength(1);
});

it('says in words that no printer was found', async () => {
  const words = 'No printer was found on this computer.';
  const bridge = createFakeBridge({
    'desk.printDaySheet': () => {
      throw new KithError('not_possible', words);
    },
  });
  const { user } = renderScreen(<TodayScreen />, { bridge });
  await user.click(await screen.findByRole('button', { name: 'Print the day sheet' }));
  await screen.findByText(new RegExp(words));
});
