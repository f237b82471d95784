/** What may change; windows fetch again what they show of a topic. */
export const TOPICS = [
  'organisation',
  'person',
  'request',
  'helper',
  'match',
  'term',
  'import',
  'settings',
  'undo',
  'matching',
  'backup',
  'session',
  'account',
  'audit',
  'draft',
  'measure',
  'concern',
  'flag',
  'referral',
  'call',
] as const;
export type Topic = (typeof TOPICS)[number];
