import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an operator first looked, during a call, at what to do in danger. */
export class Danger1763700000145 implements MigrationInterface {
  readonly name = 'Danger1763700000145';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE call ADD COLUMN danger_at INTEGER');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
