/** What an entry of the audit says was done. The first three are about rows, the rest happened without one changing. */
export const AUDIT_ACTIONS = [
  'added',
  'changed',
  'removed',
  /** The record was brought up to date by a newer version, or was made. */
  'updated',
  'exported',
  /** Before the dialog of the printer is opened; what comes of it stands in an entry of its own. */
  'print_asked',
  'printed',
  /** Somebody looked at fields that not everybody may see. */
  'viewed',
  'backed_up',
  'backup_failed',
  /** A backup took the place of the record. */
  'restored',
  /** A call was turned away, because its user may not make it. */
  'refused',
  'logged_in',
  'logged_out',
  'log_in_failed',
  'account_added',
  'account_changed',
  'account_disabled',
  'right_given',
  'right_taken',
  'passphrase_changed',
  'code_renewed',
  'keychain_on',
  'keychain_off',
  /** A fingerprint of words that stand in no entry was taken, or said again. */
  'sealed',
  /** Readable values about somebody were erased. */
  'erased',
  /** Two records became one; and that was taken back. */
  'merged',
  'merge_undone',
  /** Somebody approved letting go of what was due. */
  'retention_approved',
  /** Old entries were taken away. */
  'taken_away',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
