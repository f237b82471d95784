import type { Concern } from '../../../shared/domain/concern';
import type { ConcernId, PersonId } from '../../../shared/domain/ids';

const AT = Date.UTC(2026, 5, 1, 8);

export const FAKE_CONCERN: Concern = {
  id: 1 as ConcernId,
  personId: 1 as PersonId,
  personName: 'Anna Beck',
  call: null,
  urgency: 'soon',
  raisedAt: AT,
  raisedBy: 'Desk',
  status: 'open',
  assignedTo: null,
  nextDue: null,
  source: { kind: 'request', id: 1 },
  words: 'A bruise that she would not talk about.',
  hiddenFrom: [],
  actions: [],
  steps: [],
};
