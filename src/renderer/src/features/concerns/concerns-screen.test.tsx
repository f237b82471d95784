import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../../testing/fake-bridge';
import { logInAs } from '../../testing/fake-session';
import { renderScreen } from '../../testing/render';
import { App } from '../../app/app';
import { RaiseConcern } from '../../people/raise-concern';
import { ConcernsScreen } from './concerns-screen';

const named = (calls: readonly { name: string }[], name: string) =>
  calls.filter((call) => call.name === name).length;

describe('raising a concern', () => {
  const subject = { personId: 1 as never, name: 'Anna Beck', source: { kind: 'person', id: 1 } } as const;

  it('takes two keys, and sends what was left empty as it is', async () => {
    const { user, bridge } = renderScreen(<RaiseConcern look="button" hasKey subject={subject} />);
    await screen.findByRole('button', { name: 'Raise a concern' });
    await user.keyboard('{Control>}e{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Raise a concern about Anna Beck' });
    await within(dialog).findByText(/Only Rea and Otto will see this/);
    await user.keyboard('{Enter}');
    await screen.findByText(/Your concern was received/);
    expect(bridge.calls.find(({ name }) => name === 'safeguarding.raise')?.input).toEqual({
      ...{ personId: 1, source: { kind: 'person', id: 1 }, urgency: 'look', words: '', hiddenFrom: [] },
    });
  });

  it('says whom to ring before anything else where somebody is in danger now', async () => {
    const { user } = renderScreen(<RaiseConcern look="small" subject={subject} />);
    await user.click(await screen.findByRole('button', { name: 'Raise a concern' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(screen.queryByText('112: every emergency service')).toBeNull();
    await user.click(dialog.getByRole('radio', { name: 'Someone is in danger now' }));
    const ring = await dialog.findByText('112: every emergency service');
    dialog.getByText('Tell the office.');
    const words = dialog.getByLabelText('What did you see or hear?');
    expect(ring.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('the screen of concerns', () => {
  it('opens one once, and shows what each step has made of it', async () => {
    const { user, bridge } = renderScreen(<ConcernsScreen />);
    await user.click(await screen.findByRole('button', { name: /Anna Beck/ }));
    await screen.findByText('A bruise that she would not talk about.');
    expect(named(bridge.calls, 'safeguarding.open')).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Take it in hand' }));
    await screen.findByText(/Now in hand/);
    await user.type(screen.getByLabelText('Add a note'), 'Rang.');
    await user.click(screen.getByRole('button', { name: 'Add the note' }));
    await screen.findByText('Rang.');
    expect(named(bridge.calls, 'safeguarding.open')).toBe(1);
  });

  it('says when the call was whose caller is not known, who took it and its number, and leads to it', async () => {
    const bridge = createFakeBridge();
    const call = {
      id: 7 as never,
      startedAt: Date.UTC(2026, 5, 1, 8),
      operator: 'Desk',
      number: '020 7946 0958',
    };
    bridge.world.concern = { ...bridge.world.concern, personId: null, personName: null, call };
    const { user } = renderScreen(<ConcernsScreen />, { bridge });
    await user.click(
      await screen.findByRole('button', { name: /name is not known.*Call of .*taken by Desk/ }),
    );
    await screen.findByText(/The call began .* taken by Desk\. Number: 020 7946 0958\./);
    expect(screen.getByRole('link', { name: 'Open the call' }).getAttribute('href')).toBe('/phone?call=7');
  });

  it('is not closed without a word of how it ended', async () => {
    const { user } = renderScreen(<ConcernsScreen />);
    await user.click(await screen.findByRole('button', { name: /Anna Beck/ }));
    await user.click(await screen.findByRole('button', { name: 'Close it…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'How did it end?' }));
    expect(dialog.getByRole('button', { name: 'Close it' })).toHaveProperty('disabled', true);
    await user.type(dialog.getByLabelText(/What came of it/), 'All is well.');
    await user.click(dialog.getByRole('button', { name: 'Close it' }));
    await screen.findByRole('button', { name: 'Open it again' });
  });
});

describe('whoever is not named', () => {
  it('finds no way to concerns, nor anything that tells of one', async () => {
    const bridge = createFakeBridge();
    bridge.world.concernState = { untouched: 1, due: 3, overdue: 2 };
    logInAs(bridge.world, 'front_desk');
    renderScreen(<App />, { bridge, path: '/concerns', isGated: false });
    const navigation = within(await screen.findByRole('navigation', { name: 'Screens' }));
    expect(navigation.queryByRole('link', { name: /Concerns/ })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Concerns that need somebody' })).toBeNull();
    expect(bridge.calls.map(({ name }) => name).filter((name) => name.startsWith('safeguarding'))).toEqual(
      [],
    );
  });
});
