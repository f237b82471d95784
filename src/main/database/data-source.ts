import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { entities } from './entities';
import { migrations } from './migrations';
import { SnakeCaseNames } from './naming';

export interface DatabaseFile {
  readonly path: string;
  /** 32 random bytes as 64 hex digits. */
  readonly keyHex: string;
}

/** A record that can be copied as it stands. */
export interface RecordSource {
  readonly file: DatabaseFile;
  /** Writes a whole copy, encrypted by the same key, to `target`: a file that is not there yet, or is empty. */
  readonly copyInto: (target: string) => Promise<void>;
}

const BUSY_TIMEOUT_MS = 5_000;

// FULL: a commit that was answered survives a power cut. secure_delete: what is deleted is overwritten.
const WRITER_PRAGMAS = [
  'PRAGMA synchronous = FULL',
  'PRAGMA fullfsync = ON',
  'PRAGMA secure_delete = ON',
  'PRAGMA journal_size_limit = 67108864',
];
const COMMON_PRAGMAS = [
  'PRAGMA trusted_schema = OFF',
  'PRAGMA cell_size_check = ON',
  'PRAGMA mmap_size = 0',
  'PRAGMA temp_store = MEMORY',
];

// Each page is decrypted when it is read: of 2 MB, as SQLite has it, what is typed in a search finds little still there.
const READER_PRAGMAS = ['PRAGMA cache_size = -16384'];

function options(file: DatabaseFile) {
  return {
    type: 'sqlite' as const,
    database: file.path,
    key: `x'${file.keyHex}'`,
    driver: sqlite3,
    busyTimeout: BUSY_TIMEOUT_MS,
    entities,
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    invalidWhereValuesBehavior: { null: 'throw' as const, undefined: 'throw' as const },
  };
}

async function open(source: DataSource, pragmas: readonly string[]): Promise<DataSource> {
  await source.initialize();
  try {
    for (const pragma of pragmas) await source.query(pragma);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return source;
}

/** The one connection that writes. Only the unit of work may hold it. The file is as it was until something is written. */
export function openWriter(file: DatabaseFile): Promise<DataSource> {
  const source = new DataSource({ ...options(file), migrations, migrationsTransactionMode: 'each' });
  return open(source, [...COMMON_PRAGMAS, ...WRITER_PRAGMAS]);
}

/** Lets others read while the connection writes. Noted in the file itself, so only once it is known to be one of ours. */
export async function useWriteAheadLog(writer: DataSource): Promise<void> {
  await writer.query('PRAGMA journal_mode = WAL');
}

/** A second connection that sees committed rows only and cannot write. */
export function openReader(file: DatabaseFile): Promise<DataSource> {
  const source = new DataSource({ ...options(file), flags: sqlite3.OPEN_READONLY });
  return open(source, [...COMMON_PRAGMAS, ...READER_PRAGMAS]);
}
