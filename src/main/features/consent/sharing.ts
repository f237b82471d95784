import type { TFunction } from 'i18next';
import type { ConsentState } from '../../../shared/contract/consent';
import type { ConsentScope } from '../../../shared/domain/consent';
import type { PersonId } from '../../../shared/domain/ids';
import type { Reader } from '../../database/session';
import { lastAnswers } from './repository';
import { stateOf } from './state';
import { consentSettings } from './settings';

/** Details of a requester that a matched helper gets only where the requester, or the organisation's ground, allows it. */
export type Shared = Extract<ConsentScope, 'share_contact' | 'share_address'>;
export type Way = 'phone' | 'sms' | 'email';

export interface Sharing {
  readonly mayShare: (what: Shared) => boolean;
  /** Whether somebody may be reached like that: unless they said no. */
  readonly mayReach: (way: Way) => boolean;
  readonly stateOf: (scope: ConsentScope) => ConsentState;
}

/** What a person lets go to a helper, and how they may be reached. */
export async function sharingOf(reader: Reader, personId: PersonId, t: TFunction): Promise<Sharing> {
  const states = new Map((await lastAnswers(reader, [personId])).map((row) => [row.scope, stateOf(row)]));
  const { whenUnrecorded } = await consentSettings(reader, t);
  const state = (scope: ConsentScope) => states.get(scope) ?? 'unrecorded';
  const saidNoTo = (scope: ConsentScope) => ['refused', 'withdrawn'].includes(state(scope));
  return {
    stateOf: state,
    // What may not be held may not be passed on either, whatever was agreed to before.
    mayShare: (what) =>
      !saidNoTo('hold') &&
      (state(what) === 'given' || (state(what) === 'unrecorded' && whenUnrecorded === 'legitimate_interest')),
    mayReach: (way) => !saidNoTo(`by_${way}`),
  };
}
