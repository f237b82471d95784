import { createHash } from 'node:crypto';
import { KithError } from '../../../shared/contract/errors';
import {
  importMappingSchema,
  type ImportBatch,
  type ImportKind,
  type ImportMapping,
  type ImportPreview,
} from '../../../shared/contract/transfer';
import type { BatchId, PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { insertHelpers } from '../helpers/service';
import { requireOrganisation } from '../organisation/service';
import { insertPeople } from '../people/service';
import { insertRequests } from '../requests/service';
import { readTerms } from '../terms/repository';
import { guessMapping } from './guess-mapping';
import { importContext, type ImportContext } from './import-context';
import { findBatch, insertBatch, markUndone, rememberedMapping, rememberMapping } from './import.repository';
import { previewCells } from './preview-cells';
import type { CsvTable } from './read-csv';
import type { ReadRow } from './read-rows';
import type { ImportPlan, ImportRow, PersonRef } from './settle';
import { deleteItems, undoObstacles } from './undo.repository';

const MAX_PROBLEMS = 500;
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
    sample: plan.imports.slice(0, SAMPLE_ROWS).map(({ row, record }) => ({
      row: row.row.number,
      cells: previewCells(record, labelOf),
    })),
  };
}

function problemsOf({ row, problems }: ReadRow) {
  return problems.map(({ column, message }) => ({ row: row.number, column, message }));
}

/** Writes a plan as one batch: all of it or nothing. */
export async function runImport(
  writer: Writer,
  plan: ImportPlan,
  { kind, by, now }: { kind: ImportKind; by: string; now: Instant },
): Promise<ImportBatch> {
  const people = await insertPeople(writer, plan.newPeople, now);
  const idOf = (ref: PersonRef): PersonId => ('id' in ref ? ref.id : people[ref.newIndex]) as PersonId;
  const added = await insertRecords(writer, plan.imports, idOf, { by, now });
  const counts = {
    rows: plan.rows,
    imported: plan.imports.length,
    rejected: plan.rejected.length,
    skipped: plan.skipped.length,
  };
  return await insertBatch(writer, { kind, by, at: now, ...counts }, [
    ...people.map((itemId) => ({ kind: 'person' as const, itemId, fingerprint: '' })),
    ...added.map((item, index) => ({ ...item, fingerprint: plan.imports[index]?.row.fingerprint ?? '' })),
  ]);
}

async function insertRecords(
  writer: Writer,
  rows: readonly ImportRow[],
  idOf: (ref: PersonRef) => PersonId,
  { by, now }: { by: string; now: Instant },
): Promise<{ kind: 'request' | 'helper'; itemId: number }[]> {
  const helpers = rows.flatMap(({ record, person }) =>
    record.kind === 'helpers' ? [{ ...record.helper, personId: idOf(person) }] : [],
  );
  const helperIds = await insertHelpers(writer, helpers, now);
  const created: Instant[] = [];
  const requests = rows.flatMap(({ record, person, caller }) => {
    if (record.kind !== 'requests') return [];
    created.push(record.createdAt ?? now);
    return [
      { ...record.request, requesterId: idOf(person), callerId: caller === null ? null : idOf(caller) },
    ];
  });
  const requestIds = await insertRequests(writer, requests, {
    by,
    now,
    createdAt: (index) => created[index] ?? now,
  });
  return [
    ...helperIds.map((itemId) => ({ kind: 'helper' as const, itemId })),
    ...requestIds.map((itemId) => ({ kind: 'request' as const, itemId })),
  ];
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
