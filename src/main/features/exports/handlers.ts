import { noteExport } from '../../database/audit/notes';
import type { AllHandlers } from '../../ipc/dispatch';
import { exportTable } from './export-table';
import { writeCsvFile } from '../../csv/write-csv';

export interface ExportDialogs {
  /** Asks where to save; null when the dialog was closed. */
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>;
}

export function createExportHandlers({ chooseSavePath }: ExportDialogs): Pick<AllHandlers, 'exports.save'> {
  return {
    'exports.save': async ({ kind }, { read, write }) => {
      const path = await chooseSavePath(`${kind}.csv`);
      if (path === null) return null;
      const { headers, rows } = await read((reader) => exportTable(reader, kind));
      await write((writer) => noteExport(writer, kind, rows.length));
      await writeCsvFile(path, headers, rows);
      return { rows: rows.length };
    },
  };
}
