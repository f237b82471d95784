import { KithError } from '../../shared/contract/errors';
import { PASSPHRASE_LENGTH, type PassphraseProblem } from '../../shared/contract/session';

// Most used first. What is further back is rare enough for a text of twelve letters and more.
const COMMON = 30_000;
const MOST_REPEATED = 4;

let common: ReadonlySet<string> | null = null;

/** Read when it is first needed: unpacking it takes longer than much else of a start. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  if (common === null) {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    common = new Set(dictionary['passwords-common'].slice(0, COMMON));
  }
  return common;
}

const letters = (text: string) => Array.from(text.normalize('NFKC').toLowerCase());

/** True for a text that is one to four letters, again and again. */
function repeats(text: string): boolean {
  return Array.from({ length: MOST_REPEATED }, (_, index) => index + 1).some(
    (size) => text.slice(size) === text.slice(0, -size),
  );
}

/** True for a password that everybody tries first, also with figures and signs around it. */
async function isCommon(text: string): Promise<boolean> {
  const known = await commonPasswords();
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return known.has(text) || (core.length >= text.length / 2 && known.has(core));
}

/**
 * Why a passphrase is not taken, or null. Length counts, not signs and capitals (NIST SP 800-63B, OWASP ASVS 5.0).
 * @param names what others know and would try: the account, the organisation
 */
export async function problemOfPassphrase(
  passphrase: string,
  names: readonly string[],
): Promise<PassphraseProblem | null> {
  const found = letters(passphrase);
  if (found.length < PASSPHRASE_LENGTH.least) return 'too_short';
  if (found.length > PASSPHRASE_LENGTH.most) return 'too_long';
  const text = found.join('');
  if (repeats(text)) return 'repeats';
  if (await isCommon(text)) return 'common';
  const rest = names.reduce((left, name) => left.replaceAll(letters(name.trim()).join(''), ''), text);
  return letters(rest).length < PASSPHRASE_LENGTH.least / 2 ? 'own_name' : null;
}

const WORDS: Readonly<Record<PassphraseProblem, string>> = {
  too_short: `A passphrase of at least ${String(PASSPHRASE_LENGTH.least)} characters was expected; this one is shorter.`,
  too_long: `A passphrase of at most ${String(PASSPHRASE_LENGTH.most)} characters was expected; this one is longer.`,
  common: 'This passphrase is one of those that are tried first. Please choose another one.',
  repeats: 'This passphrase is the same few letters again and again. Please choose another one.',
  own_name: 'This passphrase is little more than a name that others know. Please choose another one.',
};

/** @throws KithError `weak_passphrase` with the problem in `details.problem` */
export async function refuseWeak(passphrase: string, names: readonly string[]): Promise<void> {
  const problem = await problemOfPassphrase(passphrase, names);
  if (problem !== null) throw new KithError('weak_passphrase', WORDS[problem], { problem });
}
