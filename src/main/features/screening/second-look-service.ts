import { KithError } from '../../../shared/contract/errors';
import type { Instant } from '../../../shared/domain/time';
import type { Writer } from '../../database/session';
import { waitingOffer } from './offer-service';
import { firstObstacle, screener, screenWaiting } from './service';

/**
 * Refuses a match of which a rule says that a second person has to look first, and one that somebody marked as a scam.
 * What was not screened yet is screened now, so that no way in goes round it.
 * @throws KithError `not_possible`
 */
export async function requireSecondLook(
  writer: Writer,
  pair: { readonly requestId: number; readonly helperId: number },
  now: Instant,
): Promise<void> {
  await screenWaiting(writer, { requests: [pair.requestId], helpers: [pair.helperId] }, screener(now));
  await refuseWaitingOffer(writer, pair.helperId);
  const obstacle = await firstObstacle(writer, pair);
  if (obstacle === null) return;
  const what = obstacle.ofHelper === 1 ? 'This helper' : 'This request';
  if (obstacle.state === 'scam') {
    throw new KithError(
      'not_possible',
      `${what} was marked as a scam by ${obstacle.decidedBy ?? 'somebody'}. If that is wrong, please take the mark back first.`,
      { flag: obstacle.rule },
    );
  }
  throw new KithError(
    'not_possible',
    `${what} has a flag that a second person has to look at before the match is confirmed: somebody other than ${obstacle.enteredBy}, who entered it.`,
    { flag: obstacle.rule },
  );
}

/** Whoever became a helper past the list of offers is not matched before that offer was looked at. */
async function refuseWaitingOffer(writer: Writer, helperId: number): Promise<void> {
  const offer = await waitingOffer(writer, helperId);
  if (offer === null) return;
  const whose = offer.isOfAlike
    ? 'somebody with the number or a name like that of this helper'
    : 'this helper';
  throw new KithError(
    'not_possible',
    `What ${whose} offered on the phone has a flag that a second person has to look at before the match is confirmed: somebody other than ${offer.createdBy}, who noted it. It stands under Phone, among the offers of help to answer.`,
    { flag: offer.rule },
  );
}
