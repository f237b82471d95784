import { app, dialog, globalShortcut, protocol, shell } from 'electron';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import { KithError } from '../../shared/contract/errors';
import type { Topic } from '../../shared/contract/topics';
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
import type { BackupKeeper } from '../backups/keeper';
import { createTranslate } from '../words/translate';
import { createAccounts, createDesk, type AccountParts } from './accounts';
import type { AppHandlerOptions } from './app-handlers';
import { createAppHandler } from './app-protocol';
import { ANSWER_CALL, CallKey, isWaylandSession } from './call-key';
import { createBackups, createKeeper } from './backups';
import { startCheckInWatch, type CheckInParts } from './check-in-alarms';
import { fileDialogs } from './file-dialogs';
import type { Locks } from './locks';
import { createLogger, describeError, type Logger } from './logger';
import { answerCall, openMainWindow } from './main-window';
import { OnlineTiles } from './online-tiles';
import { ownCommand } from './own-command';
import { profilePaths, resourcePath, type ProfilePaths } from './paths';
import { ProfileMemory } from './profile-state';
import { Reservations } from './reservations';
import { seatedDialogs } from './seated-dialogs';
import { denyPermissions, setWayOut } from './security';
import { createHandlers } from './services';
import { shutDownInOrder } from './shut-down';
import { SAMPLE_MAP, streetMapInfo } from './street-maps';
import { openRecord, reloadIfOther, switchRecord, type RecordParts } from './switching';
import { scheduleIfWanted, startUpkeep } from './upkeep';
import { Workspace } from './workspace';

const DEBOUNCE_MS = 600;
/** What check-ins follow from. */
const OF_CHECK_INS: ReadonlySet<Topic> = new Set(['checkin', 'settings', 'organisation', 'session']);

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
  const { map, gazetteer } = await openPlaces();
  const keeper = createKeeper(paths.own);
  const own = createAccounts(paths.own);
  const master = () => own.accounts.master;
  const workspace = createWorkspace({ paths, gazetteer, log, keeper, master, desk: memory.desk });
  const runner = createRunner(workspace, onError('matching failed'));
  const tiles = new OnlineTiles(() => workspace.database.read(getSettings));
  const reservations = createReservations(workspace, memory.desk, own, onError);
  const parts = { workspace, runner, memory, tiles, reservations };
  const backups = createBackups({ workspace, runner, keeper, ...own, path: paths.own, onError });
  const {
    desk,
    locks,
    handlers: accounts,
  } = createDesk({
    ...own,
    record: parts,
    keeper,
    backups: () => backups.upkeep,
    onError,
  });
  const checkIns = await startCheckInWatch({ workspace, memory, desk, t, onError });
  const callKey = createCallKey(memory, t);
  const firstKind = process.env['KITH_OPEN_SAMPLE'] === '1' ? 'sample' : memory.state.workspace;
  const firstOpened = openRecord(parts, firstKind);
  const handlers = createHandlers({
    app: appOptions(parts, map, callKey, own),
    runner,
    seat: reservations.seat,
    preview: createPreview(workspace),
    questions: createQuestions(workspace, t('review.whatIf.newHelper')),
    gazetteer,
    dialogs: seatedDialogs(fileDialogs, () => desk.seat()),
    accounts,
    checkIns: checkIns.handlers,
    backups: backups.handlers,
    backUpFirst: (reason) => backups.upkeep.before(reason),
    onProgress: (progress) => {
      broadcast('imports.progress', progress);
    },
    t,
  });
  const dispatch = createDispatch({
    handlers,
    database: async () => {
      await firstOpened.catch(() => undefined); // what is not open now may be by the time that this is asked
      return await workspace.ready();
    },
    user: () => desk.user(),
    isSample: () => workspace.isSample,
    sitting: () => own.session.sitting,
    now: () => Date.now(),
    changed: (topics) => {
      afterChange(topics, { ...parts, locks, checkIns }, onError);
    },
    log: (logId, callName, error) => {
      log.error(`${logId} ${callName}`, describeError(error));
    },
    checksOutput: !app.isPackaged,
  });
  serve({ tiles, map, onError });
  openWindow({ dispatch, memory, own, checkIns, t });
  callKey.start();
  locks.start();
  reservations.start();
  shutDownInOrder(
    { workspace, runner, map, backups: backups.upkeep, reservations },
    onError('shutdown failed'),
  );
  await firstOpened.catch(unlessNoted(workspace, onError));
  await startUpkeep({ workspace, runner, backups: backups.upkeep, onError });
}

/** A record that does not open is told by the window, with how to go back to a backup; anything else ends the start. */
const unlessNoted = (workspace: Workspace, onError: OnError) => (error: unknown) => {
  if (workspace.failure === null) throw error;
  onError('the record could not be opened')(error);
};

function createReservations(
  workspace: Workspace,
  desk: string,
  { session }: AccountParts,
  onError: OnError,
): Reservations {
  return new Reservations({
    ...{ workspace, desk, accountId: () => session.accountId, now: Date.now },
    onError: onError('what is open could not be kept or freed'),
  });
}

function createCallKey(memory: ProfileMemory, t: TFunction): CallKey {
  return new CallKey({
    ...{ memory, t, registry: globalShortcut, isWayland: isWaylandSession(process.env) },
    command: ownCommand(ANSWER_CALL)
      .map((part) => (/^[\w./:=@+-]+$/.test(part) ? part : JSON.stringify(part)))
      .join(' '),
    onPress: answerCall,
  });
}

interface WindowParts {
  readonly dispatch: ReturnType<typeof createDispatch>;
  readonly memory: ProfileMemory;
  readonly own: AccountParts;
  readonly checkIns: CheckInParts;
  readonly t: TFunction;
}

function openWindow({ dispatch, memory, own: { session }, checkIns, t }: WindowParts): void {
  openMainWindow({
    dispatch,
    state: () => memory.state,
    remember: memory.remember.bind(memory),
    onInput: session.touch.bind(session),
    isLeft: () => session.wasLeft,
    background: checkIns.background,
    staysClosed: checkIns.staysClosed,
    t,
  });
}

/** What follows from a change besides what windows show. */
function afterChange(
  topics: readonly Topic[],
  {
    workspace,
    runner,
    tiles,
    locks,
    checkIns,
  }: {
    workspace: Workspace;
    runner: MatchingRunner;
    tiles: OnlineTiles;
    locks: Locks;
    checkIns: CheckInParts;
  },
  onError: OnError,
): void {
  broadcast('data.changed', { topics: [...topics] });
  if (topics.includes('matching'))
    void scheduleIfWanted(workspace, runner).catch(onError('matching not scheduled'));
  if (topics.some((topic) => OF_CHECK_INS.has(topic))) checkIns.lookAnew();
  if (!topics.includes('settings')) return;
  void reloadIfOther(tiles).catch(onError('settings could not be read'));
  void locks.refresh().catch(onError('settings could not be read'));
}

const appOptions = (
  parts: RecordParts,
  map: TileStore,
  callKey: CallKey,
  { accounts }: AccountParts,
): AppHandlerOptions => ({
  callKey,
  accounts,
  workspace: parts.workspace,
  streetMap: () => streetMapInfo(SAMPLE_MAP, map),
  dataFolder: app.getPath('userData'),
  switchTo: (kind) => switchRecord(parts, kind),
});

async function openPlaces() {
  const map = await openTileStore(resourcePath(app.getAppPath(), 'maps', `${SAMPLE_MAP}.mbtiles`));
  const townFile = resourcePath(app.getAppPath(), 'places', 'places.tsv.gz');
  return { map, gazetteer: new Gazetteer({ townFile, map }) };
}

interface WorkspaceParts {
  readonly paths: ProfilePaths;
  readonly gazetteer: Gazetteer;
  readonly log: Logger;
  readonly keeper: BackupKeeper;
  readonly master: () => Buffer | null;
  readonly desk: string;
}

function createWorkspace({ paths, gazetteer, log, keeper, master, desk }: WorkspaceParts): Workspace {
  return new Workspace({
    paths,
    desk,
    onSlow: (label, milliseconds) => log.warn(`${label} took ${milliseconds.toFixed(0)} ms`),
    fillSample: (database, onProgress, signal) =>
      fillSample(database, { gazetteer, now: Date.now(), onProgress, signal }),
    isSampleStale: (database) => isSampleStale(database, Date.now()),
    onStanding: (standing) => {
      broadcast('app.opening', standing);
    },
    backUpFirst: async (record) => {
      await keeper.backUp(record, 'before-update');
    },
    master,
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

function serve({ tiles, map, onError }: { tiles: OnlineTiles; map: TileStore; onError: OnError }): void {
  const root = join(__dirname, '../renderer');
  protocol.handle('app', createAppHandler({ root, tileOrigins: () => tiles.origins }));
  const findMap = (name: string) => (name === SAMPLE_MAP ? map : undefined);
  protocol.handle('tiles', createTileHandler({ findMap, onError: onError('a map tile could not be read') }));
  denyPermissions();
  void setWayOut(tiles.origins).catch(onError('the network could not be shut'));
}
