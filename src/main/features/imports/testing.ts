import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ImportBatch,
  ImportKind,
  ImportMapping,
  ImportPreview,
  ImportProgress,
} from '../../../shared/contract/transfer';
import { TEST_USER } from '../../ipc/testing';
import type { Instant } from '../../../shared/domain/time';
import type { CommandContext } from '../../ipc/context';
import { openTestRecord } from '../organisation/testing';
import { createImportHandlers } from './handlers';

/** A record with an organisation, and the import calls on it with files instead of dialogs. */
export async function openImportBench(now: Instant) {
  const opened = await openTestRecord();
  const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
  const paths = { open: join(folder, 'in.csv'), save: join(folder, 'out.csv') };
  const told: ImportProgress[] = [];
  const handlers = createImportHandlers({
    dialogs: {
      chooseOpenPath: () => Promise.resolve(paths.open),
      chooseSavePath: () => Promise.resolve(paths.save),
    },
    backUpFirst: () => Promise.resolve(),
    onProgress: (progress) => told.push(progress),
  });
  const context: CommandContext = {
    user: TEST_USER,
    now,
    read: (work) => opened.database.read(work),
    readPast: (work) => opened.database.read(work),
    saw: () => undefined,
    write: (work) => opened.database.write('test', work),
  };
  const choose = async (kind: ImportKind, text: string | Uint8Array) => {
    await writeFile(paths.open, text);
    const chosen = await handlers['imports.chooseFile']({ kind }, context);
    if (chosen === null) throw new Error('A file was expected.');
    return chosen;
  };
  return {
    ...opened,
    paths,
    /** What was told of how far previews and runs are. */
    told,
    handlers,
    context,
    choose,
    /** Reads a file in with the guessed mapping and `changes`. Preview and run are both made. */
    async importText(
      kind: ImportKind,
      text: string | Uint8Array,
      changes: Partial<ImportMapping> = {},
    ): Promise<{ preview: ImportPreview; batch: ImportBatch; token: string }> {
      const { token, mapping } = await choose(kind, text);
      const input = { token, mapping: { ...mapping, ...changes } };
      const preview = await handlers['imports.preview'](input, context);
      return { preview, batch: await handlers['imports.run'](input, context), token };
    },
    dispose: async () => {
      await opened.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
