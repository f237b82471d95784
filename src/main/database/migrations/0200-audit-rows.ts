import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letting go of rows one by one looks for their entries in the audit; without an index each would read all of it. */
export class AuditRows1763700000200 implements MigrationInterface {
  readonly name = 'AuditRows1763700000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX audit_entry_forgotten ON audit_entry (table_name, row_key)
      WHERE table_name IN ('queue_item', 'queue_try', 'shift_note')`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
