import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { KithError } from '../../shared/contract/errors';
import { writeWhole } from '../files/write-whole';
import { Queue } from '../database/queue';

const FREE = 5;
/** After so many an admin has to help. */
const MOST = 100;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;

const countsSchema = z.record(z.string().max(80), z.number().int().min(0));
type Counts = z.infer<typeof countsSchema>;

/** Under which key tries at the recovery code are counted. */
export const RECOVERY_TRIES = 'recovery';

/** Under which key tries at backups are counted. */
export const BACKUP_TRIES = 'backup';

/** Before the key of tries that stand in no audit yet. */
const UNNOTED = 'unnoted ';

/** Failed tries that were made while no record was open to note them in. */
export interface Unnoted {
  readonly key: string;
  readonly times: number;
}

/** How long to wait after so many failures in a row: five are free, then a second, doubling up to five minutes. */
export function waitAfter(failures: number): number {
  if (failures <= FREE) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE - 1), LONGEST_WAIT_MS);
}

/** Whose tries never end, however long each one waits: nobody stands above them who could help. */
const ENDLESS: ReadonlySet<string> = new Set([RECOVERY_TRIES, BACKUP_TRIES]);

export interface AttemptsOptions {
  /** The file that keeps the counts beside the record, so that a restart forgives nothing. */
  readonly path: string;
  /** Milliseconds that go by, whatever the clock on the wall is set to. */
  readonly elapsed: () => number;
}

/**
 * Counts failed tries to open something, by what was tried. Waits are measured by time that goes by in this program: a
 * restart begins the last wait anew, so that setting the clock gains nothing.
 */
export class Attempts {
  private readonly failedAt = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly begun: number;
  private unsaved: Counts = {};
  private readonly queue = new Queue();

  constructor(private readonly options: AttemptsOptions) {
    this.begun = options.elapsed();
  }

  /** Milliseconds until the next try is allowed. */
  async waitFor(key: string): Promise<number> {
    const failures = (await this.read())[key] ?? 0;
    // Another program may have counted meanwhile; when is not known, so the wait begins now.
    if (this.known.has(key) && this.known.get(key) !== failures)
      this.failedAt.set(key, this.options.elapsed());
    this.known.set(key, failures);
    const since = this.options.elapsed() - (this.failedAt.get(key) ?? this.begun);
    return Math.max(0, waitAfter(failures) - since);
  }

  /**
   * Counts a try before it is made, so that ending the program in the middle hides none; `right` gives null when it failed.
   * Tries go one after another.
   * @throws KithError `wait` with `seconds`, or with `seconds` 0 when only an admin can help; `wrong_passphrase` when it failed
   */
  async attempt<T>(key: string, right: () => Promise<T | null>): Promise<T> {
    return await this.queue.run(() => this.tryNow(key, right));
  }

  /** Forgives all failures: the right passphrase was given, or an admin set a new one. */
  async forgive(key: string): Promise<void> {
    await this.queue.run(() => this.forgiveNow(key));
  }

  /** Keeps a failed try until there is an audit to note it in. */
  async keepUnnoted(key: string): Promise<void> {
    await this.queue.run(async () => {
      const kept = `${UNNOTED}${key}`;
      await this.save({ [kept]: ((await this.read())[kept] ?? 0) + 1 });
    });
  }

  /** Gives what was kept to `note`, and forgets it once that succeeded. */
  async whileNoting(note: (unnoted: readonly Unnoted[]) => Promise<void>): Promise<void> {
    await this.queue.run(async () => {
      const kept = Object.entries(await this.read()).filter(
        ([key, times]) => key.startsWith(UNNOTED) && times > 0,
      );
      if (kept.length === 0) return;
      await note(kept.map(([key, times]) => ({ key: key.slice(UNNOTED.length), times })));
      await this.save(Object.fromEntries(kept.map(([key]) => [key, 0])));
    });
  }

  private async tryNow<T>(key: string, right: () => Promise<T | null>): Promise<T> {
    const waitMs = await this.waitFor(key);
    if (waitMs > 0) throw waiting(Math.ceil(waitMs / 1_000));
    const failures = (await this.read())[key] ?? 0;
    if (failures >= MOST && !ENDLESS.has(key)) throw waiting(0);
    await this.count(key, failures + 1);
    const found = await right();
    if (found === null) {
      this.failedAt.set(key, this.options.elapsed());
      throw new KithError('wrong_passphrase', 'That did not open it. Please try again.');
    }
    await this.forgiveNow(key);
    return found;
  }

  private async forgiveNow(key: string): Promise<void> {
    this.failedAt.delete(key);
    await this.count(key, 0);
  }

  private async count(key: string, failures: number): Promise<void> {
    this.known.set(key, failures);
    await this.save({ [key]: failures });
  }

  private async save(changed: Counts): Promise<void> {
    const counts: Counts = { ...(await this.read()), ...changed };
    try {
      await writeWhole(this.options.path, [JSON.stringify(counts)]);
      this.unsaved = {};
    } catch {
      this.unsaved = counts; // a full disk must not lock everybody out; it is tried again with the next count
    }
  }

  private async read(): Promise<Counts> {
    try {
      const saved = countsSchema.parse(JSON.parse(await readFile(this.options.path, 'utf8')));
      return { ...saved, ...this.unsaved };
    } catch {
      return this.unsaved; // none yet, or changed by hand: whoever can write here has no need of this file
    }
  }
}

function waiting(seconds: number): KithError {
  const message =
    seconds > 0
      ? `There were several failed tries. Please wait ${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`
      : 'There were too many failed tries. Please ask an admin for a new passphrase.';
  return new KithError('wait', message, { seconds });
}
