import type { TFunction } from 'i18next';
import type { OpenFact, OpenFile, OpenPart } from './black-out';
import { fieldWords, tableWords, type FileHead } from './file-words';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `@page { size: A4; margin: 18mm 16mm 20mm }
body { font: 10.5pt/1.45 sans-serif; color: #111; margin: 0; overflow-wrap: anywhere }
h1 { font-size: 18pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 7mm 0 1mm; break-after: avoid }
p { margin: 0 0 2mm } dl { margin: 0 0 3mm; padding: 0 0 2mm; border-bottom: 1px solid #bbb; break-inside: avoid-page }
div { display: flex; gap: 4mm } dt { flex: 0 0 45mm; color: #444 } dd { margin: 0; flex: 1; white-space: pre-wrap }`;

/** The file for people, as a page that is printed: our own tags, no script, nothing from elsewhere. */
export function filePage(file: OpenFile, { organisation, made }: FileHead, t: TFunction): string {
  const words = (name: string, values: Record<string, string | number> = {}) =>
    escaped(t(`privacy.file.${name}`, values));
  const has = (kind: OpenPart['kind']) => file.parts.some((part) => part.kind === kind);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words('title')}</title><style>${STYLE}</style></head><body>
<h1>${words('title')}</h1>
<p>${words('head', { organisation, made, person: file.personId })}</p>
<p>${words('bars')}</p>
${partsOf(file, 'rows', t)}
${has('mentions') ? `<h2>${words('mentions')}</h2><p>${words('mentionsHint')}</p>` : ''}
${partsOf(file, 'mentions', t)}
${has('withheld') ? `<h2>${words('withheld')}</h2>` : ''}
${file.parts
  .filter(({ kind }) => kind === 'withheld')
  .map(({ table, count }) => `<p>${escaped(tableWords(t, table))}: ${String(count)}</p>`)
  .join('\n')}
</body></html>`;
}

function partsOf(file: OpenFile, kind: OpenPart['kind'], t: TFunction): string {
  return file.parts
    .filter((part) => part.kind === kind)
    .map((part) => {
      const items = part.items.map(
        ({ facts }) => `<dl>${facts.map((fact) => factOf(part.table, fact, t)).join('')}</dl>`,
      );
      return `<h2>${escaped(tableWords(t, part.table))}</h2>\n${items.join('\n')}`;
    })
    .join('\n');
}

function factOf(table: string, { name, text }: OpenFact, t: TFunction): string {
  return `<div><dt>${escaped(fieldWords(t, table, name))}</dt><dd>${escaped(text)}</dd></div>`;
}
