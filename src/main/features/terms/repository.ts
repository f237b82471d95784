import type { Term, TermList } from '../../../shared/domain/term';
import { termEntity, type TermRow } from '../../database/entities/organisation.entity';
import type { Reader, Writer } from '../../database/session';

/** Every term, list by list in the order staff see. */
export async function readTerms(reader: Reader): Promise<Term[]> {
  const rows = await reader.findAll(termEntity);
  return rows.sort((a, b) => (a.list < b.list ? -1 : a.list > b.list ? 1 : a.position - b.position));
}

export async function findTerm(reader: Reader, code: string): Promise<Term | null> {
  return await reader.find(termEntity, { code });
}

export async function insertTerms(writer: Writer, terms: readonly Term[]): Promise<void> {
  await writer.insert<TermRow>(termEntity, terms);
}

export async function updateTerm(
  writer: Writer,
  term: Pick<Term, 'code' | 'label' | 'isActive' | 'category' | 'vetting'>,
): Promise<void> {
  const category = term.category === null ? null : JSON.stringify(term.category);
  const vetting = term.vetting === null ? null : JSON.stringify(term.vetting);
  await writer.run('UPDATE term SET label = ?, is_active = ?, category = ?, vetting = ? WHERE code = ?', [
    term.label,
    term.isActive ? 1 : 0,
    category,
    vetting,
    term.code,
  ]);
}

/** The position behind the last term of a list. */
export async function nextPosition(reader: Reader, list: TermList): Promise<number> {
  const row = await reader.sqlOne<{ next: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS next FROM term WHERE list = ?',
    [list],
  );
  return row?.next ?? 1;
}

/** Those of `codes` that are not in the lists. */
export async function unknownCodes(reader: Reader, codes: readonly string[]): Promise<string[]> {
  const rows = await reader.sql<{ code: string }>(
    'SELECT value AS code FROM json_each(?) WHERE value NOT IN (SELECT code FROM term)',
    [JSON.stringify(codes)],
  );
  return rows.map((row) => row.code);
}
