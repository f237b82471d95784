import { randomBytes } from 'node:crypto';

// Crockford's Base32: no I, L, O or U, so that what is read from paper can only be read in one way.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 6;
const GROUP = 4;

/** A new code of 120 random bits. @example `7K2M-XW0P-…` in six groups of four */
export function makeRecoveryCode(): string {
  const letters = [...randomBytes(GROUPS * GROUP)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** What was typed, as the code was made: any case and spacing, and the letters that look like figures. */
export function normalRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
