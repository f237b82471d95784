import { KithError } from '../../../shared/contract/errors';
import type { RequestInput } from '../../../shared/domain/request';
import type { RequestRow } from '../../database/entities/request.entity';
import type { Reader } from '../../database/session';
import { getMoneyRules } from '../settings/money-service';
import type { Entry } from './repository';

/**
 * Holds amounts to the limit of the organisation. An admin may raise one with a reason; then it stays as it is when others
 * save the request.
 * @throws KithError `not_possible` above the limit, `bad_input` when the reason is missing
 */
export async function checkSpending(
  reader: Reader,
  requests: readonly RequestInput[],
  { mayRaiseSpending = false }: Entry,
  before: RequestRow | null = null,
): Promise<void> {
  const { taskLimit, currency } = await getMoneyRules(reader);
  for (const { spendUpTo, spendReason } of requests) {
    const isRaised = spendUpTo !== null && spendUpTo > taskLimit;
    if (!isRaised || isKept(before, { spendUpTo, spendReason })) continue;
    if (!mayRaiseSpending) {
      throw new KithError(
        'not_possible',
        `At most ${taskLimit} ${currency} may be spent on one task here; ${spendUpTo} ${currency} was asked for. Somebody who looks after Kith can raise it for this request, with a reason.`,
        { taskLimit, spendUpTo },
      );
    }
    if (spendReason.trim() === '') {
      throw new KithError('bad_input', `Please write why more than ${taskLimit} ${currency} may be spent.`, {
        path: 'request.spendReason',
      });
    }
  }
}

/** What somebody raised before, and nobody changes now. */
function isKept(before: RequestRow | null, now: Pick<RequestInput, 'spendUpTo' | 'spendReason'>): boolean {
  return before !== null && before.spendUpTo === now.spendUpTo && before.spendReason === now.spendReason;
}
