import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Link, Route } from 'wouter';
import { LeaveDialog } from '../components/leave-dialog';
import { completeDom } from '../testing/dom';
import { createI18n } from './i18n';
import { GuardedRouter, useLeaveGuard } from './leave-guard';

function Form({ isDirty }: { isDirty: boolean }) {
  useLeaveGuard(isDirty);
  return <p>the form</p>;
}

function show(isDirty: boolean) {
  render(
    <I18nextProvider i18n={createI18n()}>
      <MantineProvider env="test">
        <GuardedRouter>
          {(question) => (
            <>
              <Link href="/list">to the list</Link>
              <Route path="/form">
                <Form isDirty={isDirty} />
              </Route>
              <Route path="/list">the list</Route>
              <LeaveDialog question={question} />
            </>
          )}
        </GuardedRouter>
      </MantineProvider>
    </I18nextProvider>,
  );
  return userEvent.setup();
}

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
  });

  it('leaves when told to', async () => {
    const user = show(true);
    await user.click(screen.getByText('to the list'));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    expect(await screen.findByText('the list')).toBeDefined();
  });
});
