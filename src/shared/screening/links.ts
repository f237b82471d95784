import { foldedText, isLookalike } from './fold';

/** An address of a page in a text. `isHidden`: it does not say, or does not truly say, where it leads. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly isHidden: boolean;
}

const ENDINGS =
  'com|net|org|info|biz|xyz|top|site|online|shop|club|live|link|click|icu|ru|cn|co|uk|ly|gl|gd|me|cc|at|io|ch|de|eu|app|page|gy';
// Also with the dots in words: "example dot com", "example[.]com".
const DOT = String.raw`(?:\.|\s?[[(]\s?(?:\.|dot)\s?[\])]\s?|\sdot\s)`;
const HOST = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]*(?:${DOT}[\p{L}\p{N}-]+)*`;
const ADDRESS = new RegExp(
  String.raw`(?:h(?:tt|xx)ps?:\/\/[^\s<>"]+|www\.[^\s<>"]+|${HOST}${DOT}(?:${ENDINGS})(?![\p{L}\p{N}-])(?:\/[^\s<>"]*)?)`,
  'giu',
);
const SHORTENERS = new Set(
  'bit.ly tinyurl.com t.co goo.gl is.gd ow.ly cutt.ly rb.gy shorturl.at tiny.cc rebrand.ly t.ly buff.ly s.id v.gd lnkd.in'.split(
    ' ',
  ),
);
/** Names that are borrowed to be trusted, each with the ends of its own addresses. */
const BORROWED: Readonly<Record<string, readonly string[]>> = {
  ...{
    paypal: ['paypal.com'],
    amazon: ['amazon.com', 'amazon.co.uk', 'amazon.de'],
    royalmail: ['royalmail.com'],
  },
  ...{
    hsbc: ['hsbc.co.uk', 'hsbc.com'],
    barclays: ['barclays.co.uk'],
    lloyds: ['lloydsbank.com'],
    natwest: ['natwest.com'],
  },
  ...{
    hmrc: ['gov.uk'],
    netflix: ['netflix.com'],
    microsoft: ['microsoft.com'],
    apple: ['apple.com'],
    dhl: ['dhl.com', 'dhl.de'],
  },
  ...{ whatsapp: ['whatsapp.com'], facebook: ['facebook.com'], google: ['google.com'] },
};

/** The addresses of pages in a text; those of emails are not. */
export function linksIn(text: string): Link[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const from = match.index;
    if (text[from - 1] === '@') return [];
    const address = match[0].replace(/[.,;:!?)]+$/, '');
    return [{ from, to: from + address.length, isHidden: isHidden(address) }];
  });
}

function isHidden(address: string): boolean {
  const bare = address.replace(/\s?[[(]\s?(?:\.|dot)\s?[\])]\s?|\sdot\s/giu, '.');
  if (bare !== address || /^hxx/i.test(address)) return true;
  const host = hostOf(bare);
  if (SHORTENERS.has(host.replace(/^www\./, '')) || host.startsWith('xn--') || host.includes('.xn--'))
    return true;
  const isNumber = /^\d+(\.\d+){3}$/.test(host);
  return isNumber || /^https?:\/\/[^/]*@/i.test(bare) || mixesScripts(host) || borrowsName(host);
}

const hostOf = (address: string) =>
  (address.replace(/^[a-z]+:\/\//i, '').split(/[/?#:]/)[0] ?? '').toLowerCase();

function mixesScripts(host: string): boolean {
  return /[a-z]/.test(host) && Array.from(host).some(isLookalike);
}

const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't' };

function borrowsName(host: string): boolean {
  const plain = foldedText(host);
  const read = plain
    .replace(/[013457]/g, (digit) => DIGITS[digit] ?? digit)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
  return Object.entries(BORROWED).some(
    ([name, own]) =>
      [plain, read].some((one) => one.split(/[.-]/).some((label) => label.includes(name))) &&
      !own.some((end) => host === end || host.endsWith(`.${end}`)),
  );
}
