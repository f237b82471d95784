import { randomUUID } from 'node:crypto';
import { KithError, type WireError } from '../../shared/contract/errors';

export type ErrorLog = (logId: string, callName: string, error: unknown) => void;

/** What a window may know of an error: a code and plain words. The rest goes to the log under `logId`. */
export function toWireError(error: unknown, callName: string, log: ErrorLog): WireError {
  if (error instanceof KithError) {
    const isExpected = error.code !== 'storage_failed' && error.code !== 'storage_full';
    const logId = isExpected ? null : randomUUID();
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
