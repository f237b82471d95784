import type { HelperId, MatchId, RequestId, UndoId } from '../../../shared/domain/ids';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { listHelpers } from './list-repository';
import { presentOf } from './present';
import { helperDays } from '../matches/helper-days-service';
import { markIllToday, tasksToday } from '../matches/ill-today-service';
import { shownTo } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { refuseFlags, screened } from '../screening/service';
import { createHelper, getHelper, updateHelper } from './service';
import { refuseBlindChecks, shownHelper } from './shown-helper';

type HelperCalls =
  | 'helpers.list'
  | 'helpers.get'
  | 'helpers.travelLimit'
  | 'helpers.create'
  | 'helpers.update'
  | 'helpers.illToday'
  | 'helpers.days'
  | 'helpers.tasksToday';

export function createHelperHandlers(): Pick<AllHandlers, HelperCalls> {
  return {
    'helpers.list': async ({ filter, ...slice }, { read, user, now }) => {
      if (filter.isFlagged) refuseFlags(user);
      return await read(async (reader) => {
        const present = await presentOf(reader, now);
        return await listHelpers(reader, filter, slice, present, await shownTo(reader, user, now));
      });
    },
    'helpers.get': ({ id }, context) => shownHelper(context, id),
    'helpers.travelLimit': ({ id }, { read }) =>
      read(async (reader) => ({ metres: (await getHelper(reader, id)).travelLimitMetres })),
    'helpers.days': ({ id }, { read }) => read((reader) => helperDays(reader, id)),
    'helpers.tasksToday': ({ id }, { read, now }) =>
      read(async (reader) => {
        const { timeZone } = await requireOrganisation(reader);
        return await tasksToday(reader, id, { now, timeZone });
      }),
    'helpers.create': async ({ draftId, ...helper }, context) => {
      refuseBlindChecks(context.user, helper);
      const { id } = await saveForm<{ id: HelperId }>(context, {
        ...{ draftId, input: helper, keyOf: (saved) => saved.id },
        save: screened(context, (writer) => createHelper(writer, helper, context.now)),
        again: (writer, key) => getHelper(writer, Number(key) as HelperId),
      });
      return await shownHelper(context, id);
    },
    'helpers.illToday': ({ id, reason }, { write, user, now }) =>
      write(async (writer) => {
        const { timeZone } = await requireOrganisation(writer);
        const decider = { by: user.name, now, timeZone };
        const { matchIds, requestIds, undoId } = await markIllToday(
          writer,
          { helperId: id, reason },
          decider,
        );
        return {
          matchIds: matchIds as MatchId[],
          requestIds: requestIds as RequestId[],
          undoId: undoId as UndoId,
        };
      }),
    'helpers.update': async ({ draftId, ...input }, context) => {
      refuseBlindChecks(context.user, input.helper);
      await saveForm(context, {
        ...{ draftId, input },
        save: screened(context, (writer) => updateHelper(writer, input, context.now)),
        again: (writer) => getHelper(writer, input.id),
      });
      return await shownHelper(context, input.id);
    },
  };
}
