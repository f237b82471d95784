import { app } from 'electron';
import type { MatchingRunner } from '../features/matches/matching-runner';
import type { TileStore } from '../maps/tile-store';
import type { BackupUpkeep } from './backup-upkeep';
import type { Reservations } from './reservations';
import type { Workspace } from './workspace';

interface LongLived {
  readonly workspace: Workspace;
  readonly runner: MatchingRunner;
  readonly map: TileStore;
  readonly backups: BackupUpkeep;
  readonly reservations: Reservations;
}

/** Waits for writes under way before the process ends. A window that stays open keeps everything open. */
export function shutDownInOrder(
  { workspace, runner, map, backups, reservations }: LongLived,
  onError: (error: unknown) => void,
): void {
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    void (async () => {
      try {
        workspace.endSample();
        await runner.stop();
        await reservations.free();
        await backups.atQuit().catch(onError);
        await workspace.close();
        await map.close();
      } catch (error) {
        onError(error);
      }
      isDone = true;
      app.quit();
    })();
  });
}
