import { CHEAP, PASSPHRASE } from '../accounts/testing';
import type { Surroundings } from './io';

/** Somebody who types the same passphrase wherever one is asked for, and does not like to wait. */
export const TYPIST: Pick<Surroundings, 'readPassphrase' | 'sleep' | 'cost' | 'clock'> = {
  readPassphrase: () => Promise.resolve(PASSPHRASE),
  sleep: () => Promise.resolve(),
  cost: CHEAP,
  clock: () => 0,
};
