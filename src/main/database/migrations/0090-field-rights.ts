import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstNameOf } from '../../../shared/domain/person';

const AT_ONCE = 500;

/** As names were folded when this was written. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’`ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const STATEMENTS = [
  `ALTER TABLE person ADD COLUMN first_name TEXT NOT NULL DEFAULT '' CHECK (length(first_name) <= 120)`,
  `ALTER TABLE person ADD COLUMN open_words TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE person ADD COLUMN is_off_map INTEGER NOT NULL DEFAULT 0 CHECK (is_off_map IN (0, 1))`,
  // Whoever sees everything sees nobody as withheld; a connection for others has views of these names of its own.
  'CREATE VIEW withheld_person AS SELECT 0 AS id WHERE FALSE',
  'CREATE VIEW withheld_request AS SELECT 0 AS id WHERE FALSE',
];

interface Named {
  readonly id: number;
  readonly name: string;
  readonly towns: string | null;
}

/** What is left of a person for those who may see no more than first name and town, and by what they find them. */
export class FieldRights1763700000090 implements MigrationInterface {
  readonly name = 'FieldRights1763700000090';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (let after = 0; ;) {
      const people = (await runner.query(
        `SELECT p.id, p.display_name AS name,
           (SELECT group_concat(locality, ' ' ORDER BY position) FROM place WHERE person_id = p.id) AS towns
         FROM person p WHERE p.id > ? ORDER BY p.id LIMIT ?`,
        [after, AT_ONCE],
      )) as Named[];
      if (people.length === 0) return;
      const rows = people.map(({ id, name, towns }) => {
        const firstName = firstNameOf(name);
        return [id, firstName, ` ${folded(`${firstName} ${towns ?? ''}`)}`];
      });
      await runner.query(
        `UPDATE person SET first_name = new.value ->> 1, open_words = new.value ->> 2
         FROM json_each(?) new WHERE person.id = new.value ->> 0`,
        [JSON.stringify(rows)],
      );
      after = people.at(-1)?.id ?? 0;
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
