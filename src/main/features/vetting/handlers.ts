import { can } from '../../../shared/contract/permissions';
import type { AllHandlers } from '../../ipc/dispatch';
import { renewals, sawChecks } from './service';

type VettingHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `vetting.${string}`>>;

export function createVettingHandlers(): VettingHandlers {
  return {
    'vetting.renewals': async ({ offset, limit }, context) => {
      const { read, now, user } = context;
      const seesDetail = can(user, 'vetting.read');
      const items = await read(async (reader) => (await renewals(reader, { now, seesDetail })).items);
      const page = items.slice(offset, offset + limit);
      await sawChecks(
        context,
        page.map(({ helperId }) => helperId),
      );
      return { items: page, total: items.length };
    },
    'vetting.count': (_input, { read, now, user }) =>
      read(async (reader) => {
        const { items, counts } = await renewals(reader, { now, seesDetail: can(user, 'vetting.read') });
        return { total: items.length, counts };
      }),
  };
}
