import type { ElectronApplication } from '@playwright/test';
import { tellMain } from './main-process';

/*
 * Reaches the SQLite driver inside the running main process, to make a slow or a full disk of an ordinary one. The
 * program itself knows nothing of it.
 */

interface Driver {
  readonly Database: { readonly prototype: Record<'all' | 'run' | 'close', (...args: unknown[]) => unknown> };
}
interface Reached {
  kithDriver?: { milliseconds: number; mostPages: number; readonly connections: Set<object> };
}

/** Lets every statement wait this long from now on; 0 is full speed again. */
export async function slowDown(app: ElectronApplication, milliseconds: number): Promise<void> {
  await watchStatements(app);
  await tellMain(() =>
    app.evaluate((_electron, pause) => {
      const reached = (globalThis as Reached).kithDriver;
      if (reached !== undefined) reached.milliseconds = pause;
    }, milliseconds),
  );
}

/** Closes the window in the midst of what is slow; what has to come to its end first then takes no longer than usual. */
export async function closeAtFullSpeed(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
    const reached = (globalThis as Reached).kithDriver;
    if (reached !== undefined) reached.milliseconds = 0;
  });
}

/**
 * Lets no open database grow beyond the pages that it has and `more`, which to SQLite is a full disk. Connections that
 * were idle since the first call of this module are not reached, so ask for something in between.
 */
export async function limitPages(app: ElectronApplication, more: number): Promise<void> {
  await tellMain(() =>
    app.evaluate(async (_electron, room) => {
      interface Connection {
        all: (sql: string, done: (error: Error | null, rows: Record<string, number>[]) => void) => void;
      }
      const ask = (connection: Connection, sql: string) =>
        new Promise<number>((resolve) => {
          connection.all(sql, (error, rows) => {
            resolve(error === null ? (Object.values(rows[0] ?? {})[0] ?? 0) : 0);
          });
        });
      for (const connection of (globalThis as Reached).kithDriver?.connections ?? []) {
        const pages = await ask(connection as Connection, 'PRAGMA page_count');
        await ask(connection as Connection, `PRAGMA max_page_count = ${String(pages + room)}`);
        const reached = (globalThis as Reached).kithDriver;
        if (reached !== undefined) reached.mostPages = Math.max(pages + room, room);
      }
    }, more),
  );
}

/** Takes note of every connection that runs a statement. */
export async function watchStatements(app: ElectronApplication): Promise<void> {
  await tellMain(() =>
    app.evaluate(({ app: electron }) => {
      const world = globalThis as Reached;
      if (world.kithDriver !== undefined) return;
      const reached = { milliseconds: 0, mostPages: 0, connections: new Set<object>() };
      world.kithDriver = reached;
      const { createRequire } = process.getBuiltinModule('module');
      const { Database } = createRequire(`${electron.getAppPath()}/package.json`)('sqlite3') as Driver;
      const close = Database.prototype.close;
      Database.prototype.close = function (this: object, ...args: unknown[]) {
        reached.connections.delete(this);
        return close.apply(this, args);
      };
      for (const name of ['all', 'run'] as const) {
        const original = Database.prototype[name];
        Database.prototype[name] = function (this: object, ...args: unknown[]) {
          const isNew = !reached.connections.has(this) && String(args[0]).startsWith('BEGIN');
          if (isNew || !String(args[0]).startsWith('PRAGMA')) reached.connections.add(this);
          if (isNew && reached.mostPages > 0) {
            // A connection that took the place of one that failed is on the same full disk.
            Database.prototype.all.call(this, `PRAGMA max_page_count = ${String(reached.mostPages)}`, () =>
              original.apply(this, args),
            );
            return this;
          }
          if (reached.milliseconds === 0) return original.apply(this, args);
          setTimeout(() => original.apply(this, args), reached.milliseconds);
          return this;
        };
      }
    }),
  );
}
