import type { DraftLine, KeptDraft } from '../../../shared/contract/drafts';
import type { DraftForm } from '../../../shared/domain/draft';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';

export interface Address {
  readonly form: DraftForm;
  readonly key: string;
}

const LINE = 'id, form, form_key AS key, screen, kept_at AS keptAt';

export async function findDraft(
  reader: Reader,
  owner: string,
  { form, key }: Address,
): Promise<KeptDraft | null> {
  return await reader.sqlOne<KeptDraft>(
    `SELECT ${LINE}, version, body FROM draft WHERE owner = ? AND form = ? AND form_key = ?`,
    [owner, form, key],
  );
}

export async function listDrafts(reader: Reader, owner: string): Promise<DraftLine[]> {
  return await reader.sql<DraftLine>(`SELECT ${LINE} FROM draft WHERE owner = ? ORDER BY kept_at DESC, id`, [
    owner,
  ]);
}

/** In place of what was kept of the same form; `mostPerOwner` newest ones stay. */
export async function putDraft(
  writer: Writer,
  owner: string,
  draft: KeptDraft,
  mostPerOwner: number,
): Promise<void> {
  const { id, form, key, screen, version, body, keptAt } = draft;
  await deleteDraft(writer, owner, { form, key });
  await writer.run(
    `INSERT INTO draft (id, owner, form, form_key, screen, version, body, kept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, owner, form, key, screen, version, body, keptAt],
  );
  await writer.run(
    `DELETE FROM draft WHERE owner = ? AND id IN (
       SELECT id FROM draft WHERE owner = ? ORDER BY kept_at DESC, id LIMIT -1 OFFSET ?)`,
    [owner, owner, mostPerOwner],
  );
}

/** Whether an id is taken by somebody else, or for another form. */
export async function isTaken(reader: Reader, owner: string, id: string, at: Address): Promise<boolean> {
  const found = await reader.sqlOne(
    'SELECT 1 FROM draft WHERE id = ? AND NOT (owner = ? AND form = ? AND form_key = ?)',
    [id, owner, at.form, at.key],
  );
  return found !== null;
}

export async function deleteDraft(writer: Writer, owner: string, { form, key }: Address): Promise<void> {
  await writer.run('DELETE FROM draft WHERE owner = ? AND form = ? AND form_key = ?', [owner, form, key]);
}

export async function deleteDraftById(writer: Writer, owner: string, id: string): Promise<void> {
  await writer.run('DELETE FROM draft WHERE owner = ? AND id = ?', [owner, id]);
}

export async function deleteSavesBefore(writer: Writer, savedBefore: Instant): Promise<void> {
  await writer.run('DELETE FROM draft_saved WHERE at < ?', [savedBefore]);
}

export interface SavedDraft {
  readonly owner: string;
  /** Hex, of what was saved. */
  readonly digest: string;
  /** What names the row that it became. */
  readonly rowKey: string;
}

export async function findSaved(reader: Reader, id: string): Promise<SavedDraft | null> {
  return await reader.sqlOne<SavedDraft>(
    'SELECT owner, lower(hex(digest)) AS digest, row_key AS rowKey FROM draft_saved WHERE id = ?',
    [id],
  );
}

export async function putSaved(
  writer: Writer,
  id: string,
  { owner, digest, rowKey }: SavedDraft,
  at: Instant,
): Promise<void> {
  await writer.run('INSERT INTO draft_saved (id, owner, digest, row_key, at) VALUES (?, ?, unhex(?), ?, ?)', [
    id,
    owner,
    digest,
    rowKey,
    at,
  ]);
}
