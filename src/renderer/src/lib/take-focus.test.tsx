import { Button, MantineProvider, Menu, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { themeWith } from '../app/theme';
import { useStackId } from '../components/use-stack-id';
import { completeDom } from '../testing/dom';

const sent = vi.fn();

function Ask({ name, onClose, opened }: { name: string; onClose: () => void; opened: boolean }) {
  const [isSure, sure] = useDisclosure(false);
  return (
    <Modal stackId={useStackId()} opened={opened} onClose={onClose} title={name}>
      <Button onClick={onClose}>{`Leave ${name}`}</Button>
      <Button data-autofocus onClick={name === 'first' ? sure.open : sent}>{`Do ${name}`}</Button>
      {name === 'first' && <Ask name="second" opened={isSure} onClose={sure.close} />}
    </Modal>
  );
}

function Screen() {
  const [isAsked, ask] = useDisclosure(false);
  const [isEmpty, empty] = useDisclosure(false);
  return (
    <Modal.Stack>
      <Button onClick={ask.open}>Open</Button>
      <Button onClick={empty.open}>Open the empty one</Button>
      <Menu>
        <Menu.Target>
          <Button>More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={ask.open}>Ask</Menu.Item>
          <Menu.Item onClick={sent}>Send</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Ask name="first" opened={isAsked} onClose={ask.close} />
      <Modal stackId={useStackId()} opened={isEmpty} onClose={empty.close} title="Nothing yet">
        <span>Its form comes later</span>
      </Modal>
    </Modal.Stack>
  );
}

/** Keys without a turn of the event loop between them, as of somebody who is quick on a slow computer. */
const user = userEvent.setup({ delay: null });
const named = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  completeDom();
  sent.mockClear();
  render(
    <MantineProvider theme={themeWith('Close')}>
      <Screen />
    </MantineProvider>,
  );
});
afterEach(cleanup);

describe('the focus of what stands over the screen', () => {
  it('is taken before the next key', async () => {
    named('Open').focus();
    await user.keyboard('{Enter}{Enter}{Enter}');
    expect(sent).toHaveBeenCalledOnce();
  });

  it('goes back to where it was, from dialog to dialog', async () => {
    named('Open').focus();
    await user.keyboard('{Enter}{Enter}{Escape}');
    expect(document.activeElement).toBe(named('Do first'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(named('Open'));
  });

  it('stays where somebody has moved it, whatever timers run', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: false, toFake: ['setTimeout', 'clearTimeout'] });
    try {
      act(() => {
        named('Open').focus();
        named('Open').click();
      });
      act(() => {
        named('Leave first').focus();
      });
      act(() => {
        vi.runAllTimers();
      });
      expect(document.activeElement).toBe(named('Leave first'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('is on no button that closes while there is nothing else', async () => {
    named('Open the empty one').focus();
    await user.keyboard('{Enter}{Enter}');
    expect(screen.getByRole('dialog', { name: 'Nothing yet' })).toBeDefined();
  });

  it('is taken by a menu, whose dialog gives it back to the button of the menu', async () => {
    named('More').focus();
    await user.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
    expect(sent).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(named('More'));
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(named('Do first'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(named('More'));
  });
});
