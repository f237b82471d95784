import type { MigrationInterface, QueryRunner } from 'typeorm';

const ENDED = `('declined','turned_down','no_show','cancelled')`;

const noteDay = (name: string, event: string, when: string) =>
  `CREATE TRIGGER match_ended_for_${name} AFTER ${event} ON "match" WHEN ${when}
   BEGIN
     UPDATE "match" SET ended_for =
       (SELECT r.when_kind || ' ' || coalesce(r.when_date, '') FROM request r WHERE r.id = NEW.request_id)
     WHERE id = NEW.id;
   END`;

/** Which day was asked for when a match came to nothing: who could not come on that one may on another. */
export class EndedFor1763700000293 implements MigrationInterface {
  readonly name = 'EndedFor1763700000293';

  async up(runner: QueryRunner): Promise<void> {
    // Of those that ended before, nobody knows for which day; they count for all, as they did.
    await runner.query('ALTER TABLE "match" ADD COLUMN ended_for TEXT');
    await runner.query(noteDay('insert', 'INSERT', `NEW.status IN ${ENDED}`));
    await runner.query(
      noteDay('update', 'UPDATE OF status', `NEW.status IN ${ENDED} AND OLD.status <> NEW.status`),
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
