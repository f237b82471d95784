import { TOPICS } from '../../shared/contract/topics';
import { hasPostponementEnded } from '../features/matches/match-repository';
import type { MatchingRunner } from '../features/matches/matching-runner';
import { doKeysWait, settleSomeKeys } from '../features/duplicates/keys-repository';
import { getOrganisation } from '../features/organisation/service';
import { timesPassed } from '../features/desk/task-times';
import { turnDay } from '../features/desk/unmet-service';
import { clearOldSaves } from '../features/drafts/service';
import { extendSeries } from '../features/requests/service';
import { isUpkeepDue, keepQueue } from '../features/queue/follow-ups';
import { hasRunOut } from '../features/queue/leases';
import { hasFallenDue } from '../features/queue/repository';
import { screener, screenSome } from '../features/screening/service';
import { getSettings } from '../features/settings/service';
import { broadcast } from '../ipc/broadcast';
import { localToday } from '../time/zones';
import type { BackupUpkeep } from './backup-upkeep';
import type { Workspace } from './workspace';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const LOOK_AT_FILE_MS = 2_000;
const LOOK_AT_CLOCK_MS = 10_000;

export interface UpkeepParts {
  readonly workspace: Workspace;
  readonly runner: MatchingRunner;
  readonly backups: BackupUpkeep;
  readonly onError: (what: string) => (error: unknown) => void;
}

/** Does by itself what time and other programs bring about, for as long as the program runs. */
export async function startUpkeep(parts: UpkeepParts): Promise<void> {
  const { workspace, runner, backups, onError } = parts;
  if (workspace.isOpen) {
    await refresh(workspace, runner).catch(onError('first refresh failed'));
    void screenWaiting(workspace).catch(onError('what waits could not be screened'));
    void keepCalls(workspace).catch(onError('calls to make could not be looked after'));
    void settleWaiting(workspace).catch(onError('what finds duplicates could not be worked out'));
    void backups.runDue().catch(onError('the backup that was due failed'));
  }
  const repeat = repeatWhile(() => workspace.isOpen);
  repeat(HOUR_MS, () => backups.runDue(), onError('the backup that was due failed'));
  repeat(DAY_MS, () => refresh(workspace, runner), onError('daily refresh failed'));
  repeat(MINUTE_MS, () => screenWaiting(workspace), onError('what waits could not be screened'));
  repeat(MINUTE_MS, () => keepCalls(workspace), onError('calls to make could not be looked after'));
  repeat(MINUTE_MS, () => settleWaiting(workspace), onError('what finds duplicates could not be worked out'));
  repeat(LOOK_AT_CLOCK_MS, clockWatch(parts), onError('what is due by now could not be read'));
  repeat(LOOK_AT_CLOCK_MS, dayWatch(parts), onError('what the day has left could not be ended'));
  repeat(LOOK_AT_FILE_MS, fileWatch(parts), onError('what was in the file that is gone could not be kept'));
  repeat(LOOK_AT_FILE_MS, otherProgramsWatch(parts), onError('changes of other programs could not be read'));
}

/** Calls `work` again and again, never twice at once, and not while there is nothing to do it on. */
function repeatWhile(isWanted: () => boolean) {
  return (milliseconds: number, work: () => Promise<void>, onError: (error: unknown) => void): void => {
    let isUnderWay = false;
    setInterval(() => {
      if (isUnderWay || !isWanted()) return;
      isUnderWay = true;
      void work()
        .catch(onError)
        .finally(() => {
          isUnderWay = false;
        });
    }, milliseconds).unref();
  };
}

/** Brings what depends on the date up to it: occurrences of series some weeks ahead, then matches for them. */
export async function refresh(workspace: Workspace, runner: MatchingRunner): Promise<void> {
  if (!workspace.isOpen) return; // it waits for somebody to log in
  const { database } = workspace;
  await database.write('drafts.clearSaves', (writer) => clearOldSaves(writer, Date.now()));
  const hasOrganisation = await database.read(async (reader) => (await getOrganisation(reader)) !== null);
  if (!hasOrganisation) return;
  await turnDayOf(workspace);
  await database.write('series.extend', (writer) => extendSeries(writer, Date.now()));
  runner.schedule();
}

/** Ends what the days before today have left without a helper, or opens what was ended too early, and tells the windows. */
async function turnDayOf({ database }: Workspace): Promise<boolean> {
  const changed = await database.write('desk.turnDay', (writer) => turnDay(writer, Date.now()));
  if (changed > 0) broadcast('data.changed', { topics: ['request', 'match'] });
  return changed > 0;
}

/** Looks whether another day has begun where the organisation is, also while nobody is logged in. */
function dayWatch({ workspace, runner }: UpkeepParts): () => Promise<void> {
  let known: { readonly database: Workspace['database']; readonly day: string } | null = null;
  return async () => {
    const { database } = workspace;
    const organisation = await database.read(getOrganisation);
    if (organisation === null) return;
    const day = localToday(Date.now(), organisation.timeZone);
    if (known?.database === database && known.day === day) return;
    known = { database, day };
    broadcast('data.changed', { topics: ['request', 'match'] });
    if (await turnDayOf(workspace)) runner.schedule();
  };
}

/** Screens what nobody's saving did: what was there before, and what a rule that was turned on has not seen yet. */
async function screenWaiting({ database }: Workspace): Promise<void> {
  let isAny = false;
  const screen = () => database.write('screening', (writer) => screenSome(writer, screener(Date.now())));
  while ((await screen()) > 0) isAny = true;
  if (isAny) broadcast('data.changed', { topics: ['flag'] });
}

/** Follow-ups that are due to be made, and calls about which nothing is left to ask. */
async function keepCalls({ database }: Workspace): Promise<void> {
  if (!(await database.read((reader) => isUpkeepDue(reader, Date.now())))) return;
  await database.write('queue.upkeep', (writer) => keepQueue(writer, Date.now()));
  broadcast('data.changed', { topics: ['queue'] });
}

/** Works out the keys of whoever a newer version, an import of another program or an erasure left without. */
async function settleWaiting({ database }: Workspace): Promise<void> {
  const settle = () =>
    database.write('duplicates.settle', async (writer) => {
      writer.stayAside();
      await settleSomeKeys(writer);
    });
  while (await database.read(doKeysWait)) await settle();
}

/** Starts matching after a change, unless an admin turned that off. */
export async function scheduleIfWanted({ database }: Workspace, runner: MatchingRunner): Promise<void> {
  if ((await database.read(getSettings)).matchingAfterChanges) runner.schedule();
}

/**
 * What comes with its hour: a task moves on the board as it begins and ends, nobody is suggested any more for one whose
 * time is over, a postponed request comes back with a suggestion, a call that is due is to be made, and one that somebody
 * had open on a desk that is gone is free.
 */
function clockWatch({ workspace, runner }: UpkeepParts): () => Promise<void> {
  let since = Date.now();
  return async () => {
    const now = Date.now();
    const { tasks, isBack, isCallForUs } = await workspace.database.read(async (reader) => ({
      tasks: await timesPassed(reader, since, now),
      isBack: await hasPostponementEnded(reader, since, now),
      isCallForUs: (await hasFallenDue(reader, since, now)) || (await hasRunOut(reader, since, now)),
    }));
    since = now;
    if (tasks.isAny || isBack) broadcast('data.changed', { topics: ['request', 'match'] });
    if (isCallForUs) broadcast('data.changed', { topics: ['queue'] });
    if (isBack) runner.schedule();
    else if (tasks.isUnmet) await scheduleIfWanted(workspace, runner);
  };
}

/** Looks whether the file is still in its place, and once it is not, keeps what was in it. */
function fileWatch({ workspace, backups }: UpkeepParts): () => Promise<void> {
  return async () => {
    const wasGone = workspace.standing.isFileGone;
    await workspace.lookForFile();
    if (!wasGone && workspace.standing.isFileGone) await backups.rescue();
  };
}

/** The command line, or a second Kith on the same file, may write too: windows show that without being asked. */
function otherProgramsWatch({ workspace, runner }: UpkeepParts): () => Promise<void> {
  let known: { readonly database: Workspace['database']; readonly commits: number } | null = null;
  return async () => {
    const { database } = workspace;
    const commits = await database.commitsOfOthers();
    const isNew = known !== null && known.database === database && known.commits !== commits;
    known = { database, commits };
    if (!isNew) return;
    broadcast('data.changed', { topics: [...TOPICS] });
    await scheduleIfWanted(workspace, runner);
  };
}
