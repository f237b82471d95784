import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The old words told everybody who decides on matches that a concern had been raised, which few are to know. */
export class SafetyReasons1763700000136 implements MigrationInterface {
  readonly name = 'SafetyReasons1763700000136';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE term SET label = 'For somebody’s safety'
       WHERE code IN ('turn_down:safeguarding', 'do_not_match:safeguarding') AND label = 'Safeguarding concern'`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
