import { z } from 'zod';

/** Codes that a window can act upon; the words stand in the catalogue under `error.<code>`. */
export const ERROR_CODES = [
  'bad_sender',
  'unknown_call',
  'bad_input',
  'too_large',
  'too_many',
  'not_allowed',
  'locked',
  'wrong_passphrase',
  'wait',
  'weak_passphrase',
  'not_found',
  'changed_meanwhile',
  'not_eligible',
  'not_possible',
  'already_told',
  'no_organisation',
  'file_unreadable',
  'file_unwritable',
  'backup_unusable',
  'storage_full',
  'storage_failed',
  'out_of_memory',
  'busy',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure. `message` is for people: what was expected and what was found. */
export class KithError extends Error {
  override readonly name = 'KithError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, string | number | boolean | null>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const wireErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  logId: z.string().nullable(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

/** Every answer that crosses to a window. */
export type Envelope =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError };
