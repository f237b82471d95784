import type { AllHandlers } from '../../ipc/dispatch';
import { presentOf } from '../helpers/service';
import { readPoints } from './repository';

export function createMapHandlers(): Pick<AllHandlers, 'map.points'> {
  return {
    'map.points': (filter, { read, now }) =>
      read(async (reader) => readPoints(reader, filter, await presentOf(reader, now))),
  };
}
