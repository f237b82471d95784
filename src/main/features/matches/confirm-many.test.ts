import { afterEach, beforeEach, expect, it } from 'vitest';
import { KithError } from '../../../shared/contract/errors';
import type { MatchId } from '../../../shared/domain/ids';
import type { CommandContext } from '../../ipc/context';
import { createMatchHandlers, type MatchHandlerOptions } from './handlers';
import { NOW, openPlannedTown, suggestionOf, type PlannedTown } from './testing';

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

const handlers = (backUpFirst: () => Promise<void>) =>
  createMatchHandlers({ backUpFirst } as Partial<MatchHandlerOptions> as MatchHandlerOptions);
const context = () =>
  ({
    user: { name: 'Test' },
    now: NOW,
    write: (work) => town.database.write('test', work),
  }) as CommandContext;

async function suggestedMatches(count: number): Promise<MatchId[]> {
  const requests: number[] = [];
  for (let n = 0; n < count; n++) {
    await town.addHelper(`Helper ${String(n)}`);
    requests.push(await town.addRequest(await town.addPerson(`Person ${String(n)}`)));
  }
  await town.run();
  const ids: MatchId[] = [];
  for (const request of requests) ids.push((await suggestionOf(town.database, request)) as MatchId);
  return ids;
}

it('keeps a backup before twenty decisions at once, and makes none of them where that fails', async () => {
  const matchIds = await suggestedMatches(20);
  const full = () => Promise.reject(new KithError('storage_full', 'The disk is full.'));
  await expect(handlers(full)['matches.confirmMany']({ matchIds }, context())).rejects.toMatchObject({
    code: 'storage_full',
  });
  expect(await town.statusOf(matchIds[0] ?? 0)).toBe('suggested');
  let backups = 0;
  const count = () => {
    backups += 1;
    return Promise.resolve();
  };
  await handlers(count)['matches.confirmMany']({ matchIds: matchIds.slice(0, 19) }, context());
  expect(backups).toBe(0);
  await expect(handlers(count)['matches.confirmMany']({ matchIds }, context())).resolves.toMatchObject({
    matchIds: matchIds.slice(19),
  });
  expect(backups).toBe(1);
});
