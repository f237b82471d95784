import type { RetentionKind } from '../../../shared/contract/retention';
import type { RequestId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { NOW, openTown } from '../matches/testing';
import { createRetentionHandlers, eraserOf } from './handlers';

export const DAY_MS = 24 * 3_600_000;
/** Days after which so many months have passed, whatever months they are. */
export const MONTHS = (months: number) => Math.ceil(months * 30.5) + 3;
/** Stands in words that have to go. */
export const SECRET = 'Canary-of-Rita';

/** A town and its due list, looked at so many days after everything was entered. */
export async function openDueList() {
  const town = await openTown();
  const backups: string[] = [];
  const handlers = createRetentionHandlers({
    erasePerson: eraserOf(() => town.database),
    backUpFirst: (reason) => Promise.resolve(void backups.push(reason)),
    accounts: () => Promise.resolve([{ id: 'a1', name: 'Anna' }]),
  });
  const after = (days: number) => contextFor(town.database, NOW + days * DAY_MS);
  const due = (days: number) => handlers['retention.due']({}, after(days));
  const itemsOf = async (days: number, kind: RetentionKind) =>
    (await due(days)).find((group) => group.kind === kind)?.items ?? [];
  return {
    town,
    handlers,
    backups,
    after,
    due,
    itemsOf,
    namesOf: async (days: number, kind: RetentionKind) => (await itemsOf(days, kind)).map(({ name }) => name),
    approve: (days: number, ...items: [RetentionKind, number][]) =>
      handlers['retention.approve']({ items: items.map(([kind, id]) => ({ kind, id })) }, after(days)),
    close: (requestId: RequestId) =>
      town.database.write('close', (w) =>
        w.run(`UPDATE request SET status = 'closed', updated_at = ? WHERE id = ?`, [NOW, requestId]),
      ),
  };
}
export type DueList = Awaited<ReturnType<typeof openDueList>>;
