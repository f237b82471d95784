import type { Cost } from '../keys/wrap';
import type { Keychain } from './keychain-door';

/** Costs next to nothing to try, so that tests may try often. */
export const CHEAP: Cost = { n: 2 ** 4, r: 1, p: 1 };
export const PASSPHRASE = 'seven green umbrellas';

/** A keychain as the system would have it: it opens what was sealed here, and nothing else. */
export const KEYCHAIN: Keychain = {
  isReal: () => Promise.resolve(true),
  seal: (text) => Promise.resolve(Buffer.from(text).reverse()),
  open: (sealed) => Promise.resolve(Buffer.from(sealed).reverse().toString()),
};
