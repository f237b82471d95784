import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Link, Route, useLocation, useSearch } from 'wouter';
import { LeaveDialog } from '../components/leave-dialog';
import { completeDom } from '../testing/dom';
import { createI18n } from './i18n';
import { GuardedRouter, useInterruptFor, useIsLeaving, useLeaveGuard } from './leave-guard';
import { ASKS_TO_LEAVE, LEFT_FREELY } from './words-in-dialogs';

const discarded = vi.fn();
beforeEach(() => {
  discarded.mockClear();
});

function Form({ isDirty, isKept = false }: { isDirty: boolean; isKept?: boolean }) {
  useLeaveGuard(isDirty, { discard: discarded, isKept });
  return <p>the form</p>;
}

function showInRouter(screens: ReactNode) {
  render(
    <I18nextProvider i18n={createI18n()}>
      <MantineProvider env="test">
        <GuardedRouter>
          {(question) => (
            <>
              {screens}
              <LeaveDialog question={question} />
            </>
          )}
        </GuardedRouter>
      </MantineProvider>
    </I18nextProvider>,
  );
  return userEvent.setup();
}

function Interrupts() {
  const interruptFor = useInterruptFor();
  return <button onClick={() => interruptFor('/list')}>at once</button>;
}

const show = (isDirty: boolean, { isKept = false, beside = <></> } = {}) =>
  showInRouter(
    <>
      <Link href="/list">to the list</Link>
      <Interrupts />
      <Route path="/form">
        <Form isDirty={isDirty} isKept={isKept} />
        {beside}
      </Route>
      <Route path="/list">the list</Route>
    </>,
  );

describe('what an address asks for', () => {
  const Asked = () => <p>asked for: {useSearch() || 'nothing'}</p>;
  const link = (href: string) => screen.getByRole('link', { name: href });

  function showLinks(isDirty: boolean) {
    completeDom();
    window.location.hash = '#/list';
    return showInRouter(
      <>
        {['/list', '/list?part=shift', '/other'].map((href) => (
          <Link key={href} href={href}>
            {href}
          </Link>
        ))}
        <Asked />
        <Form isDirty={isDirty} />
      </>,
    );
  }
  afterEach(() => {
    cleanup();
    window.history.replaceState(null, '', window.location.pathname);
  });

  it('is over with the next address, also of the same screen', async () => {
    const user = showLinks(false);
    await user.click(link('/list?part=shift'));
    await screen.findByText('asked for: part=shift');
    await user.click(link('/list'));
    await screen.findByText('asked for: nothing');
    expect(window.location.search).toBe('');
  });

  it('stays while unsaved words hold the screen, and when told to stay', async () => {
    const user = showLinks(true);
    await user.click(link('/list?part=shift'));
    await screen.findByText('asked for: part=shift');
    await user.click(link('/other'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('asked for: part=shift')).toBeDefined();
    await waitFor(() => {
      expect([window.location.search, window.location.hash]).toEqual(['?part=shift', '#/list']);
    });
  });
});

describe('leaving a form', () => {
  beforeEach(() => {
    completeDom();
    window.location.hash = '#/form';
  });
  afterEach(cleanup);

  it('goes on at once when nothing was typed', async () => {
    const user = show(false);
    await user.click(screen.getByText('to the list'));
    expect(await screen.findByText('the list')).toBeDefined();
  });

  it('asks while there are unsaved words, and stays when told to', async () => {
    const user = show(true);
    await user.click(screen.getByText('to the list'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(window.location.hash).toBe('#/form');
    });
    expect(screen.getByText('the form')).toBeDefined();
    expect(screen.queryByText('the list')).toBeNull();
    expect(discarded).not.toHaveBeenCalled();
  });

  it('leaves when told to, and lets go of what was kept of the words', async () => {
    const user = show(true);
    await user.click(screen.getByText('to the list'));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    expect(await screen.findByText('the list')).toBeDefined();
    expect(discarded).toHaveBeenCalledOnce();
  });
});

describe('what cannot wait', () => {
  beforeEach(() => {
    completeDom();
    window.location.hash = '#/form';
  });
  afterEach(cleanup);
  const dialog = (field: ReactNode) => ({ isKept: true, beside: <div role="dialog">{field}</div> });
  const leave = () => screen.findByRole('button', { name: 'Leave without saving' });

  it('goes at once from words that are kept, and lets go of none of them', async () => {
    const user = show(true, { isKept: true });
    await user.click(screen.getByText('at once'));
    expect(await screen.findByText('the list')).toBeDefined();
    expect(discarded).not.toHaveBeenCalled();
  });

  it('asks about words that would be lost, and stays or goes as it is told', async () => {
    const user = show(true);
    await user.click(screen.getByText('at once'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(window.location.hash).toBe('#/form');
    });
    await user.click(screen.getByText('at once'));
    await user.click(await leave());
    expect(await screen.findByText('the list')).toBeDefined();
    expect(discarded).toHaveBeenCalledOnce();
  });

  it('asks no less than before when somebody leaves by another way after they stayed', async () => {
    const user = show(true, dialog(<input aria-label="not kept" />));
    await user.type(screen.getByLabelText('not kept'), 'x');
    await user.click(screen.getByText('at once'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByText('to the list'));
    await user.click(await leave());
    expect(discarded).toHaveBeenCalledOnce();
  });

  it('asks about what was typed or begun in a dialog, and not about a dialog in which nothing was', async () => {
    const user = show(false, dialog(<input aria-label="not kept" />));
    await user.type(screen.getByLabelText('not kept'), 'x');
    await user.click(screen.getByText('at once'));
    await user.click(await leave());
    expect(await screen.findByText('the list')).toBeDefined();
    cleanup();
    window.location.hash = '#/form';
    show(false, dialog(<div {...ASKS_TO_LEAVE} />));
    await user.click(screen.getByText('at once'));
    await leave();
  });

  it.each([
    ['nothing was typed', false, {}],
    ['it is kept', true, LEFT_FREELY],
  ])('goes at once from a dialog where %s', async (_what, isTyped, mark) => {
    const user = show(
      false,
      dialog(
        <div {...mark}>
          <input aria-label="of the dialog" />
        </div>,
      ),
    );
    if (isTyped) await user.type(screen.getByLabelText('of the dialog'), 'x');
    await user.click(screen.getByText('at once'));
    expect(await screen.findByText('the list')).toBeDefined();
  });
});

/** Opens an entry by itself once there is one, as Review does. */
function OpensFirst() {
  const [, navigate] = useLocation();
  const isLeaving = useIsLeaving();
  const [hasCome, setCome] = useState(false);
  useEffect(() => {
    if (hasCome && !isLeaving()) navigate('/entries/1', { replace: true });
  }, [hasCome, isLeaving, navigate]);
  return (
    <>
      <button onClick={() => setCome(true)}>it comes</button>
      <button
        onClick={() => {
          window.location.hash = '#/list';
          setCome(true);
        }}
      >
        it comes while somebody leaves
      </button>
    </>
  );
}

describe('a screen that goes on by itself', () => {
  beforeEach(() => {
    completeDom();
    window.location.hash = '#/entries';
  });
  afterEach(cleanup);

  it.each([
    ['it comes', '#/entries/1'],
    ['it comes while somebody leaves', '#/list'],
  ])('where %s, ends at %s', async (button, end) => {
    render(
      <GuardedRouter>
        {() => (
          <>
            <Route path="/entries">
              <OpensFirst />
            </Route>
            <Route path="/entries/1">one entry</Route>
            <Route path="/list">the list</Route>
          </>
        )}
      </GuardedRouter>,
    );
    await userEvent.setup().click(screen.getByText(button));
    await screen.findByText(end === '#/list' ? 'the list' : 'one entry');
    expect(window.location.hash).toBe(end);
  });
});
