import { Menu, TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Dialog } from '../components/dialog';
import { renderScreen } from '../testing/render';

/** A screen with two ways to a dialog, from which another one leads on. */
function Behind() {
  const [open, setOpen] = useState<readonly string[]>([]);
  const close = () => setOpen((all) => all.slice(0, -1));
  return (
    <>
      <button type="button" onClick={() => setOpen(['First'])}>
        Open
      </button>
      <p>Nothing to press</p>
      <Menu>
        <Menu.Target>
          <button type="button">More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen(['First'])}>From a menu</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {['First', 'Second'].map((title) => (
        <Dialog key={title} opened={open.includes(title)} onClose={close} title={title}>
          <TextInput label={`Answer to ${title}`} />
          <button type="button" onClick={() => setOpen(['First', 'Second'])}>
            Above {title}
          </button>
          <button type="button" onClick={() => setOpen(['Second'])}>
            Instead of {title}
          </button>
          <button type="button" onClick={() => setOpen([])}>
            Close all from {title}
          </button>
        </Dialog>
      ))}
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

/** Waits until the dialog holds the focus, as its user would see. */
async function dialogHasFocus(name: string): Promise<void> {
  const dialog = await screen.findByRole('dialog', { name });
  await waitFor(() => {
    expect(dialog.contains(document.activeElement)).toBe(true);
  });
}

async function openWith(name: string) {
  const { user } = renderScreen(<Behind />);
  await user.click(await screen.findByRole('button', { name }));
  return user;
}

const focusIsAt = (name: string) =>
  waitFor(() => {
    expect(document.activeElement).toBe(button(name));
  });

it('gives the focus back to the button that opened the dialog', async () => {
  const user = await openWith('Open');
  await dialogHasFocus('First');
  await user.keyboard('{Escape}');
  await focusIsAt('Open');
});

it('gives the focus back to the button of the menu that the dialog was chosen from', async () => {
  const user = await openWith('More');
  await user.click(await screen.findByRole('menuitem', { name: 'From a menu' }));
  await dialogHasFocus('First');
  await user.keyboard('{Escape}');
  await focusIsAt('More');
});

it('gives the focus back past a dialog that another one took the place of', async () => {
  const user = await openWith('Open');
  await dialogHasFocus('First');
  await user.click(button('Instead of First'));
  await dialogHasFocus('Second');
  await user.keyboard('{Escape}');
  await focusIsAt('Open');
});

it('leaves the focus in the dialog below, and gives it back once that closes', async () => {
  const user = await openWith('Open');
  await dialogHasFocus('First');
  await user.click(button('Above First'));
  await dialogHasFocus('Second');
  await user.keyboard('{Escape}');
  await dialogHasFocus('First');
  await user.keyboard('{Escape}');
  await focusIsAt('Open');
});

it('gives the focus back when two dialogs close together', async () => {
  const user = await openWith('Open');
  await dialogHasFocus('First');
  await user.click(button('Above First'));
  await dialogHasFocus('Second');
  await user.click(button('Close all from Second'));
  await focusIsAt('Open');
});

it('takes nobody back to what they left for nothing', async () => {
  const user = await openWith('Open');
  await dialogHasFocus('First');
  await user.keyboard('{Escape}');
  await focusIsAt('Open');
  await user.click(screen.getByText('Nothing to press'));
  expect(document.activeElement).toBe(document.body);
  // Opened without a hand, as a dialog that the app itself shows.
  button('Open').click();
  await dialogHasFocus('First');
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(document.activeElement).toBe(document.body);
});
