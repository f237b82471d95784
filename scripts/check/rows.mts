import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';

interface SampleRows {
  /** Matches by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Reasons given for turning down. */
  readonly reasons: readonly string[];
  readonly integrity: string;
}

/** Reads the sample's database with a connection of its own, in this process: what the app said must be on disk. */
export async function readSampleRows(profileDir: string): Promise<SampleRows> {
  const path = join(profileDir, 'sample', 'sample.db');
  const { key } = JSON.parse(readFileSync(`${path}.key`, 'utf8')) as { key: string };
  const database = new sqlite3.Database(path, sqlite3.OPEN_READONLY);
  const all = <Row,>(sql: string) =>
    new Promise<Row[]>((resolve, reject) => {
      database.all(sql, (error: Error | null, rows: Row[]) => {
        if (error) reject(error);
        else resolve(rows);
      });
    });
  try {
    await all(`PRAGMA key = "x'${key}'"`);
    const rows = await all<{ status: string; n: number }>(
      'SELECT status, count(*) AS n FROM "match" GROUP BY status',
    );
    const reasons = await all<{ reason: string }>(
      `SELECT reason FROM match_event WHERE to_status = 'turned_down' ORDER BY at DESC`,
    );
    const [check] = await all<{ quick_check: string }>('PRAGMA quick_check');
    return {
      statuses: Object.fromEntries(rows.map(({ status, n }) => [status, n])),
      reasons: reasons.map(({ reason }) => reason),
      integrity: check?.quick_check ?? 'no answer',
    };
  } finally {
    await new Promise<void>((resolve) => {
      database.close(() => {
        resolve();
      });
    });
  }
}
