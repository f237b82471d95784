import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { CallName, InputOf, OutputOf } from '../src/shared/contract';
import type { Envelope } from '../src/shared/contract/errors';
import { tellMain } from './main-process';

/** The real built app on a profile of its own. */
export interface Kith {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Asks the main process over the very bridge that the window uses. */
  readonly call: <N extends CallName>(name: N, input: unknown) => Promise<OutputOf<N>>;
  readonly rawCall: (name: string, input: unknown) => Promise<Envelope>;
  readonly close: () => Promise<void>;
}

const ROOT = resolve(__dirname, '..');
const SWITCHES = (process.env['KITH_ELECTRON_ARGS'] ?? '').split(' ').filter((part) => part !== '');

/** As for somebody who asked their computer for no motion: what fades in or out would be looked at half there. */
const STILL = ['--force-prefers-reduced-motion'];

export type SampleInput<N extends CallName> = InputOf<N>;

/**
 * Starts the program and waits for nothing.
 * @param through what is started in its place, and starts it
 */
export async function startProgram(
  profile: string,
  env: Record<string, string> = {},
  through?: string,
): Promise<ElectronApplication> {
  return await _electron.launch({
    ...(through === undefined ? {} : { executablePath: through }),
    args: [...SWITCHES, ...STILL, ROOT, `--user-data-dir=${profile}`],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** Opens the app; the same profile twice is a restart. */
export async function launch(
  profile: string,
  env: Record<string, string> = {},
  through?: string,
): Promise<Kith> {
  const app = await startProgram(profile, env, through);
  const page = await app.firstWindow();
  await tellMain(() =>
    app.evaluate(({ BrowserWindow, dialog }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
      // Nobody is there to answer: a form left unsaved at the end of a test is left.
      dialog.showMessageBoxSync = () => 0;
    }),
  );
  await page.locator('h1').first().waitFor();
  const rawCall = (name: string, input: unknown): Promise<Envelope> =>
    page.evaluate(
      ([callName, callInput]) =>
        (window as unknown as { kith: { call: (n: unknown, i: unknown) => Promise<unknown> } }).kith.call(
          callName,
          callInput,
        ),
      [name, input] as const,
    ) as Promise<Envelope>;
  return {
    app,
    page,
    profile,
    rawCall,
    call: async <N extends CallName>(name: N, input: unknown) => {
      const answer = await rawCall(name, input);
      if (answer.ok) return answer.value as OutputOf<N>;
      throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
    },
    close: () => app.close(),
  };
}

interface Fixtures {
  readonly profile: string;
  /** A first start: nothing is set up. */
  readonly fresh: Kith;
  /** The sample organisation, opened. */
  readonly sample: Kith;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from the pattern
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'kith-e2e-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true });
  },
  fresh: async ({ profile }, use) => {
    const kith = await launch(profile);
    await use(kith);
    await kith.close();
  },
  sample: async ({ profile }, use) => {
    const kith = await launch(profile, { KITH_OPEN_SAMPLE: '1' });
    await use(kith);
    await kith.close();
  },
});

export { expect } from '@playwright/test';
