import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { foldName } from '../../maps/fold-name';

/**
 * Letters of one sound, as names are spelt in Latin letters by speakers of many languages: Polish, Turkish, Greek, Arabic,
 * German. Double Metaphone knows the origin of many names but not these. Each is a rule on a folded word, in this order.
 */
const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz/g, 'ch'],
  [/sch|sz/g, 'sh'],
  [/sht/g, 'st'],
  [/rz/g, 'r'],
  [/dzh|dsch|dj|zh/g, 'j'],
  [/^([gyj]i?|i)(?=[aeo])(?<!^g)/, 'y'],
  [/ph/g, 'f'],
  [/th|dt|tt/g, 't'],
  [/kh|ch(?=ou|[aou].*tz)/g, 'h'],
  [/gh/g, 'g'],
  [/qu|q|ck|cc/g, 'k'],
  [/x|ks/g, 'ks'],
  [/w/g, 'v'],
  [/^h(?=[aeiou]\w{3})/, ''],
  [/ou|oo/g, 'u'],
  [/d$/, 't'],
  [/(.)\1+/g, '$1'],
];

/** Turkish letters say more than the plain ones that folding leaves. */
const withTurkishLetters = (name: string) =>
  name.normalize('NFC').replace(/[şŞ]/g, 'sh').replace(/[çÇ]/g, 'ch').replace(/[ğĞ]/g, '');

const respelt = (word: string): string =>
  RESPELLINGS.reduce((text, [from, to]) => text.replace(from, to), word);

const MOST_WORDS = 5;
// What is written before a name and is no part of it.
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'herr', 'frau', 'sir']);

interface Heard {
  readonly folded: string;
  readonly respelt: string;
  readonly codes: ReadonlySet<string>;
}

function hear(name: string): Heard[] {
  const turkish = foldName(withTurkishLetters(name)).split(' ');
  return foldName(name)
    .split(' ')
    .map((folded, index) => ({ folded, spoken: turkish[index] ?? folded }))
    .filter(({ folded }) => folded.length > 1 && !TITLES.has(folded))
    .slice(0, MOST_WORDS)
    .map(({ folded, spoken }) => {
      const respeltWord = respelt(spoken);
      const codes = [...doubleMetaphone(folded), ...doubleMetaphone(respeltWord)].filter(
        (code) => code !== '',
      );
      // Names in other letters have no code, and are compared as they are written.
      return { folded, respelt: respeltWord, codes: new Set(codes.length > 0 ? codes : [folded]) };
    });
}

/**
 * Under what a name is found again by how it sounds: each pair of its words in either order, so that one point in an index
 * leads to the few who share two words, however common each of them is. A name of one word is found by that.
 */
export function soundKeys(name: string): string[] {
  const heard = hear(name);
  const [only] = heard;
  if (heard.length === 1 && only !== undefined) return [...only.codes];
  const keys = heard.flatMap((one, index) =>
    heard
      .slice(index + 1)
      .flatMap((other) =>
        [...one.codes].flatMap((a) => [...other.codes].map((b) => [a, b].sort().join('|'))),
      ),
  );
  return [...new Set(keys)];
}

/** How alike two words are that sound alike, 0 to 1, by the letters that differ. */
function alike(one: Heard, other: Heard): number {
  if (![...one.codes].some((code) => other.codes.has(code))) return 0;
  const longest = Math.max(one.respelt.length, other.respelt.length, 1);
  const byLetters = (a: string, b: string) => 1 - distance(a, b) / longest;
  return Math.max(byLetters(one.respelt, other.respelt), byLetters(one.folded, other.folded), 0.34);
}

// Found by trial on the names in sounds.test.ts: below it are names of which one word alone is alike.
const ENOUGH = 0.6;

/**
 * Whether two names are the same, or sound as if they were: every word of the shorter one has its like in the other. A name
 * of one word is only part of a longer one.
 */
export function compareNames(one: string, other: string): 'same' | 'sounds' | 'part' | 'differs' {
  const sorted = (name: string) => foldName(name).split(' ').sort().join(' ');
  if (sorted(one) === sorted(other)) return 'same';
  const [short, long] = [hear(one), hear(other)].sort((a, b) => a.length - b.length) as [Heard[], Heard[]];
  if (short.length === 0) return 'differs';
  const left = [...long];
  let sum = 0;
  for (const word of short) {
    const best = left
      .map((candidate, index) => ({ index, likeness: alike(word, candidate) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (best === undefined || best.likeness === 0) return 'differs';
    sum += best.likeness;
    left.splice(best.index, 1);
  }
  if (sum / short.length < ENOUGH) return 'differs';
  return short.length === 1 && long.length > 1 ? 'part' : 'sounds';
}
