import { can } from '../../../shared/contract/permissions';
import type { AllHandlers } from '../../ipc/dispatch';
import { renewals } from './service';

export function createVettingHandlers(): Pick<AllHandlers, 'vetting.renewals'> {
  return {
    'vetting.renewals': ({ offset, limit }, { read, now, user }) =>
      read(async (reader) => {
        const seesDetail = can(user, 'vetting.read');
        const { items, counts } = await renewals(reader, { now, seesDetail });
        return { items: items.slice(offset, offset + limit), total: items.length, counts };
      }),
  };
}
