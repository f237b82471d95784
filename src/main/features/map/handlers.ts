import type { AllHandlers } from '../../ipc/dispatch';
import { presentOf } from '../helpers/service';
import { shownTo } from '../moderation/in-force-repository';
import { readPoints } from './repository';

export function createMapHandlers(): Pick<AllHandlers, 'map.points'> {
  return {
    'map.points': (filter, { read, user, now }) =>
      read(async (reader) => {
        const present = await presentOf(reader, now);
        return await readPoints(reader, filter, present, await shownTo(reader, user, now));
      }),
  };
}
