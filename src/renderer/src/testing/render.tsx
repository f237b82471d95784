import { MantineProvider, Modal } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { AppStateGate } from '../app/app-state-gate';
import { useFocusRemembered } from '../lib/focus-back';
import { createI18n } from '../lib/i18n';
import { createQueryClient, useDataChanges } from '../lib/query';
import { completeDom } from './dom';
import { createFakeBridge, installFakeBridge, type FakeBridge } from './fake-bridge';

// A wait ends as soon as the words are there; this is only how long a busy computer may take.
configure({ asyncUtilTimeout: 60_000 });

// Nothing of a screen may be left to run once its window is gone.
afterEach(cleanup);

export interface Rendered {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
  /** The path that the window stands at. */
  readonly path: () => string;
}

interface RenderOptions {
  readonly bridge?: FakeBridge;
  readonly path?: string;
  /** False for what stands before the state of the app is known, and brings its own gate. */
  readonly isGated?: boolean;
}

function Changes({ children }: { children: ReactNode }) {
  useDataChanges();
  useFocusRemembered();
  return children;
}

/**
 * Shows a screen as the app would, on a fake main process. Wait for its content with `findBy…`:
 * the state of the app is loaded first.
 */
export function renderScreen(
  screen: ReactNode,
  { bridge = createFakeBridge(), path = '/', isGated = true }: RenderOptions = {},
): Rendered {
  completeDom();
  installFakeBridge(bridge);
  const location = memoryLocation({ path, record: true });
  render(
    <I18nextProvider i18n={createI18n()}>
      <MantineProvider env="test">
        <QueryClientProvider client={createQueryClient()}>
          <Router hook={location.hook}>
            <Notifications />
            <Changes>
              <Modal.Stack>{isGated ? <AppStateGate>{screen}</AppStateGate> : screen}</Modal.Stack>
            </Changes>
          </Router>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
  return { bridge, user: userEvent.setup(), path: () => location.history.at(-1) ?? path };
}
