import type { ImportBatch, ImportKind, ImportMapping } from '../../../shared/contract/transfer';
import type { BatchId } from '../../../shared/domain/ids';
import {
  importBatchEntity,
  importItemEntity,
  type ImportBatchRow,
  type ImportItemRow,
} from '../../database/entities/import.entity';
import type { Reader, Writer } from '../../database/session';

/** Those of `fingerprints` that a batch brought in which was not undone. */
export async function knownFingerprints(
  reader: Reader,
  fingerprints: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of inParts(fingerprints)) {
    const rows = await reader.sql<{ fingerprint: string }>(
      `SELECT DISTINCT i.fingerprint FROM json_each(?) f JOIN import_item i ON i.fingerprint = f.value
       JOIN import_batch b ON b.id = i.batch_id WHERE b.undone_at IS NULL AND i.kind <> 'person'`,
      [JSON.stringify(some)],
    );
    for (const row of rows) known.add(row.fingerprint);
  }
  return known;
}

// An answer with more rows than this arrives in one piece that makes windows wait.
const ASKED_AT_ONCE = 2000;

function inParts<T>(items: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(items.length / ASKED_AT_ONCE);
  return Array.from({ length: count }, (_, part) =>
    items.slice(part * ASKED_AT_ONCE, (part + 1) * ASKED_AT_ONCE),
  );
}

export interface KnownPerson {
  readonly id: number;
  readonly name: string;
  readonly e164: string | null;
  readonly email: string | null;
  readonly isHelper: 0 | 1;
}

/** People who have one of these numbers or addresses; one row for each that they share. */
export async function peopleByContact(
  reader: Reader,
  contacts: { readonly phones: readonly string[]; readonly emails: readonly string[] },
): Promise<KnownPerson[]> {
  const columns = `p.id, p.display_name AS name, EXISTS (SELECT 1 FROM helper h WHERE h.person_id = p.id) AS isHelper`;
  const byPhone = `SELECT ${columns}, ph.e164, NULL AS email FROM json_each(?) f
    JOIN person_phone ph ON ph.e164 = f.value JOIN person p ON p.id = ph.person_id`;
  const byEmail = `SELECT ${columns}, NULL AS e164, lower(p.email) AS email FROM person p
    WHERE p.email IS NOT NULL AND lower(p.email) IN (SELECT value FROM json_each(?))`;
  const found: KnownPerson[] = [];
  for (const [sql, values] of [
    [byPhone, contacts.phones],
    [byEmail, contacts.emails],
  ] as const) {
    for (const some of inParts(values)) {
      for (const row of await reader.sql<KnownPerson>(sql, [JSON.stringify(some)])) found.push(row);
    }
  }
  return found.sort((a, b) => b.id - a.id);
}

/** Writes a batch that has brought in nothing yet. Returns it. */
export async function insertBatch(
  writer: Writer,
  batch: Omit<ImportBatchRow, 'id' | 'undoneAt'>,
): Promise<ImportBatch> {
  const id = await writer.nextId(importBatchEntity);
  const row = { ...batch, id, undoneAt: null };
  await writer.insert(importBatchEntity, [row]);
  return { ...row, id: id as BatchId };
}

/** Notes what a batch brought in. */
export async function insertItems(
  writer: Writer,
  batchId: BatchId,
  items: readonly Omit<ImportItemRow, 'batchId'>[],
): Promise<void> {
  await writer.insert(
    importItemEntity,
    items.map((item) => ({ ...item, batchId })),
  );
}

/** Every batch, newest first. */
export async function listBatches(reader: Reader): Promise<ImportBatch[]> {
  const rows = await reader.findAll(importBatchEntity);
  return rows.map((row) => ({ ...row, id: row.id as BatchId })).sort((a, b) => b.id - a.id);
}

export async function findBatch(reader: Reader, id: number): Promise<ImportBatch | null> {
  const row = await reader.find(importBatchEntity, { id });
  return row === null ? null : { ...row, id: row.id as BatchId };
}

export async function markUndone(writer: Writer, id: number, at: number): Promise<void> {
  await writer.run('UPDATE import_batch SET undone_at = ? WHERE id = ?', [at, id]);
}

const mappingName = (kind: ImportKind, headersDigest: string) => `import-mapping:${kind}:${headersDigest}`;

/** The mapping that was last used for a file with these columns, unchecked. */
export async function rememberedMapping(
  reader: Reader,
  kind: ImportKind,
  headersDigest: string,
): Promise<unknown> {
  const row = await reader.sqlOne<{ value: string }>('SELECT value FROM setting WHERE name = ?', [
    mappingName(kind, headersDigest),
  ]);
  return row === null ? null : (JSON.parse(row.value) as unknown);
}

export async function rememberMapping(
  writer: Writer,
  kind: ImportKind,
  headersDigest: string,
  mapping: ImportMapping,
): Promise<void> {
  await writer.run(
    'INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2',
    [mappingName(kind, headersDigest), JSON.stringify(mapping)],
  );
}
