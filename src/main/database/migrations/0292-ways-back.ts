import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes the request of a link as changed; see `MatchingChange1763700000060`. */
const note = (row: 'NEW' | 'OLD') =>
  `INSERT INTO matching_change (kind, id, seq)
   SELECT 'request', ${row}.request_id, (SELECT coalesce(max(seq), 0) + 1 FROM matching_change) WHERE true
   ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq;`;

const trigger = (event: string, when: string, body: string) =>
  `CREATE TRIGGER matching_change_call_request_${event.toLowerCase()} AFTER ${event} ON call_request
   WHEN ${when} BEGIN ${body} END`;

const [NEW, OLD] = ['NEW.return_of IS NOT NULL', 'OLD.return_of IS NOT NULL'];

/** Planning looks at which request is the way back of which, as a call named it. */
export class WaysBack1763700000292 implements MigrationInterface {
  readonly name = 'WaysBack1763700000292';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trigger('INSERT', NEW, note('NEW')));
    await runner.query(trigger('DELETE', OLD, note('OLD')));
    await runner.query(trigger('UPDATE', `${NEW} OR ${OLD}`, note('OLD') + note('NEW')));
    // Those there are were read without it.
    await runner.query(
      `INSERT INTO matching_change (kind, id, seq)
       SELECT 'everything', 0, (SELECT coalesce(max(seq), 0) + 1 FROM matching_change) WHERE true
       ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
