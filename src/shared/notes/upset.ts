import { UPSET } from './en/upset';

const NOT = `(?:${UPSET.negators})`;
/** So many words may stand between what denies and what it denies. */
const BETWEEN = '(?:\\s+(?!(?:and|but|so)\\b)[a-z]+){0,2}\\s+';
const DENIED = new RegExp(`\\b${NOT}${BETWEEN}(?:${UPSET.words})\\b`, 'g');
const SAID = new RegExp(`\\b(?:${UPSET.words})\\b`);

/** Whether notes tell of somebody who is upset, so that words for that may be shown; a guess that changes nothing else. */
export function tellsOfDistress(notes: string): boolean {
  const plain = notes
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z.,;]+/g, ' ');
  return SAID.test(plain.replace(DENIED, ''));
}
