import { QUEUE_LIMITS, queueRulesSchema, type QueueRules } from '../../../shared/domain/queue';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { readStored, store } from '../settings/repository';

const NAME = 'queue';
/** Since when follow-ups are made: not for everything that was ever done before. */
const SINCE = 'queue.followUpsSince';

const DEFAULT_RULES: QueueRules = {
  firstMinutes: QUEUE_LIMITS.firstMinutes.usual,
  factor: QUEUE_LIMITS.factor.usual,
  mostHours: QUEUE_LIMITS.mostHours.usual,
  tries: QUEUE_LIMITS.tries.usual,
  followUps: false,
  followUpHours: QUEUE_LIMITS.followUpHours.usual,
};

/** The organisation's rules; what an older version did not know is as the defaults say. */
export async function getQueueRules(reader: Reader): Promise<QueueRules> {
  const found = (await readStored(reader, NAME)) as Partial<QueueRules> | undefined;
  const stored = queueRulesSchema.safeParse({ ...DEFAULT_RULES, ...found });
  return stored.success ? stored.data : DEFAULT_RULES;
}

/** Follow-ups that are turned on begin with what ends from now on. */
export async function saveQueueRules(writer: Writer, rules: QueueRules, now: Instant): Promise<QueueRules> {
  const before = await getQueueRules(writer);
  if (rules.followUps && !before.followUps) await store(writer, SINCE, now);
  await store(writer, NAME, rules);
  return rules;
}

/** From when on tasks that end get a follow-up; null while none are made. */
export async function followUpsSince(reader: Reader): Promise<Instant | null> {
  const since = await readStored(reader, SINCE);
  const isOn = (await getQueueRules(reader)).followUps;
  return isOn && typeof since === 'number' ? since : null;
}
