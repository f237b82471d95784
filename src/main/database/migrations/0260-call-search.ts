import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that FTS5 does not fold by itself, and signs that people leave out inside a word: as queries are folded. */
const FOLDED: readonly (readonly [string, string])[] = [
  ['ß', 'ss'],
  ...(['æ', 'Æ'] as const).map((letter) => [letter, 'ae'] as const),
  ...(['œ', 'Œ'] as const).map((letter) => [letter, 'oe'] as const),
  ...(['ø', 'Ø'] as const).map((letter) => [letter, 'o'] as const),
  ...(['ł', 'Ł'] as const).map((letter) => [letter, 'l'] as const),
  ...(['đ', 'Đ', 'ð', 'Ð'] as const).map((letter) => [letter, 'd'] as const),
  ...(['þ', 'Þ'] as const).map((letter) => [letter, 'th'] as const),
  ['ı', 'i'],
  ...["''", '’', '`', 'ʼ'].map((sign) => [sign, ''] as const),
];
const BETWEEN_DIGITS = [' ', '-', '–', '.', '/', '(', ')', '+'].map((sign) => [sign, ''] as const);

const replaced = (sql: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, sql);

const COLUMNS = ['caller_name', 'for_name', 'relation', 'notes', 'referral_words'] as const;
const NUMBERS = ['number_typed', 'number_e164'] as const;

/** What a call can be found by. Whoever is in the record is found by the words of their own. */
function wordsOf(row: string): string {
  const said = COLUMNS.map((column) => `${row}.${column}`).join(` || ' ' || `);
  const typed = replaced(`${row}.number_typed`, BETWEEN_DIGITS);
  return `${replaced(said, FOLDED)} || ' ' || ${typed} || ' ' || coalesce(substr(${row}.number_e164, 2), '')`;
}

const taken = `INSERT INTO call_search (call_search, rowid, words) VALUES ('delete', OLD.id, ${wordsOf('OLD')})`;
const added = `INSERT INTO call_search (rowid, words) VALUES (NEW.id, ${wordsOf('NEW')})`;

const STATEMENTS: readonly string[] = [
  `CREATE VIEW call_words AS SELECT k.id, ${wordsOf('k')} AS words FROM call k`,
  `CREATE VIRTUAL TABLE call_search USING fts5(words, content='call_words', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
  // Without it, words that were erased stay readable inside the index.
  `INSERT INTO call_search (call_search, rank) VALUES ('secure-delete', 1)`,
  `CREATE TRIGGER call_search_added AFTER INSERT ON call BEGIN ${added}; END`,
  `CREATE TRIGGER call_search_removed AFTER DELETE ON call BEGIN ${taken}; END`,
  `CREATE TRIGGER call_search_changed AFTER UPDATE OF ${[...COLUMNS, ...NUMBERS].join(', ')} ON call
   WHEN ${wordsOf('NEW')} IS NOT ${wordsOf('OLD')} BEGIN ${taken}; ${added}; END`,
  `INSERT INTO call_search (call_search) VALUES ('rebuild')`,
];

/** Words of calls in FTS5. Triggers keep it in step, so that whatever erases words of a call takes them out of here too. */
export class CallSearch1763700000260 implements MigrationInterface {
  readonly name = 'CallSearch1763700000260';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
