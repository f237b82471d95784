/** A letter or sign of a text, folded, and where it stood. */
export interface Sign {
  readonly sign: string;
  readonly at: number;
  readonly end: number;
}

// Letters of other scripts that look like Latin ones.
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    с: 'c',
    е: 'e',
    ё: 'e',
    н: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
  },
  ...{
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    ɡ: 'g',
    ɑ: 'a',
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
  },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
  },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', '‘': "'", '’': "'", ʼ: "'", '`': "'" },
};
const UNSEEN = /^[\p{Mn}\p{Cf}]$/u;

/** Whether a letter of another script stands for a Latin one. */
export function isLookalike(letter: string): boolean {
  return /[\u0370-\u03FF\u0400-\u052F]/u.test(letter) && letter.toLowerCase() in LOOKALIKES;
}

/** A text in small Latin letters without accents and unseen marks, letter by letter. */
export function fold(text: string): Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const part of character.normalize('NFKD').toLowerCase()) {
      if (UNSEEN.test(part)) continue;
      for (const sign of LOOKALIKES[part] ?? part) signs.push({ sign, at, end });
    }
    at = end;
  }
  return signs;
}

/** The same as one text. */
export function foldedText(text: string): string {
  return fold(text)
    .map(({ sign }) => sign)
    .join('');
}
