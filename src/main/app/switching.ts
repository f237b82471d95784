import { BrowserWindow } from 'electron';
import { TOPICS } from '../../shared/contract/topics';
import type { MatchingRunner } from '../features/matches/matching-runner';
import { broadcast } from '../ipc/broadcast';
import type { OnlineTiles } from './online-tiles';
import type { ProfileMemory } from './profile-state';
import type { Reservations } from './reservations';
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
  if (await tiles.refresh()) reloadWindows();
}

/** Loads every window anew: nothing that was read before stays in sight. */
export function reloadWindows(): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
}
