const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between our own tags. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `@page { size: A4; margin: 18mm 16mm 20mm }
body { font: 10.5pt/1.45 sans-serif; color: #111; margin: 0; overflow-wrap: anywhere }
h1 { font-size: 18pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 7mm 0 1mm; break-after: avoid }
p { margin: 0 0 2mm } dl { margin: 0 0 3mm; padding: 0 0 2mm; border-bottom: 1px solid #bbb; break-inside: avoid-page }
dl.long { break-inside: auto } div { display: flex; gap: 4mm } dt { flex: 0 0 45mm; color: #444 } dd { margin: 0; flex: 1; white-space: pre-wrap }`;

/** A page of ours that is printed: our own tags, no script, nothing from elsewhere. @param body is escaped already */
export function printedPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(title)}</h1>
${body}
</body></html>`;
}

// More than that would leave half a page empty before it.
const TOGETHER = 12;

/** One record of a printed page: what each thing is called, and what it is. Only a long one is broken over two pages. */
export function printedFacts(facts: readonly (readonly [name: string, words: string])[]): string {
  const rows = facts.map(([name, words]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(words)}</dd></div>`);
  const lines = facts.reduce((sum, [, words]) => sum + words.split('\n').length, 0);
  return `<dl${lines > TOGETHER ? ' class="long"' : ''}>${rows.join('')}</dl>`;
}
