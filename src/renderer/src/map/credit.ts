import type { KithMapProps } from './map-types';

/** The owners of the data in view, as plain text. Map files write theirs as HTML, which is never shown as such. */
export function creditsOf(
  { streetMap, onlineTiles, towns }: Pick<KithMapProps, 'streetMap' | 'onlineTiles' | 'towns'>,
  words: { readonly world: string; readonly towns: string },
): string[] {
  const credits = [
    plainText(onlineTiles?.attribution ?? ''),
    plainText(streetMap?.attribution ?? ''),
    words.world,
    towns === undefined || towns.length === 0 ? '' : words.towns,
  ];
  return [...new Set(credits.filter((credit) => credit !== ''))];
}

/** The text of an HTML fragment. */
export function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return body.textContent.replace(/\s+/g, ' ').trim();
}
