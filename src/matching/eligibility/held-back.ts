import type { Rule } from './refusal';

/** Somebody put a hold or a block on the helper: nothing new is given to them. */
export const helperHeldBack: Rule = (_request, helper) =>
  helper.isHeldBack === true ? { code: 'helper_held_back' } : null;

/** The same for whoever asks: nobody new is sent there. */
export const requesterHeldBack: Rule = (request) =>
  request.isHeldBack === true ? { code: 'requester_held_back' } : null;
