import {
  contract,
  type CallName,
  type InputOf,
  type KithClient,
  type OutputOf,
} from '../../../shared/contract';
import { wireErrorSchema, type ErrorCode, type WireError } from '../../../shared/contract/errors';
import { events, type EventName, type EventPayload } from '../../../shared/contract/events';
import type { KithBridge } from '../../../preload/bridge';

declare global {
  interface Window {
    readonly kith: KithBridge;
  }
}

/** A call that was answered with an error; `message` is in plain words already. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: WireError['details'];
  readonly logId: string | null;
  constructor(error: WireError) {
    super(error.message);
    this.code = error.code;
    this.details = error.details;
    this.logId = error.logId;
  }
}

function isOk(envelope: unknown): envelope is { ok: true; value: unknown } {
  return typeof envelope === 'object' && envelope !== null && 'ok' in envelope && envelope.ok === true;
}

const lockedListeners = new Set<() => void>();

/** Tells whoever asks when a call was answered with `locked`: the session ended elsewhere. Returns the way to stop. */
export function onLocked(listener: () => void): () => void {
  lockedListeners.add(listener);
  return () => lockedListeners.delete(listener);
}

function errorOf(envelope: unknown): ApiError {
  const wire = wireErrorSchema.safeParse((envelope as { error?: unknown } | null)?.error);
  return new ApiError(
    wire.success
      ? wire.data
      : { code: 'internal', message: 'The answer could not be read.', details: {}, logId: null },
  );
}

/**
 * Calls the main process. The answer was shaped by the contract's output schema there.
 * @throws ApiError with the code that the main process gave
 */
export async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const envelope = await window.kith.call(name, input);
  if (isOk(envelope)) return envelope.value as OutputOf<N>;
  const error = errorOf(envelope);
  if (error.code === 'locked') for (const listener of [...lockedListeners]) listener();
  throw error;
}

/** Every call as a function: `api['requests.get']({ id })`. */
export const api = Object.fromEntries(
  (Object.keys(contract) as CallName[]).map((name) => [name, (input: never) => call(name, input)]),
) as unknown as KithClient;

/** Listens to one event; returns the way to stop. Events that do not fit the contract are not delivered. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.kith.subscribe((name, payload) => {
    if (name !== event) return;
    const parsed = events[event].safeParse(payload);
    if (parsed.success) listener(parsed.data as EventPayload<E>);
  });
}
