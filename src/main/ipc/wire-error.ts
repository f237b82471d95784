import { randomUUID } from 'node:crypto';
import { KithError, type ErrorCode, type WireError } from '../../shared/contract/errors';

export type ErrorLog = (logId: string, callName: string, error: unknown) => void;

/** Failures that somebody who looks after the computer may want to look into. */
const OF_THE_COMPUTER: ReadonlySet<ErrorCode> = new Set(['storage_failed', 'storage_full', 'out_of_memory']);

/** What a window may know of an error: a code and plain words. The rest goes to the log under `logId`. */
export function toWireError(error: unknown, callName: string, log: ErrorLog): WireError {
  if (error instanceof KithError) {
    const logId = OF_THE_COMPUTER.has(error.code) ? randomUUID() : null;
    if (logId !== null) log(logId, callName, error);
    return { code: error.code, message: error.message, details: { ...error.details }, logId };
  }
  const logId = randomUUID();
  log(logId, callName, error);
  return {
    code: 'internal',
    message: 'Something went wrong inside Kith. Nothing was changed by this action.',
    details: {},
    logId,
  };
}
