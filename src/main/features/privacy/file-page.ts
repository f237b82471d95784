import type { TFunction } from 'i18next';
import type { OpenFile, OpenPart } from './black-out';
import { escaped, printedFacts, printedPage } from '../../words/printed-page';
import { printedWords, tableWords, type FileHead } from './file-words';

/** The file for people, as a page that is printed: our own tags, no script, nothing from elsewhere. */
export function filePage(file: OpenFile, { organisation, made }: FileHead, t: TFunction): string {
  const words = (name: string, values: Record<string, string | number> = {}) =>
    escaped(t(`privacy.file.${name}`, values));
  const has = (kind: OpenPart['kind']) => file.parts.some((part) => part.kind === kind);
  return printedPage(
    t('privacy.file.title'),
    `<p>${words('head', { organisation, made, person: file.personId })}</p>
<p>${words('bars')}</p>
${partsOf(file, 'rows', t)}
${has('mentions') ? `<h2>${words('mentions')}</h2><p>${words('mentionsHint')}</p>` : ''}
${partsOf(file, 'mentions', t)}
${has('withheld') ? `<h2>${words('withheld')}</h2>` : ''}
${file.parts
  .filter(({ kind }) => kind === 'withheld')
  .map(({ table, count }) => `<p>${escaped(tableWords(t, table))}: ${String(count)}</p>`)
  .join('\n')}`,
  );
}

/** Who somebody is stands first, and what was done to all of it last. */
const placeOf = ({ table }: OpenPart): number => (table === 'person' ? 0 : table === 'audit_entry' ? 2 : 1);

function partsOf(file: OpenFile, kind: OpenPart['kind'], t: TFunction): string {
  return file.parts
    .filter((part) => part.kind === kind)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((part) => {
      const items = part.items.map(({ facts }) => printedFacts(printedWords(t, part.table, facts)));
      return `<h2>${escaped(tableWords(t, part.table))}</h2>\n${items.join('\n')}`;
    })
    .join('\n');
}
