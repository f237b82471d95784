import { createHash } from 'node:crypto';
import { KithError } from '../../../shared/contract/errors';
import {
  importMappingSchema,
  MAX_PROBLEMS,
  type ImportBatch,
  type ImportKind,
  type ImportMapping,
  type ImportPreview,
} from '../../../shared/contract/transfer';
import type { BatchId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { requireOrganisation } from '../organisation/service';
import { readTerms } from '../terms/repository';
import { guessMapping } from './guess-mapping';
import { importContext, type ImportContext } from './import-context';
import { findBatch, markUndone, rememberedMapping, rememberMapping } from './import.repository';
import { previewCells } from './preview-cells';
import { alikeRows } from './alike-rows';
import { noticedRows } from './noticed-rows';
import type { CsvTable } from './read-csv';
import type { ReadRow } from './read-rows';
import type { ImportPlan } from './settle';
import { unknownValues } from './unknown-values';
import { deleteItems, undoObstacles } from './undo.repository';

const SAMPLE_ROWS = 20;

/** What rows are read against, as the record stands. @throws KithError `no_organisation` */
export async function openContext(
  reader: Reader,
  kind: ImportKind,
  mapping: ImportMapping,
  now: Instant,
): Promise<ImportContext> {
  const organisation = await requireOrganisation(reader);
  return importContext(kind, mapping, { organisation, terms: await readTerms(reader), now });
}

/** The mapping last used for these very columns, else a first guess. */
export async function mappingFor(
  reader: Reader,
  kind: ImportKind,
  table: CsvTable,
): Promise<{ mapping: ImportMapping; isRemembered: boolean }> {
  const stored = importMappingSchema.safeParse(
    await rememberedMapping(reader, kind, digestOf(table.headers)),
  );
  if (stored.success) return { mapping: stored.data, isRemembered: true };
  return { mapping: guessMapping(kind, table), isRemembered: false };
}

export function digestOf(headers: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(headers)).digest('hex').slice(0, 32);
}

/** A plan in counts, problems and first rows. */
export async function previewOf(reader: Reader, plan: ImportPlan): Promise<ImportPreview> {
  const labels = new Map((await readTerms(reader)).map((term) => [term.code, term.label]));
  const labelOf = (code: string) => labels.get(code) ?? code;
  return {
    rows: plan.rows,
    importable: plan.imports.length,
    rejected: plan.rejected.length,
    skipped: plan.skipped.length,
    problems: plan.rejected.flatMap(problemsOf).slice(0, MAX_PROBLEMS),
    unknownValues: unknownValues(plan.rejected),
    ...(await noticedRows(reader, plan)),
    ...(await alikeRows(reader, plan)),
    sample: plan.imports.slice(0, SAMPLE_ROWS).map(({ row, record }) => ({
      row: row.row.number,
      cells: previewCells(record, labelOf),
    })),
  };
}

function problemsOf({ row, problems }: ReadRow) {
  return problems.map(({ column, message }) => ({ row: row.number, column, message }));
}

/** Keeps the mapping for the next file with the same columns. It names columns and meanings, never rows. */
export async function keepMapping(
  writer: Writer,
  kind: ImportKind,
  table: CsvTable,
  mapping: ImportMapping,
): Promise<void> {
  await rememberMapping(writer, kind, digestOf(table.headers), mapping);
}

/**
 * Takes a batch back as a whole.
 * @throws KithError `not_possible` when something of it was changed, matched or is in use since; nothing is taken back then
 */
export async function undoImport(writer: Writer, id: BatchId, now: Instant): Promise<ImportBatch> {
  const batch = await findBatch(writer, id);
  if (batch === null) throw new KithError('not_found', 'This import is not in the record.');
  if (batch.undoneAt !== null) throw new KithError('not_possible', 'This import was taken back already.');
  const { changed, matched, inUse } = await undoObstacles(writer, id);
  if (changed + matched + inUse > 0) refuseUndo(changed, matched, inUse);
  await deleteItems(writer, id);
  await markUndone(writer, id, now);
  return { ...batch, undoneAt: now };
}

function refuseUndo(changed: number, matched: number, inUse: number): never {
  const parts = [
    changed > 0 ? `${changed} were changed since` : '',
    matched > 0 ? `${matched} were matched since` : '',
    inUse > 0 ? `${inUse} people have other records by now` : '',
  ].filter((part) => part !== '');
  const message = `This import cannot be taken back as a whole: ${parts.join(', ')}. Nothing was taken back. Please close or change those records one by one.`;
  throw new KithError('not_possible', message, { changed, matched, inUse });
}
