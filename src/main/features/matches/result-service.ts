import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { Match, MatchStatus, Side } from '../../../shared/domain/match';
import { MATCH_STEPS } from '../../../shared/domain/match';
import type { MatchRow } from '../../database/entities/match.entity';
import type { Writer } from '../../database/session';
import type { Decider } from './decider';
import { toMatch } from './history';
import { getMatch } from './match-repository';
import { recordStep } from './progress';

type ResultInput = Omit<InputOf<'desk.recordResult'>, 'draftId'>;

const STEP = {
  done: 'done',
  helper_not_there: 'no_show',
  requester_not_there: 'no_show',
  called_off: 'cancelled',
} as const satisfies Record<ResultInput['result'], MatchStatus>;

/**
 * Records how a match ended, also where nobody noted on the way that the helper said yes.
 * @throws KithError `changed_meanwhile`; `bad_input` without a reason where one is due; `not_possible` where a helper who
 *   was never told would be said not to have come
 */
export async function recordMatchResult(
  writer: Writer,
  input: ResultInput,
  decider: Decider,
): Promise<Match> {
  const match = await getMatch(writer, input.matchId);
  const step = STEP[input.result];
  if (step === 'no_show') refuseUntold(match);
  const version = await bringOn(writer, match, input, decider);
  const { matchId, reason, note } = input;
  const side = sideOf(input);
  return toMatch(await recordStep(writer, { matchId, version, step, side, reason, note }, decider));
}

function sideOf({ result, side }: ResultInput): Side | null {
  if (result === 'helper_not_there') return 'helper';
  if (result === 'requester_not_there') return 'requester';
  if (result === 'done') return null;
  if (side !== null) return side;
  throw new KithError('bad_input', 'Please say who called it off.', { path: 'side' });
}

function refuseUntold({ status, helperToldAt }: MatchRow): void {
  if (helperToldAt !== null || status === 'accepted' || status === 'under_way') return;
  throw new KithError(
    'not_possible',
    'Nobody noted that the helper was told of this, so nobody can be said to have been missing. Please record it as called off.',
  );
}

/** Help that was given had been agreed to: the step that nobody noted is noted now. */
async function bringOn(
  writer: Writer,
  match: MatchRow,
  { version, result }: ResultInput,
  decider: Decider,
): Promise<number> {
  if (match.version !== version || result === 'called_off') return version;
  if (MATCH_STEPS[match.status].includes(STEP[result])) return version;
  const accepted = { step: 'accepted', side: null, reason: null, note: '' } as const;
  return (
    await recordStep(writer, { ...accepted, matchId: match.id as ResultInput['matchId'], version }, decider)
  ).version;
}
