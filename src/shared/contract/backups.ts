import { z } from 'zod';
import { backupReasonSchema, recordCountsSchema } from './backup-facts';
import { storableText } from '../domain/text';
import { defineCalls } from './define';
import { accountNameSchema, passphraseSchema } from './session';

/** How often the second place gets a copy: with each backup, or once a day or week. */
export const PLACE_SCHEDULES = ['backup', 'day', 'week'] as const;
export const placeScheduleSchema = z.enum(PLACE_SCHEDULES);

/** Why the last copy into the second place did not work. */
export const placeProblemSchema = z.enum(['gone', 'full', 'unwritable', 'changed', 'nothing_to_copy']);

const secondPlaceSchema = z.strictObject({
  folder: z.string(),
  every: placeScheduleSchema,
  lastGoodAt: z.number().int().nullable(),
  problem: placeProblemSchema.nullable(),
  /** True when it has not worked for a week. */
  isLate: z.boolean(),
});

export const backupStateSchema = z.strictObject({
  /** False while the sample is open, which is never backed up. */
  isOwn: z.boolean(),
  folder: z.string(),
  last: z.strictObject({ made: z.number().int(), reason: backupReasonSchema }).nullable(),
  /** True when the last backup that Kith began by itself did not work. */
  hasFailed: z.boolean(),
  secondPlace: secondPlaceSchema.nullable(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

export const backupSummarySchema = z.strictObject({
  id: z.string().max(80),
  place: z.enum(['here', 'second']),
  made: z.number().int(),
  reason: backupReasonSchema,
  version: z.string(),
  counts: recordCountsSchema,
  bytes: z.number().int(),
});
export type BackupSummary = z.infer<typeof backupSummarySchema>;

/** What a restore would bring and take, known before anything is swapped. */
export const restorePreviewSchema = z.strictObject({
  token: z.string(),
  made: z.number().int(),
  reason: backupReasonSchema.nullable(),
  counts: recordCountsSchema,
  /** What is held now; null when the data cannot be opened. */
  now: recordCountsSchema.nullable(),
  /** What was added or changed since the backup, and would be lost; null when that cannot be told. */
  lost: recordCountsSchema.nullable(),
});
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

const nothing = z.strictObject({});

export const backupCalls = defineCalls({
  'backups.state': {
    kind: 'query',
    permission: 'app.use',
    beforeOpen: true,
    reads: ['backup', 'organisation'],
    input: nothing,
    output: backupStateSchema,
  },
  'backups.list': {
    kind: 'query',
    permission: 'backup.restore',
    ofOrganisation: true,
    beforeOpen: true,
    reads: ['backup'],
    input: nothing,
    output: z.array(backupSummarySchema),
  },
  'backups.make': {
    kind: 'command',
    permission: 'backup.make',
    ofOrganisation: true,
    changes: ['backup'],
    input: nothing,
    output: backupStateSchema,
  },
  /** Asks for the folder by the dialog of the system; null when that was closed. */
  'backups.choosePlace': {
    kind: 'command',
    permission: 'settings.manage',
    ofOrganisation: true,
    changes: ['backup'],
    input: nothing,
    output: backupStateSchema.nullable(),
  },
  'backups.schedulePlace': {
    kind: 'command',
    permission: 'settings.manage',
    ofOrganisation: true,
    changes: ['backup'],
    input: z.strictObject({ every: placeScheduleSchema }),
    output: backupStateSchema,
  },
  /** Forgets the second place; what lies there stays. */
  'backups.forgetPlace': {
    kind: 'command',
    permission: 'settings.manage',
    ofOrganisation: true,
    changes: ['backup'],
    input: nothing,
    output: backupStateSchema,
  },
  'backups.copyNow': {
    kind: 'command',
    permission: 'backup.make',
    ofOrganisation: true,
    changes: ['backup'],
    input: nothing,
    output: backupStateSchema,
  },
  /** Copies a backup beside the data and reads it whole. The data itself is not touched. */
  'backups.preview': {
    kind: 'command',
    permission: 'backup.restore',
    ofOrganisation: true,
    beforeOpen: true,
    changes: [],
    input: z.strictObject({ place: z.enum(['here', 'second']), id: storableText(80) }),
    output: restorePreviewSchema,
  },
  /** The same for a file that a person chooses; null when the dialog was closed. */
  'backups.previewFile': {
    kind: 'command',
    permission: 'backup.restore',
    ofOrganisation: true,
    beforeOpen: true,
    changes: [],
    input: nothing,
    output: restorePreviewSchema.nullable(),
  },
  /**
   * Opens the backup that was looked at last and failed as `locked`: one of another computer, or from before its accounts
   * were made anew. By the name and passphrase of an account that it had, or, with no name, by its recovery code. Fails
   * as a login does.
   */
  'backups.unlock': {
    kind: 'command',
    permission: 'backup.restore',
    ofOrganisation: true,
    beforeOpen: true,
    changes: [],
    input: z.strictObject({ name: accountNameSchema.nullable(), secret: passphraseSchema }),
    output: restorePreviewSchema,
  },
  /** Puts back what was previewed. The window is loaded anew afterwards. */
  'backups.restore': {
    kind: 'command',
    permission: 'backup.restore',
    ofOrganisation: true,
    beforeOpen: true,
    changes: ['backup'],
    input: z.strictObject({ token: storableText(80) }),
    output: nothing,
  },
});
