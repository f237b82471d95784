import { writeCsvFile } from '../../csv/write-csv';
import { PROBLEM_HEADER, type ReadRow } from './read-rows';

/**
 * Writes the rows that were turned away as they stood, with a column that says why; corrected, it can be imported again.
 * @throws KithError `file_unwritable`
 */
export async function writeRejected(
  path: string,
  headers: readonly string[],
  rejected: readonly ReadRow[],
): Promise<void> {
  const width = headers.length;
  const rows = rejected.map(({ row, problems }) => {
    const why = problems
      .map(({ column, message }) => (column === '' ? message : `${column}: ${message}`))
      .join(' ');
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
    // Cells beyond the last column would be lost otherwise.
    const beyond = row.cells.slice(width).filter((cell) => cell !== '');
    return [...cells, beyond.length === 0 ? why : `${why} Further cells: ${beyond.join(' | ')}`];
  });
  const without = headers.indexOf(PROBLEM_HEADER);
  const keep = <T>(cells: readonly T[]) => cells.filter((_, index) => index !== without);
  await writeCsvFile(path, [...keep(headers), PROBLEM_HEADER], rows.map(keep));
}
