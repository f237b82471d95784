import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Giving a request to somebody else makes a pair of them and whoever is confirmed for it, without touching the match. */
const KEPT_APART = `CREATE TRIGGER request_respects_do_not_match BEFORE UPDATE OF requester_id ON request
  WHEN NEW.requester_id <> OLD.requester_id
  BEGIN
    SELECT RAISE(ABORT, 'kith:do_not_match') WHERE EXISTS (
      SELECT 1 FROM "match" m JOIN helper h ON h.id = m.helper_id
        JOIN do_not_match d ON d.low_id = min(NEW.requester_id, h.person_id)
          AND d.high_id = max(NEW.requester_id, h.person_id)
      WHERE m.request_id = NEW.id AND m.status IN ('confirmed','contacted','accepted','under_way'));
  END`;

export class KeptApartRequests1763700000281 implements MigrationInterface {
  readonly name = 'KeptApartRequests1763700000281';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEPT_APART);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
