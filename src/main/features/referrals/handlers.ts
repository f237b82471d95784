import { KithError } from '../../../shared/contract/errors';
import type { ReferralId } from '../../../shared/domain/ids';
import type { Referral } from '../../../shared/domain/referral';
import type { Reader } from '../../database/session';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { findReferral, insertReferral, readReferrals, searchReferrals, updateReferral } from './repository';

/** Where else somebody can be helped: found while a call is under way, and kept by the front desk. */
export function createReferralHandlers(): Pick<
  AllHandlers,
  Extract<keyof AllHandlers, `referrals.${string}`>
> {
  return {
    'referrals.search': ({ text, limit }, { read }) => read((reader) => searchReferrals(reader, text, limit)),
    'referrals.list': (_input, { read }) => read(readReferrals),
    'referrals.add': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input, keyOf: ({ id }) => id },
        save: async (writer) => getReferral(writer, await insertReferral(writer, input.referral)),
        again: (writer, key) => getReferral(writer, Number(key) as ReferralId),
      }),
    'referrals.change': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input },
        save: async (writer) => {
          await updateReferral(writer, input);
          return await getReferral(writer, input.id);
        },
      }),
  };
}

async function getReferral(reader: Reader, id: ReferralId): Promise<Referral> {
  const referral = await findReferral(reader, id);
  if (referral === null) throw new KithError('not_found', 'This referral is not in the list any more.');
  return referral;
}
