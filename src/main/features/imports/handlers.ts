import { basename } from 'node:path';
import type { InputOf } from '../../../shared/contract';
import type { ImportKind } from '../../../shared/contract/transfer';
import type { AllHandlers } from '../../ipc/dispatch';
import type { QueryContext } from '../../ipc/context';
import { fieldList } from './fields';
import { listBatches } from './import.repository';
import { OpenedFiles, type OpenedFile } from './opened-files';
import { progressOf, type ProgressOf, type TellProgress } from './progress';
import { readCsvFile } from './read-csv';
import { readRows, type ReadRow } from './read-rows';
import { writeRejected } from './rejected-file';
import { keepMapping, mappingFor, openContext, previewOf, undoImport } from './service';
import { screenChanges } from '../screening/service';
import { settle } from './settle';
import { runImport } from './write-plan';

export interface ImportDialogs {
  /** Asks for a file to read; null when the dialog was closed. */
  readonly chooseOpenPath: (kind: ImportKind) => Promise<string | null>;
  /** Asks where to save; null when the dialog was closed. */
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>;
}

export interface ImportOptions {
  readonly dialogs: ImportDialogs;
  /** Told how far a preview or a run is. */
  readonly onProgress: TellProgress;
  /** Keeps a copy of the record before many rows change; when it throws, nothing is changed. */
  readonly backUpFirst: (reason: 'before-import' | 'before-undo') => Promise<void>;
}

type ImportHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `imports.${string}`>>;

const MAX_FILE_NAME = 120;

export function createImportHandlers({
  dialogs: { chooseOpenPath, chooseSavePath },
  onProgress,
  backUpFirst,
}: ImportOptions): ImportHandlers {
  const files = new OpenedFiles();
  return {
    'imports.chooseFile': async ({ kind }, { read }) => {
      const path = await chooseOpenPath(kind);
      if (path === null) return null;
      const table = await readCsvFile(path);
      const found = await read((reader) => mappingFor(reader, kind, table));
      const token = files.add({ kind, table, rejected: [] });
      const fileName = basename(path).slice(0, MAX_FILE_NAME);
      return {
        token,
        fileName,
        headers: [...table.headers],
        rows: table.rows.length,
        fields: fieldList(kind),
        ...found,
      };
    },
    'imports.preview': async (input, context) => {
      const file = files.get(input.token);
      const progress = progressOf(input.token, onProgress);
      const rows = await readFileRows(file, input, context, progress);
      return await context.read(async (reader) => {
        const plan = await settle(reader, rows, context.now, { progress });
        file.rejected = plan.rejected;
        return await previewOf(reader, plan);
      });
    },
    'imports.run': async (input, context) => {
      const file = files.get(input.token);
      const progress = progressOf(input.token, onProgress);
      const rows = await readFileRows(file, input, context, progress);
      await backUpFirst('before-import');
      return await context.write(async (writer) => {
        const plan = await settle(writer, rows, context.now, { progress, decided: input.decided ?? [] });
        file.rejected = plan.rejected;
        await keepMapping(writer, file.kind, file.table, input.mapping);
        const entry = { kind: file.kind, by: context.user.name, now: context.now };
        const batch = await runImport(writer, plan, entry, progress);
        await screenChanges(writer, { id: context.user.id, name: context.user.name, now: context.now });
        return batch;
      });
    },
    'imports.saveRejected': async ({ token }) => {
      const { kind, table, rejected } = files.get(token);
      const path = await chooseSavePath(`${kind}-not-imported.csv`);
      if (path === null) return null;
      await writeRejected(path, table.headers, rejected);
      return { rows: rejected.length };
    },
    'imports.list': (_input, { read }) => read(listBatches),
    'imports.undo': async ({ id }, { write, now }) => {
      await backUpFirst('before-undo');
      return await write((writer) => undoImport(writer, id, now));
    },
  };
}

/** Outside of any unit of work, because a large file takes a while. */
async function readFileRows(
  { kind, table }: OpenedFile,
  { mapping }: Pick<InputOf<'imports.preview'>, 'mapping'>,
  { read, now }: QueryContext,
  progress: ProgressOf,
): Promise<ReadRow[]> {
  const context = await read((reader) => openContext(reader, kind, mapping, now));
  return await readRows(table, context, progress);
}
