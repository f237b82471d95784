import { app, BrowserWindow, dialog, protocol, shell } from 'electron';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import { PERMISSIONS, type User } from '../../shared/contract/permissions';
import { KithError } from '../../shared/contract/errors';
import { TOPICS } from '../../shared/contract/topics';
import { hasPostponementEnded } from '../features/matches/match-repository';
import { MatchingRunner } from '../features/matches/matching-runner';
import { extendSeries } from '../features/requests/service';
import { getOrganisation } from '../features/organisation/service';
import { getSettings } from '../features/settings/service';
import { broadcast } from '../ipc/broadcast';
import { createDispatch } from '../ipc/dispatch';
import { registerCalls } from '../ipc/register';
import { Gazetteer } from '../maps/gazetteer';
import { createTileHandler } from '../maps/tile-protocol';
import { openTileStore, type TileStore } from '../maps/tile-store';
import { fillSample, isSampleStale } from '../sample';
import { MatchingClient } from '../workers/matching-client';
import { createTranslate } from '../words/translate';
import { createAppHandler } from './app-protocol';
import { fileDialogs } from './file-dialogs';
import { createLogger, describeError, type Logger } from './logger';
import { installMenu } from './menu';
import { OnlineTiles } from './online-tiles';
import { profilePaths, resourcePath } from './paths';
import { readProfileState, writeProfileState, type ProfileState } from './profile-state';
import { denyPermissions } from './security';
import { createHandlers } from './services';
import { SAMPLE_MAP, streetMapInfo } from './street-maps';
import { createMainWindow } from './window';
import { Workspace, type WorkspaceKind } from './workspace';

const DEBOUNCE_MS = 600;
const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

/** Until there are accounts, one local user may do everything. */
const LOCAL_USER: User = { name: 'Local user', permissions: new Set(PERMISSIONS) };

interface Started {
  readonly workspace: Workspace;
  readonly runner: MatchingRunner;
  readonly map: TileStore;
}

/** Puts the program together, in order, by hand; nothing else makes long-lived things. */
export async function start(): Promise<void> {
  const paths = profilePaths(app.getPath('userData'));
  const log = createLogger(paths.logs);
  const t = await createTranslate();
  try {
    await startWith(paths, log, t);
  } catch (error) {
    log.error('start failed', describeError(error));
    await explainFailure(error, t);
    app.exit(1);
  }
}

/** Says what keeps the data from opening, and offers the folder it lies in: a backup may be put back there. */
async function explainFailure(error: unknown, t: TFunction): Promise<void> {
  const folder = app.getPath('userData');
  const choice = dialog.showMessageBoxSync({
    type: 'error',
    title: 'Kith',
    message: t('menu.startFailed'),
    detail: `${error instanceof KithError ? error.message : t('menu.startFailedOtherwise')}\n\n${folder}`,
    buttons: [t('menu.quit'), t('menu.openFolder')],
    defaultId: 0,
    cancelId: 0,
  });
  if (choice === 1) await shell.openPath(folder);
}

async function startWith(paths: ReturnType<typeof profilePaths>, log: Logger, t: TFunction): Promise<void> {
  let state = readProfileState(paths.state);
  const remember = (changes: Partial<ProfileState>): void => {
    state = { ...state, ...changes };
    writeProfileState(paths.state, state);
  };
  const onError = (what: string) => (error: unknown) => {
    log.error(what, describeError(error));
  };
  const map = await openTileStore(resourcePath(app.getAppPath(), 'maps', `${SAMPLE_MAP}.mbtiles`));
  const gazetteer = new Gazetteer({
    townFile: resourcePath(app.getAppPath(), 'places', 'places.tsv.gz'),
    map,
  });
  const workspace = await Workspace.start(
    process.env['KITH_OPEN_SAMPLE'] === '1' ? 'sample' : state.workspace,
    {
      paths,
      onSlow: (label, milliseconds) => log.warn(`${label} took ${milliseconds.toFixed(0)} ms`),
      fillSample: (database) => fillSample(database, { gazetteer, now: Date.now() }),
      isSampleStale: (database) => isSampleStale(database, Date.now()),
    },
  );
  const runner = createRunner(workspace, onError('matching failed'));
  const tiles = new OnlineTiles(() => workspace.database.read(getSettings));
  await tiles.refresh();
  const switchTo = async (kind: WorkspaceKind): Promise<void> => {
    await runner.cancel();
    await workspace.switchTo(kind);
    remember({ workspace: kind });
    await reloadIfOther(tiles);
    broadcast('data.changed', {
      topics: [...TOPICS],
    });
    await refresh(workspace, runner);
  };
  const handlers = createHandlers({
    app: {
      workspace,
      streetMap: () => streetMapInfo(SAMPLE_MAP, map),
      user: LOCAL_USER,
      dataFolder: app.getPath('userData'),
      switchTo,
    },
    runner,
    gazetteer,
    dialogs: fileDialogs,
    t,
  });
  serve({ tiles, map, onError });
  const dispatch = createDispatch({
    handlers,
    database: () => workspace.database,
    user: () => LOCAL_USER,
    now: () => Date.now(),
    changed: (topics) => {
      broadcast('data.changed', { topics: [...topics] });
      if (topics.includes('matching')) scheduleIfWanted(workspace, runner, onError('matching not scheduled'));
      if (topics.includes('settings')) void reloadIfOther(tiles).catch(onError('settings could not be read'));
    },
    log: (logId, callName, error) => {
      log.error(`${logId} ${callName}`, describeError(error));
    },
    checksOutput: !app.isPackaged,
  });
  openWindow({ dispatch, state: () => state, remember, t });
  shutDownInOrder({ workspace, runner, map }, onError('shutdown failed'));
  await refresh(workspace, runner);
  watchPostponed(workspace, runner, onError('postponed requests could not be read'));
  setInterval(() => void refresh(workspace, runner).catch(onError('daily refresh failed')), DAY_MS).unref();
}

function createRunner(workspace: Workspace, onError: (error: unknown) => void): MatchingRunner {
  return new MatchingRunner({
    database: () => workspace.database,
    client: new MatchingClient(join(__dirname, 'matching-worker.js')),
    now: () => Date.now(),
    onStatus: (status) => {
      broadcast('matching.status', status);
    },
    onStored: () => {
      broadcast('data.changed', { topics: ['match', 'matching'] });
    },
    onError,
    debounceMs: DEBOUNCE_MS,
  });
}

/** Brings what depends on the date up to it: occurrences of series some weeks ahead, then matches for them. */
async function refresh(workspace: Workspace, runner: MatchingRunner): Promise<void> {
  const hasOrganisation = await workspace.database.read(
    async (reader) => (await getOrganisation(reader)) !== null,
  );
  if (!hasOrganisation) return;
  await workspace.database.write('series.extend', (writer) => extendSeries(writer, Date.now()));
  runner.schedule();
}

/** A postponed request comes back by itself, with a suggestion, at the minute that was chosen. */
function watchPostponed(
  workspace: Workspace,
  runner: MatchingRunner,
  onError: (error: unknown) => void,
): void {
  let since = Date.now();
  const look = async (): Promise<void> => {
    const now = Date.now();
    const hasEnded = await workspace.database.read((reader) => hasPostponementEnded(reader, since, now));
    since = now;
    if (!hasEnded) return;
    broadcast('data.changed', { topics: ['request'] });
    runner.schedule();
  };
  setInterval(() => void look().catch(onError), MINUTE_MS).unref();
}

function scheduleIfWanted(
  workspace: Workspace,
  runner: MatchingRunner,
  onError: (error: unknown) => void,
): void {
  workspace.database
    .read(getSettings)
    .then((settings) => {
      if (settings.matchingAfterChanges) runner.schedule();
    })
    .catch(onError);
}

/** The policy of a page cannot change while it stands, so the page is loaded anew under the other one. */
async function reloadIfOther(tiles: OnlineTiles): Promise<void> {
  if (!(await tiles.refresh())) return;
  for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
}

function serve({
  tiles,
  map,
  onError,
}: {
  tiles: OnlineTiles;
  map: TileStore;
  onError: (what: string) => (error: unknown) => void;
}): void {
  const root = join(__dirname, '../renderer');
  protocol.handle('app', createAppHandler({ root, tileOrigins: () => tiles.origins }));
  const findMap = (name: string) => (name === SAMPLE_MAP ? map : undefined);
  protocol.handle('tiles', createTileHandler({ findMap, onError: onError('a map tile could not be read') }));
  denyPermissions();
}

/** Asks whether words that are not saved may be lost. */
function mayLeave(window: BrowserWindow, t: TFunction): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'question',
    buttons: [t('menu.unsaved.leave'), t('menu.unsaved.stay')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
    message: t('menu.unsaved.question'),
    detail: t('menu.unsaved.what'),
  });
  return answer === 0;
}

interface WindowParts {
  readonly dispatch: ReturnType<typeof createDispatch>;
  readonly state: () => ProfileState;
  readonly remember: (changes: Partial<ProfileState>) => void;
  readonly t: TFunction;
}

function openWindow({ dispatch, state, remember, t }: WindowParts): void {
  const ours = new Set<number>();
  registerCalls((id) => ours.has(id), dispatch);
  const open = () => {
    const window = createMainWindow({
      state: state(),
      title: 'Kith',
      mayLeave: (asked) => mayLeave(asked, t),
      onState: (bounds, isMaximized) => {
        remember({ bounds, isMaximized });
      },
    });
    ours.add(window.webContents.id);
    return window;
  };
  let window = open();
  installMenu(
    t,
    (command) => {
      broadcast('menu.command', { command });
    },
    !app.isPackaged,
  );
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('activate', () => {
    if (window.isDestroyed()) window = open();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
}

/** Waits for writes under way before the process ends. A window that stays open keeps everything open. */
function shutDownInOrder({ workspace, runner, map }: Started, onError: (error: unknown) => void): void {
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    void (async () => {
      try {
        await runner.stop();
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
