import { MAX_ALIKE, type ImportPreview } from '../../../shared/contract/transfer';
import type { PersonId } from '../../../shared/domain/ids';
import type { Reader } from '../../database/session';
import { alikeAmong } from '../duplicates/like-many-service';
import { personOf, type ImportPlan } from './settle';

/** Rows that would add somebody who looks like a person of the record, each with whom and why. */
export async function alikeRows(
  reader: Reader,
  plan: ImportPlan,
): Promise<Pick<ImportPreview, 'alike' | 'alikeRows'>> {
  const rows = plan.imports.filter(({ person }) => 'newIndex' in person);
  const found = await alikeAmong(
    reader,
    rows.map(({ record }) => personOf(record)),
  );
  const alike = found.flatMap(({ index, id, name, whys }) => {
    const row = rows[index];
    if (row === undefined) return [];
    const { displayName } = personOf(row.record);
    return [
      {
        row: row.row.row.number,
        name: displayName,
        personId: id as PersonId,
        personName: name,
        whys: [...whys],
      },
    ];
  });
  return { alike: alike.slice(0, MAX_ALIKE), alikeRows: alike.length };
}
