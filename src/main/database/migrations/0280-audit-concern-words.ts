import type { MigrationInterface, QueryRunner } from 'typeorm';

const CONCERN = [
  'id',
  'person_id',
  'source_kind',
  'source_id',
  'urgency',
  'words',
  'raised_by_id',
  'raised_by',
  'raised_at',
];
const STEP = [
  'id',
  'concern_id',
  'at',
  'by_id',
  'by',
  'kind',
  'words',
  'status',
  'who_id',
  'who',
  'due_on',
  'action_id',
];

/** The update that runs this ends in entries of what was captured, which then hold digests in place of the words. */
const handOver = (table: string, owner: string, columns: readonly string[]) =>
  `INSERT INTO audit_capture (action, table_name, row_key, changes)
   SELECT 'sealed', '${table}', CAST("${owner}" AS TEXT),
     json_object('sealed', json_object('id', id, 'row', json_array(${columns.map((name) => `"${name}"`).join(', ')})))
   FROM ${table} ORDER BY "${owner}", id`;

/** From here on the audit holds a digest of each concern and step; those of before get theirs now. */
export class AuditConcernWords1763700000280 implements MigrationInterface {
  readonly name = 'AuditConcernWords1763700000280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(handOver('concern', 'id', CONCERN));
    await runner.query(handOver('concern_step', 'concern_id', STEP));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
