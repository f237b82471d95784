import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE term ADD COLUMN vetting TEXT CHECK (vetting IS NULL OR (list = 'vetting' AND json_valid(vetting)))`,
  // Days of grace decide who is eligible, as what a category asks for does.
  'DROP TRIGGER matching_change_term_update',
  `CREATE TRIGGER matching_change_term_update AFTER UPDATE OF category, vetting ON term
   BEGIN
     INSERT INTO matching_change (kind, id, seq)
     VALUES ('everything', 0, (SELECT coalesce(max(seq), 0) + 1 FROM matching_change))
     ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq;
   END`,
];

/** Each kind of check says how long it is valid and for how many days after that it still counts. */
export class VettingRules1763700000130 implements MigrationInterface {
  readonly name = 'VettingRules1763700000130';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
