import { z } from 'zod';

/** Why a backup was made. Those that start with `before` were made just ahead of a step that changes much. */
export const BACKUP_REASONS = [
  'manual',
  'daily',
  'quit',
  'before-update',
  'before-import',
  'before-undo',
  'before-many',
  'before-restore',
  'before-accounts',
  'before-loss',
] as const;
export const backupReasonSchema = z.enum(BACKUP_REASONS);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** How much a record holds; the same four figures are shown wherever two records are compared. */
export const recordCountsSchema = z.strictObject({
  requests: z.number().int().min(0),
  helpers: z.number().int().min(0),
  people: z.number().int().min(0),
  matches: z.number().int().min(0),
});
export type RecordCounts = z.infer<typeof recordCountsSchema>;

/** Why a file cannot be put back. */
export const FILE_PROBLEMS = [
  'missing',
  'not_a_file',
  'unreadable',
  'empty',
  'foreign',
  'damaged',
  'in_use',
  'key_missing',
  'wrong_key',
  'damaged_or_wrong_key',
  'newer',
  'locked',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];
