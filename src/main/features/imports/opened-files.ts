import { randomBytes } from 'node:crypto';
import { KithError } from '../../../shared/contract/errors';
import type { ImportKind } from '../../../shared/contract/transfer';
import type { CsvTable } from './read-csv';
import type { ReadRow } from './read-rows';

export interface OpenedFile {
  readonly kind: ImportKind;
  readonly table: CsvTable;
  /** Rows that the last preview or run turned away. */
  rejected: readonly ReadRow[];
}

// A file that was put aside need not be kept in memory for ever.
const MAX_OPEN = 2;

/** Files that were chosen for import, behind tokens: a window never learns a path. */
export class OpenedFiles {
  private readonly files = new Map<string, OpenedFile>();

  add(file: OpenedFile): string {
    const token = randomBytes(16).toString('hex');
    this.files.set(token, file);
    for (const oldest of [...this.files.keys()].slice(0, -MAX_OPEN)) this.files.delete(oldest);
    return token;
  }

  /** @throws KithError `not_found` when the file was put aside */
  get(token: string): OpenedFile {
    const file = this.files.get(token);
    if (file === undefined)
      throw new KithError('not_found', 'This file is not open any more. Please choose it again.');
    return file;
  }
}
