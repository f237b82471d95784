import { Argument, type Command } from 'commander';
import { exportTable, type ExportKind } from '../../features/exports/export-table';
import { csvText, writeCsvFile } from '../../csv/write-csv';
import type { Surroundings } from '../io';
import { withDatabase } from '../with-database';

export function addExport(program: Command, { out, note }: Surroundings): void {
  program
    .command('export')
    .description('write requests, helpers or matches as CSV; such a file is not encrypted')
    .addArgument(new Argument('<kind>', 'what to write').choices(['requests', 'helpers', 'matches']))
    .requiredOption('--db <file>', 'the data file')
    .option('--out <file>', 'file to write; otherwise it is printed')
    .action(async (kind: ExportKind, { db, out: path }: { db: string; out?: string }) => {
      const { headers, rows } = await withDatabase(db, (database) =>
        database.read((reader) => exportTable(reader, kind)),
      );
      if (path === undefined) {
        for (const part of csvText(headers, rows)) out(part);
        return;
      }
      await writeCsvFile(path, headers, rows);
      note(`${rows.length} ${kind} are in ${path}.`);
    });
}
