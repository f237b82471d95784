import type { Instant } from '../../../shared/domain/time';
import type { AuditAction } from '../../../shared/domain/audit';
import type { Writer } from '../session';

/*
 * What happens without a row being changed. Each is written with the unit of work that it is called in, under the name of
 * whoever that is for.
 */

/**
 * @param what such as `requests`
 * @param personId whom all of it is about
 */
type NoteOfLeaving = (writer: Writer, what: string, rows: number, personId?: number | null) => Promise<void>;

const leaving =
  (action: 'exported' | 'print_asked' | 'printed'): NoteOfLeaving =>
  (writer, what, rows, personId = null) =>
    writer.note({ action, personId, values: { what, rows } });

/** Before the file is written: nothing leaves the record without a trace. */
export const noteExport = leaving('exported');
/** Before the dialog of the printer is opened, for the same reason. */
export const notePrintAsked = leaving('print_asked');
/** Of what was put on paper. */
export const notePrint = leaving('printed');

/**
 * @param personId null where it is about nobody in particular, such as the audit itself
 * @param fields names of what was seen that not everybody may see, never its values
 */
export async function noteView(
  writer: Writer,
  personId: number | null,
  fields: readonly string[],
): Promise<void> {
  await writer.note({ action: 'viewed', personId, values: { fields } });
}

export async function noteLogIn(writer: Writer): Promise<void> {
  await writer.note({ action: 'logged_in' });
}

export async function noteLogOut(writer: Writer): Promise<void> {
  await writer.note({ action: 'logged_out' });
}

/**
 * @param why `reason`: a code such as `wrong_passphrase`; `times`: where several are told of at once, because the record was
 * not open when they were made. What was typed is never noted.
 */
export async function noteFailedLogIn(
  writer: Writer,
  why: { readonly reason: string } | { readonly times: number },
): Promise<void> {
  await writer.note({ action: 'log_in_failed', values: why });
}

/**
 * What was done to an account, which lies in the keyring and in no table.
 * @param action such as `account_added`; of a passphrase and a recovery code nothing is kept but that there is a new one
 */
export async function noteAccount(
  writer: Writer,
  action: Extract<
    AuditAction,
    `account_${string}` | `right_${string}` | `keychain_${string}` | 'passphrase_changed' | 'code_renewed'
  >,
  account: Readonly<Record<string, string>>,
): Promise<void> {
  await writer.note({ action, values: account });
}

/** The unit of work bears the name of the call; what it was given is not noted. */
export async function noteRefusal(writer: Writer, permission: string): Promise<void> {
  await writer.note({ action: 'refused', values: { permission } });
}

/** Before the backup is made, so that the backup itself holds it. */
export async function noteBackup(writer: Writer, reason: string): Promise<void> {
  await writer.note({ action: 'backed_up', values: { reason } });
}

export async function noteFailedBackup(writer: Writer, reason: string): Promise<void> {
  await writer.note({ action: 'backup_failed', values: { reason } });
}

/** In the record that was put back. @param backup when it was made and why; null for a file that does not say */
export async function noteRestore(
  writer: Writer,
  { made, reason }: { made: Instant; reason: string | null },
): Promise<void> {
  await writer.note({ action: 'restored', values: { made, reason } });
}
