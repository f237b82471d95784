import { can } from '../../../shared/contract/permissions';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { recordMatchResult } from '../matches/result-service';
import { shownTo } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { reopenRequest } from '../requests/past-service';
import { boardOf } from './board-service';
import { createSheetHandlers, type SheetOptions } from './sheets';
import { unmetOfMonth } from './unmet-service';

type DeskCalls = Extract<keyof AllHandlers, `desk.${string}`>;

/** The day of the front desk: what is before it, how it came out, and the sheets to take along. */
export function createDeskHandlers(options: SheetOptions): Pick<AllHandlers, DeskCalls> {
  return {
    'desk.today': (_input, { read, user, now }) =>
      read(async (reader) => boardOf(reader, now, await shownTo(reader, user, now))),
    'desk.recordResult': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input },
        save: async (writer) => {
          const { timeZone } = await requireOrganisation(writer);
          return await recordMatchResult(writer, input, {
            by: context.user.name,
            now: context.now,
            timeZone,
          });
        },
      }),
    'desk.reopen': (input, { write, user, now }) =>
      write((writer) => {
        const entry = { by: user.name, now, mayRaiseSpending: can(user, 'settings.manage') };
        return reopenRequest(writer, input, user, entry);
      }),
    'desk.unmet': ({ month }, { read }) => read((reader) => unmetOfMonth(reader, month)),
    ...createSheetHandlers(options),
  };
}
