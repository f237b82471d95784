import { Argument, type Command } from 'commander';
import { importMappingSchema, type ImportKind, type ImportMapping } from '../../../shared/contract/transfer';
import type { Instant } from '../../../shared/domain/time';
import { backUpAndNote } from '../../backups/noted-backup';
import type { Writer } from '../../database/session';
import type { Actor, Database } from '../../database/unit-of-work';
import { readCsvFile, type CsvTable } from '../../features/imports/read-csv';
import { readRows } from '../../features/imports/read-rows';
import { writeRejected } from '../../features/imports/rejected-file';
import { mappingFor, openContext } from '../../features/imports/service';
import { settle, type ImportPlan } from '../../features/imports/settle';
import { runImport } from '../../features/imports/write-plan';
import { screenChanges } from '../../features/screening/service';
import { readJson, type Surroundings } from '../io';
import { withLogIn, type LogInOptions } from '../log-in';
import { keeperOf, withDatabase } from '../with-database';

interface Options extends LogInOptions {
  readonly mapping?: string;
  readonly rejected?: string;
  readonly dryRun?: boolean;
}

const MAX_SHOWN_PROBLEMS = 20;

export function addImport(program: Command, surroundings: Surroundings): void {
  withLogIn(program.command('import'))
    .description('bring in requests or helpers from a CSV file, all rows that can be read at once')
    .addArgument(new Argument('<kind>', 'what the rows are').choices(['requests', 'helpers']))
    .argument('<file>', 'the CSV file')
    .option('--mapping <file>', 'JSON file that says which column is what; otherwise column names decide')
    .option('--rejected <file>', 'save rows that could not be read here, with the reason')
    .option('--dry-run', 'only say what would happen')
    .action((kind: ImportKind, file: string, options: Options) =>
      importFile(kind, file, options, surroundings),
    );
}

async function importFile(
  kind: ImportKind,
  file: string,
  options: Options,
  surroundings: Surroundings,
): Promise<void> {
  const { out, note, now } = surroundings;
  const table = await readCsvFile(file);
  const given = options.mapping === undefined ? null : await readJson(options.mapping, importMappingSchema);
  const plan = await withDatabase(options, 'data.import', surroundings, async ({ database, by }) => {
    const mapping = given ?? (await database.read((reader) => mappingFor(reader, kind, table))).mapping;
    return await planAndRun(database, { kind, table, mapping, by, now: now() }, options);
  });
  noteProblems(plan, note);
  if (options.rejected !== undefined) await writeRejected(options.rejected, table.headers, plan.rejected);
  const counts = {
    rows: plan.rows,
    imported: plan.imports.length,
    rejected: plan.rejected.length,
    skipped: plan.skipped.length,
  };
  out(`${JSON.stringify(counts)}\n`);
}

interface Task {
  readonly kind: ImportKind;
  readonly table: CsvTable;
  readonly mapping: ImportMapping;
  readonly by: Actor;
  readonly now: Instant;
}

async function planAndRun(
  database: Database,
  { kind, table, mapping, by, now }: Task,
  { db, dryRun }: Options,
): Promise<ImportPlan> {
  const context = await database.read((reader) => openContext(reader, kind, mapping, now));
  const rows = await readRows(table, context);
  if (dryRun === true) return await database.read((reader) => settle(reader, rows, now));
  await backUpAndNote(
    keeperOf(db, () => now),
    database,
    'before-import',
    by,
  );
  const work = async (writer: Writer) => {
    const plan = await settle(writer, rows, now);
    await runImport(writer, plan, { kind, by: by.name, now });
    await screenChanges(writer, { id: by.id ?? null, name: by.name, now });
    return plan;
  };
  return await database.write('import', work, by);
}

function noteProblems({ rejected }: ImportPlan, note: (text: string) => void): void {
  for (const { row, problems } of rejected.slice(0, MAX_SHOWN_PROBLEMS)) {
    for (const { column, message } of problems)
      note(`Row ${row.number}${column === '' ? '' : `, ${column}`}: ${message}`);
  }
  const more = rejected.length - MAX_SHOWN_PROBLEMS;
  if (more > 0) note(`… and ${more} more rows. --rejected FILE saves all of them with their reasons.`);
}
