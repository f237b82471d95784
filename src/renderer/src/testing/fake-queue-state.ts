import type { QueueItem, QueueRules, ShiftNote } from '../../../shared/domain/queue';

/** What the fake main process knows of calls. */
export interface FakeQueue {
  items: QueueItem[];
  notes: ShiftNote[];
  rules: QueueRules;
}

export const fakeQueue = (): FakeQueue => ({
  items: [],
  notes: [],
  rules: { firstMinutes: 30, factor: 2, mostHours: 24, tries: 4, followUps: false, followUpHours: 24 },
});
