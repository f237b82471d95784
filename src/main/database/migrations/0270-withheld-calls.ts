import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which calls, and calls to make, are about a helper of whom no more than first name and town may be seen. */
export class WithheldCalls1763700000270 implements MigrationInterface {
  readonly name = 'WithheldCalls1763700000270';

  async up(runner: QueryRunner): Promise<void> {
    // Whoever sees everything sees none as withheld; a connection for others has views of these names of its own.
    await runner.query('CREATE VIEW withheld_call AS SELECT 0 AS id WHERE FALSE');
    await runner.query('CREATE VIEW withheld_queue_item AS SELECT 0 AS id WHERE FALSE');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
