import { CHEAP, PASSPHRASE } from '../accounts/testing';
import type { Surroundings } from './io';

/** Somebody who types the same passphrase wherever one is asked for, and does not like to wait. */
export const TYPIST: Pick<Surroundings, 'isOutClosed' | 'readPassphrase' | 'sleep' | 'cost' | 'clock'> = {
  isOutClosed: () => false,
  readPassphrase: () => Promise.resolve(PASSPHRASE),
  sleep: () => Promise.resolve(),
  cost: CHEAP,
  clock: () => 0,
};
