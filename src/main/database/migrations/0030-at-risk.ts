import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The wish for an experienced helper where somebody is at risk; nobody has wished for it before. */
export class AtRisk1763700000030 implements MigrationInterface {
  readonly name = 'AtRisk1763700000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE request ADD COLUMN at_risk INTEGER NOT NULL DEFAULT 0 CHECK (at_risk IN (0, 1))',
    );
    // The template of a series holds the same fields as a request.
    await runner.query(`UPDATE request_series SET template = json_set(template, '$.atRisk', json('false'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
