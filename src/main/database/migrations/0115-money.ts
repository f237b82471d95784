import type { MigrationInterface, QueryRunner } from 'typeorm';

const SPENDING = ['category:shopping', 'category:food', 'category:medicine'];

/** How much may be spent on a request, and which categories involve spending; nothing was named before. */
export class Money1763700000115 implements MigrationInterface {
  readonly name = 'Money1763700000115';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE request ADD COLUMN spend_up_to INTEGER CHECK (spend_up_to BETWEEN 1 AND 10000)',
    );
    await runner.query(
      `ALTER TABLE request ADD COLUMN spend_reason TEXT NOT NULL DEFAULT '' CHECK (length(spend_reason) <= 300)`,
    );
    // The template of a series holds the same fields as a request.
    await runner.query(
      `UPDATE request_series SET template = json_set(template, '$.spendUpTo', NULL, '$.spendReason', '')`,
    );
    await runner.query(
      `UPDATE term SET category = json_set(category, '$.involvesSpending',
         json(iif(code IN (SELECT value FROM json_each(?)), 'true', 'false'))) WHERE category IS NOT NULL`,
      [JSON.stringify(SPENDING)],
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
