import { z } from 'zod';

/** Ids are SQLite row ids: positive integers, branded so that one kind is never passed for another. */
const rowId = z.number().int().positive();

export const personIdSchema = rowId.brand<'PersonId'>();
export const placeIdSchema = rowId.brand<'PlaceId'>();
export const requestIdSchema = rowId.brand<'RequestId'>();
export const seriesIdSchema = rowId.brand<'SeriesId'>();
export const helperIdSchema = rowId.brand<'HelperId'>();
export const matchIdSchema = rowId.brand<'MatchId'>();
export const batchIdSchema = rowId.brand<'BatchId'>();
export const undoIdSchema = rowId.brand<'UndoId'>();
export const measureIdSchema = rowId.brand<'MeasureId'>();
export const appealIdSchema = rowId.brand<'AppealId'>();
export const concernIdSchema = rowId.brand<'ConcernId'>();
export const concernActionIdSchema = rowId.brand<'ConcernActionId'>();
export const flagIdSchema = rowId.brand<'FlagId'>();
export const referralIdSchema = rowId.brand<'ReferralId'>();
export const callIdSchema = rowId.brand<'CallId'>();
export const leadIdSchema = rowId.brand<'LeadId'>();
export const noticeIdSchema = rowId.brand<'NoticeId'>();
export const checkInPlanIdSchema = rowId.brand<'CheckInPlanId'>();
export const checkInPauseIdSchema = rowId.brand<'CheckInPauseId'>();
export const checkInIdSchema = rowId.brand<'CheckInId'>();

export type PersonId = z.infer<typeof personIdSchema>;
export type PlaceId = z.infer<typeof placeIdSchema>;
export type RequestId = z.infer<typeof requestIdSchema>;
export type SeriesId = z.infer<typeof seriesIdSchema>;
export type HelperId = z.infer<typeof helperIdSchema>;
export type MatchId = z.infer<typeof matchIdSchema>;
export type BatchId = z.infer<typeof batchIdSchema>;
export type UndoId = z.infer<typeof undoIdSchema>;
export type MeasureId = z.infer<typeof measureIdSchema>;
export type AppealId = z.infer<typeof appealIdSchema>;
export type ConcernId = z.infer<typeof concernIdSchema>;
export type ConcernActionId = z.infer<typeof concernActionIdSchema>;
export type FlagId = z.infer<typeof flagIdSchema>;
export type ReferralId = z.infer<typeof referralIdSchema>;
export type CallId = z.infer<typeof callIdSchema>;
export type LeadId = z.infer<typeof leadIdSchema>;
export type NoticeId = z.infer<typeof noticeIdSchema>;
export type CheckInPlanId = z.infer<typeof checkInPlanIdSchema>;
export type CheckInPauseId = z.infer<typeof checkInPauseIdSchema>;
export type CheckInId = z.infer<typeof checkInIdSchema>;
