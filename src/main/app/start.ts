import { app, BrowserWindow, dialog, protocol, shell } from 'electron';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import { KithError } from '../../shared/contract/errors';
import { PERMISSIONS, type User } from '../../shared/contract/permissions';
import { TOPICS, type Topic } from '../../shared/contract/topics';
import { Questions } from '../features/matches/questions';
import { MatchingRunner } from '../features/matches/matching-runner';
import { Preview } from '../features/matches/weights-preview';
import { getSettings } from '../features/settings/service';
import { broadcast } from '../ipc/broadcast';
import { createDispatch } from '../ipc/dispatch';
import { Gazetteer } from '../maps/gazetteer';
import { createTileHandler } from '../maps/tile-protocol';
import { openTileStore, type TileStore } from '../maps/tile-store';
import { fillSample, isSampleStale } from '../sample';
import { MatchingClient } from '../workers/matching-client';
import { createTranslate } from '../words/translate';
import { createAppHandler } from './app-protocol';
import { fileDialogs } from './file-dialogs';
import { createLogger, describeError, type Logger } from './logger';
import { openMainWindow } from './main-window';
import { OnlineTiles } from './online-tiles';
import { profilePaths, resourcePath, type ProfilePaths } from './paths';
import { ProfileMemory } from './profile-state';
import { denyPermissions } from './security';
import { createHandlers } from './services';
import { shutDownInOrder } from './shut-down';
import { SAMPLE_MAP, streetMapInfo } from './street-maps';
import { refresh, scheduleIfWanted, startUpkeep } from './upkeep';
import { Workspace, type WorkspaceKind } from './workspace';

const DEBOUNCE_MS = 600;

/** Until there are accounts, one local user may do everything. */
const LOCAL_USER: User = { name: 'Local user', permissions: new Set(PERMISSIONS) };

type OnError = (what: string) => (error: unknown) => void;

/** Puts the program together, in order, by hand; nothing else makes long-lived things. */
export async function start(): Promise<void> {
  const paths = profilePaths(app.getPath('userData'));
  const log = createLogger(paths.logs);
  const t = await createTranslate();
  const quitting = { isUnderWay: false };
  app.once('will-quit', () => {
    quitting.isUnderWay = true;
  });
  try {
    await startWith(paths, log, t);
  } catch (error) {
    if (quitting.isUnderWay) return; // the window was closed while its data was still being opened
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

/** The window comes first and says what is being opened; its calls wait until that is open. */
async function startWith(paths: ProfilePaths, log: Logger, t: TFunction): Promise<void> {
  const onError: OnError = (what) => (error) => {
    log.error(what, describeError(error));
  };
  const memory = new ProfileMemory(paths.state, onError('the state of the profile was not kept'));
  const map = await openTileStore(resourcePath(app.getAppPath(), 'maps', `${SAMPLE_MAP}.mbtiles`));
  const gazetteer = new Gazetteer({
    townFile: resourcePath(app.getAppPath(), 'places', 'places.tsv.gz'),
    map,
  });
  const workspace = createWorkspace(paths, gazetteer, log);
  const runner = createRunner(workspace, onError('matching failed'));
  const tiles = new OnlineTiles(() => workspace.database.read(getSettings));
  const open = async (kind: WorkspaceKind): Promise<void> => {
    await workspace.open(kind);
    await reloadIfOther(tiles);
  };
  const switchTo = async (kind: WorkspaceKind): Promise<void> => {
    await runner.cancel();
    await open(kind);
    memory.remember({ workspace: kind });
    broadcast('data.changed', { topics: [...TOPICS] });
    await refresh(workspace, runner);
  };
  const firstOpened = open(process.env['KITH_OPEN_SAMPLE'] === '1' ? 'sample' : memory.state.workspace);
  const handlers = createHandlers({
    app: {
      workspace,
      streetMap: () => streetMapInfo(SAMPLE_MAP, map),
      user: LOCAL_USER,
      dataFolder: app.getPath('userData'),
      switchTo,
    },
    runner,
    preview: createPreview(workspace),
    questions: createQuestions(workspace, t('review.whatIf.newHelper')),
    gazetteer,
    dialogs: fileDialogs,
    onProgress: (progress) => {
      broadcast('imports.progress', progress);
    },
    t,
  });
  const changed = (topics: readonly Topic[]): void => {
    broadcast('data.changed', { topics: [...topics] });
    if (topics.includes('matching'))
      void scheduleIfWanted(workspace, runner).catch(onError('matching not scheduled'));
    if (topics.includes('settings')) void reloadIfOther(tiles).catch(onError('settings could not be read'));
  };
  const dispatch = createDispatch({
    handlers,
    database: async () => {
      await firstOpened;
      return workspace.database;
    },
    user: () => LOCAL_USER,
    now: () => Date.now(),
    changed,
    log: (logId, callName, error) => {
      log.error(`${logId} ${callName}`, describeError(error));
    },
    checksOutput: !app.isPackaged,
  });
  serve({ tiles, map, onError });
  openMainWindow({
    dispatch,
    state: () => memory.state,
    remember: (changes) => {
      memory.remember(changes);
    },
    t,
  });
  shutDownInOrder({ workspace, runner, map }, onError('shutdown failed'));
  await firstOpened;
  await refresh(workspace, runner).catch(onError('first refresh failed'));
  startUpkeep({ workspace, runner, onError });
}

function createWorkspace(paths: ProfilePaths, gazetteer: Gazetteer, log: Logger): Workspace {
  return new Workspace({
    paths,
    onSlow: (label, milliseconds) => log.warn(`${label} took ${milliseconds.toFixed(0)} ms`),
    fillSample: (database, onProgress) => fillSample(database, { gazetteer, now: Date.now(), onProgress }),
    isSampleStale: (database) => isSampleStale(database, Date.now()),
    onOpening: (opening) => {
      broadcast('app.opening', { opening });
    },
  });
}

function createRunner(workspace: Workspace, onError: (error: unknown) => void): MatchingRunner {
  return new MatchingRunner({
    database: () => workspace.database,
    client: newThread(),
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

function createPreview(workspace: Workspace): Preview {
  return new Preview({ database: () => workspace.database, client: newThread(), now: () => Date.now() });
}

function createQuestions(workspace: Workspace, newHelperName: string): Questions {
  return new Questions({ database: () => workspace.database, client: newThread(), newHelperName });
}

/** A thread that starts when it is first needed. */
function newThread(): MatchingClient {
  return new MatchingClient(join(__dirname, 'matching-worker.js'));
}

/** The policy of a page cannot change while it stands, so the page is loaded anew under the other one. */
async function reloadIfOther(tiles: OnlineTiles): Promise<void> {
  if (!(await tiles.refresh())) return;
  for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
}

function serve({ tiles, map, onError }: { tiles: OnlineTiles; map: TileStore; onError: OnError }): void {
  const root = join(__dirname, '../renderer');
  protocol.handle('app', createAppHandler({ root, tileOrigins: () => tiles.origins }));
  const findMap = (name: string) => (name === SAMPLE_MAP ? map : undefined);
  protocol.handle('tiles', createTileHandler({ findMap, onError: onError('a map tile could not be read') }));
  denyPermissions();
}
