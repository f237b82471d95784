import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of people and requests in FTS5, kept in step by triggers; accents do not matter when searching. */
function indexStatements(table: 'person' | 'request'): readonly string[] {
  const index = `${table}_search`;
  return [
    `CREATE VIRTUAL TABLE ${index} USING fts5(search_words, content='${table}', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
    // Without it, words that were deleted stay readable inside the index.
    `INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`,
    `CREATE TRIGGER ${index}_added AFTER INSERT ON ${table} BEGIN
      INSERT INTO ${index} (rowid, search_words) VALUES (NEW.id, NEW.search_words);
    END`,
    `CREATE TRIGGER ${index}_removed AFTER DELETE ON ${table} BEGIN
      INSERT INTO ${index} (${index}, rowid, search_words) VALUES ('delete', OLD.id, OLD.search_words);
    END`,
    `CREATE TRIGGER ${index}_changed AFTER UPDATE OF search_words ON ${table}
     WHEN NEW.search_words IS NOT OLD.search_words BEGIN
      INSERT INTO ${index} (${index}, rowid, search_words) VALUES ('delete', OLD.id, OLD.search_words);
      INSERT INTO ${index} (rowid, search_words) VALUES (NEW.id, NEW.search_words);
    END`,
    `INSERT INTO ${index} (${index}) VALUES ('rebuild')`,
  ];
}

export class Search1763700000020 implements MigrationInterface {
  readonly name = 'Search1763700000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...indexStatements('person'), ...indexStatements('request')]) {
      await runner.query(statement);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
