import type { ImportPreview } from '../../../shared/contract/transfer';
import { findShapes } from '../../../shared/screening/find-shapes';
import type { Reader } from '../../database/session';
import { getModes } from '../screening/service';
import { inSlices } from './in-slices';
import type { ImportRecord } from './record-problems';
import type { ImportPlan } from './settle';

const MOST_SHOWN = 20;

/** Rows that would be imported and whose words screening notices; what only the record can tell is found in the import. */
export async function noticedRows(
  reader: Reader,
  plan: ImportPlan,
): Promise<Pick<ImportPreview, 'noticed' | 'noticedRows'>> {
  const modes = await getModes(reader);
  const noticed: ImportPreview['noticed'] = [];
  await inSlices(plan.imports, ({ row, record }) => {
    const rules = rulesIn(record).filter((rule) => modes[rule] !== 'off');
    if (rules.length > 0) noticed.push({ row: row.row.number, rules });
  });
  return { noticed: noticed.slice(0, MOST_SHOWN), noticedRows: noticed.length };
}

function rulesIn(record: ImportRecord) {
  const shapes =
    record.kind === 'requests'
      ? [record.request.summary, record.request.details].flatMap((text) => findShapes(text, 'request'))
      : [record.helper.notes, record.person.notes].flatMap((text) => findShapes(text, 'offer'));
  return [...new Set(shapes.map(({ rule }) => rule))];
}
