import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a request was moved to another day: those who could not come on the one before may be asked again. */
export class DayMoved1763700000293 implements MigrationInterface {
  readonly name = 'DayMoved1763700000293';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE request ADD COLUMN day_moved_at INTEGER');
    // By the time at which the row says it was changed, so that one clock tells both.
    await runner.query(
      `CREATE TRIGGER request_day_moved AFTER UPDATE OF when_kind, when_date ON request
       WHEN OLD.when_kind <> NEW.when_kind OR OLD.when_date IS NOT NEW.when_date
       BEGIN UPDATE request SET day_moved_at = NEW.updated_at WHERE id = NEW.id; END`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
