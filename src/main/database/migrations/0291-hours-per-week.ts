import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The most that a helper wants to give in a week, in minutes as durations are; NULL where only tasks are counted. */
export class HoursPerWeek1763700000291 implements MigrationInterface {
  readonly name = 'HoursPerWeek1763700000291';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE helper ADD COLUMN minutes_per_week INTEGER CHECK (minutes_per_week BETWEEN 30 AND 6000)',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
