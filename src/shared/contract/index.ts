import { appCalls } from './app';
import type { CallInput, CallOutput, Client } from './define';
import { helperCalls } from './helpers';
import { mapCalls } from './map';
import { matchCalls } from './matches';
import { peopleCalls } from './people';
import { requestCalls } from './requests';
import { termCalls } from './terms';
import { transferCalls } from './transfer';

/** Every call there is. Handlers, client, permission table and tests are all derived from it. */
export const contract = {
  ...appCalls,
  ...termCalls,
  ...peopleCalls,
  ...requestCalls,
  ...helperCalls,
  ...matchCalls,
  ...mapCalls,
  ...transferCalls,
};
export type Contract = typeof contract;
export type CallName = keyof Contract;
export type InputOf<N extends CallName> = CallInput<Contract[N]>;
export type OutputOf<N extends CallName> = CallOutput<Contract[N]>;
export type KithClient = Client<Contract>;
