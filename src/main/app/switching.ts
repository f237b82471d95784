import { BrowserWindow, type WebContents } from 'electron';
import { TOPICS } from '../../shared/contract/topics';
import type { MatchingRunner } from '../features/matches/matching-runner';
import { broadcast } from '../ipc/broadcast';
import { APP_ORIGIN } from '../ipc/sender';
import type { OnlineTiles } from './online-tiles';
import { endPrinting } from './print-page';
import type { ProfileMemory } from './profile-state';
import type { Reservations } from './reservations';
import { setWayOut } from './security';
import { refresh } from './upkeep';
import type { Workspace, WorkspaceKind } from './workspace';

export interface RecordParts {
  readonly workspace: Workspace;
  readonly runner: MatchingRunner;
  readonly memory: ProfileMemory;
  readonly tiles: OnlineTiles;
  readonly reservations: Reservations;
}

/** Opens a record. The policy for tiles from the network comes with it. */
export async function openRecord(
  { workspace, tiles, reservations }: RecordParts,
  kind: WorkspaceKind,
): Promise<void> {
  if (workspace.isSample !== (kind === 'sample')) await reservations.free();
  await workspace.open(kind);
  if (!workspace.isOpen) return; // it waits for somebody to log in
  await reservations.freeDead(workspace.database);
  await reloadIfOther(tiles);
}

/** Goes over to another record while the program runs. @throws what kept that one from opening */
export async function switchRecord(parts: RecordParts, kind: WorkspaceKind): Promise<void> {
  const { workspace, runner, memory } = parts;
  await runner.cancel();
  const wasOpen = workspace.isOpen;
  try {
    await openRecord(parts, kind);
  } catch (error) {
    // What is on the screen belongs to a record that is closed now.
    if (wasOpen && workspace.failure !== null) reloadWindows();
    throw error;
  }
  memory.remember({ workspace: kind });
  broadcast('data.changed', { topics: [...TOPICS] });
  await refresh(workspace, runner);
}

/** The policy of a page cannot change while it stands, so the page is loaded anew under the other one. */
export async function reloadIfOther(tiles: OnlineTiles): Promise<void> {
  if (!(await tiles.refresh())) return;
  await setWayOut(tiles.origins);
  reloadWindows();
}

/** Served with nothing, and another site to Chromium: a page that goes there leaves its process behind. */
const NOWHERE = 'app://nobody/';

/**
 * Takes from every window what it showed, in the memory of its process too: loading it anew would keep that process, and
 * what was let go of in it can still be found there. The page comes back at the place where it was.
 */
export async function forgetWindows(): Promise<void> {
  endPrinting();
  await Promise.all(BrowserWindow.getAllWindows().map((window) => forget(window.webContents)));
}

/** They come back loaded anew by themselves, and would stay nowhere if that were cut short. */
const onTheirWay = new WeakSet<WebContents>();

async function forget(contents: WebContents): Promise<void> {
  const place = contents.getURL();
  if (onTheirWay.has(contents) || !place.startsWith(`${APP_ORIGIN}/`)) return;
  onTheirWay.add(contents);
  try {
    await contents.loadURL(NOWHERE);
  } finally {
    await contents.loadURL(place).finally(() => onTheirWay.delete(contents));
  }
  contents.navigationHistory.clear();
}

/** Loads every window anew: nothing that was read before stays in sight. */
export function reloadWindows(): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (!onTheirWay.has(webContents)) webContents.reload();
}
