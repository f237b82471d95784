import type { Cost } from '../keys/wrap';

/** Costs next to nothing to try, so that tests may try often. */
export const CHEAP: Cost = { n: 2 ** 4, r: 1, p: 1 };
export const PASSPHRASE = 'seven green umbrellas';
