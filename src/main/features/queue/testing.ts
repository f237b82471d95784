import { ROLE_PERMISSIONS, type Role, type User } from '../../../shared/contract/permissions';
import type { Database } from '../../database/unit-of-work';
import type { CommandContext } from '../../ipc/context';
import { contextFor } from '../../ipc/testing';
import type { PersonId } from '../../../shared/domain/ids';
import { addMeasure } from '../moderation/service';
import { createQueueHandlers, type Seat } from './handlers';

/** What the operators of tests may do, with an id of their own. */
export function account(name: string, role: Role = 'operator'): User {
  return { id: name.toLowerCase(), name, role, permissions: new Set(ROLE_PERMISSIONS[role]) };
}

/** A program on a desk of its own, at which people take turns. */
export function programOn(database: Database, now: () => number, seat: Seat) {
  const handlers = createQueueHandlers(seat);
  const as = (user: User): CommandContext => contextFor(database, now(), user);
  return {
    seat,
    handlers,
    open: (user: User, id: number) => handlers['queue.open']({ id: id as never }, as(user)),
    next: (user: User) => handlers['queue.next']({ kinds: [] }, as(user)),
    mine: (user: User) => handlers['queue.mine']({}, as(user)),
    leave: (user: User, id: number) => handlers['queue.leave']({ id: id as never }, as(user)),
    list: (user: User, show: 'due' | 'later' | 'stuck' | 'ended' = 'due') =>
      handlers['queue.list']({ show, kinds: [], offset: 0, limit: 50 }, as(user)),
    add: (user: User, changes: object = {}) =>
      handlers['queue.add'](
        {
          ...{ kind: 'callback', personId: null, requestId: null, matchId: null, name: 'Anna', number: '' },
          ...{ reason: 'asked', words: '', dueAt: now(), isWanted: false },
          ...changes,
        } as never,
        as(user),
      ),
    record: (user: User, id: number, outcome: string, changes: object = {}) =>
      handlers['queue.record'](
        { id, version: 1, outcome, words: '', nextAt: null, skipReason: null, ...changes } as never,
        as(user),
      ),
    as,
  };
}
export type Program = ReturnType<typeof programOn>;

/** Hides a person from whoever is below the front desk. */
export async function addMeasureFor(database: Database, personId: PersonId, now: number): Promise<void> {
  const measure = { kind: 'hide', side: 'both', reason: 'measure:conduct', note: '', until: null } as const;
  await database.write('hide', (writer) => addMeasure(writer, { personId, ...measure }, { by: 'Ada', now }));
}
