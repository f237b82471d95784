import type { CheckInGlance } from '../../shared/contract/check-ins';
import type { Instant } from '../../shared/domain/time';
import {
  glimpse,
  isSomethingDue,
  nextOpening,
  noteAlarms,
  openDue,
  type Glimpse,
  type Watched,
} from '../features/check-ins/watch-service';
import { Queue } from '../database/queue';
import type { Database } from '../database/unit-of-work';
import type { ProfileMemory } from './profile-state';

/** How often it looks; a step is noticed that much later at most. */
export const LOOK_EVERY_MS = 5_000;
/** An alarm that nobody sees to is raised again after this. */
export const REMIND_MS = 5 * 60_000;
/** Days are looked through anew at least this often, for clocks that were set and programs beside this one. */
const ANEW_MS = 60_000;

/** What is told to whoever is near the computer. */
export type Notice = 'due' | 'alarm' | 'sealed';

export interface CheckInWatchOptions {
  readonly workspace: {
    readonly isOpen: boolean;
    readonly isSample: boolean;
    readonly database: Database;
  };
  readonly memory: Pick<ProfileMemory, 'state' | 'remember'>;
  readonly now: () => Instant;
  /** Told when what is due has changed: windows ask again. */
  readonly onChange: () => void;
  readonly raise: (notice: Notice, hasSound: boolean) => void;
  /** Nothing needs anybody any more. */
  readonly calm: () => void;
}

/** One reason to tell somebody, known by its key. */
interface Told {
  readonly key: string;
  readonly notice: Notice;
}

const QUIET: CheckInGlance = { due: 0, alarms: 0, hasSound: false, isSealed: false };

/**
 * Watches check-ins for as long as the program runs, also while nobody is logged in: opens each when its day comes, notes
 * and raises the alarm of a step that nobody took, and again until somebody does. Before the record is open it knows
 * only when the next one is due.
 */
export class CheckInWatch {
  private last: CheckInGlance = QUIET;
  private seen = '';
  private readonly raisedAt = new Map<string, Instant>();
  private known: { readonly database: Database; readonly at: Instant; readonly next: Instant | null } | null =
    null;
  private readonly looks = new Queue();

  constructor(private readonly options: CheckInWatchOptions) {}

  /** How much waits, without whom it is about. */
  get glance(): CheckInGlance {
    return this.last;
  }

  /** How many of them keep Kith from being closed without a question: nobody of the sample waits for a call. */
  get waiting(): number {
    return this.options.workspace.isSample ? Number(this.last.isSealed) : this.last.due;
  }

  /** To be called after plans, rules or check-ins changed, so that nothing is taken from before. */
  forget(): void {
    this.known = null;
  }

  /** Looks once, after the look that is under way. */
  async look(): Promise<void> {
    await this.looks.run(async () => {
      const { workspace } = this.options;
      if (workspace.isOpen) await this.lookIntoRecord(workspace.database);
      else this.lookAtClock();
    });
  }

  private async lookIntoRecord(database: Database): Promise<void> {
    const now = this.options.now();
    const next = await this.openAndNext(database, now);
    let seen = await database.read((reader) => glimpse(reader, now));
    if (seen.open.some(({ stand, isRaised }) => stand.state === 'alarm' && !isRaised)) {
      await database.write('checkIns.watch', (writer) => noteAlarms(writer, now));
      seen = await database.read((reader) => glimpse(reader, now));
    }
    this.remember(seen, next);
    this.tell(seen, now);
  }

  /** When the next one begins that is not open yet; looked up anew only where something may have changed. */
  private async openAndNext(database: Database, now: Instant): Promise<Instant | null> {
    const { known } = this;
    const isFresh =
      known !== null &&
      known.database === database &&
      now >= known.at &&
      now - known.at < ANEW_MS &&
      (known.next === null || now < known.next);
    if (isFresh) return known.next;
    if (await database.read((reader) => isSomethingDue(reader, now)))
      await database.write('checkIns.watch', (writer) => openDue(writer, now));
    const next = await database.read((reader) => nextOpening(reader, now));
    this.known = { database, at: now, next };
    return next;
  }

  /** Only when: a time says nothing of anybody. The sample is nobody's. */
  private remember({ open }: Glimpse, next: Instant | null): void {
    const { workspace, memory } = this.options;
    if (workspace.isSample) return;
    const times = [...open.map(({ stand }) => stand.dueAt), ...(next === null ? [] : [next])];
    const nextCheckInAt = times.length === 0 ? null : Math.min(...times);
    if (memory.state.nextCheckInAt !== nextCheckInAt) memory.remember({ nextCheckInAt });
  }

  private tell({ open, hasSound }: Glimpse, now: Instant): void {
    const waiting = open.filter(({ stand }) => stand.state === 'due' || stand.state === 'alarm');
    const alarms = waiting.filter(({ stand }) => stand.state === 'alarm').length;
    // Behind the sample, the organisation's own record is as out of sight as behind the lock.
    const sealed = this.options.workspace.isSample ? this.sealedNotices(now) : [];
    const due = waiting.length + sealed.length;
    this.show({ due, alarms, hasSound, isSealed: sealed.length > 0 }, keysOf(open));
    // Outside of the window nobody is told of those who are invented.
    const own = this.options.workspace.isSample ? [] : waiting;
    const notices = own.map((one): Told => ({ key: keyOf(one), notice: noticeOf(one) }));
    this.raiseWhatIsNew([...notices, ...sealed], hasSound, now);
  }

  private lookAtClock(): void {
    this.known = null;
    const now = this.options.now();
    const sealed = this.sealedNotices(now);
    const isSealed = this.options.memory.state.nextCheckInAt !== null;
    this.show({ due: sealed.length, alarms: 0, hasSound: true, isSealed }, '');
    this.raiseWhatIsNew(sealed, true, now);
  }

  /** What the clock alone tells of a record that is not open. */
  private sealedNotices(now: Instant): Told[] {
    const { nextCheckInAt } = this.options.memory.state;
    return nextCheckInAt !== null && nextCheckInAt <= now ? [{ key: 'sealed', notice: 'sealed' }] : [];
  }

  private show(glance: CheckInGlance, seen: string): void {
    this.last = glance;
    const state = `${seen} ${JSON.stringify(glance)}`;
    if (state === this.seen) return;
    this.seen = state;
    this.options.onChange();
  }

  /** What is due is told once; an alarm again and again. */
  private raiseWhatIsNew(waiting: readonly Told[], hasSound: boolean, now: Instant): void {
    const keys = new Set(waiting.map(({ key }) => key));
    for (const key of [...this.raisedAt.keys()]) if (!keys.has(key)) this.raisedAt.delete(key);
    const isNew = ({ key, notice }: Told) => {
      const at = this.raisedAt.get(key);
      return at === undefined || (notice !== 'due' && Math.abs(now - at) >= REMIND_MS);
    };
    const fresh = waiting.filter(isNew);
    for (const { key } of fresh) this.raisedAt.set(key, now);
    const [first] = fresh;
    const loudest = fresh.find(({ notice }) => notice === 'alarm') ?? first;
    if (loudest !== undefined) this.options.raise(loudest.notice, hasSound);
    if (waiting.length === 0) this.options.calm();
  }
}

const keyOf = ({ id, tries, stand }: Watched) => `${String(id)}:${String(tries)}:${stand.state}`;
const keysOf = (open: readonly Watched[]) => open.map(keyOf).join(' ');
const noticeOf = ({ stand }: Watched): Notice => (stand.state === 'alarm' ? 'alarm' : 'due');
