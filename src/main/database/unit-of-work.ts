import { AsyncLocalStorage } from 'node:async_hooks';
import { stat } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { KithError } from '../../shared/contract/errors';
import type { Query } from './audit/capture-triggers';
import { KITH, occasionOf, seal, SOMEBODY_ELSE, type Actor, type Occasion } from './audit/seal';
import { openWriter, useWriteAheadLog, type DatabaseFile } from './data-source';
import { Queue } from './queue';
import { migrate, type UpdateListeners } from './migrate';
import { withFreeSpace } from './free-space';
import { ReadingConnection } from './reading-connection';
import { type Reader, Writer } from './session';
import { Seer } from './seer';
import type { Sight } from './sight';
import { classifyErrorOf, classifyStorageError, codeOf } from './storage-error';

export interface DatabaseListeners extends UpdateListeners {
  /** Called with the label and milliseconds of a unit of work that kept others waiting. */
  readonly onSlow?: (label: string, milliseconds: number) => void;
}

export type { Actor };

const SLOW_MS = 2_000;

/**
 * The only way to the tables. Writes run one at a time inside BEGIN IMMEDIATE on one connection;
 * reads run on a second, read-only connection, each over one snapshot of what is committed.
 */
export class Database {
  private readonly writes = new Queue();
  private readonly reads = new Queue();
  private readonly inside = new AsyncLocalStorage<'read' | 'write'>();
  private isClosed = false;
  private commits = 0;
  private readonly seer = new Seer(() => this.opened);

  private constructor(
    private opened: DatabaseFile,
    private writer: DataSource,
    private reader: ReadingConnection,
    private inode: bigint,
    private readonly listeners: DatabaseListeners,
  ) {}

  /**
   * Opens the file, brings its schema up to date and opens the reading connection.
   * @throws KithError `storage_failed` when the file is damaged, newer than this program, or the key is wrong
   */
  static async open(file: DatabaseFile, listeners: DatabaseListeners = {}): Promise<Database> {
    let writer: DataSource | null = null;
    try {
      writer = await openWriter(file);
      await migrate(writer, file, listeners);
      const reader = await ReadingConnection.open(file);
      return new Database(file, writer, reader, await inodeOf(file.path), listeners);
    } catch (error) {
      const named = writer ? await classifyErrorOf(writer, error) : classifyStorageError(error);
      await writer?.destroy();
      throw named;
    }
  }

  get file(): DatabaseFile {
    return this.opened;
  }

  /**
   * Reads over one snapshot.
   * @param sight what is seen of the record; null for everything
   */
  async read<T>(work: (reader: Reader) => Promise<T>, sight: Sight | null = null): Promise<T> {
    this.refuseNested('read');
    return await this.reads.run(() =>
      this.inside.run('read', async () => {
        const connection = sight === null ? this.reader : await this.seer.through(sight);
        try {
          return await connection.overOneSnapshot(work, sight === null);
        } catch (error) {
          throw await classifyErrorOf(connection.source, error);
        }
      }),
    );
  }

  /**
   * Writes as one unit: everything in `work` is kept, or nothing. Resolves only after the commit is on disk.
   * @param by who is named in the audit for what changes; the program itself where nobody asked for it
   * @param signal ends it before its next statement, with nothing kept
   */
  async write<T>(
    label: string,
    work: (writer: Writer) => Promise<T>,
    by: Actor = KITH,
    signal?: AbortSignal,
  ): Promise<T> {
    this.refuseNested(label);
    const asked = performance.now();
    return await this.writes.run(() =>
      this.inside.run('write', async () => {
        try {
          return await this.commit(work, this.occasion(label, by), signal);
        } catch (error) {
          throw await withFreeSpace(await classifyErrorOf(this.writer, error), this.file.path);
        } finally {
          const took = performance.now() - asked;
          if (took > SLOW_MS) this.listeners.onSlow?.(label, took);
        }
      }),
    );
  }

  /**
   * Writes a whole copy, encrypted by the same key, to `target`: a file that is not there yet, or is empty. Waits for
   * its turn among the writes, so that no copy holds half of one.
   * @throws KithError `storage_full` or `storage_failed`; what is left at `target` is then of no use
   */
  async copyInto(target: string): Promise<void> {
    this.refuseNested('copy');
    await this.writes.run(async () => {
      try {
        await (await this.openedWriter()).query('VACUUM INTO ?', [target]);
      } catch (error) {
        throw await withFreeSpace(await classifyErrorOf(this.writer, error), target);
      }
    });
  }

  /**
   * Folds the write-ahead log into the file and empties it: old versions of what was changed are gone from the disk.
   * @returns false when another program that reads the file keeps it from that
   */
  async emptyLog(): Promise<boolean> {
    this.refuseNested('emptyLog');
    // A snapshot that is being read would keep the log.
    return await this.reads.run(() =>
      this.writes.run(async () => {
        const [row] = await this.queryWriter<{ busy: number }[]>('PRAGMA wal_checkpoint(TRUNCATE)');
        return row?.busy === 0;
      }),
    );
  }

  /**
   * Encrypts the whole file anew under another key. Whoever calls this has written down both keys: when it is interrupted,
   * SQLite takes back what was half done, and the file opens by the old one.
   * @throws KithError `storage_failed` when another program has the file open; the file is then as it was
   */
  async rekey(keyHex: string): Promise<void> {
    this.refuseNested('rekey');
    await this.reads.run(() =>
      this.writes.run(async () => {
        await this.seer.close();
        await this.reader.close();
        try {
          await this.encryptUnder(keyHex);
        } finally {
          if (this.writer.isInitialized) await this.writer.destroy();
          this.writer = await openAgain(this.opened);
          this.reader = await ReadingConnection.open(this.opened);
        }
      }),
    );
  }

  private async encryptUnder(keyHex: string): Promise<void> {
    try {
      const writer = await this.openedWriter();
      // The write-ahead log would hold pages of both keys; the rollback journal is made for this.
      await writer.query('PRAGMA journal_mode = DELETE');
      await writer.query(`PRAGMA rekey = "x'${keyHex}'"`);
    } catch (error) {
      // The driver's error holds the statement, and with it the key: it must not go any further.
      throw new KithError(
        'storage_failed',
        'The data could not be encrypted anew. Is another program using it?',
        {
          cause: codeOf(error),
        },
      );
    }
    this.opened = { ...this.opened, keyHex };
  }

  /** False once the file was moved, deleted or replaced while it is open: what were written then would go with it. */
  async isInPlace(): Promise<boolean> {
    return await this.writes.run(() => this.hasFile());
  }

  /** A number that changes whenever another program, or another connection, commits to the file. */
  async commitsOfOthers(): Promise<number> {
    return await this.writes.run(async () => {
      const query = (sql: string) => this.queryWriter<{ data_version: number }[]>(sql);
      return (await query('PRAGMA data_version'))[0]?.data_version ?? 0;
    });
  }

  /**
   * Stands for what is committed now, by us or by another process; equal stamps mean that nothing changed between, but for
   * what stayed aside (see Writer).
   */
  async stamp(): Promise<string> {
    return await this.writes.run(() => this.readStamp((sql) => this.queryWriter(sql)));
  }

  /** The stamp as seen from inside a write, before that write commits. */
  async stampInside(writer: Writer): Promise<string> {
    return await this.readStamp((sql) => writer.sql(sql));
  }

  private async readStamp(query: (sql: string) => Promise<{ data_version: number }[]>): Promise<string> {
    // data_version tells of other connections' commits only, hence our own count beside it.
    const [row] = await query('PRAGMA data_version');
    return `${String(this.commits)}:${String(row?.data_version)}`;
  }

  /** Waits for what is under way, then closes both connections. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    // The last connection to go folds the write-ahead log into the file, and only a writing one can.
    await this.reads.run(async () => {
      await this.seer.close();
      await this.reader.close();
    });
    await this.writes.run(async () => {
      if (this.writer.isInitialized) await this.writer.destroy();
    });
  }

  private async queryWriter<T>(sql: string): Promise<T> {
    return await (await this.openedWriter()).query<T>(sql);
  }

  /** The writing connection, opened anew where it had to be given up: that may only succeed once there is room again. */
  private async openedWriter(): Promise<DataSource> {
    if (!this.writer.isInitialized) this.writer = await openAgain(this.file);
    return this.writer;
  }

  private refuseNested(label: string): void {
    if (this.isClosed) {
      throw new KithError('cancelled', 'Other data was opened in the meantime, so this step ended early.');
    }
    // A unit of work that waits for another one in the same queue would wait for ever.
    if (this.inside.getStore() !== undefined)
      throw new Error(`"${label}" was started inside another unit of work`);
  }

  private occasion(call: string, by: Actor): Occasion {
    return occasionOf({ call, by, desk: this.listeners.desk });
  }

  private async commit<T>(
    work: (writer: Writer) => Promise<T>,
    occasion: Occasion,
    signal?: AbortSignal,
  ): Promise<T> {
    const runner = (await this.openedWriter()).createQueryRunner();
    try {
      await runner.query('BEGIN IMMEDIATE');
      const query: Query = async <Rows>(sql: string, parameters?: unknown[]) => {
        signal?.throwIfAborted();
        return (await runner.query(sql, parameters)) as Rows;
      };
      try {
        // What somebody changed past Kith must not bear the name of whoever comes next.
        await seal(query, this.occasion('outside', SOMEBODY_ELSE));
        const writer = new Writer(runner.manager, signal);
        const result = await work(writer);
        await seal(query, occasion);
        await this.refuseMovedFile();
        await runner.query('COMMIT');
        if (!writer.isAside) this.commits++;
        return result;
      } catch (error) {
        await this.rollBack(runner.query.bind(runner));
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  private async rollBack(query: (sql: string) => Promise<unknown>): Promise<void> {
    try {
      await query('ROLLBACK');
    } catch {
      // After a full disk SQLite has rolled back by itself and ROLLBACK fails; only a new connection is known to be sound.
      await this.writer.destroy();
    }
  }

  private async hasFile(): Promise<boolean> {
    return (await inodeOf(this.file.path).catch(() => null)) === this.inode;
  }

  /** A file that was moved away while open would swallow the commit. */
  private async refuseMovedFile(): Promise<void> {
    if (!(await this.hasFile())) {
      throw new KithError(
        'storage_failed',
        'The data file was moved or replaced while Kith was open. Nothing was saved.',
      );
    }
  }
}

async function inodeOf(path: string): Promise<bigint> {
  return (await stat(path, { bigint: true })).ino;
}

/** A file that is known to be ours. */
async function openAgain(file: DatabaseFile): Promise<DataSource> {
  const writer = await openWriter(file);
  try {
    await useWriteAheadLog(writer);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  return writer;
}
