import { z } from 'zod';

/**
 * What somebody may agree to: that their details are held; that name and phone, or the address, go to a matched helper;
 * that health and access needs are held; and how they are reached.
 */
export const CONSENT_SCOPES = [
  'hold',
  'share_contact',
  'share_address',
  'health',
  'by_phone',
  'by_sms',
  'by_email',
] as const;
export const consentScopeSchema = z.enum(CONSENT_SCOPES);
export type ConsentScope = z.infer<typeof consentScopeSchema>;
